"""The lines of the Ringkasan: their order, their words, and what each says when there is nothing to say."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from lakip.present.views.ringkasan import menunggu_anda, ringkasan
from tests.ikhtisar import BELUM_DISUSUN, SERAPAN, ikhtisar, indikator, kunci, tindak_lanjut, unit

FIGURES = ["rata", "hitungan", "terlemah", "banding", "anggaran"]
REST = ["penyerahan", "kunci", "tindak_lanjut"]


def line(name: str, **parts):
    return next(pokok for pokok in ringkasan(ikhtisar(**parts)).pokok if pokok.kunci == name)


@pytest.mark.parametrize(
    ("saat", "order"),
    [
        (datetime(2026, 3, 1), ["menunggu", *FIGURES, "proses", *REST]),
        (datetime(2025, 12, 31), ["menunggu", *FIGURES, "proses", *REST]),
        (datetime(2026, 1, 1), ["proses", "menunggu", *FIGURES, *REST]),
        (datetime(2026, 2, 28), ["proses", "menunggu", *FIGURES, *REST]),
        (datetime(2027, 1, 15), ["menunggu", *FIGURES, "proses", *REST]),
    ],
)
def test_in_the_months_a_report_is_made_its_place_in_the_process_comes_right_after_the_head(saat, order):
    assert [pokok.kunci for pokok in ringkasan(ikhtisar(saat=saat)).pokok] == order


def test_a_year_with_nothing_says_at_every_line_why_and_where_to_begin():
    lines = {
        pokok.kunci: (pokok.angka, pokok.halaman, pokok.kalimat) for pokok in ringkasan(ikhtisar()).pokok
    }
    assert lines == {
        "menunggu": ("", "siklus", ("Tidak ada yang menunggu tindakan.",)),
        "rata": ("–", "rencana", ("Belum ada indikator yang berlaku pada tahun 2025; mulai dari rencana dan targetnya.",)),
        "hitungan": ("0 dari 0", "rencana", ("Rencana belum memuat indikator tahun 2025.",)),
        "terlemah": ("", "indikator", ("Belum ada capaian tahun 2025 yang dapat diurutkan.",)),
        "banding": ("–", "tren", (
            "Belum ada rata-rata capaian tahun 2024 untuk dibandingkan.",
            "Periode Renstra belum diisi atau tidak memuat tahun 2025; lengkapi pada Rencana & Target.",
        )),
        "anggaran": ("–", "rencana", (
            "Belum ada anggaran tahun 2025; mulai dengan mengisi lembar Anggaran pada buku rencana.",
        )),
        "proses": ("Lewat 10 hari", "siklus", (
            "Tenggat pengiriman 28 Februari 2026 (akhir Februari).",
            "Proses laporan tahun 2025 belum dibuka; mulai pada Proses LAKIP.",
        )),
        "penyerahan": ("–", "rencana", (
            "Belum ada Bagian/Bidang yang memiliki indikator atau anggaran pada tahun 2025; mulai dari rencananya.",
        )),
        "kunci": ("", "rencana", ("Rencana tahun 2025 tidak memuat indikator SAKIP, IKM, IP ASN, Sistem merit.",)),
        "tindak_lanjut": ("–", "tindak_lanjut", (
            "Belum ada rekomendasi LHE atau arahan yang dicatat untuk tahun 2025.",
        )),
    }  # fmt: skip


def test_a_plan_without_figures_leads_to_the_upload():
    rata = {"persen_capaian": None, "predikat": None, "n_ada": 0, "n_total": 18}
    found = line("rata", rata=rata)
    assert (found.halaman, found.kalimat) == (
        "unggah",
        ("0 dari 18 indikator ada datanya.", "Belum ada realisasi untuk tahun 2025; mulai dengan mengunggah data Bagian/Bidang."),
    )  # fmt: skip


def test_the_three_weakest_stand_with_target_realisasi_unit_cause_and_follow_up():
    rows = [
        indikator("A", "70"),
        indikator("B", "50"),
        indikator("C", "120"),
        indikator("D", "95"),
        indikator("E", None, "belum_rilis"),
    ]
    said = {"B": {"faktor_penghambat": "Anggaran  dikurangi", "solusi": "Mengusulkan tambahan."}}
    order = tindak_lanjut("Percepat", "berjalan", date(2026, 4, 1), indikator="B")
    done = tindak_lanjut("Sudah", "selesai", date(2026, 4, 1), indikator="B")
    found = line("terlemah", indikator=rows, sebab=said, tindak_lanjut=[order, done])
    assert [item.judul for item in found.rincian] == ["B Persentase B", "A Persentase A", "D Persentase D"]
    assert found.rincian[0].kalimat == (
        "50,00% ◔ Rendah · target 100%, realisasi 50% · Sekretariat",
        "Sebab: Anggaran dikurangi.",
        "Tindak lanjut: Mengusulkan tambahan.",
        "Arahan Kepala Badan, tenggat 1 April 2026: Percepat.",
    )
    assert found.rincian[1].kalimat[1:] == (
        "Sebab: belum ditulis Bagian/Bidang.",
        "Tindak lanjut: belum ditulis Bagian/Bidang.",
    )
    assert {(item.halaman, item.kode) for item in found.rincian} == {("indikator", kode) for kode in "ABD"}


def test_where_all_reached_their_target_the_weakest_are_not_called_a_failure():
    found = line("terlemah", indikator=[indikator("A", "100"), indikator("B", None, "belum_ada")])
    assert found.kalimat == ("Semua indikator yang ada datanya tercapai; ini yang paling rendah.",)


def test_the_states_of_the_indikator_are_counted_apart():
    rows = [
        indikator("A", "100"),
        indikator("B", "50"),
        indikator("C", None, "belum_rilis"),
        indikator("D", None, "belum_ada"),
    ]
    found = line("hitungan", indikator=rows)
    assert (found.angka, found.kalimat) == (
        "1 dari 4",
        ("1 belum tercapai · 1 belum rilis · 1 belum ada data.",),
    )


def test_the_year_is_held_against_the_one_before_and_the_end_of_the_renstra():
    ways = [indikator("A", "90") | {"kemajuan": Decimal(100)}, indikator("B", "90") | {"kemajuan": Decimal("40.5")},
            indikator("C", None) | {"kemajuan": None}]  # fmt: skip
    before = {"persen_capaian": Decimal("91.5"), "predikat": "Sangat Tinggi", "n_ada": 3, "n_total": 3}
    found = line(
        "banding", rata_lalu=before, selisih=Decimal("-1.25"), akhir_renstra=2026, kemajuan=ways,
        arah=Counter({"Meningkat": 2, "Membaik": 1, "Memburuk": 4, "Tetap": 5}),
    )  # fmt: skip
    assert (found.angka, found.kalimat) == (
        "-1,25 poin",
        (
            "Rata-rata capaian tahun 2024: 91,50%.",
            "3 indikator membaik, 4 memburuk, 5 tetap.",
            "Akhir Renstra 2026: 1 dari 2 indikator sudah mencapai target akhirnya; yang paling jauh B Persentase B (40,50%).",
        ),
    )


def test_the_budget_says_that_it_is_unaudited_and_what_it_brought():
    gain = {
        "persen_capaian": Decimal(101),
        "persen_serapan": Decimal(90),
        "selisih": Decimal(11),
        "simpulan": "efisien",
    }
    assert line("anggaran", serapan=SERAPAN, efisiensi=gain).kalimat == (
        "Rp900,00 jt dari pagu Rp1,00 M (unaudited); 2 dari 2 baris rincian terisi.",
        "Capaian 101,00% dengan serapan 90,00%: efisien.",
    )


@pytest.mark.parametrize(
    ("hari", "left"),
    [
        ("2026-02-20", "7 hari lagi"),
        ("2026-02-27", "Hari ini"),
        ("2026-02-28", "Hari ini"),
        ("2026-03-02", "Lewat 2 hari"),
    ],
)
def test_the_days_to_the_deadline_are_counted_to_its_last_working_day(hari, left):
    assert line("proses", saat=datetime.fromisoformat(hari)).angka == left


def test_who_is_late_stands_before_who_is_silent_or_incomplete_and_many_are_counted():
    rows = [
        unit("A"),
        unit("B", "terkirim", 0, terlambat=2),
        unit("C", "sebagian", 1, terlambat=9),
        unit("D", "sebagian", 2),
        *(unit(f"U{n}", "belum_dikirim", 0) for n in range(36)),
    ]
    found = line("penyerahan", permintaan=rows)
    assert (found.angka, found.kalimat) == (
        "1 dari 40",
        (
            "Terlambat: C (9 hari), B (2 hari).",
            "Belum menyerahkan: U0, U1, U2, U3, U4, dan 31 lagi.",
            "Baru sebagian: D (2 dari 3).",
        ),
    )


def test_key_values_carry_the_year_of_their_data_and_what_is_missing_is_said():
    values = {
        "SAKIP": kunci(
            "I1", {2023: ("70.5", None), 2024: ("71.25", None), 2025: (None, None)}, "belum_rilis"
        ),
        "IKM": kunci("I2", {2024: ("84", None), 2025: ("86.6", 2024)}),
        "Sistem merit": kunci("I3", {2025: (None, None)}, "belum_ada") | {"target_nilai": None},
    }
    assert [(item.judul, item.kode) for item in line("kunci", kunci=values).rincian] == [
        ("SAKIP: belum rilis, target 100; terakhir 71,25 (data 2024).", "I1"),
        ("IKM: 86,6 (data 2024), target 100.", "I2"),
        ("Sistem merit: belum ada data, belum ada target.", "I3"),
        ("Tidak ada dalam rencana: IP ASN.", ""),
    ]


def test_follow_ups_are_counted_and_the_oldest_overdue_ones_named():
    rows = [
        tindak_lanjut("Selesai", "selesai", date(2026, 1, 1)),
        tindak_lanjut("Baru lewat", "belum", date(2026, 3, 9)),
        tindak_lanjut("Lama lewat", "berjalan", date(2026, 2, 1)),
        tindak_lanjut("Belum jatuh tempo", "belum", date(2026, 3, 10)),
    ]
    found = line("tindak_lanjut", tindak_lanjut=rows)
    assert (found.angka, found.kalimat, found.mendesak) == (
        "1 dari 4",
        ("1 sedang berjalan, 2 belum ditindaklanjuti, 2 lewat tenggat.",),
        True,
    )
    assert [(item.judul, item.kalimat) for item in found.rincian] == [
        ("Lama lewat", ("Tenggat 1 Februari 2026: Sekretariat, Sekretaris.",)),
        ("Baru lewat", ("Tenggat 9 Maret 2026: Sekretariat, Sekretaris.",)),
    ]


def test_what_is_pressing_is_told_and_early_warnings_are_counted():
    rows = [{"jenis": jenis, "kode": "SEK", "kalimat": f"{jenis}.", "halaman": "temuan"} for jenis in
            ("keputusan", "belum_menyerahkan", "belum_ada", "capaian_lemah")]  # fmt: skip
    assert [(item.judul, item.kode) for item in line("menunggu", perhatian=rows).rincian] == [
        ("keputusan.", "SEK"),
        ("belum_menyerahkan.", "SEK"),
        ("2 peringatan dini terbaca pada halaman Ringkasan.", ""),
    ]


def test_a_person_is_told_what_waits_for_them_alone():
    mine = menunggu_anda([{"kalimat": "Langkah 5: siap dimulai.", "alamat": "siklus"}])
    assert (mine.judul, [item.judul for item in mine.rincian]) == (
        "Yang menunggu Anda",
        ["Langkah 5: siap dimulai."],
    )
    assert menunggu_anda([]).kalimat == ("Tidak ada yang menunggu Anda.",)


@pytest.mark.parametrize(
    ("frozen", "berubah", "status", "naskah"),
    [
        (False, False, "DRAF", "Naskah laporan belum disusun."),
        (True, False, "FINAL", "Naskah laporan sudah ditandatangani."),
        (True, True, "DRAF", "Naskah laporan sudah ditandatangani. Data berubah sejak naskah itu dibekukan, jadi angka di sini belum final."),
    ],
)  # fmt: skip
def test_only_a_frozen_document_with_unchanged_data_makes_the_figures_final(frozen, berubah, status, naskah):
    signed = replace(BELUM_DISUSUN, edisi={"edisi": "x"}, tanda_tangan={"cara": "basah"})
    found = ringkasan(ikhtisar(pengesahan=signed if frozen else BELUM_DISUSUN), berubah=berubah)
    assert (found.status, found.naskah) == (status, naskah)


def test_no_figure_is_longer_than_a_card_is_wide():
    whole = ikhtisar(
        selisih=Decimal("-112.34"), saat=datetime(2025, 1, 2), permintaan=[unit(str(n)) for n in range(140)]
    )
    assert all(len(pokok.angka) <= 13 for pokok in ringkasan(whole).pokok)

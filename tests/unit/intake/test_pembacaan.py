"""A unit's workbook in a layout of its own: what is read, what is asked, what is told, what is refused."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest

from lakip.domain.errors import WrongUsage
from lakip.intake.lines import read_lines
from lakip.intake.mapping import PemetaanDiminta
from lakip.intake.pembacaan import read_unit
from lakip.intake.screening import screen
from tests.meja import buku, gambar, indikator, lembar, register

PLAN = register(
    indikator("IK-1", nama="Indeks Profesionalitas ASN", satuan="Indeks", persen=False),
    indikator("IK-2", nama="Persentase ASN sesuai kompetensi"),
    indikator("IK-3", nama="Jumlah kasus disiplin berat", satuan="Kasus", persen=False, tipe_triwulan="KUM"),
    pagu={"5.03.02.2.01.0003": Decimal(400), "5.03.02.2.01.0006": Decimal(100)},
    uraian={
        "5.03.02.2.01.0003": "Koordinasi Pengadaan PNS",
        "5.03.02.2.01.0006": "Administrasi Pemberhentian",
    },
)

LRA = """
LAPORAN REALISASI ANGGARAN
Kode | Uraian | Anggaran | Realisasi
5.1 | Belanja Operasi | 1000000 | {a}
5.2 | Belanja Modal | 2000000 | {b}
"""


def sheet(text, name="Data", gabung="", *, hidden=False):
    return replace(gambar(text, gabung), name=name, hidden=hidden)


def read(*sheets, **wish):
    return read_unit(buku(*sheets), PLAN, **wish)


def values(pembacaan):
    """Give the figures by tabel and kode: (ukuran, periode) → number."""
    found = {}
    for line in read_lines(pembacaan.tabel, PLAN):
        own = found.setdefault((line.tabel, line.kode), {})
        own.update({(c.ukuran, c.periode): c.number for c in line.calon if c.has_figure})
    return found


def told(pembacaan):
    return [(t.check, t.severity.value, t.sheet) for t in pembacaan.temuan]


def test_a_list_of_amounts_becomes_budget_lines():
    assert values(read(sheet(LRA.format(a=900000, b=100000)))) == {
        ("anggaran", "5.1"): {("pagu", 0): Decimal(1000000), ("realisasi", 0): Decimal(900000)},
        ("anggaran", "5.2"): {("pagu", 0): Decimal(2000000), ("realisasi", 0): Decimal(100000)},
    }


def test_of_sheets_per_month_the_latest_filled_one_is_the_year_so_far():
    months = [("Januari", 1), ("Februari", 2), ("Maret", 0)]
    found = read(*(sheet(LRA.format(a=1000 * n, b=2000 * n), month) for month, n in months))
    assert values(found)["anggaran", "5.2"] == {
        ("pagu", 0): Decimal(2000000),
        ("realisasi", 0): Decimal(4000),
    }
    assert [(one.nama, one.dibaca) for one in found.lembar] == [
        ("Januari", False), ("Februari", True), ("Maret", False),
    ]  # fmt: skip
    assert found.lembar[0].alasan == "bukan periode terakhir yang terisi; yang dibaca lembar Februari"


def test_months_that_fall_from_sheet_to_sheet_are_asked_about():
    found = read(sheet(LRA.format(a=500, b=300), "Januari"), sheet(LRA.format(a=400, b=350), "Februari"))
    (pemetaan,) = found.pemetaan
    assert [(pemetaan.sheet, k.kunci, k.ragu) for k in pemetaan.kolom if k.ragu] == [
        ("Februari", "nilai_0", True)
    ]


def test_sheets_per_triwulan_fill_the_columns_of_their_triwulan():
    text = """
    No | Indikator Kinerja | Target | Realisasi
    1 | Indeks Profesionalitas ASN | 82 | {a}
    2 | Jumlah kasus disiplin berat | 5 | {b}
    """
    sheets = [sheet(text.format(a=70 + n, b=n), f"TW {tw}") for n, tw in enumerate(("I", "II", "III"))]
    found = read(*sheets)
    assert values(found) == {
        ("realisasi", "IK-1"): {("nilai", n + 1): Decimal(70 + n) for n in range(3)},
        ("realisasi", "IK-3"): {("nilai", n + 1): Decimal(n) for n in range(3)},
    }
    (first, _) = read_lines(found.tabel, PLAN)
    assert [(c.sheet, c.cell) for c in first.calon] == [("TW I", "D2"), ("TW II", "D2"), ("TW III", "D2")]
    settled = PemetaanDiminta.of(found.pemetaan)
    assert [one.kolom["D"] for one in settled.lembar] == [f"Realisasi TW {tw}" for tw in ("I", "II", "III")]
    again = read(*sheets, diminta=settled)
    assert values(again) == values(found)
    assert {one.judul_of("nilai_0") for one in again.pemetaan} == {
        *(one.kolom["D"] for one in settled.lembar)
    }


def test_a_title_that_names_a_triwulan_places_the_only_realisasi_of_kinerja():
    page = sheet("""
    CAPAIAN KINERJA TRIWULAN II
    No | Indikator Kinerja | Target | Realisasi
    1 | Indeks Profesionalitas ASN | 82 | 75
    2 | Jumlah kasus disiplin berat | 5 | 1
    """)
    found = read(page)
    assert values(found)["realisasi", "IK-1"] == {("nilai", 2): Decimal(75)}
    (settled,) = PemetaanDiminta.of(found.pemetaan).lembar
    whole_year = PemetaanDiminta((replace(settled, kolom=settled.kolom | {"D": "Realisasi Tahun"}),))
    assert values(read(page, diminta=whole_year))["realisasi", "IK-1"] == {("nilai", 0): Decimal(75)}


def test_months_of_rupiah_make_triwulan_and_keep_their_cells():
    found = read(sheet("""
    REALISASI BELANJA
    Kode | Uraian | Pagu | Jan | Feb | Mar | Triwulan I | Apr | Mei | Jun | Jumlah Realisasi
    5.1 | Belanja | 900 | 10 | 20 | 30 | 60 | 5 | - | 6 | 71
    5.2 | Belanja | 900 | 10 | 20 | 30 | 60 | 5 | | | 65
    """))  # fmt: skip
    first, second = read_lines(found.tabel, PLAN)
    quarter = first.get("realisasi", 2)
    assert (quarter.number, quarter.cell, quarter.raw) == (Decimal(11), "H3:J3", "5 + - + 6")
    assert (first.get("realisasi", 1).cell, second.get("realisasi", 2).cell) == ("G3", "H4")
    assert ("peta_bulan", "info", "Data") in told(found)


BULANAN = """
REALISASI BULANAN 2025
No | Indikator Kinerja | Satuan | Target | Realisasi | | |
 | | | | Januari | Februari | Maret | April
1 | Indeks Profesionalitas ASN | Indeks | 90 | 70 | 72 | - | 75
2 | Jumlah kasus disiplin berat | Kasus | 9 | 1 | 2 | 3 | 1
3 | Persentase ASN sesuai kompetensi | % | 90 | 80 | 81 | 82 | 83
"""


def test_months_of_kinerja_become_triwulan_by_the_quarter_type():
    plan = replace(
        PLAN, indikator=PLAN.indikator | {"IK-2": replace(PLAN.indikator["IK-2"], tipe_triwulan="RATA")}
    )
    found = read_unit(buku(sheet(BULANAN, gabung="A2:A3 B2:B3 C2:C3 D2:D3 E2:H2")), plan)
    read_ = {line.kode: line for line in read_lines(found.tabel, plan)}
    assert {
        kode: [(c.periode, c.number, c.cell) for c in line.figures()] for kode, line in read_.items()
    } == {
        "IK-1": [(1, Decimal(72), "F4"), (2, Decimal(75), "H4")],
        "IK-3": [(1, Decimal(6), "E5:G5"), (2, Decimal(1), "H5")],
    }
    assert ("peta_bulan", "info", "Data") in told(found)


def test_a_pagu_that_differs_between_sheets_that_complete_each_other_is_told():
    text = "Kode | Uraian | Pagu | Realisasi TW {}\n5.1 | Belanja | {} | 10\n5.2 | Modal | 100 | 20"
    found = read(sheet(text.format("I", 100), "Satu"), sheet(text.format("II", 150), "Dua"))
    assert [(t.sheet, t.cell, t.raw) for t in found.temuan if t.check == "peta_pagu_beda"] == [
        ("Dua", "C2", "150")
    ]


def test_figures_below_no_heading_are_mentioned():
    found = read(
        sheet(
            "Kode | Uraian | Anggaran | Realisasi | |\n5.1 | Belanja | 100 | 10 | | 7\n5.2 | Modal | 100 | 20 | | 9"
        )
    )
    (remark,) = (t for t in found.temuan if t.check == "precheck_kolom_lain")
    assert "F (tanpa judul)" in remark.message


def test_pagu_on_one_sheet_and_realisasi_on_another_are_one_line():
    found = read(
        sheet(
            "Pagu\nKode Rekening | Uraian | Pagu\n5.1 | Belanja Operasi | 1000000\n5.2 | Belanja Modal | 500000",
            "Pagu",
        ),
        sheet(
            "Realisasi\nKode Rekening | Uraian | Realisasi\n5.1 | Belanja Operasi | 900000\n5.2 | Modal | 400000",
            "Serapan",
        ),
    )
    first, _ = read_lines(found.tabel, PLAN)
    assert [(c.ukuran, c.number, c.sheet) for c in first.calon if c.bacaan] == [
        ("pagu", Decimal(1000000), "Pagu"), ("realisasi", Decimal(900000), "Serapan"),
    ]  # fmt: skip


def test_formulir_e81_gives_kinerja_by_k_and_anggaran_by_rp():
    pairs = " | ".join(["K | Rp"] * 10)
    head = "No | Sasaran | Program/Kegiatan | Indikator Kinerja Program (outcome)/Kegiatan (output) | {} | Unit PD | Keterangan"
    bands = [
        "Target Renstra PD pada Tahun 2026 (akhir periode Renstra) | ",
        "Realisasi Capaian Kinerja Renstra PD s.d. Renja PD Tahun lalu (n-2) | ",
        "Target Kinerja dan Anggaran Renja PD Tahun Berjalan (n-1) yang Dievaluasi | ",
        "Realisasi Kinerja Pada Triwulan | | | | | | | ",
        "Realisasi Capaian Kinerja dan Anggaran Renja PD yang Dievaluasi | ",
        "Realisasi Kinerja dan Anggaran Renstra PD s.d. Tahun 2025 | ",
        "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra PD (%) | ",
    ]
    found = read(sheet(
        "\n".join([
            "FORMULIR E.81",
            head.format(" | ".join(bands)),
            "| | | | | | | | | | I | | II | | III | | IV | | | | | | | | |",
            f"| | | | {pairs} | |",
            "1 | 2 | 3 | 4 | 5 | 5 | 6 | 6 | 7 | 7 | 8 | 8 | 9 | 9 | 10 | 10 | 11 | 11 | 12 | 12 | 13 | 13 | 14 | 14 | 15 | 16",
            ("1 | Meningkatnya | 5.03.02 Program Kepegawaian | Indeks Profesionalitas ASN | 85 | 9000 | 80 | 100 | 82 | 400"
            " | - | 80 | - | 120 | - | 90 | 81 | 90 | 81 | 380 | 81 | 480 | 95 | 5 | Bidang | "),
            ("| | 5.03.02.2.01.0003 Koordinasi | Jumlah dokumen | 500 | 2000 | 200 | 800 | 100 | 400"
            " | 20 | 80 | 30 | 120 | 25 | 90 | 25 | 90 | 100 | 380 | 300 | 1180 | 60 | 59 | Bidang | selesai"),
            "| | Rata-rata capaian kinerja (%) | | | | | | | | | | | | | | | | | | | | 77 | 32 | |",
            "| | Predikat kinerja | | | | | | | | | | | | | | | | | | | | Tinggi | | |",
        ]),
        "E.81",
        "A2:A4 B2:B4 C2:C4 D2:D4 E2:F3 G2:H3 I2:J3 K2:R2 K3:L3 M3:N3 O3:P3 Q3:R3 S2:T3 U2:V3 W2:X3 Y2:Y4 Z2:Z4 B6:B7",
    ))  # fmt: skip
    money = {("pagu", 0): 400, **{("realisasi", n): v for n, v in enumerate((380, 80, 120, 90, 90))}}
    work = {("target", 0): 100, **{("realisasi", n): v for n, v in enumerate((100, 20, 30, 25, 25))}}
    assert values(found) == {
        ("realisasi", "IK-1"): {("nilai", 4): Decimal(81), ("nilai", 0): Decimal(81)},
        ("kegiatan", "5.03.02.2.01.0003"): {key: Decimal(v) for key, v in work.items()},
        ("anggaran", "5.03.02"): {key: Decimal(v) for key, v in money.items()},
        ("anggaran", "5.03.02.2.01.0003"): {key: Decimal(v) for key, v in money.items()},
    }


def aksi(indikator_, target, realisasi, satuan="Indeks\n%"):
    return lembar(
        "Rencana Aksi",
        ("RENCANA AKSI",),
        ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi TW I"),
        ("1", "Meningkatnya profesionalitas", indikator_, satuan, target, realisasi),
        ("2", "Disiplin", "Jumlah kasus disiplin berat", "Kasus", 5, 1),
    )


DUA = "1. Indeks Profesionalitas ASN\n2. Persentase ASN sesuai kompetensi"


def test_indikator_in_one_cell_are_parted_line_by_line():
    found = read(aksi(DUA, "82\n95", "70\n21"))
    assert values(found) == {
        ("realisasi", "IK-1"): {("nilai", 1): Decimal(70)},
        ("realisasi", "IK-2"): {("nilai", 1): Decimal(21)},
        ("realisasi", "IK-3"): {("nilai", 1): Decimal(1)},
    }
    assert [line.baris.text("target") for line in read_lines(found.tabel, PLAN)] == ["82", "95", "5"]


def test_a_numbered_indikator_that_runs_over_two_lines_stays_one():
    found = read(
        aksi("1. Indeks Profesionalitas\nASN\n2. Persentase ASN sesuai kompetensi", "82\n95", "70\n21")
    )
    assert values(found)["realisasi", "IK-1"] == {("nilai", 1): Decimal(70)}


@pytest.mark.parametrize(
    ("target", "realisasi"), [("82\n95\n96", "70\n21"), ("82\n95", "70"), ("82", "70\n21\n22")]
)
def test_counts_that_do_not_match_are_asked_and_nothing_is_guessed(target, realisasi):
    result = screen(buku(aksi(DUA, target, realisasi)), PLAN)
    assert [(t.temuan.check, t.temuan.cell, t.usulan) for t in result.tanya] == [
        ("peta_baris_teks", "C3", ())
    ]
    assert {c.kode for c in result.calon} == {"IK-3"}


def test_rows_without_a_code_are_known_by_their_name_and_a_likeness_is_only_suggested():
    found = screen(buku(sheet("""
    No | Indikator Kinerja | Target | Realisasi
    1 | INDEKS  Profesionalitas ASN | 82 | 80
    2 | Jumlah kasus disiplin yang berat | 5 | 1
    3 | Sesuatu yang lain | 5 | 1
    """)), PLAN)  # fmt: skip
    assert {c.kode for c in found.calon} == {"IK-1"}
    assert [(t.temuan.check, t.temuan.value, {c.kode for c in t.usulan}) for t in found.tanya] == [
        ("peta_baris", "IK-3", {"IK-3"}), ("check_kode_indikator", None, set()),
    ]  # fmt: skip
    assert ("peta_nama", "info") in [(t.check, t.severity.value) for t in found.temuan]


def test_a_sub_kegiatan_is_known_by_its_name_beside_an_indikator_of_its_own():
    found = read(sheet("""
    No | Sub Kegiatan | Indikator | Satuan | Target | Realisasi TW I
    1 | Koordinasi  Pengadaan PNS | Jumlah dokumen | Dokumen | 12 | 3
    2 | Administrasi Pemberhentian | Jumlah SK | SK | 50 | 10
    """))  # fmt: skip
    assert values(found)["kegiatan", "5.03.02.2.01.0003"] == {
        ("target", 0): Decimal(12),
        ("realisasi", 1): Decimal(3),
    }


def test_a_merged_name_is_filled_down_inside_its_range_only():
    found = read(sheet("""
    Kode | Uraian | Anggaran | Realisasi
    5.1 | Belanja | 100 | 10
    | Belanja lain | 100 | 20
    | Belanja sisa | 100 | 30
    """, gabung="A2:A3"))  # fmt: skip
    assert [line.kode for line in read_lines(found.tabel, PLAN)] == ["5.1", "5.1", ""]


def test_a_code_and_its_name_in_one_cell_are_parted_and_a_code_is_tidied():
    found = read(sheet("""
    LRA
    Uraian | Anggaran | Realisasi
    5.1 Belanja Operasi | 100 | 10
    5. 1. 02. Belanja Barang | 100 | 20
    """))  # fmt: skip
    assert [(line.kode, line.baris.text("uraian")) for line in read_lines(found.tabel, PLAN)] == [
        ("5.1", "Belanja Operasi"), ("5.1.02", "Belanja Barang"),
    ]  # fmt: skip


def test_a_head_in_thousands_multiplies_and_asks_once_per_column():
    text = LRA.replace("LAPORAN REALISASI ANGGARAN", "LRA (dalam ribuan rupiah)").format(a=900, b=100)
    result = screen(buku(sheet(text)), PLAN)
    assert [(t.temuan.check, t.temuan.value) for t in result.tanya] == [
        ("peta_kolom", "Pagu (Rp) dan dikali 1.000"), ("peta_kolom", "Realisasi (Rp) dan dikali 1.000"),
    ]  # fmt: skip
    assert [c.number for c in result.tanya[1].usulan] == [Decimal(900000), Decimal(100000)]
    accepted = screen(buku(sheet(text)), PLAN, accept=True)
    assert {c.number for c in accepted.calon if c.ukuran == "realisasi"} == {Decimal(900000), Decimal(100000)}


def test_totals_are_kept_as_checksums_and_not_as_rows():
    (tabel,) = read(sheet(f"{LRA.format(a=900000, b=100000)}| JUMLAH | 3000000 | 1000000")).tabel
    assert [baris.text("nilai_0") for baris in tabel.jumlah] == ["1000000"]
    assert len(tabel.baris) == 2


def test_a_hidden_sheet_is_named_and_read_when_it_is_asked_for():
    sheets = sheet(LRA.format(a=1, b=2), "LRA"), sheet(LRA.format(a=5, b=6), "Lama", hidden=True)
    found = read(*sheets)
    assert told(found) == [("precheck_lembar_lain", "info", "Lama")]
    assert found.temuan[0].message == "Lembar tersembunyi Lama tidak dibaca: lembar itu disembunyikan."
    asked = read(*sheets, sheet="lama")
    assert values(asked)["anggaran", "5.1"]["realisasi", 0] == Decimal(5)


def test_a_file_without_a_table_we_know_is_refused_with_what_was_found():
    found = read(sheet("Bulan | Jan | Feb\nImpor | 11 | 21\nEkspor | 292 | 274", "Karantina"))
    (tabel, tolak) = found.temuan
    assert (tabel.check, tolak.check, tolak.severity) == ("peta_tabel", "precheck_lembar", "tolak")
    assert tolak.message == (
        "Berkas “uji.xlsx” tidak memuat tabel yang dapat dibaca (lembar Karantina: tidak ada kolom kode, uraian, kegiatan, "
        "atau indikator)."
    )
    assert "--map" in tolak.guidance


def test_a_list_without_any_row_of_the_plan_is_refused():
    found = read(sheet("Uraian | Anggaran | Realisasi\nBelanja Pegawai | 100 | 10\nBelanja Modal | 100 | 20"))
    assert told(found) == [("peta_tanpa_tempat", "info", "Data"), ("precheck_lembar", "tolak", None)]


def test_a_sheet_of_our_name_in_another_layout_is_read_as_what_it_is():
    found = read(
        sheet(
            "REALISASI\nKode | Uraian | Pagu | Serapan\n5.1 | Belanja | 100 | 10\n5.2 | Modal | 100 | 20",
            "Anggaran",
        )
    )
    assert values(found)["anggaran", "5.2"] == {("pagu", 0): Decimal(100), ("realisasi", 0): Decimal(20)}


def test_headings_of_ours_without_any_figure_of_ours_are_somebody_else_s_table():
    found = read(
        sheet(
            "Kode Rekening | Uraian | Pagu DPPA | Realisasi s.d. Juni\n5.1 | Belanja | 100 | 10\n5.2 | Modal | 100 | 20"
        )
    )
    assert values(found)["anggaran", "5.2"] == {("pagu", 0): Decimal(100), ("realisasi", 0): Decimal(20)}


def test_our_template_below_a_title_is_understood():
    found = read(sheet("""
    BUKU KERJA BIDANG
    Kode Indikator | Indikator Kinerja | Realisasi TW I | Pembilang TW I | Penyebut TW I | Status Data | Faktor Pendorong
    IK-1 | Indeks Profesionalitas ASN | 70 | 7 | 10 | final | Pelatihan
    IK-2 | Persentase | 80 | 8 | 10 | final |
    """, "Kinerja"))  # fmt: skip
    first, _ = read_lines(found.tabel, PLAN)
    assert [(c.ukuran, c.periode, c.status_data) for c in first.calon] == [
        ("nilai", 1, "final"), ("pembilang", 1, "final"), ("penyebut", 1, "final"), ("faktor_pendorong", 0, None),
    ]  # fmt: skip


ANEH = "Daftar\nRek | Nm | X | Y\n5.1 | Belanja Operasi | 100000 | 50000\n5.2 | Belanja Modal | 5000 | 600"


def peta(kolom, tabel="anggaran", sheet_="Data", **lain):
    return PemetaanDiminta.from_json(
        json.dumps({"lembar": [{"sheet": sheet_, "tabel": tabel, "kolom": kolom, **lain}]})
    )


def test_a_mapping_a_person_gives_wins():
    wish = peta({"a": "Kode Rekening", "D": "realisasi tw ii (rp)"})
    found = read(sheet(ANEH), diminta=wish)
    assert values(found) == {
        ("anggaran", "5.1"): {("realisasi", 2): Decimal(50000)}, ("anggaran", "5.2"): {("realisasi", 2): Decimal(600)},
    }  # fmt: skip
    (pemetaan,) = found.pemetaan
    assert {(k.huruf, k.keyakinan, k.alasan) for k in pemetaan.kolom if k.kunci} == {
        ("A", 100, "ditentukan pengguna"), ("D", 100, "ditentukan pengguna"),
    }  # fmt: skip


def test_a_person_can_name_a_head_nobody_finds():
    text = "5.0 | Belanja | 7\n5.1 | Belanja Operasi | 5\nJumlah | | 12"
    found = read(sheet(text), diminta=peta({"A": "Kode Rekening", "C": "Realisasi (Rp)"}, kepala=[1]))
    assert values(found) == {("anggaran", "5.1"): {("realisasi", 0): Decimal(5)}}


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        ({"kolom": {"A": "Kode Rekning"}}, "Judul Kode Rekning pada pemetaan kolom A tidak dikenal untuk tabel anggaran."),
        ({"kolom": {"5A": "Uraian"}}, "Kolom 5A pada pemetaan bukan huruf kolom seperti D atau AA."),
        ({"tabel": "neraca"}, "Tabel neraca pada pemetaan tidak dikenal."),
        ({"kolom": None}, "Pemetaan kolom tidak terbaca."),
        ({"sheet": "Salah"}, "Lembar Salah pada pemetaan tidak ada di berkas; yang ada: Data."),
        ({"kepala": [9, 9], "sheet": "Kosong"}, "Lembar Kosong pada pemetaan tidak ada di berkas"),
    ],
)  # fmt: skip
def test_a_mapping_that_does_not_fit_is_wrong_usage_that_names_it(wish, message):
    row = {"sheet": "Data", "tabel": "anggaran", "kolom": {"A": "Kode Rekening"}} | wish
    with pytest.raises(WrongUsage) as refused:
        read(sheet(ANEH), diminta=PemetaanDiminta.from_json(json.dumps({"lembar": [row]})))
    assert str(refused.value).startswith(message)


def test_text_that_is_no_json_is_wrong_usage():
    with pytest.raises(WrongUsage, match="Pemetaan kolom tidak terbaca"):
        PemetaanDiminta.from_json("{")


def test_what_was_confirmed_comes_back_with_its_date_and_is_not_asked_again():
    text = LRA.replace("LAPORAN REALISASI ANGGARAN", "LRA (dalam ribuan rupiah)").format(a=900, b=100)
    confirmed = PemetaanDiminta.of(read(sheet(text)).pemetaan, sejak="12-01-2026")
    assert PemetaanDiminta.from_json(confirmed.as_json()) == confirmed
    result = screen(buku(sheet(text)), PLAN, ingatan=lambda _: confirmed)
    assert [(p.asal, p.alasan) for p in result.pemetaan] == [("diingat", "diingat dari 12-01-2026")]
    assert result.tanya == []
    assert {c.number for c in result.calon if c.ukuran == "realisasi"} == {Decimal(900000), Decimal(100000)}


def test_a_changed_layout_is_noticed_and_proposed_anew():
    confirmed = PemetaanDiminta.of(read(sheet(LRA.format(a=1, b=2))).pemetaan, sejak="12-01-2026")
    moved = LRA.format(a=1, b=2).replace("\n5", "\n1 | 5").replace("Kode |", "No | Kode |")
    found = read(sheet(moved), ingatan=lambda _: confirmed)
    (changed,) = [t for t in found.temuan if t.check == "peta_berubah"]
    assert changed.message.startswith(
        "Susunan kolom lembar Data berbeda dari yang disetujui pada 12-01-2026: Kode pindah"
    )
    assert values(found)["anggaran", "5.1"]["realisasi", 0] == Decimal(1)
    assert [p.asal for p in found.pemetaan] == ["usulan"]

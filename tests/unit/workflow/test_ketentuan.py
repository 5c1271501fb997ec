import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.kebijakan import BAWAAN
from lakip.domain.pelaku import KONSOL
from lakip.domain.skala import Pita
from lakip.metrics.capaian import rekap
from lakip.workflow import banding_ketentuan, ketentuan, pemeliharaan, penyusunan
from tests import pabrik
from tests.pabrik import Indikator

BATAS_100 = replace(
    BAWAAN, berlaku_dari=date(2023, 1, 1), dasar="Keputusan Kepala Badan 7/2025", batas_rata=Decimal(100)
)
SKALA_TIGA = (
    Pita("Tiga", 1, "H", "Hijau", Decimal(100), True, None, False, "Keputusan Kepala Badan 7/2025"),
    Pita("Tiga", 2, "K", "Kuning", Decimal(80), True, Decimal(100), False, "Keputusan Kepala Badan 7/2025"),
    Pita("Tiga", 3, "M", "Merah", None, False, Decimal(80), False, "Keputusan Kepala Badan 7/2025"),
)  # fmt: skip


@pytest.fixture
def five_years(store):
    """Give a store with an upload for every year, and a capaian of 125 in 2023, 2024 and 2025."""
    berlaku = {y: (date(y, 1, 1), date(y, 12, 31)) for y in range(2022, 2027)}
    pabrik.add(store, [
        Indikator(
            kode=f"IK-{y}", tahun=y, target=Decimal(80), realisasi=Decimal(100) if y in (2023, 2024, 2025) else None,
            berlaku=berlaku[y],
        )
        for y in berlaku
    ])  # fmt: skip
    return store


def used(store):
    """Give the version each year is computed by, and whether it is bound to it."""
    return {row["tahun"]: (row["dipakai"], row["versi"] is not None) for row in ketentuan.years(store)}


def mean(store, tahun):
    return rekap(store, tahun)["instansi"]["persen_capaian"]


def broken(store):
    """Give what verify says of rows and editions."""
    checks = pemeliharaan.verify(store)["periksa"]
    return {check["nama"]: check["rusak"] for check in checks if check["nama"] in {"catatan", "edisi"}}


def test_a_new_version_counts_for_the_newest_year_and_leaves_the_years_before_as_they_were(five_years):
    assert ketentuan.held_years(five_years, BATAS_100) == [2025, 2024, 2023]
    assert ketentuan.save(five_years, KONSOL, BATAS_100) == 2

    assert used(five_years) == {
        2026: (2, False), 2025: (1, True), 2024: (1, True), 2023: (1, True), 2022: (1, False),
    }  # fmt: skip
    assert mean(five_years, 2025) == 125
    assert ketentuan.current(five_years, 2026)["batas_rata"] == 100
    assert broken(five_years) == {"catatan": [], "edisi": []}


def test_a_past_year_changes_only_as_a_variant_or_by_a_logged_act_with_a_reason(five_years):
    ketentuan.save(five_years, KONSOL, BATAS_100)
    varian = ketentuan.version(five_years, 2)

    assert rekap(five_years, 2024, varian=varian)["instansi"]["persen_capaian"] == 100
    assert mean(five_years, 2024) == 125

    ketentuan.bind(five_years, KONSOL, 2024, 2, " Catatan Inspektorat 3/2026 ")

    assert mean(five_years, 2024) == 100
    last = five_years.audit_rows()[-1]
    assert (last.tindakan, last.objek) == ("tetapkan_ketentuan", "2024")
    assert {key: json.loads(last.isi)[key] for key in ("dari", "ke", "alasan")} == {
        "dari": 1,
        "ke": 2,
        "alasan": "Catatan Inspektorat 3/2026",
    }


def test_compiling_binds_the_year_once_and_later_versions_leave_its_figures(five_years):
    first = penyusunan.compile_edition(five_years, KONSOL, 2026)
    ketentuan.save(five_years, KONSOL, replace(BATAS_100, berlaku_dari=date(2026, 1, 1)))

    assert used(five_years)[2026] == (1, True)
    assert penyusunan.compile_edition(five_years, KONSOL, 2026).edisi == first.edisi
    assert [row.objek for row in five_years.audit_rows() if row.tindakan == "tetapkan_ketentuan"] == ["2026"]
    assert broken(five_years) == {"catatan": [], "edisi": []}


def test_the_version_with_the_later_date_counts_whenever_it_was_saved(five_years):
    ketentuan.save(five_years, KONSOL, replace(BATAS_100, berlaku_dari=date(2026, 1, 1)))
    ketentuan.save(five_years, KONSOL, replace(BAWAAN, berlaku_dari=date(2025, 1, 1), dasar="Perbaikan"))

    assert used(five_years)[2026] == (2, False)
    assert [(row["versi"], row["dasar"], row["pelaku"]) for row in ketentuan.versions(five_years)] == [
        (3, "Perbaikan", "konsol (konsol)"),
        (2, "Keputusan Kepala Badan 7/2025", "konsol (konsol)"),
        (1, BAWAAN.dasar, "sistem (sistem)"),
    ]


def test_a_scale_of_its_own_is_saved_with_the_version_that_names_it(five_years):
    draft = replace(BATAS_100, berlaku_dari=date(2026, 1, 1), skala="Tiga", batas_rata=None)
    ketentuan.save(five_years, KONSOL, draft, SKALA_TIGA)

    assert [row["label"] for row in ketentuan.scales(five_years)["Tiga"]] == ["Hijau", "Kuning", "Merah"]
    assert rekap(five_years, 2024, varian=ketentuan.version(five_years, 2))["instansi"]["predikat"] == "Hijau"


def test_a_scale_is_never_changed_only_a_new_one_added(five_years):
    ketentuan.save_scale(five_years, KONSOL, SKALA_TIGA)

    with pytest.raises(
        InputRefused, match=r"^Skala tiga sudah ada dan tidak dapat diubah; simpan dengan nama lain\.$"
    ):
        ketentuan.save_scale(five_years, KONSOL, [replace(pita, skala="tiga") for pita in SKALA_TIGA])


def test_every_reason_is_told_and_nothing_is_stored(five_years):
    draft = replace(BATAS_100, dasar="", skala="Tiga", urutan_batas="tanpa_batas")
    before = five_years.generation

    with pytest.raises(InputRefused) as refused:
        ketentuan.save(five_years, KONSOL, draft, SKALA_TIGA[:2])

    assert str(refused.value) == (
        "Dasar ketentuan belum diisi; tulis peraturan atau keputusan yang mendasarinya. "
        "Batas capaian diisi, padahal dipilih tanpa batas; kosongkan batasnya atau pilih kapan batas dipakai. "
        "Pita terendah (Kuning) mulai dari 80, sehingga capaian di bawahnya tanpa kriteria; kosongkan batas bawahnya."
    )
    assert five_years.generation == before


@pytest.mark.parametrize(
    ("versi", "alasan", "error", "pesan"),
    [
        (9, "x", WrongUsage, "Ketentuan versi 9 tidak ada; yang ada: versi 1, 2."),
        (1, " ", InputRefused, "Alasan belum diisi; tuliskan mengapa ketentuan tahun ini diganti."),
        (1, "x", NotPermitted, "Tahun 2024 sudah memakai ketentuan versi 1; tidak ada yang diganti."),
    ],
)
def test_binding_a_year_needs_a_version_a_reason_and_a_change(five_years, versi, alasan, error, pesan):
    ketentuan.save(five_years, KONSOL, BATAS_100)

    with pytest.raises(error) as refused:
        ketentuan.bind(five_years, KONSOL, 2024, versi, alasan)

    assert str(refused.value) == pesan


def test_two_ketentuan_are_told_apart_row_by_row_in_sentences(five_years):
    ketentuan.save(five_years, KONSOL, BATAS_100)
    hasil = banding_ketentuan.compare(five_years, 2024, "1", "2")

    assert hasil["beda"] == ["batas_rata"]
    assert [(row["tingkat"], row["kalimat"]) for row in hasil["rows"][:2]] == [
        (
            "instansi",
            "Dari 125,00% (Sangat Tinggi) menjadi 100,00% (Sangat Tinggi) karena batas 100 diterapkan pada setiap indikator.",
        ),
        (
            "sasaran",
            "Dari 125,00% (Sangat Tinggi) menjadi 100,00% (Sangat Tinggi) karena batas 100 diterapkan pada setiap indikator.",
        ),
    ]


def test_a_ketentuan_to_compare_with_is_a_version_or_a_change_to_that_of_the_year(five_years):
    hasil = banding_ketentuan.compare(five_years, 2024, "1", "batas_120")

    assert (hasil["dengan"]["versi"], hasil["dengan"]["batas_rata"], hasil["beda"]) == (
        1,
        120,
        ["batas_rata"],
    )
    with pytest.raises(
        WrongUsage, match=r"^Ketentuan lain tidak dikenal; tulis nomor versi atau salah satu dari menurut_"
    ):
        banding_ketentuan.compare(five_years, 2024, "1", "lain")


def test_a_draft_shows_what_it_would_move_and_moves_nothing(five_years):
    hasil = banding_ketentuan.preview(five_years, 2026, replace(BATAS_100, skala="SAKIP"))

    assert hasil["beda"] == ["batas_rata", "skala"]
    assert ketentuan.versions(five_years)[0]["versi"] == 1

import json
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal

import pytest

from lakip.domain.errors import InputRefused
from lakip.domain.kebijakan import BAWAAN
from lakip.domain.skala import Pita
from lakip.workflow.draf_ketentuan import read_bands, read_form, read_json

DRAF = replace(
    BAWAAN, versi=0, berlaku_dari=date(2025, 1, 1), dasar="Keputusan 7/2025", batas_rata=Decimal("120.5")
)
PITA = {"kode": "H", "label": "Hijau", "bawah": "100", "bawah_termasuk": True, "atas": None, "atas_termasuk": False}  # fmt: skip


def typed(**ubah):
    """Give the draft as a person types it."""
    isi = asdict(DRAF) | {
        "berlaku_dari": "1 Januari 2025",
        "batas_rata": "120,5",
        "naik_target_nol_realisasi_nol": "100",
        "naik_target_nol_realisasi_ada": "",
        "turun_target_nol_realisasi_nol": " 100 % ",
        "turun_target_nol_realisasi_ada": "0",
        "peringatan_capaian": "150",
        "peringatan_serapan": "25",
    }
    return {key: value for key, value in (isi | ubah).items() if key != "versi"}


def written(**ubah):
    """Give the draft as the JSON file has it; a setting of ... is left out."""
    isi = asdict(DRAF) | {"berlaku_dari": "2025-01-01"} | ubah
    return json.dumps({k: str(v) if isinstance(v, Decimal) else v for k, v in isi.items() if v is not ...})


def test_a_draft_is_read_as_indonesians_write_figures_and_dates():
    assert read_form(typed()) == DRAF


def test_every_figure_and_date_that_is_unclear_is_told_at_once():
    with pytest.raises(InputRefused) as refused:
        read_form(typed(berlaku_dari="besok", batas_rata="1.234", turun_target_nol_realisasi_ada="nol koma"))

    assert str(refused.value) == (
        "Tanggal berlaku tidak terbaca; tulis seperti 1 Januari 2025 atau 01-01-2025. "
        'Isi Batas capaian (%) "1.234" tidak terbaca sebagai satu angka; tulis misalnya 120 atau 99,5. '
        'Isi Target nol, realisasi ada (makin rendah makin baik) "nol koma" tidak terbaca sebagai satu angka; '
        "tulis misalnya 120 atau 99,5."
    )


def test_a_json_file_gives_the_same_draft_and_the_bands_of_its_scale():
    assert read_json(written(pita=[PITA]), "K.json") == (
        DRAF,
        [Pita(DRAF.skala, 1, "H", "Hijau", Decimal(100), True, None, False, "Keputusan 7/2025")],
    )


def test_a_json_file_may_leave_out_the_thresholds_of_early_warnings():
    assert read_json(written(peringatan_hari=..., peringatan_serapan=...), "K.json") == (DRAF, [])


@pytest.mark.parametrize(
    ("text", "pesan"),
    [
        ("{", "Berkas K.json bukan JSON pada baris 1; perbaiki lalu ulangi."),
        ("[]", "Berkas K.json harus berisi satu objek dengan setelan berlaku_dari, dasar, skala, "),
        (written(dasar=...), "Berkas K.json tidak memuat dasar; tambahkan lalu ulangi."),
        (written(batas_rata="120,5"), "Berkas K.json memuat angka atau tanggal yang tidak terbaca; tulis angka "),
        (written(berlaku_dari="1 Januari 2025"), "Berkas K.json memuat angka atau tanggal yang tidak terbaca; "),
        (written(pita=[{"kode": "H"}]), "Pita 1 pada berkas K.json tidak memuat atas, atas_termasuk, bawah, "),
    ],
)  # fmt: skip
def test_a_file_that_is_no_draft_is_refused_with_the_place(text, pesan):
    with pytest.raises(InputRefused) as refused:
        read_json(text, "K.json")

    assert str(refused.value).startswith(pesan)


def test_bands_are_read_with_open_ends_and_every_unclear_bound_is_told():
    row = PITA | {"atas": ""}
    assert read_bands(" Kota ", "Perwali 1", [row]) == [
        Pita("Kota", 1, "H", "Hijau", Decimal(100), True, None, False, "Perwali 1")
    ]
    with pytest.raises(InputRefused) as refused:
        read_bands("Kota", "", [row | {"bawah": "seratusan"}])
    assert str(refused.value) == (
        "Dasar skala belum diisi; tulis peraturan atau keputusannya. "
        'Isi batas bawah pita 1 "seratusan" tidak terbaca sebagai satu angka; tulis misalnya 120 atau 99,5.'
    )

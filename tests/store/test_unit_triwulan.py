"""The means of all four triwulan are asked at once; each is the mean that rekap gives for that triwulan."""

import shutil

import pytest

from lakip.workflow import pengukuran
from lakip.workflow.toko import open_store


@pytest.fixture(scope="module")
def contoh(toko_contoh, tmp_path_factory):
    folder = shutil.copytree(toko_contoh, tmp_path_factory.mktemp("unit_triwulan") / "toko")
    opened = open_store(str(folder / "lakip.duckdb"))
    yield opened
    opened.close()


@pytest.mark.parametrize("tahun", [2022, 2024])
def test_the_four_triwulan_are_those_of_four_rekap(contoh, tahun):
    one_by_one = [
        {"triwulan": triwulan} | {"unit" if key == "kode" else key: value for key, value in row.items()}
        for triwulan in (1, 2, 3, 4)
        for row in pengukuran.rekap(contoh, tahun, triwulan)["unit"]
    ]
    assert any(row["persen_capaian"] is not None for row in one_by_one)
    assert pengukuran.unit_triwulan(contoh, tahun) == one_by_one

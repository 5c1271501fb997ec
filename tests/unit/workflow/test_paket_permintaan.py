"""The package that is sent: the letter and every unit's workbook, the same bytes every time."""

import io
import zipfile
from decimal import Decimal

import pytest

from lakip.domain.errors import InputRefused
from lakip.workflow.paket_permintaan import package
from lakip.workflow.permintaan import unit_template
from tests.pabrik import Indikator, add


@pytest.fixture
def asked(file_store):
    """Give a store with two units that are asked for one indikator each."""
    add(file_store, [Indikator(kode=f"IK-{unit}", unit=unit, target=Decimal(90)) for unit in ("BID", "SEK")])
    return file_store


def names(data):
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        return found.namelist()


def test_one_package_holds_the_letter_and_all_workbooks(asked):
    data = package(asked, 2025)
    assert names(data) == ["Nota_Dinas_2025.docx", "Data_Kinerja_2025_BID.xlsx", "Data_Kinerja_2025_SEK.xlsx"]
    assert names(package(asked, 2025, per_unit=True))[:2] == [
        "Nota_Dinas_2025_BID.docx",
        "Nota_Dinas_2025_SEK.docx",
    ]
    assert package(asked, 2025) == data
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        assert found.read("Data_Kinerja_2025_BID.xlsx") == unit_template(asked, 2025, "BID")


def test_where_nobody_is_asked_there_is_no_package(file_store):
    with pytest.raises(
        InputRefused, match=r"^Belum ada Bagian/Bidang yang memiliki indikator atau pagu tahun 2025\.$"
    ):
        package(file_store, 2025)

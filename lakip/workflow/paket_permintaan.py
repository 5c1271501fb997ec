"""Paket permintaan: what is sent to the units in one file, the Nota Dinas and each unit's workbook to fill in."""

import io
import zipfile

from lakip.domain.errors import InputRefused
from lakip.domain.peran import Hak
from lakip.ledger.store import Store
from lakip.workflow.access import reading
from lakip.workflow.permintaan import unit_status, unit_template
from lakip.workflow.surat import nota_dinas

_DAY = (1980, 1, 1, 0, 0, 0)
"""Every package of the same content has the same bytes."""


@reading(Hak.LIHAT)
def package(store: Store, tahun: int, *, per_unit: bool = False) -> bytes:
    """Give a ZIP with the Nota Dinas, one to all or with `per_unit` one to each, and the workbooks of all units that are asked.

    Raises InputRefused where no unit has anything to hand in.
    """
    units = [row["kode"] for row in unit_status(store, tahun)]
    if not units:
        raise InputRefused(f"Belum ada Bagian/Bidang yang memiliki indikator atau pagu tahun {tahun}.")
    files = {f"Nota_Dinas_{tahun}_{unit}.docx": nota_dinas(store, tahun, unit) for unit in units if per_unit}
    files = files or {f"Nota_Dinas_{tahun}.docx": nota_dinas(store, tahun)}
    books = {f"Data_Kinerja_{tahun}_{unit}.xlsx": unit_template(store, tahun, unit) for unit in units}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in (files | books).items():
            target.writestr(zipfile.ZipInfo(name, _DAY), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()

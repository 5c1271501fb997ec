"""Footnotes a comparison owes its reader: what changed about an indikator, and which figures are not final."""

from collections.abc import Iterator

from lakip.domain.desimal import format_id
from lakip.ledger.query import Row
from lakip.metrics import perubahan as m_perubahan
from lakip.metrics.antar_tahun import pendahulu
from lakip.report.bahan import Bahan

TANDA = "*)"
"""Stands behind the name of an indikator whose earlier figures are those of its predecessor."""


def bertanda(row: Row) -> str:
    """Give the name of an indikator with its mark, where its riwayat goes on over a predecessor."""
    nama = str(row["indikator"])
    return f"{nama} {TANDA}" if pendahulu(row, row["riwayat"]) else nama


def catatan_antar_tahun(bahan: Bahan) -> list[str]:
    """Give the footnotes of a table over several years: predecessors, changes, figures that were not final."""
    terlihat = {row["kode"] for row in bahan.antar_tahun}
    lanjutan = [text for row in bahan.antar_tahun for text in _predecessors(row)]
    disebut = {row["kode"] for row in bahan.antar_tahun if pendahulu(row, row["riwayat"])}
    berubah = [
        row["kalimat"]
        for row in bahan.perubahan
        if _concerns(row, bahan, terlihat)
        and not (row["jenis"] == m_perubahan.MENGGANTIKAN and row["kode"] in disebut)
    ]
    angka = [text for row in bahan.antar_tahun for text in _not_final(row, bahan.tahun)]
    return [*lanjutan, *berubah, *angka]


def catatan_kemajuan(bahan: Bahan) -> list[str]:
    """Give the footnotes of the way to the end of the Renstra: years that add up, and progress from the baseline."""
    jumlah = [
        f"{TANDA} {row['kode']} {row['indikator']}: realisasi adalah jumlah tahun {', '.join(map(str, row['tahun_dijumlah']))}; "
        f"target adalah target seluruh periode Renstra."
        for row in bahan.kemajuan
        if row["tahun_dijumlah"]
    ]
    awal = [
        f"{row['kode']} {format_id(row['kemajuan_awal'])}%"
        for row in bahan.kemajuan
        if row["kemajuan_awal"] is not None
    ]
    if not awal:
        return jumlah
    return [*jumlah, f"Kemajuan dari kondisi awal menuju target akhir: {'; '.join(awal)}."]


def catatan_target(bahan: Bahan) -> list[str]:
    """Give the sentences about targets of the year that a later version changed."""
    kode = {row["kode"] for row in bahan.dihitung}
    return [r["kalimat"] for r in bahan.perubahan if r["jenis"] == m_perubahan.TARGET and r["kode"] in kode]


def _concerns(row: Row, bahan: Bahan, terlihat: set[str]) -> bool:
    """Tell whether a change is about a row of the table, or about a counted indikator that ended."""
    if row["jenis"] == m_perubahan.BERAKHIR:
        return row["kode"] in bahan.berakhir
    return row["kode"] in terlihat or row["jenis"] == m_perubahan.KETENTUAN


def _predecessors(row: Row) -> Iterator[str]:
    for lama, years in pendahulu(row, row["riwayat"]):
        satuan = "" if lama["satuan"] == row["satuan"] else f" (satuan {lama['satuan']}, tidak sebanding)"
        tahun = ", ".join(map(str, years))
        yield (
            f"{TANDA} {row['kode']} {row['indikator']} menggantikan {lama['kode']} {lama['indikator']}; "
            f"angka tahun {tahun} adalah angka {lama['kode']}{satuan}."
        )


def _not_final(row: Row, tahun: int) -> Iterator[str]:
    """Tell of the earlier years which figures are provisional or those of another year."""
    for year, figure in row["riwayat"].items():
        if year == tahun:
            continue
        if figure["status_data"] == "sementara":
            yield f"{row['kode']} {row['indikator']}, tahun {year}: angka sementara."
        if figure["status_data"] == "angka tahun lalu":
            asal = f" {figure['tahun_data']}" if figure["tahun_data"] else " sebelumnya"
            yield f"{row['kode']} {row['indikator']}, tahun {year}: memakai angka tahun{asal}."

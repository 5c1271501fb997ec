"""Nota Dinas: the request for a year of performance data to every Bagian and Bidang (SOP langkah 1)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from lakip.domain.tanggal import tanggal_panjang
from lakip.report.surat.pihak import KOSONG, Penanda, kop

DAFTAR_TERLAMPIR = "daftar terlampir"


@dataclass(frozen=True, slots=True)
class IndikatorDiminta:
    """One indikator a unit is asked for; target as it is printed."""

    kode: str
    nama: str
    satuan: str
    target: str


@dataclass(frozen=True, slots=True)
class UnitDiminta:
    """One Bagian or Bidang, its head and what it is asked for; `tenggat` where it differs from everybody's."""

    kode: str
    nama: str
    indikator: tuple[IndikatorDiminta, ...]
    n_kegiatan: int = 0
    tenggat: date | None = None


def nota_dinas(  # noqa: PLR0913  (what a letter says, one each)
    instansi: Mapping[str, str],
    tahun: int,
    units: Sequence[UnitDiminta],
    tenggat: date | None,
    dari: Penanda,
    *,
    kontak: str,
    sop: str,
    nomor: str = "",
    tanggal: date | None = None,
    tembusan: str = "",
) -> dict[str, Any]:
    """Give what the template is filled with; one unit is addressed by its name, several by a list with an annex each.

    Nomor, tanggal and tenggat stay dots until they are known.
    """
    one = units[0] if len(units) == 1 else None
    return {
        "kop": kop(instansi),
        "nama_laporan": instansi.get("nama_laporan") or "LAKIP",
        "singkatan": instansi.get("singkatan") or "",
        "tahun": tahun,
        "yth": f"Kepala {one.nama}" if one else DAFTAR_TERLAMPIR,
        "dari": dari.jabatan,
        "tembusan": tembusan or "-",
        "nomor": nomor or KOSONG,
        "tanggal": _tanggal(tanggal),
        "sifat": "Penting",
        "lampiran": f"{len(units)} berkas",
        "tenggat": _tanggal((one and one.tenggat) or tenggat),
        "kontak": kontak,
        "sop": sop,
        "units": [_unit(no, unit, tenggat) for no, unit in enumerate(units, start=1)],
        "penanda": asdict(dari),
    }


def _tanggal(day: date | None) -> str:
    return tanggal_panjang(day) if day else KOSONG


def _unit(no: int, unit: UnitDiminta, tenggat: date | None) -> dict[str, Any]:
    return {
        "no": no,
        "kode": unit.kode,
        "nama": unit.nama,
        "tenggat": _tanggal(unit.tenggat or tenggat),
        "indikator": [{"no": n, **asdict(i)} for n, i in enumerate(unit.indikator, start=1)],
        "n_kegiatan": unit.n_kegiatan,
    }

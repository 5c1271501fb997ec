"""Surat Pengantar: what is sent to whom, with the receipt that comes back (SOP langkah 6, tata naskah dinas)."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from lakip.domain.tanggal import tanggal_panjang
from lakip.report.surat.pihak import KOSONG, Penanda, kop


def surat_pengantar(  # noqa: PLR0913  (what a letter says, one each)
    instansi: Mapping[str, str],
    tahun: int,
    penerima: str,
    naskah: Sequence[tuple[str, str]],
    pengirim: Penanda,
    *,
    nomor: str = "",
    tanggal: date | None = None,
    tempat: str = "",
) -> dict[str, Any]:
    """Give what the template is filled with; `naskah` holds name and number of copies ("1 (satu) berkas") of each thing sent.

    Nomor and tanggal stay dots until they are entered from the agenda book; the receipt's lines always do.
    """
    return {
        "kop": kop(instansi),
        "nama_laporan": instansi.get("nama_laporan") or "LAKIP",
        "tahun": tahun,
        "yth": penerima,
        "nomor": nomor or KOSONG,
        "tanggal": tanggal_panjang(tanggal) if tanggal else KOSONG,
        "tempat": tempat,
        "naskah": [
            {"no": no, "nama": nama, "banyak": banyak} for no, (nama, banyak) in enumerate(naskah, start=1)
        ],
        "keterangan": "Disampaikan dengan hormat untuk menjadi bahan seperlunya.",
        "pengirim": asdict(pengirim),
        "titik": KOSONG,
    }

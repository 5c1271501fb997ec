"""The letters of a year out of its bahan: what the agency has entered goes in, what it has not stays dots."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from lakip.ledger.query import Row
from lakip.present import labels
from lakip.report.bahan import Bahan
from lakip.report.surat.bawaan import template_bawaan
from lakip.report.surat.isian import fill
from lakip.report.surat.nota_dinas import IndikatorDiminta, UnitDiminta, nota_dinas
from lakip.report.surat.pengantar import surat_pengantar
from lakip.report.surat.pihak import KOSONG, Penanda, penanda

NOTA_DINAS, SURAT_PENGANTAR = "nota_dinas", "surat_pengantar"
JENIS = (NOTA_DINAS, SURAT_PENGANTAR)
_KODE_SUB_KEGIATAN = 6
"""Parts of a code like 5.03.02.2.01.0003."""


def nota_dinas_berkas(bahan: Bahan, unit: str | None = None) -> bytes:
    """Give the Nota Dinas to every unit that has something to hand in, or the letter to one of them."""
    return _written(bahan, NOTA_DINAS, _nota_dinas(bahan, unit))


def surat_pengantar_berkas(bahan: Bahan, penerima: str | None = None) -> bytes:
    """Give the Surat Pengantar with which the report goes to `penerima`, by default to whoever asked for it."""
    return _written(bahan, SURAT_PENGANTAR, _surat_pengantar(bahan, penerima))


def trial(bahan: Bahan, jenis: str, nama: str, template: bytes) -> None:
    """Fill a template without keeping the letter; raises InputRefused where that can't be done."""
    isi = _nota_dinas(bahan, None) if jenis == NOTA_DINAS else _surat_pengantar(bahan, None)
    fill(template, isi, nama)


def templat(bahan: Bahan, jenis: str) -> tuple[str, bytes]:
    """Give name and bytes of the template a letter is made from: the agency's own, else the product's."""
    own = bahan.templat_surat.get(jenis)
    if own is None:
        return f"{jenis}.docx", template_bawaan(jenis)
    return own["nama_berkas"], bahan.store.berkas.read(own["sha256"])


def _written(bahan: Bahan, jenis: str, isi: Mapping[str, Any]) -> bytes:
    nama, template = templat(bahan, jenis)
    return fill(template, isi, nama)


def _nota_dinas(bahan: Bahan, unit: str | None) -> dict[str, Any]:
    number = _number(bahan, NOTA_DINAS, unit)
    instansi = bahan.instansi
    return nota_dinas(
        instansi,
        bahan.tahun,
        [one for one in diminta(bahan) if unit in {None, one.kode}],
        _commonest(bahan),
        _penanda(bahan, instansi.get("penanda_nota_dinas") or "Sekretaris", number),
        kontak=instansi.get("kontak_data") or _kontak(instansi),
        sop=_sop(bahan),
        nomor=number["nomor"],
        tanggal=number["tanggal"],
    )


def _surat_pengantar(bahan: Bahan, penerima: str | None) -> dict[str, Any]:
    instansi, asked = bahan.instansi, bahan.permintaan_masuk
    yth = penerima or (asked["asal"] if asked else KOSONG)
    number = _number(bahan, SURAT_PENGANTAR, yth)
    nama = instansi.get("nama_laporan") or "LAKIP"
    return surat_pengantar(
        instansi,
        bahan.tahun,
        yth,
        [(f"{nama} {bahan.nama} Tahun {bahan.tahun}", "1 (satu) berkas")],
        _penanda(bahan, instansi.get("penanda_surat_pengantar") or _kepala(bahan), number),
        nomor=number["nomor"],
        tanggal=number["tanggal"],
        tempat=instansi.get("tempat") or "",
    )


def diminta(bahan: Bahan) -> list[UnitDiminta]:
    """Give every unit that has an indikator or a pagu, in plan order."""
    return [
        found
        for kode, nama in bahan.unit.items()
        if (found := _unit(bahan, kode, nama)).indikator or found.n_kegiatan
    ]


def _unit(bahan: Bahan, kode: str, nama: str) -> UnitDiminta:
    own = [row for row in bahan.capaian if row["unit"] == kode]
    return UnitDiminta(
        kode,
        nama,
        tuple(
            IndikatorDiminta(r["kode"], r["indikator"], r["satuan"], labels.tertulis(r, "target"))
            for r in own
        ),
        sum(_sub_kegiatan(row) for row in bahan.anggaran if row["unit"] == kode),
        bahan.permintaan_unit.get(kode, {}).get("tenggat"),
    )


def _sub_kegiatan(row: Row) -> bool:
    return bool(row["jenis_kode"] == "program" and len(row["kode_rekening"].split(".")) == _KODE_SUB_KEGIATAN)


def _number(bahan: Bahan, jenis: str, unit: str | None = None) -> Row:
    """Give what the agenda book says of a letter; one to a unit or recipient without a number of its own bears the common one."""
    found = bahan.nomor_surat.get((jenis, unit or "")) or bahan.nomor_surat.get((jenis, ""))
    return found or {"nomor": "", "tanggal": None}


def _commonest(bahan: Bahan) -> date | None:
    """Give the due date of most units, the earliest of equals; None before anything was asked."""
    dates = sorted(row["tenggat"] for row in bahan.permintaan_unit.values() if row["tenggat"])
    return max(dates, key=dates.count) if dates else None


def _penanda(bahan: Bahan, jabatan: str, number: Row) -> Penanda:
    """Give who signs on the letter's day; before it has one, whoever the plan names last."""
    return penanda(bahan.pejabat, jabatan, number["tanggal"] or date.max)


def _kepala(bahan: Bahan) -> str:
    """Give the jabatan of the agency's head: the first one of the plan, which lists it first."""
    return next((row["jabatan"] for row in bahan.pejabat), "Kepala")


def _kontak(instansi: Mapping[str, str]) -> str:
    reach = " atau ".join(filter(None, (instansi.get("telepon"), instansi.get("pos_el"))))
    return f"Sekretariat ({reach})" if reach else "Sekretariat"


def _sop(bahan: Bahan) -> str:
    found = bahan.sop_identitas
    return f"SOP Nomor {found['nomor']} tentang {found['judul']}"

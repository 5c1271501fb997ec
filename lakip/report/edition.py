"""The edition: a snapshot of everything the report depends on, its files, and the manifest that lists them."""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from lakip.domain.errors import InputRefused
from lakip.domain.tindak_lanjut import Jenis
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.kepatuhan_sop import is_for_each
from lakip.present.tables import Table
from lakip.report.bahan import Bahan
from lakip.report.lembar import Lembar
from lakip.report.narasi import blok_rows
from lakip.report.naskah.berkas import lakip_berkas
from lakip.report.surat.berkas import nota_dinas_berkas, surat_pengantar_berkas
from lakip.report.tables import lembar_kertas_kerja, lembar_lakip
from lakip.report.tables.reviu import cells
from lakip.report.workbook import workbook

VERSI_TEMPLATE = 10
"""Counts up when the sheets change, so that an older edition can be told from a newer one of the same data."""


TERSUSUN = "Naskah_Tersusun_"
"""What the name of the compiled document begins with where an edited one stands in its place."""


@dataclass(frozen=True, slots=True)
class Berkas:
    """One file of an edition."""

    name: str
    data: bytes

    @property
    def sha256(self) -> str:
        """Hash of the bytes."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Isi:
    """What compiling gave: the hash of the snapshot, the files with manifest.json last, and what is still missing."""

    edisi: str
    files: tuple[Berkas, ...]
    kelengkapan: dict[str, Any]


def compile_files(
    store: Store, tahun: int, *, sampai: int = NEWEST, lapor: Callable[[str], object] = str
) -> Isi:
    """Make the files of the year as everything stood at audit number `sampai`; the same store gives the same bytes.

    `lapor` is told in a sentence what is being done.
    """
    bahan = Bahan(store, tahun, sampai)
    lapor("Membaca data dan menghitung tabel…")
    lakip, kertas = lembar_lakip(bahan), lembar_kertas_kerja(bahan)
    ringkasan = snapshot(bahan, VERSI_TEMPLATE)
    edisi = hashlib.sha256(_json(ringkasan)).hexdigest()
    desimal = bahan.kebijakan["desimal_cetak"]
    lapor("Menulis naskah Word…")
    naskah = lakip_berkas(bahan, lakip, blok_rows(bahan), edisi)
    lapor("Menulis buku kerja dan surat…")
    files = (
        Berkas(f"LAKIP_{tahun}.xlsx", workbook(lakip, bahan.nama, f"LAKIP {tahun}", tahun, desimal)),
        Berkas(
            f"Kertas_Kerja_{tahun}.xlsx",
            workbook(kertas, bahan.nama, f"Kertas Kerja LAKIP {tahun}", tahun, desimal),
        ),
        *_naskah(bahan, naskah.data),
        Berkas(f"Nota_Dinas_{tahun}.docx", nota_dinas_berkas(bahan)),
        Berkas(f"Surat_Pengantar_{tahun}.docx", surat_pengantar_berkas(bahan)),
    )
    lengkap = kelengkapan(lakip, naskah.kurang, tahun)
    manifest = {
        "edisi": edisi,
        "tahun": tahun,
        "instansi": bahan.nama,
        "kepala": bahan.kepala,
        "files": [{"name": file.name, "sha256": file.sha256} for file in files],
        "kelengkapan": lengkap,
        "snapshot": ringkasan,
    }
    return Isi(edisi, (*files, Berkas("manifest.json", _json(manifest, indent=2) + b"\n")), lengkap)


def _naskah(bahan: Bahan, tersusun: bytes) -> list[Berkas]:
    """Give the document: the compiled one, or the one people edited, beside which the compiled one is kept.

    Raises InputRefused where the edited one is lost.
    """
    diunggah, nama = bahan.naskah_unggah, f"LAKIP_{bahan.tahun}.docx"
    if diunggah is None:
        return [Berkas(nama, tersusun)]
    if not bahan.store.berkas.intact(diunggah["sha256"]):
        raise InputRefused(
            f"Naskah {diunggah['nama_berkas']} hilang dari penyimpanan atau isinya berubah; ambil kembali dari cadangan."
        )
    data = bahan.store.berkas.read(diunggah["sha256"])
    return [Berkas(nama, data), Berkas(f"{TERSUSUN}{bahan.tahun}.docx", tersusun)]


def edisi_at(store: Store, tahun: int, sampai: int, template: int) -> str:
    """Give the hash an edition must have that was compiled at audit number `sampai` with this version of the tables."""
    return hashlib.sha256(_json(snapshot(Bahan(store, tahun, sampai), template))).hexdigest()


def snapshot(bahan: Bahan, template: int) -> dict[str, Any]:
    """Give what the edition depends on: what it says, and how it was made and sent."""
    return substance(bahan, template) | _proses(bahan, template)


def substance(bahan: Bahan, template: int) -> dict[str, Any]:
    """Give what the LAKIP itself says: plan digests, uploads in force, ketentuan, texts; nothing of how it was made."""
    late = _late(bahan) if template > 1 else {}  # the first version of the tables printed none of it
    return _bound(bahan) | late | _followed_up(bahan) | _written(bahan) | {
        "tahun": bahan.tahun,
        "template": template,
        "bahan": {row["tabel"]: {"n": row["n"], "sha256": row["sha256"]} for row in bahan.sidik},
        "rencana": [{"sha256": row["sha256"], "nama": row["nama_berkas"]} for row in bahan.rencana.values()],
        "unggahan": [
            {key: row[key] for key in ("id", "unit", "tahun", "versi", "sha256", "asal_id", "dasar", "lewat", "diterima_on", "pelaku")}
            for row in bahan.unggahan
        ],
        "kebijakan": _policy(bahan, template),
    }  # fmt: skip


def _proses(bahan: Bahan, template: int) -> dict[str, Any]:
    """Give what only the letters and the working paper tell: calendar, SOP and its events, registers, the review."""
    letters = _letters(bahan) if template > _TANPA_SURAT else {}
    registers = _registers(bahan) if template > _TANPA_REGISTER else {}
    checklist = {"reviu": [cells(row) for row in bahan.reviu]} if template > _TANPA_REVIU else {}
    return letters | registers | checklist | _combined(bahan) | _siklus(bahan) | _edited(bahan) | {
        "kalender": _digest(bahan.kalender),
        "jam_kerja": _digest(bahan.jam_kerja),
        "sop": [bahan.sop_identitas],
        "langkah": bahan.langkah,
        "kejadian": _digest([
            _event(row) for row in bahan.store.query("kejadian", tahun=bahan.tahun, sampai=bahan.sampai)
        ]),
    }  # fmt: skip


def _event(row: Row) -> dict[str, Any]:
    """Give what T25 depends on of a step event; who examined and where it went back to only where that is said."""
    said = {key: row[key] for key in ("pemeriksa", "ke") if row[key] is not None}
    return {key: row[key] for key in ("langkah", "aksi", "waktu", "alasan")} | said


def _siklus(bahan: Bahan) -> dict[str, Any]:
    """Give that each pemeriksa of langkah 4 has the whole standard, where that holds."""
    each = is_for_each(bahan.store, bahan.tahun, sampai=bahan.sampai)
    return {"baku_masing_masing": True} if each else {}


def _policy(bahan: Bahan, template: int) -> dict[str, Any]:
    """Give the ketentuan perhitungan as this version of the tables prints them."""
    added = (("peringatan_", _TANPA_AMBANG), ("sop_", _TANPA_CARA_SOP))
    unprinted = tuple(prefix for prefix, last in added if template <= last)
    return {
        key: value
        for key, value in bahan.kebijakan.items()
        if key != "urutan" and not key.startswith(unprinted)
    }


def _combined(bahan: Bahan) -> dict[str, Any]:
    """Give the rangkap tugas that T25 tells; a year without any has the snapshot it always had."""
    rows = [{key: row[key] for key in ("nama", "alasan")} for row in bahan.rangkap_tugas]
    return {"rangkap_tugas": rows} if rows else {}


def _edited(bahan: Bahan) -> dict[str, Any]:
    """Give the document that people edited, in the place of the compiled one; nothing where it is the compiled one."""
    row = bahan.naskah_unggah
    if row is None:
        return {}
    kept = {key: row[key] for key in ("sha256", "nama_berkas", "edisi_asal", "pelaku")}
    return {"naskah_unggah": kept | {"selisih": json.loads(row["selisih"])}}


def _followed_up(bahan: Bahan) -> dict[str, Any]:
    """Give the recommendations and arahan that T13 and T23 print; a year without any has the snapshot it always had."""
    kept = (
        "asal",
        "nomor",
        "tanggal",
        "tahun_evaluasi",
        "uraian",
        "penanggung_jawab",
        "tenggat",
        "indikator",
        "status",
    )
    rows = [
        {key: row[key] for key in kept}
        | {"kemajuan": [(one["tanggal"], one["uraian"]) for one in bahan.kemajuan_butir(row["id"])]}
        | {
            "bukti": [
                (one["nama_berkas"] or one["tautan"], one["halaman"]) for one in bahan.bukti_butir(row["id"])
            ]
        }
        for row in bahan.tindak_lanjut
        if row["jenis"] == Jenis.REKOMENDASI or row["indikator"]
    ]
    return {"tindak_lanjut": rows} if rows else {}


def _bound(bahan: Bahan) -> dict[str, Any]:
    """Give what is printed of the binding of the year to its ketentuan; nothing where nobody has bound it."""
    found = bahan.ketentuan_ditetapkan
    if found is None:
        return {}
    ditetapkan = {key: found[key] for key in ("versi", "alasan", "pelaku")} | {
        "tanggal": found["waktu"].date()
    }
    return {"ketentuan_ditetapkan": ditetapkan}


def _written(bahan: Bahan) -> dict[str, Any]:
    """Give what people wrote, typed and attached for the document; nothing where nobody did."""
    lampiran = ("jenis", "nomor", "tanggal", "keterangan", "nama_berkas", "sha256")
    found = {
        "naskah": {
            blok: {"status": row["status"], "teks": row["teks"]}
            for blok, row in bahan.naskah.items()
            if row["teks"]
        },
        "naskah_tabel": {tabel: rows for tabel, rows in bahan.naskah_tabel.items() if rows},
        "naskah_lampiran": [{key: row[key] for key in lampiran} for row in bahan.lampiran],
    }
    return {key: value for key, value in found.items() if value}


def _late(bahan: Bahan) -> dict[str, Any]:
    """Give what is printed of figures to come and of what earlier editions printed; nothing where nothing is printed."""
    perkiraan = {
        kode: (row["perkiraan"], row["catatan"]) for kode, row in bahan.menyusul.items() if row["perkiraan"]
    }
    found = {"perkiraan_rilis": perkiraan, "cetakan": bahan.cetakan}
    return {key: value for key, value in found.items() if value}


_TANPA_REVIU = 8
"""Up to this version of the tables nobody answered the checklist."""
_TANPA_CARA_SOP = 7
"""Up to this version of the tables the ketentuan said nothing of how the SOP is timed."""
_TANPA_REGISTER = 6
"""Up to this version of the tables the registers told of uploads alone."""
_TANPA_AMBANG = 5
"""Up to this version of the tables the ketentuan said nothing of warnings."""
_TANPA_SURAT = 4
"""Up to this version of the tables an edition had no letters."""


def _letters(bahan: Bahan) -> dict[str, Any]:
    """Give what is printed in the letters and nowhere else; nothing where nothing was entered."""
    found = {
        "nomor_surat": [
            {key: row[key] for key in ("jenis", "unit", "nomor", "tanggal")}
            for row in bahan.nomor_surat.values()
        ],
        "tenggat": {unit: row["tenggat"] for unit, row in bahan.permintaan_unit.items()},
        "permintaan_masuk": bahan.permintaan_masuk and bahan.permintaan_masuk["asal"],
        "templat_surat": {jenis: row["sha256"] for jenis, row in bahan.templat_surat.items()},
    }
    return {key: value for key, value in found.items() if value}


def _registers(bahan: Bahan) -> dict[str, Any]:
    """Give what is printed in the registers T26 and T27 and nowhere else; nothing where nothing was noted."""
    found = {
        "permintaan": {unit: (row["dikirim_at"], row["alasan"]) for unit, row in bahan.permintaan_unit.items()},
        "dokumen": [[row[key] for key in ("unit", "nama_berkas", "lewat", "diterima_on")] for row in bahan.dokumen],
        "pengiriman": [
            [row[key] for key in ("tahun", "penerima", "nomor", "tanggal", "media", "dikirim_at", "diterima_on", "nama", "jabatan")]
            for row in bahan.pengiriman
        ],
        "publikasi": [[row[key] for key in ("tahun", "alamat", "tempat", "terbit_on")] for row in bahan.publikasi],
    }  # fmt: skip
    return {key: value for key, value in found.items() if value}


def kelengkapan(lakip: list[Lembar], teks: Sequence[str], tahun: int) -> dict[str, Any]:
    """Give how many outgoing tables have data, and by name which tables and which texts of the document are missing."""
    kurang = [f"{lembar.nama}: {_sebab(lembar)}" for lembar in lakip if not lembar.berisi]
    belum = [f"LAKIP_{tahun}.docx: bagian {bagian} belum diisi." for bagian in teks]
    return {"terpenuhi": sum(lembar.berisi for lembar in lakip), "kurang": [*kurang, *belum]}


def tables(store: Store, tahun: int) -> list[Table]:
    """Give every table of the workbook that goes out, in the order of its sheets."""
    return [table for lembar in lembar_lakip(Bahan(store, tahun)) for table in lembar.tables]


def _sebab(lembar: Lembar) -> str:
    return lembar.tables[0].kosong


def _digest(rows: list[Any]) -> str:
    return hashlib.sha256(_json(rows)).hexdigest()


def _json(value: object, indent: int | None = None) -> bytes:
    """Give canonical JSON: sorted keys, exact decimals as text."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, indent=indent, default=str).encode()

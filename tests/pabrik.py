"""Puts plan and realisasi rows straight into a store, so that a test says only what it is about."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from lakip.domain.kebijakan import BAWAAN
from lakip.domain.pelaku import SISTEM
from lakip.domain.satuan import Jenis, read_satuan
from lakip.ledger.store import Store, Transaction

Row = dict[str, Any]
Nilai = Decimal | tuple[Decimal, Decimal] | str | None
"""A number, a range, a predicate or "belum rilis" or "-"; None = the cell was never filled."""
Pasangan = tuple[Decimal, Decimal] | None
"""Pembilang and penyebut."""

KOSONG = (None, None, None, None)
WAKTU = datetime(2026, 1, 5, 9, 0)
RENCANA = {"sha256": "0" * 64, "nama_berkas": "Rencana.xlsx", "pelaku": "uji", "dibuat_at": WAKTU}
STATUS = {"belum rilis": "belum_rilis", "-": "belum_ada"}


@dataclass(frozen=True, kw_only=True)
class Indikator:
    """One indikator with its target and realisasi of one year."""

    kode: str = "IK-1"
    tahun: int = 2025
    sasaran: str = "S-1"
    tujuan: str | None = None
    jenis_sasaran: str = "Sasaran"
    unit: str = "BID"
    satuan: str = "%"
    polaritas: str = "Naik"
    rumus: str = "RASIO"
    tipe: str = "AKHIR"
    target: Nilai = None
    target_tw: tuple[Nilai, Nilai, Nilai, Nilai] = KOSONG
    versi: str = "Murni"
    realisasi: Nilai = None
    tw: tuple[Nilai, Nilai, Nilai, Nilai] = KOSONG
    pasangan: Pasangan = None
    pasangan_tw: tuple[Pasangan, Pasangan, Pasangan, Pasangan] = KOSONG
    batas: Decimal | None = None
    bobot: Decimal | None = None
    skala: str | None = None
    masuk_pk: bool = True
    target_akhir: str | None = None
    berlaku: tuple[date | None, date | None] = (None, None)
    menggantikan: str | None = None


def add_indikator(store: Store, **isi: Any) -> None:
    """Add one indikator; see `Indikator` for what may be said."""
    add(store, [Indikator(**isi)])


def add(store: Store, indikator_rows: Sequence[Indikator]) -> None:
    """Add the plan of all indikator, and their realisasi as one upload per year."""
    unggahan = {tahun: str(uuid4()) for tahun in {i.tahun for i in indikator_rows}}
    store.append_facts("realisasi", [r for i in indikator_rows for r in _realisasi(i, unggahan[i.tahun])])
    with store.write(SISTEM, "uji", "indikator") as tx:
        tx.append("rencana", [RENCANA])
        tx.append("sasaran", _sasaran(indikator_rows))
        tx.append("unit_kerja", _unit_kerja(indikator_rows))
        tx.append(
            "indikator", list({i.kode: _indikator(i, n) for n, i in enumerate(indikator_rows)}.values())
        )
        tx.append("target", [row for i in indikator_rows for row in _target(i)])
        for tahun, kunci in unggahan.items():
            claim(tx, kunci, tahun)


def add_kebijakan(store: Store, versi: int = 2, berlaku_dari: date = date(2000, 1, 1), **ubah: Any) -> None:
    """Add a version of the ketentuan perhitungan: the default with these changes."""
    with store.write(SISTEM, "uji", "kebijakan") as tx:
        tx.append("kebijakan", [asdict(replace(BAWAAN, versi=versi, berlaku_dari=berlaku_dari, **ubah))])


def add_pagu(
    store: Store,
    pagu: dict[str, Decimal | None],
    tahun: int = 2025,
    *,
    unit: str = "BID",
    versi: str = "Murni",
    kode_sasaran: str | None = None,
) -> None:
    """Add planned budget lines by kode rekening."""
    rows = [
        {"kode_rekening": kode, "tahun": tahun, "versi": versi, "uraian": f"Uraian {kode}", "unit": unit,
         "kode_sasaran": kode_sasaran, "raw": str(rp), "pagu_rp": rp, "cell": f"F{n}", "baris": n}
        for n, (kode, rp) in enumerate(pagu.items(), start=2)
    ]  # fmt: skip
    with store.write(SISTEM, "uji", "pagu") as tx:
        tx.append("rencana", [RENCANA])
        tx.append("pagu", rows)


def add_anggaran(
    store: Store, baris: Sequence[tuple[str, str, int, Decimal | None]], tahun: int = 2025, *, unit: str = ""
) -> str:
    """Add reported budget cells (kode rekening, ukuran, periode, rupiah) as one upload; gives its id."""
    kunci = str(uuid4())
    store.append_facts("anggaran", [
        {"unggahan_id": kunci, "kode_rekening": kode, "tahun": tahun, "periode": periode, "ukuran": ukuran,
         "raw": str(rp), "nilai": rp, "sheet": "Anggaran", "cell": f"C{n}"}
        for n, (kode, ukuran, periode, rp) in enumerate(baris, start=2)
    ])  # fmt: skip
    with store.write(SISTEM, "uji", "anggaran") as tx:
        claim(tx, kunci, tahun, unit=unit)
    return kunci


def claim(tx: Transaction, kunci: str, tahun: int, *, unit: str = "") -> None:
    """Claim the facts written under `kunci`."""
    isi = dict.fromkeys(
        (
            "asal_id",
            "nama_berkas",
            "sha256",
            "lewat",
            "diterima_on",
            "dasar",
            "lampiran_sha256",
            "lampiran_nama",
        )
    )
    isi |= {
        "id": kunci,
        "unit": unit,
        "tahun": tahun,
        "versi": tx.urutan,
        "jenis": "campuran",
        "sumber": "uji",
    }
    tx.append("unggahan", [isi | {"n_rows": 1, "pelaku": "uji", "dibuat_at": WAKTU}])


def read(value: Nilai) -> Row:
    """Give the columns a value fills in target and realisasi rows."""
    isi = {
        "raw": None if value is None else str(value),
        "nilai": None,
        "rendah": None,
        "tinggi": None,
        "predikat": None,
    }
    if isinstance(value, tuple):
        isi |= {"rendah": value[0], "tinggi": value[1]}
    elif isinstance(value, Decimal):
        isi["nilai"] = value
    elif value not in STATUS:
        isi["predikat"] = value
    return isi


def _sasaran(indikator_rows: Sequence[Indikator]) -> list[Row]:
    kode: dict[str, Row] = {}
    for n, i in enumerate(indikator_rows):
        if i.tujuan:
            kode[i.tujuan] = {
                "kode": i.tujuan,
                "jenis": "Tujuan",
                "uraian": i.tujuan,
                "induk": None,
                "unit": None,
                "baris": n,
            }
        kode[i.sasaran] = {
            "kode": i.sasaran,
            "jenis": i.jenis_sasaran,
            "uraian": i.sasaran,
            "induk": i.tujuan,
            "unit": None,
            "baris": n,
        }
    return list(kode.values())


def _unit_kerja(indikator_rows: Sequence[Indikator]) -> list[Row]:
    kosong = dict.fromkeys(("jenis", "induk", "alias", "berlaku_dari", "berlaku_sampai"))
    kode = dict.fromkeys(i.unit for i in indikator_rows)
    return [kosong | {"kode": unit, "nama": f"Bidang {unit}", "baris": n} for n, unit in enumerate(kode)]


def _indikator(i: Indikator, baris: int) -> Row:
    kosong = dict.fromkeys((
        "penanggung_jawab", "definisi", "sumber_data", "kondisi_awal", "kondisi_awal_nilai", "target_akhir_nilai",
        "standar_nasional", "standar_nasional_nilai",
    ))  # fmt: skip
    sama = {
        name: getattr(i, name)
        for name in (
            "kode",
            "satuan",
            "polaritas",
            "rumus",
            "unit",
            "batas",
            "bobot",
            "skala",
            "masuk_pk",
            "target_akhir",
            "menggantikan",
        )
    }
    return kosong | sama | {
        "satuan_persen": read_satuan(i.satuan).jenis is Jenis.PERSEN, "kode_sasaran": i.sasaran, "nama": f"Indikator {i.kode}", "tipe_triwulan": i.tipe, "iku": False, "desimal": 2, "baris": baris,
        "berlaku_dari": i.berlaku[0], "berlaku_sampai": i.berlaku[1],
    }  # fmt: skip


def _target(i: Indikator) -> list[Row]:
    kosong = dict.fromkeys(("nomor_sk", "tanggal"))
    return [
        kosong | read(value) | {"indikator": i.kode, "tahun": i.tahun, "jenis": "PK", "versi": i.versi, "periode": periode,
                                "cell": f"{'CDEFG'[periode]}2", "baris": 2}
        for periode, value in enumerate((i.target, *i.target_tw))
    ]  # fmt: skip


def _realisasi(i: Indikator, unggahan: str) -> list[Row]:
    cells: defaultdict[tuple[int, str], Nilai] = defaultdict(lambda: None)
    for periode, value in enumerate((i.realisasi, *i.tw)):
        cells[periode, "nilai"] = value
    for periode, pair in enumerate((i.pasangan, *i.pasangan_tw)):
        cells[periode, "pembilang"], cells[periode, "penyebut"] = pair or (None, None)
    sama = {
        "unggahan_id": unggahan,
        "indikator": i.kode,
        "tahun": i.tahun,
        "status_data": None,
        "tahun_data": None,
        "sheet": "Kinerja",
    }
    return [
        sama
        | read(value)
        | {
            "periode": periode,
            "ukuran": ukuran,
            "status": STATUS.get(str(value), "ada"),
            "cell": f"{ukuran} {periode}",
        }
        for (periode, ukuran), value in cells.items()
        if value is not None
    ]

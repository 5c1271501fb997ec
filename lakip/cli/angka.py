"""capaian, rekap, anggaran, trace, numbers: the figures, and where each came from."""

import csv
import io
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import typer

from lakip.cli.app import app
from lakip.cli.options import (
    JsonOption,
    StoreOption,
    TahunOption,
    TriwulanOption,
    UnitOption,
    opened,
    read_text,
)
from lakip.cli.output import emit, pick
from lakip.domain.errors import InputRefused
from lakip.domain.numbers import Kind, read_number
from lakip.workflow import pengukuran

CAPAIAN = (
    "kode", "indikator", "unit", "sasaran", "satuan", "target", "versi_target", "realisasi", "persen_capaian",
    "persen_capaian_dibatasi", "predikat", "status", "rumus", "batas", "sumber",
)  # fmt: skip
ANGGARAN = (
    "kode_rekening",
    "uraian",
    "unit",
    "pagu_rp",
    "realisasi_rp",
    "persen_serapan",
    "status",
    "sumber",
    "audit",
    "realisasi_bidang_rp",
    "selisih_bidang_rp",
)


@app.command("capaian")
def capaian(
    tahun: TahunOption,
    unit: UnitOption = None,
    triwulan: TriwulanOption = 0,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Capaian per indikator."""
    with opened(store) as opened_store:
        rows = pengukuran.capaian(opened_store, tahun, unit, triwulan)
    emit([pick(row, CAPAIAN) for row in rows], as_json=json)


@app.command("rekap")
def rekap(
    tahun: TahunOption, triwulan: TriwulanOption = 0, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Capaian sasaran, unit, dan instansi."""
    with opened(store) as opened_store:
        emit(pengukuran.rekap(opened_store, tahun, triwulan), as_json=json)


@app.command("anggaran")
def anggaran(
    tahun: TahunOption, unit: UnitOption = None, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Pagu, realisasi, dan serapan per kode rekening."""
    with opened(store) as opened_store:
        rows = pengukuran.anggaran(opened_store, tahun, unit)
    emit([pick(row, ANGGARAN) for row in rows], as_json=json)


@app.command("trace")
def trace(
    tahun: TahunOption,
    indikator: Annotated[str, typer.Option("--indikator", help="Kode indikator.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Asal satu angka, dari laporan sampai sel."""
    with opened(store) as opened_store:
        emit(pengukuran.trace(opened_store, tahun, indikator), as_json=json)


@app.command("numbers")
def numbers(
    file: Annotated[Path, typer.Argument(help="CSV berkolom raw,satuan[,target].")],
    json: JsonOption = False,
    store: StoreOption = None,
) -> None:
    """Perlihatkan bagaimana tulisan angka akan dibaca."""
    del store  # every command takes it; reading text needs none
    reader = csv.DictReader(io.StringIO(read_text(file)))
    if not {"raw", "satuan"} <= set(reader.fieldnames or []):
        raise InputRefused(f"Berkas {file.name} harus berkolom raw,satuan dan boleh target.")
    emit([_reading(row) for row in reader], as_json=json)


def _reading(row: dict[str, str | None]) -> dict[str, Any]:
    bacaan = read_number(row["raw"], row["satuan"], _target(row.get("target"), row["satuan"]))
    return {
        "raw": bacaan.raw,
        "kind": bacaan.kind.value,
        "value": bacaan.value if bacaan.value is not None else bacaan.predikat,
        "low": bacaan.low,
        "high": bacaan.high,
        "reason": bacaan.reason,
    }


def _target(text: str | None, satuan: str | None) -> Decimal | None:
    bacaan = read_number(text, satuan, target_column=True)
    return bacaan.value if bacaan.kind is Kind.ANGKA else None

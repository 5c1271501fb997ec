"""capaian, rekap, anggaran, trace, numbers: the figures, and where each came from."""

import csv
import io
from dataclasses import asdict
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
from lakip.domain.errors import InputRefused, WrongUsage
from lakip.domain.numbers import Kind, read_number
from lakip.workflow import pengukuran
from lakip.workflow.toko import Store

MurniOption = Annotated[bool, typer.Option("--murni", help="Serapan terhadap pagu murni.")]
CAPAIAN = (
    "kode", "indikator", "unit", "sasaran", "satuan", "target", "versi_target", "realisasi", "persen_capaian",
    "persen_capaian_dibatasi", "predikat", "status", "rumus", "batas", "sumber", "status_data", "tahun_data",
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
        berubah = pengukuran.perubahan(opened_store, tahun)
    emit([pick(row, CAPAIAN) | {"perubahan": berubah.get(row["kode"], [])} for row in rows], as_json=json)


@app.command("rekap")
def rekap(
    tahun: TahunOption, triwulan: TriwulanOption = 0, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Capaian sasaran, unit, dan instansi."""
    with opened(store) as opened_store:
        emit(pengukuran.rekap(opened_store, tahun, triwulan), as_json=json)


@app.command("anggaran")
def anggaran(
    tahun: TahunOption,
    unit: UnitOption = None,
    murni: MurniOption = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Pagu, realisasi, dan serapan per kode rekening."""
    with opened(store) as opened_store:
        rows = pengukuran.anggaran(opened_store, tahun, unit, _versi(murni=murni))
    emit([pick(row, ANGGARAN) for row in rows], as_json=json)


@app.command("efisiensi")
def efisiensi(tahun: TahunOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Capaian terhadap anggaran yang terpakai: per sasaran, instansi, dan jumlahnya."""
    with opened(store) as opened_store:
        emit(asdict(pengukuran.efficiency(opened_store, tahun)), as_json=json)


@app.command("mutu")
def data_quality(tahun: TahunOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Mutu data setiap Bagian/Bidang: kelengkapan, waktu, keraguan, koreksi, dan data dukung."""
    with opened(store) as opened_store:
        emit(pengukuran.data_quality(opened_store, tahun), as_json=json)


@app.command("trace")
def trace(  # noqa: PLR0913, PLR0917  (one option for each kind of figure)
    tahun: TahunOption,
    indikator: Annotated[str | None, typer.Option("--indikator", help="Capaian indikator ini.")] = None,
    sasaran: Annotated[str | None, typer.Option("--sasaran", help="Rata-rata sasaran ini.")] = None,
    tujuan: Annotated[str | None, typer.Option("--tujuan", help="Rata-rata tujuan ini.")] = None,
    unit: Annotated[str | None, typer.Option("--unit", help="Rata-rata Bagian/Bidang ini.")] = None,
    instansi: Annotated[bool, typer.Option("--instansi", help="Rata-rata instansi.")] = False,
    rekening: Annotated[str | None, typer.Option("--rekening", help="Serapan kode rekening ini.")] = None,
    belanja: Annotated[
        str | None, typer.Option("--jenis-belanja", help="Serapan kelompok belanja ini, misalnya 5.1.02.")
    ] = None,
    langkah: Annotated[int | None, typer.Option("--langkah", help="Waktu langkah SOP ini.")] = None,
    anggaran: Annotated[
        bool, typer.Option("--anggaran", help="Serapan anggaran sasaran, unit, atau instansi itu.")
    ] = False,
    murni: MurniOption = False,
    triwulan: TriwulanOption = 0,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Asal satu angka, dari laporan sampai sel."""
    asked = {
        "indikator": indikator, "sasaran": sasaran, "tujuan": tujuan, "unit": unit, "instansi": instansi or None,
        "rekening": rekening, "belanja": belanja, "langkah": langkah,
    }  # fmt: skip
    named = [(what, which) for what, which in asked.items() if which is not None]
    if len(named) != 1 or (anggaran and named[0][0] not in {"sasaran", "unit", "instansi"}):
        raise WrongUsage(
            "Sebut satu angka: --indikator, --sasaran, --tujuan, --unit, --instansi, --rekening, --jenis-belanja, atau "
            "--langkah; --anggaran hanya untuk sasaran, unit, dan instansi."
        )
    is_budget = anggaran or named[0][0] in {"rekening", "belanja"}
    if (murni and not is_budget) or (triwulan and (is_budget or named[0][0] == "langkah")):
        raise WrongUsage("Pilihan --murni hanya untuk serapan anggaran, dan --triwulan hanya untuk capaian.")
    with opened(store) as opened_store:
        steps = (
            _trace_budget(opened_store, tahun, *named[0], _versi(murni=murni))
            if is_budget
            else _trace(opened_store, tahun, *named[0], triwulan)
        )
    emit(steps, as_json=json)


def _versi(*, murni: bool) -> str | None:
    return "Murni" if murni else None


def _trace_budget(store: Store, tahun: int, what: str, which: Any, versi: str | None) -> list[dict[str, Any]]:
    match what:
        case "rekening":
            return pengukuran.trace_line(store, tahun, which, versi)
        case "belanja":
            return pengukuran.trace_kind(store, tahun, which, versi)
        case _:
            whose = {} if what == "instansi" else {what: which}
            return pengukuran.trace_budget(store, tahun, versi=versi, **whose)


def _trace(store: Store, tahun: int, what: str, which: Any, triwulan: int) -> list[dict[str, Any]]:
    match what:
        case "indikator":
            return pengukuran.trace(store, tahun, which, triwulan)
        case "langkah":
            return pengukuran.trace_step(store, tahun, which)
        case _:
            return pengukuran.trace_mean(store, tahun, what, "" if what == "instansi" else which, triwulan)


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

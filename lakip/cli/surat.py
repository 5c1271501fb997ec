"""permintaan, kirim-permintaan, nomor-surat, surat: asking the units for their data, and the letters of the year."""

from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, UnitOption, day, opened, write_file
from lakip.cli.output import emit
from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.domain.waktu import now
from lakip.workflow import siklus, sop, surat, surat_permintaan

PenerimaOption = Annotated[
    str | None,
    typer.Option("--penerima", help="SKPD yang dikirimi Surat Pengantar; tanpa ini: yang meminta."),
]
JenisOption = Annotated[str, typer.Option("--jenis", help="nota_dinas atau surat_pengantar.")]


@app.command("permintaan")
def requests(tahun: TahunOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Siapa yang diminta datanya, sampai kapan, dan siapa yang sudah menjawab."""
    with opened(store) as opened_store:
        found = {
            "masuk": surat_permintaan.incoming(opened_store, tahun),
            "unit": surat_permintaan.requests(opened_store, tahun, now().date()),
        }
    emit(found, as_json=json)


@app.command("kirim-permintaan")
def send(  # noqa: PLR0913, PLR0917  (one option each)
    tahun: TahunOption,
    tenggat: Annotated[
        str, typer.Option("--tenggat", help="Data paling lambat diterima, misalnya 2026-01-16.")
    ],
    unit: UnitOption = None,
    waktu: Annotated[str | None, typer.Option("--waktu", help="Kapan dikirim; tanpa ini: sekarang.")] = None,
    cara: Annotated[str, typer.Option("--cara", help="Misalnya: grup WA, e-office.")] = "",
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat bahwa Nota Dinas sudah dikirim, kepada semua atau satu Bagian/Bidang."""
    until = day(tenggat)
    assert until is not None  # only an option that was not given has no day
    moment = siklus.step_moment(waktu) if waktu else None
    units = [unit] if unit else []
    with opened(store) as opened_store:
        sent = surat_permintaan.send(opened_store, KONSOL, tahun, until, units=units, waktu=moment, cara=cara)
    emit({"unit": sent, "tenggat": until}, as_json=json)


@app.command("nomor-surat")
def number(  # noqa: PLR0913, PLR0917  (one option each)
    tahun: TahunOption,
    jenis: JenisOption,
    nomor: Annotated[str, typer.Option("--nomor", help="Nomor menurut buku agenda.")],
    tanggal: Annotated[str, typer.Option("--tanggal", help="Tanggal surat, misalnya 2026-01-05.")],
    unit: UnitOption = None,
    penerima: PenerimaOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat nomor dan tanggal surat dari buku agenda."""
    dated = day(tanggal)
    assert dated is not None  # only an option that was not given has no day
    with opened(store) as opened_store:
        surat.number(opened_store, KONSOL, tahun, jenis, nomor, dated, unit or penerima or "")
    emit({"jenis": jenis, "unit": unit, "nomor": nomor, "tanggal": dated}, as_json=json)


@app.command("surat")
def letter(  # noqa: PLR0913, PLR0917  (one option each)
    tahun: TahunOption,
    jenis: Annotated[str, typer.Option("--jenis", help="nota_dinas, surat_pengantar, atau sop.")],
    out: Annotated[Path, typer.Option("--out", help="Berkas .docx hasil.")],
    unit: UnitOption = None,
    versi: Annotated[
        int | None, typer.Option("--versi", help="Versi SOP; tanpa ini: yang dipakai tahun itu.")
    ] = None,
    penerima: PenerimaOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Buat Nota Dinas (semua atau satu Bagian/Bidang), Surat Pengantar, atau SOP sebagai dokumen Word."""
    with opened(store) as opened_store:
        if jenis == "nota_dinas":
            data = surat.nota_dinas(opened_store, tahun, unit)
        elif jenis == "surat_pengantar":
            data = surat.surat_pengantar(opened_store, tahun, penerima)
        elif jenis == "sop":
            data = sop.document(opened_store, versi or sop.of_year(opened_store, tahun).versi)
        else:
            raise WrongUsage(f"Dokumen {jenis} tidak dikenal; pakai nota_dinas, surat_pengantar, atau sop.")
    write_file(out, data)
    emit({"file": str(out), "sha256": sha256(data).hexdigest()}, as_json=json)

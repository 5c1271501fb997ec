"""tindak-lanjut: recommendations of an LHE and arahan of the leadership, and what was done about them."""

from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, UnitOption, day, opened
from lakip.cli.output import emit
from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.domain.tindak_lanjut import Butir, Jenis
from lakip.domain.waktu import now
from lakip.workflow import tindak_lanjut

group = typer.Typer(
    no_args_is_help=True, help="Rekomendasi LHE SAKIP dan arahan pimpinan beserta tindak lanjutnya."
)
app.add_typer(group, name="tindak-lanjut")

NomorArgument = Annotated[str, typer.Argument(help="Nomor catatan, dari tindak-lanjut daftar.")]


@group.command("daftar")
def listing(
    tahun: TahunOption, unit: UnitOption = None, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Daftar rekomendasi dan arahan tahun ini serta yang belum selesai dari tahun sebelumnya."""
    with opened(store) as opened_store:
        emit(tindak_lanjut.items(opened_store, tahun, unit), as_json=json)


@group.command("catat")
def record(  # noqa: PLR0913, PLR0917  (one option each)
    tahun: TahunOption,
    jenis: Annotated[str, typer.Option("--jenis", help="rekomendasi atau arahan.")],
    asal: Annotated[
        str, typer.Option("--asal", help="Yang menerbitkan atau memberi, misalnya Kepala Badan.")
    ],
    isi: Annotated[str, typer.Option("--isi", help="Isi rekomendasi atau arahan.")],
    penanggung_jawab: Annotated[str, typer.Option("--penanggung-jawab", help="Jabatan penanggung jawabnya.")],
    tenggat: Annotated[str, typer.Option("--tenggat", help="Paling lambat selesai, misalnya 2026-06-30.")],
    tanggal: Annotated[str | None, typer.Option("--tanggal", help="Tanggalnya; tanpa ini: hari ini.")] = None,
    unit: UnitOption = None,
    nomor: Annotated[str, typer.Option("--nomor", help="Nomor LHE.")] = "",
    tahun_evaluasi: Annotated[
        int | None, typer.Option("--tahun-evaluasi", help="Tahun SAKIP yang dievaluasi.")
    ] = None,
    indikator: Annotated[
        str | None, typer.Option("--indikator", help="Kode indikator yang diarahkan.")
    ] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat satu rekomendasi LHE atau satu arahan pimpinan."""
    if jenis not in set(Jenis):
        raise WrongUsage(f"Jenis {jenis} tidak dikenal; pakai {' atau '.join(Jenis)}.")
    until = day(tenggat)
    assert until is not None  # only an option that was not given has no day
    butir = Butir(
        jenis=Jenis(jenis), tahun=tahun, asal=asal, tanggal=day(tanggal) or now().date(), uraian=isi,
        penanggung_jawab=penanggung_jawab, tenggat=until, unit=unit or "", nomor=nomor, tahun_evaluasi=tahun_evaluasi,
        indikator=indikator,
    )  # fmt: skip
    with opened(store) as opened_store:
        identity = tindak_lanjut.record(opened_store, KONSOL, butir)
    emit({"id": identity, "status": "belum"}, as_json=json)


@group.command("kemajuan")
def progress(  # noqa: PLR0913, PLR0917  (one option each)
    nomor: NomorArgument,
    status: Annotated[str, typer.Option("--status", help="belum, berjalan, selesai, atau tidak_dapat.")],
    isi: Annotated[str, typer.Option("--isi", help="Apa yang dilakukan, atau alasan tidak dapat dilakukan.")],
    tanggal: Annotated[str | None, typer.Option("--tanggal", help="Tanggalnya; tanpa ini: hari ini.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat kemajuan tindak lanjut sebuah rekomendasi atau arahan."""
    with opened(store) as opened_store:
        tindak_lanjut.progress(opened_store, KONSOL, nomor, status, isi, day(tanggal))
    emit({"id": nomor, "status": status}, as_json=json)


@group.command("cabut")
def take_back(
    nomor: NomorArgument,
    alasan: Annotated[str, typer.Option("--alasan", help="Mengapa.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Cabut catatan yang keliru; isinya tetap tersimpan."""
    with opened(store) as opened_store:
        tindak_lanjut.take_back(opened_store, KONSOL, nomor, alasan)
    emit({"id": nomor, "status": "dicabut"}, as_json=json)

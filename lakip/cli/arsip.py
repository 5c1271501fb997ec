"""arsip: what came in and went out, one document again, the package for the portal, the data for other reports."""

from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, UnitOption, day, opened, write_file
from lakip.cli.output import emit
from lakip.domain.arsip import Cari
from lakip.workflow import arsip, paket

group = typer.Typer(
    no_args_is_help=True, help="Arsip dokumen: cari, ambil kembali, paket untuk portal, data LPPD."
)
app.add_typer(group, name="arsip")

OutOption = Annotated[Path, typer.Option("--out", help="Berkas yang ditulis.")]


@group.command("daftar")
def listing(  # noqa: PLR0913, PLR0917  (one option each)
    tahun: Annotated[
        int | None, typer.Option("--tahun", min=1990, max=2100, help="Hanya tahun kinerja ini.")
    ] = None,
    unit: UnitOption = None,
    jenis: Annotated[
        str | None, typer.Option("--jenis", help="Misalnya naskah, surat, data, atau bukti.")
    ] = None,
    cari: Annotated[
        str | None, typer.Option("--cari", help="Bagian nama atau keterangan, atau awal SHA-256.")
    ] = None,
    dari: Annotated[str | None, typer.Option("--dari", help="Paling awal, misalnya 2026-01-05.")] = None,
    sampai: Annotated[str | None, typer.Option("--sampai", help="Paling akhir.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Daftar dokumen yang cocok, yang terbaru di atas."""
    wanted = Cari(tahun, jenis, cari, day(dari), day(sampai))
    with opened(store) as opened_store:
        rows, _ = arsip.search(opened_store, wanted, unit, per_page=arsip.ALL)
    emit(rows, as_json=json)


@group.command("ambil")
def fetch(
    nomor: Annotated[str, typer.Argument(help="Nomor dokumen, dari arsip daftar.")],
    out: OutOption,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tulis satu dokumen dari arsip; susunan lama dibuat kembali persis sama bila berkasnya tidak tersimpan."""
    with opened(store) as opened_store:
        _, data = arsip.content(opened_store, nomor)
    _write(out, data, as_json=json)


@group.command("paket")
def package(
    tahun: TahunOption,
    out: OutOption,
    kertas_kerja: Annotated[
        bool, typer.Option("--kertas-kerja", help="Sertakan kertas kerja dalam kantor.")
    ] = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tulis paket untuk portal tingkat atas: naskah, PDF, daftar periksa, dan manifes dalam satu zip."""
    with opened(store) as opened_store:
        made = paket.package(opened_store, tahun, kertas_kerja=kertas_kerja)
    write_file(out, made.data)
    files = [{"name": name, "sha256": digest} for name, digest in made.files]
    emit(
        {"file": str(out), "sha256": sha256(made.data).hexdigest(), "files": files, "kurang": made.kurang},
        as_json=json,
    )


@group.command("data")
def data_sheet(
    tahun: TahunOption, out: OutOption, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Tulis data untuk LPPD dan Laporan Tahunan sebagai buku kerja."""
    with opened(store) as opened_store:
        data = paket.data_sheet(opened_store, tahun)
    _write(out, data, as_json=json)


def _write(out: Path, data: bytes, *, as_json: bool) -> None:
    write_file(out, data)
    emit({"file": str(out), "sha256": sha256(data).hexdigest()}, as_json=as_json)

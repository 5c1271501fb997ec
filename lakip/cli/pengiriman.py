"""pengiriman: the report sent, received and published (SOP langkah 6)."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, day, opened, read_file
from lakip.cli.output import emit
from lakip.domain.pelaku import KONSOL
from lakip.workflow import pengiriman, publikasi, siklus

NomorArgument = Annotated[str, typer.Argument(help="Nomor pengiriman.")]
AlasanOption = Annotated[str, typer.Option("--alasan", help="Mengapa.")]
MediaOption = Annotated[str, typer.Option("--media", help="e_office, pos_el, kurir, atau portal.")]
WaktuOption = Annotated[str | None, typer.Option("--waktu", help="Kapan dikirim; tanpa ini: sekarang.")]
AlamatOption = Annotated[str, typer.Option("--alamat", help="Alamat http(s) laporan pada laman atau portal.")]

sending = typer.Typer(no_args_is_help=True, help="Pengiriman LAKIP, tanda terima, dan publikasinya.")
app.add_typer(sending, name="pengiriman")


@sending.command("daftar")
def listed(tahun: TahunOption, store: StoreOption = None, json: JsonOption = False) -> None:
    """Daftar pengiriman dan publikasi LAKIP setahun."""
    with opened(store) as opened_store:
        found = {
            "pengiriman": pengiriman.sendings(opened_store, tahun),
            "publikasi": publikasi.published(opened_store, tahun),
        }
    emit(found, as_json=json)


@sending.command("catat")
def record(  # noqa: PLR0913, PLR0917  (one option each)
    tahun: TahunOption,
    penerima: Annotated[str, typer.Option("--penerima", help="SKPD yang dikirimi laporan.")],
    media: MediaOption,
    waktu: WaktuOption = None,
    keterangan: Annotated[str, typer.Option("--keterangan", help="Keterangan.")] = "",
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat bahwa LAKIP sudah dikirim kepada satu penerima."""
    moment = siklus.step_moment(waktu) if waktu else None
    with opened(store) as opened_store:
        identity = pengiriman.record(opened_store, KONSOL, tahun, penerima, media, moment, keterangan)
    emit({"pengiriman": identity, "status": "terkirim"}, as_json=json)


@sending.command("koreksi")
def correct(  # noqa: PLR0913, PLR0917  (one option each)
    nomor: NomorArgument,
    alasan: AlasanOption,
    penerima: Annotated[str, typer.Option("--penerima", help="SKPD yang dikirimi laporan.")],
    media: MediaOption,
    waktu: Annotated[str, typer.Option("--waktu", help="Kapan dikirim.")],
    keterangan: Annotated[str, typer.Option("--keterangan", help="Keterangan.")] = "",
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Koreksi catatan pengiriman; catatan lama tetap tersimpan."""
    moment = siklus.step_moment(waktu)
    with opened(store) as opened_store:
        pengiriman.correct(
            opened_store,
            KONSOL,
            nomor,
            alasan,
            penerima=penerima,
            media=media,
            waktu=moment,
            keterangan=keterangan,
        )
    emit({"pengiriman": nomor, "status": "dikoreksi"}, as_json=json)


@sending.command("batal")
def cancel(
    nomor: NomorArgument, alasan: AlasanOption, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Batalkan catatan pengiriman yang keliru."""
    with opened(store) as opened_store:
        pengiriman.cancel(opened_store, KONSOL, nomor, alasan)
    emit({"pengiriman": nomor, "status": "dibatalkan"}, as_json=json)


@sending.command("terima")
def receive(  # noqa: PLR0913, PLR0917  (one option each)
    nomor: NomorArgument,
    diterima: Annotated[str, typer.Option("--diterima", help="Tanggal menurut tanda terima.")],
    nama: Annotated[str, typer.Option("--nama", help="Nama penerima.")],
    jabatan: Annotated[str, typer.Option("--jabatan", help="Jabatan penerima.")] = "",
    file: Annotated[
        Path | None, typer.Option("--berkas", help="Tanda terima yang dipindai (PDF atau gambar).")
    ] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat tanda terima yang kembali."""
    received, scan = _day(diterima), (file.name, read_file(file)) if file else None
    with opened(store) as opened_store:
        pengiriman.receive(opened_store, KONSOL, nomor, received, nama, jabatan, scan)
    emit({"pengiriman": nomor, "status": "diterima"}, as_json=json)


@sending.command("publikasi")
def publish(  # noqa: PLR0913, PLR0917  (one option each)
    tahun: TahunOption,
    tempat: Annotated[str, typer.Option("--tempat", help="Misalnya: Laman resmi, e-SAKIP.")],
    alamat: AlamatOption,
    terbit: Annotated[str, typer.Option("--terbit", help="Tanggal terbit.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat di mana LAKIP dapat dibaca umum; alamat yang sama mengoreksi catatan lama."""
    since = _day(terbit)
    with opened(store) as opened_store:
        publikasi.publish(opened_store, KONSOL, tahun, tempat, alamat, since)
    emit({"alamat": alamat, "status": "terbit"}, as_json=json)


@sending.command("cabut-publikasi")
def withdraw(
    tahun: TahunOption,
    alamat: AlamatOption,
    alasan: AlasanOption,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat bahwa LAKIP tidak (lagi) berada pada alamat itu."""
    with opened(store) as opened_store:
        publikasi.withdraw(opened_store, KONSOL, tahun, alamat, alasan)
    emit({"alamat": alamat, "status": "dicabut"}, as_json=json)


def _day(text: str) -> date:
    found = day(text)
    assert found is not None  # only an option that was not given has no day
    return found

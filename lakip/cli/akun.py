"""akun: the first admin, a forgotten password, and accounts without the application; for whoever sits at the server."""

from typing import Annotated

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, opened
from lakip.cli.output import emit
from lakip.domain.errors import StoreUnavailable
from lakip.domain.pelaku import KONSOL
from lakip.workflow import akun as accounts

group = typer.Typer(
    help="Kode admin pertama, kata sandi yang terlupa, dan daftar akun.", no_args_is_help=True
)
app.add_typer(group, name="akun")

BY_ITSELF = "Server yang melayani komputer lain mencetak kode admin sendiri sewaktu dijalankan, selama belum ada akun; lihat keluarannya."
AkunArgument = Annotated[str, typer.Argument(help="Nama akun, misalnya siti.aminah.")]


@group.command("kode-admin")
def code(store: StoreOption = None, json: JsonOption = False) -> None:
    """Cetak kode sekali pakai untuk membuat admin pertama dari komputer lain; berlaku 24 jam.

    Server yang sedang berjalan harus dihentikan dahulu. Server yang dijalankan untuk komputer lain (HOST, LAKIP_HOSTS,
    LAKIP_PROXY, atau LAKIP_TLS) mencetak kodenya sendiri, selama belum ada akun.
    """
    try:
        with opened(store) as opened_store:
            emit({"kode": accounts.first_code(opened_store)}, as_json=json)
    except StoreUnavailable as error:
        raise StoreUnavailable(f"{error} {BY_ITSELF}") from error


@group.command("sandi")
def password(akun: AkunArgument, store: StoreOption = None, json: JsonOption = False) -> None:
    """Beri akun kata sandi sekali pakai yang baru; harus diganti saat masuk."""
    with opened(store) as opened_store:
        emit(
            {"akun": akun, "sandi": accounts.reset_password(opened_store, KONSOL, akun)},
            as_json=json,
        )


@group.command("daftar")
def listing(store: StoreOption = None, json: JsonOption = False) -> None:
    """Daftar semua akun; NIP disamarkan."""
    with opened(store) as opened_store:
        emit(accounts.accounts(opened_store), as_json=json)


@group.command("tambah")
def add(  # noqa: PLR0913, PLR0917  (what an account is)
    akun: AkunArgument,
    nama: Annotated[str, typer.Option("--nama", help="Nama lengkap pemilik akun.")],
    peran: Annotated[
        str, typer.Option("--peran", help="operator, staf, kasubbag, sekretaris, kepala, admin, atau tamu.")
    ],
    unit: Annotated[str, typer.Option("--unit", help="Kode Bagian/Bidang; hanya untuk operator.")] = "",
    jabatan: Annotated[str, typer.Option("--jabatan", help="Jabatan pemilik akun.")] = "",
    nip: Annotated[str, typer.Option("--nip", help="NIP pemilik akun (18 angka).")] = "",
    orang: Annotated[
        str,
        typer.Option(
            "--orang", help="Tanpa NIP: akun lain milik orang yang sama; - untuk orang lain yang senama."
        ),
    ] = "",
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tambah satu akun dan cetak kata sandi sekali pakainya."""
    with opened(store) as opened_store:
        sandi = accounts.add(opened_store, KONSOL, akun, nama, peran, unit, jabatan, nip, orang)
        emit({"akun": accounts.account_name(akun), "sandi": sandi}, as_json=json)

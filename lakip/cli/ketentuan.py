"""ketentuan, bandingkan: the settings figures are computed by, and one year under two of them."""

from pathlib import Path
from typing import Annotated, Any

import typer

from lakip.cli.app import app
from lakip.cli.options import JsonOption, StoreOption, TahunOption, opened, read_text
from lakip.cli.output import emit
from lakip.domain.pelaku import KONSOL
from lakip.ledger.query import Row
from lakip.workflow import banding_ketentuan
from lakip.workflow import ketentuan as w_ketentuan
from lakip.workflow.draf_ketentuan import read_json

ketentuan = typer.Typer(help="Ketentuan perhitungan dan versinya.", no_args_is_help=True)
app.add_typer(ketentuan, name="ketentuan")

VersiOption = Annotated[int, typer.Option("--versi", min=1, help="Nomor versi ketentuan.")]
PILIHAN = "Nomor versi, atau misalnya menurut_indikator, batas_120, tanpa_batas."


@ketentuan.command("daftar")
def versions(store: StoreOption = None, json: JsonOption = False) -> None:
    """Semua versi ketentuan, yang terbaru lebih dahulu, dan tahun yang dihitung dengannya."""
    with opened(store) as opened_store:
        emit(w_ketentuan.versions(opened_store), as_json=json)


@ketentuan.command("lihat")
def show(
    tahun: Annotated[
        int | None, typer.Option("--tahun", help="Tahun kinerja; bawaan yang terakhir berlaku.")
    ] = None,
    versi: Annotated[int | None, typer.Option("--versi", help="Nomor versi ketentuan.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Setelan satu versi, atau ketentuan yang dipakai satu tahun, dengan pita skalanya."""
    with opened(store) as opened_store:
        if versi is not None:
            found = w_ketentuan.version(opened_store, versi)
        else:
            found = w_ketentuan.current(opened_store, tahun) if tahun else w_ketentuan.latest(opened_store)
        emit(found | {"pita": w_ketentuan.scales(opened_store)[found["skala"]]}, as_json=json)


@ketentuan.command("simpan")
def save(
    file: Annotated[Path, typer.Argument(help="JSON setelan; boleh memuat pita skala baru.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Simpan ketentuan sebagai versi baru; versi lama dan tahun yang memakainya tidak berubah."""
    draft, pita_rows = read_json(read_text(file), file.name)
    with opened(store) as opened_store:
        held = w_ketentuan.held_years(opened_store, draft)
        versi = w_ketentuan.save(opened_store, KONSOL, draft, pita_rows)
    emit({"versi": versi, "tahun_tetap": held}, as_json=json)


@ketentuan.command("tetapkan")
def bind(
    tahun: TahunOption,
    versi: VersiOption,
    alasan: Annotated[str, typer.Option("--alasan", help="Mengapa ketentuan tahun ini diganti.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tetapkan versi yang dipakai satu tahun; alasannya dicatat."""
    with opened(store) as opened_store:
        w_ketentuan.bind(opened_store, KONSOL, tahun, versi, alasan)
        emit(next(row for row in w_ketentuan.years(opened_store) if row["tahun"] == tahun), as_json=json)


@app.command("bandingkan")
def compare(
    tahun: TahunOption,
    dari: Annotated[str, typer.Option("--ketentuan", help=PILIHAN)],
    dengan: Annotated[str, typer.Option("--dengan", help=PILIHAN)],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Capaian satu tahun menurut dua ketentuan, dan mengapa angkanya berubah."""
    with opened(store) as opened_store:
        hasil = banding_ketentuan.compare(opened_store, tahun, dari, dengan)
    tingkat = {
        name: [_row(row) for row in hasil["rows"] if row["tingkat"] == name]
        for name in ("sasaran", "unit", "indikator")
    }
    [instansi] = [_row(row) for row in hasil["rows"] if row["tingkat"] == "instansi"]
    settings = {key: hasil[key] for key in ("tahun", "ketentuan", "dengan", "beda")}
    emit(settings | {"instansi": instansi} | tingkat, as_json=json)


def _row(row: Row) -> dict[str, Any]:
    """Give one row with both figures in the words of `rekap`, and why it moved."""
    figures = {
        key: {"persen_capaian": row[hasil].persen, "predikat": row[hasil].predikat}
        for key, hasil in (("ketentuan", "dari"), ("dengan", "ke"))
    }
    name = {key: row[key] for key in ("kode", "nama") if row["tingkat"] != "instansi"}
    return (
        name
        | figures
        | {"berubah": row["dari"] != row["ke"], "sebab": row["sebab"], "kalimat": row["kalimat"]}
    )

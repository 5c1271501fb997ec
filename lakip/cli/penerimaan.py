"""pratinjau, petakan, unggahan, beda, bertanda, bukti, dokumen, audited: what comes in, looked at before and after it is stored."""

from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

import typer

from lakip.cli.app import app
from lakip.cli.options import (
    JsonOption,
    MapOption,
    SheetOption,
    StoreOption,
    TahunOption,
    UnitOption,
    day,
    mapping,
    opened,
    read_file,
    write_file,
)
from lakip.cli.output import emit
from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.workflow import bukti, penerimaan, pengumpulan, pratinjau

UnggahanArgument = Annotated[str, typer.Argument(help="Nomor unggahan.")]
AlasanOption = Annotated[str, typer.Option("--alasan", help="Mengapa.")]
OutOption = Annotated[Path, typer.Option("--out", help="Berkas yang ditulis.")]

evidence = typer.Typer(no_args_is_help=True, help="Bukti suatu nilai: PDF, gambar, atau tautan.")
app.add_typer(evidence, name="bukti")


@app.command("pratinjau")
def preview(  # noqa: PLR0913, PLR0917  (the options an upload has)
    files: Annotated[list[Path], typer.Argument(help="Satu atau beberapa berkas.")],
    tahun: TahunOption,
    unit: UnitOption = None,
    sheet: SheetOption = None,
    map_file: MapOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Lihat apa yang terbaca dan apa yang akan berubah; tidak ada yang disimpan."""
    wanted = mapping(map_file)
    contents = [(file.name, read_file(file)) for file in files]
    with opened(store) as opened_store:
        seen = pratinjau.preview(
            opened_store, KONSOL, contents, tahun, unit=unit, sheet=sheet, pemetaan=wanted
        )
    emit([_row(one) for one in seen], as_json=json)
    if any(one.status == "ditolak" for one in seen):
        raise typer.Exit(1)


@app.command("petakan")
def propose_mapping(
    file: Annotated[Path, typer.Argument(help="Buku kerja dengan tata letak apa pun.")],
    tahun: TahunOption,
    sheet: SheetOption = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Cetak usulan pemetaan kolom sebagai JSON; sunting, lalu pakai dengan upload --map."""
    del (
        store,
        json,
    )  # every command takes them; reading columns needs no store, and a mapping is JSON either way
    typer.echo(pratinjau.proposed_mapping(file.name, read_file(file), tahun, sheet).as_json())


@app.command("unggahan")
def uploads(
    tahun: TahunOption, unit: UnitOption = None, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Daftar versi yang pernah diunggah, yang terbaru di atas, juga yang sudah ditarik."""
    with opened(store) as opened_store:
        emit(pengumpulan.uploads(opened_store, tahun, unit), as_json=json)


@app.command("beda")
def difference(
    lama: Annotated[str, typer.Argument(help="Nomor unggahan yang lama.")],
    baru: Annotated[str, typer.Argument(help="Nomor unggahan yang baru.")],
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Bandingkan dua versi: nilai baru, berubah, tetap, dan hilang."""
    with opened(store) as opened_store:
        emit(asdict(pratinjau.difference(opened_store, lama, baru)), as_json=json)


@app.command("bertanda")
def marked_copy(
    unggahan: UnggahanArgument, out: OutOption, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Tulis berkas yang pernah diunggah dengan catatan datanya sebagai warna dan komentar sel."""
    with opened(store) as opened_store:
        _, data = pengumpulan.marked_copy(opened_store, unggahan)
    _write(out, data, as_json=json)


@evidence.command("lampirkan")
def attach(  # noqa: PLR0913, PLR0917  (a piece of evidence, what it is of, and where in it to look)
    tahun: TahunOption,
    kode: Annotated[str, typer.Option("--kode", help="Kode indikator, rekening, atau sub kegiatan.")],
    tabel: Annotated[str, typer.Option("--tabel", help="realisasi, anggaran, atau kegiatan.")] = "realisasi",
    periode: Annotated[int, typer.Option("--triwulan", help="Triwulan 1-4; 0 = setahun.")] = 0,
    file: Annotated[Path | None, typer.Option("--berkas", help="PDF atau gambar.")] = None,
    tautan: Annotated[str | None, typer.Option("--tautan", help="Alamat http(s).")] = None,
    halaman: Annotated[str | None, typer.Option("--halaman", help="Halaman yang dimaksud.")] = None,
    keterangan: Annotated[str | None, typer.Option("--keterangan", help="Keterangan.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Lampirkan berkas atau tautan sebagai bukti suatu nilai."""
    content = (file.name, read_file(file)) if file else None
    with opened(store) as opened_store:
        identity = bukti.attach(
            opened_store,
            KONSOL,
            tahun,
            tabel,
            kode,
            periode,
            berkas=content,
            tautan=tautan,
            halaman=halaman,
            keterangan=keterangan,
        )
    emit({"bukti": identity, "status": "terlampir"}, as_json=json)


@evidence.command("daftar")
def attached(
    tahun: TahunOption,
    tabel: Annotated[str | None, typer.Option("--tabel", help="realisasi, anggaran, atau kegiatan.")] = None,
    kode: Annotated[str | None, typer.Option("--kode", help="Kode.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Daftar bukti yang terlampir."""
    with opened(store) as opened_store:
        emit(bukti.of(opened_store, tahun, tabel, kode), as_json=json)


@evidence.command("ambil")
def fetch(
    nomor: Annotated[str, typer.Argument(help="Nomor bukti.")],
    out: OutOption,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tulis berkas sebuah bukti."""
    with opened(store) as opened_store:
        _, data = bukti.content(opened_store, nomor)
    _write(out, data, as_json=json)


@evidence.command("lepas")
def detach(
    nomor: Annotated[str, typer.Argument(help="Nomor bukti.")],
    alasan: AlasanOption,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Lepas bukti dari nilainya; berkasnya tetap tersimpan."""
    with opened(store) as opened_store:
        bukti.detach(opened_store, KONSOL, nomor, alasan)
    emit({"bukti": nomor, "status": "dilepas"}, as_json=json)


@app.command("terima-dokumen")
def register_document(  # noqa: PLR0913, PLR0917  (what was received, for whom, when and how)
    file: Annotated[Path, typer.Argument(help="Surat, foto, atau PDF tanpa angka yang terbaca.")],
    tahun: TahunOption,
    unit: Annotated[str, typer.Option("--unit", help="Kode Bagian/Bidang.")],
    lewat: Annotated[str | None, typer.Option("--lewat", help="Cara diterima, misalnya WhatsApp.")] = None,
    diterima: Annotated[str | None, typer.Option("--diterima", help="Tanggal diterima.")] = None,
    keterangan: Annotated[str | None, typer.Option("--keterangan", help="Keterangan.")] = None,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Catat dokumen yang diterima; angkanya diketik kemudian dengan isi."""
    received, data = day(diterima), read_file(file)
    with opened(store) as opened_store:
        identity = penerimaan.register_document(
            opened_store,
            KONSOL,
            tahun,
            unit,
            file.name,
            data,
            lewat=lewat,
            diterima=received,
            keterangan=keterangan,
        )
    emit({"dokumen": identity, "status": "diterima"}, as_json=json)


@app.command("dokumen")
def documents(
    tahun: TahunOption, unit: UnitOption = None, store: StoreOption = None, json: JsonOption = False
) -> None:
    """Daftar dokumen yang diterima tanpa angka, dan berapa nilai sudah diketik darinya."""
    with opened(store) as opened_store:
        emit(penerimaan.documents(opened_store, tahun, unit), as_json=json)


@app.command("cabut-dokumen")
def take_back(
    dokumen: Annotated[str, typer.Argument(help="Nomor dokumen.")],
    alasan: AlasanOption,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Cabut dokumen yang tercatat; berkasnya tetap tersimpan."""
    with opened(store) as opened_store:
        penerimaan.take_back(opened_store, KONSOL, dokumen, alasan)
    emit({"dokumen": dokumen, "status": "dicabut"}, as_json=json)


@app.command("audited")
def mark_audited(
    tahun: TahunOption,
    dasar: Annotated[str | None, typer.Option("--dasar", help="Misalnya LHP BPK dan tanggalnya.")] = None,
    undo: Annotated[bool, typer.Option("--batal", help="Cabut tanda audited; --dasar = alasannya.")] = False,
    store: StoreOption = None,
    json: JsonOption = False,
) -> None:
    """Tandai angka anggaran setahun sebagai audited, atau tanpa --dasar: lihat tandanya."""
    if undo and dasar is None:
        raise WrongUsage("Tulis alasannya dengan --dasar.")
    with opened(store) as opened_store:
        if undo:
            penerimaan.mark_unaudited(opened_store, KONSOL, tahun, dasar or "")
        elif dasar is not None:
            penerimaan.mark_audited(opened_store, KONSOL, tahun, dasar)
        emit(penerimaan.audit_status(opened_store, tahun), as_json=json)


def _row(one: pratinjau.Pratinjau) -> dict[str, Any]:
    return asdict(one) | {"temuan": [t.as_json() for t in one.temuan]}


def _write(out: Path, data: bytes, *, as_json: bool) -> None:
    write_file(out, data)
    emit({"file": str(out), "sha256": sha256(data).hexdigest()}, as_json=as_json)

"""Opens the workbooks an agency handed in, and gives what stands in them as plain values: no rule of the product is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from io import BytesIO

import openpyxl

VERSI = ("Murni", "Pergeseran", "Perubahan")
TW = ("TW I", "TW II", "TW III", "TW IV")
RUMUS = {"Naik": "RASIO", "Turun": "SELISIH", "Stabil": "STABIL", "Rentang": "RENTANG"}
RENTANG = re.compile(r"([\d.,]+) - ([\d.,]+)")
ANGKA = re.compile(r"-?[\d.,]+")


@dataclass(frozen=True)
class Indikator:
    """One row of the sheet Indikator; the names are those tests/oracle.py asks for."""

    kode: str
    nama: str
    sasaran: str
    jenis_sasaran: str
    tujuan: str | None
    satuan: str
    polaritas: str
    rumus: str
    tipe: str
    unit: str
    masuk_pk: bool
    batas: Decimal | None
    bobot: Decimal | None
    skala: str | None
    desimal: int
    kondisi_awal: object
    target_akhir: object
    penanggung_jawab: str | None
    target: object = None
    target_tw: tuple = (None,) * 4
    realisasi: object = None
    tw: tuple = (None,) * 4
    pasangan: tuple | None = None
    pasangan_tw: tuple = (None,) * 4


@dataclass
class Rencana:
    """The plan: every sheet as rows by heading, and the registers the tables are made of."""

    instansi: dict
    unit: dict
    sasaran: dict
    indikator: list
    target: list
    standar: list
    lalu: dict
    pagu: list
    anggaran_lalu: list


@dataclass
class Laporan:
    """What the units reported of one year: rows of Kinerja, Kegiatan and Anggaran by code."""

    kinerja: dict = field(default_factory=dict)
    kegiatan: dict = field(default_factory=dict)
    anggaran: dict = field(default_factory=dict)


def rencana(data: bytes) -> Rencana:
    """Read the plan workbook."""
    book = openpyxl.load_workbook(BytesIO(data), data_only=True)
    sasaran = {row["Kode"]: row for row in baris(book, "Sasaran")}
    return Rencana(
        instansi={row["Kunci"]: row["Nilai"] for row in baris(book, "Instansi")},
        unit={row["Kode"]: row["Nama"] for row in baris(book, "Unit Kerja")},
        sasaran=sasaran,
        indikator=[_indikator(row, sasaran) for row in baris(book, "Indikator")],
        target=list(baris(book, "Target")),
        standar=list(baris(book, "Standar")),
        lalu={
            (row["Kode Indikator"], row["Tahun"]): nilai(row["Realisasi"])
            for row in baris(book, "Realisasi Lalu")
        },
        pagu=list(baris(book, "Anggaran")),
        anggaran_lalu=list(baris(book, "Anggaran Lalu")),
    )


def laporan(berkas: list[bytes]) -> Laporan:
    """Read the workbooks of the units of one year."""
    found = Laporan()
    for data in berkas:
        book = openpyxl.load_workbook(BytesIO(data), data_only=True)
        found.kinerja |= {row["Kode Indikator"]: row for row in baris(book, "Kinerja")}
        found.kegiatan |= {
            row["Kode Sub Kegiatan"]: row for row in baris(book, "Kegiatan") if _dilaporkan(row)
        }
        found.anggaran |= {row["Kode Rekening"]: row for row in baris(book, "Anggaran")}
    return found


def _dilaporkan(row: dict) -> bool:
    """Tell whether a sub kegiatan was reported: its target stands in every blank form."""
    return any(row[kepala] is not None for kepala in ("Realisasi Tahun", *(f"Realisasi {tw}" for tw in TW)))


def baris(book: openpyxl.Workbook, nama: str) -> Iterator[dict]:
    """Give the rows of a sheet by heading; a sheet that is not there has none."""
    if nama not in book.sheetnames:
        return
    kepala, *rows = book[nama].iter_rows(values_only=True)
    for row in rows:
        yield dict(zip(kepala, row, strict=True))


def nilai(sel: object) -> object:
    """Read a cell: a number, a range, a word; what is blank is None."""
    if sel is None or sel == "":
        return None
    if isinstance(sel, int | float):
        return Decimal(f"{sel:.15g}")
    teks = str(sel).strip().removeprefix("Rp").removesuffix("%").strip()
    if tepi := RENTANG.fullmatch(teks):
        return nilai(tepi[1]), nilai(tepi[2])
    if ANGKA.fullmatch(teks):
        return Decimal(teks.replace(".", "").replace(",", "."))
    return {"n/a": "-", "–": "-"}.get(teks, teks)


def indikator(plan: Rencana, told: Laporan, tahun: int) -> list[Indikator]:
    """Give every indikator with the target of the year and what was reported of it."""
    target = {
        row["Kode Indikator"]: row
        for row in sorted(plan.target, key=lambda row: VERSI.index(row["Versi"]))
        if (row["Tahun"], row["Jenis"]) == (tahun, "PK")
    }
    return [_lengkap(i, target.get(i.kode, {}), told.kinerja.get(i.kode, {})) for i in plan.indikator]


def _lengkap(i: Indikator, target: dict, kinerja: dict) -> Indikator:
    def pasangan(akhiran: str) -> tuple | None:
        pembilang, penyebut = (nilai(kinerja.get(f"{kata}{akhiran}")) for kata in ("Pembilang", "Penyebut"))
        return None if pembilang is None or penyebut is None else (pembilang, penyebut)

    return replace(
        i,
        target=nilai(target.get("Target")),
        target_tw=tuple(nilai(target.get(tw)) for tw in TW),
        realisasi=nilai(kinerja.get("Realisasi Tahun")),
        tw=tuple(nilai(kinerja.get(f"Realisasi {tw}")) for tw in TW),
        pasangan=pasangan(""),
        pasangan_tw=tuple(pasangan(f" {tw}") for tw in TW),
    )


def _indikator(row: dict, sasaran: dict) -> Indikator:
    milik = sasaran[row["Kode Sasaran"]]
    induk = sasaran.get(milik["Induk"])
    return Indikator(
        kode=row["Kode"],
        nama=row["Indikator Kinerja"],
        sasaran=milik["Kode"],
        jenis_sasaran=milik["Jenis"],
        tujuan=induk["Kode"] if induk and induk["Jenis"] == "Tujuan" else None,
        satuan=row["Satuan"],
        polaritas=row["Polaritas"],
        rumus=row["Rumus"] or RUMUS[row["Polaritas"]],
        tipe=row["Tipe Triwulan"],
        unit=row["Unit"],
        masuk_pk=row["Masuk PK"] != "Tidak",
        batas=nilai(row["Batas Capaian"]),
        bobot=nilai(row["Bobot"]),
        skala=row["Skala Nilai"],
        desimal=2 if row["Desimal"] is None else row["Desimal"],
        kondisi_awal=nilai(row["Kondisi Awal"]),
        target_akhir=nilai(row["Target Akhir"]),
        penanggung_jawab=row["Penanggung Jawab"],
    )

"""Runs a text table: puts its inputs into a store, asks the product, and writes the answers the way the table does."""

import re
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from lakip.metrics.anggaran import anggaran as tanya_anggaran
from lakip.metrics.anggaran import serapan as tanya_serapan
from lakip.metrics.capaian import capaian, kebijakan, rekap
from tests import pabrik
from tests.pabrik import Indikator
from tests.spec.tabel import KOSONG

TRIWULAN = {"TW I": 1, "TW II": 2, "TW III": 3, "TW IV": 4}
VERSI = ("Murni", "Pergeseran", "Perubahan")
URUTAN_BATAS = {
    "tanpa batas": {"urutan_batas": "tanpa_batas"},
    "batas 100, lalu rata-rata": {"urutan_batas": "batas_lalu_rata"},
    "batas ketentuan 100, lalu rata-rata": {"urutan_batas": "batas_lalu_rata", "batas_rata": Decimal(100)},
    "rata-rata, lalu batas 100": {"urutan_batas": "rata_lalu_batas", "batas_rata": Decimal(100)},
}
DATA_KOSONG = {"dikeluarkan": {"data_kosong": "dikeluarkan"}, "dihitung nol": {"data_kosong": "nol"}}
RATA = {"sederhana": {"rata_indikator": "sederhana"}, "berbobot": {"rata_indikator": "berbobot"}}
PEMBULATAN = {"kriteria": "tidak", "dibulatkan": "0", "dua desimal": "2"}


def indikator(store, tabel):
    """Compute one indikator per row."""
    tetap = dict(tabel.tetap)
    if "ketentuan" in tetap:
        pabrik.add_kebijakan(store, **tetap.pop("ketentuan"))
    kode = [f"IK-{n}" for n, _ in enumerate(tabel.baris, start=len(capaian(store, 2025)))]
    rows = list(zip(kode, tabel.baris, strict=True))
    pabrik.add(store, [i for kode, row in rows for i in _indikator(row, kode, tetap)])
    triwulan = {_triwulan(row) for row in tabel.baris}
    hasil = {(n, h["kode"]): h for n in triwulan for h in capaian(store, 2025, triwulan=n)}
    return [row | _capaian(hasil[_triwulan(row), kode], row) for kode, row in rows]


def peringkat(store, tabel):
    """Rate one capaian per row, once per way of rounding (the headings after the first)."""
    pembulatan = {"Tanpa pembulatan": "tidak", "Dibulatkan ke bilangan bulat dahulu": "0"}
    pabrik.add(store, [
        Indikator(kode=f"IK-{n}", target=Decimal(100), realisasi=read(row["Capaian (%)"])) for n, row in enumerate(tabel.baris)
    ])  # fmt: skip
    hasil = tabel.baris
    for versi, judul in enumerate(tabel.kepala[1:], start=2):
        pabrik.add_kebijakan(store, versi, pembulatan_predikat=pembulatan[judul], **tabel.tetap)
        rated = {row["kode"]: row["predikat"] for row in capaian(store, 2025)}
        hasil = [row | {judul: rated[f"IK-{n}"] or KOSONG} for n, row in enumerate(hasil)]
    return hasil


def rata(store, tabel):
    """Compute one agency per row; "90; 100 / 60" are two sasaran. Every row has a year and ketentuan of its own."""
    hasil = []
    for n, row in enumerate(tabel.baris):
        tahun = 2001 + n
        ketentuan = URUTAN_BATAS.get(row.get("Urutan batas"), {}) | DATA_KOSONG.get(
            row.get("Data kosong"), {}
        )
        ketentuan |= {"rata_indikator": "berbobot"} if "Bobot" in row else {}
        pabrik.add_kebijakan(store, n + 2, date(tahun, 1, 1), **ketentuan)
        pabrik.add(store, list(_anggota(row, tahun)))
        instansi = rekap(store, tahun)["instansi"]
        jawaban = {
            "Menurut sasaran (%)": write(instansi["menurut_sasaran"]),
            "Menurut indikator (%)": write(instansi["menurut_indikator"]),
            "Rata-rata (%)": write(instansi["menurut_indikator"]),
            "Yang ada": f"{instansi['n_ada']} dari {instansi['n_total']}",
        }
        hasil.append(row | {k: v for k, v in jawaban.items() if k in row})
    return hasil


def setelan(store, tabel):
    """Compute one and the same agency under the ketentuan of each row, as variants: nothing of them is saved."""
    pabrik.add(store, list(_anggota(tabel.tetap, 2025)))
    bawaan = kebijakan(store, 2025)
    return [row | _kedua_rata(store, bawaan | _ketentuan(row)) for row in tabel.baris]


def ringkasan(store, tabel):
    """Give the means and the serapan of what the tables before have put in."""
    hasil = rekap(store, 2025)
    jawaban = {row["kode"]: row for row in hasil["sasaran"]}
    jawaban["Instansi, rata-rata sasaran"] = hasil["instansi"]
    pabrik.add_kebijakan(store, 9, rata_instansi="menurut_indikator")
    jawaban["Instansi, rata-rata semua indikator"] = rekap(store, 2025)["instansi"]
    serapan = tanya_serapan(store, 2025)
    jawaban["Serapan anggaran"] = {"persen_capaian": serapan["persen_serapan"], "predikat": None} | serapan
    return [row | _rata(jawaban[row["Yang dihitung"]]) for row in tabel.baris]


def anggaran(store, tabel):
    """Compute one budget line per row; a row "Jumlah" is the agency."""
    kode = [row for row in tabel.baris if row["Kode rekening"] != "Jumlah"]
    pabrik.add_pagu(store, {row["Kode rekening"]: read(row["Pagu (Rp)"]) for row in kode})
    cells = [(row["Kode rekening"], "realisasi", 0, read(row["Realisasi (Rp)"])) for row in kode]
    pabrik.add_anggaran(store, [cell for cell in cells if cell[3] is not None])
    jawaban = {row["kode_rekening"]: row for row in tanya_anggaran(store, 2025)} | {
        "Jumlah": tanya_serapan(store, 2025)
    }
    return [row | _anggaran(row, jawaban[row["Kode rekening"]]) for row in tabel.baris]


def read(cell):
    """Read a cell of a table: Indonesian number, range, words or nothing."""
    if cell in {"", KOSONG}:
        return None
    if re.fullmatch(r"-?[\d.]+(,\d+)?", cell):
        return Decimal(cell.replace(".", "").replace(",", "."))
    rentang = re.fullmatch(r"([\d,]+)-([\d,]+)", cell)
    return (read(rentang[1]), read(rentang[2])) if rentang else cell


def write(value, seperti="0,00"):
    """Write a number with as many decimals as the cell it is compared with."""
    if value is None:
        return KOSONG
    desimal = len(seperti.partition(",")[2]) if read(seperti) is not None else 2
    rounded = value.quantize(Decimal(1).scaleb(-desimal), ROUND_HALF_UP)
    return f"{rounded:,f}".translate(str.maketrans(",.", ".,"))


def _indikator(row, kode, tetap):
    pairs = {judul: row[judul].split("/") for judul in ("Realisasi", *TRIWULAN) if "/" in row.get(judul, "")}
    isi = row | dict.fromkeys(pairs, KOSONG)
    pasangan = {judul: tuple(map(read, pair)) for judul, pair in pairs.items()}
    satu = Indikator(
        kode=kode,
        **tetap
        | {
            nama: read(row[judul])
            for judul, nama in (("Sasaran", "sasaran"), ("Rumus", "rumus"), ("Arah", "polaritas"), ("Tipe", "tipe"),
                                ("Satuan", "satuan"), ("Batas", "batas"), ("Target", "target"))
            if judul in row
        },
        target_tw=tuple(read(row.get(f"Target {tw}", KOSONG)) for tw in TRIWULAN),
        realisasi=read(isi.get("Realisasi", KOSONG)),
        tw=tuple(read(isi.get(tw, KOSONG)) for tw in TRIWULAN),
        pasangan=pasangan.get("Realisasi"),
        pasangan_tw=tuple(pasangan.get(tw) for tw in TRIWULAN),
    )  # fmt: skip
    versi = [
        replace(satu, versi=v, target=read(row[v])) for v in VERSI if read(row.get(v, KOSONG)) is not None
    ]
    return [replace(v, realisasi=None) if n else v for n, v in enumerate(versi)] or [satu]


def _triwulan(row):
    return TRIWULAN.get(row.get("Sampai dengan"), 0)


def _capaian(hasil, row):
    s_d = hasil["s_d"]
    jawaban = {
        "Capaian (%)": write(hasil["persen_capaian"], row.get("Capaian (%)", "")),
        "Capaian dibatasi (%)": write(hasil["persen_capaian_dibatasi"], row.get("Capaian dibatasi (%)", "")),
        "Predikat": hasil["predikat"] or KOSONG,
        "Keadaan": hasil["status"].replace("_", " "),
        "Versi dipakai": hasil["versi_target"],
        "Target dipakai": _nilai(hasil, "target", row),
        "Realisasi dipakai": _nilai(hasil, "realisasi", row),
        "Data s.d.": KOSONG if s_d is None else list(TRIWULAN)[s_d - 1],
    }
    return {judul: teks for judul, teks in jawaban.items() if judul in row}


def _nilai(hasil, nama, row):
    angka = hasil[f"{nama}_nilai"]
    return (
        hasil[nama] or KOSONG if angka is None else write(angka, row.get(f"{nama.capitalize()} dipakai", ""))
    )


def _anggota(row, tahun):
    """Give the indikator of one row; a target of 100 makes the realisasi the capaian."""
    batas = Decimal(100) if row.get("Urutan batas", "").startswith("batas 100") else None
    bobot = iter(row.get("Bobot", "").split(";"))
    for s, sasaran in enumerate(row["Capaian tiap indikator (%)"].split(" / ")):
        for n, persen in enumerate(sasaran.split(";")):
            yield Indikator(
                kode=f"{tahun}-{s}-{n}", tahun=tahun, sasaran=f"{tahun}-{s}", target=Decimal(100),
                realisasi=read(persen.strip()), batas=batas, bobot=read(next(bobot, KOSONG).strip()),
                berlaku=(date(tahun, 1, 1), date(tahun, 12, 31)),
            )  # fmt: skip


def _ketentuan(row):
    return URUTAN_BATAS[row["Urutan batas"]] | DATA_KOSONG[row["Data kosong"]] | RATA[row["Rata-rata"]]


def _kedua_rata(store, varian):
    """Give the agency's mean by sasaran and by indikator, each with its kriteria by every way of rounding."""
    jawaban = {}
    for nama in ("sasaran", "indikator"):
        for judul, pembulatan in PEMBULATAN.items():
            ubah = {"rata_instansi": f"menurut_{nama}", "pembulatan_predikat": pembulatan}
            hasil = rekap(store, 2025, varian=varian | ubah)["instansi"]
            jawaban |= {f"Menurut {nama} (%)": write(hasil["persen_capaian"])}
            jawaban |= {f"{nama.capitalize()}, {judul}": hasil["predikat"]}
    return jawaban


def _rata(hasil):
    ada = (
        f"{hasil['n_ada']} dari {hasil['n_total']}"
        if "n_total" in hasil
        else f"{hasil['n_ada']} dari {hasil['n_baris']}"
    )
    return {
        "Hasil (%)": write(hasil["persen_capaian"]),
        "Predikat": hasil["predikat"] or KOSONG,
        "Yang ada": ada,
    }


def _anggaran(row, hasil):
    jawaban = {
        "Pagu (Rp)": write(hasil["pagu_rp"], row["Pagu (Rp)"]),
        "Realisasi (Rp)": write(hasil["realisasi_rp"], row["Realisasi (Rp)"]),
        "Serapan (%)": write(hasil["persen_serapan"]),
        "Keadaan": hasil.get("status", KOSONG).replace("_", " "),
    }
    return {judul: teks for judul, teks in jawaban.items() if judul in row}

"""Lines of the Ringkasan that tell what people do: where the report is, who has handed in, what was followed up."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Any

from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.tindak_lanjut import TERBUKA, Status
from lakip.metrics.permintaan import LENGKAP
from lakip.metrics.ringkasan import Ikhtisar
from lakip.present.pokok import Pokok, Rincian, disebut
from lakip.present.tindak_lanjut import hari_terlambat
from lakip.present.views import proses as words
from lakip.present.views.waktu_sop import due, latest_start, time_left

Row = dict[str, Any]

TERLAMBAT = 3
"""Overdue follow-ups that are told one by one."""
TERPANJANG = 240
"""Signs of one of them."""


def berjalan(i: Ikhtisar) -> Pokok:
    """Give the days to the deadline, at whose desk the report is, and what is late."""
    late = i.proses is not None and bool(words.late(i.proses))
    return Pokok(
        "proses", "Di mana laporannya", "siklus", _left(i), tuple(_where(i)),
        mendesak=late, lebar=True,
    )  # fmt: skip


def _left(i: Ikhtisar) -> str:
    if i.proses and i.proses.terkirim:
        return "Terkirim"
    late = (i.saat.date() - i.tenggat["tenggat"]).days
    left = time_left(i.tenggat, i.saat.date()) or (f"lewat {late} hari" if late > 0 else "hari ini")
    return left[0].upper() + left[1:]


def _where(i: Ikhtisar) -> Iterator[str]:
    if i.proses is None or not (i.proses.terkirim or i.proses.hari_terlambat):
        yield f"{due(i.tenggat)}."
    if i.proses is None:
        yield f"Proses laporan tahun {i.tahun} belum dibuka; mulai pada Proses LAKIP."
    elif i.unit:
        yield words.status(i.proses)
    else:
        yield words.where(i.proses)
        yield from words.late(i.proses)
    if i.proses is None and i.saat.date() <= i.tenggat["hari_terakhir"]:
        yield latest_start(i.tenggat)


def penyerahan(i: Ikhtisar) -> Pokok:
    """Give how many Bagian/Bidang have handed in everything, and who is late."""
    rows = i.permintaan
    if not rows:
        nothing = f"Belum ada Bagian/Bidang yang memiliki indikator atau anggaran pada tahun {i.tahun}; mulai dari rencananya."
        return Pokok("penyerahan", "Data lengkap", "rencana", "–", (nothing,))
    done = sum(row["status"] == LENGKAP for row in rows)
    return Pokok("penyerahan", "Data lengkap", "permintaan", f"{done} dari {len(rows)}", tuple(_handed_in(i)))


def _handed_in(i: Ikhtisar) -> Iterator[str]:
    late = sorted(
        (row for row in i.permintaan if row["hari_terlambat"]), key=lambda row: -row["hari_terlambat"]
    )
    silent = [row["nama"] for row in i.permintaan if not row["n_terisi"] and not row["hari_terlambat"]]
    part = [f"{row['nama']} ({row['n_terisi']} dari {row['n_indikator']})" for row in i.permintaan
            if row["n_terisi"] and row["status"] != LENGKAP and not row["hari_terlambat"]]  # fmt: skip
    if late:
        names = [f"{row['nama']} ({row['hari_terlambat']} hari)" for row in late]
        yield f"Terlambat: {disebut(names)}."
    if silent:
        yield f"Belum menyerahkan: {disebut(silent)}."
    if part:
        yield f"Baru sebagian: {disebut(part)}."
    if not late and not silent and not part:
        yield (
            "Semua Bagian/Bidang sudah menyerahkan data." if not i.unit else "Data sudah lengkap diserahkan."
        )


def tindak_lanjut(i: Ikhtisar) -> Pokok:
    """Give how many recommendations and arahan are settled, and which are overdue."""
    rows, judul = i.tindak_lanjut, "Tindak lanjut selesai"
    if not rows:
        nothing = f"Belum ada rekomendasi LHE atau arahan yang dicatat untuk tahun {i.tahun}."
        return Pokok("tindak_lanjut", judul, "tindak_lanjut", "–", (nothing,), lebar=True)
    settled = sum(row["status"] not in TERBUKA for row in rows)
    running = sum(row["status"] == Status.BERJALAN for row in rows)
    hari = i.saat.date()
    late = sorted((row for row in rows if hari_terlambat(row, hari)), key=lambda row: row["tenggat"])
    waiting = len(rows) - settled - running
    sentence = f"{running} sedang berjalan, {waiting} belum ditindaklanjuti, {len(late)} lewat tenggat."
    return Pokok(
        "tindak_lanjut", judul, "tindak_lanjut", f"{settled} dari {len(rows)}", (sentence,),
        tuple(_overdue(row) for row in late[:TERLAMBAT]), mendesak=bool(late),
        lebar=True,
    )  # fmt: skip


def _overdue(row: Row) -> Rincian:
    who = ", ".join(filter(None, (row["nama_unit"], row["penanggung_jawab"])))
    return Rincian(
        shorten(row["uraian"], TERPANJANG, placeholder=" …"),
        (f"Tenggat {tanggal_panjang(row['tenggat'])}: {who}.",),
        "tindak_lanjut",
        row["unit"],
    )

"""Where the time of one SOP cycle went: work, waiting and rework of each step, of each jabatan, and the units waited for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lakip.domain.desimal import MISSING
from lakip.domain.sop import HasilSop, Rantai
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.domain.working_time import WaktuTerpakai, half_up
from lakip.metrics.sop_bagian import WaktuJabatan, WaktuUnit
from lakip.present.charts import Baris, DiagramBatang, Ruas
from lakip.present.palette import PATOKAN, PERHATIAN, UTAMA, Kelas
from lakip.present.tables import Cell, Column, Format, Table, TableRow
from lakip.present.views.jadwal_sop import day_ticks
from lakip.present.views.waktu_sop import PERBAIKAN, hari, menit

Row = dict[str, Any]
TERLIHAT = Decimal("0.7")
"""Percent of the bar: a part that is there is wide enough to be seen."""
PERSEN_TICKS = ((0, "0"), (50, "50"), (100, "100%"))
CARA_BACA = "Biru = mengerjakan; abu-abu = menunggu; hijau toska = perbaikan setelah dikembalikan. Panjang batang = bagian dari waktunya."


@dataclass(frozen=True, slots=True)
class Pembagian:
    """What one row of a split is made of."""

    nama: str
    kerja: WaktuTerpakai
    tunggu: WaktuTerpakai
    perbaikan: WaktuTerpakai

    @property
    def total(self) -> WaktuTerpakai:
        """Give the three together."""
        return self.kerja + self.tunggu + self.perbaikan


def by_step(hasil: HasilSop) -> list[Pembagian]:
    """Give what each step that was worked on is made of."""
    rows = []
    for step in hasil.langkah_rows:
        whole = WaktuJabatan(f"{step.no}. {step.nama}")
        for stretch in step.pengerjaan_rows:
            whole.add(step.no, stretch)
        rows.append(Pembagian(whole.jabatan, whole.kerja, whole.tunggu, whole.perbaikan))
    return rows


def shares_of(hasil: HasilSop, jabatan_rows: Sequence[WaktuJabatan]) -> list[Pembagian]:
    """Give the whole cycle first, then each jabatan."""
    rantai: Rantai = hasil.rantai
    whole = Pembagian("Seluruh proses", rantai.kerja, rantai.tunggu, rantai.perbaikan)
    return [whole, *(Pembagian(_who(row), row.kerja, row.tunggu, row.perbaikan) for row in jabatan_rows)]


def split(rows: Sequence[Pembagian], siapa: str, tahun: int) -> DiagramBatang:
    """Describe how the time of each row (`siapa`: jabatan or langkah) splits into work, waiting and rework."""
    return DiagramBatang(
        judul=f"Ke mana waktu setiap {siapa} pergi?",
        alt=f"Diagram bagian waktu mengerjakan, menunggu, dan perbaikan setiap {siapa} pada proses LAKIP tahun {tahun}.",
        baris_rows=[
            Baris(row.nama, hari(row.total.days), _parts(row)) for row in rows if row.total.microseconds
        ],
        batas=100,
        ticks=PERSEN_TICKS,
        cara_baca=CARA_BACA,
    )


def split_table(rows: Sequence[Pembagian], tahun: int) -> Table:
    """Give the same as working time; work + waiting + rework = total."""
    columns = (
        Column("nama", "Jabatan", width=44),
        Column("kerja", "Mengerjakan", Format.TENGAH, 20),
        Column("tunggu", "Menunggu", Format.TENGAH, 20),
        Column("perbaikan", "Perbaikan", Format.TENGAH, 20),
        Column("total", "Jumlah", Format.TENGAH, 20),
    )
    parts: dict[str, Callable[[Pembagian], WaktuTerpakai]] = {
        "kerja": lambda row: row.kerja, "tunggu": lambda row: row.tunggu, "perbaikan": lambda row: row.perbaikan,
        "total": lambda row: row.total,
    }  # fmt: skip
    cells: list[dict[str, Cell]] = [
        {"nama": row.nama, **{key: menit(part(row).minutes) for key, part in parts.items()}} for row in rows
    ]
    return Table(
        f"pembagian_waktu_{tahun}",
        f"Pembagian waktu proses LAKIP tahun {tahun}",
        columns,
        [TableRow(row) for row in cells],
        catatan=(
            "Jam kerja. Waktu dua langkah yang berjalan bersamaan dihitung sekali pada seluruh proses, dan pada masing-masing jabatan.",
        ),
    )


def units(found: WaktuUnit, tahun: int) -> DiagramBatang:
    """Describe how long each unit was waited for, longest first."""
    rows = sorted(found.unit_rows, key=lambda row: -(row["tunggu_hari"] or 0))
    longest = max([row["tunggu_hari"] or Decimal(0) for row in rows], default=Decimal(0))
    axis = max(longest, Decimal(1))
    return DiagramBatang(
        judul="Berapa lama menunggu data setiap Bagian/Bidang?",
        alt=f"Diagram lama menunggu data setiap Bagian/Bidang tahun {tahun} dalam hari kerja sejak permintaan dikirim.",
        baris_rows=[
            Baris(row["nama"], _unit_text(row), _unit_bar(row, axis), kunci=row["kode"]) for row in rows
        ],
        batas=axis,
        ticks=day_ticks(int(axis)),
        cara_baca="Hari kerja sejak permintaan dikirim sampai data lengkap, atau sampai langkah 2 ditutup; jingga = melewati tenggat.",
    )


def units_table(found: WaktuUnit, tahun: int) -> Table:
    """Give when each unit was asked, until when, when its data came, and how long it was waited for."""
    columns = (
        Column("nama", "Bagian/Bidang", width=44),
        Column("kirim", "Permintaan dikirim", width=30),
        Column("tenggat", "Tenggat", Format.TANGGAL, 18),
        Column("lengkap", "Data lengkap", width=30),
        Column("tunggu", "Ditunggu", Format.TENGAH, 16),
        Column("terlambat", "Terlambat", Format.TENGAH, 14),
    )
    body = [
        TableRow({
            "nama": row["nama"],
            "kirim": waktu_panjang(row["dikirim_at"]),
            "tenggat": row["tenggat"],
            "lengkap": waktu_panjang(row["diterima_at"]) if row["diterima_at"] else "belum lengkap",
            "tunggu": hari(row["tunggu_hari"]),
            "terlambat": f"{row['terlambat_hari']} hari" if row["terlambat_hari"] else MISSING,
        })
        for row in found.unit_rows
    ]  # fmt: skip
    return Table(
        f"menunggu_unit_{tahun}", f"Menunggu data Bagian/Bidang tahun {tahun}", columns, body,
        "Permintaan data belum dikirim kepada Bagian/Bidang.",
    )  # fmt: skip


def collecting(found: WaktuUnit) -> str | None:
    """Say how the work on langkah 2 splits into waiting for units and recap; None before any of it."""
    whole = found.menunggu + found.merekap
    if not found.unit_rows or not whole.microseconds:
        return None
    return (
        f"Dari {hari(whole.days)} pengerjaan langkah 2, {hari(found.menunggu.days)} menunggu data Bagian/Bidang dan "
        f"{hari(found.merekap.days)} merekap."
    )


def slowest_unit(found: WaktuUnit) -> str | None:
    """Name the unit whose data was waited for longest past its due date; None where every unit was in time."""
    late = [row for row in found.unit_rows if row["terlambat_hari"]]
    if not late:
        return None
    worst = max(late, key=lambda row: row["terlambat_hari"])
    return (
        f"Yang paling lama ditunggu {worst['nama']}: {worst['terlambat_hari']} hari melewati tenggat "
        f"{tanggal_panjang(worst['tenggat'])}."
    )


def _who(row: WaktuJabatan) -> str:
    return f"{row.jabatan} (langkah {', '.join(map(str, sorted(row.langkah)))})"


def _parts(row: Pembagian) -> list[Ruas]:
    """Lay the parts that are there one after the other, in percent of the row's whole time."""
    found: list[Ruas] = []
    at = Decimal(0)
    parts = (
        ("Mengerjakan", row.kerja, UTAMA),
        ("Menunggu", row.tunggu, PATOKAN),
        ("Perbaikan", row.perbaikan, PERBAIKAN),
    )
    for word, part, level in parts:
        if part.microseconds:
            width = half_up(Fraction(100 * part.microseconds, row.total.microseconds))
            end = min(max(at + width, at + TERLIHAT), Decimal(100))
            found.append(Ruas(min(at, end - TERLIHAT), end, level, f"{word}: {menit(part.minutes)}"))
            at = end
    return found


def _unit_text(row: Row) -> str:
    late = f" · terlambat {row['terlambat_hari']} hari" if row["terlambat_hari"] else ""
    return f"{hari(row['tunggu_hari'])}{late}"


def _unit_bar(row: Row, axis: Decimal) -> list[Ruas]:
    level: Kelas = PERHATIAN if row["terlambat_hari"] else UTAMA
    days = row["tunggu_hari"] or Decimal(0)
    return [Ruas(0, max(days, axis / 150), level, f"Ditunggu {hari(row['tunggu_hari'])}")]

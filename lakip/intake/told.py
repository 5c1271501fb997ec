"""What a person is told about a workbook in a layout of its own: what was found, what was left out, what to do."""

from collections.abc import Iterator, Sequence

from lakip.domain.findings import Severity, Temuan
from lakip.intake.blocks import Block
from lakip.intake.mapping import KolomTerpeta, LembarDiminta, Pemetaan, TidakDikenal
from lakip.intake.mapping.keys import TIDAK_PERLU
from lakip.intake.mapping.memory import differences
from lakip.intake.workbook import Sheet

_LAIN = "tidak dipakai"
_BULAN = {
    "realisasi": "menjadi triwulan menurut tipe triwulannya (jumlah, atau bulan terakhir yang terisi; rata-rata dan rasio tidak dibaca)",
}
"""How the months of a table become triwulan, where they do not simply add up."""


def unknown_table(sheet: Sheet, found: TidakDikenal) -> Temuan:
    """Tell of a table nobody recognises."""
    heads = ", ".join(text for text in found.judul if text) or "tanpa judul kolom"
    return Temuan(
        "peta_tabel", Severity.INFO,
        f"Tabel pada lembar {sheet.name} baris {found.kepala[0]} tidak dibaca: {found.alasan}; judulnya {_short(heads)}.",
        "Bila seharusnya dibaca, tentukan sendiri pemetaan kolomnya.",
        sheet=sheet.name, cell=f"{found.kepala[0]}:{found.kepala[1]}",
    )  # fmt: skip


def sheet_not_read(sheet: Sheet, alasan: str) -> Temuan:
    """Tell of a sheet that was passed over, hidden ones included."""
    kind = "tersembunyi " if sheet.hidden else ""
    return Temuan(
        "precheck_lembar_lain", Severity.INFO,
        f"Lembar {kind}{sheet.name} tidak dibaca: {alasan}.",
        "Bila seharusnya dibaca, pilih lembar itu saat mengunggah atau sebutkan pada pemetaan kolom.",
        sheet=sheet.name,
    )  # fmt: skip


def about_columns(pemetaan: Pemetaan) -> Iterator[Temuan]:
    """Yield a remark for each column that lost against another, for those that mean nothing to us, and for months."""
    lost = [k for k in pemetaan.kolom if k.kunci is None and k.alasan.startswith(f"{_LAIN} karena")]
    for k in lost:
        yield Temuan(
            "peta_kolom_bersaing", Severity.INFO,
            f"Kolom {k.judul} pada lembar {pemetaan.sheet} {k.alasan}.",
            "Bila kolom ini yang benar, tentukan sendiri pemetaan kolomnya.",
            sheet=pemetaan.sheet, cell=k.cell, raw=k.judul,
        )  # fmt: skip
    others = [k for k in pemetaan.kolom if k.kunci is None and k not in lost and k.alasan != TIDAK_PERLU]
    if others:
        yield Temuan(
            "precheck_kolom_lain", Severity.INFO,
            f"Kolom yang tidak dibaca pada lembar {pemetaan.sheet}: {_short(', '.join(map(_named, others)))}.",
            "Abaikan bila memang tidak diperlukan; bila seharusnya dibaca, tentukan sendiri pemetaan kolomnya.",
            sheet=pemetaan.sheet, cell=others[0].cell,
        )  # fmt: skip

    months = [k for k in pemetaan.kolom if k.kunci and k.kunci.startswith("bulan_")]
    if months:
        how = _BULAN.get(pemetaan.tabel, "dijumlahkan menjadi triwulan")
        yield Temuan(
            "peta_bulan", Severity.INFO,
            f"Realisasi bulanan pada lembar {pemetaan.sheet} {how}; triwulan yang berkolom sendiri memakai kolomnya.",
            "Periksa bahwa angka bulanan bukan kumulatif.",
            sheet=pemetaan.sheet, cell=f"{months[0].cell}:{months[-1].cell}",
        )  # fmt: skip


def _named(k: KolomTerpeta) -> str:
    return k.judul or f"{k.huruf} (tanpa judul)"


def layout_changed(sheet: Sheet, block: Block, before: LembarDiminta) -> Temuan:
    """Tell that the unit's layout is no longer the one it confirmed."""
    since = f" pada {before.sejak}" if before.sejak else ""
    what = _short("; ".join(differences(block, before)) or "letaknya berubah")
    return Temuan(
        "peta_berubah", Severity.INFO,
        f"Susunan kolom lembar {sheet.name} berbeda dari yang disetujui{since}: {what}.",
        "Periksa pemetaan kolomnya sekali lagi; yang disetujui kali ini akan diingat.",
        sheet=sheet.name, cell=f"{block.header[0]}:{block.header[1]}",
    )  # fmt: skip


def nothing_understood(name: str, sheets: Sequence[tuple[str, str]]) -> Temuan:
    """Refuse a file of which no sheet can be read."""
    found = "; ".join(f"lembar {name}: {alasan}" for name, alasan in sheets) or "berkas tidak berisi"
    return Temuan(
        "precheck_lembar", Severity.TOLAK,
        f"Berkas “{name}” tidak memuat tabel yang dapat dibaca ({_short(found, 400)}).",
        "Pakai templat yang diunduh dari aplikasi, atau tentukan sendiri lembar dan arti kolomnya (di baris perintah: upload --map).",
    )  # fmt: skip


def _short(text: str, most: int = 200) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"

"""Block → Pemetaan: which table it is and what its columns hold, each with its reason and certainty."""

from collections import Counter
from dataclasses import dataclass, replace

from lakip.intake.blocks import Block, Head
from lakip.intake.layout import normal
from lakip.intake.mapping.adopt import adopt
from lakip.intake.mapping.compete import Kolom, choose
from lakip.intake.mapping.content import Isi, contents
from lakip.intake.mapping.keys import key_of
from lakip.intake.mapping.layouts import DIPETAKAN
from lakip.intake.mapping.meaning import SEMPURNA, read_heading
from lakip.intake.mapping.model import BATAS_YAKIN, KolomTerpeta, Pemetaan, fingerprint
from lakip.intake.mapping.words import fold, scale_of

IKUT, MENURUT_ISI, CAPAIAN_SENDIRI, SEPARUH, TURUN = 85, 80, 70, 60, 30
"""Certainty of a form taken over from a neighbour, of one told by the cells, of capaian meant as realisasi, of a second semester
that may hold the first one; what contradicting cells cost."""
_IDENTITAS = {"kode", "nama", "uraian", "indikator"}


@dataclass(frozen=True, slots=True)
class TidakDikenal:
    """A table nobody recognises: where its head stands, and why (a clause in Indonesian)."""

    kepala: tuple[int, int]
    judul: tuple[str, ...]
    alasan: str


def propose(block: Block, tahun: int | None = None) -> Pemetaan | TidakDikenal:
    """Propose how a table is read for the year handed in; TidakDikenal with its reason where that can't be told."""
    isi = contents(block)
    kolom = [_kolom(head, isi[c]) for c, head in sorted(block.heads.items())]
    _inherit(kolom, block.title)
    _weigh(kolom)
    _form(kolom)
    _one_period_only(kolom)
    _capaian_alone(kolom)
    tabel, alasan = _which_table(kolom)
    if tabel is None:
        return TidakDikenal(block.header, tuple(k.head.text for k in kolom), alasan)
    kali = scale_of(block.title)
    for k in kolom:
        _map(k, tabel, tahun, kali)
    mapped = adopt(block, choose(kolom), isi)
    if (missing := _missing(mapped, tabel)) is not None:
        return TidakDikenal(block.header, tuple(k.head.text for k in kolom), missing)
    sheet = block.sheet
    return Pemetaan(sheet.name, sheet.hidden, tabel, block.header, mapped, fingerprint(block), alasan=alasan)


def _kolom(head: Head, isi: Isi) -> Kolom:
    arti = read_heading(head.path)
    return Kolom(head, arti, isi, KolomTerpeta(head.column, head.text, head.cell, None, arti.alasan, 0))


def _inherit(kolom: list[Kolom], title: tuple[str, ...]) -> None:
    """Give columns headed by nothing but a period (JAN, Triwulan I) the subject of their table."""
    bare = [
        k
        for k in kolom
        if k.arti.ukuran is None and (k.arti.ciri.bulan or k.arti.ciri.periode) and not k.arti.ciri.sisa
    ]
    if not bare:
        return
    words = fold(" ".join(title)).split()
    known = {k.arti.ukuran for k in kolom}
    if "realisasi" in known or ("realisasi" in words and "target" not in words):
        for k in bare:
            _means(k, "realisasi", "periode pada tabel realisasi", IKUT)


def _weigh(kolom: list[Kolom]) -> None:
    """Let the cells speak: whole numbers are no codes, and what is no figure makes the name of a figure doubtful."""
    codes = Counter(
        k.head.path for k in kolom if k.arti.ukuran == "kode" and "indikator" not in k.arti.ciri.sisa
    )
    for k in kolom:
        arti = k.arti
        if codes[k.head.path] == 1 and k.isi.nomor:
            _means(k, "nomor", "isinya hanya nomor urut", arti.keyakinan)
        elif arti.ukuran == "realisasi" and arti.ciri.separuh:
            _only_part(k, "semester II tanpa s.d.: belum tentu memuat semester I")
        elif arti.ukuran in {"pagu", "realisasi"} and k.isi.terisi and not k.isi.angka:
            _means(
                k, arti.ukuran, f"{arti.alasan}, tetapi isinya bukan angka", max(arti.keyakinan - TURUN, 0)
            )


def _means(k: Kolom, ukuran: str, alasan: str, keyakinan: int) -> None:
    k.arti = k.arti.meaning(ukuran, alasan, keyakinan)


def _only_part(k: Kolom, alasan: str) -> None:
    k.arti = replace(k.arti.meaning("realisasi", alasan, SEPARUH), sebagian=True)


def _form(kolom: list[Kolom]) -> None:
    """Make out whether unnamed figures are rupiah or kinerja: by the table, by the neighbour on the left, by the cells."""
    ukuran = {k.arti.ukuran for k in kolom}
    kinerja = bool(ukuran & {"indikator", "satuan", "capaian"}) or any(k.arti.bentuk == "k" for k in kolom)
    money = "pagu" in ukuran or any(
        k.arti.bentuk == "rp" for k in kolom if k.arti.ukuran in {"realisasi", "target"}
    )
    if not kinerja and "target" in ukuran:
        kinerja = not any(k.isi.rupiah for k in kolom if k.arti.ukuran == "target" and k.arti.bentuk is None)
    last = None
    for k in kolom:
        if k.arti.ukuran in {"pagu", "target", "realisasi"} and k.arti.bentuk in {"rp", "k"}:
            last = k.arti.bentuk
        elif k.arti.ukuran in {"target", "realisasi"} and k.arti.bentuk is None:
            _settle(k, kinerja=kinerja, money=money, last=last)
            last = k.arti.bentuk
        elif k.arti.ukuran == "target":
            last = "k"
        if k.arti.ukuran == "target" and k.arti.bentuk == "rp":
            _means(k, "pagu", k.arti.alasan, k.arti.keyakinan)


def _settle(k: Kolom, *, kinerja: bool, money: bool, last: str | None) -> None:
    if kinerja and money and last is not None:
        k.arti = replace(k.arti.formed(last), keyakinan=min(k.arti.keyakinan, IKUT))
    elif kinerja and not (money and k.isi.rupiah):
        k.arti = k.arti.formed("k")
    elif money or k.isi.rupiah or not k.isi.angka:
        k.arti = k.arti.formed("rp")
    else:
        k.arti = replace(k.arti.formed("rp"), keyakinan=min(k.arti.keyakinan, MENURUT_ISI))


def _one_period_only(kolom: list[Kolom]) -> None:
    """Doubt figures of this month, or rupiah of this period, as those of the year so far; a running total beside them wins."""
    for k in kolom:
        ciri = k.arti.ciri
        only = ciri.ini and not ciri.sampai and (k.arti.bentuk == "rp" or "bulan ini" in fold(k.head.text))
        if only and k.arti.ukuran == "realisasi":
            _only_part(k, "periode ini saja, belum tentu sejak Januari")


def _capaian_alone(kolom: list[Kolom]) -> None:
    """Take capaian for the realisasi where no column of that name stands beside it; a person must agree."""
    if any(k.arti.ukuran == "realisasi" for k in kolom):
        return
    for k in kolom:
        if k.arti.ukuran == "capaian" and k.arti.bentuk != "%":
            _means(k, "realisasi", "capaian tanpa kolom realisasi", CAPAIAN_SENDIRI)
            k.arti = k.arti.formed("k")


def _which_table(kolom: list[Kolom]) -> tuple[str | None, str]:  # noqa: PLR0911  (one return per kind of table)
    """Tell which table it is and by what; None with what is missing."""
    ukuran = {k.arti.ukuran for k in kolom if not k.arti.ciri.renstra}
    rupiah = any(
        k.arti.ukuran == "pagu" or (k.arti.ukuran == "realisasi" and k.arti.bentuk == "rp") for k in kolom
    )
    nilai = any(
        k.arti.ukuran in {"realisasi", "capaian", "pembilang"} and k.arti.bentuk != "rp" for k in kolom
    )
    target = "target" in ukuran
    if not ukuran & _IDENTITAS:
        return None, "tidak ada kolom kode, uraian, kegiatan, atau indikator"
    if (
        rupiah
        and (nilai or target)
        and ukuran & {"indikator", "satuan", "target"}
        and ukuran & {"kode", "nama", "uraian"}
    ):
        return "e81", "memuat kinerja (K) dan rupiah (Rp) per program, kegiatan, atau sub kegiatan"
    if nilai and "indikator" in ukuran:
        return ("kegiatan" if _program_codes(kolom) else "realisasi"), "memuat indikator dan realisasinya"
    if rupiah and ukuran & {"kode", "nama", "uraian"}:
        return "anggaran", "memuat uraian dan jumlah rupiah"
    if target and "indikator" in ukuran:
        return "rencana_aksi", "memuat indikator dan targetnya tanpa realisasi"
    if nilai and ukuran & {"nama", "uraian", "kode"}:
        return ("kegiatan" if "nama" in ukuran else "realisasi"), "memuat realisasi per baris"
    return None, "tidak ada kolom pagu, realisasi, atau target"


def _program_codes(kolom: list[Kolom]) -> bool:
    """Tell whether the rows are named by a column of program codes."""
    return any(k.arti.ukuran == "kode" and 0 < k.isi.terisi <= 2 * k.isi.program for k in kolom)


def _map(k: Kolom, tabel: str, tahun: int | None, kali: int) -> None:
    kunci, alasan = key_of(k.arti, tabel, tahun)
    pengali = k.arti.ciri.pengali if k.arti.ciri.pengali != 1 else kali
    rupiah = k.arti.ukuran == "pagu" or k.arti.bentuk == "rp"
    keyakinan = k.arti.keyakinan if kunci else 0
    if (
        kunci
        and normal(k.head.text) == normal(DIPETAKAN[tabel].judul_of(kunci))
        and k.arti.keyakinan >= BATAS_YAKIN
    ):
        alasan, keyakinan = "judul sama dengan templat", SEMPURNA
    k.peta = replace(
        k.peta,
        kunci=kunci,
        alasan=alasan,
        keyakinan=keyakinan,
        pengali=pengali if rupiah else 1,
        sebagian=k.arti.sebagian,
    )


def _missing(mapped: tuple[KolomTerpeta, ...], tabel: str) -> str | None:
    keys = {k.kunci for k in mapped}
    if tabel == "rencana_aksi":
        return (
            None
            if keys & {"target", *(f"target_{n}" for n in range(1, 5))}
            else "tidak ada kolom target tahun ini"
        )
    figures = {"pagu", *(f"{name}_{n}" for name in ("nilai", "rp", "pembilang") for n in range(5))}
    figures |= {f"bulan_{n}" for n in range(1, 13)}
    return None if keys & figures else "tidak ada kolom pagu atau realisasi untuk tahun ini"

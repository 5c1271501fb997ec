"""Lines of the Ringkasan that look into single indikator: the weakest, against other years, the key values."""

from collections.abc import Iterator
from textwrap import shorten
from typing import Any

from lakip.domain.desimal import MISSING, format_id
from lakip.domain.nilai_kunci import NILAI_KUNCI
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.tindak_lanjut import TERBUKA
from lakip.metrics.antar_tahun import MEMBAIK, MEMBURUK, MENINGKAT, MENURUN, TETAP
from lakip.metrics.ringkasan import Ikhtisar
from lakip.present import labels
from lakip.present.palette import kelas
from lakip.present.pokok import Pokok, Rincian, disebut
from lakip.present.views import capaian

Row = dict[str, Any]

BANYAK, ARAHAN = 3, 2
"""Indikator that are told, and open arahan on each."""
TERPANJANG = 240
"""Signs of a text that somebody wrote."""


def terlemah(i: Ikhtisar) -> Pokok:
    """Give the indikator with the lowest capaian, each with target, realisasi, Bagian/Bidang, cause and follow-up."""
    known = [row for row in i.indikator if capaian.persen(row) is not None]
    rows = sorted(known, key=lambda row: capaian.persen(row) or 0)[:BANYAK]
    reached = all((capaian.persen(row) or 0) >= capaian.TERCAPAI for row in rows)
    sentences: tuple[str, ...] = ()
    if not rows:
        sentences = (f"Belum ada capaian tahun {i.tahun} yang dapat diurutkan.",)
    elif reached:
        sentences = ("Semua indikator yang ada datanya tercapai; ini yang paling rendah.",)
    return Pokok(
        "terlemah", "Indikator yang paling lemah", "indikator", kalimat=sentences,
        rincian=tuple(_weak(i, row) for row in rows), lebar=True,
    )  # fmt: skip


def _weak(i: Ikhtisar, row: Row) -> Rincian:
    target, realisasi = (labels.nilai(row, what, satuan=True) for what in ("target", "realisasi"))
    said = i.sebab.get(row["kode"], {})
    figures = (
        f"{capaian.result(row, i.skala)} · target {target}, realisasi {realisasi} · "
        f"{i.nama_unit.get(row['unit'], row['unit'])}"
    )
    return Rincian(
        f"{row['kode']} {labels.nama_indikator(row)}",
        (
            figures,
            f"Sebab: {_ended(said.get('faktor_penghambat')) or 'belum ditulis Bagian/Bidang.'}",
            f"Tindak lanjut: {_ended(said.get('solusi')) or 'belum ditulis Bagian/Bidang.'}",
            *_told_to(i, row["kode"]),
        ),
        "indikator", row["kode"], kelas(row["predikat"], i.skala),
    )  # fmt: skip


def _told_to(i: Ikhtisar, kode: str) -> Iterator[str]:
    """Tell the open arahan on an indikator, those due first."""
    mine = [row for row in i.tindak_lanjut if row["indikator"] == kode and row["status"] in TERBUKA]
    for row in sorted(mine, key=lambda row: row["tenggat"])[:ARAHAN]:
        yield f"Arahan {row['asal']}, tenggat {tanggal_panjang(row['tenggat'])}: {_ended(row['uraian'])}"


def _ended(text: str | None) -> str:
    """Give a text of somebody as one sentence; the whole of a long one stands where it was written."""
    text = shorten(text or "", TERPANJANG, placeholder=" …")
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def banding(i: Ikhtisar) -> Pokok:
    """Hold the mean against last year's, and the indikator against the end of the Renstra."""
    known = i.selisih is not None
    sign = "+" if known and i.selisih > 0 else ""  # type: ignore[operator]
    return Pokok(
        "banding", "Terhadap tahun lalu", "tren", f"{sign}{format_id(i.selisih)} poin" if known else "–",
        (*_last_year(i), *_end_of_renstra(i)),
    )  # fmt: skip


def _last_year(i: Ikhtisar) -> Iterator[str]:
    before = i.rata_lalu["persen_capaian"]
    if before is None:
        yield f"Belum ada rata-rata capaian tahun {i.tahun - 1} untuk dibandingkan."
    else:
        yield f"Rata-rata capaian tahun {i.tahun - 1}: {labels.persen(before)}."
    if i.triwulan or not i.arah:
        return
    better, worse = i.arah[MENINGKAT] + i.arah[MEMBAIK], i.arah[MENURUN] + i.arah[MEMBURUK]
    yield f"{better} indikator membaik, {worse} memburuk, {i.arah[TETAP]} tetap."


def _end_of_renstra(i: Ikhtisar) -> Iterator[str]:
    rows = [row for row in i.kemajuan if row["kemajuan"] is not None]
    if i.akhir_renstra is None:
        yield f"Periode Renstra belum diisi atau tidak memuat tahun {i.tahun}; lengkapi pada Rencana & Target."
    elif not rows:
        yield f"Belum ada indikator yang dapat dibandingkan dengan target akhir Renstra {i.akhir_renstra}."
    else:
        there = sum(row["kemajuan"] >= capaian.TERCAPAI for row in rows)
        farthest = min(rows, key=lambda row: row["kemajuan"])
        yield (
            f"Akhir Renstra {i.akhir_renstra}: {there} dari {len(rows)} indikator sudah mencapai target akhirnya; yang paling "
            f"jauh {farthest['kode']} {labels.nama_indikator(farthest)} ({labels.persen(farthest['kemajuan'])})."
        )


def nilai_kunci(i: Ikhtisar) -> Pokok:
    """Give SAKIP, IKM, IP ASN and merit with the year of their data, where the plan has them."""
    missing = [nama for nama in NILAI_KUNCI if nama not in i.kunci]
    if not i.kunci:
        nothing = (
            f"Rencana {i.nama if i.unit else f'tahun {i.tahun}'} tidak memuat indikator {disebut(missing)}."
        )
        return Pokok("kunci", "Nilai kunci", "indikator" if i.unit else "rencana", kalimat=(nothing,))
    items = tuple(
        Rincian(f"{nama}: {_key_value(row, i.tahun)}", (), "indikator", row["kode"])
        for nama, row in i.kunci.items()
    )
    absent = Rincian(f"Tidak ada dalam rencana: {disebut(missing)}.")
    return Pokok(
        "kunci", "Nilai kunci", "indikator", rincian=(*items, *[absent] * bool(missing and not i.unit))
    )


def _key_value(row: Row, tahun: int) -> str:
    """Give "82,10 (data 2024), target 83,00", or why there is none yet and the last one that is known."""
    known = labels.nilai(row, "target")
    target = "belum ada target" if known == MISSING else f"target {known}"
    years = {year: figure for year, figure in row["riwayat"].items() if figure["realisasi"].text is not None}
    if tahun in years:
        return f"{_said(years[tahun])} (data {years[tahun]['tahun_data'] or tahun}), {target}."
    why = labels.STATUS[row["status"]].lower()
    if not years:
        return f"{why}, {target}."
    last = max(years)
    return f"{why}, {target}; terakhir {_said(years[last])} (data {years[last]['tahun_data'] or last})."


def _said(figure: Row) -> str:
    return labels.tertulis({"nilai": figure["realisasi"].text}, "nilai")

"""The SOP's step times against their standard: when each step was worked on, and how much of its standard it took."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from typing import Any

from lakip.domain.desimal import MISSING, format_id
from lakip.domain.sop import MENIT_PER_HARI, HasilLangkah, HasilSop, StatusLangkah, format_durasi
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.domain.working_time import Kalender, half_up, working_time
from lakip.present import labels
from lakip.present.cards import Kartu
from lakip.present.charts import Baris, DiagramBatang, Ruas
from lakip.present.palette import KELAS, PATOKAN, PERHATIAN, UTAMA, Kelas
from lakip.present.tables import Column, Format, Table, TableRow

Row = dict[str, Any]

BATAS_PERSEN = 200
PERBAIKAN = KELAS[1]
"""Work done again after a return; it is never held against the standard."""
THINNEST = Fraction(1, 150)
"""Part of the axis: a step of 15 minutes beside one of 5 days must still be seen."""
TICK_DAYS = 5


def cards(hasil: HasilSop, sop: Row) -> list[Kartu]:
    """Give how many steps kept their standard, the time used and the standard, in words."""
    kept = sum(1 for langkah in hasil.langkah_rows if langkah.status is StatusLangkah.SESUAI)
    over = sum(1 for langkah in hasil.langkah_rows if langkah.status is StatusLangkah.MELEBIHI)
    open_steps = len(hasil.langkah_rows) - kept - over
    parts = [f"{over} melebihi waktu baku"] * bool(over) + [f"{open_steps} belum selesai"] * bool(open_steps)
    rest = f"{', '.join(parts) or 'Semua langkah sesuai'}."
    return [
        Kartu("Langkah sesuai waktu baku", f"{kept} dari {len(hasil.langkah_rows)}", rest),
        Kartu("Waktu terpakai", hari(hasil.terpakai_hari), labels.STATUS_SOP[hasil.status.value]),
        Kartu(
            "Waktu baku",
            hari(hasil.baku_hari),
            f"{spoken(sop['total']['baku_dihitung'])}, dijumlahkan dari enam langkah.",
        ),
    ]


def difference(sop: Row) -> str:
    """Say that the stated total is not the sum of the steps, and which one counts."""
    total = sop["total"]
    if not total["selisih_menit"]:
        return f"Waktu total pada SOP sama dengan jumlah waktu baku setiap langkah, yaitu {total['baku_dihitung']}."
    return (
        f"SOP menuliskan waktu total {total['baku_tertulis']}, sedangkan jumlah waktu baku setiap langkah "
        f"{total['baku_dihitung']}; selisihnya {abs(total['selisih_menit'])} menit. Penilaian memakai jumlah setiap langkah."
    )


def deadline(row: Row, hari_ini: date) -> str:
    """Say by when the report must be sent, and when the SOP must begin at the latest (a row of metrics.kepatuhan_sop)."""
    asal = f"menurut {row['asal']}" if row["asal"] else "akhir Februari"
    left = (row["hari_terakhir"] - hari_ini).days
    rest = f", {left} hari lagi" if left > 0 else ", hari ini" if left == 0 else ""
    return (
        f"Tenggat pengiriman {tanggal_panjang(row['tenggat'])} ({asal}){rest}. Dengan waktu baku, langkah 1 harus dimulai paling "
        f"lambat {tanggal_panjang(row['mulai'])} supaya selesai {tanggal_panjang(row['hari_terakhir'])}."
    )


def bottleneck(hasil: HasilSop) -> str | None:
    """Name the step that lost most time against its standard, by step and never by person; None before any work."""
    worked = [
        (percent, langkah) for langkah in hasil.langkah_rows if (percent := _percent(langkah)) is not None
    ]
    if not worked:
        return None
    lost = [(_lost_days(langkah), langkah) for _, langkah in worked]
    days, slowest = max(lost, key=lambda pair: pair[0])
    if days > 0:
        return (
            f"Waktu paling banyak hilang pada langkah {slowest.no} ({slowest.nama}): terpakai {_amount(slowest)} dari waktu baku "
            f"{format_durasi(slowest.baku)}."
        )
    percent, nearest = max(worked, key=lambda pair: pair[0])
    return (
        f"Tidak ada langkah yang melebihi waktu bakunya; yang paling mendekati langkah {nearest.no} ({nearest.nama}), "
        f"{labels.persen(percent, 0)} dari waktu baku."
    )


def _lost_days(langkah: HasilLangkah) -> Fraction:
    """Give by how many working days a step exceeded its standard; negative where it did not."""
    used = langkah.terpakai_hari if langkah.baku.is_in_days else langkah.terpakai_menit
    whole = langkah.baku.day_fraction if langkah.baku.is_in_days else Fraction(langkah.baku.menit)
    rest = Fraction(used or 0) - whole
    return rest if langkah.baku.is_in_days else rest / MENIT_PER_HARI


def schedule(hasil: HasilSop, kalender: Kalender) -> DiagramBatang | None:
    """Describe the Gantt on working days since the first step began; nothing before any work."""
    starts = [stretch.mulai for langkah in hasil.langkah_rows for stretch in langkah.pengerjaan_rows]
    if not starts:
        return None
    start = min(starts)
    ends = [stretch.berakhir for langkah in hasil.langkah_rows for stretch in langkah.pengerjaan_rows]
    last = max(_day(start, end, kalender) for end in ends)
    axis = max(last, hasil.baku_hari)
    standards = list(
        accumulate((langkah.baku.day_fraction for langkah in hasil.langkah_rows), initial=Fraction(0))
    )
    return DiagramBatang(
        judul="Kapan setiap langkah dikerjakan?",
        alt=f"Diagram waktu enam langkah SOP dalam hari kerja sejak {waktu_panjang(start)}, dibandingkan dengan waktu bakunya.",
        baris_rows=[
            Baris(
                nama=f"{langkah.no}. {langkah.nama}",
                teks=_used(langkah),
                ruas_rows=_stretches(langkah, start, axis, kalender),
                patokan=_stretch(
                    standards[at],
                    standards[at + 1],
                    axis,
                    PATOKAN,
                    f"Waktu baku {format_durasi(langkah.baku)}",
                ),
            )
            for at, langkah in enumerate(hasil.langkah_rows)
        ],
        batas=axis,
        ticks=_ticks(int(axis)),
        cara_baca=f"Hari kerja sejak {waktu_panjang(start)}. Abu-abu lebar = waktu baku jika dikerjakan tanpa jeda; biru = dikerjakan "
        "dalam waktu baku; jingga = melebihi waktu baku; hijau toska = perbaikan setelah dikembalikan.",
    )


def shares(hasil: HasilSop) -> DiagramBatang:
    """Describe the percent of its standard that each step took; short and long steps become comparable."""
    return DiagramBatang(
        judul="Berapa persen waktu baku yang terpakai?",
        alt="Diagram batang waktu terpakai setiap langkah dalam persen waktu bakunya; garis tegak 100 persen.",
        baris_rows=[_share(langkah) for langkah in hasil.langkah_rows],
        batas=BATAS_PERSEN,
        ticks=((0, "0"), (100, "waktu baku 100%")),
        garis=100,
        cara_baca="Garis tegak = waktu baku; ▶ = lebih dari 200%; jingga = melebihi waktu baku.",
    )


def table(sop: Row, tahun: int) -> Table:
    """Give each step with standard, time used, waiting, rework, returns and verdict."""
    return Table(
        id=f"waktu_sop_{tahun}",
        judul=f"Waktu pelaksanaan SOP untuk LAKIP tahun {tahun}",
        columns=(
            Column("no", "No.", Format.BULAT, 4),
            Column("nama", "Langkah", width=26),
            Column("standar", "Waktu Baku", Format.TENGAH, 10),
            Column("terpakai", "Terpakai", Format.TENGAH, 10),
            Column("status", "Penilaian", width=18),
            Column("tunggu", "Menunggu", Format.TENGAH, 15),
            Column("perbaikan", "Perbaikan", Format.TENGAH, 10),
            Column("kembali", "Dikembalikan", Format.BULAT, 11),
        ),
        rows=[TableRow(_cells(langkah)) for langkah in sop["langkah"]],
        kosong="SOP belum memuat langkah.",
        catatan=("Menunggu dan perbaikan dihitung dalam jam kerja dan tidak mengurangi waktu baku.",),
    )


def dates(sop: Row, tahun: int) -> Table:
    """Give when each step was first received, begun and finished."""
    moments = ("diterima", "mulai", "selesai")
    return Table(
        id=f"tanggal_sop_{tahun}",
        judul=f"Tanggal pelaksanaan SOP untuk LAKIP tahun {tahun}",
        columns=(
            Column("no", "No.", Format.BULAT, 4),
            Column("nama", "Langkah", width=26),
            *(Column(moment, moment.capitalize(), width=25) for moment in moments),
        ),
        rows=[
            TableRow(
                {"no": langkah["no"], "nama": langkah["nama"]} | {m: _moment(langkah[m]) for m in moments}
            )
            for langkah in sop["langkah"]
        ],
        kosong="SOP belum memuat langkah.",
    )


def hari(value: Decimal | None) -> str:
    """Give "8,27 hari"; missing is an en dash."""
    return MISSING if value is None else f"{format_id(value)} hari"


def spoken(durasi: str) -> str:
    """Give "8 hari 2 jam" out of "8 hari 2 jam 0 menit"."""
    return durasi.removesuffix(" 0 menit")


def _share(langkah: HasilLangkah) -> Baris:
    share = _percent(langkah)
    detail = f"Terpakai {_amount(langkah)} dari {format_durasi(langkah.baku)}"
    ruas = [] if share is None else [Ruas(0, share, _verdict(langkah), detail)]
    figure = (
        labels.STATUS_SOP[langkah.status.value]
        if share is None
        else f"{labels.persen(share, 0)} · {_amount(langkah)}"
    )
    return Baris(f"{langkah.no}. {langkah.nama} (waktu baku {format_durasi(langkah.baku)})", figure, ruas)


def _percent(langkah: HasilLangkah) -> Decimal | None:
    used, whole = (
        (langkah.terpakai_hari, langkah.baku.day_fraction)
        if langkah.baku.is_in_days
        else (langkah.terpakai_menit, Fraction(langkah.baku.menit))
    )
    return None if used is None or not whole else half_up(100 * Fraction(used) / whole)


def _amount(langkah: HasilLangkah) -> str:
    """Give the time used in the unit that its standard is judged in."""
    return hari(langkah.terpakai_hari) if langkah.baku.is_in_days else menit(langkah.terpakai_menit)


def menit(value: Decimal | None) -> str:
    """Give "12 menit", "2 jam 5 menit"; seconds are cut off; missing is an en dash."""
    if value is None:
        return MISSING
    jam, rest = divmod(int(value), 60)
    return f"{jam} jam {rest} menit" if jam else f"{rest} menit"


def _used(langkah: HasilLangkah) -> str:
    word = labels.STATUS_SOP[langkah.status.value]
    return word if langkah.terpakai_menit is None else f"{_amount(langkah)} · {word}"


def _stretches(langkah: HasilLangkah, start: datetime, axis: Decimal, kalender: Kalender) -> Sequence[Ruas]:
    return [
        _stretch(
            Fraction(_day(start, piece.mulai, kalender)),
            Fraction(_day(start, piece.berakhir, kalender)),
            axis,
            PERBAIKAN if piece.perbaikan else _verdict(langkah),
            f"{waktu_panjang(piece.mulai)} sampai {waktu_panjang(piece.berakhir)}{' (perbaikan)' if piece.perbaikan else ''}",
        )
        for piece in langkah.pengerjaan_rows
    ]


def _ticks(last: int) -> list[tuple[int, str]]:
    """Name the unit once, at the end, so that the marks fit beside each other on a phone."""
    days = range(0, last + 1, TICK_DAYS)
    return [(day, f"{day} hari" if day == days[-1] else str(day)) for day in days]


def _stretch(awal: Fraction, akhir: Fraction, axis: Decimal, level: Kelas, rincian: str) -> Ruas:
    """Give a stretch that is wide enough to be seen and stays on the axis."""
    thinnest = Fraction(axis) * THINNEST
    akhir = max(akhir, awal + thinnest)
    overhang = max(akhir - Fraction(axis), Fraction(0))
    return Ruas(half_up(awal - overhang), half_up(akhir - overhang), level, rincian)


def _verdict(langkah: HasilLangkah) -> Kelas:
    return PERHATIAN if langkah.status is StatusLangkah.MELEBIHI else UTAMA


def _day(start: datetime, moment: datetime, kalender: Kalender) -> Decimal:
    return working_time(start, moment, kalender).days


def _cells(langkah: Row) -> dict[str, Any]:
    in_days = "hari" in langkah["standar"]
    return {
        "no": langkah["no"],
        "nama": langkah["nama"],
        "standar": langkah["standar"],
        "terpakai": hari(langkah["terpakai_hari"]) if in_days else menit(langkah["terpakai_menit"]),
        "status": labels.STATUS_SOP[langkah["status"]],
        "tunggu": menit(langkah["tunggu_menit"]),
        "perbaikan": menit(langkah["perbaikan_menit"]),
        "kembali": langkah["kembali"],
    }


def _moment(moment: datetime | None) -> str:
    return MISSING if moment is None else waktu_panjang(moment)

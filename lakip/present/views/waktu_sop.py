"""The SOP's step times against their standard: when each step was worked on, and how much of its standard it took."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from lakip.domain.desimal import MISSING, format_id
from lakip.domain.sop import MENIT_PER_HARI, HasilLangkah, HasilSop, StatusLangkah, format_durasi
from lakip.domain.tanggal import tanggal_panjang, waktu_panjang
from lakip.domain.working_time import half_up
from lakip.present import labels
from lakip.present.cards import Kartu
from lakip.present.ketentuan import KATA
from lakip.present.palette import KELAS
from lakip.present.tables import Column, Format, Table, TableRow

Row = dict[str, Any]

PERBAIKAN = KELAS[1]
"""Work done again after a return; it is never held against the standard."""


SOURCE = (
    "Sumber: waktu langkah yang dicatat atau diimpor; pelaksana setiap langkah dan yang mencatatnya ada pada halaman "
    "Proses LAKIP."
)
_HELD = {
    "kerja": "Keduanya tidak dinilai terhadap waktu baku.",
    "antrean": "Terpakai sudah memuat waktu menunggu; perbaikan tidak dinilai terhadap waktu baku.",
}


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
            _whole(sop["total"]),
        ),
    ]


def difference(sop: Row) -> str:
    """Say that the stated total is not the sum of the steps, and which one counts (ketentuan sop_total)."""
    total = sop["total"]
    counts = "jumlah setiap langkah" if total["dipakai"] == "dihitung" else "waktu total yang tertulis"
    if not total["selisih_menit"]:
        return f"Waktu total pada SOP sama dengan jumlah waktu baku setiap langkah, yaitu {total['baku_dihitung']}."
    return (
        f"SOP menuliskan waktu total {total['baku_tertulis']}, sedangkan jumlah waktu baku setiap langkah "
        f"{total['baku_dihitung']}; selisihnya {abs(total['selisih_menit'])} menit. Penilaian memakai {counts}."
    )


def reading(sop: Row, kalender_tahun: int) -> str:
    """Say how the time was counted: which part of a step, what a day is, on which calendar."""
    cara = sop["cara"]
    return (
        f"Waktu dihitung dari {KATA['sop_waktu'][cara['waktu']]}; satu hari adalah {KATA['sop_hari'][cara['hari']]}. Kalender kerja "
        f"{kalender_tahun}, sidik {sop['kalender'][:12]}."
    )


def deadline(row: Row, hari_ini: date) -> str:
    """Say by when the report must be sent, and when the SOP must begin at the latest (a row of metrics.kepatuhan_sop)."""
    left = time_left(row, hari_ini)
    return f"{due(row)}{f', {left}' if left else ''}. {latest_start(row)}"


def due(row: Row) -> str:
    """Give "Tenggat pengiriman 28 Februari 2026 (akhir Februari)", without a full stop."""
    asal = f"menurut {row['asal']}" if row["asal"] else "akhir Februari"
    return f"Tenggat pengiriman {tanggal_panjang(row['tenggat'])} ({asal})"


def time_left(row: Row, hari_ini: date) -> str:
    """Give "7 hari lagi" to the last working day before the deadline, or "hari ini"; nothing after it."""
    left = (row["hari_terakhir"] - hari_ini).days
    return f"{left} hari lagi" if left > 0 else "hari ini" if left == 0 else ""


def latest_start(row: Row) -> str:
    """Say when the SOP must begin at the latest."""
    return (
        f"Dengan waktu baku, langkah 1 harus dimulai paling lambat {tanggal_panjang(row['mulai'])} supaya selesai "
        f"{tanggal_panjang(row['hari_terakhir'])}."
    )


def bottleneck(hasil: HasilSop) -> str | None:
    """Name the step that lost most time against its standard, by step and never by person; None before any work."""
    worked = [
        (percent, langkah) for langkah in hasil.langkah_rows if (percent := percent_used(langkah)) is not None
    ]
    if not worked:
        return None
    lost = [(_lost_days(langkah), langkah) for _, langkah in worked]
    days, slowest = max(lost, key=lambda pair: pair[0])
    if days > 0:
        return (
            f"Waktu paling banyak hilang pada langkah {slowest.no} ({slowest.nama}): terpakai {amount(slowest)} dari waktu baku "
            f"{format_durasi(slowest.baku)}."
        )
    percent, nearest = max(worked, key=lambda pair: pair[0])
    return (
        f"Tidak ada langkah yang melebihi waktu bakunya; yang paling mendekati langkah {nearest.no} ({nearest.nama}), "
        f"{labels.persen(percent, 0)} dari waktu baku."
    )


def longest_wait(hasil: HasilSop) -> str | None:
    """Name the step whose work waited longest to be begun; None where nothing waited."""
    waited = [langkah for langkah in hasil.langkah_rows if langkah.tunggu_menit]
    if not waited:
        return None
    longest = max(waited, key=lambda langkah: langkah.tunggu_menit or 0)
    return f"Paling lama menunggu dikerjakan: langkah {longest.no} ({longest.nama}), {menit(longest.tunggu_menit)} pada jam kerja."


def is_unfinished(hasil: HasilSop) -> bool:
    """Tell whether no stretch of work has ended yet."""
    return not any(langkah.pengerjaan_rows for langkah in hasil.langkah_rows)


def _lost_days(langkah: HasilLangkah) -> Fraction:
    """Give by how many working days a step exceeded its standard; negative where it did not."""
    used = langkah.terpakai_hari if langkah.baku.is_in_days else langkah.terpakai_menit
    whole = langkah.baku.day_fraction if langkah.baku.is_in_days else Fraction(langkah.baku.menit)
    rest = Fraction(used or 0) - whole
    return rest if langkah.baku.is_in_days else rest / MENIT_PER_HARI


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
            *(
                (Column("kerja", "Mengerjakan", Format.TENGAH, 15),)
                if sop["cara"]["waktu"] == "antrean"
                else ()
            ),
            Column("tunggu", "Menunggu", Format.TENGAH, 15),
            Column("perbaikan", "Perbaikan", Format.TENGAH, 10),
            Column("kembali", "Dikembalikan", Format.BULAT, 11),
        ),
        rows=[TableRow(_cells(langkah)) for langkah in sop["langkah"]],
        kosong="SOP belum memuat langkah.",
        catatan=("Menunggu dan perbaikan dihitung dalam jam kerja.", _HELD[sop["cara"]["waktu"]]),
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


def percent_used(langkah: HasilLangkah) -> Decimal | None:
    """Give how much of its standard a step used, in percent of it; None before any work has ended."""
    used, whole = (
        (langkah.terpakai_hari, langkah.baku.day_fraction)
        if langkah.baku.is_in_days
        else (langkah.terpakai_menit, Fraction(langkah.baku.menit))
    )
    return None if used is None or not whole else half_up(100 * Fraction(used) / whole)


def amount(langkah: HasilLangkah) -> str:
    """Give the time used in the unit that its standard is judged in."""
    return hari(langkah.terpakai_hari) if langkah.baku.is_in_days else menit(langkah.terpakai_menit)


def menit(value: Decimal | None) -> str:
    """Give "12 menit", "2 jam 5 menit"; seconds are cut off; missing is an en dash."""
    if value is None:
        return MISSING
    jam, rest = divmod(int(value), 60)
    return f"{jam} jam {rest} menit" if jam else f"{rest} menit"


def _whole(total: Row) -> str:
    """Say where the standard of the whole comes from."""
    if total["dipakai"] == "tertulis":
        return f"{spoken(total['baku_tertulis'])}, tertulis pada SOP."
    return f"{spoken(total['baku_dihitung'])}, dijumlahkan dari enam langkah."


def _cells(langkah: Row) -> dict[str, Any]:
    in_days = "hari" in langkah["standar"]
    return {
        "no": langkah["no"],
        "nama": langkah["nama"],
        "standar": langkah["standar"],
        "terpakai": hari(langkah["terpakai_hari"]) if in_days else menit(langkah["terpakai_menit"]),
        "status": labels.STATUS_SOP[langkah["status"]],
        "kerja": menit(langkah["kerja_menit"]),
        "tunggu": menit(langkah["tunggu_menit"]),
        "perbaikan": menit(langkah["perbaikan_menit"]),
        "kembali": langkah["kembali"],
    }


def _moment(moment: datetime | None) -> str:
    return MISSING if moment is None else waktu_panjang(moment)

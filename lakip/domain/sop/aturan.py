"""The rules of the SOP: what may happen next, and the sentence that says why something else may not."""

from lakip.domain.sop.kejadian import (
    DIPERIKSA,
    PEMERIKSA,
    RETURNING,
    TERAKHIR,
    TUJUAN_KEMBALI,
    Bagian,
    Kejadian,
)
from lakip.domain.sop.posisi import Posisi
from lakip.domain.tanggal import waktu_panjang

NAMA_PEMERIKSA = {"": "", "kasubbag": " oleh Ka. Subbag", "sekretaris": " oleh Sekretaris"}


def refusal(new: Kejadian, posisi: Posisi) -> str | None:
    """Say in Indonesian why `new` may not happen at this position, or nothing when it may."""
    rules = {
        "terima": _refuse_terima,
        "mulai": _refuse_mulai,
        "selesai": _refuse_selesai,
        "kembali": _refuse_kembali,
        "alih": _refuse_alih,
        "reviu": _refuse_reviu,
    }
    if new.pemeriksa and (new.langkah != DIPERIKSA or new.pemeriksa not in PEMERIKSA):
        return f"Pemeriksa {new.pemeriksa} tidak dikenal; hanya langkah 4 yang menyebut pemeriksa, yaitu {' atau '.join(PEMERIKSA)}."
    return rules[new.aksi](new, posisi)


def named(bagian: Bagian) -> str:
    """Give "langkah 3" or "langkah 4 oleh Sekretaris"."""
    no, pemeriksa = bagian
    return f"langkah {no}{NAMA_PEMERIKSA[pemeriksa]}"


def _refuse_terima(new: Kejadian, posisi: Posisi) -> str | None:
    if received := posisi.received_at(new.bagian):
        return f"{_subject(new)} sudah diterima pada {waktu_panjang(received)}; catat langkah berikutnya."
    if posisi.done_at(new.langkah) or new.bagian in posisi.selesai:
        return _finished(new, posisi, "langkah ini tidak dapat diterima lagi")
    return _refuse_too_early(new, posisi, "diterima")


def _refuse_mulai(new: Kejadian, posisi: Posisi) -> str | None:
    if posisi.done_at(new.langkah) or new.bagian in posisi.selesai:
        return _finished(new, posisi, "langkah ini tidak dapat dimulai lagi")
    if new.bagian in posisi.mulai:
        at = waktu_panjang(posisi.mulai[new.bagian])
        return f"{_subject(new)} sudah dimulai pada {at}; catat selesainya lebih dahulu."
    if other := _other_way(new, posisi):
        return other
    return _refuse_too_early(new, posisi, "dimulai")


def _refuse_selesai(new: Kejadian, posisi: Posisi) -> str | None:
    if new.bagian in posisi.selesai:
        return f"{_subject(new)} sudah selesai pada {waktu_panjang(posisi.selesai[new.bagian])}."
    if not posisi.is_running(new.bagian):
        return _other_way(new, posisi) or f"{_subject(new)} belum dimulai; catat waktu mulainya lebih dahulu."
    if new.langkah == 3 and not posisi.done_at(2):
        return (
            f"Langkah 3 belum dapat selesai pada {waktu_panjang(new.waktu)} karena langkah 2 belum selesai; tutup langkah 2 lebih "
            "dahulu, bila perlu dengan catatan Bagian/Bidang mana yang belum lengkap."
        )
    return None


def _refuse_kembali(new: Kejadian, posisi: Posisi) -> str | None:
    if new.langkah not in RETURNING:
        return f"Langkah {new.langkah} tidak dapat dikembalikan; hanya langkah 4 dan 5 yang dapat mengembalikan LAKIP."
    if not (new.alasan or "").strip():
        return f"Pengembalian pada langkah {new.langkah} belum beralasan; tuliskan alasan pengembaliannya."
    if new.tujuan not in TUJUAN_KEMBALI:
        return f"LAKIP tidak dapat dikembalikan ke langkah {new.tujuan}; pilih langkah 2 atau langkah 3."
    if not posisi.is_running(new.bagian):
        return _other_way(new, posisi) or (
            f"{_subject(new)} tidak sedang dikerjakan; "
            "LAKIP hanya dapat dikembalikan setelah dimulai dan sebelum selesai."
        )
    return None


def _refuse_alih(new: Kejadian, posisi: Posisi) -> str | None:
    if posisi.is_running(new.bagian):
        return None
    return f"{_subject(new)} tidak sedang dikerjakan; yang dapat diambil alih hanyalah pekerjaan yang sedang berjalan."


def _refuse_reviu(new: Kejadian, posisi: Posisi) -> str | None:
    if new.langkah != TERAKHIR or not posisi.is_sent():
        return (
            "Perbaikan hasil reviu hanya dapat dibuka pada langkah 6 setelah LAKIP dikirim; sebelum itu pakailah pengembalian dari "
            "langkah 4 atau 5."
        )
    if not (new.alasan or "").strip():
        return "Perbaikan hasil reviu belum beralasan; tuliskan apa yang harus diperbaiki."
    if not min(TUJUAN_KEMBALI) <= new.tujuan < TERAKHIR:
        return f"Perbaikan hasil reviu tidak dapat dimulai dari langkah {new.tujuan}; pilih langkah 2 sampai langkah 5."
    return None


def _refuse_too_early(new: Kejadian, posisi: Posisi, what: str) -> str | None:
    """Refuse what comes before the work it stands on; compiling (3) may begin as soon as collecting (2) has."""
    no, pemeriksa = new.bagian
    before = (no, PEMERIKSA[0]) if pemeriksa == PEMERIKSA[-1] else (no - 1, "")
    if before[0] == 0:
        return None
    ready: object = posisi.done_at(before[0]) if before[0] != no else posisi.selesai.get(before)
    if ready or (no == 3 and posisi.has_begun(2)):
        return None
    lacking, todo = ("belum dimulai", "mulainya") if no == 3 else ("belum selesai", "selesainya")
    return (
        f"{_subject(new)} belum dapat {what} pada {waktu_panjang(new.waktu)} karena {named(before)} {lacking}; "
        f"catat {todo} {named(before)} lebih dahulu."
    )


def _other_way(new: Kejadian, posisi: Posisi) -> str | None:
    """Refuse to mix both ways of recording langkah 4 in one round: at once, or each pemeriksa for themselves."""
    if new.langkah != DIPERIKSA:
        return None
    if new.pemeriksa and (DIPERIKSA, "") in posisi.mulai:
        return "Pemeriksaan ini sudah dicatat mulai tanpa menyebut pemeriksa; catat kelanjutannya dengan cara yang sama."
    if not new.pemeriksa and posisi.has_begun(DIPERIKSA) and (DIPERIKSA, "") not in posisi.mulai:
        return f"Langkah 4 dicatat untuk setiap pemeriksa; sebutkan pemeriksanya, {' atau '.join(PEMERIKSA)}."
    return None


def _finished(new: Kejadian, posisi: Posisi, so: str) -> str:
    at = posisi.selesai.get(new.bagian) or posisi.done_at(new.langkah)
    assert at is not None
    return f"{_subject(new)} sudah selesai pada {waktu_panjang(at)}; {so}."


def _subject(new: Kejadian) -> str:
    text = named(new.bagian)
    return text[0].upper() + text[1:]

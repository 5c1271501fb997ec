"""Reviu: the checklist of Permenpan-RB 53/2014, what the figures answer already, with why, and what a reviewer says.

Judgements (SMART, authority, explanations) are left to the reviewer; the statement of the APIP is nobody's but theirs.
"""

from collections.abc import Callable

from lakip.domain.numbers import format_id
from lakip.domain.reviu import PERNYATAAN, TIDAK, YA
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.anggaran import serapan
from lakip.metrics.kesiapan import ATURAN
from lakip.metrics.kesiapan.bahan import Bahan

Jawaban = tuple[bool, str]
"""Whether the statement holds, and the evidence in a sentence."""


def reviu(store: Store, tahun: int, *, sampai: int = NEWEST) -> list[Row]:
    """Give one row per statement: kode, bagian, pernyataan, sistem (YA, TIDAK or None), bukti, jawaban, keterangan, pelaku, waktu.

    jawaban is the reviewer's where there is one, else what the figures say; None = still to be answered.
    """
    bahan = Bahan(store, tahun, sampai)
    by_hand = {
        row["butir"]: row for row in store.query("reviu", tahun=tahun, sampai=sampai) if row["jawaban"]
    }
    return [
        _row(kode, bagian, teks, _SISTEM[kode](bahan) if kode in _SISTEM else None, by_hand.get(kode))
        for kode, bagian, teks in PERNYATAAN
    ]


def _row(kode: str, bagian: str, teks: str, sistem: Jawaban | None, by_hand: Row | None) -> Row:
    own = (YA if sistem[0] else TIDAK) if sistem else None
    return {
        "kode": kode,
        "bagian": bagian,
        "pernyataan": teks,
        "sistem": own,
        "bukti": sistem[1] if sistem else "",
        "jawaban": by_hand["jawaban"] if by_hand else own,
        "keterangan": by_hand["keterangan"] if by_hand else "",
        "pelaku": by_hand["pelaku"] if by_hand else None,
        "waktu": by_hand["waktu"] if by_hand else None,
    }


def _by_rules(kalimat: str, *kode: str) -> Callable[[Bahan], Jawaban]:
    """Answer by rules of the readiness: yes where nothing they look at lacks anything; `kalimat` names it, with its count."""
    rules = [aturan for aturan in ATURAN if aturan.kode in kode]

    def answer(bahan: Bahan) -> Jawaban:
        items = [item for aturan in rules for item in aturan.periksa(bahan)]
        done = sum(item.kurang is None for item in items)
        return done == len(items), f"{kalimat}: {done} dari {len(items)}."

    return answer


def _targets(bahan: Bahan) -> Jawaban:
    n = sum(row["target"] is not None for row in bahan.indikator)
    total = len(bahan.indikator)
    return 0 < n == total, f"Indikator dengan target Perjanjian Kinerja (T04): {n} dari {total}."


def _finance(bahan: Bahan) -> Jawaban:
    found = serapan(bahan.store, bahan.tahun, sampai=bahan.sampai)
    if found["realisasi_rp"] is None or found["persen_serapan"] is None:
        return False, "Realisasi anggaran belum ada (T18)."
    return (
        True,
        f"Pagu, realisasi, dan serapan {format_id(found['persen_serapan'])}% disajikan pada T18 sampai T20.",
    )


def _answerable(bahan: Bahan) -> Jawaban:
    named = sum(bool(row["penanggung_jawab"]) for row in bahan.rencana)
    return 0 < named == len(bahan.rencana), (
        f"Indikator dengan Penanggung Jawab pada rencana: {named} dari {len(bahan.rencana)}."
    )


def _agreed(bahan: Bahan) -> Jawaban:
    n = len(bahan.sasaran_diukur)
    return n > 0, f"Pengukuran (T07) disusun dari {n} sasaran yang sama dengan Perjanjian Kinerja (T04)."


def _strategic(bahan: Bahan) -> Jawaban:
    n, total = sum(bool(row["target_akhir"]) for row in bahan.indikator), len(bahan.indikator)
    return 0 < n == total, f"Indikator dengan target akhir Renstra (T11): {n} dari {total}."


def _key(bahan: Bahan) -> Jawaban:
    marked = {row["kode_sasaran"] for row in bahan.rencana if row["iku"]}
    n, total = len(bahan.sasaran_diukur & marked), len(bahan.sasaran_diukur)
    return 0 < n == total, f"Sasaran dengan indikator kinerja utama (T03): {n} dari {total}."


_SISTEM: dict[str, Callable[[Bahan], Jawaban]] = {
    "I.2": _targets,
    "I.3": _by_rules("Indikator dengan target dan realisasi (T07)", "target_realisasi"),
    "I.5": _by_rules("Indikator belum tercapai yang penyebab dan solusinya diisi (T13)", "sebab_solusi"),
    "I.6": _finance,
    "II.2": _by_rules("Indikator yang data dukungnya lengkap", "data_dukung"),
    "II.3": _by_rules("Bagian/Bidang yang dimintai dan menyerahkan data (T26)", "permintaan", "penerimaan"),
    "II.4": _answerable,
    "II.5": _by_rules("Bagian/Bidang yang catatan datanya sudah diputuskan seluruhnya (T29)", "keputusan"),
    "III.1": _agreed,
    "III.2": _strategic,
    "III.4": _key,
    "III.6": _by_rules("Perbandingan dengan tahun lalu dan standar (T10, T12)", "tahun_lalu", "standar"),
}
"""The statements the figures answer; the rest is the reviewer's."""

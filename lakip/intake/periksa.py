"""What became of each rule, one row each: a pass is a row too, so that the report on a good file can be read as well."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from lakip.domain.findings import Severity, Temuan
from lakip.intake.checks.unit import Aturan, Tahap

LULUS, CATATAN, PERLU_KEPUTUSAN, DILEWATI, DITOLAK = (
    "lulus",
    "catatan",
    "perlu_keputusan",
    "dilewati",
    "ditolak",
)
_HASIL = {Severity.INFO: CATATAN, Severity.TANYA: PERLU_KEPUTUSAN, Severity.TOLAK: DITOLAK}
_GRAVEST_FIRST = (Severity.TOLAK, Severity.TANYA, Severity.INFO)


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """The result of one rule for one file.

    `judul` says what is looked after, `hasil` is lulus, catatan (info), perlu_keputusan (tanya), ditolak (tolak) or
    dilewati: there was no row for it, or the file was refused before.
    """

    check: str
    judul: str
    tahap: str
    hasil: str
    n_diperiksa: int
    n_temuan: int

    def as_json(self) -> dict[str, Any]:
        """Give the fields as they are told outside."""
        return asdict(self)


@dataclass(slots=True)
class Terlihat:
    """What one rule looked at so far: rows, and what it found by gravity."""

    n_baris: int = 0
    temuan: Counter[Severity] = field(default_factory=Counter)


BERKAS = {
    "precheck_lembar": "Berkas memuat lembar yang dikenal.",
    "precheck_lembar_ganda": "Setiap tabel ada pada satu lembar.",
    "precheck_lembar_lain": "Semua lembar dibaca.",
    "precheck_kolom_wajib": "Kolom wajib ada.",
    "precheck_kolom_nilai": "Kolom nilai ada.",
    "precheck_kolom_ganda": "Setiap judul kolom ditulis sekali.",
    "precheck_kolom_lain": "Semua kolom dikenal.",
    "peta_tabel": "Semua tabel dikenal.",
    "peta_kolom_bersaing": "Setiap arti ditulis pada satu kolom.",
    "peta_berubah": "Susunan kolom sama dengan yang pernah disetujui.",
    "peta_tanpa_tempat": "Baris tabel ada di rencana.",
    "peta_nama": "Baris dikenali dari kodenya.",
}
"""What is looked after before the first row is read; a finding of another name is told under its own."""


def periksa_berkas(temuan: Iterable[Temuan], n_lembar: int) -> list[HasilPeriksa]:
    """Give one row per rule on the file and its sheets."""
    found = _by_check(temuan)
    judul = BERKAS | {name: "Berkas terbaca apa adanya." for name in found if name not in BERKAS}
    return [
        HasilPeriksa(name, words, Tahap.BERKAS, _hasil(found.get(name), LULUS), n_lembar, _n(found.get(name)))
        for name, words in judul.items()
    ]


def periksa_isi(rules: Sequence[Aturan], seen: Mapping[str, Terlihat]) -> list[HasilPeriksa]:
    """Give one row per rule on the rows, from what each of them looked at and found."""
    return [_row(rule, seen.get(rule.nama, Terlihat())) for rule in rules]


def _row(rule: Aturan, terlihat: Terlihat) -> HasilPeriksa:
    hasil = _hasil(terlihat.temuan, LULUS if terlihat.n_baris else DILEWATI)
    return HasilPeriksa(rule.nama, rule.judul, rule.tahap, hasil, terlihat.n_baris, terlihat.temuan.total())


def _by_check(temuan: Iterable[Temuan]) -> dict[str, Counter[Severity]]:
    found: dict[str, Counter[Severity]] = {}
    for t in temuan:
        found.setdefault(t.check, Counter())[t.severity] += 1
    return found


def _hasil(found: Counter[Severity] | None, otherwise: str) -> str:
    return next((_HASIL[s] for s in _GRAVEST_FIRST if found and found[s]), otherwise)


def _n(found: Counter[Severity] | None) -> int:
    return found.total() if found else 0

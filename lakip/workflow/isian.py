"""Isi Langsung: one typed value with its basis (WA, letter, phone), stored as an upload of its own."""

from functools import partial

from lakip.domain.bacaan import Bacaan, Kind
from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.numbers import read_number
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.intake.calon import Calon, Line
from lakip.intake.evidence import DOKUMEN, check_evidence
from lakip.intake.gate import clean_name
from lakip.intake.register import Register
from lakip.intake.screening import Screening, screen_lines
from lakip.intake.tables import Baris
from lakip.ledger.claims import Klaim
from lakip.ledger.store import Store, Transaction
from lakip.workflow import milik
from lakip.workflow.access import acting, reading
from lakip.workflow.pengumpulan import HasilUnggah, accepted, store_screening
from lakip.workflow.rujukan import register_for

PLACE = "isian"
"""The "sheet" of a typed value; its "cell" is the triwulan or the year."""


@reading(Hak.ISI, unit=milik.of_indikator)
def read_typed(store: Store, tahun: int, indikator: str, nilai: str) -> Bacaan:
    """Give how a typed value is read in the unit of its indicator; raises InputRefused for an unknown indicator."""
    return _read(register_for(store, tahun, None), indikator, nilai)


@reading(Hak.LIHAT_UNIT)
def seen(store: Store) -> int:
    """Give the number of the newest change: what a page shows now stands as of it (`dilihat` of type_value)."""
    return store.generation


@acting(Hak.ISI, unit=milik.of_indikator)
def type_value(  # noqa: PLR0913, PLR0917  (the contract's options, one each)
    store: Store,
    pelaku: Pelaku,
    tahun: int,
    indikator: str,
    nilai: str,
    dasar: str,
    *,
    triwulan: int = 0,
    yakin: bool = False,
    lampiran: tuple[str, bytes] | None = None,
    dilihat: int | None = None,
) -> HasilUnggah:
    """Store one value with its basis; a doubtful one is refused with what is unclear, for it is quickly typed again.

    `lampiran` is a picture, PDF or letter, also one that was registered as received (penerimaan.document). A figure hardly
    possible is stored only with `yakin`. With `dilihat`, the `seen` of what the person looked at, a value that somebody else
    brought since then is not replaced unseen: NotPermitted says whose it is. Raises InputRefused for an attachment that
    can't be kept, WrongUsage for a triwulan other than 0 (the year) to 4.
    """
    if triwulan not in range(5):
        raise WrongUsage(f"Triwulan {triwulan} tidak ada; pakai 1 sampai 4, atau 0 untuk setahun.")
    if not dasar.strip():
        raise InputRefused("Dasar belum diisi; tuliskan dari mana nilainya, misalnya WA 12 Januari 2026.")
    if lampiran:
        check_evidence(*lampiran, DOKUMEN)
    register = register_for(store, tahun, None)
    bacaan = _stated(_read(register, indikator, nilai), nilai)
    cell = f"TW {triwulan}" if triwulan else "Tahun"
    calon = Calon("realisasi", indikator, triwulan, "nilai", PLACE, cell, nilai.strip(), bacaan)
    screening = Screening()
    screen_lines(
        screening, [Line("realisasi", indikator, PLACE, Baris(1, {}), [calon])], register, accept=True
    )
    _only_plausible(screening, yakin=yakin)
    klaim = Klaim(
        unit=register.indikator[indikator].unit,
        tahun=tahun,
        jenis="kinerja",
        sumber="isian",
        n_rows=1,
        diterima_on=now().date(),
        dasar=dasar.strip(),
        lampiran_sha256=store.berkas.keep(lampiran[1]) if lampiran else None,
        lampiran_nama=clean_name(lampiran[0]) if lampiran else None,
    )
    done = store_screening(
        store, pelaku, klaim, screening, guard=partial(_unchanged, klaim=klaim, calon=calon, dilihat=dilihat)
    )
    return accepted(store, done, klaim, screening)


def _unchanged(tx: Transaction, *, klaim: Klaim, calon: Calon, dilihat: int | None) -> None:
    """Raise NotPermitted when the value was changed after audit number `dilihat`."""
    if dilihat is None:
        return
    for row in tx.query(
        "nilai_sesudah", tahun=klaim.tahun, kode=calon.kode, periode=calon.periode, dilihat=dilihat
    ):
        raise NotPermitted(
            f"Nilai {calon.kode} sudah diubah oleh {row['pelaku']}, {tanggal_panjang(row['waktu'])} pukul {row['waktu']:%H.%M}, "
            f"menjadi {row['raw']}. Periksa nilai itu; bila nilai Anda yang benar, simpan sekali lagi."
        )


def _read(register: Register, indikator: str, nilai: str) -> Bacaan:
    known = register.indikator.get(indikator)
    if known is None:
        raise InputRefused(f"Indikator {indikator} tidak ada atau tidak berlaku pada tahun {register.tahun}.")
    return read_number(nilai, known.satuan, known.target)


def _stated(bacaan: Bacaan, nilai: str) -> Bacaan:
    """Give the reading if it says something; "-" would leave an earlier figure standing, so it is no way to take one back."""
    if bacaan.kind in {Kind.RAGU, Kind.BUKAN_ANGKA} or not nilai.strip():
        raise InputRefused(
            f'Nilai "{nilai}" belum jelas: {bacaan.reason or "kosong."} Tulis ulang, misalnya 1.234,56.'
        )
    if bacaan.kind is Kind.KOSONG and bacaan.status == "belum_ada":
        raise InputRefused(
            f'Nilai "{nilai}" tidak menyatakan apa pun; nilai yang sudah masuk dibatalkan dengan menarik unggahan atau '
            "isiannya di Unggah Data Bidang, bagian Tarik."
        )
    return bacaan


def _only_plausible(screening: Screening, *, yakin: bool) -> None:
    asked = [t.temuan for t in screening.tanya if t.temuan.check == "check_wajar"]
    if asked and not yakin:
        raise InputRefused(
            f"{asked[0].message} Tulis ulang bila keliru; bila memang demikian, nyatakan yakin lalu simpan lagi."
        )

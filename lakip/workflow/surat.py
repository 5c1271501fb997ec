"""Surat: the letters of a year as Word files, their numbers from the agenda book, the templates an agency has edited."""

from collections.abc import Mapping
from datetime import date

from lakip.domain.errors import InputRefused, WrongUsage
from lakip.domain.nomor_surat import usulan
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.domain.waktu import now
from lakip.intake.gate import clean_name
from lakip.ledger.query import Row
from lakip.ledger.store import Store
from lakip.report.bahan import Bahan
from lakip.report.naskah.berkas import LAKIP, templat_naskah, trial_naskah
from lakip.report.surat import berkas
from lakip.workflow import setelan
from lakip.workflow.access import acting, reading

JUDUL = {berkas.NOTA_DINAS: "Nota Dinas", berkas.SURAT_PENGANTAR: "Surat Pengantar"}
"""The letters there are, as a person calls them."""
TEMPLAT = JUDUL | {LAKIP: "Naskah LAKIP"}
"""Everything that is made from a template an agency may edit."""


@reading(Hak.LIHAT, unit="unit")
def nota_dinas(store: Store, tahun: int, unit: str | None = None) -> bytes:
    """Give the Nota Dinas of the year as .docx: one to all with an annex each, or the one to `unit`.

    Raises InputRefused for a unit that is asked for nothing, or a template that can't be filled.
    """
    bahan = Bahan(store, tahun)
    if unit is not None and unit not in {one.kode for one in berkas.diminta(bahan)}:
        raise InputRefused(f"Bagian/Bidang {unit} tidak memiliki indikator atau pagu tahun {tahun}.")
    return berkas.nota_dinas_berkas(bahan, unit)


@reading(Hak.LIHAT)
def surat_pengantar(store: Store, tahun: int, penerima: str | None = None) -> bytes:
    """Give the Surat Pengantar to `penerima`, by default to who asked, as .docx; raises InputRefused for a template that can't be filled."""
    return berkas.surat_pengantar_berkas(Bahan(store, tahun), penerima)


@reading(Hak.LIHAT)
def numbers(store: Store, tahun: int) -> dict[tuple[str, str], Row]:
    """Give nomor and tanggal of the letters that have one, by (jenis, unit or recipient); "" = the letter to all."""
    return Bahan(store, tahun).nomor_surat


@reading(Hak.LIHAT)
def suggestion(store: Store, jenis: str, tanggal: date) -> str:
    """Give the number the agency's pattern would give the next letter of that day; only the agenda book says what it is.

    Counted from the numbers entered here of letters dated in the same year (of the report of that year or the one before).
    """
    _known(jenis)
    bahan = Bahan(store, tanggal.year)
    entered = [*bahan.nomor_surat.items(), *Bahan(store, tanggal.year - 1).nomor_surat.items()]
    used = [
        row["nomor"] for (kind, _), row in entered if (kind, row["tanggal"].year) == (jenis, tanggal.year)
    ]
    pola = getattr(setelan.get(store), f"pola_{jenis}")
    return usulan(pola, used, tanggal, bahan.singkatan)


@acting(Hak.SOP)
def number(  # noqa: PLR0913, PLR0917  (which letter, and what the agenda book says)
    store: Store, pelaku: Pelaku, tahun: int, jenis: str, nomor: str, tanggal: date, unit: str = ""
) -> None:
    """Enter number and date of a letter from the agenda book; raises WrongUsage for no letter of ours, InputRefused without a number."""
    _known(jenis)
    if not nomor.strip():
        raise InputRefused("Nomor surat belum diisi; salinlah dari buku agenda.")
    row = {"tahun": tahun, "jenis": jenis, "unit": unit, "nomor": nomor.strip(), "tanggal": tanggal}
    with store.write(pelaku, "nomor_surat", f"{jenis} {tahun}") as tx:
        tx.isi = row
        tx.append("nomor_surat", [row | {"pelaku": pelaku.nama, "waktu": now()}])


@reading(Hak.LIHAT)
def template(store: Store, jenis: str) -> bytes:
    """Give the template in use, to be edited in Word; raises WrongUsage for nothing that has one."""
    _known(jenis, TEMPLAT)
    bahan = Bahan(store, now().year)
    return (templat_naskah(bahan) if jenis == LAKIP else berkas.templat(bahan, jenis))[1]


@reading(Hak.LIHAT)
def template_name(store: Store, jenis: str) -> str | None:
    """Give the file name of the agency's own template; None where the product's is in use."""
    own = Bahan(store, now().year).templat_surat.get(jenis)
    return own["nama_berkas"] if own else None


@acting(Hak.SETELAN)
def save_template(  # noqa: PLR0913, PLR0917  (which letter, the file, and the year it is tried on)
    store: Store, pelaku: Pelaku, jenis: str, name: str, data: bytes, tahun: int
) -> None:
    """Use an edited template from now on, after the document of `tahun` could be made from it; raises InputRefused where it can't."""
    _known(jenis, TEMPLAT)
    nama, bahan = clean_name(name), Bahan(store, tahun)
    if jenis == LAKIP:
        trial_naskah(bahan, nama, data)
    else:
        berkas.trial(bahan, jenis, nama, data)
    _use(store, pelaku, jenis, store.berkas.keep(data), nama)


@acting(Hak.SETELAN)
def restore_template(store: Store, pelaku: Pelaku, jenis: str) -> None:
    """Use the product's own template again."""
    _known(jenis, TEMPLAT)
    _use(store, pelaku, jenis, "", f"{jenis}.docx")


def _use(store: Store, pelaku: Pelaku, jenis: str, sha256: str, nama: str) -> None:
    row = {"jenis": jenis, "sha256": sha256, "nama_berkas": nama}
    with store.write(pelaku, "templat_surat", jenis) as tx:
        tx.isi = row
        tx.append("templat_surat", [row | {"pelaku": pelaku.nama, "waktu": now()}])


def _known(jenis: str, all_of: Mapping[str, str] = JUDUL) -> None:
    if jenis not in all_of:
        raise WrongUsage(f"Surat {jenis} tidak dikenal; pakai {' atau '.join(all_of)}.")

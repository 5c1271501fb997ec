"""Penandatanganan: what is recorded of a signature given outside the product, and the revisions that follow a frozen LAKIP.

A record is the word of whoever records it, with the signed file: never an approval of the Kepala in the product.
"""

from dataclasses import dataclass, replace
from datetime import date

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak, Peran
from lakip.domain.tanggal import tanggal_panjang
from lakip.domain.waktu import now
from lakip.intake.evidence import check_evidence
from lakip.intake.gate import clean_name
from lakip.ledger.query import Row
from lakip.ledger.store import Store, Transaction
from lakip.metrics.pengesahan import SEKRETARIS, Pengesahan, pengesahan
from lakip.report.pdf import pdf
from lakip.report.surat.pihak import Penanda, penanda
from lakip.report.tanda_tangan import AWALAN_SAMA, BERBEDA, Kecocokan, compare
from lakip.workflow import langkah
from lakip.workflow.access import acting, reading
from lakip.workflow.akun import login_is_on
from lakip.workflow.pemeriksaan import check_edition, check_ready

BASAH, ELEKTRONIK, E_OFFICE = "basah", "elektronik", "e_office"
CARA = {
    BASAH: "Tanda tangan basah (pindaian diunggah)",
    ELEKTRONIK: "Tanda tangan elektronik tersertifikasi (PDF bertanda tangan)",
    E_OFFICE: "Melalui e-office",
}
PINDAIAN = ("pdf", "png", "jpeg")
PINDAI = "pindaian"
"""What stands for the comparison of a scan: paper has no bytes to compare."""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """What is recorded: cara (one of CARA), the real date, the signed file as (name, bytes).

    `dicocokkan_oleh` and `alasan` say who held the file against ours and why it is another (E_OFFICE); `alasan` also why a
    signature that is recorded already is recorded again.
    """

    cara: str
    tanggal: date
    berkas: tuple[str, bytes]
    nama: str = ""
    jabatan: str = ""
    dicocokkan_oleh: str = ""
    alasan: str = ""


@reading(Hak.LIHAT)
def signer(store: Store, tanggal: date) -> Penanda:
    """Give who is head of the agency on a day: the first jabatan of the sheet Pejabat, as it stands around a signature."""
    rows = store.query("pejabat")
    return penanda(rows, next((row["jabatan"] for row in rows), "Kepala"), tanggal)


@reading(Hak.BERKAS)
def signed_file(store: Store, tahun: int, urutan: int) -> tuple[str, bytes]:
    """Give name and bytes of the file of a recorded signature."""
    for row in store.query("penandatanganan", tahun=tahun):
        if row["urutan"] == urutan:
            return row["nama_berkas"], store.berkas.read(row["sha256"])
    raise InputRefused("Catatan penandatanganan ini tidak ditemukan; muat ulang halamannya.")


@acting(Hak.SOP)
def hand_over(store: Store, pelaku: Pelaku, tahun: int) -> tuple[str, bytes]:
    """Give the document of the edition that counts as the PDF to be signed: made once, kept, the same bytes ever after.

    Raises NotPermitted without an edition, InputRefused where no PDF can be made.
    """
    nama = f"LAKIP_{tahun}.pdf"
    at = pengesahan(store, tahun)
    if at.edisi is None:
        raise NotPermitted("Naskah belum disusun; susunlah LAKIP lebih dahulu.")
    known = store.query("pdf_serahan", edisi=at.edisi["edisi"])
    if not known:
        docx = dict(_digests(store, at)).get(f"LAKIP_{tahun}.docx")
        if docx is None:
            raise NotPermitted("Naskah ini disusun tanpa dokumen Word; susunlah ulang naskahnya.")
        sha256 = store.berkas.keep(pdf(store.berkas.read(docx)))
        with store.write(pelaku, "serahkan_pdf", f"LAKIP {tahun}") as tx:
            tx.isi = {"edisi": at.edisi["edisi"], "sha256": sha256}
            row = {"tahun": tahun, "edisi": at.edisi["edisi"], "nama": nama, "sha256": sha256}
            tx.append("edisi_berkas", [row])
        known = store.query("pdf_serahan", edisi=at.edisi["edisi"])
    return nama, store.berkas.read(known[0]["sha256"])


@acting(Hak.SOP)
def record(store: Store, pelaku: Pelaku, tahun: int, edisi: str, isi: TandaTangan) -> Row:
    """Record how `edisi` was signed; from then on it is frozen. Gives the row of penandatanganan.

    Raises InputRefused for a file that is not what is said of it, WrongUsage for what is missing, NotPermitted for an
    edition that is not the one that counts, was not checked, or lacks what stops step 5.
    """
    kind = _checked(isi)
    sha256 = store.berkas.keep(isi.berkas[1])
    with store.write(pelaku, "catat_tanda_tangan", f"LAKIP {tahun}") as tx:
        at = pengesahan(tx, tahun)
        if at.tanda_tangan is not None and not isi.alasan.strip():
            raise WrongUsage(
                "Penandatanganan naskah ini sudah tercatat; tuliskan alasan pencatatan ulangnya."
            )
        ours = _files_of(store, tx, at, edisi)
        cocok = compare(isi.berkas[1], ours)
        _fits(isi, kind, cocok)
        asal = dict(_digests(tx, at)).get(cocok.nama or "")
        row = _row(store, tahun, edisi, isi, cocok) | {
            "edisi_urutan": at.edisi["urutan"] if at.edisi else 0,
            "sha256": sha256,
            "asal_sha256": asal,
            "pelaku": pelaku.nama,
            "waktu": now(),
        }
        tx.isi = {key: row[key] for key in ("cara", "edisi", "sha256", "cocok", "alasan")} | {
            "tanggal": isi.tanggal.isoformat()
        }
        tx.append("penandatanganan", [row])
        recorder = replace(pelaku, peran=Peran.SISTEM)  # a time that is recorded is nobody's approval
        langkah.finish_if_running(
            tx, recorder, tahun, 5, dasar=f"{CARA[isi.cara]}, {isi.tanggal.isoformat()}"
        )
    return row


@acting(Hak.SUSUN)
def open_revision(store: Store, pelaku: Pelaku, tahun: int, alasan: str) -> int:
    """Begin a revision of a frozen LAKIP and give its number; the frozen edition stays as it is.

    Raises WrongUsage without a reason, NotPermitted while nothing is frozen.
    """
    if not alasan.strip():
        raise WrongUsage(
            "Alasan revisi belum diisi; tuliskan mengapa LAKIP yang sudah ditandatangani diubah."
        )
    with store.write(pelaku, "buka_revisi", f"LAKIP {tahun}") as tx:
        at = pengesahan(tx, tahun)
        if not at.beku:
            raise NotPermitted(
                "LAKIP tahun ini belum ditandatangani; naskahnya masih dapat disusun ulang tanpa revisi."
            )
        nomor = at.revisi + 1
        tx.isi = {"nomor": nomor, "alasan": alasan.strip()}
        row = {
            "tahun": tahun,
            "nomor": nomor,
            "alasan": alasan.strip(),
            "pelaku": pelaku.nama,
            "waktu": now(),
        }
        tx.append("revisi", [row])
    return nomor


def _checked(isi: TandaTangan) -> str:
    """Give the kind of the signed file; raises what is wrong with the record before anything is stored."""
    if isi.cara not in CARA:
        raise WrongUsage(f"Cara {isi.cara} tidak dikenal; pakai {', '.join(CARA)}.")
    if isi.tanggal > now().date():
        raise WrongUsage(
            f"Tanggal {tanggal_panjang(isi.tanggal)} belum tiba; isi tanggal naskah benar-benar ditandatangani."
        )
    if isi.cara == E_OFFICE and not (isi.dicocokkan_oleh.strip() and isi.alasan.strip()):
        raise WrongUsage(
            "Untuk e-office, tuliskan siapa yang mencocokkan berkasnya dengan naskah dan mengapa berkasnya berbeda."
        )
    return check_evidence(*isi.berkas, PINDAIAN if isi.cara == BASAH else ("pdf",))


def _files_of(store: Store, tx: Transaction, at: Pengesahan, edisi: str) -> list[tuple[str, bytes]]:
    """Give the files of the edition that is signed; raises NotPermitted unless it is ready to be, or already was."""
    if not at.beku:
        check_edition(store, at, edisi)
        check_ready(store, at)
        if login_is_on(store) and SEKRETARIS not in at.tahap:
            raise NotPermitted(
                "Naskah ini belum diperiksa Sekretaris; mintalah persetujuannya sebelum penandatanganan dicatat."
            )
    elif at.edisi is None or at.edisi["edisi"] != edisi:
        raise NotPermitted("Naskah yang beku bukan naskah ini; muat ulang halamannya.")
    return [(nama, store.berkas.read(sha256)) for nama, sha256 in _digests(tx, at)]


def _digests(place: Store | Transaction, at: Pengesahan) -> list[tuple[str, str]]:
    """Give name and sha256 of every file of the edition, and of the PDF that was handed over to be signed."""
    if at.edisi is None:
        return []
    compiled = place.query("edisi_berkas", urutan=at.edisi["urutan"])
    handed = place.query("pdf_serahan", edisi=at.edisi["edisi"])
    return [(row["nama"], row["sha256"]) for row in (*compiled, *handed)]


def _fits(isi: TandaTangan, kind: str, cocok: Kecocokan) -> None:
    """Raise InputRefused where a certified signature is claimed and the file does not bear it out."""
    if isi.cara != ELEKTRONIK:
        return
    assert kind == "pdf"  # _checked lets nothing else through
    if cocok.cocok == BERBEDA:
        raise InputRefused(
            "Awal PDF ini tidak sama bita demi bita dengan berkas naskah mana pun, jadi tidak terbukti berasal darinya; "
            "catat sebagai e-office dengan menyebut siapa yang mencocokkannya dan alasannya."
        )
    if cocok.cocok != AWALAN_SAMA or not cocok.bertanda:
        raise InputRefused(
            "PDF ini tidak memuat tanda tangan elektronik; unggah PDF yang sudah ditandatangani."
        )


def _row(store: Store, tahun: int, edisi: str, isi: TandaTangan, cocok: Kecocokan) -> Row:
    known = signer(store, isi.tanggal)
    return {
        "tahun": tahun,
        "edisi": edisi,
        "cara": isi.cara,
        "tanggal": isi.tanggal,
        "nama": isi.nama.strip() or known.nama,
        "jabatan": isi.jabatan.strip() or known.jabatan,
        "nama_berkas": clean_name(isi.berkas[0]),
        "asal_nama": cocok.nama,
        "cocok": PINDAI if isi.cara == BASAH else cocok.cocok,
        "dicocokkan_oleh": isi.dicocokkan_oleh.strip() or None,
        "alasan": isi.alasan.strip() or None,
    }

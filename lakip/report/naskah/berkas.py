"""The LAKIP of a year as a Word file: the agency's template or the product's, filled from the year's bahan and texts."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as Naskah
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from lakip.report.bahan import Bahan
from lakip.report.lembar import Lembar
from lakip.report.narasi import Blok
from lakip.report.naskah.bab import IsiNaskah
from lakip.report.naskah.bawaan import A4, UKURAN, template_naskah
from lakip.report.naskah.daftar import bernomor_dan_terdaftar, tempat_daftar
from lakip.report.naskah.halaman import berbagian
from lakip.report.naskah.penanda import berpenanda
from lakip.report.naskah.tabel import Tabel
from lakip.report.naskah.wml import Gambar
from lakip.report.surat.isian import fill
from lakip.report.surat.pihak import KOSONG, kop, penanda
from lakip.report.tables import lembar_lakip

LAKIP = "lakip"
"""The name its template goes by among those of the letters."""
_JUDUL = {
    "LAKIP": "LAPORAN AKUNTABILITAS KINERJA INSTANSI PEMERINTAH",
    "LKjIP": "LAPORAN KINERJA INSTANSI PEMERINTAH",
}
EMU_PER_DXA = 635
_SESUDAH_PERBARUI = frozenset(
    qn(f"w:{tag}")
    for tag in (
        "hdrShapeDefaults",
        "footnotePr",
        "endnotePr",
        "compat",
        "docVars",
        "rsids",
        "themeFontLang",
        "clrSchemeMapping",
    )
)
"""Settings that have to stand behind w:updateFields; Word minds the order."""


@dataclass(frozen=True, slots=True)
class NaskahJadi:
    """The document and the names of its texts that nobody has written."""

    data: bytes
    kurang: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sumber:
    """What a document is made of: figures, the sheets that go out, texts by kunci, the hash of the edition."""

    bahan: Bahan
    lembar: Sequence[Lembar]
    blok: Mapping[str, Blok]
    edisi: str


def lakip_berkas(bahan: Bahan, lembar: Sequence[Lembar], blok: Mapping[str, Blok], edisi: str) -> NaskahJadi:
    """Give the document of the edition whose hash is `edisi` with the tables of its workbook; the same gives the same bytes."""
    nama, template = templat_naskah(bahan)
    return _tersusun(Sumber(bahan, lembar, blok, edisi), nama, template)


def trial_naskah(bahan: Bahan, nama: str, template: bytes) -> None:
    """Fill a template without keeping the document; raises InputRefused where that can't be done."""
    _tersusun(Sumber(bahan, lembar_lakip(bahan), {}, ""), nama, template)


def templat_naskah(bahan: Bahan) -> tuple[str, bytes]:
    """Give name and bytes of the template in use: the agency's own, else the product's on the agency's paper."""
    own = bahan.templat_surat.get(LAKIP)
    if own is None:
        ukuran = bahan.instansi.get("kertas_naskah", A4)
        return f"{LAKIP}.docx", template_naskah(ukuran if ukuran in UKURAN else A4)
    return own["nama_berkas"], bahan.store.berkas.read(own["sha256"])


def _tersusun(sumber: Sumber, nama: str, template: bytes) -> NaskahJadi:
    bahan = sumber.bahan
    lembar = {one.nama.split()[0]: one.tables for one in sumber.lembar}
    isi = IsiNaskah(bahan, lembar, sumber.blok, _tabel(template, bahan.kebijakan["desimal_cetak"]))
    konteks = {
        "isi": isi.isi(), "tabel": isi.tabel_rows(), "grafik": isi.grafik(), "sasaran": isi.sasaran(),
        "lampiran": isi.lampiran(), "daftar": tempat_daftar(),
        "gambar": isi.gambar_terlampir(), "ada": isi.ada(),
    }  # fmt: skip

    konteks |= _konteks(sumber, draf=isi.draf())

    def selesai(document: Naskah) -> None:
        _pasang(document, isi.gambar)
        berpenanda(document, bahan.tahun, sumber.edisi)
        berbagian(document)
        bernomor_dan_terdaftar(document)
        _perbarui_saat_dibuka(document)

    return NaskahJadi(fill(template, konteks, nama, selesai), tuple(isi.kurang))


def _konteks(sumber: Sumber, *, draf: bool) -> dict[str, Any]:
    bahan, edisi = sumber.bahan, f"edisi {sumber.edisi[:12]}"
    instansi = bahan.instansi
    nama = instansi.get("nama_laporan") or "LAKIP"
    jabatan = next((row["jabatan"] for row in bahan.pejabat), "Kepala")
    return {
        "nama_laporan": nama,
        "judul_laporan": _JUDUL.get(nama, _JUDUL["LAKIP"]),
        "instansi": bahan.nama,
        "singkatan": bahan.singkatan,
        "tahun": bahan.tahun,
        "kop": kop(instansi),
        "tempat": instansi.get("tempat") or "",
        "kepala": asdict(penanda(bahan.pejabat, jabatan, date(bahan.tahun + 1, 3, 31))),
        "reviu": (instansi.get("pernyataan_reviu") or "").lower() == "ya",
        "draf": f"DRAF · {edisi}" if draf else edisi.capitalize(),
        "titik": KOSONG,
    }


def _tabel(template: bytes, desimal: int) -> Tabel:
    """Give what sets tables on the paper of the template's last section."""
    try:
        section = Document(BytesIO(template)).sections[-1]
    except Exception:  # noqa: BLE001  (whatever is wrong with the file, filling it says so in a sentence)
        return Tabel(9000, 13_000, desimal)
    lebar, tinggi = section.page_width or 0, section.page_height or 0
    tegak = lebar - (section.left_margin or 0) - (section.right_margin or 0)
    mendatar = tinggi - (section.top_margin or 0) - (section.right_margin or 0)
    return Tabel(tegak // EMU_PER_DXA, mendatar // EMU_PER_DXA, desimal)


def _pasang(document: Naskah, gambar: list[Gambar]) -> None:
    """Put the pictures into the file under the names the drawings ask for."""
    part = document.part
    for one in gambar:
        image = part.package.get_or_add_image_part(BytesIO(one.data))
        part.load_rel(RT.IMAGE, image, one.rid)


def _perbarui_saat_dibuka(document: Naskah) -> None:
    """Let Word offer to compute the lists and page numbers when the file is opened."""
    settings = document.settings.element
    berikut = next((one for one in settings if one.tag in _SESUDAH_PERBARUI), None)
    perbarui = parse_xml(f'<w:updateFields {nsdecls("w")} w:val="true"/>')
    settings.append(perbarui) if berikut is None else berikut.addprevious(perbarui)

"""PDF from the very Word file, where LibreOffice is installed; never part of an edition, for its bytes are not ours to promise."""

import io
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from lakip.domain.errors import InputRefused
from lakip.intake.child import child_environment

BATAS_DETIK = 180
ISI = "word/document.xml"
_WINDOWS = Path("C:/Program Files/LibreOffice/program/soffice.exe")
_satu_per_satu = Lock()
"""An office suite takes hundreds of megabytes; people wait for each other rather than the server for all of them."""


def soffice() -> str | None:
    """Give the office suite's program; None where none is installed."""
    return (
        shutil.which("soffice")
        or shutil.which("libreoffice")
        or (str(_WINDOWS) if _WINDOWS.exists() else None)
    )


def pdf(naskah: bytes, batas_detik: float = BATAS_DETIK) -> bytes:
    """Give a Word file as PDF, its lists with the pages they are then on.

    Raises InputRefused where LibreOffice is missing, takes longer than `batas_detik`, or can't read the file.
    """
    program = soffice()
    if program is None:
        raise InputRefused(
            "PDF tidak dapat dibuat karena LibreOffice tidak terpasang di komputer peladen; unduh naskah Word, lalu simpan "
            "sebagai PDF dari Word."
        )
    with _satu_per_satu, TemporaryDirectory(prefix="lakip-pdf-") as folder:
        source = Path(folder) / "naskah.docx"
        source.write_bytes(_tanpa_bidang_daftar(naskah))
        profile = (Path(folder) / "profil").as_uri()
        _jalankan(
            [program, "--headless", "--norestore", f"-env:UserInstallation={profile}", "--convert-to", "pdf",
             "--outdir", folder, str(source)],
            folder, batas_detik,
        )  # fmt: skip
        made = source.with_suffix(".pdf")
        if not made.exists():
            raise InputRefused(
                "LibreOffice tidak dapat membaca naskah ini sehingga PDF tidak terbentuk; buka naskahnya di Word, simpan "
                "ulang, lalu coba lagi."
            )
        return made.read_bytes()


def _jalankan(command: list[str], folder: str, batas_detik: float) -> None:
    """Run the office suite in a session of its own, so that nothing of it stays behind when its time is over."""
    process = subprocess.Popen(  # noqa: S603  (the program was found by name; the file has a name of ours)
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=child_environment() | {"HOME": folder},
        start_new_session=True,
    )
    try:
        process.wait(batas_detik)
    except subprocess.TimeoutExpired as error:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        raise InputRefused(
            f"PDF belum selesai dalam {batas_detik:g} detik dan pembuatannya dihentikan; coba lagi, atau simpan sebagai PDF "
            "dari Word."
        ) from error


def _tanpa_bidang_daftar(naskah: bytes) -> bytes:
    """Give the file with its lists as plain paragraphs: LibreOffice then computes their page numbers, which it else leaves."""
    out = io.BytesIO()
    try:
        with (
            zipfile.ZipFile(io.BytesIO(naskah)) as parts,
            zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            for info in parts.infolist():
                data = parts.read(info)
                target.writestr(info, _dibuka(data) if info.filename == ISI else data)
    except (zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise InputRefused(
            "Naskah ini bukan dokumen Word (.docx) yang dapat dibaca; simpan ulang dari Word lalu coba lagi."
        ) from error
    return out.getvalue()


def _dibuka(document: bytes) -> bytes:
    root = parse_xml(document)
    open_fields: list[list[etree._Element]] = []
    for node in list(root.iter(qn("w:fldChar"), qn("w:instrText"), qn("w:t"))):
        kind = node.get(qn("w:fldCharType"))
        if kind == "begin":
            open_fields.append([])
        if not open_fields:
            continue
        open_fields[-1].append(node)
        if kind == "end" and _lepas(field := open_fields.pop()):
            for mark in field:
                if mark.tag != qn("w:t"):
                    mark.getparent().remove(mark)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _lepas(field: list[etree._Element]) -> bool:
    """Tell whether a field has to go and its result to stay: a list, or a page in Roman numbers, which come out as Arabic."""
    perintah = "".join(node.text or "" for node in field if node.tag == qn("w:instrText")).split()[:1]
    hasil = "".join(node.text or "" for node in field if node.tag == qn("w:t"))
    return perintah == ["TOC"] or (perintah == ["PAGEREF"] and set(hasil) <= set("ivxlc"))

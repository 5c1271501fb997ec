"""A Word template and what goes into it → a Word file: the same twice gives the same bytes, and text stays text."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from docx.document import Document as Naskah
from docx.opc.exceptions import PackageNotFoundError
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from lakip.domain.errors import InputRefused
from lakip.report.surat.kertas import saved

_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML 1.0 can't hold."""


def fill(
    template: bytes, isi: Mapping[str, Any], nama: str, selesai: Callable[[Naskah], None] | None = None
) -> bytes:
    """Fill the placeholders of a template that an agency may have edited; `nama` names it in a refusal.

    The template can neither reach the program nor the disk (sandbox), and values are never read as markup unless they
    are Markup of ours. `selesai` may work on the filled document before it is written.
    Raises InputRefused for a file that is no Word template, a placeholder nobody knows, a broken loop.
    """
    try:
        document = DocxTemplate(io.BytesIO(template))
        document.render(_bersih(isi), SandboxedEnvironment(undefined=StrictUndefined), autoescape=True)
    except TemplateError as error:
        raise InputRefused(
            f"Templat {nama} memuat isian yang tidak dapat dipakai: {error}. "
            "Perbaiki isian itu di Word, atau kembalikan templat bawaannya."
        ) from error
    except (PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise InputRefused(
            f"Templat {nama} bukan dokumen Word (.docx) yang dapat dibaca; simpan ulang dari Word lalu unggah lagi."
        ) from error
    if selesai:
        selesai(document.docx)
    return saved(document.docx)  # get_docx() would read the template anew


def tanpa_kendali(text: str) -> str:
    """Give the text without the control characters that no Word file can hold."""
    return _KENDALI.sub("", text)


def _bersih(value: Any) -> Any:
    """Take control characters out of every text, however deep it stands; markup of ours is clean already."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return tanpa_kendali(value)
    if isinstance(value, Mapping):
        return {key: _bersih(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_bersih(part) for part in value]
    return value

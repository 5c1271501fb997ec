"""Builds docs/hak-akses.md from the rights in the code: `python -m tests.hak` writes it, a test compares it."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator

from lakip import workflow
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import MESIN, SEBUTAN, Hak, Peran
from lakip.workflow.access import Acting, Reading
from tests.meja import PROJECT
from ui import sitemap

TUJUAN = PROJECT / "docs" / "hak-akses.md"
ROLES = [peran for peran in Peran if peran not in MESIN]
UNIT = "BID"
PEMBUKA = """# Hak akses

Siapa boleh melihat dan melakukan apa. Hak melekat pada peran, peran pada akun, akun pada jabatan. Setiap fungsi memeriksa
haknya sendiri; menu dan tombol hanya mengikutinya. Berkas ini dibuat dari kode (`python -m tests.hak`), dan sebuah uji
membandingkannya, sehingga setiap perubahan hak terlihat di sini.

Arti isi tabel: **ya** = boleh; **unit** = boleh untuk Bagian/Bidang sendiri saja; – = ditolak. Operator tidak pernah membaca
atau mengubah apa pun milik Bagian/Bidang lain: angka, berkas, bukti, catatan data, asal angka, pratinjau, resi. Baris milik unit lain
dalam berkas yang diserahkannya tidak diusulkan dan tidak dibandingkan dengan yang tersimpan.

Selama penyimpanan belum mempunyai akun, pengguna di komputer ini boleh melakukan yang boleh dilakukan staf, ditambah ketentuan,
setelan, cadangan, jejak, dan akun. Baris perintah boleh semuanya kecuali memeriksa dan menandatangani.
"""


def doors() -> Iterator[tuple[str, Reading | Acting]]:
    """Give every workflow function that asks for a right, by module and name."""
    for module in _modules():
        for name, value in vars(module).items():
            if isinstance(value, Reading | Acting) and value.__module__ == module.__name__:
                yield f"{_short(module)}.{name}", value


def unguarded() -> Iterator[str]:
    """Give every public workflow function that is handed a store and asks for no right."""
    for module in _modules():
        for name, value in inspect.getmembers(module, inspect.isfunction):
            if value.__module__ == module.__name__ and not name.startswith("_") and _takes_store(value):
                yield f"{_short(module)}.{name}"


def mark(peran: Peran, hak: Hak, *, per_unit: bool) -> str:
    """Give what the table says of a role and a right."""
    pelaku = Pelaku("siapa", peran, UNIT if peran is Peran.OPERATOR else "")
    if pelaku.hanya_unit and per_unit:
        return "unit" if pelaku.may(hak, [UNIT]) else "–"
    return "ya" if pelaku.may(hak) else "–"


def build() -> str:
    """Give the text of docs/hak-akses.md."""
    rights = [
        [hak.value[0].upper() + hak.value[1:], *(mark(peran, hak, per_unit=True) for peran in ROLES)]
        for hak in Hak
    ]
    pages = [
        [halaman.nama, *(mark(peran, halaman.hak, per_unit=halaman.per_unit) for peran in ROLES)]
        for halaman in (*sitemap.AT_WORK, sitemap.MULAI)
    ]
    functions = [
        [f"`{name}`", *(mark(peran, door.hak, per_unit=door.per_unit) for peran in ROLES)]
        for name, door in doors()
    ]
    return "\n".join([
        PEMBUKA,
        "## Peran dan hak", "", *_table("Hak", rights), "",
        "## Halaman", "", *_table("Halaman", pages), "",
        "## Fungsi", "", *_table("Fungsi", functions), "",
    ])  # fmt: skip


def _table(head: str, rows: list[list[str]]) -> list[str]:
    names = [head, *(SEBUTAN[peran] for peran in ROLES)]
    return [f"| {' | '.join(row)} |" for row in (names, ["---"] * len(names), *rows)]


def _modules() -> list:
    names = sorted(info.name for info in pkgutil.walk_packages(workflow.__path__, "lakip.workflow."))
    return [importlib.import_module(name) for name in names]


def _short(module: object) -> str:
    return module.__name__.removeprefix("lakip.workflow.")


def _takes_store(function: Callable) -> bool:
    first = next(iter(inspect.signature(function).parameters.values()), None)
    return first is not None and "Store" in str(first.annotation)


if __name__ == "__main__":
    TUJUAN.write_text(build(), encoding="utf-8")

"""Rows of somebody else's table find their place in the plan: by code, else by name; likeness only suggests."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz import fuzz, process

from lakip.domain.findings import Severity, Temuan
from lakip.domain.kode import bentuk_benar, bentuk_program
from lakip.intake.bulanan import with_quarters
from lakip.intake.layout import ANGGARAN, KEGIATAN, KINERJA, Lembar
from lakip.intake.reading import read_code
from lakip.intake.register import Register
from lakip.intake.rincian import with_rincian
from lakip.intake.tables import Baris, Tabel

MIRIP, BEDA = 85, 5
"""So alike (0–100) a name must be to be suggested, and so much more than the next one."""
_BUTIR = re.compile(r"^\s*(?:[0-9]{1,2}|[a-z])\s*[.)]\s+|^\W+", re.IGNORECASE)


def name_key(text: str) -> str:
    """Give what two names are compared by: case, spaces, marks, a leading number and "&" for "dan" do not matter."""
    words = re.findall(r"\w+|%", _BUTIR.sub("", text).casefold().replace("&", " dan "))
    return " ".join(words)


@dataclass(frozen=True)
class _Names:
    """The names of one kind in the plan; a name that stands twice names nobody."""

    known: Mapping[str, str]

    @cached_property
    def by_name(self) -> dict[str, str]:
        """Codes by compared name."""
        found: dict[str, list[str]] = {}
        for kode, nama in self.known.items():
            if key := name_key(nama):
                found.setdefault(key, []).append(kode)
        return {key: codes[0] for key, codes in found.items() if len(codes) == 1}

    def exact(self, nama: str | None) -> str | None:
        """Give the code of exactly this name."""
        return self.by_name.get(name_key(nama)) if nama else None

    def alike(self, nama: str | None) -> tuple[str, int] | None:
        """Give the code of the one name that is much like it, with the likeness."""
        if not nama:
            return None
        best = process.extract(
            name_key(nama), self.by_name.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=MIRIP, limit=2
        )
        if not best or (len(best) > 1 and best[0][1] - best[1][1] < BEDA):
            return None
        return self.by_name[best[0][0]], int(best[0][1])


class Joiner:
    """Joins the tables of one file to the plan."""

    def __init__(self, register: Register) -> None:
        self.register = register
        self.indikator = _Names({kode: i.nama for kode, i in register.indikator.items()})
        self.rekening = _Names({kode: r.uraian for kode, r in register.rekening.items()})

    def join(self, tabel: Tabel) -> tuple[list[Tabel], list[Temuan]]:
        """Give the table with its rows under their codes, and what is to be told; no table where no row has a place.

        Rows of kinerja go to Kinerja where they are an indikator of the plan, else to Kegiatan; accounts below a sub kegiatan
        stand under its code.
        """
        tabel = with_rincian(tabel, self.register.rekening) if tabel.lembar is ANGGARAN else tabel
        placed = [self._by_quarter(*self._place(baris, tabel)) for baris in tabel.baris]
        if tabel.baris and not any(kind for _, _, kind in placed):
            return [], [_nowhere(tabel)]
        found = []
        for lembar in (KINERJA, KEGIATAN, ANGGARAN):
            rows = tuple(baris for goal, baris, _ in placed if goal is lembar)
            if rows or (lembar is tabel.lembar and not tabel.baris):
                found.append(
                    replace(
                        tabel,
                        lembar=lembar,
                        baris=rows,
                        jumlah=tabel.jumlah if lembar is tabel.lembar else (),
                    )
                )
        named = [baris for _, baris, kind in placed if kind == "nama"]
        return found, [_by_name(tabel, named)] if named else []

    def _by_quarter(self, lembar: Lembar, baris: Baris, kind: str) -> tuple[Lembar, Baris, str]:
        """Give a placed row with its months as triwulan; a doubtful one is what it may turn out to be."""
        kode = baris.ragu.value if baris.ragu else baris.text("kode")
        known = self.register.indikator.get(kode or "") if lembar is KINERJA else None
        return (
            lembar,
            baris._replace(cells=with_quarters(baris.cells, tipe=known.tipe_triwulan if known else None)),
            kind,
        )

    def _place(self, baris: Baris, tabel: Tabel) -> tuple[Lembar, Baris, str]:
        """Give the layout of a row, the row under its code, and how it was found ("" = not at all)."""
        cell = baris.cells.get("kode")
        kode = read_code(cell)[0] if cell else ""
        if baris.ragu is not None:
            return tabel.lembar, baris, "ragu"
        if tabel.lembar is ANGGARAN:
            return ANGGARAN, *self._budget(baris, kode, tabel)
        nama = baris.text("indikator_keluaran" if tabel.lembar is KEGIATAN else "nama")
        if kode in self.register.indikator or kode in self.register.tidak_berlaku:
            return KINERJA, _as_kinerja(baris, tabel), "kode"
        if (meant := self.indikator.exact(nama)) is not None:
            return KINERJA, _coded(_as_kinerja(baris, tabel), meant), "nama"
        activity = baris if tabel.lembar is KEGIATAN else _as_kegiatan(baris)
        if tabel.lembar is KEGIATAN or self._names_activity(activity, kode):
            return KEGIATAN, *self._activity(activity, kode, tabel)
        return KINERJA, *_suggested(baris, self.indikator.alike(nama), nama, tabel, kode)

    def _budget(self, baris: Baris, kode: str, tabel: Tabel) -> tuple[Baris, str]:
        uraian = baris.text("uraian")
        if kode and (kode in self.register.rekening or bentuk_benar(kode)):
            return baris, "kode"
        if (meant := self.rekening.exact(uraian)) is not None:
            return _coded(baris, meant), "nama"
        return _suggested(baris, None if kode else self.rekening.alike(uraian), uraian, tabel, kode)

    def _names_activity(self, baris: Baris, kode: str) -> bool:
        """Tell whether a row beside an indikator nobody knows names a program, kegiatan or sub kegiatan of the plan."""
        return kode in self.register.rekening or self.rekening.exact(baris.text("nama")) is not None

    def _activity(self, baris: Baris, kode: str, tabel: Tabel) -> tuple[Baris, str]:
        nama = baris.text("nama")
        if kode and (kode in self.register.rekening or bentuk_program(kode)):
            return baris, "kode"
        if (meant := self.rekening.exact(nama)) is not None:
            return _coded(baris, meant), "nama"
        return _suggested(baris, None if kode else self.rekening.alike(nama), nama, tabel, kode)


def _as_kinerja(baris: Baris, tabel: Tabel) -> Baris:
    """Give a row of Kegiatan under the keys of Kinerja."""
    if tabel.lembar is not KEGIATAN:
        return baris
    return _renamed(baris, {"nama": "kegiatan", "indikator_keluaran": "nama"})


def _as_kegiatan(baris: Baris) -> Baris:
    """Give a row of Kinerja under the keys of Kegiatan."""
    return _renamed(baris, {"kegiatan": "nama", "nama": "indikator_keluaran"})


def _renamed(baris: Baris, names: dict[str, str]) -> Baris:
    return baris._replace(cells={names.get(kunci, kunci): cell for kunci, cell in baris.cells.items()})


def _coded(baris: Baris, kode: str) -> Baris:
    """Give a row under the code its name has in the plan; the code stands where the name stands."""
    cell = baris.cells.get("kode") or baris.cells.get("nama") or baris.cells["uraian"]
    return baris._replace(
        cells=baris.cells | {"kode": cell._replace(kind="teks", text=kode)}, kode_dari_nama=kode
    )


def _suggested(
    baris: Baris, alike: tuple[str, int] | None, nama: str | None, tabel: Tabel, kode: str
) -> tuple[Baris, str]:
    if alike is None or nama is None:
        return baris, "kode" if kode and tabel.lembar is ANGGARAN else ""
    meant, likeness = alike
    cell = baris.cells.get("nama") or baris.cells["uraian"]
    doubt = Temuan(
        "peta_baris", Severity.TANYA,
        f'Baris {baris.nomor} bernama "{_short(nama)}" mirip dengan {meant} di rencana ({likeness} %).',
        f"Terima usulan bila yang dimaksud {meant}; bila bukan, tulis kodenya lalu unggah kembali.",
        sheet=tabel.sheet, cell=cell.address, raw=nama, value=meant,
    )  # fmt: skip
    return baris._replace(ragu=doubt), "ragu"


def _by_name(tabel: Tabel, named: list[Baris]) -> Temuan:
    rows = ", ".join(str(n) for n in dict.fromkeys(baris.nomor for baris in named[:5]))
    more = f" dan {len(named) - 5} baris lain" if len(named) > 5 else ""
    return Temuan(
        "peta_nama", Severity.INFO,
        f"{len(named)} baris pada lembar {tabel.sheet} dikenali dari namanya, tanpa kode rencana: baris {rows}{more}.",
        "Periksa bahwa namanya memang sama dengan di rencana.",
        sheet=tabel.sheet, cell=named[0].cells["kode"].address,
    )  # fmt: skip


def _nowhere(tabel: Tabel) -> Temuan:
    return Temuan(
        "peta_tanpa_tempat", Severity.INFO,
        f"Tabel pada lembar {tabel.sheet} tidak dibaca karena tidak satu pun barisnya berkode atau bernama seperti di rencana.",
        "Tambahkan kolom kode seperti di templat, atau tulis nama seperti di rencana.",
        sheet=tabel.sheet, cell=next(iter(tabel.baris[0].cells.values())).address,
    )  # fmt: skip


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 80 else f"{line[:79]}…"

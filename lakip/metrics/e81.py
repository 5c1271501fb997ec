"""Formulir E.81: evaluation of the Renja by program, kegiatan and sub kegiatan (Permendagri 86/2017, reference rules §4.1).

Columns are numbered as in the form: 5 target of the Renstra, 6 realisasi of its earlier years, 7 target of the year,
8 to 11 the quarters, 12 the year, 13 the Renstra so far, 14 percent of 5. K is the figure of the indikator, Rp the budget.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from lakip.domain.numbers import read_number
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.anggaran import anggaran
from lakip.metrics.antar_tahun import antar_tahun, read_nilai
from lakip.metrics.persen import Nilai, persen_terhadap, tanya
from lakip.metrics.renstra import adds_up, summed_targets, years_of

KELUARAN = {
    "rumus": "RASIO", "polaritas": "Naik", "tipe_triwulan": "KUM", "satuan_persen": False, "skala": None, "batas": None, "desimal": 0, "status": "ada",
}  # fmt: skip
"""How the output of a sub kegiatan is measured."""


@dataclass(slots=True)
class BarisE81:
    """One line of the form: an indikator, or the output of a sub kegiatan, of one code.

    `k` and `rp` hold what stands under each column number; Rp stands on the first line of a code. `indikator` is the row of
    capaian, or what measures an output; None where the code has only a budget.
    """

    sasaran: str | None
    kode: str
    uraian: str
    unit: str | None
    indikator: Row | None
    k: dict[int, Nilai] = field(default_factory=dict)
    rp: dict[int, Decimal | None] = field(default_factory=dict)
    persen_k: Decimal | None = None
    persen_rp: Decimal | None = None
    persen_tahun_k: Decimal | None = None
    persen_tahun_rp: Decimal | None = None


@dataclass(frozen=True, slots=True)
class E81:
    """The lines in the order of the plan, and the means of column 14 with their predikat (None = no figure)."""

    baris: list[BarisE81]
    rata_k: Row
    rata_rp: Row


def e81(store: Store, tahun: int, *, sampai: int = NEWEST) -> E81:
    """Give the form of one year; earlier years of the Renstra come from the store or from the plan's own history."""
    baris = _Penyusun(store, tahun, sampai).susun()
    _percentages(store, tahun, baris, sampai)
    rata_k = _mean(store, tahun, (b.persen_k for b in baris), sampai)
    rata_rp = _mean(store, tahun, (b.persen_rp for b in baris), sampai)
    return E81(baris, rata_k, rata_rp)


class _Penyusun:
    """Reads what the form is made of, once, and puts its lines together."""

    def __init__(self, store: Store, tahun: int, sampai: int) -> None:
        self.store, self.tahun, self.sampai = store, tahun, sampai
        self.sasaran = {row["kode"]: row for row in self._rows("sasaran")}
        self.anggaran = {
            row["kode_rekening"]: row
            for row in anggaran(store, tahun, sampai=sampai)
            if row["jenis_kode"] == "program" and row["kode_rekening"].count(".") > 1 and not row["merinci"]
        }
        renstra = years_of(store, tahun, sampai=sampai)
        self.lalu = range(renstra.start if renstra else tahun - 4, tahun)
        self.target_dijumlah = summed_targets(store, renstra, sampai=sampai) if renstra else {}
        self.indikator: dict[str, list[Row]] = {}
        for row in antar_tahun(store, tahun, banyak=len(self.lalu) + 1, sampai=sampai):
            self.indikator.setdefault(row["sasaran"], []).append(row)
        self.triwulan = {
            (row["tabel"], row["kode"], row["periode"]): Nilai(row["nilai"], predikat=row["predikat"])
            for row in self._rows("nilai_triwulan", tahun=tahun)
        }
        self.rp_tahun = {
            what: {kode: row[what] for kode, row in self.anggaran.items()}
            for what in ("pagu_rp", "realisasi_rp")
        }
        self.rp_triwulan: dict[int, dict[str, Decimal | None]] = {n: {} for n in range(1, 5)}
        for (tabel, kode, periode), nilai in self.triwulan.items():
            if tabel == "anggaran":
                self.rp_triwulan[periode][kode] = nilai.angka
        self.kegiatan = {year: self._kegiatan(year) for year in [*self.lalu, tahun]}
        self.uraian_keluaran = {
            row["kode"]: row["teks"]
            for row in self._rows("keterangan", tahun=tahun)
            if (row["tabel"], row["bagian"]) == ("kegiatan", "indikator_keluaran")
        }
        self.anggaran_lalu = self._anggaran_lalu()

    def susun(self) -> list[BarisE81]:
        kode = {
            k for k, row in self.sasaran.items() if row["jenis"] not in ("Tujuan", "Sasaran")
        } | self.anggaran.keys()
        milik = {k: self._sasaran_of(k, kode) for k in kode}
        order = [*self.sasaran, None]
        rows: list[BarisE81] = []
        for k in sorted(kode, key=lambda k: (order.index(milik[k]), k)):
            lines = self._lines(k, milik[k])
            lines[0].rp = self._rupiah(k)
            lines[0].persen_tahun_rp = self.anggaran[k]["persen_serapan"] if k in self.anggaran else None
            rows += lines
        return rows

    def _rows(self, name: str, **values: int) -> list[Row]:
        return self.store.query(name, **({"sampai": self.sampai} | values))

    def _kegiatan(self, year: int) -> dict[str, Row]:
        return {row["kode"]: row for row in self._rows("kegiatan", tahun=year)}

    def _anggaran_lalu(self) -> dict[int, dict[str, Decimal | None]]:
        """Give the realisasi of earlier years: what the plan tells of them, else what was reported here."""
        found = {
            year: {
                row["kode_rekening"]: row["realisasi_rp"]
                for row in anggaran(self.store, year, sampai=self.sampai)
            }
            for year in self.lalu
        }
        self.target_renstra: dict[str, Decimal | None] = {}
        for row in sorted(self._rows("rencana_anggaran_lalu"), key=lambda row: row["tahun"]):
            if row["target_renstra"]:
                bacaan = read_number(row["target_renstra"], rupiah=True)
                self.target_renstra[row["kode_rekening"]] = bacaan.value
            if row["tahun"] in found and row["realisasi_rp"] is not None:
                found[row["tahun"]][row["kode_rekening"]] = row["realisasi_rp"]
        return found

    def _sasaran_of(self, kode: str, semua: Iterable[str]) -> str | None:
        """Give the Sasaran a code serves: its own, that of a code below it, or that of the code above."""
        below = sorted(k for k in semua if k.startswith(f"{kode}."))
        above = [kode.rsplit(".", n)[0] for n in range(1, kode.count(".") + 1)]
        for k in (kode, *below, *above):
            found = self._climb(k) or self._climb(
                self.anggaran[k]["kode_sasaran"] if k in self.anggaran else None
            )
            if found:
                return found
        return None

    def _climb(self, kode: str | None) -> str | None:
        seen: set[str] = set()
        while kode is not None and kode in self.sasaran and kode not in seen:
            if self.sasaran[kode]["jenis"] == "Sasaran":
                return kode
            seen.add(kode)
            kode = self.sasaran[kode]["induk"]
        return None

    def _lines(self, kode: str, sasaran: str | None) -> list[BarisE81]:
        uraian = (
            self.sasaran[kode]["uraian"] if kode in self.sasaran else self.anggaran[kode]["uraian"] or kode
        )
        unit = (self.sasaran.get(kode) or self.anggaran.get(kode) or {}).get("unit")
        lines = [
            BarisE81(
                sasaran,
                kode,
                uraian,
                row["unit"],
                row,
                self._kinerja(row),
                persen_tahun_k=row["persen_capaian"],
            )
            for row in self.indikator.get(kode, [])
        ]
        if not lines and kode in self.kegiatan[self.tahun]:
            keluaran = KELUARAN | {"indikator": self.uraian_keluaran.get(kode, "Keluaran"), "kode": kode}
            lines = [BarisE81(sasaran, kode, uraian, unit, keluaran, self._keluaran(kode))]
        return lines or [BarisE81(sasaran, kode, uraian, unit, None)]

    def _kinerja(self, row: Row) -> dict[int, Nilai]:
        years = [row["riwayat"][year] for year in self.lalu]
        lalu = [f["realisasi"] if f["milik"]["satuan"] == row["satuan"] else Nilai() for f in years]
        tahun_ini = Nilai() if row["status"] in ("belum_ada", "belum_rilis") else Nilai.of(row, "realisasi")
        return self._columns("realisasi", row["kode"], row, lalu, tahun_ini) | {
            5: self._target_akhir(row),
            7: Nilai.of(row, "target"),
        }

    def _target_akhir(self, row: Row) -> Nilai:
        """Give the target of the Renstra: the sum of its yearly ones where years add up and all are known."""
        if adds_up(row) and row["kode"] in self.target_dijumlah:
            return Nilai(self.target_dijumlah[row["kode"]])
        return read_nilai(row["target_akhir"], row["satuan"])

    def _keluaran(self, kode: str) -> dict[int, Nilai]:
        reported = [self.kegiatan[year].get(kode) for year in [*self.lalu, self.tahun]]
        *lalu, tahun_ini = [Nilai(row["realisasi_nilai"]) if row else Nilai() for row in reported]
        target = self.kegiatan[self.tahun][kode]["target_nilai"]
        return self._columns("kegiatan", kode, KELUARAN, lalu, tahun_ini) | {5: Nilai(), 7: Nilai(target)}

    def _columns(
        self, tabel: str, kode: str, indikator: Row, lalu: Sequence[Nilai], tahun_ini: Nilai
    ) -> dict[int, Nilai]:
        """Give columns 6 and 8 to 13: years add up where the quarters do, else the newest figure stands."""
        berjumlah = adds_up(indikator)
        known = [nilai for nilai in lalu if nilai.text is not None]
        sebelum = Nilai(_total(n.angka for n in known)) if berjumlah else known[-1] if known else Nilai()
        sampai_kini = Nilai(_total((sebelum.angka, tahun_ini.angka))) if berjumlah else tahun_ini
        quarters = {7 + n: self.triwulan.get((tabel, kode, n), Nilai()) for n in range(1, 5)}
        return {6: sebelum, **quarters, 12: tahun_ini, 13: sampai_kini}

    def _rupiah(self, kode: str) -> dict[int, Decimal | None]:
        """Give the rupiah of a code; one without a figure of its own has the sum of those below it."""
        sebelum = _total(_rolled_up(self.anggaran_lalu[year], kode) for year in self.lalu)
        tahun_ini = _rolled_up(self.rp_tahun["realisasi_rp"], kode)
        return {
            5: self._target_renstra(kode),
            6: sebelum,
            7: _rolled_up(self.rp_tahun["pagu_rp"], kode),
            **{7 + n: _rolled_up(self.rp_triwulan[n], kode) for n in range(1, 5)},
            12: tahun_ini,
            13: _total((sebelum, tahun_ini)),
        }

    def _target_renstra(self, kode: str) -> Decimal | None:
        """Give the target of the Renstra; it is summed only where every line below with a pagu has one."""
        below = [k for k, row in self.anggaran.items() if row["daun"] and k.startswith(f"{kode}.")]
        complete = all(self.target_renstra.get(k) is not None for k in below)
        return _rolled_up(self.target_renstra, kode) if complete else self.target_renstra.get(kode)


def _rolled_up(figures: Mapping[str, Decimal | None], kode: str) -> Decimal | None:
    """Give the figure of a code, else the sum of the highest codes below it that have one; None where none has."""
    if figures.get(kode) is not None:
        return figures[kode]
    below = {k: rp for k, rp in figures.items() if rp is not None and k.startswith(f"{kode}.")}
    highest = [k for k in below if not any(k.startswith(f"{above}.") for above in below)]
    return _total(below[k] for k in highest)


def _total(parts: Iterable[Decimal | None]) -> Decimal | None:
    """Add what is there; None where nothing is."""
    known = [part for part in parts if part is not None]
    return sum(known, Decimal(0)) if known else None


def _percentages(store: Store, tahun: int, baris: list[BarisE81], sampai: int) -> None:
    """Fill column 14 by the rumus of each indikator; rupiah, and outputs of the year, always by RASIO."""
    questions, places = [], []
    for b in baris:
        if b.indikator is not None:
            questions.append(tanya(b.indikator, b.k[5], b.k[13]))
            places.append((b, "persen_k"))
        if b.indikator is not None and b.persen_tahun_k is None and "jenis_sasaran" not in b.indikator:
            questions.append(tanya(KELUARAN, b.k[7], b.k[12]))
            places.append((b, "persen_tahun_k"))
        if b.persen_tahun_rp is None and b.rp.get(7):
            questions.append(tanya(KELUARAN, Nilai(b.rp[7]), Nilai(b.rp[12])))
            places.append((b, "persen_tahun_rp"))
        if b.rp.get(5):
            questions.append(tanya(KELUARAN, Nilai(b.rp[5]), Nilai(b.rp[13])))
            places.append((b, "persen_rp"))
    answers = persen_terhadap(store, tahun, questions, sampai=sampai)
    for (b, name), answer in zip(places, answers, strict=True):
        setattr(b, name, answer["persen_capaian"])


def _mean(store: Store, tahun: int, persen: Iterable[Decimal | None], sampai: int) -> Row:
    whole = [str(int(value.scaleb(18))) for value in persen if value is not None]
    return store.query("rata_persen", tahun=tahun, persen=whole, sampai=sampai)[0]

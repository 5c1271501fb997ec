"""Where a mean came from: of a sasaran, a tujuan, a unit or the agency, down to the cells of every figure in it."""

from collections.abc import Sequence
from decimal import Decimal

from lakip.domain.desimal import format_id
from lakip.domain.errors import WrongUsage
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.asal import PERIODE, Asal, numbered
from lakip.metrics.capaian import capaian, kebijakan, rekap
from lakip.metrics.lineage import calculation, cells_of

INSTANSI = "instansi"
LETAK = {
    "sasaran": "T08 Rekap Sasaran",
    "tujuan": "T07 Pengukuran",
    "unit": "T22 Per Bidang",
    INSTANSI: "T07 Pengukuran",
}
"""The sheet of LAKIP_<tahun>.xlsx that shows the mean of each level, or the figures it is made of."""
_TERMS = 12
"""So many figures are written out one by one; a longer sum is written as its total."""


def trace_rata(  # noqa: PLR0913  (which mean, up to when)
    store: Store, tahun: int, tingkat: str, kode: str = "", *, triwulan: int = 0, sampai: int = NEWEST
) -> list[Row]:
    """Give the steps from a mean to its cells; `tingkat` is sasaran, tujuan, unit or instansi (which has no kode).

    laporan, rumus with the figures in it, for the agency and a tujuan one step per sasaran, then per indikator one step
    with its calculation and those to its cells, which name it as `induk`. `triwulan` as for lineage.trace. Raises WrongUsage for a kode without a mean.
    """
    means = rekap(store, tahun, triwulan=triwulan, sampai=sampai)
    mean = means[INSTANSI] if tingkat == INSTANSI else _find(means[tingkat], tingkat, kode, tahun)
    rows = capaian(store, tahun, triwulan=triwulan, sampai=sampai)
    penelusur = _Rata(Asal(store, tahun, sampai, triwulan=triwulan), rows, means)
    return numbered(penelusur.steps(tingkat, mean))


def _find(rows: Sequence[Row], tingkat: str, kode: str, tahun: int) -> Row:
    found = next((row for row in rows if row["kode"] == kode), None)
    if found is None:
        name = "Bagian/Bidang" if tingkat == "unit" else tingkat.capitalize()
        raise WrongUsage(
            f"{name} {kode} tidak mempunyai capaian pada tahun {tahun}; periksa kodenya pada buku rencana."
        )
    return found


class _Rata:
    """The figures of one year, and how the ketentuan puts them together."""

    def __init__(self, asal: Asal, rows: list[Row], means: Row) -> None:
        self.asal = asal
        self.rows = rows
        self.means = means
        self.kebijakan = kebijakan(asal.store, asal.tahun, sampai=asal.sampai)
        self.dipakai = {
            row["kode"]: row["persen_capaian"]
            for row in asal.store.query(
                "capaian_dipakai", tahun=asal.tahun, triwulan=asal.triwulan, varian=None, sampai=asal.sampai
            )
        }

    def steps(self, tingkat: str, mean: Row) -> list[Row]:
        sasaran = self._sasaran(tingkat, mean)
        members = self._members(tingkat, mean, sasaran)
        return [
            self._laporan(tingkat, mean),
            self._rumus(mean, self._terms(tingkat, members, sasaran)) | self.asal.ketentuan,
            *(self._mean_of(row) for row in sasaran),
            *(step for row in members for step in self._indikator(row)),
        ]

    def _sasaran(self, tingkat: str, mean: Row) -> list[Row]:
        """Give the sasaran a mean of means is made of."""
        if tingkat not in {"tujuan", INSTANSI}:
            return []
        return [row for row in self.means["sasaran"] if tingkat == INSTANSI or row["induk"] == mean["kode"]]

    def _members(self, tingkat: str, mean: Row, sasaran: list[Row]) -> list[Row]:
        """Give the indikator below a mean: those of a unit of every level, else those that count."""
        if tingkat == "unit":
            return [row for row in self.rows if row["unit"] == mean["kode"]]
        codes = {row["kode"] for row in sasaran} or {mean.get("kode")}
        return [row for row in self.rows if row["dihitung"] and row["sasaran"] in codes]

    def _terms(
        self, tingkat: str, members: list[Row], sasaran: list[Row]
    ) -> list[tuple[Decimal, Decimal | None]]:
        """Give the percentages a mean is made of, each with its weight where the ketentuan weighs."""
        of_means = tingkat == "tujuan" or self.kebijakan["rata_instansi"] == "menurut_sasaran"
        if sasaran and of_means:
            return [(row["persen_capaian"], None) for row in sasaran if row["persen_capaian"] is not None]
        missing = Decimal(0) if self.kebijakan["data_kosong"] == "nol" else None
        terms: list[tuple[Decimal, Decimal | None]] = []
        for row in members:
            value: Decimal | None = self.dipakai[row["kode"]]
            value = missing if value is None else value
            if value is not None:
                terms.append((value, self._weight(row)))
        return terms

    def _weight(self, row: Row) -> Decimal | None:
        """Give the weight of an indikator; None where the ketentuan does not weigh."""
        return (row["bobot"] or Decimal(0)) if self.kebijakan["rata_indikator"] == "berbobot" else None

    def _laporan(self, tingkat: str, mean: Row) -> Row:
        name = mean.get("uraian") or mean.get("nama") or "instansi"
        where = f"LAKIP_{self.asal.tahun}.xlsx, lembar {LETAK[tingkat]}"
        if self.asal.triwulan:  # the workbook has the means of the year alone
            where = f"Rekap s.d. {PERIODE[self.asal.triwulan]}"
        return {
            "jenis": "laporan",
            "uraian": f"{where}, rata-rata capaian {' '.join(filter(None, (mean.get('kode'), name)))}.",
            "nilai": mean["persen_capaian"],
            "predikat": mean["predikat"],
            "n_ada": mean["n_ada"],
            "n_total": mean["n_total"],
        }

    def _rumus(self, mean: Row, terms: list[tuple[Decimal, Decimal | None]]) -> Row:
        desimal = self.kebijakan["desimal_cetak"]
        count = f"{mean['n_ada']} dari {mean['n_total']} indikator ada datanya"
        if not terms:
            return {"jenis": "rumus", "uraian": f"Belum dapat dihitung; {count}.", "nilai": None}
        return {
            "jenis": "rumus",
            "uraian": f"{_written(terms, desimal)} = {format_id(mean['persen_capaian'], desimal)}{self._cap()}; {count}.",
            "nilai": mean["persen_capaian"],
        }

    def _cap(self) -> str:
        if self.kebijakan["urutan_batas"] != "rata_lalu_batas":
            return ""
        return f" (rata-rata dibatasi {format_id(self.kebijakan['batas_rata'], None)})"

    def _mean_of(self, row: Row) -> Row:
        return {
            "jenis": "sasaran",
            "uraian": f"Rata-rata sasaran {row['kode']} {row['uraian']}.",
            "nilai": row["persen_capaian"],
            "kode": row["kode"],
        }

    def _indikator(self, row: Row) -> list[Row]:
        own = {
            "jenis": "indikator",
            "uraian": f"{row['kode']} {row['indikator']}: {calculation(row)}",
            "nilai": self.dipakai[row["kode"]],
            "kode": row["kode"],
            "status": row["status"],
        }
        return [own, *(step | {"induk": row["kode"]} for step in cells_of(self.asal, row))]


def _written(terms: Sequence[tuple[Decimal, Decimal | None]], desimal: int) -> str:
    """Write a mean: "(102,32 + 65,00) ÷ 2", "(102,32 × 2 + 65,00 × 1) ÷ 3", or a long sum as its total."""
    weights = [weight for _, weight in terms if weight is not None]
    divisor = format_id(sum(weights, Decimal(0)), None) if weights else str(len(terms))
    if len(terms) > _TERMS:
        total = sum((value if weight is None else value * weight for value, weight in terms), Decimal(0))
        return f"Jumlah {len(terms)} capaian {format_id(total, desimal)} ÷ {divisor}"
    parts = [
        format_id(value, desimal) + ("" if weight is None else f" × {format_id(weight, None)}")
        for value, weight in terms
    ]
    return f"({' + '.join(parts)}) ÷ {divisor}"

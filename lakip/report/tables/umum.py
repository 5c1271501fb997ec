"""What several tables share: columns, and the cells of target, realisasi, capaian and kriteria."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import count

from lakip.domain.desimal import format_id
from lakip.domain.rumus import sebab_tanpa_persen
from lakip.ledger.query import Row
from lakip.metrics.persen import Nilai
from lakip.present.menyusul import kalimat
from lakip.present.tables import Cell, Column, Computed, Format, Jenis, TableRow, Value
from lakip.report import rumus
from lakip.report.bahan import Bahan

NO = Column("no", "No", Format.TENGAH, 5)
SASARAN = Column("sasaran", "Sasaran Strategis", width=34, gabung=True)
INDIKATOR = Column("indikator", "Indikator Kinerja", width=42)
SATUAN = Column("satuan", "Sat.", Format.TENGAH, 10)
TARGET = Column("target", "Target", Format.ANGKA, 12)
REALISASI = Column("realisasi", "Realisasi", Format.ANGKA, 12)
CAPAIAN = Column("capaian", "Capaian (%)", Format.PERSEN, 13)
KATEGORI = Column("kategori", "Kategori", Format.TENGAH, 16)


def nilai(isi: Nilai, kosong: str = rumus.TIDAK_ADA) -> Value:
    """Give a value as a cell: a number where there is one, else its text."""
    if isi.angka is not None:
        return isi.angka
    if isi.rendah is not None and isi.tinggi is not None:
        return f"{format_id(isi.rendah, None)}\u2013{format_id(isi.tinggi, None)}"
    return isi.predikat or kosong


def sel_target(row: Row) -> Value:
    """Give the target of a row of capaian."""
    return nilai(Nilai.of(row, "target"))


def sel_realisasi(row: Row) -> Value:
    """Give the realisasi of a row of capaian; what is not released says so."""
    if row["status"] == "belum_rilis":
        return rumus.BELUM_RILIS
    return rumus.TIDAK_ADA if row["status"] == "belum_ada" else nilai(Nilai.of(row, "realisasi"))


def persen_cetak(row: Row) -> Decimal | None:
    """Give the percentage that is printed: uncapped; the capped one where only that exists (TERBALIK, realisasi nol)."""
    persen: Decimal | None = row["persen_capaian"]
    return row["persen_capaian_dibatasi"] if persen is None else persen


def aturan(bahan: Bahan, row: Row) -> rumus.Aturan:
    """Give what the percentage of an indikator depends on beside target and realisasi."""
    batas = Decimal(100) if row["batas"] is None else row["batas"]
    return rumus.Aturan(bahan.kebijakan, bahan.skala_bernama(row["skala"]), batas)


def sel_capaian(
    bahan: Bahan, row: Row, *, t: str = "{target}", r: str = "{realisasi}", persen: Decimal | None = None
) -> Computed:
    """Give the percentage of a row of capaian with its live formula; without a figure, the text that says why."""
    formula = rumus.persen(row, aturan(bahan, row), t=t, r=r)
    persen = persen_cetak(row) if persen is None else persen
    if persen is not None:
        return rumus.computed(persen, formula)
    kosong = row["status"] in ("belum_rilis", "belum_ada")
    return Computed(sel_realisasi(row) if kosong else rumus.TIDAK_DAPAT, formula)


def sel_terhadap(  # noqa: PLR0913  (a row, what it is held against, and where both stand)
    bahan: Bahan,
    row: Row,
    acuan: Nilai,
    persen: Decimal | None,
    *,
    t: str = "{target}",
    r: str = "{realisasi}",
) -> Computed:
    """Give the percentage of a realisasi against another target than the year's, by the rumus of the indikator."""
    formula = rumus.persen(
        row | {"target_rendah": acuan.rendah, "target_tinggi": acuan.tinggi}, aturan(bahan, row), t=t, r=r
    )
    if persen is not None:
        return rumus.computed(persen, formula)
    kosong = row["status"] in ("belum_rilis", "belum_ada")
    return Computed(sel_realisasi(row) if kosong else rumus.TIDAK_DAPAT, formula)


def sel_kriteria(bahan: Bahan, predikat: str | None, sel: str = "{capaian}") -> Computed:
    """Give the band's name with its live formula over the percentage in `sel`."""
    formula = rumus.kriteria(bahan.skala, bahan.kebijakan["pembulatan_predikat"], sel)
    return Computed(predikat or rumus.TANPA_PREDIKAT, formula)


def sel_rata(persen: Decimal | None, formula: str) -> Computed:
    """Give a mean with its live formula."""
    return rumus.computed(rumus.TIDAK_ADA if persen is None else persen, formula)


def sel_serapan(persen: Decimal | None, pagu: Decimal | None, realisasi: Decimal | None) -> Computed:
    """Give realisasi over pagu with its live formula."""
    if persen is not None:
        return rumus.computed(persen, rumus.serapan())
    nol = pagu is not None and realisasi is not None
    return Computed(rumus.TIDAK_DAPAT if nol else rumus.TIDAK_ADA, rumus.serapan())


def sel_sisa(pagu: Decimal | None, realisasi: Decimal | None) -> Computed:
    """Give pagu less realisasi with its live formula."""
    sisa = rumus.TIDAK_ADA if pagu is None or realisasi is None else pagu - realisasi
    return Computed(sisa, rumus.selisih("{pagu}", "{realisasi}", 2))


def tanpa_persen(row: Row) -> str:
    """Give the sentence that says why a row of capaian with a realisasi has no percentage."""
    sebab = sebab_tanpa_persen(row["rumus"], row["target_nilai"], row["realisasi_nilai"])
    return f"Capaian tidak dapat dihitung karena {sebab}."


def atau(isi: Value, kosong: str = rumus.TIDAK_ADA) -> Value:
    """Give a value, or the text for a missing one."""
    return kosong if isi is None else isi


def identitas(no: int, row: Row, uraian_sasaran: str) -> dict[str, Cell]:
    """Give the first cells of a row that speaks of one indikator."""
    return {"no": no, "sasaran": uraian_sasaran, "indikator": row["indikator"], "satuan": row["satuan"]}


def bernomor(rows: Sequence[TableRow]) -> list[TableRow]:
    """Give ordinary rows their number from 1; headings, totals and means have none."""
    nomor = count(1)
    return [
        replace(row, cells=row.cells | {"no": next(nomor)}) if row.jenis is Jenis.RINCI else row
        for row in rows
    ]


def baris_jumlah(cells: dict[str, Cell]) -> TableRow:
    """Give a row that sums or averages those above it."""
    return TableRow(cells, Jenis.JUMLAH)


def menurut_sasaran(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Group rows of capaian by sasaran, both in the order of the plan."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["sasaran"], []).append(row)
    return groups


def catatan_data(bahan: Bahan, rows: Sequence[Row]) -> list[str]:
    """Give the notes a table of figures owes its reader: provisional, old, missing and partial figures, and caps."""
    notes = []
    nol = bahan.kebijakan["data_kosong"] == "nol"
    for row in rows:
        nama = f"{row['kode']} {row['indikator']}"
        if late := bahan.menyusul.get(row["kode"]):
            notes.append(f"Angka menyusul: {kalimat(late, kosong_nol=nol)}")
        elif row["status"] == "belum_ada":
            notes.append(
                f"{nama}: realisasi belum ada dan {'dihitung nol dalam rata-rata' if nol else 'tidak ikut dirata-ratakan'}."
            )
        elif row["status"] == "tidak_dapat_dihitung":
            notes.append(f"{nama}. {tanpa_persen(row)}")
        if row["s_d"] is not None and row["s_d"] < 4:
            notes.append(f"{nama}: realisasi s.d. TW {('I', 'II', 'III', 'IV')[row['s_d'] - 1]}.")
        if row["batas"] is not None:
            notes.append(
                f"{nama}: batas capaian {format_id(row['batas'], None)}% untuk rata-rata; kolom Capaian tanpa batas."
            )
    return notes


def catatan_kebijakan(bahan: Bahan) -> list[str]:
    """Give the sentences that say how the means of this table were made."""
    k = bahan.kebijakan
    cara = "rata-rata sasaran" if k["rata_instansi"] == "menurut_sasaran" else "rata-rata seluruh indikator"
    bobot = "tertimbang menurut bobot" if k["rata_indikator"] == "berbobot" else "sederhana"
    kosong = "dihitung nol" if k["data_kosong"] == "nol" else "tidak ikut dihitung"
    batas = {
        "batas_lalu_rata": "capaian dibatasi per indikator sebelum dirata-ratakan",
        "rata_lalu_batas": "rata-rata dibatasi setelah dihitung",
        "tanpa_batas": "capaian dirata-ratakan tanpa batas",
    }[k["urutan_batas"]]
    return [
        (
            f"Rata-rata sasaran adalah rata-rata {bobot}; {batas}; indikator tanpa angka {kosong}. "
            f"Rata-rata {bahan.singkatan} adalah {cara}. Predikat menurut {bahan.skala[0]['dasar']}."
        )
    ]

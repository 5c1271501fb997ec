"""Sheet formulas: the same arithmetic as lakip/sql, written for a spreadsheet over the cells beside it.

Every result is rounded to 10 decimals, which is what the cached value of the engine is rounded to as well: a spreadsheet
computes in binary and may differ in the sixteenth digit. Formulas are templates over column keys (lakip.present.tables).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lakip.domain.desimal import half_up, plain
from lakip.ledger.query import Row
from lakip.present.tables import Computed, Value

TIDAK_ADA = "n/a"
BELUM_RILIS = "belum rilis"
TIDAK_DAPAT = "tidak dapat dihitung"
TANPA_PREDIKAT = "\u2013"
DESIMAL_HITUNG = 10
MAKS_ARGUMEN = 200
"""A spreadsheet function takes 255 arguments; longer lists are nested."""


def dibulatkan(nilai: Decimal | None) -> Decimal | None:
    """Give the engine's value as a sheet formula gives it."""
    return None if nilai is None else half_up(nilai, DESIMAL_HITUNG)


def teks(isi: str) -> str:
    """Give a text as a formula writes it."""
    return '"' + isi.replace('"', '""') + '"'


def angka_atau(nilai: Decimal | None, pengganti: str = TIDAK_DAPAT) -> str:
    """Give a number, or a text where there is none, as a formula writes it."""
    return teks(pengganti) if nilai is None else plain(nilai)


@dataclass(frozen=True, slots=True)
class Aturan:
    """What a percentage depends on beside target and realisasi.

    skala_nilai: the bands predikat are compared on, best first; terbalik_nol: what TERBALIK gives for realisasi nol.
    """

    kebijakan: Row
    skala_nilai: Sequence[Row] = ()
    terbalik_nol: Decimal | None = None


def persen(row: Row, aturan: Aturan, *, t: str = "{target}", r: str = "{realisasi}") -> str:
    """Give the formula of persen capaian of an indikator: `t` and `r` are cells or literals.

    `row` holds rumus, polaritas and the bounds target_rendah/target_tinggi. A realisasi that is a text (n/a, belum
    rilis) is shown in place of a percentage.
    """
    if row["rumus"] in ("RENTANG", "TERCAPAI") and row["target_rendah"] is not None:
        di_luar = "0" if row["rumus"] == "TERCAPAI" else _di_luar_rentang(row, r)
        return f"IF(ISNUMBER({r}),IF({_di_dalam(row, r)},100,{di_luar}),{_tanpa_angka(r)})"
    if row["rumus"] == "TERCAPAI":
        return _tercapai(row, aturan.skala_nilai, t, r)
    hitung = f"IF(ISNUMBER({t}),{_persen_angka(row, aturan, t, r)},{teks(TIDAK_DAPAT)})"
    return f"IF(ISNUMBER({r}),{hitung},{_tanpa_angka(r)})"


def _persen_angka(row: Row, aturan: Aturan, t: str, r: str) -> str:
    k = aturan.kebijakan
    match row["rumus"]:
        case "RASIO":
            return _dengan_nol(t, r, k, "naik", _bulat(f"{r}/{t}*100"))
        case "SELISIH":
            return _dengan_nol(t, r, k, "turun", _bulat(f"(2*{t}-{r})/{t}*100"))
        case "TERBALIK":
            nol = angka_atau(aturan.terbalik_nol)
            rasio = f"IF({r}<0,{teks(TIDAK_DAPAT)},{_bulat(f'{t}/{r}*100')})"
            return _dengan_nol(t, r, k, "turun", f"IF({r}=0,{nol},{rasio})")
        case "STABIL":
            nol = f"IF(AND({t}=0,{r}=0),100,{teks(TIDAK_DAPAT)})"
            return f"IF({t}>0,{_bulat(f'({t}-ABS({r}-{t}))/{t}*100')},{nol})"
        case _:
            return _rentang_titik(row, t, r)


def kriteria(pita: Sequence[Row], pembulatan: str, sel: str = "{capaian}") -> str:
    """Give the formula that names the band of the percentage in `sel`; `pita` best band first."""
    nilai = f"ROUND({sel},{pembulatan})" if pembulatan in ("0", "2") else sel
    rumus = teks(pita[-1]["label"])
    for band in reversed(pita[:-1]):
        tanda = ">=" if band["bawah_termasuk"] else ">"
        rumus = f"IF({nilai}{tanda}{plain(band['bawah'])},{teks(band['label'])},{rumus})"
    return f"IF(ISNUMBER({sel}),{rumus},{teks(TANPA_PREDIKAT)})"


def jumlah(kunci: str, nomor: Sequence[int]) -> str:
    """Give the sum of one column over the rows numbered (rising): neighbours become ranges."""
    return "+".join(f"SUM({','.join(bagian)})" for bagian in _potongan(_deret(kunci, nomor))) or "0"


def jumlah_kali(a: str, b: str, nomor: Sequence[int]) -> str:
    """Give the sum of the products of two columns over the rows numbered, all of which hold figures."""
    pasangan = zip(_deret(a, nomor), _deret(b, nomor), strict=True)
    return "+".join(f"SUMPRODUCT({x},{y})" for x, y in pasangan) or "0"


def banyak(kunci: str, nomor: Sequence[int]) -> str:
    """Give how many of the rows numbered hold a figure."""
    return "+".join(f"COUNT({','.join(bagian)})" for bagian in _potongan(_deret(kunci, nomor))) or "0"


def rata(rows: Sequence[Row], nomor: Sequence[int], kebijakan: Row, kunci: str = "capaian") -> str:
    """Give the mean of persen capaian of indikator `rows` that stand in the table rows `nomor`, by the kebijakan.

    Rows of equal weight and cap are taken together: a formula may hold 8,192 characters.
    """
    groups: dict[tuple[Decimal, Decimal | None], list[int]] = {}
    for row, n in zip(rows, nomor, strict=True):
        batas = row["batas"] if kebijakan["urutan_batas"] == "batas_lalu_rata" else None
        groups.setdefault((_bobot(row, kebijakan), batas), []).append(n)
    isi = {key: numbers for key, numbers in groups.items() if key[0]}
    atas = "+".join(_kali(b, _jumlah_dibatasi(kunci, ns, batas)) for (b, batas), ns in isi.items())
    if kebijakan["data_kosong"] == "nol":
        bawah = plain(sum((b * len(ns) for (b, _), ns in isi.items()), Decimal(0)))
    else:
        bawah = "+".join(_kali(b, banyak(kunci, ns)) for (b, _), ns in isi.items()) or "0"
    hasil = f"({atas or '0'})/({bawah})"
    if kebijakan["urutan_batas"] == "rata_lalu_batas" and kebijakan["batas_rata"] is not None:
        hasil = f"MIN({hasil},{plain(kebijakan['batas_rata'])})"
    return f"IF({bawah}=0,{teks(TIDAK_ADA)},ROUND({hasil},{DESIMAL_HITUNG}))"


def rata_sel(kunci: str, nomor: Sequence[int]) -> str:
    """Give the plain mean of the rows numbered, those without a figure left out."""
    return f"IF({banyak(kunci, nomor)}=0,{teks(TIDAK_ADA)},ROUND(({jumlah(kunci, nomor)})/({banyak(kunci, nomor)}),{DESIMAL_HITUNG}))"


def serapan(realisasi: str = "{realisasi}", pagu: str = "{pagu}") -> str:
    """Give realisasi / pagu × 100, or why there is none."""
    hasil = f"IF({pagu}=0,{teks(TIDAK_DAPAT)},ROUND({realisasi}/{pagu}*100,{DESIMAL_HITUNG}))"
    return f"IF(AND(ISNUMBER({realisasi}),ISNUMBER({pagu})),{hasil},{teks(TIDAK_ADA)})"


def selisih(a: str, b: str, desimal: int = DESIMAL_HITUNG) -> str:
    """Give a − b where both are figures."""
    return f"IF(AND(ISNUMBER({a}),ISNUMBER({b})),ROUND({a}-{b},{desimal}),{teks(TIDAK_ADA)})"


def computed(nilai: Value, rumus: str) -> Computed:
    """Give a computed cell; a decimal is cached as the sheet formula rounds it."""
    return Computed(half_up(nilai, DESIMAL_HITUNG) if isinstance(nilai, Decimal) else nilai, rumus)


def _bulat(rumus: str) -> str:
    return f"ROUND(MAX(0,{rumus}),{DESIMAL_HITUNG})"


def _tanpa_angka(r: str) -> str:
    """Give what stands for a percentage where the realisasi is a text: why it is missing, else that it can't be computed."""
    return f"IF({_belum(r)},{r},{teks(TIDAK_DAPAT)})"


def _belum(r: str) -> str:
    return f"OR({r}={teks(TIDAK_ADA)},{r}={teks(BELUM_RILIS)})"


def _dengan_nol(t: str, r: str, kebijakan: Row, arah: str, rumus: str) -> str:
    nol = angka_atau(kebijakan[f"{arah}_target_nol_realisasi_nol"])
    ada = angka_atau(kebijakan[f"{arah}_target_nol_realisasi_ada"])
    return f"IF({t}>0,{rumus},IF(AND({t}=0,{r}>=0),IF({r}=0,{nol},{ada}),{teks(TIDAK_DAPAT)}))"


def _di_dalam(row: Row, r: str) -> str:
    return f"AND({r}>={plain(row['target_rendah'])},{r}<={plain(row['target_tinggi'])})"


def _di_luar_rentang(row: Row, r: str) -> str:
    rendah, tinggi = row["target_rendah"], row["target_tinggi"]
    di_bawah, di_atas = (
        _batas(row, plain(rendah), r, ada=rendah > 0),
        _batas(row, plain(tinggi), r, ada=tinggi > 0),
    )
    return f"IF({r}>{plain(tinggi)},{di_atas},{di_bawah})"


def _rentang_titik(row: Row, t: str, r: str) -> str:
    return f"IF({r}={t},100,IF({t}>0,{_batas(row, t, r, ada=True)},{teks(TIDAK_DAPAT)}))"


def _batas(row: Row, batas: str, r: str, *, ada: bool) -> str:
    if not ada:
        return teks(TIDAK_DAPAT)
    return _bulat(f"(2*{batas}-{r})/{batas}*100" if row["polaritas"] == "Turun" else f"{r}/{batas}*100")


def _tercapai(row: Row, skala_nilai: Sequence[Row], t: str, r: str) -> str:
    turun = row["polaritas"] == "Turun"
    angka = f"IF({r}{'<=' if turun else '>='}{t},100,0)"
    if skala_nilai:
        # bands are counted from the best, so a higher predikat has the smaller position
        lain = f"IF({_posisi(r, skala_nilai)}{'>=' if turun else '<='}{_posisi(t, skala_nilai)},100,0)"
    else:
        lain = f"IF(LOWER({r})=LOWER({t}),100,{teks(TIDAK_DAPAT)})"
    hitung = f"IF(AND(ISNUMBER({r}),ISNUMBER({t})),{angka},IFERROR({lain},{teks(TIDAK_DAPAT)}))"
    return f"IF({_belum(r)},{r},{hitung})"


def _posisi(sel: str, pita: Sequence[Row]) -> str:
    kode, label = ("{" + ",".join(teks(band[k]) for band in pita) + "}" for k in ("kode", "label"))
    predikat = f"IFERROR(MATCH({sel},{kode},0),MATCH({sel},{label},0))"
    if pita[0]["bawah"] == pita[0]["atas"]:
        return predikat
    angka = str(len(pita))
    for urut, band in reversed(list(enumerate(pita[:-1], start=1))):
        angka = f"IF({sel}{'>=' if band['bawah_termasuk'] else '>'}{plain(band['bawah'])},{urut},{angka})"
    return f"IF(ISNUMBER({sel}),{angka},{predikat})"


def _bobot(row: Row, kebijakan: Row) -> Decimal:
    if kebijakan["rata_indikator"] != "berbobot":
        return Decimal(1)
    bobot: Decimal | None = row["bobot"]
    return bobot or Decimal(0)


def _kali(bobot: Decimal, rumus: str) -> str:
    return rumus if bobot == 1 else f"{plain(bobot)}*({rumus})"


def _jumlah_dibatasi(kunci: str, nomor: Sequence[int], batas: Decimal | None) -> str:
    """Give the sum where what lies above `batas` counts as `batas`."""
    if batas is None:
        return jumlah(kunci, nomor)
    b = plain(batas)
    return "+".join(f'SUMIF({sel},"<={b}")+{b}*COUNTIF({sel},">{b}")' for sel in _deret(kunci, nomor))


def _deret(kunci: str, nomor: Sequence[int]) -> list[str]:
    deret: list[list[int]] = []
    for n in nomor:
        if deret and n == deret[-1][1] + 1:
            deret[-1][1] = n
        else:
            deret.append([n, n])
    return [f"{{{kunci}#{a}}}" if a == b else f"{{{kunci}#{a}:{b}}}" for a, b in deret]


def _potongan(bagian: list[str]) -> list[list[str]]:
    return [bagian[i : i + MAKS_ARGUMEN] for i in range(0, len(bagian), MAKS_ARGUMEN)]

"""A slow second version of every formula and mean, in exact fractions; it shares no code with the product.

Rule of exactness: a target or realisasi that is itself computed (mean, ratio) is computed with half up at 18 decimals and
shown half up at 12, a percentage and a mean of percentages are kept at 18; a band is looked up with the kept percentage half
up at 12. Where a percentage is divided by 1e11 or more, both sides of its fraction are first taken half up at 12. `i` is anything with the
fields of tests.pabrik.Indikator.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from math import floor

SERATUS = Fraction(100)
STATUS = {"belum rilis": "belum_rilis", "-": "belum_ada"}

# Best band first: kode, label, lower bound; whether the bound belongs to its band (else to the band below).
SKALA = {
    "PERMENDAGRI_86_2017": (
        True,
        (("ST", "Sangat Tinggi", 91), ("T", "Tinggi", 76), ("S", "Sedang", 66), ("R", "Rendah", 51), ("SR", "Sangat Rendah", None)),
    ),
    "SAKIP": (
        False,
        (("AA", "Sangat Memuaskan", 90), ("A", "Memuaskan", 80), ("BB", "Sangat Baik", 70), ("B", "Baik", 60),
         ("CC", "Cukup (Memadai)", 50), ("C", "Kurang", 30), ("D", "Sangat Kurang", None)),
    ),
    "WTP": (
        None,
        (("WTP", "Wajar Tanpa Pengecualian", None), ("WDP", "Wajar Dengan Pengecualian", None), ("TW", "Tidak Wajar", None),
         ("TMP", "Tidak Memberikan Pendapat", None)),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Ketentuan:
    """The settings that change a figure; the defaults are those of a new store."""

    skala: str = "PERMENDAGRI_86_2017"
    pembulatan: str = "tidak"
    berbobot: bool = False
    menurut_indikator: bool = False
    urutan_batas: str = "batas_lalu_rata"
    batas_rata: Decimal | None = None
    kosong_nol: bool = False
    naik_nol_nol: Decimal | None = Decimal(100)
    naik_nol_ada: Decimal | None = None
    turun_nol_nol: Decimal | None = Decimal(100)
    turun_nol_ada: Decimal | None = Decimal(0)


@dataclass(frozen=True)
class Nilai:
    """A number, if there is one, and the cell it is said in."""

    angka: Fraction | None
    asal: object


@dataclass(frozen=True)
class Capaian:
    """What the product must say about one indikator."""

    target: Fraction | None
    realisasi: Fraction | None
    persen: Fraction | None
    dibatasi: Fraction | None
    predikat: str | None
    status: str


@dataclass(frozen=True)
class Rata:
    """A mean with its predikat and how many of how many have a figure."""

    persen: Fraction | None
    predikat: str | None
    n_ada: int
    n_total: int


@dataclass(frozen=True)
class Rekap:
    """Every mean of one year."""

    sasaran: dict[str, Rata]
    tujuan: dict[str, Rata]
    unit: dict[str, Rata]
    menurut_sasaran: Rata
    menurut_indikator: Rata


def setengah_ke_atas(x, desimal):
    """Round a fraction half up, away from zero."""
    geser = abs(x) * 10**desimal
    hasil = Fraction(floor(geser + Fraction(1, 2)), 10**desimal)
    return hasil if x >= 0 else -hasil


def capaian(i, triwulan=0, ketentuan=None):
    """Compute one indikator for the year (0) or up to and including one triwulan."""
    k = ketentuan or Ketentuan()
    t = target(i, triwulan)
    r, status = realisasi(i, triwulan)
    mentah = _persen(i, t, r, k) if status == "ada" else None
    persen = None if mentah is None else max(setengah_ke_atas(mentah, 18), Fraction(0))
    dibatasi = _dibatasi(i, persen, t.angka, r.angka, _batas(i, k))
    if status == "ada":
        status = "tidak_dapat_dihitung" if dibatasi is None else "nihil" if r.angka == 0 else "ada"
    dinilai = dibatasi if persen is None else persen
    return Capaian(_tampil(t.angka), _tampil(r.angka), persen, dibatasi, predikat(dinilai, k), status)


def target(i, triwulan):
    """Give what the realisasi is compared with."""
    tw = i.target_tw[:triwulan]
    asal = i.target
    if triwulan and (i.tipe in {"KUM", "KUM_SD"} or _berisi(tw[-1])):
        asal = tw[-1]
    if triwulan and i.tipe == "KUM":
        lengkap = all(_angka(x) is not None for x in tw)
        return Nilai(sum(map(_angka, tw)) if lengkap else None, asal)
    if triwulan and i.tipe == "RATA":
        semua = [_angka(x) if _angka(x) is not None else _angka(i.target) for x in tw]
        return Nilai(None if None in semua else setengah_ke_atas(sum(semua) / triwulan, 18), asal)
    return Nilai(_angka(asal), asal)


def realisasi(i, triwulan):
    """Give the figure up to then, and the status ada, belum_ada or belum_rilis."""
    tahun = _periode(i, i.realisasi, i.pasangan) if triwulan == 0 else None
    tw = [_periode(i, x, p) for x, p in zip(i.tw, i.pasangan_tw, strict=True)][: triwulan or 4]
    if tahun == "ada":
        angka = _angka(i.realisasi)
        return Nilai(
            _rasio(i, [i.pasangan], angka) if i.tipe == "RASIO" and i.pasangan else angka, i.realisasi
        ), "ada"
    if tahun != "belum_rilis" and "ada" in tw:
        akhir = max(n for n, status in enumerate(tw) if status == "ada")
        return Nilai(_gabungan(i, akhir), i.tw[akhir]), "ada"
    return Nilai(None, None), "belum_rilis" if "belum_rilis" in {tahun, *tw} else "belum_ada"


def predikat(persen, k):
    """Give the label of the band a percentage falls into."""
    if persen is None:
        return None
    dilihat = setengah_ke_atas(persen, {"tidak": 12, "0": 0, "2": 2}[k.pembulatan])
    termasuk, pita = SKALA[k.skala]
    return next(label for _, label, bawah in pita if _di_atas(dilihat, bawah, termasuk))


def rekap(indikator_rows, ketentuan=None, triwulan=0):
    """Compute every mean of one year."""
    k = ketentuan or Ketentuan()
    sasaran = [i for i in indikator_rows if i.jenis_sasaran == "Sasaran"]
    terhitung = [i for i in sasaran if i.masuk_pk]
    per_sasaran = {
        s: rata([i for i in terhitung if i.sasaran == s], k, triwulan) for s in {i.sasaran for i in sasaran}
    }
    di_bawah = {
        t: {i.sasaran for i in sasaran if i.tujuan == t}
        for t in {i.tujuan for i in indikator_rows if i.tujuan}
    }
    per_tujuan = {t: rata_sasaran([per_sasaran[s] for s in anggota], k) for t, anggota in di_bawah.items()}
    per_unit = {
        u: rata([i for i in indikator_rows if i.unit == u], k, triwulan)
        for u in {i.unit for i in indikator_rows}
    }
    semua = rata(terhitung, k, triwulan)
    instansi = replace(rata_sasaran(per_sasaran.values(), k), n_ada=semua.n_ada, n_total=semua.n_total)
    return Rekap(per_sasaran, per_tujuan, per_unit, instansi, semua)


def rata_sasaran(rata_rows, k):
    """Give the simple mean of means."""
    nilai = [rata.persen for rata in rata_rows if rata.persen is not None]
    persen = setengah_ke_atas(sum(nilai) / len(nilai), 18) if nilai else None
    return Rata(persen, predikat(persen, k), len(nilai), len(rata_rows))


def rata(anggota, k, triwulan=0):
    """Give the mean of indikator: which percentage, which weight and what is missing by the ketentuan."""
    dipakai, n_ada = [], 0
    for i in anggota:
        hasil = capaian(i, triwulan, k)
        p = hasil.dibatasi if k.urutan_batas == "batas_lalu_rata" or hasil.persen is None else hasil.persen
        n_ada += p is not None
        if p is not None or k.kosong_nol:
            dipakai.append((p or Fraction(0), Fraction(i.bobot or 0) if k.berbobot else Fraction(1)))
    bobot = sum(w for _, w in dipakai)
    persen = setengah_ke_atas(sum(p * w for p, w in dipakai) / bobot, 18) if bobot else None
    if persen is not None and k.urutan_batas == "rata_lalu_batas" and k.batas_rata is not None:
        persen = min(persen, Fraction(k.batas_rata))
    return Rata(persen, predikat(persen, k), n_ada, len(anggota))


def serapan(realisasi_rp, pagu_rp):
    """Give the percentage of the sums; a pagu of zero has none."""
    pagu = sum(Fraction(x) for x in pagu_rp)
    return setengah_ke_atas(sum(Fraction(x) for x in realisasi_rp) * 100 / pagu, 18) if pagu else None


def _persen(i, t, r, k):
    if i.rumus == "TERCAPAI" and isinstance(t.asal, tuple) and r.angka is not None:
        rendah, tinggi = map(Fraction, t.asal)
        return SERATUS if rendah <= r.angka <= tinggi else Fraction(0)
    if i.rumus == "TERCAPAI":
        return _tercapai(i, t, r)
    if i.rumus == "RENTANG":
        return None if r.angka is None else _rentang(i, t, r.angka)
    if r.angka is None or t.angka is None:
        return None
    return _target_nol(i, r.angka, k) if t.angka == 0 else _rumus(i.rumus, t.angka, r.angka)


def _rumus(rumus, t, r):
    """Compute one of the four formulas; t is not zero. Below zero none is declared, nor is TERBALIK for such a realisasi."""
    if t < 0 or (rumus == "TERBALIK" and r <= 0):
        return None
    atas, bawah = {
        "RASIO": (r, t),
        "SELISIH": (2 * t - r, t),
        "TERBALIK": (t, r),
        "STABIL": (t - abs(r - t), t),
    }[rumus]
    atas *= 100
    if abs(bawah) >= 10**11:
        atas, bawah = setengah_ke_atas(atas, 12), setengah_ke_atas(bawah, 12)
    return atas / bawah


def _target_nol(i, r, k):
    """Give the percentage the ketentuan sets where the target is zero."""
    naik = (k.naik_nol_nol, k.naik_nol_ada)
    turun = (k.turun_nol_nol, k.turun_nol_ada)
    nol, ada = {"RASIO": naik, "SELISIH": turun, "TERBALIK": turun, "STABIL": (SERATUS, None)}[i.rumus]
    aturan = nol if r == 0 else ada if r > 0 else None
    return None if aturan is None else Fraction(aturan)


def _rentang(i, t, r):
    rendah, tinggi = map(Fraction, t.asal) if isinstance(t.asal, tuple) else (t.angka, t.angka)
    if rendah is None:
        return None
    if rendah <= r <= tinggi:
        return SERATUS
    batas = tinggi if r > tinggi else rendah
    if batas == 0:
        return None
    return _rumus("SELISIH" if i.polaritas == "Turun" else "RASIO", batas, r)


def _tercapai(i, t, r):
    a, b = t.angka, r.angka
    if a is None or b is None:
        a, b = _tingkat(i, t), _tingkat(i, r)
    if a is not None and b is not None:
        return SERATUS if (b <= a if i.polaritas == "Turun" else b >= a) else Fraction(0)
    sama = isinstance(t.asal, str) and isinstance(r.asal, str) and t.asal.lower() == r.asal.lower()
    return SERATUS if sama else None


def _tingkat(i, nilai):
    """Give the position on the Skala Nilai, the best band highest."""
    termasuk, pita = SKALA.get(i.skala, (None, ()))
    for urut, (kode, label, bawah) in enumerate(pita):
        if isinstance(nilai.asal, str) and nilai.asal.lower() in (kode.lower(), label.lower()):
            return -urut
        angka = _tampil(nilai.angka)
        if angka is not None and termasuk is not None and _di_atas(angka, bawah, termasuk):
            return -urut
    return None


def _tampil(angka):
    return None if angka is None else setengah_ke_atas(angka, 12)


def _di_atas(angka, bawah, termasuk):
    return bawah is None or angka > bawah or (termasuk and angka == bawah)


def _batas(i, k):
    """Give the cap of one indikator: its own, else the one the ketentuan sets for all before the mean."""
    if i.batas is not None:
        return Fraction(i.batas)
    return (
        Fraction(k.batas_rata) if k.urutan_batas == "batas_lalu_rata" and k.batas_rata is not None else None
    )


def _dibatasi(i, persen, t, r, batas):
    if persen is None:
        sempurna = i.rumus == "TERBALIK" and r == 0 and t is not None and t > 0
        return (SERATUS if batas is None else batas) if sempurna else None
    return persen if batas is None else min(persen, batas)


def _periode(i, nilai, pasangan):
    if i.tipe == "RASIO" and pasangan is not None:
        return "ada"
    return None if nilai is None else STATUS.get(nilai, "ada") if isinstance(nilai, str) else "ada"


def _gabungan(i, akhir):
    if i.tipe == "RASIO" and i.pasangan_tw[akhir]:
        return _rasio(i, [p for p in i.pasangan_tw[: akhir + 1] if p], None)
    angka = [x for x in map(_angka, i.tw[: akhir + 1]) if x is not None]
    if i.tipe in {"KUM", "RATA", "MAKS", "MIN"} and not angka:
        return None
    if i.tipe == "KUM":
        return sum(angka)
    if i.tipe == "RATA":
        return setengah_ke_atas(sum(angka) / len(angka), 18)
    if i.tipe in {"MAKS", "MIN"}:
        return max(angka) if i.tipe == "MAKS" else min(angka)
    return _angka(i.tw[akhir])


def _rasio(i, pasangan_rows, tanpa_penyebut):
    pembilang, penyebut = (sum(Fraction(p[n]) for p in pasangan_rows) for n in (0, 1))
    kali = 100 if re.search(r"%|per[cs]en|prosen|presen", i.satuan.lower()) else 1
    return setengah_ke_atas(pembilang * kali / penyebut, 18) if penyebut else tanpa_penyebut


def _berisi(nilai):
    return nilai is not None and not (isinstance(nilai, str) and nilai in STATUS)


def _angka(nilai):
    return Fraction(nilai) if isinstance(nilai, Decimal) else None

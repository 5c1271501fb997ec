"""Indikator thrown with dice as agencies write them, and their figures compared with those of the oracle."""

from decimal import Decimal
from fractions import Fraction

from lakip.metrics.capaian import capaian
from tests import oracle
from tests.oracle import Capaian, Ketentuan
from tests.pabrik import KOSONG, Indikator

RUMUS = ("RASIO", "SELISIH", "TERBALIK", "STABIL", "RENTANG", "TERCAPAI")
TIPE = ("KUM", "KUM_SD", "RATA", "AKHIR", "MAKS", "MIN", "RASIO")
TANPA_ANGKA = (None, "-", "belum rilis", "BB", "a", "Memuaskan", "WTP")
SEMUA_STATUS = {"ada", "belum_ada", "belum_rilis", "tidak_dapat_dihitung", "nihil"}
KETENTUAN = (
    Ketentuan(),
    Ketentuan(pembulatan="0", naik_nol_nol=None, naik_nol_ada=Decimal(100)),
    Ketentuan(pembulatan="2", turun_nol_nol=None, turun_nol_ada=None),
    Ketentuan(skala="SAKIP", naik_nol_ada=Decimal(120), turun_nol_ada=Decimal("0.5")),
)


def kebijakan_row(k):
    return {
        "skala": k.skala,
        "pembulatan_predikat": k.pembulatan,
        "rata_indikator": "berbobot" if k.berbobot else "sederhana",
        "rata_instansi": "menurut_indikator" if k.menurut_indikator else "menurut_sasaran",
        "urutan_batas": k.urutan_batas,
        "batas_rata": k.batas_rata,
        "data_kosong": "nol" if k.kosong_nol else "dikeluarkan",
        "naik_target_nol_realisasi_nol": k.naik_nol_nol,
        "naik_target_nol_realisasi_ada": k.naik_nol_ada,
        "turun_target_nol_realisasi_nol": k.turun_nol_nol,
        "turun_target_nol_realisasi_ada": k.turun_nol_ada,
    }


def angka(acak):
    """Give a figure as agencies write it: mostly small, sometimes zero, negative or with all eight decimals."""
    desimal = acak.choice((0, 0, 1, 2, 2, 8))
    bentuk = acak.random()
    if bentuk < 0.08:
        return Decimal(0)
    batas = 10 ** acak.choice((1, 2, 2, 3, 6)) * 10**desimal
    return Decimal(acak.randint(-batas // 10 if bentuk < 0.2 else 1, batas)).scaleb(-desimal)


def rentang(acak):
    rendah = abs(angka(acak))
    return (rendah, rendah + abs(angka(acak)))


def nilai(acak):
    bentuk = acak.random()
    if bentuk < 0.15:
        return acak.choice(TANPA_ANGKA)
    return rentang(acak) if bentuk < 0.2 else angka(acak)


def pasangan(acak):
    return (abs(angka(acak)), abs(angka(acak))) if acak.random() < 0.7 else None


def sembarang(acak, kode):
    rumus = acak.choice(RUMUS)
    sasaran = acak.randint(1, 9)
    return Indikator(
        kode=kode,
        tujuan=f"T-{sasaran % 3}",
        sasaran=f"S-{sasaran}",
        jenis_sasaran="Program" if sasaran == 9 else "Sasaran",
        unit=acak.choice(("SEK", "MUT", "PKA")),
        satuan=acak.choice(("%", "Persen (%)", "Prosentase", "orang", "indeks")),
        polaritas=acak.choice(("Naik", "Turun", "Stabil", "Rentang")),
        rumus=rumus,
        tipe=acak.choice(TIPE),
        target=rentang(acak) if rumus == "RENTANG" and acak.random() < 0.7 else nilai(acak),
        target_tw=tuple(nilai(acak) if acak.random() < 0.6 else None for _ in range(4)),
        realisasi=nilai(acak) if acak.random() < 0.5 else None,
        tw=tuple(nilai(acak) if acak.random() < 0.7 else None for _ in range(4)),
        pasangan=pasangan(acak) if acak.random() < 0.2 else None,
        pasangan_tw=tuple(pasangan(acak) for _ in range(4)) if acak.random() < 0.3 else KOSONG,
        batas=acak.choice((None, None, Decimal(100), Decimal(120), Decimal("99.99"))),
        bobot=acak.choice((None, Decimal(10), Decimal("33.33333333"))),
        skala=acak.choice((None, "SAKIP", "WTP")),
        masuk_pk=acak.random() < 0.9,
    )


def dihitung(store, triwulan=0):
    """Give what the product says, in the words of the oracle."""
    return {
        row["kode"]: Capaian(
            pecahan(row["target_nilai"]),
            pecahan(row["realisasi_nilai"]),
            pecahan(row["persen_capaian"]),
            pecahan(row["persen_capaian_dibatasi"]),
            row["predikat"],
            row["status"],
        )
        for row in capaian(store, 2025, triwulan=triwulan)
    }


def pecahan(value):
    return None if value is None else Fraction(value)


def beda(indikator_rows, hasil, triwulan, ketentuan):
    """Give the indikator the two versions disagree on, with both answers."""
    seharusnya = {i.kode: oracle.capaian(i, triwulan, ketentuan) for i in indikator_rows}
    return [
        (i, seharusnya[i.kode], hasil.get(i.kode))
        for i in indikator_rows
        if seharusnya[i.kode] != hasil.get(i.kode)
    ]

"""T10 to T13: against earlier years, the end of the Renstra and a standard, and the causes beside the figures."""

from tests import oracle
from tests.ulang import baca
from tests.ulang.baca import Indikator
from tests.ulang.hitungan import (
    BELUM,
    KATA_ARAH,
    SAKIP,
    Hitungan,
    Riwayat,
    nilai_realisasi,
)
from tests.ulang.kinerja import periode
from tests.ulang.nilai import (
    BELUM_RILIS,
    TIDAK_ADA,
    TIDAK_DAPAT,
    Angka,
    Baris,
    Tabel,
    jumlah,
    persen,
    tertulis,
)  # fmt: skip


def tabel(h: Hitungan) -> list[Tabel]:
    """Give the tables of this module."""
    return [t10(h), t11(h), t12(h), t13(h)]


def t10(h: Hitungan) -> Tabel:
    years = range(h.tahun - 3, h.tahun + 1)
    rows = []
    for i in h.dihitung:
        riwayat = {y: h.riwayat(i, y) for y in years}
        sel = {"Naik/Turun": _arah(i, riwayat[h.tahun - 1], riwayat[h.tahun])}
        for y, satu in riwayat.items():
            rilis = BELUM_RILIS if satu.status == "belum_rilis" else TIDAK_ADA
            sel[f"Realisasi {y}"] = tertulis(satu.realisasi, i.desimal, rilis)
            sel[f"Capaian {y}"] = persen(satu.persen, rilis)
        rows.append(h.baris(i, "Indikator", **sel))
    judul = f"Perbandingan Realisasi dan Capaian Tahun {h.tahun} dengan Tahun Sebelumnya"
    return Tabel("T10 Antar Tahun", judul, rows)


def _arah(i: Indikator, lama: Riwayat, baru: Riwayat) -> str:
    if i.polaritas not in KATA_ARAH:
        return _gerak(lama.persen, baru.persen, "Membaik", "Memburuk") or TIDAK_ADA
    nilai = [
        oracle.setengah_ke_atas(oracle.Fraction(r), 12) if _berangka(r) else None
        for r in (lama.realisasi, baru.realisasi)
    ]
    tingkat = [-SAKIP.index(r) if r in SAKIP else None for r in (lama.realisasi, baru.realisasi)]
    return _gerak(*nilai, *KATA_ARAH[i.polaritas]) or _gerak(*tingkat, *KATA_ARAH[i.polaritas]) or TIDAK_ADA


def _berangka(nilai: object) -> bool:
    return nilai is not None and not isinstance(nilai, str | tuple)


def _gerak(lama, baru, naik: str, turun: str) -> str | None:
    if lama is None or baru is None:
        return None
    return "Tetap" if lama == baru else naik if baru > lama else turun


def bertambah(i: Indikator) -> bool:
    """Tell whether the years of an indikator add up."""
    return i.tipe in {"KUM", "KUM_SD"} and i.satuan != "%"


def target_renstra(h: Hitungan, i: Indikator) -> object:
    """Give what is to be reached in the end: the sum of the Renstra's years where they add up, else the Target Akhir."""
    years = {
        row["Tahun"]: baca.nilai(row["Target"])
        for row in h.plan.target
        if (row["Kode Indikator"], row["Jenis"]) == (i.kode, "Renstra")
    }
    if bertambah(i) and all(_berangka(years.get(y)) for y in periode(h)):
        return jumlah(years[y] for y in periode(h))
    return i.target_akhir


def t11(h: Hitungan) -> Tabel:
    rows = []
    for i in (one for one in h.dihitung if one.target_akhir is not None):
        hasil, akhir = h.capaian(i), i.target_akhir
        kini, nama = None if hasil.status in BELUM else nilai_realisasi(i), i.nama
        sel = h.sel_realisasi(i)
        if bertambah(i):
            akhir = target_renstra(h, i)
            known = [
                r for y in range(periode(h).start, h.tahun + 1) if _berangka(r := h.riwayat(i, y).realisasi)
            ]
            kini = jumlah(known)
            if known:
                sel, nama = tertulis(kini, i.desimal), f"{nama} *)"
        sel = {"Target Akhir Renstra": tertulis(akhir, i.desimal), f"Realisasi {h.tahun}": sel}
        sel["Tingkat Kemajuan (%)"] = persen(h.terhadap(i, akhir, kini), BELUM.get(hasil.status, TIDAK_DAPAT))
        rows.append(Baris({"Indikator": nama, "Sat.": i.satuan} | sel, i.sasaran))
    judul = f"Perbandingan Realisasi s.d. Tahun {h.tahun} dengan Target Akhir Renstra"
    return Tabel("T11 Target Akhir Renstra", judul, rows)


def t12(h: Hitungan) -> Tabel:
    rows = []
    for i in h.dihitung:
        acuan = [row for row in h.plan.standar if (row["Kode Indikator"], row["Tahun"]) == (i.kode, h.tahun)]
        rows += [_dibanding(h, i, row) for row in acuan or [None]]
    judul = f"Perbandingan Realisasi Tahun {h.tahun} dengan Standar Nasional"
    return Tabel("T12 Standar Nasional", judul, rows if h.plan.standar else [])


def _dibanding(h: Hitungan, i: Indikator, acuan: dict | None) -> Baris:
    sel = {
        "Realisasi OPD": h.sel_realisasi(i),
        "Realisasi/Standar Nasional (Provinsi)": TIDAK_ADA,
        "Selisih": TIDAK_ADA,
    }
    if acuan is None:
        return h.baris(i, "Indikator", **sel, Keterangan="n/a – belum ada standar nasional")
    standar = baca.nilai(acuan["Nilai"])
    sel["Realisasi/Standar Nasional (Provinsi)"] = tertulis(standar, i.desimal)
    kini = sel["Realisasi OPD"]
    if not isinstance(kini, Angka):
        return h.baris(
            i,
            "Indikator",
            **sel,
            Keterangan=f"n/a – tidak dapat dibandingkan dengan standar {acuan['Tingkat']}",
        )
    beda = oracle.setengah_ke_atas(kini.nilai, 12) - oracle.Fraction(standar)
    sel["Selisih"] = Angka(beda, i.desimal)
    kata = "Setara" if beda == 0 else "Di atas" if beda > 0 else "Di bawah"
    makna = " (makin rendah makin baik)" if i.polaritas == "Turun" and beda else ""
    return h.baris(i, "Indikator", **sel, Keterangan=f"{kata} standar {acuan['Tingkat']}{makna}")


def t13(h: Hitungan) -> Tabel:
    kepala = {
        "Faktor Pendorong": "Faktor Pendorong",
        "Faktor Penghambat": "Faktor Penghambat",
        "Solusi/Tindak Lanjut": "Solusi",
    }
    kinerja = h.told[h.tahun].kinerja
    rows = [
        Baris({"Indikator": i.nama, "Capaian (%)": h.sel_capaian(i)} | {
            atas: kinerja.get(i.kode, {}).get(asal) for atas, asal in kepala.items()}, i.sasaran)
        for i in h.dihitung
    ]  # fmt: skip
    return Tabel(
        "T13 Analisis",
        f"Analisis Penyebab Keberhasilan/Kegagalan dan Alternatif Solusi Tahun {h.tahun}",
        rows,
    )

"""Sentences on one indikator over time and beside others: earlier years, the end of the Renstra, standards, causes."""

from lakip.ledger.query import Row
from lakip.metrics.antar_tahun import pendahulu
from lakip.metrics.persen import Nilai
from lakip.report.narasi.angka import LALU, terukur
from lakip.report.narasi.gerak import Gerak, arah_angka, beda, gerak, tanpa_gerak
from lakip.report.narasi.golongan import tercapai
from lakip.report.narasi.kalimat import beda_satuan, besar, kutip, nama, paragraf, pilih, rangkai
from lakip.report.narasi.konteks import Konteks
from lakip.report.narasi.nilai import tertulis
from lakip.report.narasi.target import terhadap_target

INI = "indikator ini"
"""Stands for the name where the sentence before has it; every function below takes what it is to be called as `n`."""


def indikator(k: Konteks, row: Row) -> list[str]:
    """Give the paragraphs on one row of Bahan.antar_tahun."""
    return [
        paragraf(terhadap_target(k, row), terhadap_tahun_lalu(k, row, INI)),
        paragraf(terhadap_renstra(k, row, nama(row)), *terhadap_standar(k, row, INI)),
        sebab(k, row, INI),
    ]


def terhadap_tahun_lalu(k: Konteks, row: Row, n: str) -> str:
    """Say what became of it since last year, and what it was in the years before."""
    alasan = tanpa_gerak(row, k.bahan.tahun)
    if alasan is not None:
        pembuka = f"{besar(n)} tidak dibandingkan dengan tahun {k.a('tahun-1')} karena {alasan}."
        return paragraf(pembuka, _deret(k, row))
    lama, baru = (row["riwayat"][k.bahan.tahun - year]["realisasi"] for year in (1, 0))
    a = k.milik(row)
    selisih = beda_satuan(a("-1/selisih"), row) if "-1/selisih" in a else None
    perubahan = Gerak(_pada(k, row, 1) or "", _pada(k, row, 0) or "", k.a("tahun-1"), selisih)
    kata = gerak(row["polaritas"], row["arah"], arah_angka(lama, baru), perubahan)
    return paragraf(f"Realisasi {n} {kata}.", _deret(k, row), _capaian(k, row))


def terhadap_renstra(k: Konteks, row: Row, n: str) -> str:
    """Say how far it came towards the end of the Renstra."""
    maju = k.kemajuan.get(row["kode"])
    if maju is None:
        return f"Target akhir Renstra untuk {n} belum ditetapkan dalam rencana."
    a = k.milik(row).di("renstra")
    akhir = tertulis(a, "akhir", maju["akhir"], row) or row["target_akhir"]
    kini = tertulis(a, "realisasi", maju["sampai_kini"], row)
    tahun = f" tahun {k.a('renstra/akhir')}" if "renstra/akhir" in k.a else ""
    tujuan = f"target akhir Renstra{tahun}"
    if kini is None:
        kosong = "belum dirilis" if row["status"] == "belum_rilis" else "belum ada"
        return f"Kemajuan {n} menuju {tujuan} ({akhir}) belum dapat dihitung karena realisasinya {kosong}."
    if "kemajuan" not in a:
        return f"Kemajuan {n} menuju {tujuan} ({akhir}) tidak dapat dihitung dari realisasi {kini}."
    apa = (
        f"jumlah realisasi selama {a('banyak_tahun')} tahun"
        if maju["tahun_dijumlah"]
        else "realisasi tahun ini"
    )
    tutup = ", sehingga target akhir itu telah terpenuhi" if _terpenuhi(maju) else ""
    return pilih(
        row["kode"],
        f"Terhadap {tujuan}, yaitu {akhir}, {apa} untuk {n} ({kini}) menunjukkan tingkat kemajuan {a('kemajuan')}%{tutup}.",
        f"Dengan {apa} ({kini}), {n} berada pada tingkat kemajuan {a('kemajuan')}% terhadap {tujuan}, yaitu {akhir}{tutup}.",
    )


def terhadap_standar(k: Konteks, row: Row, n: str) -> list[str]:
    """Say where it stands against every standard the plan has; none = an empty list."""
    return [_standar(k, row, standar, n) for standar in k.standar.get(row["kode"], [])]


def sebab(k: Konteks, row: Row, n: str) -> str:
    """Give causes and solutions as the unit entered them; where it entered none that is owed, say so."""
    pendorong, penghambat, solusi = (
        kutip(k.keterangan(row, bagian)) for bagian in ("faktor_pendorong", "faktor_penghambat", "solusi")
    )
    unit, owed = k.unit(row), not tercapai(row)
    kosong_pendorong = "" if owed else f"Faktor pendorong keberhasilan {n} belum diisi oleh {unit}."
    kosong_penghambat = f"Faktor penghambat {n} belum diisi oleh {unit}." if owed else ""
    hambat = "Faktor penghambatnya" if pendorong else f"Faktor penghambat {n} menurut {unit}"
    return paragraf(
        f"Faktor pendorong {n} menurut {unit}: {pendorong}" if pendorong else kosong_pendorong,
        f"{hambat}: {penghambat}" if penghambat else kosong_penghambat,
        f"Solusi atau tindak lanjut yang dilakukan: {solusi}" if solusi
        else "Solusi atau tindak lanjutnya belum diisi." if owed else "",
    )  # fmt: skip


def _terpenuhi(maju: Row) -> bool:
    """Tell whether the end is reached; beyond a range is not within it."""
    return bool(maju["kemajuan"] == 100 if maju["akhir"].rendah is not None else maju["kemajuan"] >= 100)


def _standar(k: Konteks, row: Row, standar: Row, n: str) -> str:
    a = k.milik(row).di(f"standar/{standar['tingkat']}")
    acuan = tertulis(a, "nilai", Nilai(predikat=standar["raw"]), row)
    tingkat = f"standar {standar['tingkat'].lower()} ({acuan})"
    arah = beda(terukur(row).angka, standar["nilai"])
    if arah is None:
        alasan = "belum ada" if terukur(row) == Nilai() else "bukan angka yang sebanding"
        return f"{besar(n)} tidak dapat dibandingkan dengan {tingkat} karena realisasinya {alasan}."
    if arah == 0:
        return f"Realisasi {n} setara dengan {tingkat}."
    letak = "lebih tinggi" if arah > 0 else "lebih rendah"
    baik = {"Naik": arah > 0, "Turun": arah < 0}.get(row["polaritas"])
    makna = {
        True: ", yang berarti lebih baik daripada standar",
        False: ", yang berarti belum menyamai standar",
        None: "",
    }
    return f"Realisasi {n} {letak} {beda_satuan(a('selisih'), row)} daripada {tingkat}{makna[baik]}."


def _pada(k: Konteks, row: Row, n: int) -> str | None:
    """Give the realisasi of the year `n` years ago as a sentence shows it."""
    figure = row["riwayat"][k.bahan.tahun - n]
    kunci = f"-{n}/realisasi" if n else "realisasi"
    return tertulis(k.milik(row), kunci, figure["realisasi"], figure["milik"])


def _deret(k: Konteks, row: Row) -> str:
    """List the known years where there are earlier ones than last year."""
    known = [(n, isi) for n in range(LALU, -1, -1) if (isi := _pada(k, row, n)) is not None]
    if not known or known[0][0] < 2:
        return ""
    satu = [f"{isi} ({k.a(f'tahun-{n}' if n else 'tahun')})" for n, isi in known]
    milik = [
        f"Angka tahun {rangkai([k.a(f'tahun-{k.bahan.tahun - year}') for year in years])} milik indikator yang digantikannya, {nama(lama)}."
        for lama, years in pendahulu(row, [k.bahan.tahun - n for n, _ in known])
    ]
    awal = pilih(
        row["kode"],
        "Realisasi dari tahun ke tahun",
        "Perkembangan realisasinya",
        f"Sejak tahun {k.a(f'tahun-{known[0][0]}')}, realisasinya",
    )
    return paragraf(f"{awal}: {rangkai(satu)}.", *milik)


def _capaian(k: Konteks, row: Row) -> str:
    a = k.milik(row)
    lama, baru = (row["riwayat"][k.bahan.tahun - n]["persen_capaian"] for n in (1, 0))
    arah = beda(baru, lama)
    if arah is None:
        return ""
    if arah == 0:
        return f"Capaiannya tetap {a('capaian')}%."
    return f"Capaiannya {'naik' if arah > 0 else 'turun'} dari {a('-1/capaian')}% menjadi {a('capaian')}%."

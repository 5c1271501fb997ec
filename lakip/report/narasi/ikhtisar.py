"""Ikhtisar Eksekutif and BAB IV: the year as a whole, its weakest point, and what comes next."""

from lakip.ledger.query import Row
from lakip.report.narasi.anggaran import jumlah
from lakip.report.narasi.golongan import BELUM, LEBIH, SESUAI, TANPA, golongan
from lakip.report.narasi.kalimat import kutip, nama, paragraf, rangkai
from lakip.report.narasi.konteks import Konteks
from lakip.report.narasi.sasaran import SIMPULAN
from lakip.report.tables.umum import persen_cetak

TERBANYAK = 5
"""How many indikator a summary names one by one."""


def ikhtisar(k: Konteks) -> list[str]:
    """Give the paragraphs of Ikhtisar Eksekutif."""
    if not k.bahan.dihitung:
        return [f"Indikator kinerja sasaran tahun {k.a('tahun')} belum tercantum dalam rencana."]
    return [
        _pembuka(k),
        paragraf(hasil(k), _menurut_sasaran(k)),
        paragraf(jumlah(k), efisiensi(k)),
        _terendah(k),
        _menyusul(k),
    ]


def kesimpulan(k: Konteks) -> list[str]:
    """Give the paragraphs of the general conclusion."""
    if not k.bahan.dihitung:
        return [f"Indikator kinerja sasaran tahun {k.a('tahun')} belum tercantum dalam rencana."]
    awal = f"Secara umum, pelaksanaan Perjanjian Kinerja {k.bahan.nama} tahun {k.a('tahun')} dapat disimpulkan sebagai berikut."
    return [awal, hasil(k), paragraf(jumlah(k), efisiensi(k)), _belum_tercapai(k)]


def langkah(k: Konteks) -> list[str]:
    """Give the steps ahead: what the units wrote as solution, what is still owed, what is still to come."""
    rows = [row for row in k.bahan.dihitung if golongan(row) in (BELUM, TANPA)]
    solusi = [
        f"{nama(row)} ({k.unit(row)}): {kutip(teks)}" for row in rows if (teks := k.keterangan(row, "solusi"))
    ]
    tanpa = [nama(row) for row in rows if not k.keterangan(row, "solusi") and golongan(row) == BELUM]
    kosong = (
        f"Solusi atau tindak lanjut belum diisi oleh Bagian/Bidang untuk {rangkai(tanpa)}." if tanpa else ""
    )
    if solusi:
        awal = f"Untuk meningkatkan kinerja pada tahun {k.a('tahun+1')}, langkah perbaikan yang disampaikan Bagian/Bidang adalah sebagai berikut."
        return [awal, *solusi, kosong, _menyusul(k)]
    if not rows:
        return [
            f"Seluruh target indikator telah tercapai; pada tahun {k.a('tahun+1')} capaian tersebut dipertahankan dan pengendalian pelaksanaan program dilanjutkan."
        ]
    return [kosong, _menyusul(k)]


def hasil(k: Konteks) -> str:
    """Count what was reached and not, and give the mean."""
    a, n = k.a.di("jumlah"), [golongan(row) for row in k.bahan.dihitung]
    bagian = [
        f"{a(kind)} indikator {kata}"
        for kind, kata in ((LEBIH, "melampaui target"), (SESUAI, "memenuhi target"), (BELUM, "belum mencapai target"),
                           (TANPA, "belum memiliki angka capaian"))
        if kind in n
    ]  # fmt: skip
    awal = f"Dari {a('indikator')} indikator kinerja sasaran, {rangkai(bagian)}."
    return paragraf(awal, _rata(k))


def efisiensi(k: Konteks) -> str:
    """Conclude on the agency's efficiency where the figures allow it."""
    a, row = k.a.di("instansi"), k.bahan.efisiensi.instansi
    return SIMPULAN[row["simpulan"]].format(s=a("selisih")) if row["simpulan"] in SIMPULAN else ""


def _pembuka(k: Konteks) -> str:
    a = k.a.di("jumlah")
    iku = (
        f", {a('iku')} di antaranya Indikator Kinerja Utama"
        if any(r["iku"] for r in k.bahan.dihitung)
        else ""
    )
    return (
        f"{k.laporan} {k.bahan.nama} Tahun {k.a('tahun')} menyajikan pertanggungjawaban atas pelaksanaan Perjanjian Kinerja "
        f"yang memuat {a('sasaran')} sasaran strategis dengan {a('indikator')} indikator kinerja{iku}."
    )


def _rata(k: Konteks) -> str:
    a = k.a.di("instansi")
    if "capaian" not in a:
        return "Rata-rata capaian kinerja belum dapat dihitung."
    cara = "sasaran" if k.bahan.kebijakan["rata_instansi"] == "menurut_sasaran" else "seluruh indikator"
    predikat = k.bahan.rekap["instansi"]["predikat"]
    return f"Rata-rata capaian kinerja {k.bahan.singkatan} menurut rata-rata {cara} adalah {a('capaian')}% dengan kriteria {predikat}."


def _menurut_sasaran(k: Konteks) -> str:
    rows = [row for row in k.bahan.efisiensi.sasaran if row["persen_capaian"] is not None]
    if len(rows) < 2:
        return ""
    rows.sort(key=lambda row: (-row["persen_capaian"], row["kode"]))
    atas, bawah = (
        f"“{row['uraian']}” ({k.a.di('sasaran').di(row['kode'])('capaian')}%)" for row in (rows[0], rows[-1])
    )
    return f"Capaian tertinggi terdapat pada sasaran {atas} dan capaian terendah pada sasaran {bawah}."


def _terendah(k: Konteks) -> str:
    """Name the weakest indikator with what held it back, as its unit entered it."""
    rows = [row for row in k.bahan.dihitung if golongan(row) == BELUM]
    if not rows:
        return ""
    row = min(rows, key=lambda r: (persen_cetak(r), r["kode"]))
    hambat, solusi = (kutip(k.keterangan(row, bagian)) for bagian in ("faktor_penghambat", "solusi"))
    return paragraf(
        f"Capaian indikator yang paling rendah adalah {nama(row)}, yaitu {k.milik(row)('capaian')}%.",
        f"Hambatan utama menurut {k.unit(row)}: {hambat}" if hambat else f"Faktor penghambatnya belum diisi oleh {k.unit(row)}.",
        f"Langkah yang ditempuh: {solusi}" if solusi else "Solusi atau tindak lanjutnya belum diisi.",
    )  # fmt: skip


def _belum_tercapai(k: Konteks) -> str:
    rows = [row for row in k.bahan.dihitung if golongan(row) == BELUM]
    if not rows:
        return ""
    rows.sort(key=lambda r: (persen_cetak(r), r["kode"]))
    sebutan = [f"{nama(row)} ({k.milik(row)('capaian')}%)" for row in rows[:TERBANYAK]]
    awal = "Target yang belum tercapai" if len(rows) <= TERBANYAK else "Target yang paling jauh dari tercapai"
    return f"{awal} dan memerlukan perhatian pada tahun berikutnya adalah {rangkai(sebutan)}."


def _menyusul(k: Konteks) -> str:
    """Name the figures that are still to come."""
    rows = [*k.bahan.menyusul.values()]
    wanted: list[Row] = [row for row in rows if row["dihitung"]]
    if not wanted:
        return ""
    sebutan = [f"{nama(row)} ({row['jenis']})" for row in wanted]
    return f"Angka yang masih menyusul dan dapat mengubah hasil di atas: {rangkai(sebutan)}."

"""The seven analyses of one sasaran that Permenpan-RB 53/2014 asks for in BAB III."""

from lakip.ledger.query import Row
from lakip.report.narasi.indikator import sebab, terhadap_renstra, terhadap_standar, terhadap_tahun_lalu
from lakip.report.narasi.kalimat import nama, paragraf, pilih, rangkai
from lakip.report.narasi.konteks import Konteks
from lakip.report.narasi.pendukung import pendukung
from lakip.report.narasi.target import terhadap_target

ANALISIS = (
    "Perbandingan Target dan Realisasi Tahun Ini",
    "Perbandingan dengan Tahun-Tahun Sebelumnya",
    "Perbandingan dengan Target Akhir Renstra",
    "Perbandingan dengan Standar Nasional",
    "Analisis Penyebab dan Solusi",
    "Analisis Efisiensi Penggunaan Sumber Daya",
    "Analisis Program dan Kegiatan Pendukung",
)
"""The seven analyses in the order of the regulation."""


def analisis(k: Konteks, row: Row) -> tuple[list[str], ...]:
    """Give the paragraphs of the seven analyses of a row of Bahan.efisiensi.sasaran, in their order."""
    indikator_rows = k.menurut_sasaran.get(row["kode"], [])
    return (
        [_rata(k, row), *(terhadap_target(k, i) for i in indikator_rows)],
        [terhadap_tahun_lalu(k, i, nama(i)) for i in indikator_rows],
        [terhadap_renstra(k, i, nama(i)) for i in indikator_rows],
        _standar(k, indikator_rows),
        [sebab(k, i, nama(i)) for i in indikator_rows],
        [efisiensi(k, row)],
        _program(k, row),
    )


def efisiensi(k: Konteks, row: Row) -> str:
    """Say what the capaian cost, and conclude only where the figures allow it."""
    a = k.a.di(f"sasaran/{row['kode']}")
    if row["simpulan"] == "tidak_dapat_dihitung":
        kurang = "rata-rata capaiannya" if "capaian" not in a else "penyerapan anggarannya"
        return f"Efisiensi penggunaan sumber daya pada sasaran “{row['uraian']}” tidak dapat dihitung karena {kurang} belum ada."
    dasar = (
        f"Anggaran yang mendukung sasaran “{row['uraian']}” sebesar Rp{a('pagu')} terealisasi Rp{a('realisasi')} atau {a('serapan')}%"
        f"{k.belum_diaudit}, sedangkan rata-rata capaian kinerjanya {a('capaian')}%."
    )
    return paragraf(dasar, SIMPULAN[row["simpulan"]].format(s=a("selisih")))


SIMPULAN: dict[str, str] = {
    "efisien": "Capaian kinerja lebih tinggi {s} poin persen daripada penyerapan anggaran, sehingga penggunaan sumber daya disimpulkan efisien.",
    "seimbang": "Capaian kinerja sama dengan penyerapan anggaran, sehingga penggunaan sumber daya disimpulkan seimbang.",
    "kurang_efisien": "Capaian kinerja lebih rendah {s} poin persen daripada penyerapan anggaran, sehingga penggunaan sumber daya disimpulkan kurang efisien.",
    "tidak_disimpulkan": "Karena target belum sepenuhnya tercapai, efisiensi penggunaan sumber daya tidak disimpulkan.",
}
"""The conclusion behind the figures, by Bahan.efisiensi's simpulan."""


def _rata(k: Konteks, row: Row) -> str:
    a = k.a.di(f"sasaran/{row['kode']}")
    awal = f"Sasaran “{row['uraian']}” diukur dengan {a('n_total')} indikator kinerja."
    if "capaian" not in a:
        return f"{awal} Rata-rata capaiannya belum dapat dihitung karena belum ada indikator yang memiliki angka capaian."
    predikat = next(r["predikat"] for r in k.bahan.rekap["sasaran"] if r["kode"] == row["kode"])
    rata = pilih(
        row["kode"],
        f"Rata-rata capaiannya {a('capaian')}% dengan kriteria {predikat}",
        f"Secara rata-rata, capaian sasaran ini {a('capaian')}% atau berkriteria {predikat}",
    )
    lengkap = row["n_ada"] == row["n_total"]
    dari = "" if lengkap else f", dihitung dari {a('n_ada')} indikator yang sudah memiliki angka capaian"
    return f"{awal} {rata}{dari}."


def _standar(k: Konteks, rows: list[Row]) -> list[str]:
    ada = [paragraf(*kalimat) for row in rows if (kalimat := terhadap_standar(k, row, nama(row)))]
    tanpa = [nama(row) for row in rows if row["kode"] not in k.standar]
    if not ada:
        return ["Indikator pada sasaran ini belum memiliki standar nasional yang dapat dijadikan pembanding."]
    if not tanpa:
        return ada
    return [*ada, f"Indikator yang belum memiliki standar nasional sebagai pembanding: {rangkai(tanpa)}."]


def _program(k: Konteks, row: Row) -> list[str]:
    program = [_satu_program(k, p) for p in k.program.get(row["kode"], [])]
    if program:
        anggaran = f"Sasaran “{row['uraian']}” didukung oleh {rangkai(program)}."
    else:
        anggaran = f"Anggaran program yang mendukung sasaran “{row['uraian']}” belum tercantum dalam rencana."
    return [paragraf(anggaran, _pendukung(k, row))]


def _satu_program(k: Konteks, row: Row) -> str:
    a = k.a.di(f"program/{row['sasaran']}/{row['program']}")
    induk = k.bahan.sasaran.get(row["program"])
    nama_program = induk["uraian"] if induk else f"program {row['program']}"
    if "pagu" not in a:
        return nama_program
    serapan = f", terserap {a('serapan')}%" if "serapan" in a else ""
    return f"{nama_program} (pagu Rp{a('pagu')}{serapan})"


def _pendukung(k: Konteks, row: Row) -> str:
    """Count which indikator and outputs below the sasaran support it, and name those that do not."""
    a = k.a.di(f"sasaran/{row['kode']}")
    if "pendukung" not in a:
        return "Capaian indikator program dan keluaran sub kegiatan pendukungnya belum ada."
    kurang = [name for name, ya in pendukung(k.bahan, row["kode"]) if not ya]
    hasil = f"Dari {a('pendukung')} indikator program dan keluaran sub kegiatan yang telah terukur, {a('menunjang')} menunjang pencapaian sasaran"
    return f"{hasil}." if not kurang else f"{hasil}, sedangkan yang belum menunjang adalah {rangkai(kurang)}."

"""One indikator against its target, for every state its realisasi may be in."""

from lakip.domain.rumus import sebab_tanpa_persen
from lakip.domain.tanggal import tanggal_panjang
from lakip.ledger.query import Row
from lakip.metrics.persen import Nilai
from lakip.report.narasi.gerak import beda
from lakip.report.narasi.golongan import BELUM, LEBIH, SESUAI, TANPA, golongan
from lakip.report.narasi.kalimat import beda_satuan, nama, paragraf, pilih
from lakip.report.narasi.konteks import Konteks
from lakip.report.narasi.nilai import sebesar, tertulis

_ROMAWI = ("I", "II", "III", "IV")
_HASIL = {
    LEBIH: (
        "Realisasi {n} {kata} {r} melampaui target {t}, dengan capaian {c}% atau berkriteria {p}.",
        "{n} ditargetkan {t} dan terealisasi {r}; target terlampaui dengan capaian {c}% (kriteria {p}).",
        "Dari target {t}, {n} terealisasi {r}, sehingga capaiannya {c}% dengan kriteria {p} dan berada di atas target yang diperjanjikan.",
    ),
    SESUAI: (
        "Realisasi {n} {kata} {r} memenuhi target {t}, dengan capaian {c}% atau berkriteria {p}.",
        "{n} ditargetkan {t} dan terealisasi {r}; target tercapai dengan capaian {c}% (kriteria {p}).",
    ),
    BELUM: (
        "Realisasi {n} {kata} {r} belum mencapai target {t}; capaiannya {c}% atau berkriteria {p}.",
        "{n} ditargetkan {t}, sedangkan realisasinya {r}, sehingga target belum tercapai dengan capaian {c}% (kriteria {p}).",
        "Dari target {t}, {n} terealisasi {r}; target belum tercapai dan capaiannya {c}% dengan kriteria {p}.",
    ),
}
_TURUN = {
    (LEBIH, -1): (
        "Realisasi {n} sebesar {r}, lebih rendah {s} daripada target {t}; karena makin rendah makin baik, target terlampaui dengan capaian {c}% (kriteria {p}).",
        "{n} ditargetkan paling tinggi {t} dan terealisasi {r}. Angka yang makin rendah makin baik, sehingga target terlampaui dengan capaian {c}% atau berkriteria {p}.",
    ),
    (BELUM, 1): (
        "Realisasi {n} sebesar {r}, lebih tinggi {s} daripada target {t}; karena makin rendah makin baik, target belum tercapai dan capaiannya {c}% (kriteria {p}).",
        "{n} ditargetkan paling tinggi {t}, sedangkan realisasinya {r}. Angka yang makin rendah makin baik, sehingga target belum tercapai dengan capaian {c}% atau berkriteria {p}.",
    ),
}


def terhadap_target(k: Konteks, row: Row) -> str:
    """Say how the realisasi of the year stands to its target, or why nothing can be said yet; names the indikator."""
    if row["status"] in ("belum_rilis", "belum_ada"):
        return _belum(k, row)
    hasil = _tanpa_persen(k, row) if golongan(row) == TANPA else _hasil(k, row)
    return paragraf(hasil, _sementara(k, row), _sampai(row))


def _hasil(k: Konteks, row: Row) -> str:
    bentuk = _bentuk(row)
    target, a = Nilai.of(row, "target"), k.milik(row)
    return pilih(row["kode"], *bentuk).format(
        n=nama(row), kata=sebesar(Nilai.of(row, "realisasi")), r=_realisasi(k, row), t=tertulis(a, "target", target, row),
        c=a("capaian"), p=row["predikat"], s=beda_satuan(a("selisih"), row) if "selisih" in a else "",
    )  # fmt: skip


def _bentuk(row: Row) -> tuple[str, ...]:
    """Give the sentences that are true of this result."""
    if row["target_rendah"] is not None and row["realisasi_nilai"] is not None:
        return (f"Realisasi {{n}} sebesar {{r}} berada {_letak(row)} rentang target {{t}}; capaiannya {{c}}% atau berkriteria {{p}}.",)  # fmt: skip
    if row["polaritas"] == "Stabil":
        return (
            "{n} diharapkan bertahan pada {t} dan terealisasi {r}; capaiannya {c}% atau berkriteria {p}.",
        )
    arah = beda(row["realisasi_nilai"], row["target_nilai"])
    if row["polaritas"] == "Turun" and arah is not None:
        return _TURUN.get(
            (golongan(row), arah),
            ("{n} ditargetkan {t} dan terealisasi {r}; capaiannya {c}% atau berkriteria {p}.",),
        )
    return _HASIL[golongan(row)]


def _letak(row: Row) -> str:
    if row["realisasi_nilai"] < row["target_rendah"]:
        return "di bawah"
    return "di atas" if row["realisasi_nilai"] > row["target_tinggi"] else "di dalam"


def _belum(k: Konteks, row: Row) -> str:
    a, target = k.milik(row), tertulis(k.milik(row), "target", Nilai.of(row, "target"), row)
    terhadap = f"capaian terhadap target {target}" if target else "capaiannya"
    if row["status"] == "belum_ada":
        return f"Realisasi {nama(row)} tahun {k.a('tahun')} belum disampaikan oleh {k.unit(row)}, sehingga {terhadap} belum dapat dihitung dan {k.rata}."
    late = k.bahan.menyusul.get(row["kode"])
    kapan = ""
    if late is not None and late["perkiraan"] is not None:
        bulan = tanggal_panjang(late["perkiraan"]).split()[1]
        kapan = f" (perkiraan rilis {a('perkiraan/hari')} {bulan} {a('perkiraan/tahun')})"
    return f"Realisasi {nama(row)} tahun {k.a('tahun')} belum dirilis{kapan}, sehingga {terhadap} belum dapat disampaikan dan {k.rata}."


def _tanpa_persen(k: Konteks, row: Row) -> str:
    target = tertulis(k.milik(row), "target", Nilai.of(row, "target"), row)
    terhadap = f" terhadap target {target}" if target else ""
    alasan = sebab_tanpa_persen(row["rumus"], row["target_nilai"], row["realisasi_nilai"])
    return f"{nama(row)} terealisasi {_realisasi(k, row)}{terhadap}, tetapi capaiannya tidak dapat dihitung karena {alasan}."


def _realisasi(k: Konteks, row: Row) -> str:
    isi = tertulis(k.milik(row), "realisasi", Nilai.of(row, "realisasi"), row) or "tanpa angka"
    return f"nihil ({isi})" if row["status"] == "nihil" else isi


def _sementara(k: Konteks, row: Row) -> str:
    if row["status_data"] == "sementara":
        return "Angka ini masih sementara (unaudited) dan dapat berubah."
    if row["status_data"] == "angka tahun lalu":
        a = k.milik(row)
        tahun = a("tahun_data") if "tahun_data" in a else "lalu"
        return (
            f"Angka yang dipakai adalah angka tahun {tahun} karena angka tahun {k.a('tahun')} belum tersedia."
        )
    return ""


def _sampai(row: Row) -> str:
    if row["s_d"] is None or row["s_d"] >= len(_ROMAWI):
        return ""
    return f"Realisasi tersebut adalah keadaan sampai dengan Triwulan {_ROMAWI[row['s_d'] - 1]}."

"""Which tables an edition has, on which sheet, in which order (contract §7)."""

from lakip.report.bahan import Bahan
from lakip.report.lembar import Lembar
from lakip.report.tables import (
    anggaran,
    e81,
    efisiensi,
    kerja,
    naskah,
    pengukuran,
    perbandingan,
    perencanaan,
    program,
    register,
    reviu,
    tindak_lanjut,
    triwulan,
)
from lakip.report.tables.ketentuan import ketentuan
from lakip.report.tables.sumber import sumber_angka
from lakip.report.tables.uji import uji_silang


def lembar_lakip(bahan: Bahan) -> list[Lembar]:
    """Give the sheets of the workbook that goes out, T01 to T24."""
    return [
        Lembar("T01 Pegawai", [naskah.t01(bahan)]),
        Lembar("T02 Renstra", [perencanaan.t02(bahan)]),
        Lembar("T03 IKU", [perencanaan.t03(bahan)]),
        Lembar("T04 Perjanjian Kinerja", perencanaan.t04(bahan)),
        Lembar("T04b PK Perubahan", perencanaan.t04b(bahan)),
        Lembar("T05 Rencana Aksi", [perencanaan.t05(bahan)]),
        Lembar("T06 Skala", [pengukuran.t06(bahan)]),
        Lembar("T07 Pengukuran", [pengukuran.t07(bahan)], pengukuran.grafik_capaian(bahan)),
        Lembar("T08 Rekap Sasaran", [pengukuran.t08(bahan)]),
        Lembar("T09 Per Sasaran", pengukuran.t09(bahan)),
        Lembar("T10 Antar Tahun", [perbandingan.t10(bahan)]),
        Lembar("T11 Target Akhir Renstra", [perbandingan.t11(bahan)]),
        Lembar("T12 Standar Nasional", [perbandingan.t12(bahan)]),
        Lembar("T13 Analisis", [perbandingan.t13(bahan)]),
        Lembar("T14 Efisiensi", [efisiensi.t14(bahan)]),
        Lembar("T15 Efisiensi Anggaran", [efisiensi.t15(bahan)]),
        Lembar("T16 Program Pendukung", [program.t16(bahan)]),
        Lembar("T17 Triwulan", [triwulan.t17(bahan)]),
        Lembar("T18 Anggaran", [anggaran.t18(bahan)], anggaran.grafik_anggaran(bahan)),
        Lembar("T19 Anggaran Sasaran", [anggaran.t19(bahan)]),
        Lembar("T20 Jenis Belanja", [anggaran.t20(bahan)]),
        Lembar("T21 E.81", [e81.t21(bahan)]),
        Lembar("T22 Per Bidang", [triwulan.t22(bahan)]),
        Lembar("T23 Tindak Lanjut", [tindak_lanjut.t23(bahan)]),
        Lembar("T24 Penghargaan", [naskah.t24(bahan)]),
    ]


def lembar_kertas_kerja(bahan: Bahan) -> list[Lembar]:
    """Give the sheets of the workbook that stays inside: T25 to T29, Ketentuan, Sumber Angka, Uji Silang."""
    return [
        Lembar("T25 Waktu SOP", [kerja.t25(bahan)]),
        Lembar("T26 Register Data", [register.t26(bahan)]),
        Lembar("T27 Register LAKIP", [register.t27(bahan)]),
        Lembar("T28 Checklist Reviu", [reviu.t28(bahan)]),
        Lembar("T29 Catatan Mutu", [kerja.t29(bahan)]),
        Lembar("Ketentuan", ketentuan(bahan)),
        Lembar("Sumber Angka", [sumber_angka(bahan)]),
        Lembar("Uji Silang", uji_silang(bahan)),
    ]

"""What each sheet and column of a unit's workbook means."""

from collections.abc import Mapping

from lakip.intake.template.keterangan_rencana import Keterangan

LEMBAR: Mapping[str, str] = {
    "realisasi": "Realisasi indikator kinerja.",
    "kegiatan": "Keluaran sub kegiatan; baris kosong di bawah dipakai bila ada yang belum tercantum.",
    "anggaran": "Realisasi anggaran; baris kosong di bawah dipakai bila ada yang belum tercantum.",
}

TIPE_TRIWULAN: Mapping[str, str] = {
    "KUM": "isi hasil triwulan itu saja.",
    "KUM_SD": "isi jumlah sejak Januari sampai akhir triwulan itu.",
    "RATA": "isi nilai triwulan itu; nilai setahun adalah rata-ratanya.",
    "AKHIR": "isi keadaan pada akhir triwulan itu; nilai setahun adalah keadaan terakhir.",
    "MAKS": "isi nilai triwulan itu; nilai setahun adalah yang tertinggi.",
    "MIN": "isi nilai triwulan itu; nilai setahun adalah yang terendah.",
    "RASIO": "isi pembilang dan penyebut triwulan itu saja; nilainya dihitung oleh aplikasi.",
}
"""What to write into a quarter, by the coded quarter type; follows its everyday word."""

_KODE = "Sudah terisi; jangan diubah."
_SETAHUN = "Hasil setahun; boleh kosong bila semua triwulan sudah terisi."


def _per_triwulan(kunci: str, arti: str, contoh: tuple[str, str, str, str]) -> dict[str, Keterangan]:
    return {f"{kunci}_{n}": (arti.format(n), teks) for n, teks in enumerate(contoh, start=1)}


KOLOM: Mapping[str, Mapping[str, Keterangan]] = {
    "realisasi": {
        "kode": (_KODE, "IK-1.1"),
        "nama": ("Sudah terisi; arahkan tetikus ke selnya untuk melihat cara mengisi triwulan.", "Jumlah ASN yang dilatih"),
        "satuan": (_KODE, "Orang"),
        "target": ("Target Perjanjian Kinerja setahun; sudah terisi.", "1.200"),
        **_per_triwulan("nilai", "Hasil triwulan {} menurut tipe triwulan indikatornya.", ("250", "310", "nihil", "645")),
        "nilai_0": (_SETAHUN, "1.205"),
        **_per_triwulan("pembilang", "Angka di atas garis bagi triwulan {}, hanya untuk indikator pembilang/penyebut.", ("", "", "", "")),
        **_per_triwulan("penyebut", "Angka di bawah garis bagi triwulan {}, hanya untuk indikator pembilang/penyebut.", ("", "", "", "")),
        "pembilang_0": ("Pembilang setahun, bila tidak diisi per triwulan.", ""),
        "penyebut_0": ("Penyebut setahun, bila tidak diisi per triwulan.", ""),
        "status_data": ("Apakah angkanya sudah final.", "final"),
        "tahun_data": ("Tahun asal angka, bila bukan tahun laporan ini.", ""),
        "faktor_pendorong": ("Apa yang membantu tercapainya target.", "Pelatihan daring menjangkau semua kecamatan."),
        "faktor_penghambat": ("Apa yang menghambat.", "Anggaran pelatihan triwulan III digeser."),
        "solusi": ("Apa yang dilakukan atau akan dilakukan.", "Pelatihan dipindahkan ke triwulan IV."),
        "data_dukung": ("Nama berkas atau tautan bukti.", "Laporan Diklat 2024.pdf"),
    },
    "kegiatan": {
        "kode": (_KODE, "5.03.02.2.02.0001"),
        "nama": (_KODE, "Pengelolaan Mutasi ASN"),
        "indikator_keluaran": ("Keluaran sub kegiatan; isi bila masih kosong.", "Jumlah dokumen mutasi ASN"),
        "satuan": ("Satuan keluaran; isi bila masih kosong.", "Dokumen"),
        "target": ("Target keluaran setahun; isi bila masih kosong.", "12"),
        **_per_triwulan("nilai", "Keluaran triwulan {}.", ("3", "3", "3", "3")),
        "nilai_0": (_SETAHUN, "12"),
        "waktu_tempat": ("Kapan dan di mana dilaksanakan.", "Setiap bulan di kantor Badan"),
        "uraian": ("Apa yang dikerjakan, satu atau dua kalimat.", "Pemrosesan usul mutasi antarinstansi."),
        "data_dukung": ("Nama berkas atau tautan bukti.", "Laporan Mutasi 2024.pdf"),
    },
    "anggaran": {
        "kode": (_KODE, "5.03.02.2.02.0001"),
        "uraian": (_KODE, "Pengelolaan Mutasi ASN"),
        "pagu": ("Pagu versi terbaru; sudah terisi.", "61.400.000"),
        **_per_triwulan("nilai", "Belanja selama triwulan {} saja.", ("10.250.000", "15.000.000", "16.500.000", "18.900.000")),
        "nilai_0": ("Belanja setahun; boleh kosong bila semua triwulan sudah terisi.", "60.650.000"),
        "fisik": ("Kemajuan fisik dalam persen.", "100"),
        "keterangan": ("Catatan, misalnya sebab sisa anggaran.", "Sisa dari perjalanan dinas."),
    },
}  # fmt: skip

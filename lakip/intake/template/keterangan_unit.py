"""What each sheet and column of a unit's workbook means; the four columns of the triwulan share an entry (…_tw)."""

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

TERISI: Mapping[str, frozenset[str]] = {
    "realisasi": frozenset(("kode", "nama", "satuan", "target")),
    "kegiatan": frozenset(("kode", "nama")),
    "anggaran": frozenset(("kode", "uraian", "pagu")),
}
"""Columns the plan fills in, by sheet."""

_KODE = "Sudah terisi dan terkunci."
_SETAHUN = "Hasil setahun; boleh kosong bila semua triwulan sudah terisi."


KOLOM: Mapping[str, Mapping[str, Keterangan]] = {
    "realisasi": {
        "kode": (_KODE, "IK-1.1"),
        "nama": ("Arahkan tetikus ke selnya untuk melihat cara mengisi triwulan.", "Jumlah ASN yang dilatih"),
        "satuan": (_KODE, "Orang"),
        "target": ("Target Perjanjian Kinerja setahun.", "1.200"),
        "nilai_tw": ("Hasil tiap triwulan; cara mengisinya tertulis pada nama indikator.", "250; 310; nihil; 645"),
        "nilai_0": (_SETAHUN, "1.205"),
        "pembilang_tw": ("Angka di atas garis bagi, hanya untuk indikator pembilang/penyebut.", ""),
        "penyebut_tw": ("Angka di bawah garis bagi, hanya untuk indikator pembilang/penyebut.", ""),
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
        "nilai_tw": ("Keluaran triwulan itu saja.", "3; 3; 3; 3"),
        "nilai_0": (_SETAHUN, "12"),
        "waktu_tempat": ("Kapan dan di mana dilaksanakan.", "Setiap bulan di kantor Badan"),
        "uraian": ("Apa yang dikerjakan, satu atau dua kalimat.", "Pemrosesan usul mutasi antarinstansi."),
        "data_dukung": ("Nama berkas atau tautan bukti.", "Laporan Mutasi 2024.pdf"),
    },
    "anggaran": {
        "kode": (_KODE, "5.03.02.2.02.0001"),
        "uraian": (_KODE, "Pengelolaan Mutasi ASN"),
        "pagu": ("Pagu versi terbaru.", "61.400.000"),
        "nilai_tw": ("Belanja selama triwulan itu saja.", "10.250.000; 15.000.000; 16.500.000; 18.900.000"),
        "nilai_0": ("Belanja setahun; boleh kosong bila semua triwulan sudah terisi.", "60.650.000"),
        "fisik": ("Kemajuan fisik dalam persen.", "100"),
        "keterangan": ("Catatan, misalnya sebab sisa anggaran.", "Sisa dari perjalanan dinas."),
    },
}  # fmt: skip

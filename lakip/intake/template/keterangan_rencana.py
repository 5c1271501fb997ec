"""What each sheet and column of the plan workbook means; the examples of one sheet make up one worked row.

The four columns of the triwulan share one entry, whose key ends in _tw.
"""

from collections.abc import Mapping

Keterangan = tuple[str, str]
"""One sentence for the person who fills the column, and an example."""

LEMBAR: Mapping[str, str] = {
    "instansi": "Identitas instansi yang dicetak pada laporan dan surat; isi kolom Nilai saja.",
    "pejabat": "Pejabat penanda tangan; laporan memakai pejabat yang menjabat pada tanggal dokumen.",
    "unit_kerja": "Bagian dan Bidang yang mengirim data.",
    "sasaran": "Tujuan, sasaran, program, kegiatan, dan sub kegiatan, satu per baris.",
    "indikator": "Indikator kinerja dan cara menghitung capaiannya.",
    "target": "Target per tahun; tambahkan baris baru bila Perjanjian Kinerja diubah, baris lama jangan dihapus.",
    "standar": "Pembanding dari luar instansi, misalnya standar nasional; lembar ini boleh kosong.",
    "realisasi_lalu": "Realisasi tahun-tahun sebelum aplikasi ini dipakai; lembar ini boleh kosong.",
    "anggaran_lalu": "Anggaran tahun-tahun sebelum aplikasi ini dipakai; lembar ini boleh kosong.",
    "pagu": "Pagu per kode; tambahkan baris baru bila anggaran bergeser atau berubah, baris lama jangan dihapus.",
}  # fmt: skip

_BERLAKU = {
    "berlaku_dari": ("Hari pertama berlaku; kosong berarti sejak semula.", "2024-01-01"),
    "berlaku_sampai": ("Hari terakhir berlaku; kosong berarti masih berlaku.", ""),
}
_SK = ("Nomor surat keputusan atau dokumen dasarnya.", "800/011/PK/2024")
_RUMUS = (
    "Rumus capaian: RASIO = realisasi : target; SELISIH = (2 × target - realisasi) : target; "
    "TERBALIK = target : realisasi; STABIL = makin dekat target makin baik; RENTANG = target berupa rentang; "
    "TERCAPAI = 100 bila tercapai. Kosong berarti mengikuti polaritas."
)
_INDIKATOR = ("Kode indikator seperti pada lembar Indikator.", "IK-1.1")

KOLOM: Mapping[str, Mapping[str, Keterangan]] = {
    "instansi": {
        "kunci": ("Nama isian; jangan diubah.", "singkatan"),
        "nilai": ("Isian untuk kunci di sebelah kirinya.", "BKPSDM"),
    },
    "pejabat": {
        "jabatan": ("Nama jabatan seperti dicetak di atas tanda tangan.", "Kepala Badan"),
        "nama": ("Nama lengkap dengan gelar.", "Mutiara Karang, S.STP., M.Si."),
        "pangkat": ("Pangkat dan golongan.", "Pembina Tingkat I (IV/b)"),
        "nip": ("NIP delapan belas angka; selnya sudah berformat Teks.", "197201011997012992"),
        "status": ("Status jabatan; kosong berarti Definitif.", "Plt."),
        "dari": ("Hari pertama menjabat.", "2024-06-01"),
        "sampai": ("Hari terakhir menjabat; kosong berarti masih menjabat.", "2024-11-30"),
        "nomor_sk": ("Nomor surat keputusan pengangkatan atau penunjukan.", "800/118/SK/2024"),
    },
    "unit_kerja": {
        "kode": ("Kode singkat Bagian atau Bidang; dipakai di semua lembar.", "MUT"),
        "nama": ("Nama lengkap Bagian atau Bidang.", "Bidang Mutasi dan Promosi"),
        "jenis": ("Jenis unit kerja, misalnya Sekretariat, Bagian, atau Bidang.", "Bidang"),
        "induk": ("Kode unit kerja di atasnya; kosong bila langsung di bawah kepala.", ""),
        "alias": ("Sebutan lain unit kerja ini, dipisahkan titik koma.", "Bid. Mutasi;Bidang Mutasi & Promosi"),
        **_BERLAKU,
    },
    "sasaran": {
        "kode": ("Kode tujuan atau sasaran; untuk program ke bawah pakai kode program resmi.", "S1"),
        "jenis": ("Tingkat baris ini; kosong berarti Sasaran.", "Sasaran"),
        "uraian": ("Bunyi tujuan, sasaran, program, kegiatan, atau sub kegiatan.", "Meningkatnya kompetensi ASN"),
        "induk": ("Kode baris di atasnya, misalnya tujuan dari sasaran ini.", "T1"),
        "unit": ("Kode unit kerja penanggung jawab.", "MUT"),
    },
    "indikator": {
        "kode": ("Kode indikator; jangan diganti selama indikatornya sama.", "IK-1.1"),
        "kode_sasaran": ("Kode pada lembar Sasaran tempat indikator ini bernaung.", "S1"),
        "nama": ("Bunyi indikator seperti pada Perjanjian Kinerja.", "Persentase ASN yang bersertifikat kompetensi"),
        "satuan": ("Satuan nilai indikator.", "%"),
        "polaritas": ("Arah yang baik; kosong berarti mengikuti rumus.", "Makin tinggi makin baik"),
        "rumus": (_RUMUS, "RASIO"),
        "tipe_triwulan": ("Cara angka triwulan menjadi angka tahun; kosong berarti Posisi akhir.", "Posisi akhir"),
        "unit": ("Kode unit kerja yang mengirim datanya.", "MUT"),
        "penanggung_jawab": ("Jabatan yang bertanggung jawab.", "Kepala Bidang Mutasi dan Promosi"),
        "iku": ("Apakah termasuk Indikator Kinerja Utama.", "Ya"),
        "masuk_pk": ("Apakah dihitung dalam capaian Perjanjian Kinerja; kosong berarti Ya.", "Ya"),
        "definisi": ("Penjelasan cara mengukurnya.", "Jumlah ASN bersertifikat dibagi jumlah ASN dikali 100."),
        "sumber_data": ("Asal datanya.", "Sistem informasi kepegawaian"),
        "batas": ("Batas atas persen capaian; kosong berarti tanpa batas.", "120"),
        "bobot": ("Bobot dalam rata-rata; kosong berarti sama besar.", ""),
        "kondisi_awal": ("Nilai pada awal periode rencana.", "75,3"),
        "target_akhir": ("Target pada akhir periode rencana.", "95"),
        "standar_nasional": ("Nilai pembanding nasional bila ada.", ""),
        "skala": ("Skala predikat, hanya untuk indikator yang nilainya berupa predikat.", ""),
        "desimal": ("Banyaknya angka di belakang koma saat dicetak; kosong berarti 2.", "2"),
        **_BERLAKU,
        "menggantikan": ("Kode indikator lama yang digantikan.", ""),
    },
    "target": {
        "indikator": _INDIKATOR,
        "tahun": ("Tahun kinerja.", "2024"),
        "nilai_0": ("Target setahun.", "85,25"),
        "nilai_tw": ("Target tiap triwulan menurut tipe triwulan indikatornya; boleh kosong.", "20; 45; 70; 85,25"),
        "jenis": ("Dokumen asal target; kosong berarti PK.", "PK"),
        "versi": ("Versi target; Perubahan mengalahkan Pergeseran dan Murni. Kosong berarti Murni.", "Murni"),
        "nomor_sk": _SK,
        "tanggal": ("Tanggal dokumen.", "2024-01-17"),
    },
    "standar": {
        "indikator": _INDIKATOR,
        "tahun": ("Tahun standar.", "2024"),
        "nilai_0": ("Nilai standar.", "90"),
        "tingkat": ("Tingkat pembanding; kosong berarti Nasional.", "Nasional"),
        "sumber": ("Dokumen atau lembaga asal standar.", "Laporan Kinerja BKN 2024"),
    },
    "realisasi_lalu": {
        "indikator": _INDIKATOR,
        "tahun": ("Tahun realisasi.", "2021"),
        "nilai_0": ("Realisasi setahun.", "71,25"),
    },
    "anggaran_lalu": {
        "kode_rekening": ("Kode program, kegiatan, sub kegiatan, atau rekening.", "5.03.02.2.02.0001"),
        "tahun": ("Tahun anggaran.", "2021"),
        "target_renstra": ("Target anggaran pada Renstra.", "331.700.000"),
        "pagu_rp": ("Pagu tahun itu.", "58.200.000"),
        "realisasi_rp": ("Realisasi tahun itu.", "55.340.499"),
    },
    "pagu": {
        "kode_rekening": ("Kode program, kegiatan, sub kegiatan, atau rekening.", "5.03.02.2.02.0001"),
        "uraian": ("Nama program, kegiatan, sub kegiatan, atau rekening.", "Pengelolaan Mutasi ASN"),
        "unit": ("Kode unit kerja pelaksana.", "MUT"),
        "kode_sasaran": ("Kode sasaran yang didukung.", "S1"),
        "tahun": ("Tahun anggaran.", "2024"),
        "pagu_rp": ("Pagu setahun.", "61.400.000"),
        "versi": ("Versi anggaran; Perubahan mengalahkan Pergeseran dan Murni. Kosong berarti Murni.", "Murni"),
    },
}  # fmt: skip

INSTANSI: Mapping[str, Keterangan] = {
    "nama": ("Nama lengkap instansi.", "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kota Nusa Bahari"),
    "singkatan": ("Singkatan instansi.", "BKPSDM"),
    "pemerintah_daerah": ("Nama pemerintah daerah untuk kop surat.", "Pemerintah Kota Nusa Bahari"),
    "alamat": ("Alamat kantor.", "Jalan Mercusuar Nomor 1, Nusa Bahari"),
    "telepon": ("Nomor telepon kantor.", "(0000) 123456"),
    "pos_el": ("Alamat pos-el (surel) kantor.", "bkpsdm@nusabahari.example"),
    "laman": ("Alamat laman instansi.", "https://bkpsdm.nusabahari.example"),
    "kode_pos": ("Kode pos lima angka.", "00000"),
    "nama_laporan": ("Nama laporan pada sampul: LAKIP atau LKjIP.", "LKjIP"),
    "periode_rencana": ("Tahun awal dan akhir Renstra.", "2022-2026"),
    "zona_waktu": ("Zona waktu kantor: WIB, WITA, atau WIT.", "Asia/Jakarta"),
    "tempat": ("Tempat surat dibuat, di depan tanggalnya.", "Nusa Bahari"),
    "penanda_nota_dinas": ("Jabatan yang menandatangani Nota Dinas permintaan data.", "Sekretaris"),
    "penanda_surat_pengantar": ("Jabatan yang menandatangani Surat Pengantar.", "Kepala Badan"),
    "kertas_naskah": ("Ukuran kertas naskah laporan: A4 atau F4 (folio).", "A4"),
    "pernyataan_reviu": ("Apakah naskah memuat halaman Pernyataan Telah Direviu (Ya/Tidak); tanda tangannya selalu kosong.", "Tidak"),
    "kontak_data": ("Ke mana Bagian/Bidang bertanya tentang data.", "Sub Bagian Program, telepon (0000) 123456"),
}  # fmt: skip
"""The keys of the sheet Instansi (contract §4.1)."""

INSTANSI_PILIHAN: Mapping[str, tuple[str, ...]] = {
    "nama_laporan": ("LAKIP", "LKjIP"),
    "kertas_naskah": ("A4", "F4"),
    "pernyataan_reviu": ("Ya", "Tidak"),
    "zona_waktu": ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"),
}

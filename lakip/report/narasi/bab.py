"""Kata Pengantar, BAB I, BAB II and the opening of BAB III: what rules can say of them."""

import json

from lakip.report.narasi.kalimat import rangkai
from lakip.report.narasi.konteks import Konteks
from lakip.report.tables.umum import catatan_kebijakan


def kata_pengantar(k: Konteks) -> list[str]:
    """Give opening, basis, thanks and hope; place, date and the head's block are the document's."""
    nama = f"{k.laporan} {k.bahan.nama} Tahun {k.a('tahun')}"
    return [
        f"Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa, karena atas rahmat dan karunia-Nya penyusunan {nama} dapat diselesaikan.",
        "Laporan ini disusun berdasarkan Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah dan Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 53 Tahun 2014, sebagai pertanggungjawaban atas pelaksanaan tugas dan fungsi serta Perjanjian Kinerja yang telah ditetapkan.",
        "Kami menyampaikan terima kasih kepada seluruh Bagian dan Bidang serta semua pihak yang telah menyampaikan data dan membantu penyusunan laporan ini.",
        f"Semoga laporan ini bermanfaat sebagai bahan evaluasi dan perbaikan kinerja {k.bahan.nama} pada tahun-tahun berikutnya.",
    ]


def latar_belakang(k: Konteks) -> list[str]:
    """Say why the report is made."""
    return [
        "Sistem Akuntabilitas Kinerja Instansi Pemerintah mewajibkan setiap instansi pemerintah menyusun laporan kinerja tahunan sebagai pertanggungjawaban atas penggunaan anggaran dan pencapaian sasaran yang telah diperjanjikan.",
        f"Sehubungan dengan itu, {k.bahan.nama} menyusun {k.laporan} Tahun {k.a('tahun')} yang memuat pengukuran, evaluasi, dan analisis capaian kinerja selama satu tahun anggaran, dengan data yang dihimpun dari {k.a('jumlah/unit')} Bagian dan Bidang.",
    ]


def dasar_hukum(k: Konteks) -> list[str]:
    """List the legal basis as the SOP in force has it."""
    isi = json.loads(k.bahan.sop_identitas["isi"])
    return [
        f"Penyusunan {k.laporan} ini berdasarkan:",
        *(f"{dasar};" for dasar in isi["dasar_hukum"][:-1]),
        *(f"{dasar}." for dasar in isi["dasar_hukum"][-1:]),
    ]


def maksud_tujuan(k: Konteks) -> list[str]:
    """Say what the report is for."""
    return [
        f"Maksud penyusunan {k.laporan} adalah memberikan gambaran yang jelas, terukur, dan dapat dipertanggungjawabkan mengenai capaian kinerja {k.bahan.nama} tahun {k.a('tahun')}.",
        "Tujuannya adalah menyediakan informasi kinerja kepada pemberi mandat, menilai keberhasilan dan kegagalan pencapaian sasaran beserta penyebabnya, serta menjadi dasar perbaikan perencanaan dan pelaksanaan program pada tahun berikutnya.",
    ]


def sumber_daya(k: Konteks) -> list[str]:
    """Count the staff, where its table has been typed in."""
    a = k.a.di("pegawai")
    if "jumlah" not in a:
        return []
    return [
        f"Untuk melaksanakan tugas dan fungsinya, {k.bahan.nama} didukung oleh {a('jumlah')} pegawai, terdiri atas {a('l')} laki-laki dan {a('p')} perempuan. Rinciannya disajikan dalam tabel."
    ]


def sistematika(k: Konteks) -> list[str]:
    """Say how the report is laid out (Permenpan-RB 53/2014, Lampiran II)."""
    return [
        f"{k.laporan} ini disajikan dengan sistematika sebagai berikut.",
        "BAB I Pendahuluan, memuat gambaran umum organisasi, aspek strategis, dan permasalahan utama yang dihadapi.",
        f"BAB II Perencanaan Kinerja, memuat ringkasan Renstra, Indikator Kinerja Utama, dan Perjanjian Kinerja tahun {k.a('tahun')}.",
        "BAB III Akuntabilitas Kinerja, memuat capaian kinerja organisasi untuk setiap sasaran dan realisasi anggaran.",
        "BAB IV Penutup, memuat kesimpulan umum dan langkah perbaikan kinerja.",
        "Lampiran, memuat Perjanjian Kinerja, pengukuran kinerja, dan dokumen pendukung lainnya.",
    ]


def renstra(k: Konteks) -> list[str]:
    """Sum up the Renstra."""
    periode = f" periode {k.a('renstra')}" if "renstra" in k.a else ""
    tujuan = [f"“{row['uraian']}”" for row in k.bahan.sasaran.values() if row["jenis"] == "Tujuan"]
    sasaran = [f"“{row['uraian']}”" for row in k.bahan.efisiensi.sasaran]
    if not sasaran:
        return [
            "Tujuan, sasaran, dan indikator Renstra belum tercantum dalam rencana yang dimuat ke aplikasi."
        ]
    dari = f"{k.a('jumlah/tujuan')} tujuan, yaitu {rangkai(tujuan)}, " if tujuan else ""
    return [
        f"Rencana Strategis {k.bahan.nama}{periode} menetapkan {dari}yang dijabarkan ke dalam {k.a('jumlah/sasaran')} sasaran strategis dan {k.a('jumlah/indikator')} indikator kinerja."
        if tujuan else
        f"Rencana Strategis {k.bahan.nama}{periode} menetapkan {k.a('jumlah/sasaran')} sasaran strategis dan {k.a('jumlah/indikator')} indikator kinerja.",
        f"Sasaran strategis tersebut adalah {rangkai(sasaran)}.",
    ]  # fmt: skip


def iku(k: Konteks) -> list[str]:
    """Count the Indikator Kinerja Utama."""
    if not any(row["iku"] for row in k.bahan.dihitung):
        return ["Indikator Kinerja Utama belum ditandai dalam rencana."]
    return [
        f"{k.bahan.nama} menetapkan {k.a('jumlah/iku')} Indikator Kinerja Utama sebagai ukuran keberhasilan pencapaian sasaran strategis. Formulasi, sumber data, dan penanggung jawab setiap indikator disajikan dalam tabel."
    ]


def perjanjian(k: Konteks) -> list[str]:
    """Sum up the Perjanjian Kinerja and its change."""
    if not any(row["masuk_pk"] for row in k.bahan.dihitung):
        return [f"Perjanjian Kinerja tahun {k.a('tahun')} belum tercantum dalam rencana."]
    a = k.a.di("anggaran")
    pagu = f" dengan dukungan anggaran Rp{a('pagu')}" if "pagu" in a else ""
    berubah = any(row["versi_target"] == "Perubahan" for row in k.bahan.dihitung)
    return [
        f"Perjanjian Kinerja tahun {k.a('tahun')} memuat {k.a('jumlah/sasaran')} sasaran strategis dan {k.a('jumlah/pk')} indikator kinerja{pagu}.",
        "Pada tahun berjalan dilakukan perubahan Perjanjian Kinerja; target yang dipakai dalam pengukuran adalah target setelah perubahan." if berubah else "",
    ]  # fmt: skip


def rencana_aksi(k: Konteks) -> list[str]:
    """Introduce the targets per quarter."""
    bertriwulan = any(
        row["tahun"] == k.bahan.tahun and row["periode"] > 0 and row["raw"] for row in k.bahan.target
    )
    if not bertriwulan:
        return [f"Rencana aksi per triwulan tahun {k.a('tahun')} belum tercantum dalam rencana."]
    return [
        f"Untuk mencapai target tahunan, {k.bahan.nama} menetapkan rencana aksi tahun {k.a('tahun')} yang merinci target setiap indikator per triwulan beserta program, kegiatan, dan anggaran pendukungnya."
    ]


def pengantar_bab3(k: Konteks) -> list[str]:
    """Say how performance is measured and rated, by the ketentuan in force."""
    return [
        "Pengukuran kinerja dilakukan dengan membandingkan target dan realisasi setiap indikator menurut rumus yang ditetapkan untuk indikator itu, baik yang makin tinggi makin baik maupun yang makin rendah makin baik.",
        *catatan_kebijakan(k.bahan),
    ]

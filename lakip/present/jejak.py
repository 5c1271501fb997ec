"""The log in words: every act as a sentence, its content by names a reader knows, and the table to take away."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from lakip.domain.desimal import MISSING
from lakip.domain.tanggal import parse_tanggal, tanggal_panjang, waktu_lengkap, waktu_panjang
from lakip.present.tables import Column, Format, Table, TableRow

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Acts that somebody looks for together: their name, and a sentence for each act by its word in the log."""

    nama: str
    tindakan: Mapping[str, str]


KELOMPOK: Mapping[str, Kelompok] = {
    "data": Kelompok("Data masuk", {
        "unggah_berkas": "Mengunggah berkas {berkas} untuk {objek}, versi {versi}.",
        "unggah_isian": "Mengisi nilai langsung untuk {objek}, dasar {dasar}.",
        "unggah_keputusan": "Memutuskan nilai yang diragukan untuk {objek}.",
        "tolak_unggahan": "Berkas {objek} ditolak; tidak ada isinya yang tersimpan.",
        "putuskan": "Memutuskan hal nomor {nomor} pada unggahan {objek}: {pilihan}.",
        "tarik_unggahan": "Menarik unggahan {objek}, alasan: {alasan}.",
        "pulihkan_unggahan": "Mengembalikan unggahan {objek} yang pernah ditarik.",
        "ingat_pemetaan": "Mengingat tata letak kolom berkas unggahan {objek}.",
        "terima_dokumen": "Mencatat dokumen yang diterima untuk {objek}.",
        "cabut_dokumen": "Mencabut catatan dokumen {objek}.",
        "lampirkan_bukti": "Melampirkan bukti untuk {objek}.",
        "lepas_bukti": "Melepas bukti {objek}.",
        "tandai_audited": "Menandai angka anggaran tahun {objek} sudah diaudit, dasar {dasar}.",
        "batalkan_audited": "Membatalkan tanda audited angka anggaran tahun {objek}.",
        "perkiraan_rilis": "Mencatat perkiraan rilis {objek}: {perkiraan}.",
        "catat_tindak_lanjut": "Mencatat {jenis} dari {asal} untuk {objek}.",
        "ubah_tindak_lanjut": "Mengubah catatan rekomendasi atau arahan untuk {objek}.",
        "cabut_tindak_lanjut": "Mencabut catatan rekomendasi atau arahan {objek}.",
        "kemajuan_tindak_lanjut": "Mencatat tindak lanjut {objek}: {status}.",
    }),
    "rencana": Kelompok("Rencana dan ketentuan", {
        "impor_rencana": "Mengimpor buku rencana {objek}.",
        "tolak_rencana": "Buku rencana {objek} ditolak; tidak ada isinya yang tersimpan.",
        "simpan_ketentuan": "Menyimpan ketentuan perhitungan versi {versi}.",
        "simpan_skala": "Menyimpan skala penilaian {objek}.",
        "tetapkan_ketentuan": "Menetapkan ketentuan perhitungan tahun {objek}: versi {ke}.",
        "simpan_sop": "Mendaftarkan SOP {objek} sebagai versi {versi}, alasan: {alasan}.",
        "daftar_ulang_sop": "Mendaftarkan ulang SOP {objek} sebagai versi {versi}, berlaku sampai {berlaku_sampai}.",
    }),
    "laporan": Kelompok("Siklus dan laporan", {
        "buka_siklus": "Membuka proses LAKIP tahun {objek}.",
        "catat_langkah": "Mencatat waktu {objek}: {aksi}.",
        "ubah_waktu_langkah": "Mengubah waktu langkah {langkah} ({aksi}) tahun {objek} menjadi {menjadi}, alasan: {alasan}.",
        "impor_langkah": "Mengimpor {banyak} catatan waktu langkah dari {objek}.",
        "impor_kalender": "Mengimpor kalender kerja dari {objek}.",
        "impor_jam_kerja": "Mengimpor jam kerja dari {objek}.",
        "susun": "Menyusun {objek}, edisi {edisi}.",
        "catat_permintaan": "Mencatat permintaan data dari luar untuk tahun {objek}.",
        "kirim_permintaan": "Mencatat pengiriman permintaan data tahun {objek}.",
        "buka_permintaan": "Buku kerja permintaan data {objek} pertama kali diambil.",
        "perpanjang_permintaan": "Memperpanjang tenggat permintaan data {objek}.",
        "ingatkan_unit": "Mencatat pengingat permintaan data {objek}.",
        "nomor_surat": "Mencatat nomor surat {objek}.",
        "templat_surat": "Mengganti templat surat {objek}.",
        "setujui": "Persetujuan internal atas {objek} oleh {jabatan}, edisi {edisi}.",
        "catat_tanda_tangan": "Mencatat penandatanganan {objek} tanggal {tanggal}, edisi {edisi}.",
        "serahkan_pdf": "Membuat PDF {objek} untuk ditandatangani, edisi {edisi}.",
        "buka_revisi": "Membuka revisi {nomor} atas {objek}, alasan: {alasan}.",
        "catatan_periksa": "Memberi catatan pemeriksaan pada {objek}.",
        "jawab_catatan": "Menanggapi catatan pemeriksaan pada {objek}.",
        "reviu": "Mengisi checklist reviu LAKIP tahun {objek}.",
        "kirim_laporan": "Mencatat pengiriman LAKIP tahun {objek}.",
        "koreksi_pengiriman": "Mengoreksi catatan pengiriman LAKIP tahun {tahun} kepada {penerima}, alasan: {alasan}.",
        "batal_kirim": "Membatalkan catatan pengiriman LAKIP tahun {tahun} kepada {penerima}, alasan: {alasan}.",
        "tanda_terima": "Mencatat tanda terima LAKIP dari {nama}, diterima {diterima_on}.",
        "publikasi": "Mencatat publikasi LAKIP tahun {objek} di {tempat}, {alamat}.",
        "cabut_publikasi": "Mencabut catatan publikasi LAKIP tahun {objek} di {alamat}, alasan: {alasan}.",
        "sunting_naskah": "Menyunting teks naskah {objek}.",
        "unggah_naskah": "Mengunggah kembali naskah {objek} yang disunting: {nama_berkas}.",
        "terima_naskah": "Menerima teks naskah {objek}.",
        "perbarui_naskah": "Memperbarui angka pada teks naskah {objek}.",
        "konsep_naskah": "Mengembalikan teks naskah {objek} ke konsep dari angka.",
        "salin_naskah": "Menyalin teks naskah {objek} dari tahun sebelumnya.",
        "isi_tabel_naskah": "Mengisi tabel naskah {objek}: {banyak} baris.",
        "lampirkan_naskah": "Melampirkan {objek} pada naskah.",
        "lepas_lampiran_naskah": "Melepas lampiran naskah {objek}, alasan: {alasan}.",
        "salin_lampiran_naskah": "Menyalin {banyak} lampiran naskah ke tahun {objek}.",
    }),
    "akun": Kelompok("Akun dan masuk", {
        "masuk": "Akun {objek} masuk dari {alamat}.",
        "keluar": "Akun {objek} keluar.",
        "masuk_ditolak": "Percobaan masuk ditolak: {objek}, dari {alamat}.",
        "tambah_akun": "Menambah akun {objek}, peran {peran}.",
        "ubah_akun": "Mengubah akun {objek}.",
        "tutup_akun": "Menutup akun {objek}, alasan: {alasan}.",
        "ganti_sandi": "Akun {objek} mengganti kata sandinya.",
        "sandi_sementara": "Memberi kata sandi sementara untuk akun {objek}.",
        "kode_admin": "Membuat kode sekali pakai untuk admin pertama.",
        "delegasi": "Mencatat delegasi akun {objek} sebagai {status} {peran}, {dari} sampai {sampai}, {nomor_sk}.",
        "cabut_delegasi": "Mencabut delegasi akun {akun}, alasan: {alasan}.",
        "serah_terima": "Serah terima dari {objek}.",
        "rangkap_tugas": "Menyatakan rangkap tugas untuk LAKIP tahun {objek}.",
        "akun_contoh": "Membuat akun contoh.",
        "ubah_setelan": "Mengubah setelan {objek}.",
    }),
    "sistem": Kelompok("Pemeliharaan", {
        "hapus_contoh": "Menyisihkan data contoh ke {lama} dan memulai penyimpanan kosong.",
        "setelan_awal": "Mengisi setelan awal penyimpanan.",
        "hitung_hasil": "Menghitung ulang hasil yang tersimpan.",
        "sapu_yatim": "Menghapus data sisa yang tidak pernah dipakai.",
        "pelihara": "Merapikan berkas data: {digabung} digabung, {dibuang} dibuang.",
        "pemulihan": "Memulihkan penyimpanan setelah berhenti mendadak atau catatannya terpotong.",
        "tangani_pemulihan": "Menandai pemulihan nomor {objek} sudah ditangani.",
        "kunci_baru": "Menutup catatan lama (kepala {kepala}) dan memakai kunci audit baru, alasan: {alasan}.",
        "cadangan": "Membuat cadangan {objek}, SHA-256 {sha256}.",
        "cadangan_gagal": "Cadangan di {objek} tidak berhasil dibuat.",
        "periksa_cadangan": "Memeriksa isi cadangan {objek}.",
        "unduh_cadangan": "Mengambil cadangan {objek}.",
        "pulihkan_cadangan": "Memulihkan penyimpanan dari cadangan {objek} yang dibuat pada {dibuat_at}.",
    }),
    "lihat": Kelompok("Melihat dan mengunduh", {
        "lihat": "Membuka halaman {objek}{saringan}.",
        "lihat_ditolak": "Mencoba membuka halaman {objek}{saringan}, tetapi ditolak.",
        "unduh": "Mengunduh {objek}{saringan}.",
    }),
}  # fmt: skip
"""By the key a search names them with."""

_KALIMAT = {tindakan: kalimat for k in KELOMPOK.values() for tindakan, kalimat in k.tindakan.items()}
ISTILAH: Mapping[str, str] = {
    "digabung": "Berkas digabung", "dibuang": "Berkas dibuang", "yatim": "Kiriman tanpa pemilik",
    "aksi": "Aksi", "baris": "Banyaknya baris", "dibuat_at": "Dibuat pada", "folder": "Folder", "galat": "Sebab", "rusak": "Berkas yang rusak", "tabel": "Banyaknya tabel", "ukuran": "Ukuran (bita)", "akun": "Akun", "nomor_sk": "Nomor SK", "status": "Status", "alamat": "Dari alamat", "alasan": "Alasan", "asal": "Asal", "banyak": "Banyaknya", "berkas": "Berkas",
    "catatan": "Catatan", "counts": "Perubahan per lembar", "dari": "Sebelumnya", "dasar": "Dasar", "duplikat": "Sama dengan unggahan",
    "edisi": "Edisi", "fakta": "Sidik isi data", "files": "Berkas hasil", "hilang": "Perubahan yang hilang", "id": "Nomor",
    "jenis": "Jenis", "karantina": "Disisihkan di", "ke": "Menjadi", "kepala": "Kepala catatan lama", "keputusan": "Keputusan nomor",
    "keterangan": "Keterangan", "kode": "Kode", "nama_berkas": "Nama berkas", "nomor": "Nomor", "peran": "Peran", "periode": "Periode",
    "perkiraan": "Perkiraan", "pemilik": "Orang yang sama dengan akun", "pilihan": "Pilihan", "sampai": "Sampai baris", "sebab": "Sebab", "sha256": "SHA-256 berkas",
    "sidik": "Sidik baris", "sidik_lama": "Sidik catatan lama", "tahun": "Tahun", "tahun_tetap": "Tahun yang tetap",
    "template": "Versi tabel", "tenggat": "Tenggat", "unggahan": "Nomor unggahan", "unit": "Bagian/Bidang", "versi": "Versi",
    "waktu": "Waktu",
}  # fmt: skip
"""What the keys of a row's content are called."""


def uraian(tindakan: str, objek: str, isi: Row) -> str:
    """Say an act in one sentence; one this release does not know is named by its word."""
    if tindakan in KELOMPOK["lihat"].tindakan:
        kept = ", ".join(f"{key} {value}" for key, value in sorted(isi.items()))
        return _KALIMAT[tindakan].format(objek=objek, saringan=f" dengan {kept}" if kept else "")
    words = defaultdict(lambda: MISSING, {key: _word(value) for key, value in isi.items()})
    words["objek"], words["edisi"] = objek or "seluruh instansi", words["edisi"][:8]
    return _KALIMAT.get(tindakan, f"{tindakan.replace('_', ' ').capitalize()}: {{objek}}.").format_map(words)


def rincian(isi: Row) -> list[tuple[str, str]]:
    """Give the content of a row as pairs of name and value, without what is empty."""
    pairs = [
        (ISTILAH.get(key, key.replace("_", " ").capitalize()), _word(value)) for key, value in isi.items()
    ]
    return [(nama, kata) for nama, kata in pairs if kata not in {"", MISSING}]


def tabel(rows: Sequence[Row], dari: datetime, hingga: datetime) -> Table:
    """Give rows of the log as a table; without any it says so."""
    columns = (
        Column("nomor", "Nomor", Format.TENGAH, 9),
        Column("waktu", "Waktu", width=30),
        Column("pelaku", "Oleh", width=26),
        Column("uraian", "Apa yang dilakukan", width=70),
    )
    return Table(
        "Jejak",
        f"Siapa Melihat dan Mengubah Apa, {waktu_panjang(dari)} sampai {waktu_panjang(hingga)}",
        columns,
        [
            TableRow({"nomor": row["nomor"], "waktu": saat(row["waktu"])} | {key: row[key] for key in ("pelaku", "uraian")})
            for row in rows
        ],
        kosong="Tidak ada yang tercatat pada rentang waktu dan pilihan ini.",
        catatan=("Baris tanpa nomor mencatat yang dilihat atau diunduh; nomor menunjuk baris catatan audit.",),
    )  # fmt: skip


def saat(waktu: datetime) -> str:
    """Give a moment of the log to the second."""
    return waktu_lengkap(waktu)


def _word(value: Any) -> str:
    match value:
        case None:
            return MISSING
        case bool():
            return "ya" if value else "tidak"
        case Mapping():
            return "; ".join(f"{key} {_word(item)}" for key, item in value.items())
        case list():
            return ", ".join(map(_word, value))
        case str() if (day := _day(value)) is not None:
            return tanggal_panjang(day)
    return str(value)


def _day(text: str) -> date | None:
    return parse_tanggal(text) if len(text) == len("2026-01-31") and text[4] == "-" else None

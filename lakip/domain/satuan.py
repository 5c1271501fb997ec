"""Satuan: what a unit of measure says about how its numbers are written."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache


class Jenis(Enum):
    """What a unit measures, as far as reading its numbers depends on it."""

    UANG = auto()
    HITUNGAN = auto()
    """Whole things: a dot before three digits can only group thousands."""
    PERSEN = auto()
    RASIO = auto()
    PREDIKAT = auto()
    LAIN = auto()
    """Indices, scores, weights, lengths, rates: fractions are as likely as thousands."""


@dataclass(frozen=True, slots=True)
class Satuan:
    """A unit and what it measures; `berskala` when it already says thousands, millions … ("Juta Rupiah")."""

    nama: str
    jenis: Jenis
    berskala: bool = False

    @property
    def bulat(self) -> bool:
        """Tell whether a dot before exactly three digits groups thousands."""
        return self.jenis in (Jenis.UANG, Jenis.HITUNGAN)

    def clashes_with(self, other: "Satuan") -> bool:
        """Tell whether two units can't measure the same: people are no percentage, money no people, jam no hari."""
        own, theirs = self.ukuran, other.ukuran
        if own and theirs:
            return own != theirs
        firm = (Jenis.UANG, Jenis.HITUNGAN, Jenis.PERSEN)
        if own or theirs:
            return (other if own else self).jenis in firm
        return self.jenis in firm and other.jenis in firm and self.jenis is not other.jenis

    @property
    def ukuran(self) -> tuple[str, str] | None:
        """What a unit of measure measures and in what, as ("waktu", "tahun"); None for any other, and for a rate."""
        words = re.findall(r"[a-z]+[23]?", self.nama.casefold())
        if "/" in self.nama or not words:
            return None
        head = words[0]
        found = next((ukuran for ukuran, names in _MENURUT_UKURAN.items() if head in names), None)
        return (found, _SEARTI.get(head, head)) if found else None


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_UANG = _words("rp rupiah idr")
_PERSEN = _words("% persen persentase prosentase presentase prosen percent")
_RASIO = _words("rasio ratio perbandingan")
_PREDIKAT = _words(
    "predikat opini kategori level peringkat grade tingkat status huruf akreditasi kualifikasi klasifikasi"
)
_SKALA = _words("ribu ribuan rb juta jutaan jt miliar milyar miliaran triliun trilyun")
_UMUM = _words("jumlah total banyak banyaknya")
_HITUNGAN = _words("""
    anggota atlet buah botol cabor daerah das dok dpa eks gudang hewan kantong kelas kerja kesepakatan lulusan medali
    pcs pelajar pengawasan perjanjian periode rombel sambungan semester siswi sr stasiun sumur ternak
    acara akseptor aksi akta akun aplikasi apel armada arsip aset asn aturan bab badan balita bangunan bank bantuan
    barang batang bayi bencana berita berkas bibit bidang bidan bts buah buku bulan bumdes butir calon cabang
    dapil data desa destinasi dinas doc dokter dokumen dosis duta ekor eksemplar even event fasilitas film formasi
    forum gapoktan gedung gerakan guru gugus halaman hari hektometer hotel ikm instansi indikator inovasi investor
    izin ijin jabatan jalan jam jemaah jembatan jenis judul kabupaten kader kajian kali kamar kantor kapal karya
    kasus kawasan kebijakan kecamatan kegiatan kejadian kelembagaan kelompok keluarga kelurahan kendaraan kepala
    keping keputusan kerjasama keterangan kk komisi komoditas kontrak koperasi korban kota kpm kuesioner
    kunjungan lab laporan lap layanan lbr lembaga lembar les lks lokasi lot mahasiswa majelis masjid materi media
    menit mesin minggu mobil modul monumen mou museum naskah nasabah nelayan nota obyek objek ob oh ok opd orang
    org organisasi ormas orkes paket panti pasal pasar pasien paten pegawai pejabat pekerja pelabuhan pelaku
    pelamar pelanggan pelanggaran pelatihan pemakalah pemangku pemda pemilih pemohon pemuda pengaduan pengguna
    pengelola pengunjung penduduk penelitian penghargaan penyuluh penyuluhan perangkat peraturan perda perkara
    permohonan peristiwa perizinan permasalahan personel personil perpustakaan perusahaan peserta petani petugas
    pns pohon pokdarwis poktan populasi porsi pos posyandu posko pppk prasarana prestasi produk program proposal
    proyek publikasi puskesmas rancangan ranperda rapat raperda regulasi rekomendasi responden ruang ruas rumah
    rekening rt rw sampel sampul sanggar santri sarana satker sd sekolah sentra sertifikat set siswa situs sk skpd
    smp sma sop spm stel stakeholder surat surveyor survei tamu tanaman tanggapan tempat temuan tenaga tema
    tenant tim titik tindakan tower transaksi triwulan tps uji ukm umkm unit urusan usaha usulan usul varietas
    wajib warga wilayah wirausaha wisatawan wni zona
    akte alumni anak artikel balai bus cctv disabilitas difabel dosen dus embung foto ibu jaringan jenazah jiwa kartu
    kelahiran kematian kios komputer konten kontainer lansia lapak laptop los lusin makam meja menara murid pasang
    pedagang pembeli pendaftar pendaftaran penerbangan pengajuan pengikut penumpang penyandang perawat perempuan pernikahan
    pesawat pju postingan putusan relawan remaja rim restoran roll rtlh saluran sertipikat sidang sppt tahanan tiket toko
    trayek truk video waduk wanita warung
    """)
_UKURAN = _words("kg g gr gram ton kw kuintal km m cm mm m2 m3 meter ha hektar hektare liter l tahun")
_MENURUT_UKURAN = {
    "waktu": _words("detik menit jam hari minggu bulan triwulan semester tahun th thn"),
    "berat": _words("kg g gr gram ton kw kuintal"),
    "panjang": _words("km m cm mm meter hektometer"),
    "luas": _words("m2 km2 ha hektar hektare are"),
    "isi": _words("m3 liter l"),
}
"""Measures of which a column and a cell must name the same: 3 jam is no 3 hari, 5 tahun no 5 %."""
_SEARTI = {"th": "tahun", "thn": "tahun", "gr": "g", "gram": "g", "kuintal": "kw", "meter": "m", "hektar": "ha",
           "hektare": "ha", "liter": "l"}  # fmt: skip
_POIN = _words("poin point skor nilai indeks angka derajat mbps kwh mw watt")
_WORD = re.compile(r"[a-z%]+")


def known_unit(word: str) -> bool:
    """Tell whether the word is a unit we know, so that it may stand against its number without a space."""
    return word in _HITUNGAN or word in _UKURAN or word in _POIN or word in _PERSEN or word in _UANG


def is_score(word: str) -> bool:
    """Tell whether the word only says that a figure is a score: "poin", "nilai"."""
    return word in _POIN


@lru_cache(maxsize=4096)
def read_satuan(nama: str | None) -> Satuan:
    """Class a unit as written, e.g. "Orang/Bulan", "Rp", "(%)", "Per 1000 Penduduk"; none is LAIN.

    The head word decides ("Orang/Bulan" counts, "Kg/Orang" weighs); a number inside makes it a rate.
    """
    nama = " ".join((nama or "").split())
    words = [word for word in _WORD.findall(nama.casefold()) if word not in _UMUM]
    berskala = not _SKALA.isdisjoint(words)
    return Satuan(nama, _jenis(nama, words, berskala=berskala), berskala)


def _jenis(nama: str, words: list[str], *, berskala: bool) -> Jenis:
    for jenis, marks in ((Jenis.PERSEN, _PERSEN), (Jenis.RASIO, _RASIO), (Jenis.PREDIKAT, _PREDIKAT)):
        if not marks.isdisjoint(words):
            return jenis
    if berskala or not words or any(character.isdigit() for character in nama):
        return Jenis.LAIN
    if words[0] in _UANG:
        return Jenis.UANG
    return Jenis.HITUNGAN if words[0] in _HITUNGAN else Jenis.LAIN

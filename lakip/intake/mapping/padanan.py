"""The words of regulations and agencies for what a column holds: one table, read from the top, the first that fits counts.

A phrase fits where its words stand together in the folded heading; `awal` wants it at the beginning, `utuh` alone.
Among phrases of one subject the earlier one wins where two columns compete (REALISASI before SERAPAN OPD, the pagu
after the change before the first one). `bentuk` is what the phrase says about the figure: "rp", "k" or "%".
Sources: Permendagri 86/2017 (E.81), Permendagri 77/2020 (DPA, LRA), Permenpan-RB 53/2014, forms in use.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Padanan:
    """Phrases for one subject (`ukuran`)."""

    ukuran: str
    frasa: tuple[str, ...]
    letak: str = ""
    bentuk: str | None = None


def _p(ukuran: str, frasa: str, letak: str = "", bentuk: str | None = None) -> Padanan:
    return Padanan(ukuran, tuple(" ".join(one.split()) for one in frasa.split(",")), letak, bentuk)


PADANAN = (
    _p("nomor", "no, nomor, no urut, nomor urut, nu, id", "utuh"),
    _p("indikator", "indikator, iku, ikk, ikp, iki, tolok ukur", "awal"),
    _p("faktor_pendorong", "faktor pendorong, faktor pendukung, pendorong, faktor keberhasilan"),
    _p("faktor_penghambat", "faktor penghambat, penghambat, permasalahan, kendala, hambatan"),
    _p("solusi", "solusi, rencana tindak lanjut, tindak lanjut, upaya, rtl, alternatif"),
    _p("data_dukung", "data dukung, bukti dukung, bukti, dokumen pendukung, data pendukung, eviden, evidence"),
    _p("status_data", "status data"),
    _p("tahun_data", "tahun data", "utuh"),
    _p("waktu_tempat", "waktu tempat, waktu dan tempat, waktu pelaksanaan, lokasi, tempat, jadwal", "awal"),
    _p("lain", "kontrak, harga satuan, sumber dana, sumber data, sumber anggaran, nip, tahapan, perusahaan"),
    _p("lain", "tanggal, tgl, jenis target", "awal"),
    _p("lain", "standar, kondisi awal, bobot, deviasi, polaritas, rumus, definisi, formula, tag"),
    _p("penanggung_jawab", "penanggung jawab, pj, pelaksana, bidang, unit pd, unit kerja, opd, skpd, pptk, kpa", "awal"),
    _p("keterangan", "keterangan, catatan, penjelasan", "awal"),
    _p("kode", "kode rekening, nomor rekening, no rekening, kode sub kegiatan, kode kegiatan, kode program, kode akun,"
               " kode indikator, kode", "awal"),
    _p("kode", "rekening, akun", "utuh"),
    _p("sisa", "sisa, selisih, lebih kurang, bertambah berkurang, bertambah, kenaikan, saldo, belum terserap"),
    _p("pembilang", "pembilang", "awal"),
    _p("penyebut", "penyebut", "awal"),
    _p("realisasi", "capaian realisasi", "awal"),
    _p("capaian", "tingkat capaian, tingkat kemajuan, capaian", "awal"),
    _p("lain", "target fisik, rencana fisik, fisik target, fisik rencana"),
    _p("fisik", "fisik"),
    _p("realisasi", "realisasi kinerja dan anggaran, realisasi capaian kinerja dan anggaran"),
    _p("realisasi", "realisasi keuangan, realisasi anggaran, realisasi belanja, realisasi sp2d, sp2d", bentuk="rp"),
    _p("realisasi", "realisasi kinerja, realisasi target, realisasi volume, realisasi output, realisasi indikator", bentuk="k"),
    _p("realisasi", "realisasi, terealisasi"),
    _p("realisasi", "penyerapan anggaran, serapan anggaran, serapan, penyerapan, spj, pencairan, pengeluaran", bentuk="rp"),
    _p("capaian", "capaian"),
    _p("indikator", "indikator"),
    _p("target", "target kinerja dan anggaran"),
    _p("pagu", "target anggaran, target keuangan, rencana anggaran, anggaran kas", bentuk="rp"),
    _p("target", "target, perjanjian kinerja, rencana kinerja, volume"),
    _p("satuan", "satuan"),
    _p("pagu", "anggaran setelah perubahan, pagu setelah perubahan, setelah perubahan, anggaran perubahan, pagu perubahan,"
               " dppa, dpa perubahan, papbd, p apbd, apbd perubahan, apbdp, perubahan", bentuk="rp"),
    _p("pagu", "setelah pergeseran, pergeseran", bentuk="rp"),
    _p("pagu", "setelah, sesudah", "utuh", "rp"),
    _p("pagu", "pagu anggaran, pagu, anggaran, dpa, apbd, alokasi, plafon", bentuk="rp"),
    _p("pagu", "sebelum", "utuh", "rp"),
    _p("uraian", "uraian rekening, uraian, nama rekening, jenis belanja, nama akun, rincian belanja, belanja, nomenklatur"),
    _p("nama", "sub kegiatan, kegiatan, program, aktivitas, rencana aksi, langkah aksi"),
    _p("sasaran", "sasaran, tujuan, misi, urusan"),
    _p("uraian", "nama", "utuh"),
)  # fmt: skip

MURNI = ("murni", "sebelum", "awal", "induk", "semula")
"""The pagu before the change: taken only where no other stands in the table."""

PENGISI = frozenset(
    [
        "dan",
        "atau",
        "dari",
        "yang",
        "di",
        "ke",
        "untuk",
        "per",
        "atas",
        "oleh",
        "tahun",
        "ta",
        "anggaran",
        "apbd",
        "opd",
        "skpd",
        "pd",
        "perangkat",
        "daerah",
        "kinerja",
        "renja",
        "rkpd",
        "dievaluasi",
        "bpkad",
        "bpkd",
        "keuangan",
        "kegiatan",
        "sub",
        "program",
        "strategis",
        "utama",
        "sasaran",
        "outcome",
        "output",
        "keluaran",
        "hasil",
        "individu",
        "nilai",
        "besaran",
        "pk",
        "penetapan",
        "perjanjian",
        "murni",
        "sebelum",
        "setelah",
        "perubahan",
        "semula",
        "menjadi",
        "pergeseran",
        "kabupaten",
        "kota",
        "provinsi",
        "unit",
        "kerja",
        "dpa",
        "dppa",
        "papbd",
        "lra",
        "sp2d",
        "spj",
        "belanja",
        "rekening",
        "dinas",
        "badan",
        "bidang",
        "bagian",
        "i",
        "ii",
        "iii",
        "iv",
        "1",
        "2",
        "3",
        "4",
        "kumulatif",
        "ini",
        "lalu",
        "pelaksanaan",
        "penyerapan",
        "capaian",
        "realisasi",
        "target",
        "evaluasi",
        "satuan",
        "jawab",
        "daftar",
        "jumlah",
        "triwulanan",
        "tw",
        "sd",
    ]
)
"""Words that may stand beside a phrase without making it doubtful."""

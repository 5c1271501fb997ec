"""Words and patterns of Indonesian agency tables: what a heading, a figure, a total or a signature looks like."""

import re

from lakip.intake.values import FAILED, NUMBER

LONGEST_HEADING = 200
LONGEST_LOOK = 500
"""Characters of a cell anybody looks at here; patterns on longer texts would cost too much."""


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SPACED = re.compile(r"(?:\S ){3,}\S")
WORD = re.compile(r"[^\W\d_]+|%")
FIGURE = _pattern(
    r"(?:rp\.?|idr)?[\s≥≤<>=~±(+\-]*(?:min\.?|maks\.?)?\s*\d(?:[\d.,\s\-–:]*[\d,)\-])?(?:\s*[%a-z/]+){0,2}\.?"
)
BLANK_FIGURE = _pattern(r"[-–—]+|n/?a|tad|nihil|nol|#\S+")
GROUPED = _pattern(r"(?:rp\.?)?\s*-?\d{1,3}(?:\.\d{3}){2,}(?:,[\d-]*)?")
NUMERIC_CODE = _pattern(r"[\dx]{1,4}(?:[.\-][\dx]{1,6}){1,8}\.?|\d{1,6}\.?")
LETTERED_CODE = _pattern(r"[a-z]{1,8}[.\-]?\d{1,4}(?:[.\-]\d{1,4})*")
YEAR = _pattern(r"(?:tahun\s+)?(?:19|20)\d\d\b(?:\D{0,40})")
ORDINAL = _pattern(r"(?:[ivx]{1,5}|[a-z])[.)]?")
COLUMN_NUMBER = _pattern(r"\(?\s*(\d{1,2}|[a-z])\s*[a-z]?\s*\)?\s*(?:=.*)?")
KEY_HEADING = _pattern(r"(?:no|nomor|kode|kd|id|_id)\b.*|no\.?\s*urut")

JOINING = _words("dan yang pada dari di ke per untuk atau sampai dengan s d oleh terhadap dalam dst n")
HEADINGS = _words("""
    no nomor urut kode kd id rekening rek uraian nama jenis indikator kinerja sasaran tujuan strategis utama program
    kegiatan sub subkegiatan satuan target realisasi capaian tingkat anggaran pagu persen persentase prosentase % rp
    rupiah ribu ribuan juta jutaan keterangan ket triwulan tw semester bulan januari februari pebruari maret april mei
    juni juli agustus september oktober november nopember desember jan feb peb mar apr jun jul agu agt ags sep sept okt
    nov nop des i ii iii iv tahun jumlah total jml sisa selisih lebih kurang serapan fisik keuangan output outcome hasil
    keluaran masukan input lokasi volume vol harga nilai bobot penanggung jawab unit kerja bidang opd skpd pd perangkat
    daerah pelaksana sumber dana data waktu tanggal tgl jadwal nomenklatur urusan rencana aksi tindak lanjut faktor
    pendorong penghambat solusi permasalahan kendala catatan dokumen bukti dukung pendukung polaritas rumus tipe status
    kategori predikat kondisi awal akhir renstra renja rpjmd rkpd kumulatif lalu ini murni perubahan pergeseran sebelum
    setelah sesudah apbd papbd dpa dppa kontrak perusahaan nip jabatan pangkat golongan desa kecamatan kabupaten
    provinsi kota alokasi realokasi penyaluran pendapatan belanja kunci kelompok objek rincian komponen paket pekerjaan
    mulai selesai deviasi progres progress prognosis skor definisi operasional formula perhitungan baseline metode cara
    pengukuran frekuensi periode k impor ekspor pelayanan induk alias berlaku versi pembilang penyebut standar tarif
    bagian seksi kelas rata evaluasi rekomendasi tahapan koordinat spm tag rekap rekapitulasi definitif usulan
    """)
TITLE = _pattern(
    r"(?:laporan|pemerintah|tabel|lampiran|formulir|daftar|matriks|periode|per tanggal|\(?\s*dalam)\b"
)

_TOTAL = r"(?:(?:sub|grand)[\s-]*)?(?:jumlah|total|jml|rata\s*[-–]?\s*rata|rerata)"
TOTAL = _pattern(rf"\W*{_TOTAL}\b")
ONLY_TOTAL = _pattern(
    rf"\W*{_TOTAL}(?:\s+(?:keseluruhan|seluruhnya|seluruh|semua|umum|akhir|total|besar|jumlah|[ivx]+|[a-hj-uwyz]|\d+))*"
    r"[\s\d+().:ivxa-h*%]*"
)
TOTAL_OF = _pattern(
    rf"\W*{_TOTAL}\s+(?:belanja|pendapatan|pembiayaan|anggaran|pagu|realisasi|serapan|program|kegiatan|sub\s?kegiatan|"
    r"sasaran|tujuan|bidang|bagian|sekretariat|unit|capaian|kinerja|persentase|per\b)"
)
NOTE = _pattern(
    r"\*+\s*\)?\s*\S|•|ket(?:erangan)?\s*\.?\s*:|(?:catatan|note|n\.?b|cat|penjelasan|sumber(?:\s+data)?)\s*\.?\s*:"
    r"|(?:catatan|keterangan|note)\W*$|faktor\s+(?:pendorong|penghambat)|(?:usulan\s+)?tindak\s+lanjut|predikat\s+kinerja"
)
_MONTH = r"(?:jan|feb|peb|mar|apr|mei|jun|jul|agu|sep|okt|nov|nop|des)[a-z]*"
SIGNATURE = _pattern(
    r"(?:mengetahui|menyetujui|mengesahkan|disusun|dievaluasi|dibuat|diperiksa|disetujui|selaku)\b|a\.?\s?n\.\s|pl[th]\.\s"
    r"|nip\b|(?:pembina|penata)\b|(?:kepala|sekretaris|direktur|inspektur|camat|lurah|bupati|wali\s?kota|gubernur|kasubbag"
    r"|(?:kuasa\s+)?pengguna\s+anggaran|pptk|bendahara|pejabat)\b"
    rf"|\(?[._…\s]{{4,}}\)?$|[^\W\d][\w. ]+,[\s._…\d]*(?:{_MONTH})?[\s._…]*20[\d._…]{{0,2}}$"
)
SPECIAL = _pattern(
    r"(?=[\WJTSGRKCNFUP]|\w )"
    rf"(?:\W*{_TOTAL}\b|\*|•|ket|cat|note|n\.?b|sumber|faktor|tindak|usulan|predikat|penjelasan|\w \w |\W*$)"
)
"""Whatever may be no data although figures stand beside it; wider than TOTAL and NOTE, for a quick look."""


def clean(text: str) -> str:
    """Put a text, or its beginning, on one line with single spaces; "U R A I A N" becomes one word."""
    text = text[:LONGEST_LOOK]
    if text.isalnum():
        return text
    line = " ".join(text.split())
    if SPACED.fullmatch(line):
        return " ".join(part.replace(" ", "") for part in re.split(r"\s{2,}", text.strip()))
    return line


def folded(text: str) -> str:
    """Give what two headings are compared by."""
    return text.casefold().rstrip("*: ")


def is_figure(kind: str, text: str) -> bool:
    """Tell whether a cell holds a figure, or stands for one that is missing ("-", "n/a", "#REF!")."""
    if kind in {NUMBER, FAILED}:
        return True
    return len(text) <= 40 and bool(
        (FIGURE.fullmatch(text) and text.count(".") < 3) or BLANK_FIGURE.fullmatch(text) or grouped(text)
    )


def grouped(text: str) -> bool:
    """Tell whether dots part a number into thousands, as no code does ("1.250.000.000")."""
    return bool(GROUPED.fullmatch(text))


def is_code(text: str) -> bool:
    """Tell whether a text is a running number or a code ("7", "5.1.02", "IK-3")."""
    return bool(NUMERIC_CODE.fullmatch(text) or LETTERED_CODE.fullmatch(text)) and not grouped(text)


def is_year(text: str) -> bool:
    """Tell whether a cell names a year, as headings do ("2025", "2025 (target)")."""
    return bool(YEAR.fullmatch(text))


def is_heading(text: str) -> bool:
    """Tell whether at least half the words of a text are words of headings, or it is a year."""
    words = [word for word in WORD.findall(text.casefold()) if word not in JOINING]
    known = sum(word in HEADINGS for word in words)
    return is_year(text) or (0 < len(words) <= 16 and 2 * known >= len(words))


def may_be_heading(text: str) -> bool:
    """Tell whether a text could stand above a column: no label with a colon, no code, no footnote."""
    return (
        bool(WORD.search(text))
        and len(text) <= LONGEST_HEADING
        and not text.startswith(":")
        and not text.endswith(":")
        and not NOTE.match(text)
    )

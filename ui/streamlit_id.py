"""Streamlit in Indonesian: it knows no other language than English, so its scripts are served with our words in them.

The words stand in its scripts as literals; the release is pinned, and a test holds every literal against it.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import streamlit
from starlette.responses import Response

_SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
_ADDRESS = "/static/js/"
_A_DAY = "private, max-age=86400"
"""How long a browser keeps them; shorter than Streamlit's own year, because our words change with our releases."""

_NOT_LET_IN = (
    "Cannot connect to Streamlit (HTTP status: 403).\n\nIf you are trying to access a Streamlit app running on another "
    "server, this could be due to the app's [CORS](${rD}) settings."
)

WORDS: Mapping[str, Mapping[str, str]] = {
    "index": {
        "Page not found": "Halaman tidak ditemukan",
        "The page that you have requested does not seem to exist": "Tidak ada halaman pada alamat ini",
        "`${t}. Running the app's main page.`": "`${t}. Yang ditampilkan halaman utama.`",
        "Connecting": "Menghubungkan",
        "Connecting to Streamlit server": "Menghubungkan ke server LAKIP",
        "bO=`Error`": "bO=`Terputus`",
        "Unable to connect to Streamlit server": "Server LAKIP tidak dapat dihubungi",
        "Connection error": "Sambungan terputus",
        "Connection timed out.": "Server LAKIP tidak menjawab. Periksa jaringan, lalu muat ulang halaman ini.",
        "Streamlit server is not responding. Are you connected to the internet?": (
            "Server LAKIP tidak menjawab. Periksa jaringan, lalu muat ulang halaman ini."
        ),
        "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:": (
            "Server LAKIP di komputer ini tidak menjawab. Bila terhenti, jalankan kembali dari terminal:"
        ),
        "streamlit run yourscript.py": "python app.py",
        _NOT_LET_IN: "Sambungan ditolak. Muat ulang halaman ini, lalu masuk kembali bila diminta.",
        "`Connection failed with status ${r}${s?`, and response:`:`.`}`": "`Jawaban server, kode ${r}${s?`:`:`.`}`",
        "Connection lost. Please wait for the app to reconnect, then try again.": (
            "Sambungan terputus. Tunggu sampai tersambung kembali, lalu ulangi."
        ),
        "Bad message format": "Pesan dari server tidak terbaca",
        "Script execution error": "Terjadi kesalahan program",
        "Please wait...": "Tunggu sebentar …",
        "Running...": "Sedang bekerja …",
        "Stopping...": "Sedang dihentikan …",
        "title:e?`Sedang dihentikan …`:`Stop`": "title:e?`Sedang dihentikan …`:`Hentikan`",
        "Skip to main content": "Langsung ke isi halaman",
        "Expand sidebar": "Buka menu samping",
        "Collapse sidebar": "Tutup menu samping",
        "Navigate to home page": "Buka halaman utama",
        '"aria-label":`Sidebar`': '"aria-label":`Menu samping`',
        "App pages": "Daftar halaman",
        "Main menu": "Menu utama",
        "Notifications": "Pemberitahuan",
        "Scroll tabs left": "Geser tab ke kiri",
        "Scroll tabs right": "Geser tab ke kanan",
        '"aria-label":`Close`': '"aria-label":`Tutup`',
        '"aria-label":`Theme`': '"aria-label":`Tema`',
        "System": "Ikuti perangkat",
        "Light": "Terang",
        "Dark": "Gelap",
        "label:`Rerun`": "label:`Muat ulang`",
        "Auto rerun": "Muat ulang sendiri",
        "label:`Clear cache`": "label:`Kosongkan ingatan`",
        "Clear caches": "Kosongkan ingatan",
        "**Are you sure you want to clear the app's function caches?**": "**Kosongkan ingatan aplikasi?**",
        "This will remove all cached entries from functions using": "Yang dihapus ingatan",
        "children:`Cancel`": "children:`Batal`",
        "label:`Print`": "label:`Cetak`",
        "Record screen": "Rekam layar",
        "Record a screencast": "Rekam layar",
        "Made with Streamlit v": "Dibuat dengan Streamlit v",
        "children:r?`view less`:`view more`": "children:r?`ringkas`:`selengkapnya`",
    },
    "axios": {
        "`Request failed with status code `+n.status": (
            "n.data&&n.data.length<300?n.data:`Ditolak server dengan kode `+n.status+`.`"  # the gate's own sentence
        ),
        "Network Error": "Sambungan ke server terputus.",
    },
    "FileUploader": {
        "Upload": "Pilih berkas",
        "Drag and drop a file here": "Seret berkas ke sini",
        "Drag and drop files here": "Seret berkas ke sini, boleh beberapa",
        "per file`": "setiap berkas`",
        "${e.type} files are not allowed.": "Jenis berkas ${e.type} tidak diterima di sini.",
        "Add files": "Tambah berkas",
    },
    "utils": {
        "File must be ${$(n,`b`)} or smaller.": "Berkas lebih besar daripada ${$(n,`b`)}; perkecil atau bagi berkasnya.",
        "${t.type} files are not allowed.": "Jenis berkas ${t.type} tidak diterima di sini.",
        "File size is too small.": "Berkas terlalu kecil.",
        "file upload": "Pilih berkas",
        "Only one file is allowed.": "Hanya satu berkas yang dapat dipilih.",
        "Unexpected error. Please try again.": "Berkas tidak dapat diunggah; ulangi.",
        "Choose or add options": "Pilih atau tambahkan",
        "Choose or add an option": "Pilih atau tambahkan",
        "Choose options": "Pilih",
        "Choose an option": "Pilih",
    },
    "InputInstructions": {
        "a?`submit form`:`apply`": "a?`menyimpan`:`memakai`",
        "Press Enter to ${e}": "Tekan Enter untuk ${e}",
        "`Press ${r()?`⌘`:`Ctrl`}+Enter to ${e}`": "`Tekan ${r()?`⌘`:`Ctrl`}+Enter untuk ${e}`",
    },
    "TextInput": {
        "Clear entry": "Kosongkan isian",
        "Hide password": "Sembunyikan kata sandi",
        "Show password": "Tampilkan kata sandi",
        "Invalid input.": "Isian belum sesuai.",
        "`${g} Must match pattern: ${e.toString()}`": "`${g}`",
    },
    "Selectbox": {
        "Clear value": "Kosongkan pilihan",
        "No results": "Tidak ada yang cocok",
        '"aria-label":`Open`': '"aria-label":`Buka pilihan`',
        "Selectbox options": "Pilihan",
    },
    "Multiselect": {
        "Clear all": "Kosongkan semua",
        "Select all": "Pilih semua",
        "Select ${p.length} matches": "Pilih ${p.length} yang cocok",
        "No results": "Tidak ada yang cocok",
        '"aria-label":`Open`': '"aria-label":`Buka pilihan`',
        "Multiselect options": "Pilihan",
        "Selected values": "Yang dipilih",
        "Remove ${e}": "Buang ${e}",
    },
    "DateInput": {
        "Choose date": "Pilih tanggal",
        "Clear date": "Kosongkan tanggal",
        "Use arrow keys to navigate dates. Enter to select. Escape to close.": (
            "Tombol panah memindahkan tanggal, Enter memilih, Escape menutup."
        ),
    },
    "DateTimeInput": {
        "Choose date and time": "Pilih tanggal dan jam",
        "Clear date and time": "Kosongkan tanggal dan jam",
        "Use arrow keys to navigate. Enter to select. Tab to switch between calendar and time. Escape to close.": (
            "Tombol panah memindahkan tanggal, Enter memilih, Tab berpindah ke jam, Escape menutup."
        ),
    },
    "DateField": {
        "Intl.DisplayNames(e,{type:`dateTimeField`": "Intl.DisplayNames(`id`,{type:`dateTimeField`"
    },
    "ReorderedSegments": {
        "Next month": "Bulan berikutnya",
        "Previous month": "Bulan sebelumnya",
        "Intl.DisplayNames(a,{type:`dateTimeField`": "Intl.DisplayNames(`id`,{type:`dateTimeField`",
        "Intl.DisplayNames(l,{type:`dateTimeField`": "Intl.DisplayNames(`id`,{type:`dateTimeField`",
    },
    "Pagination": {
        '"aria-label":`Pagination`': '"aria-label":`Halaman daftar`',
        "Page ${e.page}": "Halaman ${e.page}",
        "Next page": "Halaman berikutnya",
        "Previous page": "Halaman sebelumnya",
    },
    "Toolbar": {"label:`Fullscreen`": "label:`Layar penuh`", "Close fullscreen": "Tutup layar penuh"},
    "StreamlitMarkdown": {
        "m(t)?`Help`": "m(t)?`Keterangan`",
        "`Help for ${t": "`Keterangan ${t",
        "Link to heading": "Tautan ke judul ini",
    },
    "useCopyToClipboard": {"t?`Copied`:`Copy to clipboard`": "t?`Tersalin`:`Salin`"},
    "DownloadButton": {"Download failed": "Unduhan tidak berhasil"},
    "DataFrame": {
        "Search": "Cari",
        "Close Search": "Tutup pencarian",
        "Next Result": "Hasil berikutnya",
        "Previous Result": "Hasil sebelumnya",
        "Download as CSV": "Unduh CSV",
        "Show/hide columns": "Pilih kolom",
        "Clear selection": "Batalkan pilihan",
        "Dataframe column menu": "Menu kolom",
        "Copy column name": "Salin nama kolom",
        "Sort ascending": "Urutkan naik",
        "Sort descending": "Urutkan turun",
        "}),`Format`]": "}),`Bentuk angka`]",
        "Autosize": "Sesuaikan lebar",
        "Pin column": "Sematkan kolom",
        "Unpin column": "Lepas kolom",
        "Hide column": "Sembunyikan kolom",
        "Add row": "Tambah baris",
        "Delete row(s)": "Hapus baris",
        "No data": "Tidak ada data",
        "Failed to load data": "Data tidak dapat dimuat",
        "Based on sample": "Menurut sampel",
        "Average": "Rata-rata",
    },
}
"""By the script's name and by the words in it; what brings its own signs around it stands as it does in the script."""


def script(path: str) -> Response | None:
    """Give the script at this address with our words, None for one that has none to change."""
    name = path.removeprefix(_ADDRESS)
    if not path.startswith(_ADDRESS) or name.partition(".")[0] not in WORDS or name not in _installed():
        return None
    return Response(_translated(name), media_type="text/javascript", headers={"cache-control": _A_DAY})


def literals(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give what is looked for in a script and what stands there instead, as the script writes it."""
    for english, indonesian in words.items():
        bare = "`" not in english
        yield (f"`{english}`", f"`{indonesian}`") if bare else (english, indonesian)


@cache
def _installed() -> frozenset[str]:
    return frozenset(file.name for file in _SCRIPTS.glob("*.js"))


@cache
def _translated(name: str) -> bytes:
    text = (_SCRIPTS / name).read_text(encoding="utf-8")
    for english, indonesian in literals(WORDS[name.partition(".")[0]]):
        text = text.replace(english, indonesian)
    return text.encode()

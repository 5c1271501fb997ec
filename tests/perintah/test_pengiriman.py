"""Sending the report from the command line."""

from tests.perintah.test_cli import run


def test_the_report_is_sent_received_and_published(tmp_path):
    place = tmp_path / "lakip.duckdb"
    assert run(place, "init")[0] == 0
    tahun = ("--tahun", "2024")
    sent = (
        "pengiriman",
        "catat",
        *tahun,
        "--penerima",
        "Inspektorat",
        "--media",
        "kurir",
        "--waktu",
        "2025-02-10 09:00",
    )
    code, told, words = run(place, *sent)
    assert (code, words.strip()) == (
        1,
        "Nomor Surat Pengantar belum dicatat; salinlah dari buku agenda lebih dahulu.",
    )
    number = ("--jenis", "surat_pengantar", "--nomor", "9/X/2025", "--tanggal", "2025-02-09")
    assert run(place, "nomor-surat", *tahun, *number)[0] == 0
    code, told, _ = run(place, *sent)
    assert (code, told["status"]) == (0, "terkirim")
    identity = told["pengiriman"]
    scan = tmp_path / "tanda.pdf"
    scan.write_bytes(b"%PDF-1.4 paraf")
    receipt = ("--diterima", "2025-02-11", "--nama", "Rini", "--jabatan", "Arsiparis", "--berkas", scan)
    assert run(place, "pengiriman", "terima", identity, *receipt)[0] == 0
    right = (
        "--penerima",
        "Inspektorat",
        "--media",
        "portal",
        "--waktu",
        "2025-02-10 10:00",
        "--alasan",
        "Salah jam",
    )
    assert run(place, "pengiriman", "koreksi", identity, *right)[0] == 0
    link = ("--alamat", "https://bkpsdm.example/lakip")
    published = ("--tempat", "Laman resmi", *link, "--terbit", "2025-03-03")
    assert run(place, "pengiriman", "publikasi", *tahun, *published)[0] == 0
    code, found, _ = run(place, "pengiriman", "daftar", *tahun)
    (row,) = found["pengiriman"]
    assert {key: row[key] for key in ("penerima", "nomor", "media", "dikirim_at", "nama", "n_koreksi", "nama_berkas")} == {
        "penerima": "Inspektorat", "nomor": "9/X/2025", "media": "portal", "dikirim_at": "2025-02-10T10:00:00",
        "nama": "Rini", "n_koreksi": 1, "nama_berkas": "tanda.pdf",
    }  # fmt: skip
    assert [one["terbit_on"] for one in found["publikasi"]] == ["2025-03-03"]
    assert run(place, "pengiriman", "batal", identity, "--alasan", "Belum jadi dikirim")[0] == 0
    assert run(place, "pengiriman", "cabut-publikasi", *tahun, *link, "--alasan", "Pindah")[0] == 0
    assert run(place, "pengiriman", "daftar", *tahun)[1] == {"pengiriman": [], "publikasi": []}

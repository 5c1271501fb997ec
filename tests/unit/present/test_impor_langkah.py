"""The rows of an imported file as a person sees them before they are stored."""

from lakip.domain.desimal import MISSING
from lakip.present.views.impor_langkah import imported
from lakip.workflow import impor_langkah

ROWS = (
    "tahun,langkah,aksi,waktu,alasan,pemeriksa,ke,dasar\n"
    "2024,4,kembali,2024-01-18 10:45,Tabel 3 keliru,sekretaris,2,Buku agenda\n"
    "2024,1,mulai,2024-01-08 08:00,,,,\n"
)


def test_everything_that_will_be_stored_is_shown_before(file_store):
    hasil = impor_langkah.check_steps(file_store, ROWS.encode(), "Waktu.csv")

    shown = [
        tuple(row.cells[key] for key in ("pemeriksa", "ke", "alasan", "dasar"))
        for row in imported(hasil.catatan_rows).rows
    ]

    assert shown == [
        ("Sekretaris", 2, "Tabel 3 keliru", "Buku agenda"),
        (MISSING, None, MISSING, MISSING),
    ]

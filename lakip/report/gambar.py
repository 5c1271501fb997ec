"""Pictures that people bring for the document: their size, read from the file's head alone."""

import io

from docx.image.image import Image

from lakip.domain.errors import InputRefused

TERKECIL, TERBESAR = 50, 20_000


def ukuran(nama: str, data: bytes) -> tuple[int, int]:
    """Give width and height in pixels; raises InputRefused for what Word could not show, or a picture of no sensible size."""
    try:
        image = Image.from_file(io.BytesIO(data))
        lebar, tinggi = image.px_width, image.px_height
    except Exception as error:  # python-docx raises a bare Exception for a file that was cut off
        raise InputRefused(
            f"Gambar “{nama}” tidak dapat dibaca; simpan ulang sebagai PNG atau JPEG."
        ) from error
    if not (TERKECIL <= lebar <= TERBESAR and TERKECIL <= tinggi <= TERBESAR):
        raise InputRefused(
            f"Gambar “{nama}” berukuran {lebar} × {tinggi} piksel; pakai gambar {TERKECIL} sampai {TERBESAR} piksel setiap sisi."
        )
    return lebar, tinggi

"""Small pictures made by hand, as a test needs them."""

import struct
import zlib


def png(lebar: int, tinggi: int) -> bytes:
    """Give a white PNG of this size in pixels."""
    rows = (b"\0" + b"\xff" * lebar) * tinggi
    head = struct.pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(kind, data) for kind, data in parts)


def jpeg(lebar: int, tinggi: int) -> bytes:
    """Give the head of a JPEG of this size in pixels: JFIF and the frame, which is all that says how large it is."""
    jfif = b"\xff\xe0" + struct.pack(">H5sHBHHBB", 16, b"JFIF\0", 0x0101, 1, 72, 72, 0, 0)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 11, 8, tinggi, lebar, 1) + b"\x01\x11\0"
    scan = b"\xff\xda" + struct.pack(">HB", 8, 1) + b"\x01\0\0\x3f\0" + b"\x12"
    return b"\xff\xd8" + jfif + frame + scan + b"\xff\xd9"


def _part(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

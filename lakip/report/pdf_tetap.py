"""What LibreOffice writes into a PDF of the moment it was made, put out: the same file and LibreOffice then give the same bytes."""

import re

_CREATED = re.compile(rb"/(CreationDate|ModDate)\(D:\d{14}")
_ID = re.compile(rb"<[0-9A-F]{32}>\s*<[0-9A-F]{32}>")
_CHECKSUM = re.compile(rb"/DocChecksum /[0-9A-F]{32}")


def timeless(pdf: bytes, tahun: int, sha256: str) -> bytes:
    """Give the PDF dated at the end of `tahun`, its marks taken from the sha256 of its source; every length stays the same."""
    mark = sha256[:32].upper().encode()
    pdf = _CREATED.sub(lambda found: b"/" + found[1] + f"(D:{tahun}1231000000".encode(), pdf)
    pdf = _ID.sub(lambda found: re.sub(rb"[0-9A-F]{32}", mark, found[0]), pdf)
    return _CHECKSUM.sub(b"/DocChecksum /" + mark, pdf)

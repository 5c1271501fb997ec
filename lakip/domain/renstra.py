"""The years of a Renstra, as the setting periode_rencana writes them."""


def tahun_renstra(periode: str | None) -> range | None:
    """Give the years of "2021-2026" (a dash, "s.d." or a slash between them); None where it says something else."""
    text = (periode or "").replace("\u2013", "-").replace("s.d.", "-").replace("/", "-")
    awal, _, akhir = (part.strip() for part in text.partition("-"))
    if not (awal.isdigit() and akhir.isdigit()):
        return None
    return range(int(awal), int(akhir) + 1)

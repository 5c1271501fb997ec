"""The reader of handed-in files, kept ready while a server runs."""

from lakip.intake.child import READERS


def prepare_reader() -> None:
    """Let the process that will read the next file wait for it; later ones replace themselves."""
    READERS.prepare()

"""Install the locked packages into .venv; quick and offline when they are there already.

`python3 pasang.py` for running the application, `--uji` also for testing it, `--bukti` for what only make proof needs. Runs on the bare
system Python, so it uses the standard library only and nothing newer than Python 3.6.
"""

import hashlib
import importlib.util
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
TOO_OLD = (
    "Python {0}.{1} terlalu tua: pasang Python 3.11 sampai 3.13, lalu jalankan lagi dengan PYTHON=python3.11."
)
NO_PIP = (
    "Python ini tidak membawa pip, sehingga paket tidak dapat dipasang: "
    "pasang python3-venv (Debian/Ubuntu: apt-get install python3-venv), hapus folder .venv bila ada, lalu ulangi."
)
NOT_INSTALLED = (
    "Paket tidak berhasil dipasang (lihat pesan di atas): periksa sambungan internet, lalu ulangi."
)


def main(arguments: list) -> None:
    """Install what the arguments ask for, or leave with one sentence."""
    if sys.version_info < (3, 11):
        sys.exit(TOO_OLD.format(*sys.version_info))
    install(ROOT / "requirements.txt")
    if "--uji" in arguments:
        install(ROOT / "requirements-scaleout.txt")
        install(ROOT / "requirements-dev.txt")
    if "--bukti" in arguments:
        install(ROOT / "requirements-bukti.txt")


def install(locked: Path) -> None:
    """Install one locked list by its hashes; a stamp with the list's own hash says that it is done."""
    stamp = VENV / (locked.stem + ".terpasang")
    digest = hashlib.sha256(locked.read_bytes()).hexdigest()
    if stamp.is_file() and stamp.read_text() == digest:
        return
    say(f"Memasang paket dari {locked.name} ke .venv; hanya pada kali pertama, beberapa menit.")
    command = [
        *pip_command(),
        "install",
        "--require-hashes",
        "--disable-pip-version-check",
        "-r",
        str(locked),
    ]
    if subprocess.call(command) != 0:
        sys.exit(NOT_INSTALLED)
    stamp.write_text(digest)


def pip_command() -> list:
    """Give the pip that installs into .venv, making .venv first: its own, or this Python's where venv has none."""
    if not VENV_PYTHON.exists():
        without = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
        subprocess.check_call([sys.executable, "-m", "venv", *without, str(VENV)])
    if subprocess.call([str(VENV_PYTHON), "-c", "import pip"], stderr=subprocess.DEVNULL) == 0:
        return [str(VENV_PYTHON), "-m", "pip"]
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", str(VENV_PYTHON)]
    return sys.exit(NO_PIP)


def say(sentence: str) -> None:
    """Show one line at once, also when the output is piped."""
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])

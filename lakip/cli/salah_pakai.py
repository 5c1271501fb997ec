"""What was wrong with a call, in Indonesian: Typer says it in English only, in classes it keeps to itself."""

import re
from collections.abc import Callable

from typer.exceptions import TyperException

SEE_HELP = "Lihat {command} --help."

_SENTENCES: tuple[tuple[str, str], ...] = (
    (r"No such option: (\S+)", "Opsi {0} tidak ada."),
    (r"No such command '(.*)'\.", "Perintah {0} tidak ada."),
    (r"Missing command\.", "Perintahnya belum disebut."),
    (r"Got unexpected extra argument\(s\) \((.*)\)", "Yang ini berlebih: {0}."),
    (r"Option '(.+)' does not take a value\.", "Opsi {0} tidak memakai nilai."),
    (r"Option '(.+)' requires (?:an argument|\d+ arguments)\.", "Opsi {0} belum diberi nilai."),
    (r"Missing (?:option|argument|parameter) '?([^']+?)'?\.(?: .*)?", "Belum diberikan: {0}."),
    (r"Invalid value for '?([^':]+)'?: (.*)", "Nilai untuk {0} tidak dapat dipakai: {1}."),
    (r"Invalid value: (.*)", "Nilainya tidak dapat dipakai: {0}."),
)
"""What Typer says → what we say; of a value, its second part is one of _REASONS."""
_REASONS: tuple[tuple[str, str], ...] = (
    (r"Input should be a valid integer.*", "harus bilangan bulat"),
    (r"Input should be less than or equal to (\S+)", "paling besar {0}"),
    (r"Input should be greater than or equal to (\S+)", "paling kecil {0}"),
    (r"Input should be a valid date.*", "harus tanggal seperti 2026-01-31"),
    (r"(.+) is not one of (.+)\.", "pilih salah satu dari {1}"),
    (r"Input should be (.+)", "pilih salah satu dari {0}"),
    (r"\w+ '(.+)' does not exist\.", "{0} tidak ada"),
    (r"\w+ '(.+)' is a directory\.", "{0} adalah folder, bukan berkas"),
    (r"\w+ '(.+)' is a file\.", "{0} adalah berkas, bukan folder"),
    (r"\w+ '(.+)' is not (?:readable|writable)\.", "{0} tidak dapat dibuka"),
)
_UNKNOWN = "Perintah ini tidak dapat dijalankan seperti tertulis."
_UNKNOWN_REASON = "bentuknya tidak sesuai"


def sentence(error: TyperException) -> str:
    """Say what was wrong and where the usage stands; the usage itself where nothing was asked for."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return error.format_message()
    said = re.sub(r" \(Possible options?: .*\)$|\s*Did you mean .*$", "", error.format_message())
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "python -m lakip"
    return f"{_told(said, _SENTENCES, _UNKNOWN, _reason)} {SEE_HELP.format(command=command)}"


def _reason(said: str) -> str:
    return _told(said, _REASONS, _UNKNOWN_REASON, str)


def _told(said: str, table: tuple[tuple[str, str], ...], otherwise: str, last: Callable[[str], str]) -> str:
    """Give our words for what was said; `last` words the last thing that a sentence about a value carries."""
    for pattern, ours in table:
        if found := re.fullmatch(pattern, said, flags=re.DOTALL):
            parts = list(found.groups())
            if pattern.startswith("Invalid value"):
                parts[-1] = last(parts[-1])
            return ours.format(*parts)
    return otherwise

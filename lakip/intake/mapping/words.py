"""Headings as folded words, and what they say beside their subject: period, form, scale, scope."""

import re
from dataclasses import dataclass, replace

_SPACED = re.compile(r"\b(?:\w )+\w\b(?= {2}|$)|\b(?:\w ){2,}\w\b")
_SAMPAI = re.compile(r"\bs\s*[./]?\s*d\b\.?|\bsampai\s+dengan\b|\bhingga\b|\b(?:ku|aku)mulatif\b")
_MARKS = re.compile(r"[^\w%]+|_+")
_SINGKATAN = {
    "rek": "rekening", "koderek": "kode rekening", "kd": "kode", "prog": "program", "keg": "kegiatan",
    "subkegiatan": "sub kegiatan", "subkeg": "sub kegiatan", "sat": "satuan", "tgt": "target", "real": "realisasi",
    "angg": "anggaran", "ket": "keterangan", "jml": "jumlah", "jlh": "jumlah", "thn": "tahun", "th": "tahun",
    "ind": "indikator", "vol": "volume", "keu": "keuangan", "persentase": "%", "prosentase": "%", "presentase": "%",
    "persen": "%", "rupiah": "rp", "idr": "rp", "dg": "dengan", "&": "dan", "serap": "serapan",
}  # fmt: skip
_BULAN = {
    word: number
    for number, words in enumerate(
        (
            "jan januari", "feb peb februari pebruari febuari", "mar mrt maret", "apr april", "mei", "jun juni",
            "jul juli", "agu agt ags agst agus agustus", "sep sept september", "okt oktober",
            "nov nop november nopember", "des desember",
        ),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_TRIWULAN = re.compile(
    r"\b(?:tri\s?wulan|triw|trw|twl?|kuartal|kwartal|q)\s*(?:ke\s)?\s*(iv|iii|ii|i|[1-4])\b"
)
_SEMESTER = re.compile(r"\b(?:semester|smt|sem)\s*(?:ke\s)?\s*(ii|i|[12])\b")
_BULAN_KE = re.compile(r"\bbulan (?:ke )?(1[0-2]|[1-9])\b")
_KATA_BULAN = re.compile(rf"\b({'|'.join(sorted(_BULAN, key=len, reverse=True))})\b")
_TAHUN = re.compile(r"\b(20[0-9]{2})\b")
_SETAHUN = re.compile(r"\b(?:setahun|1 tahun|satu tahun|total|jumlah|tahunan|akhir tahun)\b")
_LALU = re.compile(r"\b(?:(?:tahun|bulan|periode|triwulan|tw)? ?(?:yang )?(?:lalu|sebelumnya))\b")
_INI = re.compile(r"\b(?:(?:bulan|periode|minggu|triwulan|tw) ini)\b")
_RENSTRA = re.compile(r"\b(?:renstra|rpjmd|rpjpd|rpd|akhir periode)\b")
_BERJALAN = re.compile(r"\btahun (?:berjalan|ini|anggaran)(?: n(?: 1)?)?\b|\bn [12]\b|\bta\b")
_SKALA = re.compile(
    r"\b(?:dalam |x )?(ribuan|jutaan|milyaran|miliaran)\b|\b(?:dalam|x|rp) (ribu|juta|miliar|milyar|1 ?000|000)\b"
    r"|\b(ribu|juta|miliar|milyar) rp\b|\bx rp ?(1 000)\b"
)
_UJUNG = {"kinerja": "k", "anggaran": "rp", "keuangan": "rp"}
"""What the lowest text of a path says by itself: "Target Renja / Kinerja" beside "Target Renja / Anggaran"."""
_KALI = {
    "ribu": 1_000,
    "1000": 1_000,
    "1 00": 1_000,
    "000": 1_000,
    "juta": 1_000_000,
    "mili": 1_000_000_000,
    "mily": 1_000_000_000,
}
"""By the first letters of the word."""


def fold(text: str) -> str:
    """Fold a heading or a name: case, spaces, marks, spaced letters and common short forms do not matter."""
    line = " ".join(text.split("\n")).casefold()
    line = _SPACED.sub(lambda m: m[0].replace(" ", ""), line)
    line = _SAMPAI.sub(" s_d ", line).replace("&", " dan ").replace("s_d", "sampaidengan")
    words = _MARKS.sub(" ", line.replace("%", " % ")).split()
    return " ".join(_SINGKATAN.get(word, word) for word in words).replace("sampaidengan", "sd")


@dataclass(frozen=True, slots=True)
class Ciri:
    """What a heading says beside its subject; `sisa` are the words that are left.

    `periode` is a triwulan, 0 for the whole year, None when nothing is said; `bentuk` is "rp", "k" or "%".
    """

    sisa: str
    periode: int | None = None
    bulan: int | None = None
    tahun: int | None = None
    sampai: bool = False
    bentuk: str | None = None
    renstra: bool = False
    lalu: bool = False
    ini: bool = False
    separuh: bool = False
    """The second semester by itself: whether the first is in it the words do not say."""
    pengali: int = 1


def read_ciri(path: tuple[str, ...]) -> Ciri:
    """Take a heading apart: ("Realisasi", "TW II", "Rp") says realisasi, triwulan 2, rupiah."""
    parts = [fold(part) for part in path]
    parts = [part for n, part in enumerate(parts) if part and part not in parts[:n]]
    text, pengali = _scale(" ".join(parts))
    ciri = Ciri(
        sisa=text,
        sampai=bool(re.search(r"\bsd\b", text)),
        renstra=bool(_RENSTRA.search(text)),
        lalu=bool(_LALU.search(text)) and not _BERJALAN.search(text),
        ini=bool(_INI.search(text)),
        pengali=pengali,
    )
    ciri = _periode(ciri, parts)
    return _bentuk(ciri, parts)


def _scale(text: str) -> tuple[str, int]:
    found = _SKALA.search(text)
    if found is None:
        return text, 1
    word = next(group for group in found.groups() if group)
    return _SKALA.sub(" rp ", text), _KALI[word[:4]]


def scale_of(texts: tuple[str, ...]) -> int:
    """Give what the figures under these title lines are multiplied by: 1,000 for "(dalam ribuan rupiah)"."""
    return next((kali for text in texts if (kali := _scale(fold(text))[1]) != 1), 1)


def _periode(ciri: Ciri, parts: list[str]) -> Ciri:
    text = ciri.sisa
    found = [_ROMAWI[m] for m in _TRIWULAN.findall(text)]
    semester = [2 * _ROMAWI[m] for m in _SEMESTER.findall(text)]
    bulan = [_BULAN[m] for m in _KATA_BULAN.findall(text)] + [int(m) for m in _BULAN_KE.findall(text)]
    tahun = [int(m) for m in _TAHUN.findall(text)]
    alone = [p for p in parts[1:] if p in _ROMAWI]
    named = found or semester or [_ROMAWI[p] for p in alone]
    periode = named[-1] if named else None
    if periode is None and not bulan and _SETAHUN.search(text):
        periode = 0
    for pattern in (_TRIWULAN, _SEMESTER, _BULAN_KE, _KATA_BULAN, _TAHUN, _SETAHUN, _LALU, _INI, _BERJALAN):
        text = pattern.sub(" ", text)
    if alone:
        text = re.sub(r"\b(?:tri\s?wulan|tw)\b|\b[iv1-4]+\b", " ", text)
    text = re.sub(r"\b(?:sd|pada|per(?: tanggal)?|triwulan|bulan)\b", " ", text)
    return replace(
        ciri,
        sisa=" ".join(text.split()),
        periode=periode,
        bulan=bulan[-1] if bulan and not found else None,
        tahun=tahun[-1] if tahun else None,
        sampai=ciri.sampai or bool(semester and not found),
        separuh=semester[-1:] == [4] and not found and not ciri.sampai,
    )


def _bentuk(ciri: Ciri, parts: list[str]) -> Ciri:
    words = ciri.sisa.split()
    bentuk: str | None = next((b for b in ("%", "rp") if b in words), None)
    if bentuk is None and len(parts) > 1:
        bentuk = _UJUNG.get(parts[-1])
    if bentuk is None and words[-1:] == ["k"]:
        bentuk = "k"
    left = [word for word in words if word not in {"%", "rp", "k"}]
    return replace(ciri, sisa=" ".join(left), bentuk=bentuk)

"""What an edited document brings back: texts that people changed, figures that are no longer the computed ones, the rest."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property

from lakip.report.bahan import Bahan
from lakip.report.narasi import Blok, blok_rows
from lakip.report.narasi.angka import angka_rows
from lakip.report.narasi.suntingan import basi, cocokkan
from lakip.report.naskah.baca import NaskahTerbaca, baca
from lakip.report.naskah.banding import Selisih, beda_tabel, di_luar, teks_dan_lain, tetap
from lakip.report.naskah.berkas import lakip_berkas
from lakip.report.naskah.penanda import penanda_teks
from lakip.report.tables import lembar_lakip


@dataclass(frozen=True, slots=True)
class Ubahan:
    """A text that was changed in the file: as it stands now, as the file has it, and who changed it here meanwhile."""

    kunci: str
    judul: str
    lama: tuple[str, ...]
    baru: tuple[str, ...]
    sementara: str | None


@dataclass(frozen=True)
class Kembalian:
    """What a file would bring back.

    edisi_asal: the edition it was compiled as. teks: changed texts. angka: places whose figures or words are not the computed ones. luar: (as compiled, as in the file)
    of what stands outside of texts and tables. hilang: texts and tables that were not found. gambar: how many pictures of
    the compiled document are not in it. draf: its head still says DRAF.
    """

    edisi_asal: str
    teks: tuple[Ubahan, ...]
    angka: tuple[Selisih, ...]
    luar: tuple[tuple[str, str], ...]
    hilang: tuple[str, ...]
    gambar: int
    draf: bool

    @cached_property
    def sidik(self) -> str:
        """The fingerprint of all of it: who confirms says what was seen."""
        return hashlib.sha256(json.dumps(asdict(self), ensure_ascii=False).encode()).hexdigest()


def kembalian(bahan: Bahan, berkas: NaskahTerbaca, resmi: NaskahTerbaca) -> Kembalian:
    """Hold a file against the figures and texts of now; `resmi` is the document it was made from."""
    blok_by_kunci = {kunci: blok for kunci, blok in blok_rows(bahan).items() if blok.tercetak}
    tersusun = baca(lakip_berkas(bahan, lembar_lakip(bahan), blok_by_kunci, "").data)
    biasa = tetap(tersusun)
    semua, lain = teks_dan_lain(berkas, biasa)
    semula, _ = teks_dan_lain(resmi, tetap(resmi))
    known = {penanda_teks(kunci): blok for kunci, blok in blok_by_kunci.items()}
    teks = {mark: paragraf for mark, paragraf in semua.items() if mark in known}
    lain += [text for mark, paragraf in semua.items() if mark not in known for text in paragraf]
    sel, tabel_hilang = beda_tabel(berkas, tersusun)
    teks_hilang = [blok.judul for mark, blok in known.items() if mark in semula and mark not in teks]
    return Kembalian(
        berkas.tentang[1] if berkas.tentang else "",
        tuple(_ubahan(known, teks, semula)),
        (*sel, *_angka_teks(known, teks, angka_rows(bahan))),
        tuple(di_luar(lain, biasa)),
        (*teks_hilang, *tabel_hilang),
        len(tersusun.gambar - berkas.gambar),
        berkas.draf,
    )


def _ubahan(
    known: Mapping[str, Blok], teks: Mapping[str, Sequence[str]], semula: Mapping[str, Sequence[str]]
) -> list[Ubahan]:
    """Give the texts that were changed in the file, and are not what stands here anyway."""
    found = []
    for mark, blok in known.items():
        baru, dasar = tuple(teks.get(mark, ())), tuple(semula.get(mark, ()))
        kini = tuple(" ".join(text.split()) for text in blok.paragraf)
        if baru and baru not in {dasar, kini}:
            sementara = blok.pelaku if kini and dasar != kini else None
            found.append(Ubahan(blok.kunci, blok.judul, kini, baru, sementara))
    return found


def _angka_teks(
    known: Mapping[str, Blok], teks: Mapping[str, Sequence[str]], figures: Mapping[str, str]
) -> list[Selisih]:
    """Give the numbers of the file's texts that are not what their figure is."""
    return [
        Selisih(known[mark].judul, "", "", one.teks, one.kini or "")
        for mark, paragraf in teks.items()
        for one in basi(cocokkan(known[mark].paragraf, known[mark].angka, paragraf), figures)
    ]

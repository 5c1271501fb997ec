"""The figures a text may name: every one has a kunci and is shown in one way; a sentence takes them from here alone."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from lakip.domain.desimal import format_id, format_rp, half_up
from lakip.domain.renstra import tahun_renstra
from lakip.ledger.query import Row
from lakip.metrics.persen import Nilai
from lakip.report.bahan import Bahan
from lakip.report.narasi.blok import sebut
from lakip.report.narasi.golongan import BELUM, LEBIH, SESUAI, TANPA, golongan
from lakip.report.narasi.pendukung import pendukung
from lakip.report.tables.naskah import jumlah_pegawai
from lakip.report.tables.umum import persen_cetak

LALU = 3
"""How many earlier years are looked back on."""
_Pasangan = Iterator[tuple[str, str]]


class Rujukan:
    """Names figures in a sentence: called with the end of a kunci it gives the figure's place."""

    def __init__(self, figures: Mapping[str, str], awalan: str = "") -> None:
        self._figures = figures
        self._awalan = awalan

    def __call__(self, kunci: str) -> str:
        """Give the place of a figure; raises KeyError for one that is not there."""
        kunci = self._awalan + kunci
        self._figures[kunci]
        return sebut(kunci)

    def __contains__(self, kunci: str) -> bool:
        """Tell whether the figure is there."""
        return self._awalan + kunci in self._figures

    def di(self, bagian: str) -> "Rujukan":
        """Give the figures of one part: those whose kunci begins with it."""
        return Rujukan(self._figures, f"{self._awalan}{bagian}/")


def angka_rows(bahan: Bahan) -> dict[str, str]:
    """Give every figure of the year as a text shows it, by kunci.

    Years are counted from the year of the report, so that a text of last year finds the figures of this one.
    """
    return dict([
        *_tahun(bahan), *_jumlah(bahan), *_pegawai(bahan), *_instansi(bahan), *_sasaran(bahan), *_indikator(bahan), *_perkiraan(bahan), *_antar_tahun(bahan),
        *_kemajuan(bahan), *_standar(bahan), *_anggaran(bahan),
    ])  # fmt: skip


def terukur(row: Row) -> Nilai:
    """Give the realisasi of a row of capaian that counts: what is announced and not released does not."""
    return Nilai() if row["status"] in ("belum_ada", "belum_rilis") else Nilai.of(row, "realisasi")


def nilai(isi: Nilai, desimal: int) -> str | None:
    """Give a value as a text shows it, rounded half up where it has more decimals than are printed; None = no number."""
    tempat = max(desimal, 2)
    if isi.angka is not None:
        return format_id(half_up(isi.angka, tempat), None)
    if isi.rendah is not None and isi.tinggi is not None:
        return f"{format_id(half_up(isi.rendah, tempat), None)}\u2013{format_id(half_up(isi.tinggi, tempat), None)}"
    return None


def persen(value: Decimal | None) -> str | None:
    """Give a percentage with two decimals, without its sign."""
    return None if value is None else format_id(value)


def rupiah(value: Decimal | None) -> str | None:
    """Give rupiah without "Rp", which stands before it in the sentence."""
    return None if value is None else format_rp(abs(value)).removeprefix("Rp")


def _ada(awalan: str, isi: Mapping[str, str | None]) -> _Pasangan:
    yield from ((f"{awalan}{kunci}", text) for kunci, text in isi.items() if text is not None)


def _tahun(bahan: Bahan) -> _Pasangan:
    yield "tahun", str(bahan.tahun)
    yield "tahun+1", str(bahan.tahun + 1)
    yield from ((f"tahun-{n}", str(bahan.tahun - n)) for n in range(1, LALU + 1))
    yield "banyak_tahun", str(LALU + 1)
    if renstra := tahun_renstra(bahan.instansi.get("periode_rencana")):
        yield from (("renstra", f"{renstra[0]}\u2013{renstra[-1]}"), ("renstra/akhir", str(renstra[-1])))


def _jumlah(bahan: Bahan) -> _Pasangan:
    kinds = [golongan(row) for row in bahan.dihitung]
    jenis = [row["jenis"] for row in bahan.sasaran.values()]
    counted = {
        "sasaran": len(bahan.efisiensi.sasaran),
        "indikator": len(bahan.dihitung),
        "iku": sum(row["iku"] for row in bahan.dihitung),
        "pk": sum(row["masuk_pk"] for row in bahan.dihitung),
        "unit": len(bahan.unit),
        **{kind: kinds.count(kind) for kind in (LEBIH, SESUAI, BELUM, TANPA)},
        "tercapai": kinds.count(LEBIH) + kinds.count(SESUAI),
        "terlambat": len(bahan.menyusul),
        **{name.lower().replace(" ", "_"): jenis.count(name) for name in ("Tujuan", "Program", "Kegiatan", "Sub Kegiatan")},
    }  # fmt: skip
    yield from ((f"jumlah/{kunci}", str(n)) for kunci, n in counted.items())


def _pegawai(bahan: Bahan) -> _Pasangan:
    for laki, perempuan in [*jumlah_pegawai(bahan).values()][:1]:
        counted = {"jumlah": laki + perempuan, "l": laki, "p": perempuan}
        yield from ((f"pegawai/{kunci}", format_id(Decimal(n), None)) for kunci, n in counted.items())


def _instansi(bahan: Bahan) -> _Pasangan:
    rata = bahan.rekap["instansi"]
    yield from _ada("instansi/", {
        "capaian": persen(rata["persen_capaian"]), "n_ada": str(rata["n_ada"]), "n_total": str(rata["n_total"]),
    })  # fmt: skip
    yield from _efisiensi("instansi/", bahan.efisiensi.instansi)


def _sasaran(bahan: Bahan) -> _Pasangan:
    kinds: dict[str, list[str]] = {}
    for row in bahan.dihitung:
        kinds.setdefault(row["sasaran"], []).append(golongan(row))
    for row in bahan.efisiensi.sasaran:
        awalan = f"sasaran/{row['kode']}/"
        of = kinds.get(row["kode"], [])
        yield from _ada(awalan, {
            "capaian": persen(row["persen_capaian"]), "n_ada": str(row["n_ada"]), "n_total": str(row["n_total"]),
            "tercapai": str(of.count(LEBIH) + of.count(SESUAI)), BELUM: str(of.count(BELUM)), TANPA: str(of.count(TANPA)),
            **_pendukung(bahan, row["kode"]),
        })  # fmt: skip
        yield from _efisiensi(awalan, row)


def _pendukung(bahan: Bahan, sasaran: str) -> dict[str, str]:
    terukur = pendukung(bahan, sasaran)
    counted = {"pendukung": str(len(terukur)), "menunjang": str(sum(ya for _, ya in terukur))}
    return counted if terukur else {}


def _efisiensi(awalan: str, row: Row) -> _Pasangan:
    yield from _ada(awalan, {
        "pagu": rupiah(row["pagu_rp"]), "realisasi": rupiah(row["realisasi_rp"]), "serapan": persen(row["persen_serapan"]),
        "selisih": None if row["selisih"] is None else persen(abs(row["selisih"])),
    })  # fmt: skip


def _indikator(bahan: Bahan) -> _Pasangan:
    for row in bahan.capaian:
        target, realisasi = Nilai.of(row, "target"), terukur(row)
        yield from _ada(f"indikator/{row['kode']}/", {
            "target": nilai(target, row["desimal"]),
            "realisasi": nilai(realisasi, row["desimal"]),
            "capaian": persen(persen_cetak(row)),
            "selisih": _beda(realisasi.angka, target.angka, row["desimal"]),
            "tahun_data": None if row["tahun_data"] is None else str(row["tahun_data"]),
        })  # fmt: skip


def _perkiraan(bahan: Bahan) -> _Pasangan:
    for kode, row in bahan.menyusul.items():
        if row["perkiraan"] is not None:
            yield f"indikator/{kode}/perkiraan/hari", str(row["perkiraan"].day)
            yield f"indikator/{kode}/perkiraan/tahun", str(row["perkiraan"].year)


def _antar_tahun(bahan: Bahan) -> _Pasangan:
    for row in bahan.antar_tahun:
        kini = row["riwayat"][bahan.tahun]["realisasi"]
        for n in range(1, LALU + 1):
            figure = row["riwayat"][bahan.tahun - n]
            yield from _ada(f"indikator/{row['kode']}/-{n}/", {
                "realisasi": nilai(figure["realisasi"], row["desimal"]),
                "capaian": persen(figure["persen_capaian"]),
                "selisih": _beda(kini.angka, figure["realisasi"].angka, row["desimal"]),
            })  # fmt: skip


def _kemajuan(bahan: Bahan) -> _Pasangan:
    for row in bahan.kemajuan:
        yield from _ada(f"indikator/{row['kode']}/renstra/", {
            "akhir": nilai(row["akhir"], row["desimal"]), "realisasi": nilai(row["sampai_kini"], row["desimal"]),
            "kemajuan": persen(row["kemajuan"]), "banyak_tahun": str(len(row["tahun_dijumlah"])),
        })  # fmt: skip


def _standar(bahan: Bahan) -> _Pasangan:
    by_kode = {row["kode"]: row for row in bahan.capaian}
    for standar in bahan.standar:
        if (row := by_kode.get(standar["indikator"])) is not None:
            yield from _ada(f"indikator/{row['kode']}/standar/{standar['tingkat']}/", {
                "nilai": nilai(Nilai(standar["nilai"]), row["desimal"]),
                "selisih": _beda(terukur(row).angka, standar["nilai"], row["desimal"]),
            })  # fmt: skip


def _anggaran(bahan: Bahan) -> _Pasangan:
    serapan = bahan.serapan
    yield from _ada("anggaran/", _rupiah(serapan))
    for row in bahan.anggaran_sasaran:
        if row["program"] is not None:
            yield from _ada(f"program/{row['sasaran']}/{row['program']}/", _rupiah(row))
    for row in bahan.anggaran:
        if row["kode_rekening"].count(".") == 2 and row["jenis_kode"] == "program":
            yield from _ada(f"program/{row['kode_rekening']}/", _rupiah(row))


def _rupiah(row: Row) -> dict[str, str | None]:
    pagu, realisasi = row["pagu_rp"], row["realisasi_rp"]
    return {
        "pagu": rupiah(pagu),
        "realisasi": rupiah(realisasi),
        "serapan": persen(row["persen_serapan"]),
        "sisa": None if pagu is None or realisasi is None else rupiah(pagu - realisasi),
    }


def _beda(a: Decimal | None, b: Decimal | None, desimal: int) -> str | None:
    return None if a is None or b is None else nilai(Nilai(abs(a - b)), desimal)

"""One indikator held against other things than this year's target: versions of it, standards, other years, other units."""

from decimal import Decimal

from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.antar_tahun import antar_tahun
from lakip.metrics.capaian import rekap
from lakip.metrics.hasil_bagi import hasil_bagi
from lakip.metrics.persen import Nilai, persen_terhadap, tanya

_VERSI = ("Murni", "Pergeseran", "Perubahan")


def versi_target(store: Store, tahun: int, row: Row, *, sampai: int = NEWEST) -> list[Row]:
    """Give one row per version of the PK target of `row` (of capaian): versi, target, nomor_sk, tanggal, dipakai.

    persen_capaian and predikat are what the realisasi of the year comes to under that version.
    """
    found = [
        r
        for r in store.query("target", tahun=tahun, sampai=sampai)
        if (r["indikator"], r["jenis"]) == (row["kode"], "PK")
    ]
    found.sort(key=lambda r: _VERSI.index(r["versi"]))
    questions = [tanya(row, Nilai.of(r, ""), _realisasi(row)) for r in found]
    answers = persen_terhadap(store, tahun, questions, sampai=sampai)
    return [
        {key: r[key] for key in ("versi", "nomor_sk", "tanggal")}
        | {"target": Nilai.of(r, "").text or r["target"], "dipakai": r["versi"] == row["versi_target"]}
        | {key: answer[key] for key in ("persen_capaian", "predikat")}
        for r, answer in zip(found, answers, strict=True)
    ]


def standar(store: Store, tahun: int, row: Row, *, banyak: int = 5, sampai: int = NEWEST) -> list[Row]:
    """Give the standards of an indikator of the `banyak` years up to `tahun`, newest first, with where it stands.

    selisih = realisasi of that year less the standard; None where one of them is no number. The realisasi is that of the
    histories (metrics.antar_tahun): of the store, else of the sheet Realisasi Lalu; none in another satuan.
    """
    rows = [
        r
        for r in store.query("rencana_standar", sampai=sampai)
        if r["indikator"] == row["kode"] and tahun - banyak < r["tahun"] <= tahun
    ]
    known = _known(store, tahun, row, banyak, sampai) if rows else {}
    return [
        {key: r[key] for key in ("tahun", "tingkat", "sumber")}
        | {"standar": Nilai(r["nilai"], predikat=r["raw"]).text, "standar_nilai": r["nilai"]}
        | {"realisasi": known[r["tahun"]].text}
        | {"selisih": _less(known[r["tahun"]].angka, r["nilai"])}
        for r in sorted(rows, key=lambda r: (-r["tahun"], r["tingkat"]))
    ]


def perubahan_tahunan(store: Store, riwayat: list[Row]) -> list[Row]:
    """Add to every year of a history (antar_tahun.histories) selisih and persen_selisih against the year before.

    Both None where the year before is missing, was measured in another satuan, or either is no number.
    """
    pairs = [(_before(riwayat, now), now) for now in riwayat]
    beda = [_comparable(lama, now) for lama, now in pairs]
    asked = [(100 * selisih, abs(lama["realisasi_nilai"])) for (lama, _), selisih in zip(pairs, beda, strict=True)
             if lama and selisih is not None]  # fmt: skip
    persen = iter(hasil_bagi(store, asked))
    return [
        now
        | {
            "selisih": selisih,
            "persen_selisih": None if selisih is None else next(persen),
        }
        for (_, now), selisih in zip(pairs, beda, strict=True)
    ]


def antar_unit(store: Store, tahun: int, *, sampai: int = NEWEST) -> list[Row]:
    """Give one row per unit of `tahun`: its mean of rekap, `lalu` (the mean of the year before) and `selisih`."""
    lalu = {row["kode"]: row["persen_capaian"] for row in rekap(store, tahun - 1, sampai=sampai)["unit"]}
    return [
        row | {"lalu": lalu.get(row["kode"]), "selisih": _less(row["persen_capaian"], lalu.get(row["kode"]))}
        for row in rekap(store, tahun, sampai=sampai)["unit"]
    ]


def _known(store: Store, tahun: int, row: Row, banyak: int, sampai: int) -> dict[int, Nilai]:
    rows = antar_tahun(store, tahun, banyak=banyak, sampai=sampai)
    riwayat = next(r["riwayat"] for r in rows if r["kode"] == row["kode"])
    return {
        year: figure["realisasi"] if figure["milik"]["satuan"] == row["satuan"] else Nilai()
        for year, figure in riwayat.items()
    }


def _realisasi(row: Row) -> Nilai:
    return Nilai() if row["status"] in ("belum_rilis", "belum_ada") else Nilai.of(row, "realisasi")


def _before(riwayat: list[Row], now: Row) -> Row | None:
    return next((row for row in riwayat if row["tahun"] == now["tahun"] - 1), None)


def _comparable(lama: Row | None, baru: Row) -> Decimal | None:
    if lama is None or lama["satuan"] != baru["satuan"]:
        return None
    return _less(baru["realisasi_nilai"], lama["realisasi_nilai"])


def _less(a: Decimal | None, b: Decimal | None) -> Decimal | None:
    return None if a is None or b is None else a - b

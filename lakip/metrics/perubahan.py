"""Indikator that change: new, replaced, ended, redefined, or with another target; dated, and said in one sentence each."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby, pairwise

from lakip.domain.desimal import format_id
from lakip.domain.tanggal import tanggal_panjang
from lakip.ledger.query import Row
from lakip.ledger.store import NEWEST, Store
from lakip.metrics.capaian import kebijakan

BARU, MENGGANTIKAN, BERAKHIR, REDEFINISI, TARGET = "baru", "menggantikan", "berakhir", "redefinisi", "target"
KETENTUAN = "ketentuan"
SEMUA = ""
"""The kode of a change that concerns every indikator."""
_MAKNA = {
    "indikator": "nama",
    "satuan": "satuan",
    "rumus": "rumus capaian",
    "skala": "Skala Nilai",
    "kondisi_awal": "kondisi awal",
    "definisi": "definisi operasional",
}
"""What makes an indikator another one when it changes, in words."""
_DASAR_KRITERIA = {
    "skala": "skala kriteria",
    "pembulatan_predikat": "pembulatan sebelum kriteria",
    "rata_indikator": "cara merata-rata indikator",
    "rata_instansi": "cara merata-rata instansi",
    "urutan_batas": "urutan batas capaian",
    "batas_rata": "batas capaian",
    "data_kosong": "perlakuan data kosong",
}
"""The settings of the ketentuan on which percentages, means and kriteria of two years can be compared, in words."""
_VERSI = ("Murni", "Pergeseran", "Perubahan")


def perubahan(store: Store, tahun: int, *, banyak: int = 4, sampai: int = NEWEST) -> list[Row]:
    """Give one row per change that touches the `banyak` years up to `tahun`, by kode: kode, jenis, tanggal, kalimat.

    jenis: baru, menggantikan, berakhir (dated by the plan's Berlaku Dari and Berlaku Sampai, None where it names no day),
    redefinisi (dated by the day the changed plan came in; it counts for all years, which are computed by the newest
    definition, so it is told whole up to the year of that day and afterwards by that year alone), ketentuan (of the kode
    SEMUA: a year computed by other settings than the one before) and target (the targets of `tahun` alone, dated by their Tanggal).
    """
    plan = store.query("rencana_indikator", sampai=sampai)
    rencana = {row["kode"]: row | {"indikator": row["nama"]} for row in plan}
    years = range(tahun - banyak + 1, tahun + 1)
    rows = [
        *_beginnings(rencana, years),
        *_ends(rencana, years),
        *_redefined(store.query("versi_indikator", sampai=sampai), tahun),
        *_ketentuan(store, years, sampai),
        *_targets(store, tahun, sampai),
    ]
    return sorted(rows, key=lambda row: row["kode"])


def by_kode(rows: list[Row]) -> dict[str, list[Row]]:
    """Group the rows of perubahan by kode."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["kode"], []).append(row)
    return found


def _row(kode: str, jenis: str, tanggal: date | None, kalimat: str) -> Row:
    return {"kode": kode, "jenis": jenis, "tanggal": tanggal, "kalimat": kalimat}


def _beginnings(rencana: Mapping[str, Row], years: range) -> Iterator[Row]:
    for row in rencana.values():
        mulai, lama = row["berlaku_dari"], rencana.get(row["menggantikan"])
        if mulai.year not in years if mulai else lama is None:
            continue
        saat = f" berlaku mulai {tanggal_panjang(mulai)}" if mulai else ""
        if lama is None:
            yield _row(row["kode"], BARU, mulai, f"{_name(row)}{saat} sebagai indikator baru.")
            continue
        beda = (
            ""
            if lama["satuan"] == row["satuan"]
            else f"; satuannya semula {lama['satuan']} dan kini {row['satuan']}"
        )
        yield _row(
            row["kode"],
            MENGGANTIKAN,
            mulai,
            f"{_name(row)}{saat}{',' * bool(saat)} menggantikan {_name(lama)}{beda}.",
        )


def _ends(rencana: Mapping[str, Row], years: range) -> Iterator[Row]:
    pengganti = {row["menggantikan"]: row for row in rencana.values() if row["menggantikan"]}
    for row in rencana.values():
        akhir = row["berlaku_sampai"]
        if akhir and akhir.year in years:
            baru = pengganti.get(row["kode"])
            oleh = f" dan digantikan {_name(baru)}" if baru else " tanpa pengganti"
            yield _row(row["kode"], BERAKHIR, akhir, f"{_name(row)} berakhir {tanggal_panjang(akhir)}{oleh}.")


def _redefined(versi: list[Row], tahun: int) -> Iterator[Row]:
    for kode, group in groupby(versi, key=lambda row: row["kode"]):
        for lama, baru in pairwise(group):
            if berubah := [key for key in _MAKNA if lama[key] != baru[key]]:
                since = baru["dibuat_at"].year
                if tahun <= since:
                    apa = ", ".join(_change(key, lama, baru) for key in berubah)
                    kalimat = f"{_name(baru)} didefinisikan ulang pada buku rencana {baru['nama_berkas']}: {apa}; angka semua tahun dihitung menurut yang baru."
                else:
                    apa = ", ".join(_MAKNA[key] for key in berubah)
                    kalimat = f"{_name(baru)} memakai {apa} yang berlaku sejak {since}."
                yield _row(kode, REDEFINISI, baru["dibuat_at"].date(), kalimat)


def _change(key: str, lama: Row, baru: Row) -> str:
    if key == "definisi":
        return "definisi operasional diubah"
    return f"{_MAKNA[key]} semula {lama[key] or 'kosong'} menjadi {baru[key] or 'kosong'}"


def _ketentuan(store: Store, years: range, sampai: int) -> Iterator[Row]:
    """Tell of each year that is computed by other settings than the year before."""
    of_year = [(year, kebijakan(store, year, sampai=sampai)) for year in years]
    for (tahun_lama, lama), (tahun_baru, baru) in pairwise(of_year):
        if berubah := [nama for key, nama in _DASAR_KRITERIA.items() if lama[key] != baru[key]]:
            kalimat = (
                f"Tahun {tahun_baru} dihitung menurut Ketentuan Perhitungan versi {baru['versi']}, tahun {tahun_lama} menurut "
                f"versi {lama['versi']}; yang berbeda: {', '.join(berubah)}. Kriteria dan rata-rata kedua tahun itu tidak "
                "dapat langsung dibandingkan."
            )
            yield _row(SEMUA, KETENTUAN, baru["berlaku_dari"], kalimat)


def _targets(store: Store, tahun: int, sampai: int) -> Iterator[Row]:
    """Tell where a later version changed the yearly PK target, and that the later one counts."""
    rows = [r for r in store.query("target", tahun=tahun, sampai=sampai) if r["jenis"] == "PK"]
    for kode, group in groupby(rows, key=lambda row: row["indikator"]):
        urut = sorted(group, key=lambda row: _VERSI.index(row["versi"]))
        for lama, baru in pairwise(row for row in urut if row["target"]):
            if not _same(lama, baru):
                dasar = f" menurut {baru['nomor_sk']}" if baru["nomor_sk"] else ""
                hari = f" tanggal {tanggal_panjang(baru['tanggal'])}" if baru["tanggal"] else ""
                kalimat = (
                    f"Target {tahun} {kode} diubah dari {_target(lama)} (versi {lama['versi']}) menjadi {_target(baru)} "
                    f"(versi {baru['versi']}){dasar}{hari}; yang dipakai versi {urut[-1]['versi']}."
                )
                yield _row(kode, TARGET, baru["tanggal"], kalimat)


def _same(lama: Row, baru: Row) -> bool:
    keys = ("nilai", "rendah", "tinggi", "predikat")
    return all(lama[key] == baru[key] for key in keys)


def _target(row: Row) -> str:
    return str(row["target"]) if row["nilai"] is None else format_id(row["nilai"], None)


def _name(row: Row) -> str:
    return f"{row['kode']} {row['indikator']}"

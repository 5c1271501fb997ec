"""One indikator: how its figure was made, its quarters, its years."""

from collections.abc import Mapping, Sequence
from typing import Any

from lakip.domain.desimal import MISSING, format_id
from lakip.domain.rumus import RUMUS_TEKS
from lakip.present import labels
from lakip.present.cards import Kartu
from lakip.present.charts import Deret, Titik
from lakip.present.palette import LABEL_PERMENDAGRI_86, bertanda, kelas
from lakip.present.tables import Column, Format, Table, TableRow
from lakip.present.views import capaian

Row = dict[str, Any]


def cards(row: Row, skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> list[Kartu]:
    """Give target, realisasi and capaian of the year."""
    value = capaian.persen(row)
    note = ", ".join(text for text in (row["status_data"], _data_year(row)) if text and text != "final")
    return [
        Kartu(
            "Target",
            labels.nilai(row, "target"),
            f"{row['satuan']} · {_version(row)}",
        ),
        Kartu(
            "Realisasi",
            labels.nilai(row, "realisasi"),
            f"{row['satuan']} · {note or labels.STATUS[row['status']]}",
        ),
        Kartu(
            "Capaian",
            labels.persen(value),
            labels.STATUS[row["status"]] if value is None else bertanda(row["predikat"], skala),
        ),
    ]


def about(row: Row, plan: Mapping[str, Any]) -> list[str]:
    """Say who answers for the indikator, and what it is and where its data come from as far as the plan says so."""
    sentences = [
        f"{row['uraian_sasaran']} · penanggung jawab: {row['penanggung_jawab'] or row['unit']}",
        plan.get("definisi") and f"Definisi: {plan['definisi']}",
        plan.get("sumber_data") and f"Sumber data: {plan['sumber_data']}",
    ]
    return [sentence for sentence in sentences if sentence]


def explanation(row: Row) -> list[str]:
    """Say in sentences how the capaian came about: direction, formula, the formula with its figures, the cap."""
    sentences = [
        f"{labels.POLARITAS[row['polaritas']]}; triwulan: {labels.TIPE_TRIWULAN[row['tipe_triwulan']].lower()}.",
        f"Rumus capaian: {RUMUS_TEKS[row['rumus']]}.",
    ]
    if calculation := labels.hitungan(row):
        sentences.append(f"Perhitungan: {calculation}.")
    else:
        sentences.append(f"Capaian tidak dihitung: {labels.STATUS[row['status']].lower()}.")
    if row["batas"] is not None:
        used = labels.persen(row["persen_capaian_dibatasi"])
        sentences.append(f"Capaian untuk rata-rata (maks. {format_id(row['batas'], None)}): {used}.")
    return sentences


def quarters(by_triwulan: Sequence[Row | None], skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> Deret:
    """Describe target and realisasi up to and including each quarter; `by_triwulan` holds four capaian rows."""
    known = next(row for row in by_triwulan if row is not None)
    return Deret(
        judul="Apakah target setiap triwulan tercapai?",
        alt=f"Diagram kolom realisasi {known['indikator']} sampai dengan setiap triwulan dengan tanda targetnya.",
        titik_rows=[
            _point(nama, row, skala)
            for nama, row in zip(labels.TRIWULAN, by_triwulan, strict=True)
            if row is not None
        ],
        satuan=known["satuan"],
        cara_baca="Kolom = realisasi sampai dengan triwulan itu; garis mendatar = target.",
    )


def years(rows: Sequence[Row], row: Row, skala: Sequence[str] = LABEL_PERMENDAGRI_86) -> Deret:
    """Describe up to five years, oldest first."""
    return Deret(
        judul="Bagaimana perkembangannya dari tahun ke tahun?",
        alt=f"Diagram kolom realisasi {row['indikator']} tahun {rows[0]['tahun']} sampai {rows[-1]['tahun']} dengan targetnya.",
        titik_rows=[_point(str(past["tahun"]), past, skala) for past in rows],
        satuan=row["satuan"],
        cara_baca="Kolom = realisasi; garis mendatar = target; abu-abu = tanpa target.",
    )


def quarter_table(by_triwulan: Sequence[Row | None], kode: str, tahun: int) -> Table:
    """Give the quarters as a table."""
    pairs = zip(labels.TRIWULAN, by_triwulan, strict=True)
    return _table(
        f"triwulan_{kode}_{tahun}",
        f"Target dan realisasi {kode} per triwulan tahun {tahun}",
        "Sampai Dengan",
        [(nama, row) for nama, row in pairs if row is not None],
    )


def year_table(rows: Sequence[Row], kode: str) -> Table:
    """Give the years as a table."""
    return _table(
        f"riwayat_{kode}",
        f"Target dan realisasi {kode} per tahun",
        "Tahun",
        [(str(row["tahun"]), row) for row in rows],
    )


def has_figures(rows: Sequence[Row | None]) -> bool:
    """Tell whether there is anything that columns can show; predicates and ranges have no height."""
    return any(row is not None and row["realisasi_nilai"] is not None for row in rows)


def _table(name: str, judul: str, first: str, pairs: Sequence[tuple[str, Row]]) -> Table:
    return Table(
        id=name,
        judul=judul,
        columns=(
            Column("waktu", first, Format.TENGAH, 14),
            Column("target", "Target", Format.TENGAH, 12),
            Column("realisasi", "Realisasi", Format.TENGAH, 12),
            Column("capaian", "Capaian (%)", Format.PERSEN, 12),
            Column("predikat", "Kriteria Capaian", width=18),
        ),
        rows=[
            TableRow(
                {
                    "waktu": waktu,
                    "target": labels.tertulis(row, "target"),
                    "realisasi": labels.tertulis(row, "realisasi"),
                    "capaian": row["persen_capaian"],
                    "predikat": bertanda(row["predikat"]),
                }
            )
            for waktu, row in pairs
        ],
        kosong="Belum ada data.",
    )


def _point(nama: str, row: Row, skala: Sequence[str]) -> Titik:
    missing = labels.STATUS.get(row.get("status", ""), MISSING) if row["realisasi"] is None else ""
    return Titik(
        nama=nama,
        realisasi=row["realisasi_nilai"],
        target=row["target_nilai"],
        teks_realisasi=missing or labels.tertulis(row, "realisasi"),
        teks_target=labels.tertulis(row, "target"),
        kelas=kelas(row["predikat"], skala),
    )


def _version(row: Row) -> str:
    return f"target versi {row['versi_target']}" if row["versi_target"] else "target belum ditetapkan"


def _data_year(row: Row) -> str:
    return f"data tahun {row['tahun_data']}" if row["tahun_data"] else ""

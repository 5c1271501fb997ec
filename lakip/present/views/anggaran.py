"""Pagu and realisasi: how much of the budget was spent, where not, and what stands outside the plan."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from lakip.domain.desimal import format_rp
from lakip.present import labels
from lakip.present.cards import Kartu
from lakip.present.charts import Baris, DiagramBatang, Ruas
from lakip.present.palette import PATOKAN, PERHATIAN, UTAMA
from lakip.present.tables import Column, Format, Jenis, Table, TableRow

Row = dict[str, Any]


DASAR_PAGU: Mapping[str, str] = {"": "Pagu terakhir (murni atau perubahannya)", "Murni": "Pagu murni"}
"""What serapan may be stated on, by the version of the pagu; the first one is the default."""
EFISIENSI = (
    "Selisih = capaian kinerja dikurangi serapan anggaran, dalam poin persen; disimpulkan efisien (lebih dari nol), "
    "seimbang (nol), atau kurang efisien (kurang dari nol) hanya bila capaian paling rendah 100%. Rasio = capaian dibagi "
    "serapan. Biaya = pagu dikali capaian, dikurangi realisasi."
)
"""The rules of the three ways, as they stand under the table."""


TURUNAN = "*) Program atau kegiatan yang tidak disebut dalam buku rencana maupun laporan; angkanya jumlah rincian di bawahnya."


def uraian(row: Row) -> str | None:
    """Give what a budget line is called, with a mark where nobody gave the line itself."""
    return f"{row['uraian']} *)" if row.get("turunan") else row["uraian"]


def cards(serapan: Row, rows: Sequence[Row], dasar: str = "") -> list[Kartu]:
    """Give serapan, pagu, realisasi, and how many lines have no figure or no plan; `dasar` names the base of the serapan."""
    outside = sum(1 for row in rows if row["status"] == "di_luar_rencana")
    silent = sum(1 for row in rows if row["status"] == "belum_ada")
    return [
        Kartu(
            "Serapan",
            labels.persen(serapan["persen_serapan"]),
            f"Realisasi dibagi {DASAR_PAGU[dasar].lower()}, dijumlahkan dari rincian.{_added_later(serapan, rows)}",
        ),
        Kartu("Pagu", labels.rupiah_ringkas(serapan["pagu_rp"]), format_rp(serapan["pagu_rp"])),
        Kartu(
            "Realisasi",
            labels.rupiah_ringkas(serapan["realisasi_rp"]),
            f"{format_rp(serapan['realisasi_rp'])}{labels.AUDIT[serapan['audit']]}",
        ),
        Kartu("Baris tanpa realisasi", str(silent), f"{outside or 'Tidak ada'} baris di luar rencana."),
    ]


def source(rows: Sequence[Row]) -> str:
    """Say where pagu and realisasi come from, and who answers for them."""
    lra = any(row["selisih_bidang_rp"] is not None for row in rows)
    realisasi = "LRA seluruh instansi" if lra else "laporan Bagian/Bidang"
    units = dict.fromkeys(row["unit"] for row in rows if row["unit"])
    answers = f"; penanggung jawab: {', '.join(units)}" if units else ""
    return f"Sumber: pagu dari rencana, realisasi dari {realisasi}{answers}."


def _added_later(serapan: Row, rows: Sequence[Row]) -> str:
    """Say what of the realisasi stands on planned lines that the base has no pagu for; nothing where there are none."""
    added = [
        row["realisasi_rp"]
        for row in leaves(rows)
        if row["jenis_kode"] == serapan["jenis_kode"]
        and row["versi_pagu"] is not None
        and row["pagu_rp"] is None
        and row["realisasi_rp"]
    ]
    if not added:
        return ""
    rupiah = format_rp(sum(added, Decimal(0)))
    return f" Termasuk {rupiah} pada {len(added)} baris yang tidak mempunyai pagu pada dasar ini."


def main_lines(rows: Sequence[Row]) -> list[Row]:
    """Give the uppermost lines: those that no other line's code contains (the programs)."""
    codes = {row["kode_rekening"] for row in rows}
    return [row for row in rows if not any(row["kode_rekening"].startswith(f"{code}.") for code in codes)]


def leaves(rows: Sequence[Row]) -> list[Row]:
    """Give the lines that sums are made of."""
    return [row for row in rows if row["daun"]]


def chart(rows: Sequence[Row], judul: str, audit: str) -> DiagramBatang:
    """Describe realisasi in front of pagu for each line, the lowest serapan first, those without one last.

    `audit`, here and in the tables below, tells whether the figures of the year are audited (labels.AUDIT).
    """
    amounts = [amount for row in rows for amount in (row["pagu_rp"], row["realisasi_rp"]) if amount]
    batas: Decimal = max(amounts, default=Decimal(1))
    return DiagramBatang(
        judul=judul,
        alt=f"Diagram batang realisasi di depan pagu untuk {len(rows)} baris anggaran.",
        baris_rows=[_bar(row) for row in sorted(rows, key=_by_serapan)],
        batas=batas,
        ticks=(
            (0, "0"),
            (batas / 2, labels.rupiah_ringkas(batas / 2)),
            (batas, labels.rupiah_ringkas(batas)),
        ),
        cara_baca="Batang abu-abu lebar = pagu; batang berwarna = realisasi"
        f"{labels.AUDIT[audit]}; jingga = realisasi melebihi pagu.",
    )


def table(
    rows: Sequence[Row],
    tahun: int,
    audit: str,
    murni: Mapping[str, Decimal | None] | None = None,
    lama: Mapping[str, Sequence[Row]] | None = None,
) -> Table:
    """Give every line with its serapan and state; `murni` adds the pagu before changes, `lama` the codes of other years.

    Where the agency-wide LRA stands in place of what a Bidang reported otherwise, both and the difference are shown.
    """
    first = murni or {}
    columns = [
        Column("kode", "Kode Rekening", width=17),
        Column("uraian", "Uraian", width=30),
        Column("unit", "Bagian/Bidang", Format.TENGAH, 12),
        Column("murni", "Pagu Murni (Rp)", Format.BULAT, 13),
        Column("pagu", "Pagu (Rp)", Format.BULAT, 13),
        Column("versi", "Versi Pagu", Format.TENGAH, 11),
        Column("realisasi", "Realisasi (Rp)", Format.BULAT, 13),
        Column("serapan", "Serapan (%)", Format.PERSEN, 10),
        Column("status", "Keadaan Data", width=13),
        Column("bidang", "Menurut Bidang (Rp)", Format.BULAT, 13),
        Column("selisih", "Selisih dari LRA (Rp)", Format.BULAT, 13),
        Column("lama", "Kode Lama", width=26),
    ]
    differs = any(row["selisih_bidang_rp"] is not None for row in rows)
    optional = {"murni": first, "lama": lama, "bidang": differs, "selisih": differs}
    left_out = {key for key, given in optional.items() if not given}
    cells = [
        {
            "kode": row["kode_rekening"],
            "uraian": uraian(row),
            "unit": row["unit"],
            "murni": first.get(row["kode_rekening"]),
            "pagu": row["pagu_rp"],
            "versi": row["versi_pagu"],
            "realisasi": row["realisasi_rp"],
            "serapan": row["persen_serapan"],
            "status": labels.STATUS[row["status"]],
            "bidang": row["realisasi_bidang_rp"],
            "selisih": row["selisih_bidang_rp"],
            "lama": _older((lama or {}).get(row["kode_rekening"], ())),
        }
        for row in rows
    ]
    return Table(
        id=f"anggaran_{tahun}",
        judul=f"Pagu dan realisasi anggaran tahun {tahun}{labels.AUDIT[audit]}",
        columns=[column for column in columns if column.key not in left_out],
        rows=[TableRow({key: row[key] for key in row if key not in left_out}) for row in cells],
        kosong=f"Belum ada pagu atau realisasi anggaran tahun {tahun}; isi lembar Anggaran pada buku rencana.",
        catatan=[
            text
            for text, given in (
                (LRA_BERLAKU, differs),
                (KODE_LAMA, lama),
                (TURUNAN, any(row.get("turunan") for row in rows)),
            )
            if given
        ],
    )


LRA_BERLAKU = "Yang dipakai adalah realisasi menurut LRA seluruh instansi; selisih = realisasi menurut Bagian/Bidang dikurangi LRA."
KODE_LAMA = (
    "Kode Lama = kode yang sama pada tahun lain dengan tulisan dua atau empat angka; periksa uraiannya, sebab "
    "penomorannya pernah diubah."
)


def _older(rows: Sequence[Row]) -> str | None:
    return "; ".join(f"{row['kode']} ({row['tahun']})" for row in rows) or None


def identity(rows: Sequence[Row]) -> list[str]:
    """Say for each line that has rincian whether its own figures are their sums, and by how much they are not."""
    parents = [
        row for row in rows if row["pagu_rincian_rp"] is not None or row["realisasi_rincian_rp"] is not None
    ]
    above = [row for row in parents if not (row["daun"] or row.get("turunan"))]
    differing = [text for row in above if (text := _difference(row))]
    if above and not differing:
        return [f"Seluruh {len(above)} baris induk sama dengan jumlah rinciannya."]
    return differing


def _difference(row: Row) -> str:
    parts = [
        f"{what} {format_rp(row[f'{what}_rp'])}, jumlah rinciannya {format_rp(row[f'{what}_rincian_rp'])}, selisih "
        f"{format_rp(row[f'{what}_rp'] - row[f'{what}_rincian_rp'])}"
        for what in ("pagu", "realisasi")
        if None not in (row[f"{what}_rp"], row[f"{what}_rincian_rp"])
        and row[f"{what}_rp"] != row[f"{what}_rincian_rp"]
    ]
    return f"{row['kode_rekening']}: {'; '.join(parts)}." if parts else ""


def efficiency_table(rows: Sequence[Row], agency: Row, tahun: int, audit: str) -> Table:
    """Give SELISIH with its simpulan, RASIO and BIAYA of each sasaran, last of the agency."""
    return Table(
        id=f"efisiensi_{tahun}",
        judul=f"Efisiensi tahun {tahun}{labels.AUDIT[audit]}",
        columns=(
            Column("sasaran", "Sasaran", width=40),
            Column("capaian", "Capaian (%)", Format.PERSEN, 10),
            Column("serapan", "Serapan (%)", Format.PERSEN, 10),
            Column("selisih", "Selisih (poin persen)", Format.PERSEN, 19),
            Column("simpulan", "Simpulan", width=48),
            Column("rasio", "Rasio (%)", Format.PERSEN, 10),
            Column("biaya", "Biaya (Rp)", Format.BULAT, 15),
        ),
        rows=[
            *(TableRow(_efficiency(row, f"{row['kode']} {row['uraian']}")) for row in rows),
            TableRow(_efficiency(agency, "Seluruh instansi"), Jenis.JUMLAH),
        ],
        kosong="Belum ada capaian atau anggaran yang dapat dibandingkan.",
        catatan=(EFISIENSI,),
    )


def _efficiency(row: Row, name: str) -> dict[str, Any]:
    return {
        "sasaran": name,
        "capaian": row["persen_capaian"],
        "serapan": row["persen_serapan"],
        "selisih": row["selisih"],
        "simpulan": labels.SIMPULAN_EFISIENSI[row["simpulan"]],
        "rasio": row["rasio"],
        "biaya": row["biaya_rp"],
    }


def _by_serapan(row: Row) -> tuple[bool, Decimal]:
    return row["persen_serapan"] is None, row["persen_serapan"] or Decimal(0)


def _bar(row: Row) -> Baris:
    pagu, realisasi = row["pagu_rp"] or 0, row["realisasi_rp"]
    name = f"{row['kode_rekening']}  {row['uraian'] or ''}".strip()
    detail = f"Pagu {format_rp(row['pagu_rp'])}, realisasi {format_rp(realisasi)}"
    figure = labels.persen(row["persen_serapan"])
    if row["persen_serapan"] is None:
        figure = labels.STATUS[row["status"]]
    return Baris(
        nama=name,
        teks=f"{figure} dari {labels.rupiah_ringkas(row['pagu_rp'])}" if row["pagu_rp"] else figure,
        ruas_rows=[]
        if realisasi is None
        else [Ruas(0, realisasi, PERHATIAN if realisasi > pagu else UTAMA, detail)],
        patokan=Ruas(0, pagu, PATOKAN, detail),
    )

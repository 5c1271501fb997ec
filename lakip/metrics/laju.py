"""What the outlook of one indikator is made of, and how it stands: the states, their inputs, their words."""

from dataclasses import dataclass
from decimal import Decimal

from lakip.domain.desimal import format_id, half_up
from lakip.ledger.query import Row

SELESAI, TERCAPAI, TERJANGKAU, BERAT = "selesai", "tercapai", "terjangkau", "berat"
TIDAK_TERJANGKAU, MENUJU, KATA = "tidak_terjangkau", "menuju", "kata"
"""keadaan: the year is in · met · within reach · hard · out of reach · on the way, without a rate · in words only."""
TW = ("", "TW I", "TW II", "TW III", "TW IV")


@dataclass(frozen=True, slots=True)
class Laju:
    """The row of capaian of an indikator and the own figures of its quarters."""

    row: Row
    triwulan: dict[int, Decimal]

    @property
    def s_d(self) -> int:
        """The last quarter with a figure; 0 before the first, 4 when the year is in."""
        return 0 if self.row["status"] in ("belum_ada", "belum_rilis") else self.row["s_d"] or 0

    @property
    def sisa(self) -> int:
        """How many quarters are left."""
        return 4 - self.s_d

    @property
    def naik(self) -> bool:
        """Whether higher is better."""
        return bool(self.row["polaritas"] == "Naik")

    @property
    def kurang(self) -> Decimal:
        """The distance to the target; negative beyond it."""
        return Decimal(self.row["target_nilai"] - (self.row["realisasi_nilai"] or 0))

    def langkah(self) -> list[Decimal]:
        """Give what single quarters have brought so far."""
        if self.row["tipe_triwulan"] != "KUM_SD":
            return list(self.triwulan.values())
        sampai = {0: Decimal(0)} | self.triwulan
        return [sampai[n] - sampai[n - 1] for n in sampai if n - 1 in sampai]


def sentence(b: Laju, keadaan: str, perlu: Decimal | None, tertinggi: Decimal | None) -> str:
    """Say in one sentence what the state of an indikator means, with its figures."""
    if keadaan == SELESAI:
        return "Angka setahun sudah ada; tidak ada triwulan yang tersisa."
    if keadaan == KATA:
        return _in_words(b.row)
    target = angka(b.row["target_nilai"])
    if perlu is None:
        return _position_sentence(b, keadaan, target)
    return _rate_sentence(b, keadaan, perlu, tertinggi)


def _in_words(row: Row) -> str:
    if row["target_nilai"] is None and row["target_rendah"] is None and not row["target_predikat"]:
        return "Target tahun ini belum ada, sehingga laju yang diperlukan tidak dapat dihitung."
    if row["tipe_triwulan"] == "RASIO":
        return (
            "Angka setahun adalah jumlah pembilang dibagi jumlah penyebut semua triwulan; hasilnya bergantung pada besar "
            "penyebut triwulan berikutnya, sehingga tidak ada satu laju yang diperlukan."
        )
    return (
        "Target berupa titik, rentang, atau predikat dinilai dari kedudukannya, sehingga tidak ada laju per triwulan yang "
        "diperlukan."
    )


def _rate_sentence(b: Laju, keadaan: str, perlu: Decimal, tertinggi: Decimal | None) -> str:
    target = angka(b.row["target_nilai"])
    if keadaan == TERCAPAI:
        return f"Target {target} sudah tercapai pada {TW[b.s_d]}."
    if keadaan == TIDAK_TERJANGKAU and not b.naik:
        return f"Realisasi sampai {TW[b.s_d]} sudah melewati batas target {target}; target tidak terjangkau lagi."
    apa = (
        "rata-rata setiap triwulan yang tersisa"
        if b.row["tipe_triwulan"] == "RATA"
        else "tambahan setiap triwulan"
    )
    batas = "" if b.naik else "paling banyak "
    awal = f"Untuk target {target}, {apa} {batas}{angka(half_up(perlu, 2))} selama {b.sisa} triwulan"
    if keadaan == TIDAK_TERJANGKAU:
        return f"{awal}; lebih dari 100%, jadi target tidak terjangkau lagi."
    if tertinggi is None or not b.naik:
        return f"{awal}."
    puncak = f"tertinggi sejauh ini {angka(tertinggi)} dalam satu triwulan"
    return (
        f"{awal}; {puncak}."
        if keadaan == TERJANGKAU
        else f"{awal}; {puncak}, jadi diperlukan laju yang belum pernah dicapai tahun ini."
    )


def _position_sentence(b: Laju, keadaan: str, target: str) -> str:
    if b.s_d == 0:
        return f"Belum ada angka triwulan; target akhir tahun {target}."
    kini = f"posisi {TW[b.s_d]} {angka(b.row['realisasi_nilai'])} terhadap target {target}"
    if keadaan == TIDAK_TERJANGKAU:
        return f"Nilai setahun memakai triwulan {_EKSTREM[b.row['tipe_triwulan']]}, dan {kini}: target tidak terjangkau lagi."
    if keadaan == TERCAPAI:
        return f"Target sudah terpenuhi: {kini}; jaga sampai akhir tahun."
    beda = abs(b.kurang)
    if (b.row["tipe_triwulan"], b.naik) in (("MAKS", False), ("MIN", True)):
        return f"Target masih terjaga: {kini}; setiap triwulan berikutnya harus tetap di dalamnya."
    return f"Masih selisih {angka(beda)}: {kini}."


_EKSTREM = {"MAKS": "tertinggi", "MIN": "terendah"}


def angka(value: Decimal) -> str:
    """Give a figure with the decimals it has."""
    return format_id(value, None)

"""An agency thrown with dice, as the workbooks it would hand in: a plan, and what its units report."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from random import Random

import openpyxl

TAHUN, LALU = 2025, 2024
RENSTRA = range(2023, 2027)
UNIT = ("SEK", "MUT", "PKA")
TW = ("TW I", "TW II", "TW III", "TW IV")
PREDIKAT = ("AA", "A", "BB", "B", "CC", "C", "D")
CARA = (
    ("Naik", None), ("Naik", "RASIO"), ("Turun", None), ("Turun", "TERBALIK"), ("Stabil", None), ("Rentang", None),
    ("Naik", "TERCAPAI"), ("Turun", "TERCAPAI"),
)  # fmt: skip
TIPE = ("KUM", "KUM_SD", "RATA", "AKHIR", "MAKS", "MIN", "RASIO")
PROGRAM = {
    "5.03.01": "Program Penunjang Urusan Pemerintahan",
    "5.03.02": "Program Kepegawaian Daerah",
    "5.04.02": "Program Pengembangan Sumber Daya Manusia",
}
BELANJA = {
    "5.1.01": "Belanja Pegawai",
    "5.1.02": "Belanja Barang dan Jasa",
    "5.2.02": "Belanja Modal Peralatan",
}
Sel = str | int | float | None
Lembar = dict[str, list[list[Sel]]]


@dataclass(frozen=True)
class Agensi:
    """The plan, and per year the workbooks by unit: of the year before, one unit's; what else is known of it stands in the plan."""

    rencana: bytes
    laporan: dict[int, dict[str, bytes]]


def agensi(dice: Random, banyak: int) -> Agensi:
    """Throw an agency with `banyak` indikator of the Perjanjian Kinerja."""
    return _Pelempar(dice, banyak).agensi()


class _Pelempar:
    def __init__(self, dice: Random, banyak: int) -> None:
        self.dice = dice
        self.sasaran = [f"S-{n}" for n in range(1, dice.randint(2, 4) + 1)]
        self.sub = [
            f"{program}.2.{dice.randint(1, 2):02}.{n:04}"
            for program in PROGRAM
            for n in range(1, dice.randint(2, 4))
        ]
        self.pelaksana = {k: dice.choice(UNIT) for k in self.sub}
        kode = [f"IK-{n:02}" for n in range(1, banyak + 1)]
        self.indikator = [self._indikator(one, dice.choice(self.sasaran)) for one in kode]
        self.indikator += [self._indikator(f"IP-{n}", program) for n, program in enumerate(PROGRAM, 1)]

    def agensi(self) -> Agensi:
        """Give the workbooks."""
        laporan = {
            tahun: {unit: buku(self._laporan(unit, tahun)) for unit in units}
            for tahun, units in ((LALU, UNIT[:1]), (TAHUN, UNIT))
        }
        return Agensi(buku(self._rencana()), laporan)

    def _mungkin(self, peluang: float, isi: Sel) -> Sel:
        return isi if self.dice.random() < peluang else None

    def _tulis(self, angka: Decimal) -> Sel:
        """Write a number as one person or another would: a cell with a number, or text with a decimal comma."""
        if self.dice.random() < 0.5:
            return float(angka) if angka % 1 else int(angka)
        return f"{angka:f}".replace(".", ",")

    def _rupiah(self, angka: Decimal) -> Sel:
        bentuk = self.dice.choice(("angka", "titik", "Rp"))
        if bentuk == "angka":
            return float(angka)
        return ("Rp" if bentuk == "Rp" else "") + f"{angka:,.2f}".translate(str.maketrans(",.", ".,"))

    def _indikator(self, kode: str, sasaran: str) -> dict:
        dice = self.dice
        polaritas, rumus = dice.choice(CARA)
        berskala = rumus == "TERCAPAI" and dice.random() < 0.6
        tipe = "AKHIR" if berskala else dice.choice(TIPE)
        return {
            "kode": kode, "sasaran": sasaran, "polaritas": polaritas, "rumus": rumus, "tipe": tipe, "berskala": berskala,
            "satuan": "Predikat" if berskala else dice.choice(("%", "Indeks", "Orang", "Dokumen")),
            "unit": dice.choice(UNIT), "dasar": dice.randint(20, 400),
        }  # fmt: skip

    def _nilai(self, i: dict, *, sebagai_target: bool = False) -> Sel:
        dice = self.dice
        if i["berskala"]:
            return dice.choice(PREDIKAT)
        if sebagai_target and i["polaritas"] == "Rentang":
            return f"{i['dasar']} - {i['dasar'] + dice.randint(1, 30)}"
        if dice.random() < 0.06:
            return 0
        desimal = dice.choice((0, 1, 2))
        return self._tulis(
            Decimal(dice.randint(i["dasar"] * 50, i["dasar"] * 140))
            .scaleb(-2)
            .quantize(Decimal(1).scaleb(-desimal))
        )

    def _rencana(self) -> Lembar:
        dice = self.dice
        tujuan = {s: f"T-{dice.randint(1, 2)}" for s in self.sasaran}
        milik = {program: dice.choice(self.sasaran) for program in PROGRAM}
        sasaran: list[list[Sel]] = [[f"T-{n}", "Tujuan", f"Tujuan {n}", None, None] for n in (1, 2)]
        sasaran += [[s, "Sasaran", f"Uraian {s}", tujuan[s], None] for s in self.sasaran]
        sasaran += [[k, "Program", nama, milik[k], dice.choice(UNIT)] for k, nama in PROGRAM.items()]
        sasaran += [[k, "Sub Kegiatan", f"Sub Kegiatan {k}", k[:7], self.pelaksana[k]] for k in self.sub]
        return {
            "Instansi": [
                ["Kunci", "Nilai"], ["nama", "Badan Kepegawaian Kota Contoh"], ["singkatan", "BKC"],
                ["periode_rencana", f"{RENSTRA.start}-{RENSTRA.stop - 1}"],
                ["e81_capaian_tahun", dice.choice(("Ya", "Tidak"))],
            ],
            "Unit Kerja": [["Kode", "Nama"], *([u, f"Bidang {u}"] for u in UNIT)],
            "Sasaran": [["Kode", "Jenis", "Uraian", "Induk", "Unit"], *sasaran],
            "Indikator": [
                ["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Polaritas", "Rumus", "Tipe Triwulan", "Unit",
                 "Penanggung Jawab", "Masuk PK", "Batas Capaian", "Bobot", "Kondisi Awal", "Target Akhir", "Skala Nilai", "Desimal"],
                *(self._baris_indikator(i) for i in self.indikator),
            ],
            "Target": [["Kode Indikator", "Tahun", "Target", *TW, "Jenis", "Versi"], *self._target()],
            "Standar": [["Kode Indikator", "Tahun", "Nilai", "Tingkat", "Sumber"], *self._standar()],
            "Realisasi Lalu": [
                ["Kode Indikator", "Tahun", "Realisasi"],
                *([i["kode"], y, self._nilai(i)] for i in self.indikator for y in (2021, 2022, 2023, LALU) if dice.random() < 0.8),
            ],
            "Anggaran": [["Kode Rekening", "Uraian", "Unit", "Kode Sasaran", "Tahun", "Pagu (Rp)", "Versi"], *self._pagu()],
            "Anggaran Lalu": [
                ["Kode Rekening", "Tahun", "Target Renstra", "Pagu (Rp)", "Realisasi (Rp)"],
                *([k, y, self._rupiah(self._uang() * 6) if y == LALU else None, self._rupiah(self._uang()), self._rupiah(self._uang())]
                  for k in self.sub for y in (2023, LALU) if dice.random() < 0.9),
            ],
        }  # fmt: skip

    def _baris_indikator(self, i: dict) -> list[Sel]:
        dice = self.dice
        polos = i["polaritas"] != "Rentang" and not i["berskala"]
        return [
            i["kode"], i["sasaran"], f"Indikator {i['kode']}", i["satuan"], i["polaritas"], i["rumus"], i["tipe"], i["unit"],
            self._mungkin(0.5, f"Kepala Bidang {i['unit']}"),
            "Tidak" if dice.random() < 0.1 else None,
            self._mungkin(0.3, dice.choice((100, 120))), self._mungkin(0.7, dice.randint(1, 40)),
            self._mungkin(0.7, self._nilai(i)) if polos else None,
            self._mungkin(0.8, self._nilai(i)) if polos else self._mungkin(0.8, self._nilai(i, sebagai_target=True)),
            "SAKIP" if i["berskala"] else None, self._mungkin(0.5, dice.randint(0, 3)),
        ]  # fmt: skip

    def _target(self) -> Iterator[list[Sel]]:
        dice = self.dice
        berubah = dice.random() < 0.7
        for i in self.indikator:
            for y in RENSTRA:
                yield [i["kode"], y, self._nilai(i, sebagai_target=True), *[None] * 4, "Renstra", "Murni"]
            for y in (2022, 2023, LALU):
                if dice.random() < 0.8:
                    yield [i["kode"], y, self._nilai(i, sebagai_target=True), *[None] * 4, "PK", "Murni"]
            if dice.random() < 0.05:
                continue
            lagi = berubah and dice.random() < 0.4
            triwulan = not lagi and not i["berskala"] and i["polaritas"] != "Rentang" and dice.random() < 0.7
            tw = [self._nilai(i) for _ in TW] if triwulan else [None] * 4
            yield [i["kode"], TAHUN, self._nilai(i, sebagai_target=True), *tw, "PK", "Murni"]
            if lagi:
                yield [i["kode"], TAHUN, self._nilai(i, sebagai_target=True), *[None] * 4, "PK", "Perubahan"]

    def _standar(self) -> Iterator[list[Sel]]:
        for i in self.indikator:
            if i["sasaran"] in self.sasaran and not i["berskala"] and self.dice.random() < 0.5:
                yield [i["kode"], TAHUN, self._nilai(i), self.dice.choice(("Nasional", "Provinsi")), "BKN"]

    def _uang(self) -> Decimal:
        return Decimal(self.dice.randint(10_000_000_00, 900_000_000_00)).scaleb(-2)

    def _pagu(self) -> Iterator[list[Sel]]:
        dice = self.dice
        berubah = dice.random() < 0.7
        for k in self.sub:
            isi = [
                k,
                f"Sub Kegiatan {k}",
                self.pelaksana[k],
                self._mungkin(0.4, dice.choice(self.sasaran)),
                TAHUN,
            ]
            baru = berubah and dice.random() < 0.2
            if not baru:
                yield [*isi, self._rupiah(self._uang()), "Murni"]
            if baru or (berubah and dice.random() < 0.5):
                yield [*isi, self._rupiah(self._uang()), "Perubahan"]

    def _laporan(self, unit: str, tahun: int) -> Lembar:
        milik = [i for i in self.indikator if i["unit"] == unit and self.dice.random() < 0.95]
        kerja = [k for k in self.sub if self.pelaksana[k] == unit]
        pasangan = [f"{kata} {tw}" for tw in TW for kata in ("Pembilang", "Penyebut")]
        found: Lembar = {
            "Kinerja": [
                ["Kode Indikator", *(f"Realisasi {tw}" for tw in TW), "Realisasi Tahun", *pasangan, "Pembilang", "Penyebut",
                 "Faktor Pendorong", "Faktor Penghambat", "Solusi"],
                *(self._kinerja(i) for i in milik),
            ],
            "Kegiatan": [
                ["Kode Sub Kegiatan", "Sub Kegiatan", "Indikator Keluaran", "Satuan", "Target",
                 *(f"Realisasi {tw}" for tw in TW), "Realisasi Tahun"],
                *(self._kegiatan(k) for k in kerja if self.dice.random() < 0.9),
            ],
        }  # fmt: skip
        if tahun == TAHUN:
            rekening = BELANJA if unit == UNIT[0] else {}
            found["Anggaran"] = [
                ["Kode Rekening", "Uraian", "Pagu (Rp)", *(f"Realisasi {tw} (Rp)" for tw in TW), "Realisasi (Rp)", "Fisik (%)"],
                *(self._anggaran(k, f"Sub Kegiatan {k}", None) for k in kerja if self.dice.random() < 0.9),
                *(self._anggaran(k, nama, self._uang()) for k, nama in rekening.items()),
            ]  # fmt: skip
        return found

    def _kinerja(self, i: dict) -> list[Sel]:
        dice = self.dice
        teks = [self._mungkin(0.6, f"{kata} {i['kode']}.") for kata in ("Pendorong", "Penghambat", "Solusi")]
        tw: list[Sel] = [None] * 4
        tahun: Sel = None
        pasangan: list[Sel] = [None] * 10
        bentuk = dice.random()
        if bentuk < 0.06:
            tahun = dice.choice(("belum rilis", "-", "n/a"))
        elif i["tipe"] == "RASIO" and bentuk < 0.7:
            for n in range(dice.randint(1, 4)):
                pasangan[2 * n : 2 * n + 2] = [dice.randint(0, 90), dice.randint(40, 120)]
        elif i["tipe"] == "RASIO" and bentuk < 0.8:
            pasangan[8:] = [dice.randint(0, 90), dice.randint(40, 120)]
        elif bentuk < 0.45:
            tahun = self._nilai(i)
        else:
            banyak = dice.randint(1, 4)
            tw = [self._nilai(i) if n < banyak and dice.random() < 0.85 else None for n in range(4)]
        return [i["kode"], *tw, tahun, *pasangan, *teks]

    def _kegiatan(self, kode: str) -> list[Sel]:
        dice = self.dice
        per_triwulan = dice.random() < 0.7
        tw = [dice.randint(0, 12) if per_triwulan and dice.random() < 0.8 else None for _ in TW]
        tahun = None if per_triwulan else self._mungkin(0.9, dice.randint(0, 40))
        keluaran = [self._mungkin(0.9, "Jumlah dokumen"), self._mungkin(0.7, "Dokumen")]
        return [kode, f"Sub Kegiatan {kode}", *keluaran, self._mungkin(0.9, dice.randint(1, 40)), *tw, tahun]

    def _anggaran(self, kode: str, uraian: str, pagu: Decimal | None) -> list[Sel]:
        dice = self.dice
        per_triwulan = dice.random() < 0.6
        tw = [
            self._rupiah((self._uang() / 5).quantize(Decimal("0.01")))
            if per_triwulan and dice.random() < 0.85
            else None
            for _ in TW
        ]
        tahun = None if per_triwulan else self._mungkin(0.9, self._rupiah(self._uang()))
        return [
            kode,
            uraian,
            None if pagu is None else self._rupiah(pagu),
            *tw,
            tahun,
            self._mungkin(0.5, dice.randint(0, 100)),
        ]


def buku(lembar: Lembar) -> bytes:
    """Write sheets of cells as a workbook."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for nama, rows in lembar.items():
        sheet = book.create_sheet(nama)
        for row in rows:
            sheet.append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()

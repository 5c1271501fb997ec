"""A year to be told in a summary, made by hand: everything there is, each part to be replaced."""

from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from lakip.metrics.pengesahan import Pengesahan
from lakip.metrics.persen import Nilai
from lakip.metrics.ringkasan import Ikhtisar
from lakip.present.palette import LABEL_PERMENDAGRI_86

SERAPAN = {
    "pagu_rp": Decimal(1_000_000_000), "realisasi_rp": Decimal(900_000_000), "persen_serapan": Decimal(90),
    "n_baris": 2, "n_ada": 2, "audit": "unaudited",
}  # fmt: skip
TENGGAT = {
    "tenggat": date(2026, 2, 28),
    "asal": None,
    "hari_terakhir": date(2026, 2, 27),
    "mulai": date(2026, 2, 13),
}
BELUM_DISUSUN = Pengesahan(2025, None, (), None, 0, None, 0, rangkap=False, dikirim=False)


def indikator(kode: str, persen: str | None, status: str = "ada", **more: Any) -> dict[str, Any]:
    """Give a row of capaian against a target of 100 percent."""
    value = None if persen is None else Decimal(persen)
    predikat = None if value is None else ("Sangat Tinggi" if value >= 91 else "Rendah")
    nothing = {
        f"{what}_{part}": None
        for what in ("target", "realisasi")
        for part in ("rendah", "tinggi", "predikat")
    }
    return nothing | {
        "kode": kode, "indikator": f"Persentase {kode}", "polaritas": "Naik", "unit": "SEK", "satuan": "%", "status": status,
        "target_nilai": Decimal(100), "realisasi_nilai": value, "persen_capaian": value, "persen_capaian_dibatasi": value,
        "predikat": predikat, "dihitung": True,
    } | more  # fmt: skip


def kunci(
    kode: str, riwayat: dict[int, tuple[str | None, int | None]], status: str = "ada"
) -> dict[str, Any]:
    """Give a row of antar_tahun: riwayat = year → (realisasi, tahun data)."""
    return indikator(kode, None, status) | {
        "riwayat": {
            year: {"realisasi": Nilai(None if text is None else Decimal(text)), "tahun_data": of}
            for year, (text, of) in riwayat.items()
        }
    }


def unit(nama: str, status: str = "lengkap", terisi: int = 3, terlambat: int = 0) -> dict[str, Any]:
    """Give a row of status_permintaan with three indikator."""
    return {
        "kode": nama,
        "nama": nama,
        "status": status,
        "n_indikator": 3,
        "n_terisi": terisi,
        "hari_terlambat": terlambat,
    }


def tindak_lanjut(uraian: str, status: str, tenggat: date, **more: Any) -> dict[str, Any]:
    """Give a row of the mart tindak_lanjut."""
    return {
        "jenis": "arahan", "asal": "Kepala Badan", "uraian": uraian, "status": status, "tenggat": tenggat, "unit": "SEK",
        "nama_unit": "Sekretariat", "penanggung_jawab": "Sekretaris", "indikator": None,
    } | more  # fmt: skip


def ikhtisar(**parts: Any) -> Ikhtisar:
    """Give the year 2025 of an agency on 10 March 2026, with nothing in it but what is named."""
    nothing = {"persen_capaian": None, "predikat": None, "n_ada": 0, "n_total": 0}
    whole: dict[str, Any] = {
        "tahun": 2025, "unit": None, "nama": "Badan Uji", "triwulan": 0, "saat": datetime(2026, 3, 10, 9, 0),
        "data_per": None, "skala": LABEL_PERMENDAGRI_86, "rata": nothing, "rata_lalu": nothing, "selisih": None,
        "indikator": [], "sebab": {}, "arah": Counter(), "akhir_renstra": None, "kemajuan": [],
        "serapan": dict.fromkeys(SERAPAN) | {"n_baris": 0, "n_ada": 0, "audit": "unaudited"}, "efisiensi": None,
        "pengesahan": BELUM_DISUSUN, "proses": None, "tenggat": TENGGAT, "permintaan": [], "kunci": {}, "tindak_lanjut": [],
        "perhatian": [], "nama_unit": {"SEK": "Sekretariat"},
    }  # fmt: skip
    return Ikhtisar(**whole | parts)

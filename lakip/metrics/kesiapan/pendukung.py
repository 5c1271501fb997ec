"""What stands behind the figures: registers, evidence, settled doubts, and figures that contradict each other."""

from collections.abc import Iterator

from lakip.domain.desimal import format_rp
from lakip.domain.numbers import format_id
from lakip.metrics.kesiapan.bahan import Bahan
from lakip.metrics.kesiapan.butir import Butir
from lakip.metrics.persen import Nilai


def permintaan(bahan: Bahan) -> Iterator[Butir]:
    """Tell of every unit whether it was asked for its data (register of the SOP)."""
    for row in (row for row in bahan.unit if row["kode"]):
        kurang = None if row["permintaan_on"] else "pengiriman permintaan data belum dicatat."
        yield Butir.of_unit(row, kurang, "permintaan")


def penerimaan(bahan: Bahan) -> Iterator[Butir]:
    """Tell of every unit whether it has handed in (register of the SOP)."""
    for row in (row for row in bahan.unit if row["kode"]):
        kurang = None if row["status"] != "belum" else "data belum diserahkan."
        yield Butir.of_unit(row, kurang, "unggah")


def data_dukung(bahan: Bahan) -> Iterator[Butir]:
    """Tell of every realisasi whether evidence stands behind it."""
    tanpa = {kode for row in bahan.unit for kode in row["tanpa_dukungan"]}
    for row in bahan.indikator:
        kurang = "data dukung realisasi belum dilampirkan." if row["kode"] in tanpa else None
        yield Butir.of(row, kurang, "indikator")


def keputusan(bahan: Bahan) -> Iterator[Butir]:
    """Tell of every unit whether doubtful values still wait for a decision; what waits is in no table."""
    for row in (row for row in bahan.unit if row["n_tanya"]):
        n = row["n_terbuka"]
        yield Butir.of_unit(row, f"{n} nilai masih menunggu keputusan." if n else None, "temuan")


def target_beda(bahan: Bahan) -> Iterator[Butir]:
    """Tell where Renstra or Renja have another target than the Perjanjian Kinerja."""
    for row in bahan.indikator:
        dipakai = Nilai.of(row, "target").angka
        lain = [r for r in bahan.target_lain if r["indikator"] == row["kode"] and r["nilai"] is not None]
        beda = [r for r in lain if dipakai is not None and r["nilai"] != dipakai]
        if not lain:
            continue
        kata = ", ".join(f"{r['jenis']} {format_id(r['nilai'], None)}" for r in beda)
        kurang = f"target {kata} berbeda dari target Perjanjian Kinerja {row['target']}." if beda else None
        yield Butir.of(row, kurang, "rencana")


def capaian_tinggi(bahan: Bahan) -> Iterator[Butir]:
    """Tell where capaian lies far above its target and nobody says why."""
    batas = bahan.kebijakan["peringatan_capaian"]
    for row in bahan.indikator:
        persen = row["persen_capaian"]
        if persen is None or persen <= batas:
            continue
        dijelaskan = "faktor_pendorong" in bahan.keterangan.get(row["kode"], set())
        kurang = f"capaian {format_id(persen)}% belum dijelaskan pada kolom Faktor Pendorong."
        yield Butir.of(row, None if dijelaskan else kurang, "unggah")


def atas_pagu(bahan: Bahan) -> Iterator[Butir]:
    """Tell of budget lines that cost more than their pagu."""
    for row in bahan.anggaran:
        pagu, realisasi = row["pagu_rp"], row["realisasi_rp"]
        if pagu is None or realisasi is None:
            continue
        kurang = (
            f"realisasi {format_rp(realisasi)} melebihi pagu {format_rp(pagu)}." if realisasi > pagu else None
        )
        yield Butir(row["kode_rekening"], row["uraian"] or "", kurang, "anggaran", (("unit", row["unit"]),))


def teks_lama(bahan: Bahan) -> Iterator[Butir]:
    """Tell of the texts a person wrote where a number is no longer what its figure is."""
    for row in bahan.teks:
        kurang = (
            f"{'; '.join(row['lama'])}. Perbarui angkanya, lalu baca lagi kalimatnya."
            if row["lama"]
            else None
        )
        yield Butir("Teks", row["judul"], kurang, "bahan", (("sunting", row["kunci"]),))

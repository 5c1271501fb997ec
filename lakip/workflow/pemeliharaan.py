"""Pemeliharaan: upkeep of the store, and proof that it is whole."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Hak
from lakip.ledger import maintenance
from lakip.ledger.audit import content
from lakip.ledger.query import Row
from lakip.ledger.sidik import BERNOMOR, fingerprint
from lakip.ledger.store import FACTS, Store
from lakip.metrics.anggaran import anggaran, serapan
from lakip.metrics.capaian import rekap
from lakip.report.edition import edisi_at
from lakip.workflow import asal_angka, keutuhan_jejak
from lakip.workflow.access import acting, reading
from lakip.workflow.keutuhan_jejak import Periksa
from lakip.workflow.keutuhan_jejak import result as _result


@reading(Hak.AUDIT)
def verify(store: Store, heads: Sequence[str] = ()) -> dict[str, Any]:
    """Check audit chain, receipts, rows, facts, references, kept results, roll-up identities, lineage, editions and stored files; `n` counts what was looked at.

    A check that fails names what it found under `rusak`. `heads` are heads of the log that were published, as
    "57:1f2e3d4c5b6a"; raises WrongUsage for what is none.
    """
    tahun_rows = [row["tahun"] for row in store.query("tahun_tersedia")]
    checks = [
        keutuhan_jejak.chain(store),
        keutuhan_jejak.against_receipts(store),
        *([keutuhan_jejak.against_heads(store, heads)] if heads else []),
        _rows(store),
        _facts(store),
        _references(store),
        _kept(store, tahun_rows),
        _rollups(store, tahun_rows),
        _lineage(store, tahun_rows),
        _snapshots(store),
        _files(store),
    ]
    return {"ok": all(check["ok"] for check in checks), "periksa": checks}


@acting(Hak.CADANGAN)
def tend(store: Store, pelaku: Pelaku) -> dict[str, Any]:
    """Merge small files, remove what nobody claims, then `verify`; gives digabung, dibuang, yatim, ok and periksa.

    Safe beside people who work. Raises StoreUnavailable while another process does the same.
    """
    return maintenance.tend(store, pelaku) | verify(store)


def _rows(store: Store) -> Periksa:
    """Compare every numbered row of the ledger with the fingerprint in the audit row it came with."""
    found = _grouped(store, "ledger", BERNOMOR, "urutan")
    sealed = {row.nomor: content(row).get("sidik") for row in store.audit_rows()}
    sealed = {nomor: sidik for nomor, sidik in sealed.items() if sidik}
    changed = [n for n in sealed.keys() | found.keys() if sealed.get(n) != fingerprint(found[n])]
    return _result("catatan", len(sealed), [f"baris {nomor}" for nomor in sorted(changed)])


def _facts(store: Store) -> Periksa:
    """Compare the facts of every upload with the fingerprint in its audit row."""
    found = _grouped(store, "facts", FACTS, "unggahan_id")
    claims = [content(row) for row in store.audit_rows() if row.tindakan.startswith("unggah_")]
    claimed = {isi["unggahan"]: isi.get("fakta") for isi in claims if "unggahan" in isi}
    changed = [unggahan for unggahan, sidik in claimed.items() if sidik != fingerprint(found[unggahan])]
    return _result("fakta", len(claimed), sorted(changed))


def _grouped(
    store: Store, namespace: str, tables: Sequence[str], key: str
) -> defaultdict[Any, defaultdict[str, list[Row]]]:
    groups: defaultdict[Any, defaultdict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for table in tables:
        for row in store.rows(namespace, table):
            groups[row[key]][table].append(row)
    return groups


def _references(store: Store) -> Periksa:
    rows = store.query("periksa_rujukan")
    return _result("rujukan", sum(row["n"] for row in rows), [row["nama"] for row in rows if row["n_putus"]])


def _kept(store: Store, tahun_rows: list[int]) -> Periksa:
    """Compare every kept result with the same worked out anew; a year that is not kept at all is broken too."""
    kept = {row["tahun"] for row in store.query("hasil_tahun")}
    found = {tahun: store.query("periksa_hasil", tahun=tahun)[0] for tahun in kept.union(tahun_rows)}
    broken = [f"{tahun}: {row['n_beda']} beda" for tahun, row in sorted(found.items()) if row["n_beda"]]
    broken += [f"{tahun} tidak ada" for tahun in tahun_rows if tahun not in kept]
    return _result("hasil", sum(row["n"] for row in found.values()), broken)


def _rollups(store: Store, tahun_rows: list[int]) -> Periksa:
    """Compare: leaves add up to the agency's budget, and the sasaran count every indikator that counts exactly once."""
    broken = []
    for tahun in tahun_rows:
        total = serapan(store, tahun)
        leaves = [
            row for row in anggaran(store, tahun) if row["daun"] and row["jenis_kode"] == total["jenis_kode"]
        ]
        if sum((row["realisasi_rp"] or 0) for row in leaves) != (total["realisasi_rp"] or 0):
            broken.append(f"anggaran {tahun}")
        means = rekap(store, tahun)
        if sum(row["n_total"] for row in means["sasaran"]) != means["instansi"]["n_total"]:
            broken.append(f"sasaran {tahun}")
    return _result("jumlah", 2 * len(tahun_rows), broken)


def _lineage(store: Store, tahun_rows: list[int]) -> Periksa:
    return _result("asal_angka", *asal_angka.walk(store, tahun_rows))


def _snapshots(store: Store) -> Periksa:
    """Compute every compiled edition's hash again, as everything stood then."""
    compiled = [content(row) for row in store.audit_rows() if row.tindakan == "susun"]
    editions = [isi for isi in compiled if {"tahun", "sampai", "template", "edisi"} <= isi.keys()]
    changed = [
        f"{isi['tahun']} {isi['edisi'][:8]}"
        for isi in editions
        if edisi_at(store, isi["tahun"], isi["sampai"], isi["template"]) != isi["edisi"]
    ]
    return _result("edisi", len(editions), changed)


def _files(store: Store) -> Periksa:
    rows = store.query("periksa_berkas")
    return _result(
        "berkas", len(rows), [row["sha256"] for row in rows if not store.berkas.intact(row["sha256"])]
    )

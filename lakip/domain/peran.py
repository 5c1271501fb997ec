"""Peran: the roles there are, the rights there are, and the one table that says which role has which right."""

from collections.abc import Mapping
from enum import StrEnum


class Peran(StrEnum):
    """A role; the last three belong to no account: the command line, the product itself, a PC that uses no accounts."""

    OPERATOR = "operator"
    STAF = "staf"
    KASUBBAG = "kasubbag"
    SEKRETARIS = "sekretaris"
    KEPALA = "kepala"
    ADMIN = "admin"
    TAMU = "tamu"
    KONSOL = "konsol"
    SISTEM = "sistem"
    LOKAL = "lokal"


MESIN = frozenset({Peran.KONSOL, Peran.SISTEM, Peran.LOKAL})
"""The roles no account can have."""

SEBUTAN: Mapping[Peran, str] = {
    Peran.OPERATOR: "operator Bagian/Bidang",
    Peran.STAF: "staf perencanaan",
    Peran.KASUBBAG: "Kepala Subbagian",
    Peran.SEKRETARIS: "Sekretaris",
    Peran.KEPALA: "Kepala Badan/Dinas",
    Peran.ADMIN: "admin",
    Peran.TAMU: "tamu",
    Peran.KONSOL: "baris perintah",
    Peran.SISTEM: "sistem",
    Peran.LOKAL: "pengguna komputer ini",
}
"""What a person is told a role is called."""


class Hak(StrEnum):
    """A right; its value is the act in words, so that a refusal can name it."""

    LIHAT = "melihat angka seluruh instansi"
    LIHAT_UNIT = "melihat data Bagian/Bidang sendiri"
    BERKAS = "membuka berkas, bukti, catatan data, dan asal angka"
    UNGGAH = "mengunggah data dan bukti"
    ISI = "mengisi nilai langsung"
    PUTUSKAN = "memutuskan hal yang meragukan"
    TARIK = "menarik atau mengembalikan unggahan"
    RENCANA = "mengubah rencana"
    KETENTUAN = "mengubah ketentuan perhitungan"
    SOP = "mencatat langkah SOP"
    ARAHAN = "mencatat rekomendasi dan memberi arahan"
    TINDAK_LANJUT = "mencatat kemajuan tindak lanjut"
    SUSUN = "menyusun LAKIP"
    PERIKSA = "memeriksa dan menyetujui LAKIP"
    CATATAN = "menulis dan menanggapi catatan pemeriksaan"
    TANDATANGAN = "menandatangani LAKIP"
    KIRIM = "mencatat pengiriman LAKIP"
    AKUN = "mengelola akun"
    AUDIT = "membuka jejak perubahan"
    CADANGAN = "membuat dan memulihkan cadangan"
    SETELAN = "mengubah setelan"


_STAF = frozenset({
    Hak.LIHAT, Hak.BERKAS, Hak.UNGGAH, Hak.ISI, Hak.PUTUSKAN, Hak.TARIK, Hak.RENCANA, Hak.SOP, Hak.ARAHAN,
    Hak.TINDAK_LANJUT, Hak.SUSUN, Hak.KIRIM, Hak.CATATAN,
})  # fmt: skip
_TANPA_PERSETUJUAN = frozenset(Hak) - {Hak.PERIKSA, Hak.TANDATANGAN}

HAK: Mapping[Peran, frozenset[Hak]] = {
    Peran.OPERATOR: frozenset({Hak.LIHAT_UNIT, Hak.UNGGAH, Hak.ISI, Hak.PUTUSKAN, Hak.TARIK, Hak.TINDAK_LANJUT}),
    Peran.STAF: _STAF,
    Peran.KASUBBAG: _STAF | {Hak.KETENTUAN, Hak.PERIKSA},
    Peran.SEKRETARIS: frozenset({Hak.LIHAT, Hak.BERKAS, Hak.PERIKSA, Hak.CATATAN, Hak.SOP, Hak.ARAHAN, Hak.TINDAK_LANJUT, Hak.AUDIT}),
    Peran.KEPALA: frozenset({Hak.LIHAT, Hak.BERKAS, Hak.TANDATANGAN, Hak.CATATAN, Hak.SOP, Hak.ARAHAN, Hak.AUDIT}),
    Peran.ADMIN: frozenset({
        Hak.LIHAT, Hak.AKUN, Hak.AUDIT, Hak.CADANGAN, Hak.SETELAN, Hak.KETENTUAN, Hak.RENCANA,
    }),
    Peran.TAMU: frozenset({Hak.LIHAT}),
    Peran.KONSOL: _TANPA_PERSETUJUAN,
    Peran.SISTEM: _TANPA_PERSETUJUAN,
    Peran.LOKAL: _STAF | {Hak.KETENTUAN, Hak.SETELAN, Hak.CADANGAN, Hak.AUDIT, Hak.AKUN},
}  # fmt: skip
"""A role without LIHAT keeps to its own unit, whatever else it may do (domain.pelaku.Pelaku.may)."""


def holders(hak: Hak) -> list[Peran]:
    """Give the roles an account can have that hold a right, in the order of `Peran`."""
    return [peran for peran in Peran if peran not in MESIN and hak in HAK[peran]]

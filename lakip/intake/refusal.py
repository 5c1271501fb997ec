"""Why a file is refused, before its name is known: shared by the gate and the child process."""

RESAVE = "Buka berkas itu di Excel atau LibreOffice, simpan sebagai .xlsx, lalu unggah lagi"
UNLOCK = "Hapus kata sandinya di Excel atau LibreOffice, simpan, lalu unggah lagi"
SHRINK = "Hapus lembar dan isi yang tidak diperlukan, atau bagi menjadi beberapa berkas, lalu unggah lagi"
MOVE = "Hapus isi sel itu atau pindahkan tabelnya ke kiri atas, simpan, lalu unggah lagi"
FETCH_AGAIN = "Salin ulang berkas aslinya, pastikan dapat dibuka di Excel, lalu unggah lagi"
CHOOSE_TABLE = "Unggah berkas tabel .xlsx, .xls, .ods, atau .csv"
LOCKED = "berkas itu dilindungi kata sandi"


class Refusal(Exception):
    """What is wrong and what to do: two Indonesian clauses without a full stop, put into one message by the gate."""

    def __init__(self, what: str, todo: str = RESAVE) -> None:
        super().__init__(what)
        self.what = what
        self.todo = todo


def count(number: int) -> str:
    """Write a count the Indonesian way: 20.000."""
    return f"{number:,}".replace(",", ".")

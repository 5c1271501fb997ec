"""Small builders of workbooks: honest ones written cell by cell, and hostile ones, one per attack we know."""

import io
import struct
import warnings
import zipfile
from pathlib import Path

PROJECT = Path(__file__).parents[3]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f"<!ENTITY {new} '{10 * reference}'>"
    for reference, new in zip(
        ("&a;", "&b;", "&c;", "&d;", "&e;", "&f;", "&g;", "&h;"), "bcdefghi", strict=True
    )
)


def zipped(members: dict[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a ZIP archive of the members."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def members(
    rows: str = "", *, after: str = "", styles: str = "", shared: str = "", n_sheets: int = 1
) -> dict[str, str | bytes]:
    """Give the parts of a workbook whose every sheet holds the same `rows` of sheetData."""
    numbers = range(1, n_sheets + 1)
    sheets = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    links = "".join(
        f'<Relationship Id="r{n}" Type="{LINKS}/worksheet" Target="worksheets/s.xml"/>' for n in numbers
    )
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="b" '
        f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets>{sheets}</sheets></workbook>',
        "xl/worksheets/s.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{after}</worksheet>',
    }
    if styles:
        parts["xl/styles.xml"] = f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
        links += f'<Relationship Id="st" Type="{LINKS}/styles" Target="styles.xml"/>'
    if shared:
        parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{shared}</sst>'
        links += f'<Relationship Id="ss" Type="{LINKS}/sharedStrings" Target="sharedStrings.xml"/>'
    parts["xl/_rels/workbook.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'
    )
    return parts


def xlsx(rows: str = "", **parts: str | int) -> bytes:
    """Give a workbook with the rows of sheetData as they stand."""
    return zipped(members(rows, **parts))


def number_at(reference: str) -> bytes:
    """Give a workbook with a number in A1 and one in another cell: a table from the one to the other."""
    return xlsx(f'<row><c r="A1"><v>1</v></c><c r="{reference}"><v>1</v></c></row>')


def lying_size() -> bytes:
    """Give a workbook whose directory says 100 bytes for a sheet of 100 MB."""
    data = bytearray(zipped(members() | {"xl/worksheets/s.xml": b" " * 100_000_000}))
    entry = data.rfind(b"PK\x01\x02", 0, data.rfind(b"xl/worksheets/s.xml"))
    data[entry + 24 : entry + 28] = struct.pack("<I", 100)
    return bytes(data)


def with_declaration(part: str, declaration: str) -> bytes:
    """Give a workbook with a document type declaration before one part."""
    parts = members('<row><c r="A1"><v>1</v></c></row>')
    return zipped(parts | {part: f"{declaration}{parts[part]}"})


def ods(table: str) -> bytes:
    """Give an OpenDocument workbook with the rows of one table."""
    spaces = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
        for short in ("office", "table", "text")
    )
    content = (
        f"<office:document-content{spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="S1">{table}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest})


def overlapping() -> bytes:
    """Give a workbook whose directory names one member 400 times."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, part in members().items():
            archive.writestr(name, part)
        archive.filelist += [archive.filelist[-1]] * 400
    return target.getvalue()


def encrypted_flag() -> bytes:
    """Give an archive whose members say they are encrypted."""
    data = bytearray(number_at("A1"))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    return bytes(data)


def doubled() -> bytes:
    """Give a workbook with two different sheets under one name."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, part in [*members(ONE_CELL).items(), ("xl/worksheets/s.xml", "<worksheet/>")]:
            archive.writestr(name, part)
    return target.getvalue()


def many_sheets(count: int) -> bytes:
    """Give a workbook whose book names so many sheets."""
    return xlsx(ONE_CELL, n_sheets=count)


def macros() -> bytes:
    """Give a workbook with macros, as .xlsm files are."""
    parts = members(ONE_CELL)
    types = TYPES.replace(
        "openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main"
    )
    return zipped(parts | {"[Content_Types].xml": types, "xl/vbaProject.bin": OLE2 + bytes(600)})


def external_links() -> bytes:
    """Give a workbook that points to a file and a program outside of it."""
    link = f'<Relationship Id="x" Type="{LINKS}/externalLinkPath" Target="file:///etc/passwd" TargetMode="External"/>'
    dde = f'<externalLink xmlns="{MAIN}"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
    parts = members(ONE_CELL)
    book = str(parts["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        f'<Relationship Id="e" Type="{LINKS}/externalLink" Target="externalLinks/e.xml"/>{link}</Relationships>',
    )
    return zipped(parts | {"xl/_rels/workbook.xml.rels": book, "xl/externalLinks/e.xml": dde})


def inline(text: str) -> str:
    """Give a cell A1 with a text."""
    return f'<row r="1"><c r="A1" t="inlineStr"><is><t>{text}</t></is></c></row>'


ONE_CELL = '<row><c r="A1"><v>0.5</v></c></row>'
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
REPEATED = (
    '<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" '
    'office:value-type="float" office:value="1"/></table:table-row>'
)
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
WORD = TYPES.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main")

REFUSED = {
    "kosong.xlsx": (lambda: b"", "kosong"),
    "spasi.csv": (lambda: b" \r\n\t ", "kosong"),
    "terlalu besar.csv": (lambda: b"a" * 11_000_000, "ukurannya 10,5 MB, sedangkan batasnya 10 MB"),
    "~$kinerja.xlsx": (lambda: b"\x05admin", "berkas kunci sementara"),
    "halaman web.xls": (lambda: b"\n<html><table></table></html>", "halaman web"),
    "laporan.xlsx": (lambda: b"%PDF-1.7\n", "PDF"),
    "gambar.xlsx": (lambda: PNG, "PNG"),
    "surat.xlsx": (
        lambda: zipped({"[Content_Types].xml": WORD, "word/document.xml": "<x/>"}),
        "dokumen Word",
    ),
    "arsip.xlsx": (lambda: zipped({"a.txt": "a"}), "arsip ZIP"),
    "terpotong.xlsx": (lambda: number_at("A1")[:-40], "terpotong atau rusak"),
    "bersandi.xlsx": (encrypted_flag, "kata sandi"),
    "sel jauh.xlsx": (lambda: number_at("XFD1048576"), "sel XFD1048576"),
    "sel mustahil.xlsx": (lambda: number_at("ZZZZ4000000000"), "sel ZZZZ4000000000"),
    "baris jauh.xlsx": (lambda: number_at("A20001"), "sel A20001"),
    "kolom jauh.xlsx": (lambda: number_at("IW1"), "sel IW1"),
    "sel jauh huruf kecil.xlsx": (lambda: number_at("xfd1048576"), "tidak dapat dibaca dengan aman"),
    "baris tanpa alamat sel.xlsx": (lambda: xlsx('<row r="30000"><c><v>1</v></c></row>'), "sel A30000"),
    "ukuran bohong.xlsx": (lying_size, "lebih dari 64 MB"),
    "bertumpuk.xlsx": (overlapping, "saling bertumpuk"),
    "satu sel raksasa.xlsx": (lambda: xlsx("x" * 70_000_000), "lebih dari 64 MB"),
    "tawa.xlsx": (lambda: with_declaration("xl/worksheets/s.xml", f"{DOCTYPE}]>"), "DTD"),
    "entitas luar.xlsx": (
        lambda: with_declaration("xl/workbook.xml", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
        "DTD",
    ),
    "utf16.xlsx": (lambda: zipped(members() | {"xl/styles.xml": "<x/>".encode("utf-16")}), "penyandian"),
    "20000 lembar.xlsx": (
        lambda: zipped(members() | {f"xl/worksheets/s{n}.xml": "" for n in range(20_000)}),
        "bagian, batasnya 500",
    ),
    "satu lembar disebut 60 kali.xlsx": (lambda: xlsx(n_sheets=60), "60 lembar, batasnya 50"),
    "boolean rusak.xlsx": (lambda: xlsx('<row><c r="A1" t="b"><v>mungkin</v></c></row>'), "rusak"),
    "teks di luar daftar.xlsx": (
        lambda: xlsx('<row><c r="A1" t="s"><v>9</v></c></row>', shared="<si><t>a</t></si>"),
        "rusak",
    ),
    "teks berlipat.xlsx": (
        lambda: xlsx(
            "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 20_001)),
            shared=f"<si><t>{'x' * 5_000}</t></si>",
        ),
        "teks di dalamnya lebih dari 20.000.000 karakter",
    ),
    "sel terlalu banyak.xlsx": (
        lambda: xlsx("".join("<row>" + "<c><v>1</v></c>" * 256 + "</row>" for _ in range(2_000))),
        "lebih dari 500.000 sel",
    ),
    "gabungan terlalu banyak.xlsx": (
        lambda: xlsx(
            '<row><c r="A1"><v>1</v></c></row>',
            after="<mergeCells>" + '<mergeCell ref="A1:B2"/>' * 600_000 + "</mergeCells>",
        ),
        "lebih dari 500.000 sel",
    ),
    "bagian bernama sama.xlsx": (doubled, "bernama sama"),
    "20.000 lembar dalam daftar.xlsx": (lambda: many_sheets(20_000), "20000 lembar, batasnya 50"),
    "teks bersama raksasa.xlsx": (
        lambda: xlsx('<row><c r="A1" t="s"><v>0</v></c></row>', shared=f"<si><t>{'x' * 40_000_000}</t></si>"),
        "lebih dari 20.000.000 karakter",
    ),
    "gabungan bertumpuk.xlsx": (
        lambda: xlsx(
            ONE_CELL + '<row r="20000"><c r="IV20000"><v>1</v></c></row>',
            after="<mergeCells>" + '<mergeCell ref="A1:IV20000"/>' * 3 + "</mergeCells>",
        ),
        "tersebar di lebih dari 6.000.000 petak",
    ),
    "tersebar.xlsx": (
        lambda: xlsx(ONE_CELL + '<row r="20000"><c r="IV20000"><v>1</v></c></row>', n_sheets=2),
        "tersebar di lebih dari 6.000.000 petak",
    ),
    "angka sangat kecil.xlsx": (
        lambda: xlsx("".join(f"<row>{'<c><v>1e-300</v></c>' * 20}</row>" for _ in range(20_000))),
        "lebih dari 20.000.000 karakter",
    ),
    "berulang.ods": (lambda: ods(REPEATED), "rusak"),
    "berulang 30.000 kali.ods": (
        lambda: ods(REPEATED.replace("1048576", "30000").replace("16384", "2")),
        "sel B30000 pada lembar S1",
    ),
    "nul.csv": (lambda: b"kode;nilai\nA\x00;1\n", "NUL"),
    "kutip.csv": (lambda: b'kode;nilai\n"A;1\n', "tanda kutip"),
    "penyandian.csv": (lambda: b"kode;nilai\n\x81\x8d;1\n", "penyandian"),
    "utf8 bercampur.csv": (lambda: b"\xef\xbb\xbfkode;nama\nA;Caf\xe9\n", "bercampur"),
    "utf16 ganjil.csv": (lambda: b"\xff\xfek\x00o\x00d", "bercampur"),
    "kolom.csv": (lambda: b";" * 300_000, "300.001 kolom"),
    "baris.csv": (lambda: b"a\n" * 30_000, "lebih dari 20.000 baris"),
}
"""name → (builder, what its refusal says)."""

READ = {
    "3 juta gaya.xlsx": lambda: xlsx(
        '<row><c r="A1" s="2999999"><v>0.5</v></c></row>',
        styles=f"<cellXfs>{'<xf/>' * 2_999_999}<xf numFmtId='9'/></cellXfs>",
    ),
    "dimensi bohong.xlsx": lambda: zipped(
        members()
        | {
            "xl/worksheets/s.xml": f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData><row>'
            '<c r="A1"><v>0.5</v></c></row></sheetData></worksheet>'
        }
    ),
    "hanya gaya di sel jauh.xlsx": lambda: xlsx(
        '<row><c r="A1"><v>0.5</v></c></row><row><c r="XFD1048576" s="0"/></row>'
    ),
    "nama bagian berjalan naik.xlsx": lambda: zipped(
        members(ONE_CELL) | {"../../../etc/passwd": "x", "/etc/passwd": "x", "C:\\\\autoexec.bat": "x"}
    ),
    "makro.xlsm": macros,
    "tautan luar.xlsx": external_links,
    "gabungan seluas lembar.xlsx": lambda: xlsx(
        ONE_CELL, after='<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="C9:B2"/></mergeCells>'
    ),
    "bersarang dalam.xlsx": lambda: xlsx(ONE_CELL, after="<a>" * 100_000 + "</a>" * 100_000),
    "teks bersama tak dipakai.xlsx": lambda: xlsx(ONE_CELL, shared=f"<si><t>{'x' * 5_000}</t></si>" * 12_000),
}
"""name → builder of something odd but harmless: one sheet with 0.5 in A1."""

"""The smallest workbook: a waiting child reads it once, so that nothing is loaded or compiled while somebody waits."""

import io
import zipfile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"/>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="b" '
    f'Type="{_LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>'
    '<sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="a" Type="{_LINKS}/worksheet" Target="a.xml"/>'
    f'<Relationship Id="s" Type="{_LINKS}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>',
    "xl/a.xml": f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1"><c r="A1" s="0"><f>1/2</f><v>0.5</v></c>'
    '<c r="B1" t="inlineStr"><is><t>teks</t></is></c></row></sheetData></worksheet>',
}


def smallest_workbook() -> bytes:
    """Give an .xlsx with a figure and a text."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, xml in _PARTS.items():
            package.writestr(name, xml)
    return stream.getvalue()

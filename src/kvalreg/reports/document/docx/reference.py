"""The document that pandoc takes its styles from: its own, with ours in their place."""

import re
from functools import cache
from importlib.resources import files
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from kvalreg.reports.document.pandoc import run_pandoc

_STYLE = re.compile(r'<w:style .*?w:styleId="(\w+)".*?</w:style>', re.DOTALL)
_OWN_SECTION = re.compile(r"<w:sectPr[^>]*/>|<w:sectPr.*?</w:sectPr>", re.DOTALL)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_R = f'xmlns:r="{_OFFICE}"'
_FOOTER = f"""<?xml version="1.0" encoding="UTF-8"?>
<w:ftr {_W}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE \
</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>"""
# A4 with margins of 25 mm: the text is 160 mm wide. The title page has no number.
_SECTION = (
    f'<w:sectPr {_R}><w:footerReference w:type="default" r:id="rIdFooter"/>'
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" '
    'w:left="1417" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr>'
)


@cache
def reference_document() -> bytes:
    """The reference document as DOCX."""
    own = {
        match[1]: match[0]
        for match in _STYLE.finditer(files(__package__).joinpath("styles.xml").read_text("utf-8"))
    }
    pandocs = run_pandoc(["--print-default-data-file", "reference.docx"], b"")
    written = BytesIO()
    with ZipFile(BytesIO(pandocs)) as given, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in given.namelist():
            target.writestr(name, _changed(name, given.read(name).decode("utf-8"), own))
        target.writestr("word/footer1.xml", _FOOTER)
    return written.getvalue()


def _changed(name: str, text: str, own: dict[str, str]) -> str:
    match name:
        case "word/styles.xml":
            kept = _STYLE.sub(lambda found: "" if found[1] in own else found[0], text)
            return kept.replace("</w:styles>", "".join(own.values()) + "</w:styles>")
        case "word/document.xml":
            without = _OWN_SECTION.sub("", text)
            return without.replace("</w:body>", f"{_SECTION}</w:body>")
        case "word/_rels/document.xml.rels":
            footer = f'<Relationship Type="{_OFFICE}/footer" Id="rIdFooter" Target="footer1.xml" />'
            return text.replace("</Relationships>", f"{footer}</Relationships>")
        case "[Content_Types].xml":
            kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
            footer = f'<Override PartName="/word/footer1.xml" ContentType="{kind}" />'
            return text.replace("</Types>", f"{footer}</Types>")
        case _:
            return text

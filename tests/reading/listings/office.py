"""Office files made for the tests, out of XML of our own."""

import io
import zipfile
from pathlib import PurePosixPath

from docx import Document
from docx.document import Document as Made

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MIMETYPE = "application/vnd.oasis.opendocument.text"
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("draw", "drawing"),
    )
)  # fmt: skip


def zipped(parts: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(str(PurePosixPath(name)), content)
    return target.getvalue()


def saved(document: Made) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def word(body: str, **parts: str) -> bytes:
    """Make a DOCX of a body's XML; `styles` and `numbering` take the content of those parts."""
    roots = {"styles": "styles", "numbering": "numbering"}
    more = {
        f"word/{name}.xml": f'<w:{roots[name]} xmlns:w="{W}">{content}</w:{roots[name]}>'
        for name, content in parts.items()
    }
    spaces = f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    document = f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
    return zipped({"word/document.xml": document, **more})


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def writer(body: str, styles: str = "") -> bytes:
    """Make an ODT of the XML of its text and of its automatic styles."""
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return zipped({"mimetype": MIMETYPE, "content.xml": content})


def new() -> Made:
    return Document()

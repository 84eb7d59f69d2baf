"""Writes PDF, OOXML, ODT and RTF files: small, and by hand where the bytes matter."""

import re
import subprocess
import tempfile
import textwrap
import zipfile
from html import escape
from pathlib import Path

import docx
from docx.shared import Pt
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FONTS = Path("/usr/share/fonts/truetype")
NEEDLESS = re.compile(
    rb'<(?:Relationship|Override) [^>]*"[^">]*(?:thumbnail|customXml|stylesWithEffects)[^>]*/>'
    rb"|<w:latentStyles.*?</w:latentStyles>|<w:tblStylePr .*?</w:tblStylePr>",
    re.DOTALL,
)
ODT = "urn:oasis:names:tc:opendocument:xmlns"


def print_page(html: str, path: Path, css: str = "") -> None:
    """Print HTML to a PDF with Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        head = (
            f'<meta charset="utf-8"><style>@page{{size:A4;margin:0}}body{{margin:0}}{css}</style>'
        )
        page.write_text(f"<!doctype html><html><head>{head}</head><body>{html}</body></html>")
        command = [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            "--disable-pdf-tagging",
            f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={path}",
            page.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=90)


class Sheet:
    """A PDF page to write on from the top, in points from the left and upper edge."""

    def __init__(self, path: Path, *, by_word: bool = False) -> None:
        self.canvas = Canvas(str(path), pagesize=A4, invariant=1, pageCompression=1)
        self.by_word = by_word
        self.width, self.height = A4

    def text(
        self,
        x: float,
        y: float,
        words: str,
        font: str = "Helvetica",
        size: float = 10,
        ink: str = "",
    ) -> None:
        """Write one line; by words without blanks between them, as typesetters of formulas do."""
        self.canvas.setFillColor(ink or "#000000")
        self.canvas.setFont(font, size)
        if not self.by_word:
            self.canvas.drawString(x, self.height - y, words)
            return
        blank = pdfmetrics.stringWidth(" ", font, size)
        for word in words.split(" "):
            self.canvas.drawString(x, self.height - y, word)
            x += pdfmetrics.stringWidth(word, font, size) + blank

    def right(
        self, x: float, y: float, words: str, font: str = "Helvetica", size: float = 10
    ) -> None:
        """Write one line that ends at x."""
        self.text(x - pdfmetrics.stringWidth(words, font, size), y, words, font, size)

    def centre(self, y: float, words: str, font: str = "Helvetica", size: float = 10) -> None:
        """Write one line in the middle of the page."""
        self.right(
            self.width / 2 + pdfmetrics.stringWidth(words, font, size) / 2, y, words, font, size
        )

    def spaced(self, x: float, y: float, words: str, font: str, size: float, gap: float) -> None:
        """Write letters apart, each by itself."""
        for letter in words:
            self.text(x, y, letter, font, size)
            x += pdfmetrics.stringWidth(letter, font, size) + gap

    def lines(
        self, x: float, y: float, words: str, width: int, font: str = "Helvetica", size: float = 9.5
    ) -> float:
        """Write words in lines of so many letters; give the y below."""
        for line in textwrap.wrap(words, width):
            self.text(x, y, line, font, size)
            y += size * 1.3
        return y

    def rule(self, x: float, y: float, until: float) -> None:
        """Draw a line across."""
        self.canvas.line(x, self.height - y, until, self.height - y)

    def box(self, x: float, y: float, width: float, height: float, ink: str) -> None:
        """Fill a rectangle."""
        self.canvas.setFillColor(ink)
        self.canvas.rect(x, self.height - y - height, width, height, stroke=0, fill=1)

    def turn(self) -> None:
        """Begin the next page."""
        self.canvas.showPage()

    def close(self) -> None:
        """Write the file."""
        self.canvas.save()


def embed(name: str, file: str) -> None:
    """Make a TrueType font known under a name."""
    pdfmetrics.registerFont(TTFont(name, FONTS / file))


def scan(path: Path, pages: list[list[tuple[int, int, int, str]]]) -> None:
    """Save pages as pictures in black and white: (x, y, size, words) at 100 dots an inch."""
    pictures = []
    for page in pages:
        picture = Image.new("1", (827, 1169), 1)
        pen = ImageDraw.Draw(picture)
        for x, y, size, words in page:
            pen.text((x, y), words, font=ImageFont.truetype(FONTS / "dejavu/DejaVuSerif.ttf", size))
        pictures.append(picture.rotate(0.6, fillcolor=1))
    pictures[0].save(path, save_all=True, append_images=pictures[1:], resolution=100)


def word_file() -> docx.document.Document:
    """Open an empty Word document of a plain look."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(10.5)
    document.core_properties.author = ""
    return document


def slim(path: Path) -> None:
    """Pack a Word document again, without its picture and in the best compression."""
    with zipfile.ZipFile(path) as source:
        parts = [(item.filename, source.read(item)) for item in source.infolist()]
    needless = ("docProps/thumbnail.jpeg", "customXml/", "word/stylesWithEffects.xml")
    parts = [
        (name, NEEDLESS.sub(b"", part)) for name, part in parts if not name.startswith(needless)
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, content in parts:
            target.writestr(
                zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED
            )


def odt(path: Path, body: str) -> None:
    """Write an OpenDocument text of a body in its own XML (`text:`, `table:`)."""
    spaces = " ".join(f'xmlns:{name}="{ODT}:{name}:1.0"' for name in ("office", "text", "table"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} '
        f'office:version="1.3"><office:body><office:text>{body}</office:text></office:body>'
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = (
        f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="{ODT}:manifest:1.0" '
        f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w") as target:
        target.writestr(zipfile.ZipInfo("mimetype", (2026, 1, 1, 0, 0, 0)), kind)
        for name, text in (("content.xml", content), ("META-INF/manifest.xml", manifest)):
            target.writestr(
                zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED
            )


def rtf(path: Path, body: str) -> None:
    """Write an RTF file: letters outside ASCII as its own numbers."""
    safe = "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in body)
    head = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\\f0\\fs21\n"
    path.write_text(head + safe + "}", encoding="ascii")


def bullets(*lines: str) -> str:
    """Give an HTML list."""
    return "<ul>" + "".join(f"<li>{escape(line)}</li>" for line in lines) + "</ul>"

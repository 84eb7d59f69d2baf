"""Listings of invented employers in every format, for the reader's bench and its fuzzer."""

from functools import cache
from pathlib import Path

from ats.workspace.demo.listings import EARLIER, NOW, YESTERDAY
from tests.bench.documents import documents
from tests.reading import test_containers as containers
from tests.reading.listings import test_mail as letters
from tests.reading.listings.messages import message
from tests.reading.listings.office import zipped
from tests.reading.listings.records.test_feeds import workbook

FIXTURES = Path(__file__).parents[1] / "reading/listings"
ENDINGS = {".txt": "text", ".html": "html", ".htm": "html", ".md": "markdown"}
ROW = (
    b"Job Title,Company Name,Location,Salary,Job Description\n"
    b'Night Baker,Hollow Oak,"Lisbon, Portugal",EUR 24000 a year,"%b"\n'
)
PAGE = """<!doctype html><html><head><title>Night Baker | Hollow Oak</title></head><body>
<nav><a href="/">Home</a><a href="/jobs">Jobs</a></nav><main><h1>{}</h1>{}</main>
<footer><p>Similar jobs</p><p>Cookies</p></footer></body></html>"""


@cache
def corpus() -> dict[str, list[tuple[str, bytes]]]:
    """Give (name, bytes) by format; each file is a whole listing that can be read."""
    found: dict[str, list[tuple[str, bytes]]] = {}
    for name, data in [*texts(), *records()]:
        kind = ENDINGS.get(Path(name).suffix, Path(name).suffix[1:])
        found.setdefault(kind, []).append((name, data))
    prose = [data for _, data in found["text"]]
    found["html"] += [(f"page{n}.html", as_page(text)) for n, text in enumerate(prose)]
    found["markdown"] += [(f"page{n}.md", as_markdown(text)) for n, text in enumerate(prose)]
    found["csv"] = [("row.csv", ROW % text.replace(b'"', b'""')) for text in prose]
    found["mail"] = [("mail.eml", letters.mail(text.decode()).as_bytes()) for text in prose]
    found["msg"] = [("a.msg", message({"0037001F": "Baker", "1000001F": letters.LISTING}))]
    for kind, files in documents().items():
        found[kind] = [(f"x.{kind}", data) for data in files]
    found["xlsx"] = [("jobs.xlsx", sheet(1)), ("jobs.xlsx", sheet(3))]
    return found


def texts() -> list[tuple[str, bytes]]:
    """Give the demo's listings and the fixtures that are plain text or markup."""
    demo = [(name, data) for name, data in EARLIER + YESTERDAY + NOW if data]
    own = [path for path in sorted((FIXTURES / "fixtures").iterdir()) if path.suffix in ENDINGS]
    named = demo + [(path.name, path.read_bytes()) for path in own]
    return [(name, data) for name, data in named if Path(name).suffix in ENDINGS]


def records() -> list[tuple[str, bytes]]:
    """Give the records of other systems, JSON and XML."""
    paths = sorted((FIXTURES / "records/fixtures").iterdir())
    return [(p.name, p.read_bytes()) for p in paths if not p.name.endswith(".answer.json")]


@cache
def several() -> list[tuple[str, bytes]]:
    """Give files that hold several listings."""
    feed = containers.FEED.format("".join(containers.ITEM.format(t) for t in ("Baker", "Cook")))
    jobs = [containers.BAKER, containers.COOK]
    rows, lines = containers.as_json(jobs), b"\n".join(map(containers.as_json, jobs))
    inside = {"a.txt": letters.LISTING, "b/jobs.csv": containers.TABLE, "c.json": rows}
    return [
        ("jobs.csv", containers.TABLE), ("jobs.rss", feed.encode()), ("jobs.json", rows),
        ("jobs.mbox", containers.MAILS), ("jobs.zip", zipped(inside)), ("jobs.xlsx", sheet(3)),
        ("jobs.jsonl", lines),
    ]  # fmt: skip


def as_page(text: bytes) -> bytes:
    """Set a plain listing as a web page."""
    title, *lines = [line for line in text.decode("utf-8", "replace").split("\n") if line.strip()]
    body = "".join(f"<li>{x[2:]}</li>" if x[:2] in ("- ", "• ") else f"<p>{x}</p>" for x in lines)
    return PAGE.format(title, body).encode()


def as_markdown(text: bytes) -> bytes:
    """Set a plain listing as Markdown with front matter."""
    title, _, rest = text.decode("utf-8", "replace").partition("\n")
    head = title.strip().replace(":", " ")
    return f"---\ntitle: {head}\n---\n\n# {head}\n{rest}".encode()


def sheet(rows: int) -> bytes:
    """Make a workbook of so many listings."""
    head = ("Job Title", "Company Name", "Location", "Job Description")
    return workbook(head, *[("Night Baker", "Hollow Oak", "Lisbon", letters.LISTING)] * rows)

"""Résumés of invented people, as the text a reader sees and as real PDF and DOCX files."""

from dataclasses import dataclass, field
from io import BytesIO
from random import Random

from docx import Document as DocxDocument
from docx.shared import Pt
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.lib.units import mm
from reportlab.platypus import HRFlowable, Paragraph, SimpleDocTemplate, Spacer

from ats.workspace.demo.people import EMPLOYERS, SCHOOLS

VERBS = (
    "Led the move of {} to a new platform without a day of downtime",
    "Cut the cost of {} by a third in one year",
    "Built {} from the first sketch to daily use",
    "Ran {} for a team of six",
    "Taught four colleagues to look after {}",
    "Halved the waiting time of {}",
    "Wrote the guide to {} that new people still read",
)
OBJECTS = (
    "the billing service",
    "our reporting",
    "the customer portal",
    "the stock system",
    "weekly releases",
    "the support desk",
    "the mobile app",
    "field visits in two regions",
)
DEGREES = (
    "BSc Computer Science",
    "BA Communication",
    "MSc Data Science",
    "Diploma in Electrical Engineering",
    "BSc Plant Science",
    "BA Design",
)


@dataclass(frozen=True)
class Position:
    title: str
    company: str
    years: str
    points: list[str]


@dataclass(frozen=True)
class Resume:
    """What one résumé says, before it is laid out."""

    name: str
    email: str
    phone: str
    place: str
    headline: str
    skills: list[str]
    education: str
    positions: list[Position] = field(default_factory=list)


def write_resume(
    random: Random, *, name: str, email: str, place: str, title: str, skills: list[str], year: int
) -> Resume:
    """Invent a working life that leads to `title`; `year` is the newest year in it."""
    positions, end = [], None
    companies = random.sample(EMPLOYERS, k=random.randint(1, 3))
    for place_in_life, company in enumerate(companies):
        years = random.randint(1, 5)
        start = (end or year) - years
        shown = f"{start} – {end or 'present'}"
        role = title if place_in_life == 0 else f"Junior {title}"
        points = [
            random.choice(VERBS).format(random.choice(OBJECTS)) for _ in range(random.randint(2, 4))
        ]
        positions.append(Position(role, company, shown, list(dict.fromkeys(points))))
        end = start
    chosen = random.sample(skills, k=min(len(skills), random.randint(2, 5)))
    education = f"{random.choice(DEGREES)}, {random.choice(SCHOOLS)}, {end - 1 if end else year}"
    phone = f"+351 2{random.randint(10_000_000, 99_999_999)}"
    headline = f"{title} at {companies[0]}"
    return Resume(name, email, phone, place, headline, chosen, education, positions)


def as_text(resume: Resume) -> str:
    """Return the résumé as plain text, one line a fact."""
    lines = [resume.name, resume.headline, f"{resume.place} · {resume.email} · {resume.phone}"]
    lines += ["", "Experience"]
    for position in resume.positions:
        lines.append(f"{position.title}, {position.company}, {position.years}")
        lines += [f"• {point}" for point in position.points]
    lines += ["", "Education", resume.education, "", "Skills", ", ".join(resume.skills)]
    return "\n".join(lines)


ACCENTS = ("#1d6b4f", "#24527a", "#7a3b24", "#4b3a75")


def as_pdf(resume: Resume, look: int = 0) -> bytes:
    """Lay the résumé out on A4; `look` picks one of a few tempers."""
    accent = colors.HexColor(ACCENTS[look % len(ACCENTS)])
    sheet = getSampleStyleSheet()
    body = ParagraphStyle("b", parent=sheet["Normal"], fontSize=9.5, leading=13.5)
    head = ParagraphStyle("h", parent=body, fontSize=20, leading=24, textColor=accent)
    section = ParagraphStyle(
        "s", parent=body, fontSize=11, leading=16, textColor=accent, spaceBefore=9
    )
    story = [
        Paragraph(resume.name, head),
        Paragraph(resume.headline, body),
        Paragraph(f"{resume.place} · {resume.email} · {resume.phone}", body),
        Spacer(1, 3 * mm),
        HRFlowable(width="100%", thickness=0.6, color=accent),
        Paragraph("Experience", section),
    ]
    for position in resume.positions:
        story.append(
            Paragraph(f"<b>{position.title}</b>, {position.company} · {position.years}", body)
        )
        story += [Paragraph(f"• {point}", body) for point in position.points]
        story.append(Spacer(1, 2 * mm))
    story += [
        Paragraph("Education", section),
        Paragraph(resume.education, body),
        Paragraph("Skills", section),
        Paragraph(", ".join(resume.skills), body),
    ]
    target = BytesIO()
    margin = (18 + 3 * (look % 3)) * mm
    page = SimpleDocTemplate(
        target,
        pagesize=A4,
        title=f"Résumé of {resume.name}",
        author=resume.name,
        leftMargin=margin,
        rightMargin=margin,
        topMargin=18 * mm,
        bottomMargin=18 * mm,
        invariant=1,
    )
    page.build(story)
    return target.getvalue()


def as_docx(resume: Resume) -> bytes:
    """Write the résumé as a word processor's file, with its skills in a table."""
    document = DocxDocument()
    document.styles["Normal"].font.size = Pt(10.5)
    document.add_heading(resume.name, level=0)
    document.add_paragraph(f"{resume.headline}\n{resume.place} · {resume.email} · {resume.phone}")
    document.add_heading("Experience", level=1)
    for position in resume.positions:
        line = document.add_paragraph()
        line.add_run(position.title).bold = True
        line.add_run(f", {position.company}, {position.years}")
        for point in position.points:
            document.add_paragraph(point, style="List Bullet")
    document.add_heading("Education", level=1)
    document.add_paragraph(resume.education)
    document.add_heading("Skills", level=1)
    table = document.add_table(rows=1, cols=len(resume.skills))
    for cell, skill in zip(table.rows[0].cells, resume.skills, strict=True):
        cell.text = skill
    target = BytesIO()
    document.save(target)
    return target.getvalue()

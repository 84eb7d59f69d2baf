"""Listings as they come in: from aggregators, mail clients and old systems, good and bad."""

BACKEND_FROM_BOARD = """Senior Backend Engineer, Irrigation

Lanternfield
Lisbon, Portugal; Remote, PTPosted 2 November 2026

Job Description

<p><strong>About Lanternfield:</strong></p><p>We make gardens that look after themselves. Two \
million planters listen to us.</p><p><strong>What you’ll do:</strong></p><ul><li>Design the \
services behind our irrigation schedules</li><li>Shape the API that growers and partners build \
on</li><li>Keep the sensor pipeline quick and its costs plain to see</li></ul><p><strong>What \
we’re looking for:</strong></p><ul><li>5+ years of industry backend experience</li><li>Python \
or Java</li><li>PostgreSQL under load</li><li>Experience with messag ... (truncated, view full \
listing at source)"""

# The same job from another site: whole and with its pay, without place and date.
BACKEND_FROM_SITE = """Senior Backend Engineer, Irrigation
Lanternfield
Full-time

About Lanternfield:
We make gardens that look after themselves. Three million planters listen to us.

What you'll do:
- Design the services behind our irrigation schedules
- Shape the API that growers and partners build on
- Keep the sensor pipeline quick and its costs plain to see

What we're looking for:
- 5+ years of industry backend experience
- Python or Java
- PostgreSQL under load
- Experience with message queues is a plus

EUR 52,000 - 68,000 a year. Remote within Portugal.
"""

SUPPORT_STRIPPED = """About Lanternfield:
We make gardens that look after themselves. Its where two million planters begin their day.
In your role, youll be the person growers write to when the tomatoes look sad.
What youll do:

Answer growers in Spanish and English
Write help pages that make a question go away
Bring the weeks patterns to the product team

What were looking for:

Fluent Spanish and English
1 year of support experience
Patience on a Monday

This position is not eligible for relocation assistance and candidates that apply should be \
based and legally authorized to work in Mexico.
LI-REMOTEAt Lanternfield we share the base salary range for this position.
MX based applicants only300,000â€”380,000 MXNOur Commitment to Diversity:
Lanternfield is an equal opportunity employer and makes employment decisions on the basis of merit.
"""

TECHNICIAN_MARKDOWN = """# Field Technician (m/f/d)

**Employer:** Lanternfield
**Location:** Leeds, United Kingdom
**Type:** Full-time
**Salary:** £29,000 - £34,000 per year

## What you will do

- Install and service sensors and valves
- Explain to people what their garden is telling them
- Report faults so that engineers can mend them

## What you bring

- A full driving licence
- Confidence with low-voltage wiring
- Friendly at the door

We welcome everybody: all qualified applicants are considered without regard to age, sex, \
religion, disability or origin.
"""

ANALYST_TIPS = """Data Analyst
Lanternfield
Toronto, ON, Canada
Posted on 9 November 2026

The role
You answer what a harvest cost and what it could have been, and show your working.

Responsibilities
- Own the numbers of our yearly garden report
- Turn questions from the field into queries anyone can check

Requirements
- 2+ years with SQL every day
- A spreadsheet nobody is afraid of
- Bachelor's degree or the experience that replaces it

CAD 72,000 - 90,000 a year. Hybrid, two days a week in the office.

Never pay to get a job
Legitimate employers never ask for payment for applications, training or equipment.
"""

AGRONOMIST_HTML = """<!doctype html><html><head><title>Agronomist | Jobs</title></head><body>
<main><h1>Agronomist</h1><p>Lanternfield<br>Valencia, Spain<br>Hybrid</p><h2>Your work</h2><ul>\
<li>Write the rules behind our advice</li><li>Run field trials with growers</li></ul>\
<h2>You have</h2><ul><li>A degree in agronomy or plant science</li><li>Field trials from plan to \
paper</li><li>Spanish and English</li></ul><p>EUR 42.000 – 52.000 a year</p></main>\
<footer>Similar jobs near you · Cookies</footer></body></html>"""

PICKERS_PASTE = """Seasonal Picker
Lanternfield
Valencia, Spain
Part-time

From March to June.

What you do
- Pick and sort in our trial greenhouse
- Note what the sensors missed

What you bring
- Care with plants, and an early alarm clock

EUR 11.50 an hour
"""

Files = list[tuple[str, bytes]]
EARLIER: Files = [
    ("field-technician.md", TECHNICIAN_MARKDOWN.encode()),
    ("agronomist.html", AGRONOMIST_HTML.encode()),
]
YESTERDAY: Files = [
    ("senior-backend-board.html", BACKEND_FROM_BOARD.encode()),
    ("senior-backend-site.txt", BACKEND_FROM_SITE.encode()),
    ("support-mexico.txt", SUPPORT_STRIPPED.encode()),
    ("data-analyst-aggregator.txt", ANALYST_TIPS.encode()),
    ("old-export.bin", bytes(range(256)) * 8),
    ("empty.txt", b""),
]
NOW: Files = [
    ("seasonal-picker.txt", PICKERS_PASTE.encode()),
    ("agronomist-copy.html", AGRONOMIST_HTML.encode()),
]

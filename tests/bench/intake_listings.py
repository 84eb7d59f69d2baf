"""Generated listings for the intake's benchmark: of ordinary length, each a job of its own."""

import random

TITLES = (
    "Rose Gardener", "Night Baker", "Signal Technician", "Payroll Clerk", "Ferry Captain",
    "Data Engineer", "Ward Nurse", "Crane Operator", "Tax Adviser", "Glass Blower",
)  # fmt: skip
PLACES = (
    "Leeds, United Kingdom", "Lyon, France", "Porto, Portugal", "Graz, Austria", "Austin, TX",
    "Toronto, ON, Canada", "Malmö, Sweden", "Ghent, Belgium", "Bonn, Germany", "Cork, Ireland",
)  # fmt: skip
VERBS = (
    "Plan", "Check", "Repair", "Improve", "Document", "Explain", "Measure", "Order", "Train",
    "Prepare", "Look after", "Write down",
)  # fmt: skip
THINGS = (
    "the morning shift", "deliveries of the week", "the northern site", "new colleagues",
    "our oldest machines", "what customers ask for", "monthly reports", "safety at the gate",
    "the spare parts", "a greenhouse of glass", "contracts with growers", "the yearly budget",
)  # fmt: skip
ENDS = (
    "with a steady hand", "before the doors open", "together with the yard", "in two languages",
    "so that nobody has to wait", "by the rules of the trade", "without losing patience",
    "from the first call to the last", "as if it were your own", "in every season",
)  # fmt: skip


def listing(number: int) -> tuple[str, bytes]:
    """Return a file's name and content; even numbers are text, odd ones HTML."""
    chance = random.Random(number)
    title = f"{chance.choice(TITLES)}, Section {number}"
    place = chance.choice(PLACES)
    parts = (
        ("About us", [_line(chance) for _ in range(2)]),
        ("What you will do", [_line(chance) for _ in range(7)]),
        ("What we are looking for", [f"{chance.randint(1, 8)}+ years of experience"]
         + [_line(chance) for _ in range(6)]),
        ("What we offer", [_line(chance) for _ in range(4)]),
    )  # fmt: skip
    pay = f"Salary: ${chance.randint(30, 60)},000 - ${chance.randint(61, 99)},000 a year"
    if number % 2:
        return f"{number}.html", _html(title, place, parts, pay).encode()
    return f"{number}.txt", _text(title, place, parts, pay).encode()


def _line(chance: random.Random) -> str:
    words = [chance.choice(VERBS), chance.choice(THINGS), chance.choice(ENDS)]
    return f"{' '.join(words)}, and {chance.choice(VERBS).lower()} {chance.choice(THINGS)}"


def _text(title: str, place: str, parts, pay: str) -> str:
    blocks = [f"{title}\nFernhill Works\n{place}"]
    for heading, lines in parts:
        blocks.append("\n".join([heading, *(f"- {line}" for line in lines)]))
    return "\n\n".join([*blocks, pay])


def _html(title: str, place: str, parts, pay: str) -> str:
    lists = "".join(
        f"<h2>{heading}</h2><ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
        for heading, lines in parts
    )
    top = f"<h1>{title}</h1><p>Fernhill Works</p><p>{place}</p>"
    return f"<!doctype html><title>{title}</title><body>{top}{lists}<p>{pay}</p></body>"

"""The demo employer's postings: what the public reads, what is asked, how far they are."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Opening:
    """One posting to be; pay in whole units of its currency, `share` weighs its candidates.

    It was published `days` ago; `listing` is the file it was made of.
    """

    title: str
    department: str
    place: tuple[str, str]
    workplace: str
    pay: tuple[int, int, str] | None
    about: str
    duties: tuple[str, ...]
    requirements: tuple[str, ...]
    nice: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    state: str = "published"
    share: int = 3
    questions: tuple[tuple[str, str, bool], ...] = field(
        default=(("When could you start?", "short", False),)
    )
    employment: str = "FULL_TIME"
    days: int = 48
    listing: str = ""


OPENINGS = (
    Opening(
        "Backend Engineer",
        "Engineering",
        ("Lisbon", "PT"),
        "hybrid",
        (52_000, 68_000, "EUR"),
        "You build the services that tell two million planters when to drink. The team is seven "
        "people, ships every day and owns what it runs.",
        (
            "Design and run the services behind our irrigation schedules",
            "Shape the API that growers and partners build on",
            "Keep the sensor pipeline quick and its costs plain to see",
            "Review each other's work with care and write down why",
        ),
        (
            "3+ years of building and running web services",
            "Python or another language you know to its corners",
            "PostgreSQL beyond the ORM: plans, locks, migrations",
            "Clear writing in English",
        ),
        ("Time-series data at some scale", "Experience with MQTT or other field protocols"),
        ("Python", "Django", "PostgreSQL", "Redis", "Kubernetes", "Go", "Kafka", "Terraform"),
        share=9,
        questions=(
            ("What did you build that you are still proud of?", "long", True),
            ("Are you allowed to work in the European Union?", "yes_no", True),
            ("When could you start?", "short", False),
        ),
    ),
    Opening(
        "Frontend Engineer",
        "Engineering",
        ("Berlin", "DE"),
        "remote",
        (50_000, 66_000, "EUR"),
        "Growers use our app with wet gloves and one thumb. You make it calm, quick and readable "
        "in full sun.",
        (
            "Build the grower's app with a designer beside you",
            "Keep every page fast on a five-year-old phone",
            "Hold our components to WCAG 2.2",
        ),
        (
            "Solid HTML, CSS and JavaScript without a framework's help",
            "Two years or more in a product team",
            "You test with a keyboard and a screen reader",
        ),
        ("TypeScript in a large code base",),
        ("JavaScript", "TypeScript", "CSS", "React", "HTML", "Playwright", "Figma"),
        days=41,
        share=6,
    ),
    Opening(
        "Data Analyst",
        "Operations",
        ("Toronto", "CA"),
        "hybrid",
        (72_000, 90_000, "CAD"),
        "You answer what a harvest cost and what it could have been, and show your working.",
        (
            "Own the numbers of our yearly garden report",
            "Turn questions from the field into queries anyone can check",
            "Teach colleagues to help themselves",
        ),
        ("SQL every day", "A spreadsheet nobody is afraid of", "Statistics you can explain"),
        ("dbt", "Experience with weather data"),
        ("SQL", "Python", "dbt", "Excel", "Tableau", "R"),
        days=30,
        share=5,
    ),
    Opening(
        "Product Designer",
        "Design",
        ("Dublin", "IE"),
        "hybrid",
        (58_000, 74_000, "EUR"),
        "You draw what a garden feels like when it looks after itself.",
        (
            "Lead the design of one product area from sketch to release",
            "Sit with growers once a month and bring back what you saw",
            "Grow the design system with the engineers who use it",
        ),
        ("A portfolio with two shipped products", "You prototype in the real material"),
        (),
        ("Figma", "CSS", "User research", "Prototyping"),
        days=36,
        share=4,
        questions=(("A link to work you like", "link", True),),
    ),
    Opening(
        "Field Technician",
        "Operations",
        ("Leeds", "GB"),
        "onsite",
        (29_000, 34_000, "GBP"),
        "You fit, mend and explain our sensors in gardens, parks and greenhouses around Leeds.",
        (
            "Install and service sensors and valves",
            "Explain to people what their garden is telling them",
            "Report faults so that engineers can mend them",
        ),
        ("A full driving licence", "Confidence with low-voltage wiring", "Friendly at the door"),
        (),
        ("Electrical", "Plumbing", "Customer service"),
        days=19,
        listing="field-technician.md",
        share=4,
        questions=(("Do you hold a full driving licence?", "yes_no", True),),
    ),
    Opening(
        "Customer Support Specialist",
        "Support",
        ("Mexico City", "MX"),
        "remote",
        (300_000, 380_000, "MXN"),
        "You are the person growers write to when the tomatoes look sad.",
        (
            "Answer growers in Spanish and English",
            "Write help pages that make a question go away",
            "Bring the week's patterns to the product team",
        ),
        ("Fluent Spanish and English", "One year or more in support"),
        (),
        ("Zendesk", "Writing", "Spanish", "English"),
        days=27,
        share=5,
    ),
    Opening(
        "Engineering Manager, Platform",
        "Engineering",
        ("Lisbon", "PT"),
        "hybrid",
        (78_000, 96_000, "EUR"),
        "You lead the six people who keep everybody else's software standing.",
        ("Grow the team and its people", "Plan with product a quarter ahead", "Own reliability"),
        ("Two years or more of leading engineers", "You still read code with pleasure"),
        (),
        ("Kubernetes", "PostgreSQL", "Python", "Hiring", "Coaching"),
        days=44,
        share=2,
    ),
    Opening(
        "Embedded Engineer",
        "Engineering",
        ("Utrecht", "NL"),
        "onsite",
        (56_000, 72_000, "EUR"),
        "You make a battery last five winters in the ground.",
        ("Write firmware for our soil sensors", "Halve their power budget, then again"),
        ("C on microcontrollers", "Oscilloscope and soldering iron", "Radio protocols"),
        ("Rust",),
        ("C", "Rust", "LoRaWAN", "Zephyr", "Bluetooth"),
        days=33,
        share=2,
    ),
    Opening(
        "Office and People Coordinator",
        "People",
        ("Lisbon", "PT"),
        "onsite",
        None,
        "You make sure that people arrive well, are paid on time and find a plant on their desk.",
        ("Welcome new colleagues", "Keep contracts and papers in order", "Run the office"),
        ("Portuguese and English", "Order in small things"),
        (),
        ("Portuguese", "English", "Payroll"),
        days=12,
        share=3,
        employment="PART_TIME",
    ),
    Opening(
        "Agronomist",
        "Science",
        ("Valencia", "ES"),
        "hybrid",
        (42_000, 52_000, "EUR"),
        "You know why leaves curl, and can tell a computer.",
        ("Write the rules behind our advice", "Run field trials with growers"),
        ("A degree in agronomy or plant science", "Field trials from plan to paper"),
        (),
        ("Agronomy", "Statistics", "R", "Spanish"),
        state="paused",
        days=46,
        share=2,
    ),
    Opening(
        "Marketing Writer",
        "Marketing",
        ("Dublin", "IE"),
        "remote",
        (44_000, 54_000, "EUR"),
        "You write about gardens without a single exclamation mark.",
        ("Write our letters, pages and films", "Edit everybody, kindly"),
        ("Samples we want to read to the end",),
        (),
        ("Writing", "Editing"),
        state="closed",
        days=57,
        share=3,
    ),
    Opening(
        "Site Reliability Engineer",
        "Engineering",
        ("Berlin", "DE"),
        "remote",
        (64_000, 82_000, "EUR"),
        "You keep the watering on.",
        ("Run our clusters", "Make the pager boring"),
        ("Linux, networks and databases under load", "Calm"),
        (),
        ("Kubernetes", "Terraform", "PostgreSQL", "Linux", "Go"),
        state="draft",
        share=0,
    ),
)

"""Two jobs of one invented employer, and ways to retell them."""

from reading.listings import Reading
from reading.listings.twins import Signature, signature_of
from tests.reading.listings.pages import reading_of

ABOUT = """About Tallow & Reed
Tallow & Reed has made candles since 1911 and still belongs to the people who work there. Every \
tenth of our profit goes to the town's schools. We hire slowly and teach thoroughly.
"""
PLANNER = f"""Line Planner
Tallow & Reed
Utrecht, Netherlands
Posted 4 March 2026
EUR 41,000 - 50,000 per year

{ABOUT}
What you will do
- Plan the three pouring lines a week ahead, wax and wicks included
- Keep the stock ledger true when a delivery comes late
- Agree overtime with the night shift before it is needed
- Report what was poured, packed and thrown away
- Take part in the weekly safety round of the whole site

What we are looking for
- 3 years of experience in planning a production line
- You can explain a bottleneck to people who pour wax
- Good written and spoken English
- Willingness to work one Saturday a month
"""
MECHANIC = f"""Fleet Mechanic
Tallow & Reed
Utrecht, Netherlands

{ABOUT}
What you will do
- Service nine electric vans and the two old diesel trucks
- Find out why a van loses charge on cold mornings
- Order brake parts so that no vehicle waits for them
- Take part in the weekly safety round of the whole site

What we are looking for
- A certificate for high-voltage vehicles
- You like to look for a fault until it is found
- Good written and spoken English
- Willingness to work one Saturday a month
"""
TIPS = """
Stay safe while you look for work
Never send money to somebody who offers you a position. A serious firm pays you, not the other \
way round.
"""


def signature(text: str, filename: str = "listing.txt") -> Signature:
    return signature_of(reading_of(text, filename))


def cut(text: str, share: float = 0.75) -> str:
    return text[: int(len(text) * share)] + "... (truncated, view full listing at source)"


def planner() -> Reading:
    return reading_of(PLANNER)

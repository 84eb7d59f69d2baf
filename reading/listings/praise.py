"""Words that praise whom an employer seeks, and are no part of the title."""

import re

PRAISE = frozenset(
    "a an the and or our experienced talented accomplished passionate motivated skilled dynamic highly driven"
    " enthusiastic dedicated curious strong great exceptional ambitious energetic reliable qualified"
    " high-performing forward-thinking thinking performing time high-energy customer-focused detail-orientated team-oriented"
    " motivating inspiring enterprising aspiring caring compassionate committed competent capable flexible hungry keen"
    " brilliant bright proven top rockstar immediate urgent permanent temporary dedicated registered-and"
    " seasoned inquisitive well-rounded self-motivated detail-oriented hard-working hands-on creative"
    " smart committed outstanding amazing brilliant proactive friendly full-time part-time more good"
    " additional excellent world-class results-driven organized versatile professional new".split()
)
PRAISED = re.compile(rf"(?:{'|'.join(sorted(PRAISE, key=len, reverse=True))})\s", re.IGNORECASE)

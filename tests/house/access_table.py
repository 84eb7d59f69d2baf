"""Who may call what: one row an address; read beside PRODUCT's roles, changed with care.

Eight letters a row, in the order of ROLES: `.` let in, `3` refused (403), `4` not there (404),
`L` sent to the login, `K` asked for a key. The manager and the interviewer marked `_out` belong
to the organization, but not to the posting's team or the application's interviews.
"""

from dataclasses import dataclass

ROLES = (
    "owner",
    "recruiter",
    "manager",
    "manager_out",
    "interviewer",
    "interviewer_out",
    "stranger",
    "anonymous",
)


@dataclass(frozen=True)
class Row:
    """`thing` names what the address's `code` is of (see tests.house.world)."""

    get: str
    post: str
    thing: str = ""


EVERYBODY = Row("........", "........")

TABLE: dict[str, Row] = {}

"""What the intake's benchmark asks the site itself: printed as JSON."""

import json

from ats.foundation import processes
from ats.workspace.actions.found_organization import found_organization


def found(slug: str, email: str, password: str) -> None:
    found_organization(
        name="Bench", owner_name="Olga Owner", owner_email=email, password=password, slug=slug
    )
    print("null")


def arguments(process: str) -> None:
    print(json.dumps(getattr(processes, process)()))

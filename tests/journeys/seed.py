"""What the plant begins with: an organization, its owner and one open posting."""

import json

from ats.workspace.actions.found_organization import found_organization
from postings.actions.create_posting import create_posting
from postings.actions.publish_posting import publish_posting

OWNER = "owner@plant.example.org"
PASSWORD = "a-long-pass-phrase-of-the-plant"


def seed() -> None:
    """Make it and print what a test must know, as one JSON line."""
    owner = found_organization(
        name="Plant", owner_name="Olga Owner", owner_email=OWNER, password=PASSWORD, slug="plant"
    )
    posting = create_posting(
        by=owner,
        title="Gardener",
        places=[{"city": "Leeds", "region": "", "country": "GB"}],
        workplace="onsite",
        content_html="<p>Roses.</p>",
        requirements=["Knows roses"],
    )
    publish_posting(posting, by=owner)
    print(json.dumps({"org": "plant", "posting": posting.code}))

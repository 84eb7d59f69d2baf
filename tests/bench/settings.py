"""The product's settings, but for the limits on how often one address may apply or sign in."""

from ats.settings import *  # noqa: F403

RATES = {name: (10_000_000, seconds) for name, (_limit, seconds) in RATES.items()}  # noqa: F405
ACCOUNT_RATE_LIMITS = False

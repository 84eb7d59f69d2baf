"""The product's settings, but for what would stop a client that does everything 1,000 times."""

import sys

from ats.settings import *  # noqa: F403

# Developers' packages, which a user's machine does not have: REST framework imports them where
# they are, and they would count as memory of ours.
sys.modules |= dict.fromkeys(["requests", "pygments"])

RATES = {name: (10_000_000, seconds) for name, (_limit, seconds) in RATES.items()}  # noqa: F405
ACCOUNT_RATE_LIMITS = False
# Signing in is no part of what is measured.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

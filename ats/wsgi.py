"""The WSGI entry point that `ats.serve` serves."""

import os

from django.core.wsgi import get_wsgi_application

from ats.foundation.encoding import only_utf8

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ats.settings")

application = only_utf8(get_wsgi_application())

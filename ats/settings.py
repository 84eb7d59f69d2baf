"""All settings: the environment over the ignored local profile, production's safe defaults."""

from pathlib import Path

import dj_database_url
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

from ats import environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = environment.var_folder(BASE_DIR / "var")
env = environment.load(VAR_DIR)

# Who we are on the net -------------------------------------------------------------------

LOCAL_HOSTS = {"localhost", "127.0.0.1", "[::1]", "testserver"}

SECRET_KEY = env.secret("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS")
DEBUG = env.flag("DEBUG")
DEMO = env.flag("ROLECALL_DEMO")

_hosts = env.words("ALLOWED_HOSTS")
_public = env.url(
    "PUBLIC_URL",
    f"https://{_hosts[0] if _hosts else ''}",
    schemes=("https", "http"),
)
if not _public.hostname:
    raise ImproperlyConfigured(
        "PUBLIC_URL is not set. It is the address people open, such as https://jobs.example.org."
    )
PUBLIC_URL = f"{_public.scheme}://{_public.netloc}"
ALLOWED_HOSTS = _hosts or [_public.hostname]
IS_LOCAL = set(ALLOWED_HOSTS) <= LOCAL_HOSTS
IS_HTTPS = _public.scheme == "https"

if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS names the hosts one by one; “*” is refused.")
if DEBUG and not IS_LOCAL:
    raise ImproperlyConfigured("DEBUG shows secrets: it is refused unless all hosts are local.")
if DEMO and not IS_LOCAL:
    raise ImproperlyConfigured(
        "ROLECALL_DEMO has logins that everybody knows: it is refused unless all hosts are local."
    )
if not IS_HTTPS and not IS_LOCAL and not env.flag("ROLECALL_INSECURE_HTTP"):
    raise ImproperlyConfigured(
        "PUBLIC_URL begins with http: and is not local, so passwords would travel in the open. "
        "Use https:, or set ROLECALL_INSECURE_HTTP=1 in a network you trust."
    )

# The number of proxies of ours before the web server; each adds one address to X-Forwarded-For.
TRUSTED_PROXY_COUNT = env.number("TRUSTED_PROXY_COUNT", 0, most=10)
ALLAUTH_TRUSTED_PROXY_COUNT = TRUSTED_PROXY_COUNT
if TRUSTED_PROXY_COUNT:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# What the product is made of ---------------------------------------------------------------

INSTALLED_APPS = [
    "ats.foundation",
    "ats.access",
    "ats.activity",
    "ats.organizations",
    "postings",
    "applicants",
    "ats.workspace",
    "allauth",
    "allauth.account",
    "csp",
    "django_filters",
    "django_htmx",
    "django_prose_editor",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "lucide",
    "rest_framework",
    # Without its automatic set-up: the loaders are written out below.
    "template_partials.apps.SimpleAppConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "ats.foundation.requests.RequestIdMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "ats.foundation.security.PermissionsPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ats.foundation.security.KeptByNobodyMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "ats.access.gate.GateMiddleware",
    "ats.foundation.pages.DomainErrorMiddleware",
]

ROOT_URLCONF = "ats.urls"
WSGI_APPLICATION = "ats.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "ats.foundation.pages.frame",
                "ats.workspace.context.navigation",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
                "ats.foundation.templatetags.kept",
                "ats.foundation.templatetags.ui",
            ],
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
        },
    }
]
FORM_RENDERER = "ats.foundation.forms.Renderer"

# Where things are kept ---------------------------------------------------------------------

_embedded = f"sqlite:///{VAR_DIR / 'rolecall.sqlite3'}"
_database = env.url("DATABASE_URL", _embedded, schemes=("sqlite", "postgres", "postgresql"))
DATABASES = {
    "default": dj_database_url.parse(
        env.text("DATABASE_URL", _embedded),
        conn_max_age=60,
        conn_health_checks=_database.scheme != "sqlite",
    )
}
if _database.scheme == "sqlite":
    DATABASES["default"]["OPTIONS"] = {
        # IMMEDIATE is what removes "database is locked"; FULL is the promise that what a
        # person was thanked for is on the disk.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA mmap_size=134217728;"
            "PRAGMA cache_size=-20000;PRAGMA temp_store=MEMORY;PRAGMA journal_size_limit=67108864;"
        ),
    }
else:
    DATABASES["default"]["OPTIONS"] = {
        "connect_timeout": 5,
        # No plan of ours runs long enough to earn what compiling it costs: up to seconds for one
        # of many parts of which few are asked, as whose words a member may still see.
        # And what keeps its plan (Prepared) is planned once: guessing anew with each values costs
        # the board three times what it asks.
        "options": "-c synchronous_commit=on -c pg_trgm.word_similarity_threshold=0.4 -c jit=off"
        " -c plan_cache_mode=force_generic_plan",
        **DATABASES["default"].get("OPTIONS", {}),
    }
    DATABASES["default"]["PASSWORD"] = (
        env.text_or_file("DATABASE_PASSWORD") or DATABASES["default"]["PASSWORD"]
    )
    if env.flag("DATABASE_POOL"):
        DATABASES["default"]["CONN_MAX_AGE"] = 0
        DATABASES["default"]["OPTIONS"]["pool"] = {
            "min_size": 1,
            "max_size": env.number("DATABASE_POOL_SIZE", 8, least=1, most=200),
            "timeout": 10,
        }

# Off behind a pooler that hands each transaction another connection and knows nothing of them.
DATABASE_KEEPS_PLANS = env.flag("DATABASE_KEEPS_PLANS", default=True)

REDIS_URL = env.text("REDIS_URL")
HAS_REDIS = bool(REDIS_URL)
if HAS_REDIS:
    env.url("REDIS_URL", "", schemes=("redis", "rediss"))
# Counters of rate limits are shared by all processes, so never in one process's memory.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "rolecall",
        "OPTIONS": {"socket_connect_timeout": 1, "socket_timeout": 2},
    }
    if HAS_REDIS
    else {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "foundation_cache",
        # Enough that nobody pushes others' counters out.
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
# Sessions are rows in either case: ending one must hold at once, also with the cache away.
SESSION_ENGINE = "ats.access.sessions"

PRIVATE_FILES_DIR = env.folder("ROLECALL_STORAGE", VAR_DIR / "files")
STATIC_URL = "static/"
STATIC_ROOT = env.folder("ROLECALL_STATIC", VAR_DIR / "static")
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "ats.foundation.assets.ManifestStorage"},
}

# What users may send. One place; shown where it binds.
LIMITS = {
    "candidate_file_bytes": 20 * 1024**2,
    "listing_file_bytes": 10 * 1024**2,
    "table_bytes": 60 * 1024**2,
    "archive_bytes": 250 * 1024**2,
    "archive_entries": 6000,
    "upload_listings": 20_000,
    "archive_unpacked_bytes": 1024**3,
    "archive_ratio": 200,
    "paste_bytes": 1024**2,
    "mail_bytes": 25 * 1024**2,
    # In base64 they are a third larger, and many servers take no more than 25 MB.
    "letter_files_bytes": 15 * 1024**2,
    "letter_files": 10,
}
# How often: (times, in seconds), for one network and for one mailbox.
RATES = {
    "apply_network": (env.number("APPLICATIONS_PER_HOUR", 30, least=1, most=10**6), 3600),
    "apply_mailbox": (5, 3600),
    "reply_address": (60, 3600),
}
# Fields of a form, without its files: a paste, written as a form writes it, and some room.
DATA_UPLOAD_MAX_MEMORY_SIZE = 3 * LIMITS["paste_bytes"] + 512 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 500
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_DIRECTORY_PERMISSIONS = 0o700

# Who may come in ---------------------------------------------------------------------------

AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "ats.access.accounts.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "ats.access.account_forms.SignInForm",
    "reset_password": "ats.access.account_forms.ForgottenPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# A changed password is told to its owner; a reset for a stranger's address is told to nobody.
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
PASSWORD_RESET_TIMEOUT = 2 * 3600
ACCOUNT_DEFAULT_HTTP_PROTOCOL = _public.scheme

# The browser's protections -----------------------------------------------------------------

# Cookies know no ports: two checkouts on one machine would sign each other out.
_prefix, _suffix = ("__Host-", "") if IS_HTTPS else ("", f"_{_public.port or 80}")
SESSION_COOKIE_NAME = f"{_prefix}sessionid{_suffix}"
SESSION_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_NAME = f"{_prefix}csrftoken{_suffix}"
CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = IS_HTTPS
CSRF_FAILURE_VIEW = "ats.foundation.error_pages.csrf_failure"
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_HTTPS
SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PERMISSIONS_POLICY = ["camera", "geolocation", "microphone", "payment", "usb"]
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF, NONCE],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}

# Words and times ---------------------------------------------------------------------------

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

# Mail --------------------------------------------------------------------------------------

_mail = env.url(
    "EMAIL_URL", "smtp://localhost:25", schemes=("smtp", "smtp+tls", "smtps", "console")
)
EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST = _mail.hostname or "localhost"
EMAIL_PORT = _mail.port or {"smtp+tls": 587, "smtps": 465}.get(_mail.scheme, 25)
EMAIL_HOST_USER = environment.unquoted(_mail.username)
EMAIL_HOST_PASSWORD = environment.unquoted(_mail.password)
EMAIL_USE_TLS = _mail.scheme == "smtp+tls"
EMAIL_USE_SSL = _mail.scheme == "smtps"
EMAIL_TIMEOUT = 20
if _mail.scheme == "console":
    EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
elif DEMO and not env.text("EMAIL_URL"):
    # The demo's mail is read on its mailbox page and goes nowhere.
    EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", f"Rolecall <no-reply@{_public.hostname}>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# The right-hand side of every Message-ID.
MAIL_DOMAIN = _public.hostname
# The most that leave in any minute, of all workers together; 0 is as many as can.
MAILS_PER_MINUTE = env.number("MAILS_PER_MINUTE", 0)
# Where candidates' answers come in; without it they go to the member who wrote.
REPLY_DOMAIN = env.text("REPLY_DOMAIN").lower().rstrip(".")
if REPLY_DOMAIN and not environment.is_domain(REPLY_DOMAIN):
    raise ImproperlyConfigured(
        f"REPLY_DOMAIN is a domain such as replies.example.org, not “{REPLY_DOMAIN}”."
    )
# Signs what a mail provider posts to /mail/; without it nobody can post there.
INBOUND_MAIL_SECRET = (
    env.secret("INBOUND_MAIL_SECRET") if env.text_or_file("INBOUND_MAIL_SECRET") else ""
)

# Background work ---------------------------------------------------------------------------

CELERY_BROKER_URL = REDIS_URL if HAS_REDIS else "embedded://localhost"
# A request rings and goes on: a broker that is away costs it a second at most, and the sweep
# finds the row.
CELERY_BROKER_CONNECTION_TIMEOUT = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_PUBLISH_RETRY = False
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, object] = (
    {
        "visibility_timeout": 1200,
        # kombu looks for lost messages every interval × throttle seconds.
        "unacked_restore_interval": 5,
        "unacked_restore_throttle": 1,
        "socket_connect_timeout": 1,
        "socket_timeout": 1,
        "max_retries": 0,
    }
    if HAS_REDIS
    else {
        "path": str(VAR_DIR / "broker.sqlite3"),
        "polling_interval": 0.05,
        "visibility_timeout": 1200,
    }
)
# As many messages of a lane are on their way as there are processes to take them.
LANE_BELLS = env.number("WORKER_PROCESSES", 2, least=1, most=64)
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
# Below the visibility timeout, or a slow task would be delivered a second time.
CELERY_TASK_SOFT_TIME_LIMIT = 840
CELERY_TASK_TIME_LIMIT = 900
CELERY_WORKER_PREFETCH_MULTIPLIER = 4
CELERY_WORKER_MAX_TASKS_PER_CHILD = 2000
CELERY_WORKER_ENABLE_REMOTE_CONTROL = HAS_REDIS
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
# What is due is written in rows; the clock itself has nothing to remember.
CELERY_BEAT_SCHEDULER = "ats.foundation.clock:Clock"
BEAT_FILE = VAR_DIR / "beat.alive"
CELERY_BEAT_SCHEDULE = {
    "sweep": {"task": "ats.sweep", "schedule": 2.0, "options": {"expires": 10}},
    "heartbeat": {"task": "ats.beat", "schedule": 10.0, "options": {"expires": 30}},
}
# /readyz misses a worker that has not been heard of for so long.
WORKER_SILENCE_SECONDS = 60

# The API -----------------------------------------------------------------------------------

REST_FRAMEWORK = {
    "DEFAULT_PERMISSION_CLASSES": ["ats.foundation.api.Deny"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["ats.foundation.api.bodies.JsonBody"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "ats.foundation.api.problems.handle",
    "NUM_PROXIES": TRUSTED_PROXY_COUNT,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Rolecall",
    "DESCRIPTION": "Postings, listings, candidates and applications of one organization.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SERVE_AUTHENTICATION": [],
    "SCHEMA_PATH_PREFIX": r"/api/v1",
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "POSTPROCESSING_HOOKS": [
        "drf_spectacular.hooks.postprocess_schema_enums",
        "ats.foundation.api.schema.add_problems",
        "ats.foundation.api.schema.say_blank_is_all",
    ],
    "ENUM_NAME_OVERRIDES": {
        "ApplicationStateEnum": "applicants.models.application.Application.State",
        "PostingStateEnum": "postings.models.posting.Posting.State",
        "ListingStateEnum": "postings.models.listing.Listing.State",
        "QuestionKindEnum": "postings.models.question.Question.Kind",
    },
}

# What is written down ----------------------------------------------------------------------

LOG_LEVEL = env.choice("LOG_LEVEL", "INFO", ("DEBUG", "INFO", "WARNING", "ERROR"))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "ats.foundation.logging.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        # Says every refused request and every task twice over at INFO.
        "celery.app.trace": {"level": "WARNING"},
        "celery.beat": {"level": "WARNING"},
        # Whoever asks an address for a name of their own; the answer is 400.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        "celery.worker.strategy": {"level": "WARNING"},
    },
}

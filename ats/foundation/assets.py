"""Static files under names that carry their hash, in the imports of our modules as well."""

from django.contrib.staticfiles.storage import HashedFilesMixin
from whitenoise.storage import CompressedManifestStaticFilesStorage

# Django's switch would read the scripts of packages too, and some of those only look as if
# they imported something.
_imports = HashedFilesMixin._js_module_import_aggregation_patterns[1]  # type: ignore[attr-defined]  # noqa: SLF001


class ManifestStorage(CompressedManifestStaticFilesStorage):
    """Rewrites `import "./x.js"` in our modules, so that none is served from an old cache."""

    patterns = (*CompressedManifestStaticFilesStorage.patterns, ("js/*.js", _imports))

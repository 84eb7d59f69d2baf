"""Static files under names that carry their hash, in the imports of ES modules as well."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class ManifestStorage(CompressedManifestStaticFilesStorage):
    """Rewrites `import "./x.js"` too, so that a module is never served from an old cache."""

    support_js_module_import_aggregation = True

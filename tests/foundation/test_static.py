"""The files of the interface name each other rightly; else only a browser would notice."""

import re

import pytest
from django.conf import settings
from django.template.loader import get_template

STATIC = settings.BASE_DIR / "static"
TEMPLATES = settings.BASE_DIR / "templates"
ERROR_PAGES = "400 403 403_csrf 404 409 413 422 429 500 503".split()


def words(pattern, folder, glob):
    return {word for path in folder.rglob(glob) for word in re.findall(pattern, path.read_text())}


# Django's admin has layers of its own.
NOT_OURS_ALONE = {"admin.css"}


def test_every_style_sheet_is_imported_once_into_a_layer():
    imported = re.findall(
        r'@import url\("(.+?)"\) layer\(\w+\);', (STATIC / "css/app.css").read_text()
    )
    files = {str(path.relative_to(STATIC / "css")) for path in (STATIC / "css").rglob("*.css")}

    assert sorted(imported) == sorted(files - {"app.css"} - NOT_OURS_ALONE)


def test_every_behaviour_a_template_names_exists():
    known = set(re.findall(r'"([a-z-]+)": \(\) => import', (STATIC / "js/app.js").read_text()))
    named = words(r'data-behavior="([a-z -]+)"', TEMPLATES, "*.html")

    assert {name for names in named for name in names.split()} <= known
    assert all((STATIC / f"js/behaviors/{name}.js").is_file() for name in known)


def test_no_style_sheet_needs_important():
    assert words(r"!important", STATIC / "css", "*.css") == set()


def test_no_page_carries_style_or_script():
    pages = [path for path in TEMPLATES.rglob("*.html") if "email" not in path.parts]
    # A block of data is not run: its type is no script's.
    forbidden = re.compile(
        r"(?i)<style\b|\sstyle=|\son(?:click|change|load|submit|input|error)=|\shx-on"
        r"|<script(?![^>]*(?:\bsrc=|type=\"application/(?:ld\+)?json\"))"
    )

    carriers = [path.name for path in pages if forbidden.search(path.read_text())]

    assert carriers == []


def test_every_icon_a_template_names_exists():
    from ats.foundation.templatetags.ui import draw_icon

    for name in words(r'{% icon "([^"]+)"', TEMPLATES, "*.html"):
        assert draw_icon(name, "icon")


@pytest.mark.parametrize("page", ERROR_PAGES)
def test_error_page_needs_no_context(page):
    html = get_template(f"errors/{page}.html").render({})

    assert f'<p class="code">{page.partition("_")[0]}</p>' in html
    assert "<h1>" in html

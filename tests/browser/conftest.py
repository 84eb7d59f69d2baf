"""A real Chromium against a live server; the worker's part is played by `do_jobs`."""

import os
import random
import shutil
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from django.conf import settings as product
from django.core.handlers.wsgi import WSGIHandler

from tests.factories.access import MembershipFactory
from tests.factories.postings import PostingFactory, StageFactory
from tests.processes import wait_until

# Seconds that the server may take longer for a request, and a fourth of it for a script, with a
# page that has a fourth of the processor: finds the test that waits for nothing.
SLOWER_BY = float(os.environ.get("ROLECALL_TEST_SLOWER_BY") or 0)
# A busy machine is no fault of the product; what takes this long (milliseconds) never comes.
PATIENCE = 20_000
# The scripts' word that everything on the page has its behaviours; the admin's pages have none.
BOUND = 'html[data-bound], html:not(:has(script[src*="/js/app"])):has(body)'
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
PASSWORD = "a-pass-phrase-for-browsers"


def pytest_collection_modifyitems(items):
    for item in items:
        if "/browser/" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium(django_db_setup):
    """A browser that is gone before the database goes, with all that it still asked."""
    # Playwright runs a loop of its own; Django would refuse the database beside one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"],
        )
        yield browser
        browser.close()
        wait_until(lambda: not any(map(is_serving, threading.enumerate())))
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def is_serving(thread: threading.Thread) -> bool:
    return "process_request_thread" in thread.name


@pytest.fixture(scope="session", autouse=True)
def slower():
    """Answer late, and differently late, when ROLECALL_TEST_SLOWER_BY asks for it."""
    if not SLOWER_BY:
        yield
        return
    answer = WSGIHandler.__call__

    def answer_late(self, environ, start_response):
        most = SLOWER_BY if environ["REQUEST_METHOD"] == "POST" else SLOWER_BY / 4
        is_script = environ["PATH_INFO"].endswith(".js")
        is_quick = environ["PATH_INFO"].startswith("/static/") and not is_script
        time.sleep(0 if is_quick else random.uniform(0, most))
        return answer(self, environ, start_response)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(WSGIHandler, "__call__", answer_late)
        yield


@pytest.fixture
def site(transactional_db, live_server, settings):
    """Return the live server's address; its links are absolute to itself."""
    settings.PUBLIC_URL = live_server.url
    settings.CSRF_TRUSTED_ORIGINS = [live_server.url]
    return live_server.url


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    report = (yield).get_result()
    if call.when == "call":
        item.has_failed = report.failed


@pytest.fixture
def open_page(chromium, site, request):
    """Return a function that opens a page; an error in a page's script fails the test."""
    contexts, errors = [], []

    def open_one(path: str = "", **options):
        context = chromium.new_context(base_url=site, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        await_behaviors(page)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda line: errors.append(line.text) if _is_fault(line) else None)
        if path:
            page.goto(path)
        return page

    yield open_one
    for context in contexts:
        # The server must not still write when the test's database goes.
        for page in context.pages:
            if getattr(request.node, "has_failed", False):
                picture(page, f"{request.node.name}-{len(errors)}-{contexts.index(context)}")
            page.goto("about:blank")
        context.close()
    assert errors == []


def await_behaviors(page) -> None:
    """Press no key on `page` before its behaviours are there: what is lost then proves nothing."""
    press = page.keyboard.press

    def press_when_bound(key, **options):
        page.wait_for_selector(BOUND, state="attached")
        press(key, **options)

    page.keyboard.press = press_when_bound
    if SLOWER_BY:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})


def picture(page, name: str) -> None:
    """Keep what a failed test saw; a picture that cannot be taken fails nothing."""
    folder = Path(product.VAR_DIR) / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    with suppress(Exception):
        page.screenshot(path=folder / f"{name}.png", full_page=True)


def _is_fault(line) -> bool:
    # The text editor of a package asks for one inline style, which the policy rightly blocks.
    is_editors = "inline style" in line.text and "editor" in line.location.get("url", "")
    return line.type == "error" and "Content Security Policy" in line.text and not is_editors


@pytest.fixture
def signed_in(open_page):
    """Return a function: a member to a page that is signed in by the form, on Today."""

    def enter(member, **options):
        member.user.set_password(PASSWORD)
        member.user.save()
        page = open_page("/accounts/login/", **options)
        page.fill("input[name=login]", member.user.email)
        page.fill("input[name=password]", PASSWORD)
        page.click("main button[type=submit], form button.primary")
        page.wait_for_url(f"**/o/{member.organization.slug}/")
        return page

    return enter


@pytest.fixture
def open_as(open_page, sign_in, site):
    """Return a function: a member and a path to a page of a session that is signed in already."""

    def enter(member, path, **options):
        page = open_page(**options)
        cookies = sign_in(member).cookies.values()
        page.context.add_cookies([{"name": c.key, "value": c.value, "url": site} for c in cookies])
        page.goto(path)
        return page

    return enter


@pytest.fixture
def second_recruiter(organization):
    return MembershipFactory(organization=organization)


@pytest.fixture
def posting(organization):
    return PostingFactory(organization=organization, published=True, title="Gardener")


@pytest.fixture
def stages(posting):
    return [
        StageFactory(posting=posting, position=place, name=name)
        for place, name in enumerate(["Applied", "Screen", "Interview"])
    ]

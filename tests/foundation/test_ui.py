"""The tags of the design system: what they draw, and what they escape."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from django.contrib.messages.storage.base import Message
from django.template import Context, Template
from django.urls import path
from lucide import IconDoesNotExist

urlpatterns = [path("o/<slug:org>/postings/", lambda request, org: None, name="list_postings")]


def render(source, **context):
    return Template(source).render(Context(context))


def test_icon_is_decoration_without_style_attributes():
    svg = render('{% icon "mail" class="large" %}')

    assert svg.startswith("<svg")
    assert 'class="icon large"' in svg
    assert 'aria-hidden="true"' in svg
    assert "style=" not in svg


def test_icon_escapes_its_classes():
    svg = render('{% icon "mail" class=classes %}', classes='"><script>')

    assert "<script>" not in svg


def test_icon_with_an_unknown_name_fails():
    with pytest.raises(IconDoesNotExist):
        render('{% icon "no-such-icon" %}')


def test_avatar_beside_a_name_is_silent():
    assert 'aria-hidden="true">AO</span>' in render("{% avatar name %}", name="Amara Okafor")


def test_avatar_alone_says_the_name():
    html = render("{% avatar name label=True %}", name='A "B" <b>')

    assert 'role="img" aria-label="A &quot;B&quot; &lt;b&gt;"' in html


def test_hue_stays_the_same_for_the_same_person():
    hues = {render("{{ name|hue }}", name=name) for name in ("Amara Okafor", " amara okafor ")}

    assert len(hues) == 1
    assert hues.pop().removeprefix("hue-") in {str(number) for number in range(1, 13)}


def test_pill_escapes_its_text():
    html = render('{% pill text "warn" %}', text="<b>late</b>")

    assert html == '<span class="pill warn">&lt;b&gt;late&lt;/b&gt;</span>'


def test_progress_knows_how_far():
    html = render('{% progress 128 180 "Files read" %}')

    assert html == (
        '<progress class="bar" max="180" value="128" aria-label="Files read"></progress>'
    )


def test_progress_without_a_value_is_indeterminate():
    assert "value=" not in render('{% progress None 0 "Under way" %}')


def test_sure_says_how_sure_in_words():
    html = render("{% sure 0.934 %}")

    assert 'value="0.93"' in html
    assert 'aria-label="93 % sure"' in html


def test_sure_of_nothing_draws_no_meter():
    assert "<meter" not in render("{% sure None %}")


def test_when_carries_the_exact_time(time_machine):
    time_machine.move_to("2026-11-20T12:00:00Z", tick=False)

    html = render("{% when at late=True %}", at=datetime(2026, 11, 15, 9, 30, tzinfo=UTC))

    assert html == (
        '<time datetime="2026-11-15T09:30:00+00:00" title="15 Nov 2026, 09:30" class="late">'
        "5 d</time>"
    )


def test_when_without_a_time_is_nothing():
    assert render("{% when at %}", at=None) == ""


def test_money_range_can_be_named():
    html = render(
        '{% money_range 100 200 "USD" as pay %}{% if pay %}[{{ pay }}]{% endif %}'
        '{% money_range None None "USD" as none %}{% if none %}[{{ none }}]{% endif %}'
    )

    assert html == "[$1–2]"


@pytest.mark.parametrize(
    ("tags", "url"),
    [("undo=/o/x/undo/", "/o/x/undo/"), ("", ""), ("undo=https://evil.example/", "")],
)
def test_undo_url_is_a_path_of_ours(tags, url):
    message = Message(25, "Moved", extra_tags=tags)

    assert render("{{ message|undo_url }}", message=message) == url


def test_nav_link_without_its_page_is_nothing():
    html = render('{% nav_link "no_such_page" "Nowhere" "sun" slug="larkspur" room="today" %}')

    assert html.strip() == ""


@pytest.mark.parametrize(
    ("room", "is_current"),
    [("postings", True), ("stages", True), ("today", False), ("post", False), ("", False)],
)
def test_nav_link_is_current_in_its_section(settings, room, is_current):
    settings.ROOT_URLCONF = __name__
    source = (
        '{% nav_link "list_postings" "Postings" "briefcase" 12'
        ' slug="larkspur" room=room section="postings stages" %}'
    )

    html = render(source, room=room)

    assert ('aria-current="page"' in html) == is_current
    assert '<span class="count">12</span>' in html


def test_flash_offers_to_undo():
    html = render(
        '{% include "components/_flash.html" %}',
        messages=[Message(25, "Moved <b>", extra_tags="undo=/undo/")],
    )

    assert 'action="/undo/"' in html
    assert "Moved &lt;b&gt;" in html
    assert "data-stays" not in html


def test_toast_of_an_error_stays_and_is_an_alert():
    html = render(
        '{% include "components/_toast.html" %}', error=SimpleNamespace(message="Luis was faster.")
    )

    assert 'role="alert" data-stays' in html
    assert "Luis was faster." in html

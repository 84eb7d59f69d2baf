"""Descriptions keep their words and their structure, and nothing that runs."""

import pytest

from postings.markup import clean_description, plain_lines


@pytest.mark.parametrize(
    "attack",
    [
        "<p><script>alert(1)</script>a</p>",
        '<p onclick="alert(1)">a</p>',
        '<p hx-get="/accounts/logout/" data-hx-trigger="load">a</p>',
        '<p class="toast" id="main" style="position:fixed">a</p>',
        '<p><a href="javascript:alert(1)">a</a></p>',
        '<p><a href=" java\nscript:alert(1)">a</a></p>',
        "<p><img src=x onerror=alert(1)>a</p>",
        "<p>a<iframe srcdoc='<script>alert(1)</script>'></iframe></p>",
        "<p>a</p><style>body{display:none}</style>",
        "<svg onload=alert(1)><p>a</p></svg>",
        "<p>a</p><form action=//evil.test><input name=q></form>",
    ],
)
def test_clean_description_lets_nothing_run(attack):
    cleaned = clean_description(attack).lower()

    for trace in ("script", "on", "hx-", "data-", "class", "style", "iframe", "src", "form"):
        assert trace not in cleaned.replace('rel="nofollow noopener noreferrer"', "")


def test_clean_description_keeps_structure():
    html = "<h2>You will</h2><ul><li>prune <strong>roses</strong></li></ul><p>Soon.</p>"

    assert clean_description(html) == html


def test_clean_description_closes_what_was_cut_off():
    assert clean_description("<ul><li>prune<li>water") == "<ul><li>prune</li><li>water</li></ul>"


def test_clean_description_lays_plain_text_out():
    text = "We < you & me.\nTwo lines.\n\n- prune\n- water\n\nEnd"

    assert clean_description(text) == (
        "<p>We &lt; you &amp; me.<br>Two lines.</p><ul><li>prune</li><li>water</li></ul><p>End</p>"
    )


def test_clean_description_drops_nul_bytes():
    assert clean_description("<p>a\x00b</p>") == "<p>ab</p>"


def test_clean_description_of_its_own_output_is_the_same():
    once = clean_description('<p><a href="https://example.test">x</a> &amp; y</p>')

    assert clean_description(once) == once


def test_plain_lines_reads_a_line_a_block():
    html = "<h2>You &amp; we</h2><ul><li>prune</li><li>water</li></ul><p>a<br>b</p>"

    assert plain_lines(html) == ["You & we", "prune", "water", "a", "b"]

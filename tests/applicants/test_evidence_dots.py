"""Evidence on a card: a dot a requirement, in words for who does not see them."""

from applicants.templatetags.evidence import draw_dots


def test_evidence_dots_are_one_a_requirement_small_where_wished_for():
    html = draw_dots("SPnNX", "en")

    assert "<b></b><i></i><small><s></s></small><s></s><u></u></span>" in html


def test_evidence_dots_say_in_words_what_they_show():
    html = draw_dots("SSPnX", "en")

    assert 'role="img"' in html
    assert 'title="In the résumé: 2 found, 1 in part, 1 not found, 1 disputed"' in html

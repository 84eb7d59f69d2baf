"""Parts of pages that are drawn once."""

import pytest
from django.template import Context, Engine, Template
from django.utils.safestring import mark_safe
from django.utils.translation import override

from ats.foundation.templatetags import kept


def drawn_by(source: str, **context) -> str:
    return Template(source).render(Context(context))


@pytest.fixture
def written(monkeypatch):
    """Write the template that is kept; count how often it is drawn."""
    kept._drawn.cache_clear()
    drawn = []

    class Written:
        def __init__(self, source):
            self.template = Engine.get_default().from_string(source)

        def render(self, facts):
            drawn.append(facts)
            return self.template.render(Context(facts))

    def write(source):
        monkeypatch.setattr(kept, "get_template", lambda name: Written(source))
        return drawn

    yield write
    kept._drawn.cache_clear()


def test_kept_is_drawn_once_for_the_same_facts(written):
    drawn = written("[{{ name }}]")

    shown = [drawn_by('{% kept "x" name=name %}', name=name) for name in ("a", "b", "a", "b")]

    assert (shown, len(drawn)) == (["[a]", "[b]", "[a]", "[b]"], 2)


def test_kept_sees_nothing_but_its_facts(written):
    written("[{{ name }}{{ secret }}{{ request }}]")

    assert drawn_by('{% kept "x" name="a" %}', secret="s", request="r") == "[a]"


def test_kept_text_and_markup_that_read_the_same_do_not_stand_for_one_another(written):
    written("{{ name }}")
    source = '{% kept "x" name=name %}'

    assert drawn_by(source, name=mark_safe("<b>")) == "<b>"
    assert drawn_by(source, name="<b>") == "&lt;b&gt;"


def test_kept_is_drawn_for_each_language(written):
    drawn = written("{{ name }}")

    for language in ("en", "de"):
        with override(language):
            drawn_by('{% kept "x" name="a" %}')

    assert len(drawn) == 2


def test_kept_puts_in_each_readers_own_token(written):
    drawn = written("{% csrf_token %}")

    shown = [drawn_by('{% kept "x" %}', csrf_token=token) for token in ("one", "two")]

    assert ['value="one"' in shown[0], 'value="two"' in shown[1], len(drawn)] == [True, True, 1]
    assert kept.TOKEN not in "".join(shown)


def test_kept_fact_that_can_change_unseen_is_refused(written):
    written("{{ names }}")

    with pytest.raises(TypeError):
        drawn_by('{% kept "x" names=names %}', names=["a"])

"""Questions about what somebody earned before."""

from collections.abc import Iterator
from datetime import date

from reading.listings.lint.checks.hits import Hit, found_in, says_no
from reading.listings.lint.model import Fix, Rule
from reading.listings.lint.sheet import Sheet


def asked(sheet: Sheet, rule: Rule, today: date) -> Iterator[Hit]:
    """A question, its hint or the text asks for the pay of another job."""
    for sentence in sheet.of("question", "hint"):
        for found in found_in(sheet, sentence, "pay_history"):
            if says_no(sheet, sentence, found.start()):
                continue
            is_label = sentence.part == "question" and rule.options.get("ask_instead")
            fix = Fix("replace", rule.options["ask_instead"]) if is_label else None
            passage = sentence.whole() if fix else sentence.passage(*found.span())
            yield Hit(passage, {"words": found[0]}, fix or Fix("remove_question"))
            break

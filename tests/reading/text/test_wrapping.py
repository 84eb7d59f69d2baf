"""Lines that were wrapped at a width."""

from reading.listings import read_listing
from reading.text.wrapping import unwrapped

WRAPPED = """The Hollow Oak Bakery of Northport is looking for a night baker who
likes the quiet hours, works with a small team and would rather knead
by hand than press a button on a machine that does it for everybody.

Responsibilities

* Mix, fold and shape the doughs of the following day, and write down
  what was used of the flours that our mill sends us on every Tuesday
* Clean the ovens
* Keep the starter alive through the holidays, when the bakery is shut
and nobody else is there to look after what stands in the cold room.
"""


def test_a_paragraph_and_an_item_go_on_in_the_next_line():
    lines = unwrapped(WRAPPED).split("\n")

    assert lines[0].endswith("that does it for everybody.")
    assert sum(line.startswith("* ") for line in lines) == 3
    assert not any(line.startswith("  what") for line in lines)


def test_a_word_parted_at_its_hyphen_is_one_again():
    text = WRAPPED.replace("and write down\n  what was used", "and for self-\n  reliant bakers")

    assert "self-reliant bakers" in unwrapped(text)


def test_a_list_without_marks_stays_one():
    text = (
        "What you will do:\nKnead\nShape the loaves before the first customers come to the shop\n"
        "Clean up\nTalk to the mill about the flour of the season and its price\nLock the door\n"
        "Order salt and yeast for the following week\nWater the herbs"
    )

    assert unwrapped(text) == text


def test_sentences_one_a_line_stay_so():
    text = "\n".join(
        f"You knead the dough of the day number {number} and write it all down."
        for number in "12345678"
    )

    assert unwrapped(text) == text


def test_items_of_a_wrapped_listing_are_whole():
    reading = read_listing(WRAPPED.encode(), "baker.md")

    items = [item.text for section in reading.sections for item in section.items]
    assert len(items) == 3
    assert items[0].endswith("on every Tuesday")

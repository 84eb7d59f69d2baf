"""Sections and their items."""

from tests.reading.listings.pages import reading_of


def items(text: str, *kinds: str) -> list[str]:
    return [item.text for section in reading_of(text).sections_of(*kinds) for item in section.items]


def test_lines_without_bullets_end_at_an_empty_line():
    text = (
        "What you will do\n\nBake the bread\nClean the bench\n\nThis position is paid.\nMore text."
    )

    assert items(text, "responsibilities") == ["Bake the bread", "Clean the bench"]


def test_items_may_stand_apart_by_empty_lines():
    text = "Requirements\n\nYou bake good bread\n\nYou clean the bench\n\nYou rise early\n"

    assert items(text, "requirements") == [
        "You bake good bread",
        "You clean the bench",
        "You rise early",
    ]


def test_paragraphs_are_no_items():
    text = (
        "Responsibilities\nYou bake bread at night. You also look after the old ovens.\n\n"
        "You clean the bench. On Fridays you clean the mixers as well, with the morning crew.\n"
    )

    assert items(text, "responsibilities") == []


def test_children_count_only_under_a_lead_in():
    text = "Duties\n- Bake:\n  - rye bread\n  - wheat bread\n- Clean the bench\n  - with soap\n"

    assert items(text, "responsibilities") == ["rye bread", "wheat bread", "Clean the bench"]


def test_a_lead_in_inside_a_list_does_not_end_it():
    text = (
        "Requirements:\n\nFirst of all a character that fits to us:\n\n- You are calm\n"
        "- You are kind\n\nand then a little bit of knowledge too:\n\n- You know flour\n"
    )

    assert items(text, "requirements") == ["You are calm", "You are kind", "You know flour"]


def test_another_list_with_its_own_heading_ends_the_first():
    text = "Requirements:\n- You are calm\n- You are kind\n\nBakery teams:\n- Bread\n- Cake\n"

    assert items(text, "requirements") == ["You are calm", "You are kind"]


def test_names_of_tools_one_a_line_are_no_items():
    text = "Skills\nGit\nLooker\nSAP\nExcel\n\nAbout us\nA bakery of old.\n"

    assert items(text, "requirements") == []


def test_the_header_is_a_section_of_its_own():
    reading = reading_of(
        "Night Baker\nHollow Oak\nGhent, Belgium\n\nWe bake bread in the night, for you.\n"
    )

    assert [(s.kind, [p.text for p in s.paragraphs]) for s in reading.sections] == [
        ("header", ["Night Baker", "Hollow Oak", "Ghent, Belgium"]),
        ("intro", ["We bake bread in the night, for you."]),
    ]


def test_a_sentence_before_a_list_says_what_the_list_is():
    text = (
        "Here are some of the things you will do on a day-to-day basis with us in the night:\n"
        "- Bake the bread\n- Clean the bench\n\nThe successful candidate must have:\n- A calm "
        "hand\n- Patience\n"
    )

    assert items(text, "responsibilities") == ["Bake the bread", "Clean the bench"]
    assert items(text, "requirements") == ["A calm hand", "Patience"]


def test_a_list_may_have_parts_with_headings_of_their_own():
    text = (
        "# Baker\n\n**Key responsibilities include:**\n\n**Ovens:**\n\n* Heat the ovens\n* Sweep "
        "the ovens\n\n"
        "**Mixers:**\n\n* Oil the mixers\n\n**Qualifications:**\n\n* A calm hand\n"
    )

    found = reading_of(text, "x.md")

    assert found.value("responsibilities") == [
        "Heat the ovens",
        "Sweep the ovens",
        "Oil the mixers",
    ]
    assert found.value("requirements") is None


def test_examples_after_a_list_are_no_items_of_it():
    text = (
        "# Baker\n\n## What you'll do\n\n- Bake the rye bread\n- Clean the bench\n\n"
        "Here are some real examples of breads that we have baked for our guests in the last "
        "months:\n\n- Rye loaf\n- Wheat loaf\n"
    )

    assert reading_of(text, "x.md").value("responsibilities") == [
        "Bake the rye bread",
        "Clean the bench",
    ]


def test_the_list_under_the_job_description_tells_the_duties():
    text = (
        "# Night Baker\n\n## Job description\n\n- Bakes the bread of the next day\n- Cleans the "
        "bench and the floor\n"
        "- Orders flour and salt in time\n\n## Requirements\n\n- A calm hand in the night\n- "
        "Good knowledge of flour\n"
    )

    found = reading_of(text, "x.md")

    assert len(found.value("responsibilities")) == 3
    assert found.fields["responsibilities"].sure < 0.9


def test_extras_below_the_benefits_are_benefits():
    text = (
        "# Padeiro\n\n## Benefits\n\n- Free bread for you\n\n#### Bonus\n\n- Free cake for you\n\n"
        "## Requirements\n\n- A calm hand in the night\n- Good knowledge of flour\n"
    )

    assert len(reading_of(text, "x.md").value("requirements")) == 2


def test_a_heading_may_run_into_its_text_before_a_list():
    text = (
        "About us\n\nWe bake.\n\n"
        "Position Purpose: Keeps the ovens of the whole house hot at night and clean.\n\n"
        "- Bakes the bread of the night\n- Cleans the ovens at dawn\n- Orders all the flour\n"
    )

    assert reading_of(text).value("responsibilities")[0] == "Bakes the bread of the night"


def test_a_label_among_items_of_its_kind_opens_no_section():
    text = (
        "Requirements\n\nYou bake good bread\n"
        "Education: an apprenticeship as a baker, or as a confectioner, or years\n"
        "You rise early\n"
    )

    assert len(items(text, "requirements")) == 3


def test_travel_requirements_ask_nothing_of_the_candidate():
    text = "Travel Requirements\n\n- One trip to the mill\n- Two trips to the sea\n"

    assert items(text, "requirements") == []


def test_a_heading_at_the_end_of_a_line_opens_its_list():
    text = "Contrat de 6 à 9 mois Profil recherché :\n- Savoir pétrir\n- Se lever tôt\n"

    assert items(text, "requirements") == ["Savoir pétrir", "Se lever tôt"]


def test_the_last_words_of_a_heading_are_no_heading():
    text = "What's In It For You:\n- Bread every day\n- A bicycle\n"

    assert items(text, "requirements") == []


def test_the_last_sentence_of_a_paragraph_may_announce_a_list():
    story = (
        "We look for a calm person who keeps the books of our old bakery in the small town. " * 2
    )
    lead = "This position is responsible for the following:"
    text = f"{story}{lead}\n\n* Pay the mill\n* Bill the inns\n"

    assert items(text, "responsibilities") == ["Pay the mill", "Bill the inns"]


def test_headings_in_capitals_need_no_other_mark():
    text = (
        "WHO WE SEEK FOR THE QUALIFICATIONS\n\nYou bake bread\n\nYou rise early\n\n"
        "HIGHLY PREFERRED\n\nYou know rye\n\nYou know wheat\n"
    )

    assert items(text, "nice_to_have") == ["You know rye", "You know wheat"]


def test_a_long_paragraph_beside_a_list_is_none_of_its_items():
    long = "We pay well, and say here at great length how we come to what we pay. " * 8
    text = f"Requirements\n\nYou bake bread\n\nYou rise early\n\n{long}\n"

    assert items(text, "requirements") == ["You bake bread", "You rise early"]


def test_items_with_a_name_may_have_several_sentences():
    text = (
        "Requirements\n\nEarly bird: You rise at two. You like it.\n\n"
        "Clean hands: You wash them. You show them.\n\nGood nose: You smell it. You say so.\n"
    )

    assert len(items(text, "requirements")) == 3


def test_bullets_that_became_question_marks():
    text = "Baker\n\nRequirements\n? You bake bread ? You rise early ? You wash your hands\n"

    assert items(text, "requirements") == [
        "You bake bread",
        "You rise early",
        "You wash your hands",
    ]


def test_a_sentence_that_ends_with_you_will_announces_tasks():
    text = "In this role you will:\n- bake bread\n- wash up\n"

    assert items(text, "responsibilities") == ["bake bread", "wash up"]


def test_further_parts_of_a_list_are_of_its_kind():
    text = (
        "## Preferred qualifications\n\n### Technical skills\n\n"
        "- You know flour\n- You know rye\n\n"
        "### Of the town\n\n- You know the streets\n- You know the guests\n\n"
        "## Of the house\n\n- It is old\n- It is warm\n"
    )
    found = reading_of(text, "x.md").value("requirements")

    assert found == [
        "You know flour",
        "You know rye",
        "You know the streets",
        "You know the guests",
    ]


def test_a_heading_after_an_empty_line_needs_no_colon():
    text = "We bake.\n\nWhat you will bring to us\n\nKnowledge of flour\nA nose for good rye\n"

    assert items(text, "requirements") == ["Knowledge of flour", "A nose for good rye"]


def test_perks_announced_in_a_sentence_are_no_requirements():
    text = (
        "Requirements:\n\nYou bake. You rise.\n\n"
        "The job comes with great perks and benefits:\n\n- bread\n- rolls\n"
    )

    assert items(text, "requirements") == []


def test_an_item_may_stand_alone_before_a_lead_in():
    text = (
        "Requirements\n\n3+ years of work in a bakery\nKnowledge and use of the following kinds:\n"
        "Rye bread from the town\nWheat bread from the hill\n"
    )

    assert items(text, "requirements")[0] == "3+ years of work in a bakery"


def test_parts_of_a_list_without_bullets():
    text = (
        "Key Responsibilities\n\nBread And Rolls\n\n  Baking the bread for the town\n"
        "  Baking the rolls\n\nHouse And Yard\n\n  Sweeping the yard\n  Cleaning the house\n"
    )

    assert len(items(text, "responsibilities")) == 4


def test_a_long_sentence_with_a_colon_ends_the_list():
    long = "For the sake of openness about pay, the range for those who bake in the towns of " * 3
    pay = f"{long}Ghent is:\n\n$40,000 a year\nNote: ask us\n"
    text = f"Requirements:\nYou know flour\nYou rise early\n\n{pay}"

    assert items(text, "requirements") == ["You know flour", "You rise early"]


def test_items_with_a_name_are_no_headings():
    text = (
        "Your skillset:\n\nEducation : You have learned to bake in a school of the land.\n"
        "Languages : You speak with the guests of the house in Dutch and in French.\n"
    )

    assert len(items(text, "requirements")) == 2

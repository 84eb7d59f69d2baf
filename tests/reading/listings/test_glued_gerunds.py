"""Lists whose breaks were lost, of items that tell the work by -ing forms."""

from tests.reading.listings.pages import reading_of

INTRO = "Hollow Oak has baked bread since 1950.\n\nBakers come at night.  "


def test_gerunds_run_together_below_the_words_that_announce_them():
    text = (
        f"Night Baker\n\n{INTRO}Your specific duties as an Understudy Confectioner"
        " may include:Managing the two ovens through the nightKneading dough for the rye"
        " breadMaking notes of what was soldOrdering flour with the BakerTraining new bakers (at"
        " night)Keeping the oven hot\n\n"
        "Specific qualifications for the Understudy Confectioner position include:Experience with"
        " an ovenStrong sense of timeAbility to carry sacks\n\nAsk for Ada."
    )

    found = reading_of(text)

    assert found.value("responsibilities") == [
        "Managing the two ovens through the night",
        "Kneading dough for the rye bread",
        "Making notes of what was sold",
        "Ordering flour with the Baker",
        "Training new bakers (at night)",
        "Keeping the oven hot",
    ]
    assert found.value("requirements") == [
        "Experience with an oven",
        "Strong sense of time",
        "Ability to carry sacks",
    ]


def test_names_in_one_word_stay_whole():
    text = f"Night Baker\n\n{INTRO}We work with BakeryPlanning and OvenTracking, and love both."

    assert "BakeryPlanning and OvenTracking" in reading_of(text).text

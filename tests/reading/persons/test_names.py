"""Names of one person in several spellings."""

import pytest

from reading.persons import compare_names, name_keys


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ("Ana García", "GARCIA, Ana", "same"),
        ("Dr. Jörg Weiß", "Jorg Weiss", "same"),
        ("Ludwig van der Berg", "Ludwig Berg", "same"),
        ("Bill Ash", "William Ash", "nickname"),
        ("Kate Ash", "Cathy Ash", "nickname"),
        ("Pepe Ruiz", "José Ruiz", "nickname"),
        ("Hans Meier", "Johannes Meier", "nickname"),
        ("Amara Okafor", "Amara Ngozi Okafor", "shorter"),
        ("A. Okafor", "Amara Okafor", "shorter"),
        ("E. Okafor", "Amara Okafor", "different"),
        ("Okafor", "Amara Okafor", "different"),
        ("Ana García", "Eva García", "different"),
        ("", "Ana", "different"),
        ("李 明", "明 李", "same"),
    ],
)
def test_compare_names(one, other, likeness):
    assert (compare_names(one, other), compare_names(other, one)) == (likeness, likeness)


def test_name_keys_are_one_for_spellings_of_a_name():
    assert name_keys("Bill Ash") == name_keys("ASH, William") == "ash william"
    assert name_keys("") == ""

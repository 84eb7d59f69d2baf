"""HTML whose paragraphs are parted by empty lines alone, as posts are stored by their site."""

from tests.reading.listings.pages import reading_of

POST = """---
title: "Night Baker"
---
<span style="font-size: 14pt;">The bakery seeks somebody for the ovens in the harbour.</span>

<span style="font-size: 14pt;"><b>Duties include but are not limited to:</b></span>
<ul>
 \t<li><span>Light the ovens at two in the night;</span></li>
 \t<li><span>Clean the benches at six;</span></li>
 \t<li><span>Order flour in time.</span></li>
</ul>
<span><b>Location:</b></span><span> The oven stands at the harbour.</span>

<span><b>Hours per week:</b></span> 35

<span><b>Compensation:</b></span> $18 - $21/ hour based on experience

<span style="font-size: 18pt;"><b>Minimum Qualifications:</b></span>
<ul>
 \t<li><span>High school diploma or GED</span></li>
 \t<li><span>Must have experience at an oven</span></li>
 \t<li><span>Ability to lift flour</span></li>
 \t<li><span>Strong sense of time</span></li>
</ul>
<b>About the bakery:</b>

We bake for the boats.
"""


def test_each_list_stands_under_its_own_heading():
    found = reading_of(POST, "post.md")

    assert len(found.value("responsibilities")) == 3
    assert len(found.value("requirements")) == 4
    assert found.value("education") == "highschool"


def test_empty_lines_within_a_paragraph_that_has_tags_part_nothing():
    page = (
        "<h1>Night Baker</h1><p>We bake bread\n\nfor the boats in the harbour.</p>"
        "<ul><li>Light\n\nthe ovens</li><li>Clean the benches</li></ul>"
    )

    assert "We bake bread for the boats" in reading_of(page, "a.html").text


def test_the_names_of_icons_are_no_words_of_the_page():
    page = (
        "<h1>Night Baker</h1><h2>What you bring</h2><table>"
        '<tr><td><span class="material-icons align-text-bottom">done</span></td>'
        "<td>Experience at an oven</td></tr>"
        '<tr><td><i class="material-symbols-outlined">check_circle</i></td>'
        "<td>A good sense of time</td></tr></table>"
        '<p class="icons-of-the-town">The mill is one of them.</p>'
    )
    text = reading_of(page, "a.html").text

    assert "done" not in text
    assert "check_circle" not in text
    assert "The mill is one of them." in text

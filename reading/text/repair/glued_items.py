"""Items of a list whose line breaks were lost: "build dashboardsPerform analysesWork with"."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reading.text.spans import Edit

# Words that open an item of a list. Where one is glued to the word before it, the line break
# between two items was lost; two such places in a line are no chance.
OPENERS = (
    "Ability|Able|Acts?|Advanced|Advises?|Analy[sz]es?|Applies|Assists?|At least|Attends?|Bachelor|Builds?|Carry|Certification|Coach(?:es)?"
    "|Collaborates?|Communicates?|Completes?|Comfortable|Conducts?|Contributes?|Coordinates?|Creates?|Defines?|Degree|Delivers?|Demonstrated"
    "|Designs?|Develops?|Drives?|Ensures?|Establish(?:es)?|Evaluates?|Excellent|Executes?|Experience|Expertise|Familiarity|Familiar"
    "|Fluency|Fluent|Gathers?|Generates?|Good|Great|Hands-on|Helps?|High|Identif(?:y|ies)|Implements?|Improves?|Interprets?|In-depth"
    "|Keeps?|Knowledge|Leads?|Lead|Maintains?|Manages?|Master|Mentors?|Minimum|Monitors?|Must|Obtains?|Optimi[sz]es?|Other duties|Oversees?"
    "|Owns?|Participates?|Partners?|Performs?|Plans?|Possess(?:es)?|Prepares?|Presents?|Prior|Proficien(?:t|cy)|Proven|Provides?"
    "|Recommends?|Reports?|Required|Research(?:es)?|Responsible|Reviews?|See|Serves?|Skilled|Solid|Strong|Supervises?|Supports?|Tests?"
    "|Tracks?|Trains?|Troubleshoots?|Understanding|Utili[sz]es?|Uses?|Valid|Willing(?:ness)?|Works?|Working|Writes?"
)
# These open one only behind a whole word in small letters: "BakeryPlanning" is a name.
GERUNDS = (
    "Acting|Administering|Advising|Analy[sz]ing|Answering|Assessing|Assisting|Attending|Building|Checking|Cleaning|Coaching|Collaborating|Collecting|Communicating"
    "|Completing|Conducting|Contributing|Coordinating|Creating|Defining|Delivering|Designing|Developing|Driving|Ensuring|Establishing|Evaluating|Examining|Executing"
    "|Handling|Helping|Identifying|Implementing|Improving|Keeping|Leading|Liaising|Maintaining|Making|Managing|Monitoring|Operating|Ordering|Organi[sz]ing|Overseeing"
    "|Participating|Performing|Planning|Preparing|Presenting|Processing|Producing|Promoting|Providing|Receiving|Recommending|Recording|Reporting|Representing|Researching"
    "|Resolving|Responding|Reviewing|Running|Scheduling|Selling|Serving|Setting|Supervising|Supporting|Taking|Testing|Tracking|Training|Updating|Visiting|Writing"
)
GERUND = re.compile(rf"(?:{GERUNDS}) (?=[a-z])")
LOST_BREAK = re.compile(
    rf"(?<=[a-z]{{3}})(?<!Power)(?<!Java)(?=(?:{OPENERS})(?:[ ,]|$))|(?<=[a-z]\))(?=(?:{OPENERS})[ ,])"
    r"|(?<=[a-z]{3}\.)(?=\d{1,2}\+? (?:years|yrs))"
)
FEWEST_BREAKS = 2
ITEM = "\n\u2022 "
# Where breaks were lost, a word in small letters that runs into another one is such a place too.
ANY_BREAK = re.compile(r"(?<=[a-zß-ÿ]{2})(?=[A-ZÀ-Þ][a-zß-ÿ]{1,20}[ ,])")
SMALL_BEFORE = re.compile(r"(?<![\w./@-])[a-zß-ÿ]{2,30}$")
NAMES = re.compile(
    r"(?:Script|Sql|Point|Book|Tube|Js|Java|Shift|Hub|Lab|Press|Base|Shop|In|Works|Pal|Bnb|Phone|Pad)[ ,]"
)
# A heading of one word that ran into its first item, and one before a colon that ran into it.
WORD_OF_HEADING = re.compile(
    rf"(?:(?<![^\n])|(?<=[a-z)]))(?:Technical|Personal|Essential|Desirable|Mandatory|Preferred|Required|Professional)(?=(?:{OPENERS}|Educated|Enjoys|Committed|Fully|A |An )[ ,])"
)
LEAD = re.compile(
    r"(?:(?<![^\n])|(?<=[.!?] )|(?<=[.!?]  )|(?<=[.!?]))([A-Z][^.!?:\n]{3,100}:)\s?(?=[A-Z])"
)
# Nearly no text holds many such places; the long patterns look only there.
GLUED = re.compile(r"[A-Z\d](?<=[a-z).].)")
HEAD_OF_LINE = re.compile(
    r"(?:(?:Minimum|Preferred|Basic|Required|Key|Your|Job) )?"
    r"(?:Responsibilities|Requirements|Qualifications|Skills|Duties)[A-Za-z /&]{0,20} ?:( ?)(?=[A-Z0-9])"
)


def glued(text: str, pattern: re.Pattern[str]) -> Iterator[int]:
    """Give the places where two words are glued and the pattern parts them."""
    return (at for at in glued_places(text) if pattern.match(text, at))


@lru_cache(maxsize=2)
def glued_places(text: str) -> tuple[int, ...]:
    """Find them once: most texts pass from rule to rule as they are."""
    return tuple(found.start() for found in GLUED.finditer(text))


def items_in_a_line(text: str) -> list[Edit]:
    """Part the items of a list: "build dashboardsPerform analysesWork with"."""
    edits: list[Edit] = []
    line: list[Edit] = []
    end = -1
    for at in glued_places(text):
        if not (LOST_BREAK.match(text, at) or _opens_gerund(text, at)):
            continue
        if at >= end:
            edits += _items(text, line)
            line, end = [], text.find("\n", at)
            end = len(text) if end < 0 else end
        line.append(Edit(at, at, "\n", "lost line break", 0.85))
    return edits + _items(text, line)


def _opens_gerund(text: str, at: int) -> bool:
    is_gerund = GERUND.match(text, at) is not None
    is_behind = text[at - 1] == ")" or SMALL_BEFORE.search(text, max(0, at - 31), at)
    return is_gerund and bool(is_behind)


def _items(text: str, line: list[Edit]) -> list[Edit]:
    """Part a heading on top of the line as well; one glued word alone is no list."""
    if len(line) < FEWEST_BREAKS:
        return []
    start = text.rfind("\n", 0, line[0].start) + 1
    end = text.find("\n", line[-1].start)
    line = _with_others(text, line, start, len(text) if end < 0 else end)
    head = HEAD_OF_LINE.match(text, start)
    if head and head.end() < line[0].start:
        return [Edit(*head.span(1), "\n", "lost line break", 0.85), *line]
    lead = _lead(text, start, line[0].start)
    is_headed = WORD_OF_HEADING.match(text, start) is not None
    return [*lead, *(_marked(text, line) if lead or is_headed else line)]


def _marked(text: str, line: list[Edit]) -> list[Edit]:
    """Mark the items below their heading, so that what follows the list is none of it."""
    return [
        edit if WORD_OF_HEADING.match(text, edit.start) else edit._replace(after=ITEM)
        for edit in line
    ]


def _with_others(text: str, line: list[Edit], start: int, end: int) -> list[Edit]:
    """Add the places of a line where words run together that open no known item."""
    known = {edit.start for edit in line}
    glued = {
        found.start()
        for found in ANY_BREAK.finditer(text, start, end)
        if GERUND.match(text, found.start())
        or (
            SMALL_BEFORE.search(text, max(start, found.start() - 31), found.start())
            and not NAMES.match(text, found.start())
        )
    }
    heads = list(WORD_OF_HEADING.finditer(text, start, end))
    glued |= {at for head in heads for at in head.span() if at > start}
    more = [Edit(at, at, "\n", "lost line break", 0.8) for at in glued - known]
    return sorted((*line, *more), key=lambda edit: edit.start)


def _lead(text: str, start: int, first: int) -> list[Edit]:
    """Part the words that announce the first item: "… by the sea. The clerk will:Oversee"."""
    leads = list(LEAD.finditer(text, max(start, first - 300), first))
    if not leads:
        return []
    begin, after = leads[-1].start(1), leads[-1].end()
    before = [Edit(begin, begin, "\n", "lost line break", 0.8)] if begin > start else []
    return [*before, Edit(leads[-1].end(1), after, ITEM, "lost line break", 0.8)]

"""Pages saved as their server keeps them: what it would run is no text of the listing."""

import re

from reading.listings.titles import names_a_job

RUNS = (("<?php", "?>"), ("<?=", "?>"), ("<%", "%>"), ("{%", "%}"), ("{#", "#}"))
ORDER = re.compile(
    r"@(?:extends|section|endsection|include|includeIf|yield|push|endpush|if|elseif|else|endif|foreach|endforeach"
    r"|forelse|endforelse|empty|php|endphp|csrf|stop|component|endcomponent|slot|endslot|lang|layout|model|using|inject)\b"
)
DIRECTIVE = re.compile(rf"^[ \t]{{0,40}}{ORDER.pattern}[^\n]{{0,400}}$", re.MULTILINE)
# What goes on with code that is never closed: a statement's end, its brackets, its variables.
STATEMENT = re.compile(
    r"\s*(?:[^<>\n]{0,300};|[{}()]{1,4}|\$\w[^<>\n]{0,300}|//[^\n]{0,300}|(?:include|require)(?:_once)?\b[^\n]{0,300})?\s*$"
)
# What a page says of the job before its markup: "$company = 'Hollow Oak';".
VARIABLE = re.compile(
    r"\$(company|company_?name|employer|organization|title|page_?title|job_?title|position|location|job_?location)"
    r"[ \t]{0,8}=[ \t]{0,8}([\"'])([^\"'\n<>$]{2,100})\2[ \t]{0,4};",
    re.IGNORECASE,
)
TOP = 3000
MARKUP = re.compile(r"<(?:!doctype|html|body|div|p|h[1-6]|ul|table|section)\b", re.IGNORECASE)


def without_server_code(text: str) -> str:
    """Cut what stands between a server's signs; an unclosed one runs on over lines of code."""
    has_code = any(opening in text for opening, _ in RUNS) or (
        ORDER.search(text) and DIRECTIVE.search(text)
    )
    if not has_code or not MARKUP.search(text):
        return text
    record = _record(text[:TOP]) if "<?php" in text[:TOP] else ""
    for opening, closing in RUNS:
        if opening in text:
            text = _without(text, opening, closing)
    return record + DIRECTIVE.sub("", text).lstrip()


def _record(top: str) -> str:
    """Write a page's variables as a record above it; of titles only one that names a job."""
    values: dict[str, str] = {}
    for found in VARIABLE.finditer(top):
        key, value = found[1].lower().replace("_", ""), found[3].strip()
        is_title = key.endswith("title") or key == "position"
        name = "title" if is_title else "location" if "location" in key else "company"
        if value and (not is_title or names_a_job(value)):
            values.setdefault(name, value)
    lines = "".join(f"{name}: {value}\n" for name, value in values.items())
    return f"---\n{lines}---\n\n" if lines else ""


def _without(text: str, opening: str, closing: str) -> str:
    pieces: list[str] = []
    at = 0
    while (start := text.find(opening, at)) >= 0:
        pieces.append(text[at:start])
        end = text.find(closing, start)
        if end < 0:  # a page's code may run on to its end without being closed
            at = _end_of_code(text, start)
            pieces.append(text[at:].replace(opening, ""))
            return "".join(pieces)
        at = end + len(closing)
    return "".join([*pieces, text[at:]])


def _end_of_code(text: str, start: int) -> int:
    """Give the end of the line that opens unclosed code, and of the statements below it."""
    at = text.find("\n", start)
    while at >= 0:
        end = text.find("\n", at + 1)
        if not STATEMENT.match(text, at + 1, len(text) if end < 0 else end):
            return at
        at = end
    return len(text)

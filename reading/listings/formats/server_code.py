"""Pages saved as their server keeps them: what it would run is no text of the listing."""

import re

RUNS = (("<?php", "?>"), ("<?=", "?>"), ("<%", "%>"), ("{%", "%}"), ("{#", "#}"))
DIRECTIVE = re.compile(
    r"^[ \t]{0,40}@(?:extends|section|endsection|include|includeIf|yield|push|endpush|if|elseif|else|endif|foreach|endforeach"
    r"|forelse|endforelse|empty|php|endphp|csrf|stop|component|endcomponent|slot|endslot|lang|layout|model|using|inject)\b[^\n]{0,400}$",
    re.MULTILINE,
)
MARKUP = re.compile(r"<(?:!doctype|html|body|div|p|h[1-6]|ul|table|section)\b", re.IGNORECASE)


def without_server_code(text: str) -> str:
    """Cut what stands between a server's signs; an unclosed one runs to the end of its line."""
    has_code = any(opening in text for opening, _ in RUNS) or (
        "@" in text and DIRECTIVE.search(text)
    )
    if not has_code or not MARKUP.search(text):
        return text
    for opening, closing in RUNS:
        if opening in text:
            text = _without(text, opening, closing)
    return DIRECTIVE.sub("", text).lstrip()


def _without(text: str, opening: str, closing: str) -> str:
    pieces: list[str] = []
    at = 0
    while (start := text.find(opening, at)) >= 0:
        pieces.append(text[at:start])
        end = text.find(closing, start)
        if end < 0:  # a page's code may run on to its end without being closed
            line = text.find("\n", start)
            at = len(text) if line < 0 else line
            pieces.append(text[at:].replace(opening, ""))
            return "".join(pieces)
        at = end + len(closing)
    return "".join([*pieces, text[at:]])

"""Pages kept as components or modules of a program: what they show is kept, their code is not."""

import re

MODULE = re.compile(
    r"^[ \t]{0,8}(?:import\b[^\n;]{0,300}\bfrom\s*[\"'][^\"'\n]{1,200}[\"'];?"
    r"|import\s+[\"'][^\"'\n]{1,200}[\"'];?|[\"']use (?:client|server|strict)[\"'];?"
    r"|export\s+(?:default\s+)?(?:async\s+)?(?:function|class|const|let|var)\b[^\n]{0,300}(?:[{(\[`]|=>))[ \t]*$",
    re.MULTILINE,
)
SIGNS = ("import ", "export ", '"use ', "'use ", "<template")
TEMPLATE = re.compile(r"\ufeff?\s{0,200}(?:<script\b[^<>]{0,200}>|<template\b[^<>]{0,200}>)")
TEMPLATE_TAG = re.compile(r"</?template\b[^<>]{0,300}>")
MARKUP = re.compile(r"<(?:div|p|h[1-6]|ul|section|main|span|li)\b|</[A-Z]\w*>")
# A line of code in itself, and the signs that only close what a line of code opened.
STATEMENT = re.compile(
    r"^[ \t]{0,40}(?:return\b ?\(?|(?:const|let|var) [\w{}\[\], ]{1,120}=[^\n]{0,300}|[(){}\[\];,`]{1,8})[ \t]*$",
    re.MULTILINE,
)
# A record's lines: `title: "Night Baker",`, an item of its lists, and what opens one.
VALUE = re.compile(
    r"^[ \t]{0,40}([\"']?)([A-Za-z_]\w{0,40})\1:[ \t]{0,4}(?:([\"'`])(.{1,2000}?)\3,?|\[|\{)[ \t]*$",
    re.MULTILINE,
)
LISTED = re.compile(r"^[ \t]{0,40}([\"'`])(.{1,2000}?)\1,?[ \t]*$", re.MULTILINE)
COMMENT = re.compile(r"\{/\*.{0,2000}?\*/\}", re.DOTALL)
SPACE = re.compile(r"\{\s?([\"'])( ?)\1\s?\}")
# Components are written with a capital and small letters; old pages write <TABLE>.
EMPTY = re.compile(r"<[A-Z]\w*[a-z]\w*(?:\s[^<>]{0,1000})?/>")
HEADING = re.compile(r"<(/?)(?:[A-Z]\w*)?(?:Heading|Headline|Title)\d?(?=[\s>])")
COMPONENT = re.compile(r"<(/?)[A-Z]\w*[a-z]\w*(?=[\s>])")


def without_page_code(text: str) -> str:
    """Cut a module's code from the page it makes; other texts stay as they are."""
    if not any(sign in text for sign in SIGNS):
        return text
    is_template = TEMPLATE.match(text) is not None and "<template" in text
    if not is_template and not _opens_with_code(text):
        return text
    if not MARKUP.search(text):
        text = STATEMENT.sub("", MODULE.sub("", text)).lstrip("\n")
        return LISTED.sub(r"- \2", VALUE.sub(r"\2: \4", text))
    text = TEMPLATE_TAG.sub("", text) if is_template else text
    text = STATEMENT.sub("", MODULE.sub("", SPACE.sub(r"\2", COMMENT.sub("", text))))
    text = HEADING.sub(r"<\1h2", EMPTY.sub("", text))
    return COMPONENT.sub(r"<\1div", text).lstrip()


def _opens_with_code(text: str) -> bool:
    return MODULE.match(text.lstrip("\ufeff \t\n")) is not None

"""Tell Go and Excel from "go" and "excel": by their place in a list or a sentence."""

import re

LIST_SIGN = re.compile(r"\s{0,2}(?:[,/;|()+&•]|(?:and|or|und|oder|et|ou|y|e)\b)")
LIST_GAP = re.compile(
    r"(?: ?v?\d[\d.x]{0,4}\+?)?[\s,/;|()+&•·'\"`“”‘’\[\]]{0,6}"
    r"(?:(?:and/or|and|or|und|oder|bzw\.|et|ou|y|o|e|sowie)\b)?[\s,/(]{0,3}(?:MS |Microsoft |the )?['\"`“‘]?"
)
# Words that ask for what is named next.
ASKS = re.compile(
    r"\b(?:experienced?|proficien\w{1,4}|fluen\w{1,3}|knowledge|expertise|skill(?:s|ed)?|familiar\w{0,3}|certified|programming"
    r"|coding|using|erfahrung|kenntnisse|umgang|expertise|conocimientos?|manejo|experiencia|dominio|ma[iî]trise"
    r"|connaissances?|exp[eé]rience|pratique|experi[êe]ncia|conhecimentos?|dom[íi]nio|worked|gearbeitet|trabajado|trabalhado|travaill[ée])(?: [\w-]{1,14}){0,3}? (?:in|with|of|on|using|mit|im|von|de|en|con|du|avec|sur|com|em)"
    r" (?:the |el |la |le |los |du )?(?:(?:systems?|softwares?|tools?|platforms?|sistemas?|programas?|herramientas?|plataformas?|aplicativos?|paquetes?|logiciels?|outils?|progiciels?|programm(?:en|s)?) )?(?:ms\.? )?$|\b(?:using|manejo|dominio|understanding of|verwendung von) (?:ms\.? )?$|(?:e\.g\.,?|z\. ?B\.|\bej\.|\bex\.|\b(?:tools|frameworks|software|systems|technologies|platforms|languages|languages),?(?: such as| like|:)) $"
    r"|\b(?:software|logiciel|programa|programm|lenguaje|langage|language|programmiersprache|linguagem|package|paquete|entorno)(?: (?:de )?(?:stat|estat|estad)\w{2,12}){0,2} $"
    r"|\b(?:microsoft|ms)[ -]office\b[^.;\n]{0,30}\b(?:including|especially|particularly|specifically|mainly|primarily|e\.g\.|esp\.|insbesondere|besonders|vor allem|notamment|surtout|en particulier|incluyendo|especialmente|sobre todo) (?:ms |microsoft )?$",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\s{0,2}(?:$|[,.;:)/|(\n]|(?:and|or|und|oder|et|ou|y|o|is|are|programming|language|skills?|(?:a )?nivel|niveau|level|b[áa]sico|intermedio|avanzado|avanc[ée]|advanced|kenntnisse|preferred|required|desired|scripts?)\b)",
    re.IGNORECASE,
)
OF_A_PROGRAMMER = re.compile(
    r"[ -](?:developers?|programm\w{1,6}|scripting|framework|entwickl\w{1,6}|d[ée]velopp\w{1,5}|desarrollador\w{0,2}|kenntnisse)\b",
    re.IGNORECASE,
)
# "An ERP (Sage...)": the kind of tool stands before the brackets in which it is named.
OF_A_KIND = re.compile(
    r"\b(?:erp|crm|wms|pos|cad|cao|cam|hris|sirh|ehr|emr|pms|dms|lms|softwares?|logiciels?|progiciels?|tools?|outils?|systems?|syst[èe]mes?|herramientas?|programas?|programm)\b[^()\n]{0,20}"
    r"\((?:(?:e\.g\.|i\.e\.|such as|like|z\.b\.|wie|p\.? ?ex\.?|type|tipo|comme|como|ej\.),? )?$",
    re.IGNORECASE,
)
NAMED_ALONE = re.compile(r"\s?(?:\.{2,3}|…|[),/]|(?:or|ou|oder|o|etc)\b)")
LONGEST_ASKING = 70
LONGEST_ADDRESS = 100


def is_next_in_list(text: str, end: int, start: int) -> bool:
    """Tell that only the signs of a list part what ends from what starts."""
    gap = text[end:start]
    return len(gap) <= 24 and bool(gap.strip()) and bool(LIST_GAP.fullmatch(gap))


def is_in_address(text: str, start: int, end: int) -> bool:
    """Tell a part of a web or mail address."""
    if (
        text[end : end + 1] == "@"
        or text[end : end + 3] == "://"
        or text[max(0, start - 1) : start] in ("@", "#", "<")
    ):
        return True
    if text[max(0, start - 1) : start] not in ("/", ".", "-", "_", "=") and text[
        end : end + 1
    ] not in ("/", ".", "-", "_"):
        return False
    chunk = text[max(0, start - LONGEST_ADDRESS) : start].rsplit(None, 1)
    before = chunk[-1] if chunk and not text[start - 1 : start].isspace() else ""
    after = text[end : end + LONGEST_ADDRESS].split(None, 1)
    written = before + text[start:end] + (after[0] if after and after[0] else "")
    return "://" in written or "www." in written or "@" in written


def is_meant(text: str, start: int, end: int, mark: str, *, is_written: bool) -> bool:
    """Tell a name that is also a word, by what stands around it."""
    if mark == "?" and not is_written:
        return False
    before, after = text[max(0, start - LONGEST_ASKING) : start], text[end : end + 40]
    if (
        is_written and not before.strip() and not after.strip(" .;,")
    ):  # an item that is nothing else
        return not text[:start].strip() and not text[end:].strip(" .;,")
    if before.endswith(("-", "'", "’", "&")):
        return False
    if is_written and NAMED_ALONE.match(after) and OF_A_KIND.search(before):
        return True
    if before.endswith(" ") and ASKED.match(after) and ASKS.search(before):
        return True
    if not is_written:
        return False
    if mark == "?":
        return bool(OF_A_PROGRAMMER.match(after))
    return (
        not _opens_sentence(before) or bool(LIST_SIGN.match(after)) or after.strip()[:1].isupper()
    )


def _opens_sentence(before: str) -> bool:
    before = before.rstrip()
    return not before or before[-1] in ".!?:•\n"

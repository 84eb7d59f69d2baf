"""Legal forms, which stand at the end of an employer's name."""

# In any sentence they end a name.
FORMS = (
    r"(?:g?GmbH(?: & Co\.? KGa?A?)?|mbH|AG|KGaA|OHG|GbR|UG(?: \(haftungsbeschränkt\))?|e\. ?V\.|e\. ?G\.|e\. ?K\.|eG|SE"
    r"|S\.A\.(?: de C\.V\.)?|S\.?A\.? de C\.?V\.?|S\. de R\.L\.(?: de C\.V\.)?|S\.A\.[SCU]\.|S\.A\.S|S\.A\.C|SAPI de CV|E\.I\.R\.L\.|EIRL|SAS|SARL|SASU|EURL|SCOP|S\.L\.(?:U\.)?|SLU"
    r"|C[IÍ]A\.? LTDA\.?|C[ií]a\.? Ltda\.?|LTDA\.?|Ltda\.?|S/A|EIRELI|S\.?R\.?L\.?|S\.r\.l\.s?|S\.p\.A\.|SpA"
    r"|B\.V\.|BVBA|N\.V\.|V\.O\.F\.|vzw|asbl|ASBL|A/S|ApS|Oyj|Oy|ASA|Sp\. ?z ?o\.? ?o\.?|sp\. ?z ?o\. ?o\.?|spol\. s r\.o\.|s\.r\.o\.|a\.s\.|d\.o\.o\.|Kft\.?|Zrt\.?|OÜ|UAB"
    r"|LLC|L\.L\.C\.|LLP|PLLC|Inc\.?|INC\.?|Incorporated|PLC|plc|Ltd\.?|LTD\.?|Limited|P(?:vt|VT)\.? L(?:td|TD)\.?|Private Limited|Pty\.?(?: Ltd\.?)?|Pte\.? Ltd\.?|Corp\.?|Corporation"
    r"|OJSC|CJSC|JSC|FZE|FZCO|FZ-LLC|DMCC|W\.L\.L\.?|WLL|Sdn\.? Bhd\.?|Tbk)"
)
# A line of its own they end as well; in a sentence they are words.
SHORT = (
    r"(?:KG|AB|AS|BV|NV|SA|S\.?L|S\.C|CIC|JV|Co|Company|e\.V|S\.p\.A|a\.s|s\.r\.o|B\.V|N\.V|S\.A)"
)
# One of these stands in every text that holds a form.
HINTS = (
    "gmbh", " ag", "s.a.", " sa", "s.l.", "b.v.", "llc", "inc", "plc", "ltd", "limited", "corp", "e.v", "e. v", "mbh", "kgaa",
    " ug", " eg", " se", "sarl", "llp", "s.r.l", "s.p.a", "asbl", "n.v.", "a/s", "vzw", "bhd", "ohg", "gbr", "e.g", "e. g",
    "e.k", "e. k", "s. de r", "e.i.r.l", "eirl", "eurl", "scop", "slu", "s/a", "eireli", "srl", "spa", "bvba", "v.o.f", "aps", " oy",
    "asa", "sp. z", "sp.z", "s r.o", "s.r.o", "a.s.", "d.o.o", "kft", "zrt", "oü", "uab", "pllc", "l.l.c", "pty", "pte", "jsc", "fze",
    "fzco", "dmcc", "w.l.l", "wll", "tbk",
)  # fmt: skip

"""Where an English sentence ends: the words whose full stop does not end one, and what may open the next.

Patterns are for RE2 over bytes: `ABBREVIATION` ends at the stop, `NEXT` begins at it.
"""

from pipeline.extract.en.words import MONTHS

_TITLES = (
    "Mr|Mrs|Ms|[Dd]r|[Pp]rof|Rev|Hon|Messrs|Mme|[Gg]en|Col|Lt|Maj|[Cc]apt|[Aa]cad|Cpl|Sgt|Cmdr|Adm|Gov|Sen|Rep|Pres|St"
    "|Fr|Sr|Jr|Ph"
)
_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_REFERENCES = (
    "[Nn]os?|[Pp]p?|[Vv]ols?|[Ff]igs?|[Ee]qs?|[Cc]h(?:ap)?|[Ss]ect?|[Aa]rt|[Pp]ara|[Tt]ab|[Ee]d[ns]?|[Ff]ols?|[Rr]efs?"
    "|[Tt]els?|[Ii]nv|ff?|dd?|ll?|nn?|t|[Aa]pp|[Bb]ks?|[Cc]ols?|[Dd]ocs?|[Mm]ss?|pts?|[Ss]er"
)
_INITIALS = "Yu|Ya|Ye|Yo|Zh|Kh|Sh|Ch|Ts|Th|Dzh"
"""Initials of two letters: English writes one Cyrillic letter so, as in Yu. Smirnov."""

_LATIN = "hon|cf|viz|vs?|et|al|ca?|approx|resp|incl|esp|ibid|[Oo]p|cit|e\\.g|i\\.e"
ABBREVIATION = rf"(?:(?:^|[^A-Za-z])(?:{_TITLES}|{_MONTHS}|{_LATIN}|{_INITIALS}|[A-Z])|\.)\.$"
"""Of a row of stops the first one decides."""

REFERENCE = rf"(?:(?:^|[^A-Za-z])(?:{_REFERENCES})|\((?:[A-Z][a-z]*\.?\s)?[A-Z][a-z]{{1,5}})\.$"
ROMAN = b"IVXLC"
NUMBERED = r"^\.\s+[(\[]?(?:[0-9]|[IVXLC]+\b)"
"""The stop after "No.", "p." or a short title in brackets, "(Hist. 3", ends no sentence where a number follows."""

LABELLED = (
    r"\b(?:[Aa]ppendix|Area|Block|Category|Class|Division|Grade|Group|Level|[Pp]art|Plan|Proceedings|Section|Series|Society"
    r"|Type|Vitamin|[Vv]itamin|Zone)\s[A-Z]\.$"
)
"""A letter that labels something and is no initial: "the Royal Society B. Researchers"."""

DATED = rf"^\.\s+(?:{'|'.join(name.title() for name in MONTHS if len(name) > 3 or name == 'may')})\s+[12][0-9]{{3}}\b"
"""The stop between a day and its month and year, as other languages put it: "1. October 1946"."""

NEXT = "^[.!?]{1,4}(?:[\"')\\]]|\u201d|\u2019|\\[[0-9, -]{1,9}\\]){0,4}\\s+[^a-z\\s]"
"""Stops, closing quotes or brackets or a footnote mark, white space, and no small letter; a longer row of
stops leads to a page."""

CLOSING = "^[.!?]+(?:[\"')\\]]|\u201d|\u2019|\\[[0-9, -]{1,9}\\]){0,4}"
"""What belongs to the sentence that ends: its stops and the quotes or brackets that close after them."""

ELIDED = (b"cause ", b"em ", b"tis ", b"twas ", b"til ", b"n ", b"n' ", b"round ")
"""Words that begin with an apostrophe, which opens no quotation."""

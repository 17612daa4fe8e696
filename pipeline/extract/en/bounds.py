"""What bounds the name of a source beside its cue, in English: asides, clauses about it, titles, quotation marks.

What lives here: patterns of windows before and behind a cue or a name (RE2 over bytes). What does not: what a name is
(`speakers.py`), and which way a cue speaks (`ways.py`).
"""

import re

from pipeline.extract.en.cue_sides import AUXILIARIES, NOUN_VERBS
from pipeline.extract.en.lists import alternatives, spaced
from pipeline.extract.en.saying import CONFIRMS, FINDS, RECKONS, REPORTS, SAYS, TELLS
from pipeline.extract.en.speaker_words import WEEKDAY

OPENING = r"^\s*(?:the\s+)?(?:\"|\xe2\x80\x9c)"
"""What may open the name after a cue."""

CLOSED = b",.;:)"
"""What stands right behind a name that nothing more belongs to."""

WHO_NEXT = r"^\swho\s"
"""What stands behind a name and begins a clause about whoever it is: "said the man who counted them"."""

_LINKS = "which|who|whose|whom|when|while|whereas|where|because|but|although|though|if|than|as|so|since"

_THEN = r"(?:^|[^\se]|[^hH\s]e|[^tT\s]he)\sthen"
"""A link too, but not in "the then mayor"."""

_THAT = r"(?:^|[^\sfnt]|[^oO\s]f|[^iIoO\s]n|[^aA\s]t|\S(?:[oO]f|[iIoO]n|[aA]t))\s+that"
"""The same, but not in "the mayor of that town"."""

_ONLY_VERBS = "|".join(
    verb
    for verb in alternatives("|".join((SAYS, TELLS, REPORTS, RECKONS, FINDS, CONFIRMS)))
    if not re.fullmatch(NOUN_VERBS, verb) and verb.isalpha()
)

AFTER_STOP = spaced(
    r"[,;:()\[\]\x03\"?!]|\b[0-9]{1,3}\b|[0-9]{5,}|[0-9]{4}(?:[^A-Za-z]*\x03|[^\s0-9]|\s+[A-Z])"
    r"|\xe2\x80[\x93\x94\x9c\x9d]|\s-\s"
    r"|\b(?:list|record|report|count|estimate) [0-9]"
    rf"|(?:^|[^\w\x80-\xff])(?:{AUXILIARIES}|that|{_LINKS}|{_ONLY_VERBS}|in|at|with|after|before|during|about|around|over|more"
    rf"|leads? to|includes?|included|contains?|comprises?|follows?|followed|following|ended up|whether|how|twice"
    rf"|nearly|almost|under|between|against"
    rf"|on (?:{WEEKDAY}|the|a)|last|yesterday|today|to|nor|born)\b"
)
"""What ends the name after a cue."""

_BOUND = (
    rf"(?:[^0-9],|,(?:\s|$)|[,.!?](?:'|\xe2\x80\x99)\s|[;:()\[\]\x03\"]|\s--?\s|\xe2\x80[\x93\x94\x9c\x9d]"
    rf"|(?:^|[^\w\x80-\xff])(?:{_LINKS})\s|{_THEN}\s|{_THAT}\s)"
)

_BESIDE_VERB = (
    r"(?:(?:in\s+(?:fact|turn|effect)|of\s+course|for\s+(?:his|her|its|their)\s+part)\s+)?"
    r"(?:(?:had|has|have|would|will|may)\s+)?"
    r"(?:(?:[a-z]+ly|afterwards|again|already|also|always|earlier|even|however|later|long\s+ago|meanwhile|never|now"
    "|soon"
    r"|still|therefore|thus)\s+)?"
)

BEFORE_START = rf"(?s)^.*{_BOUND}\s*{_BESIDE_VERB}"
"""What comes before the name before a cue, the name's own clause having begun."""

POST_NOMINAL = (
    r",\s+(?:(?:[DILR]-|(?:Lab|Con|Lib|Green|SNP)\b)[^,;:()\n]*|(?:[A-Z]\.){2,3}|Ph\.?D\.?|[A-Z]{2,3}|Esq\.?"
    r"|M\.?P\.?(?:\s+for\s+[^,;:()\n]+)?"
    r"|(?:AM|MEP|MLA|MP|MSP|TD)\s+for\s+[^,;:()\n]+"
    r"|(?:[A-Z][\w.'-]*\s+){0,3}(?:Ambassador|Bishop|Chair(?:man|woman)?|Chief|Commissioner|Curator|Dean|Director|Fellow"
    r"|Governor|Head|Keeper|Lecturer|MEP|MP|MSP|Mayor|Member|Minister|President|Professor|Reader|Secretary|Senator)"
    r"\s+(?:at|for|in|of)\s+[^,;:()\n]+),\s+"
)
"""What is added to the name of a person between commas, and is no name: "Anna Smith, MP for Leeds, said"."""

INCORPORATED = r"^(?:Co|Corp|GmbH|Inc|LLC|LLP|Ltd|PLC|plc)\b"
BEFORE_INCORPORATED = r"(?:\s\([A-Z][^()]{1,24}\)|,|(?:\sand|\s&)?\s(?:Co|Corp)\.)\s$"
"""How companies end, and what may part that from their names: "Smith Bank (Europe) Ltd", "Smith, Inc."."""

ASIDE = (
    r"(?:\s*\([^()\n\x03]+\))?"
    r"(?:(?:\s+(?:of|from))?\s*(?:\"[A-Z][^\"\n]{1,48}\""
    r"|\xe2\x80\x9c[A-Z][^\"\n]{1,48}?\xe2\x80\x9d)\s*(?:\([^()]*\)\s*)?"
    r"(?:,\s+(?:however|meanwhile|by\s+contrast|for\s+(?:example|instance|its\s+part)|in\s+(?:particular|turn)"
    r"|on\s+the\s+(?:other\s+hand|contrary)),\s+"
    r"|,\s+(?:based|citing|founded|published|quoting|referring|relying|which|who)\s[^,;:()\n\x03\"]+,\s+"
    r"|in\s+[12][0-9]{3}\s+)?"
    r"|,\s+already\s[^,;:()\n\x03]+,\s+|,\s+[a-z]+(?:ing|ed),\s+|,\s+[^,;:()\n\x03]{2,40}\s(?:among"
    r"|amongst)\s+(?:them|these),\s+"
    rf"|{POST_NOMINAL}"
    r"|,\s+(?:of|from|(?:based|headquartered)\s+(?:at|in|near))\s+[^,;:()\n]+,\s+[A-Z][A-Za-z.\s]+,\s+"
    r"|(?:,\s+(?:aged\s+)?\d{1,3})?,\s+(?:who|whom|which|whose|when|where|a|an|the|[a-z]+ed|[a-z]+ing|complete|extant"
    "|full|incomplete|intact|led|held|kept|born|shot|hurt|known|sent|set|put|told|taken|given|written|found|brought"
    "|caught|made"
    r"|bought|chosen|cut|laid|left|lost|paid|sold|spent|stolen|taught|worn"
    r"|built|drawn|himself|herself|itself|themselves|then|now|also"
    r"|formerly|subject"
    r"|in|on|at|by|under|after|despite|through|without|(?:for|from|of|to|with)\s(?:which|whom))\s(?:[^,;:()\n]"
    r"|\([^()]*\)|,\d|\n\S)*,\s+|,?\s+(?:who|which)\s+"
    r"|,\s+(?:(?:about|almost|nearly|some)\s+)?[0-9][0-9.]*\s?(?:%|pct|per\s?cent)[\s-](?:held|owned)\s[^,;:()\n\x03]+,\s+"
    r"|,\s+(?:first|last|most\s+recently)\s+[a-z]+ed\s[^,;:()\n\x03]+,\s+"
    r"|,\s+(?:who|which),\s+[^,;:()\n\x03]+,\s+"
    r"|,\s+(?:[a-z]|I\s)(?:[^,;:()\"\n\x03\xe20-9]|\n\S)+,\s+"
    r"|\s*(?:\xe2\x80[\x93\x94]|\s--?)\s?(?:an?|aged|himself|herself|itself|now|once|the|then|themselves|which|who|whose)\s"
    r"[^;:()\"\n\x03\xe2-]{2,80}(?:\xe2\x80[\x93\x94]|--?\s)\s?"
    r"|\s\[[^\[\]]*\]\s"
    r"|(?:\s*(?:\([^()]*\)|<[^<>]*>)|,\s+(?:(?:aged|now|then"
    r"|this\s+year)\s+)?\d{1,3}(?:\s+years?(?:\s+old)?(?:\s+this\s+year)?)?,)?\s*,?\s*)"
    rf"{_BESIDE_VERB}$"
)
"""What may stand between the name and its cue: "the bank (XIB), reported", "Smith, who led the team, said"."""

THAT_WHICH = r"\b(?:that|which)\s$"
"""What stands before the words before a verb if they may be a `RELATIVE_OF_THING`: a quick test."""

RELATIVE_OF_THING = (
    r"\s+(?:(?:to|in|of|from|for|on|by)\s+which\s+[^,;:()\"\n\x03]|(?:that|which)\s+(?:is|are|was|were|has|have|had"
    r"|[a-z]+ed|began|came|held|made|met|ran|sat|took|went)\s)"
    r"[^,;:()\"\n\x03]{3,64}\s+$"
)
"""The same between a record or a body and the verb, where the clause begins with its own verb: "a report that appeared
in May puts"."""

WHO_SAYS = r"(?:,\s+an?\s[^,;:()\"\n\x03]{3,48})?,\s+(?:who|which)\s+(?:(?:also|himself|herself|later|then)\s+)?$"
"""What stands between whoever speaks and the verb in a clause about them: "the railway, which says it lost", "Smith, a
careful man, who noted"."""

RELATIVE = (
    r"\s+(?:who\s+[^,;:()\"\n\x03]{3,64}"
    r"|whose\s+[^,;:()\"\n\x03]{3,40}\s(?:is|are|was|were|had)\s[^,;:()\"\n\x03]{3,40}"
    r"|(?:(?:by|for|from|of|to|with)\s+)?whom\s+(?:I|he|it|she|they|we)\s+[^,;:()\"\n\x03]{3,40})\s+$"
)
"""What stands between a person and the verb behind a clause about that person, which has its own verb: "a teacher who
had fled said", "the orders whose homes are concerned admit"."""

JOINING = r"\b(?:and|but|or|to)\s+$"
"""What ends no such clause before a verb."""

THOSE = r"(?i:\b(?:(?:all|many|most|several|some)\s+of\s+)?(?:those|everyone))\s+who\s+[^,;:()\"\n\x03]{3,64}\s+$"
"""Persons of whom nothing is told but what they did, in a clause before a verb: "those who were there said"."""

THOSE_BEGIN = tuple(b"teosTEOS")
"""How their name begins behind a cue: a quick test."""

WHO_IN = r",?\s+who\s+in\s+(?:an?|her|his|its|the|their)\s+[^,;:()\n\x03]{3,64}\s+$"
"""The same in the clause, where a title stands right before the verb: 'the historians, who in their book "A Land"
cite'."""

GOVERNS = rf"^\s+(?:{AUXILIARIES}|{_ONLY_VERBS}|fell|gave|lost|made|rose|took|went|won)\b"
"""What follows the subject of what is said, and not its speaker: "said shareholders have filed"."""

GOVERNS_ASIDE = rf"(?s)^,\s+(?:{AUXILIARIES}|said|says|say|told|tells)\b.*,"
"""How what stands between two commas begins if it has a verb for a subject before it."""

OPENS_QUOTE = r"^\s+(?:\"|\xe2\x80\x9c)"
"""What stands behind a verb of saying that introduces a quotation."""

TOLD_WHERE = (
    r"\b(?:in\s+[12][0-9]{3}|on\s+[0-9]{1,2}\s+[A-Z][a-z]+(?:\s+[12][0-9]{3})?"
    r"|(?:at|in|under|on)\s+(?:court|evidence|interrogation|oath|private|public|trial|writing))\s$"
)

ASIDE_ENDS = r"(?:,|\"|\xe2\x80\x9d)\s+(?:(?:who|which)\s+)?$"
"""What stands between an aside or a name in quotes and the verb, where and when it was said; and how those end."""

BEING = r",\s+(?:is|are|was|were)(?:\s(?:already|now|still))?\s$"
"""What stands between an aside and the progressive of a verb: "the mayor, Anna Smith, was saying"."""

WHO = b"who"
"""What is in every `RELATIVE`: a quick test."""

NAME_IN_QUOTES = r"[A-Za-z]\s{1,2}(?:\"[A-Z][^\".,!?\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\".,!?\n]{1,48}\xe2\x80\x9d)\s+$"
"""What stands before a verb and is a name in quotes, and no quotation: the newspaper "Morning" reported."""

THE_TITLE = (
    r"\b[Tt]he\s{1,2}(?:(?:daily|earlier|latest|local|new|official|old|original|recent|revised|weekly)\s{1,2})?"
    r"(?:\"[A-Z][^\".,!?\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\".,!?\n]{1,48}\xe2\x80\x9d)\s{1,2}$"
)
"""What stands before a verb and is the name of a paper alone, with its article: the "Morning" reported."""

TITLE = r"(?:\"[A-Z][^\".,!?\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\".,!?\n]{1,48}\xe2\x80\x9d)\s{1,2}$"
"""Such a name alone, which may be a quotation too."""

QUOTED_NAME = r"^(?:\s+(?:of|from))?\s*(?:\"|\xe2\x80\x9c)[A-Z]"
"""How a name in quotes begins that belongs to the noun before it: the newspaper "Morning"."""

NAME_QUOTED = r"^(?:\s+(?:of|from))?\s*(?:\"[^\"]{1,48}\"|\xe2\x80\x9c[^\"]{1,48}?\xe2\x80\x9d)"
"""The whole of such a name."""

TITLED = r"^[Tt]he\s{1,2}(?:[a-z]+\s{1,2})?(?:\"[^\"]{1,48}\"|\xe2\x80\x9c[^\"]{1,48}?\xe2\x80\x9d)"
"""The whole of such a name with its article."""

QUOTED_AND_NAMED = (
    r"^\s+(?:\"[A-Z][^\"\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\"\n]{1,48}?\xe2\x80\x9d)(?:\s+[A-Z](?:[a-z]?\.|[\w-]+)){1,3}"
)
"""Such a name and a person's behind a noun: the director of the plant "Forge" S. Smith."""

PAPER = (
    r"\b(?:agency|almanac|article|book|bulletin|chronicle|daily|dictionary|encyclopa?edia|film|journal|magazine"
    "|newspaper"
    r"|paper|pamphlet|portal|site|study|website|weekly)$"
)

PAPER_NAMED = r"^\s{1,2}(?:\"[A-Z][^\"\n]{1,48}\"|\xe2\x80\x9c[A-Z][^\"\n]{1,48}?\xe2\x80\x9d)"
"""How a source ends that has a title, and the title: according to the newspaper "Morning"."""

APPOSED = r"^,\s+[A-Z]"
"""What follows a speaker whose name comes next: "said its director, Ellen Marsh"."""

OF_PERSON = r"^,?\s+(?:who(?:m|se)?|which|the|an?|his|her|their|aged|held|freed|when)\s"
"""How an aside about a speaker begins: it tells of a person, calls the person by another name, or tells when."""

OF_NOTHING = (
    r"^,\s+(?:on\s+the\s+(?:other\s+hand|contrary)|by\s+contrast|in\s+(?:contrast|turn|fact)|at\s+(?:first|last)|too"
    "|then"
    r"|for\s+(?:once|example|instance)|in\s+particular|however|meanwhile|indeed|therefore|of\s+course|moreover),"
)
"""An aside that tells nothing of anybody: it joins one statement to another."""

NO_ASIDE = r"^,\s+[a-z]+ly\s+$"
"""What stands between a noun and a participle, and not between a speaker and the verb: "output, once estimated at"."""

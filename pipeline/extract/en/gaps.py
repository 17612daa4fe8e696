"""The clause without its verb, in English: "Polybius has 70,000, Livy 48,200".

What lives here: the name in such a clause. What does not: which verb is left out (`gapping.py`).
"""

import re
from functools import lru_cache

from pipeline.extract.en.gazetteer import PLACES
from pipeline.extract.en.hedges import LEFT
from pipeline.extract.en.pronouns import BODY
from pipeline.extract.en.saying import THE_AMOUNT
from pipeline.extract.en.speakers import DETERMINERS, is_source, speaks

_WORD = r"[^\s,;:()\"“”0-9]+"
_LINK = r"(?:at|on|of|as|for|to|(?:to\s+)?(?:that|those)\s+of|that)"
GAP = (
    r"(?:[;,]|\s(?:and|but|while|whereas)\s)"
    r"(?:[^;0-9]|(?:of|the)\s[12][0-9]{3}\b|\([12][0-9]{3}[a-z]?[,:)]|\([A-Z][^()]{1,24}\))+$"
)
"""What may be such a clause, from the number before it to its own: for RE2."""

_DIGITS = r"[0-9](?:[0-9.,]*[0-9])?(?:\s[0-9]{3}\b)*"
_NUMBER_ALONE = rf"^[$]?{_DIGITS}(?:\sto\s{_DIGITS})?(?:\s(?:thousand|million|billion))?"
ALONE = rf"{_NUMBER_ALONE}(?:[.;:)]?(?:\x03|$)|[.;:)]\s)"
"""A number that counts nothing, at the end of its clause."""

LISTED = rf"{_NUMBER_ALONE},\sthe\s"
"""The same before another such clause: "the prefect 800, the newspaper 900"."""

DASHED = r"\s(?:-|\xe2\x80[\x93\x94])\s+(?:\"|\xe2\x80\x9c)?(?:[a-z]+\s+){0,2}$"
"""What stands before a number whose source has a dash for its verb."""

FIRST = r"\bfirst\s+$"
"""What stands before a number of which "the second" is another: "Smith gave the first 500, the second 400"."""

BESIDE = (
    rf"^\s*(?:{THE_AMOUNT}\s+)?(?:[a-z]+\s+){{0,3}}$|^\s+(?:that\s+)?the\s+(?:[a-z]+\s+){{1,3}}(?:is|was|were)\s+$"
    r"|^\s*[$]?[0-9][0-9.,]*(?:\s(?:thousand|million|billion))?[,;]\s(?:and\s)?[A-Z][^0-9,;]{1,32}$"
    r"|^\s*(?:[a-z]+\s+){0,3}[0-9][0-9.,]*(?:\s[0-9]{3})*(?:\s[a-z]+)?,\sthe\s[A-Za-z -]{2,32}$"
)
"""What stands between a verb and a number right behind it: no name, so that the verb has nothing else to speak of; or a
bare number and the name of a clause without a verb."""

_HEDGED = 48
"""Characters in which a hedge before a number must lie."""

_HEDGE = re.compile(rf"(?:\bsomething\s+)?{LEFT}|\b(?:only|just|merely|a mere|still|even|between|from)\s*$")
_CLAUSE = re.compile(
    r"(?P<part>;|,|\s(?=and|but|while|whereas))\s*(?:(?P<contrast>but|while|whereas)\s+|and\s+)?"
    r"(?:(?P<again>(?:by|in|on)\s+(?=[^,;]{2,48}(?:'|’)s?,?\s+$))|to\s+(?=[^,;]{2,48},\s+$))?"
    rf"(?P<name>(?:the\s+[12]\d{{3}}\s+)?{_WORD}(?:\s+{_WORD}){{0,5}}?(?:\s+of\s+[12]\d{{3}})?)"
    r"(?P<title>\s+(?:\"[^\"]{1,48}\"|“[^”]{1,48}”))?(?:\s+in\s+(?:the|his|her)\s+[a-z]+)?"
    r"(?:\s+\([12]\d{3}[a-z]?(?:[,:]\s[^)0-9]{1,24})?\))?"
    r"(?:\s+(?:only|even|just|still)(?=\s+(?:at|of|on)\s))?"
    rf"(?P<link>,\s+(?:[^,;]{{2,96}},\s+)?(?:{_LINK}\s+)?|\s+{_LINK}\s+|\s+[-–—]\s+(?:{_LINK}\s+)?|\s+)$"
)
_PLACED = re.compile(r"(?P<head>(?:(?:the|an?) )?(?:[A-Z][a-z]+ )?[a-z]+) (?:at|in|from) .*[A-Z]")
"""A speaker with a place: "economists at the Lindeborg Institute"."""
_OF_YEAR = re.compile(r"\s+of\s+\d{4}$")
_YEAR_OF = re.compile(r"^the\s+\d{4}\s+")
_ELIDED = re.compile(r"others|the (?:second|third|fourth|fifth|other|next|last)|that of \d{4}")
_OPEN = DETERMINERS | {"the", "police"}
"""How a name in small letters begins that is no singular without its article."""

_THE_NAME = re.compile(r"the(?:\s[A-Z][\w'-]+){2,}")
"""A name of several words with its article: "the Red Cross"."""

_ONES = re.compile(r"(?:the )?[A-Z][a-z]+ ones")
_POSSESSIVE = re.compile(r"(?:'|’)s?$")
_PEOPLES = re.compile(r"[A-Z][a-z]+(?:ans|ese|ards)$")


@lru_cache(maxsize=1 << 12)
def name_of_gap(text: str, beside: bool, alone: bool, listed: bool) -> tuple[int, int] | None:
    """Where the source begins and ends that has the verb of the clause before it, or null.

    `text` begins with the number before and ends where the next begins; `beside` says that the number before stands
    right behind its verb, `alone` that the one behind counts nothing, `listed` that another such clause follows. A name
    behind a semicolon and before a comma speaks. Another one may be what is counted, unless it names a body, the number
    before had no noun, or a hedge, a preposition or a word of contrast stands by the name.
    """
    body = text.rstrip("$£€ \n") + " "
    hedge = _HEDGE.search(body, max(len(body) - _HEDGED, 0))
    if hedge:
        body = body[: hedge.start()].rstrip() + " "
    # The last clause that is short enough: what parts it from the number before stands nearest.
    for found in reversed(list(_PARTS.finditer(body))):
        clause = _CLAUSE.match(body, found.start())
        if clause is None:
            continue
        if clause["part"].isspace() and _of_row(body, found.start()):
            continue
        name = " ".join(_YEAR_OF.sub("the ", _OF_YEAR.sub("", clause["name"])).split())
        if clause["again"]:
            name = _POSSESSIVE.sub("", name)
        bare = clause.start() <= _bare_end(text)
        if (bare or clause["part"] == ";") and _ELIDED.fullmatch(" ".join(clause["name"].split())):
            # "The first census gave 500, the second 900": the noun is left out with the verb.
            return clause.span("name")
        if beside and _ONES.fullmatch(name):
            return clause.span("name")  # "German sources speak of 500 dead, Russian ones of 900"
        if name.islower() and name[-1] != "s" and name.split()[0] not in _OPEN:
            continue  # "the Villani, uncle and nephew, of 500"
        if (at := _PLACED.match(name)) and speaks(at["head"].rsplit(maxsplit=1)[-1]):
            name = at["head"]
        if not is_source(name) or name.removeprefix("the ").lower() in PLACES or _PEOPLES.fullmatch(name):
            continue
        apart = clause["part"] == ";" and clause["link"].startswith(",")
        named = name[0].isupper() and not name.startswith("The ")
        body_speaks = named and not BODY.isdisjoint(name.lower().split())
        if (
            apart
            or (clause["link"].strip()[:1] in ("-", "–", "—") and any(map(_common, name.split())))
            or (
                beside
                and (
                    bare
                    or body_speaks
                    or clause["contrast"]
                    or clause["link"].strip()
                    or (named and hedge)
                    or (alone and _THE_NAME.fullmatch(name))
                    # "Engels gave 400 in his letters, and the spy Smith 284"
                    or (
                        (alone or (listed and name[-1] != "s"))
                        and any(map(_common, name.split()))
                        and (name.split()[-1][0].isupper() or name[:4] == "the ")
                    )
                )
            )
        ):
            # "Ramsay's, made for one year, 500": whose figure it is.
            end = clause.start("name") + len(_POSSESSIVE.sub("", clause["name"]))
            return clause.start("name"), max(end, clause.end("title"))
    return None


def _common(word: str) -> bool:
    """Whether a word is a common noun for a speaker, so that the name behind it is no place."""
    return word.islower() and speaks(word)


def _of_row(body: str, end: int) -> bool:
    """Whether the words before "and" are a name that it joins to the next: "and Steckel and Jensen"."""
    before = max((part.end() for part in _PARTS.finditer(body, 0, end)), default=0)
    name = " ".join(body[before:end].removeprefix("and ").split())
    return name != "" and name[0].isupper() and is_source(name)


_PARTS = re.compile(r"[;,]|\s(?=(?:and|but|while|whereas)\s)")
_NUMBER = re.compile(
    r"(?:[a-z]+(?:-[a-z]+)?\s+)?(?:hundred|thousand|million)\b|[$£€]?[0-9](?:[0-9.,]*[0-9])?(?:\s+(?:thousand|million|billion|per\s+cent|percent))?%?|\S+"
)


def _bare_end(text: str) -> int:
    found = _NUMBER.match(text)
    return found.end() if found else 0

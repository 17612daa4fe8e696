"""The clause without its verb, in English: "Polybius has 70,000, Livy 48,200".

What lives here: the name in such a clause. What does not: which verb is left out (`gapping.py`).
"""

import re
from functools import lru_cache

from pipeline.extract.en.gazetteer import PLACES
from pipeline.extract.en.hedges import LEFT
from pipeline.extract.en.saying import THE_AMOUNT
from pipeline.extract.en.speakers import BODY, is_source

_WORD = r"[^\s,;:()\"“”0-9]+"
_LINK = r"(?:at|of|as|for|to)"
GAP = r"(?:[;,]|\s(?:and|but|while|whereas)\s)[^;0-9]{3,96}$"
"""What may be such a clause, from the number before it to its own: for RE2."""

BESIDE = (
    rf"^\s*(?:{THE_AMOUNT}\s+)?(?:[a-z]+\s+){{0,3}}$"
    r"|^\s*[$]?[0-9][0-9.,]*(?:\s(?:thousand|million|billion))?[,;]\s(?:and\s)?[A-Z][^0-9,;]{1,32}$"
)
"""What stands between a verb and a number right behind it: no name, so that the verb has nothing else to speak of; or a
bare number and the name of a clause without a verb."""

_HEDGED = 48
"""Characters in which a hedge before a number must lie."""

_HEDGE = re.compile(rf"{LEFT}|\b(?:only|just|merely|a mere|still|between|from)\s*$")
_CLAUSE = re.compile(
    r"(?P<part>;|,|\s(?=and|but|while|whereas))\s*(?:(?P<contrast>but|while|whereas)\s+|and\s+)?"
    rf"(?P<name>{_WORD}(?:\s+{_WORD}){{0,5}}?)"
    rf"(?P<link>,\s+(?:[^,;]{{2,64}},\s+)?(?:{_LINK}\s+)?|\s+{_LINK}\s+|\s+)$"
)
_PEOPLES = re.compile(r"[A-Z][a-z]+(?:ans|ese|ards)$")


@lru_cache(maxsize=1 << 12)
def name_of_gap(text: str, beside: bool) -> tuple[int, int] | None:
    """Where the source begins and ends that has the verb of the clause before it, or null.

    `text` begins with the number before and ends where the next begins; `beside` says that the number before stands
    right behind its verb. A name behind a semicolon and before a comma speaks. Another one may be what is counted,
    unless it names a body, the number before had no noun, or a hedge, a preposition or a word of contrast stands by
    the name.
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
        name = " ".join(clause["name"].split())
        if not is_source(name) or name.removeprefix("the ").lower() in PLACES or _PEOPLES.fullmatch(name):
            continue
        apart = clause["part"] == ";" and clause["link"].startswith(",")
        bare = clause.start() <= _bare_end(text)
        named = name[0].isupper() and not name.startswith("The ")
        body_speaks = named and not BODY.isdisjoint(name.lower().split())
        if apart or (
            beside and (bare or body_speaks or clause["contrast"] or clause["link"].strip() or (named and hedge))
        ):
            return clause.span("name")
    return None


_PARTS = re.compile(r"[;,]|\s(?=(?:and|but|while|whereas)\s)")
_NUMBER = re.compile(r"[$£€]?[0-9][0-9.,]*[0-9](?:\s+(?:thousand|million|billion|per\s+cent|percent))?%?|\S+")


def _bare_end(text: str) -> int:
    found = _NUMBER.match(text)
    return found.end() if found else 0

"""Who opens an English sentence, as the subject of all its verbs: "Smith came to see for himself and reported".

What lives here: reading one distinct beginning. What does not: which verbs lack a subject of their own
(`authority.py`), and what can be a source (`speakers.py`).
"""

import re

from pipeline.extract.en.lists import word_set
from pipeline.extract.en.speaker_words import NO_SUBJECTS
from pipeline.extract.en.speakers import INSIDE, OPEN, PRONOUNS, Authority, speaks

_FRONTS = word_set("after as at before by during for from in on since under when while with")
_WORD = re.compile(r"\S+")


def authority_opening(candidate: str, _: int) -> Authority | None:
    """The source that opens a sentence: a name or a word for a speaker, with its article.

    What a number follows is numbered by it, and speaks of nothing: "Paragraph 31".
    """
    words = list(_WORD.finditer(candidate))
    if words and words[0].group().lower() in _FRONTS:
        # "In London, the minister": what a comma closes behind a preposition comes before the subject.
        words = list(_WORD.finditer(candidate, candidate.find(",") + 1)) if "," in candidate else []
    if len(words) > 1 and words[0].group().lower() in PRONOUNS:
        return Authority(words[0].start(), words[0].end(), True)
    last = None
    for word in words[:8]:
        text = word.group()
        bare = text.rstrip(",")
        if not bare or not bare[0].isalpha():
            return None if any(map(str.isdigit, text)) or last is None else Authority(words[0].start(), last, False)
        if speaks(bare) and bare not in OPEN and bare not in NO_SUBJECTS:
            last = word.start() + len(bare)
        elif not (bare in OPEN or bare.lower() in INSIDE or (last is None and bare.islower() and bare.isalpha())):
            break
        if text.endswith(","):
            break
    return None if last is None else Authority(words[0].start(), last, False)

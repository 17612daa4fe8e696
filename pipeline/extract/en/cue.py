"""What can be said of a phrase that names a source: on which side of it the name stands, who speaks, and how.

What lives here: the fields of a cue. What does not: which phrase has which (`cue_meanings.py`).
"""

from typing import NamedTuple

from pipeline.extract.en.speaker_before import OWNER, PLURAL, PROGRESSIVE


class Cue(NamedTuple):
    """What a cue says: where the name stands, who speaks how, and how far its word reaches.

    `side` is one of `standing.NAMES`: a verb of the side "either" may follow its subject or precede it; for "mood"
    nobody says it, and the number is asked, reported or denied all the same; for "record" only a record that stands
    before it does, "in the report appears"; for "opening" whoever opens the sentence, or the one before. `scope` is
    sentence or passage. `named` asks for a `SPEAKER` or a `PROPER` name rather than for any noun; `speaks` is a
    verb whose subject can only be a speaker, whatever its noun; `leads` one that its speaker may follow in any
    clause, `ending` one where it can where the verb ends its clause, `claused` one where it can before "that";
    `shares` a participle, which has the subject of the verb before it; `plural` asks for a subject in the plural;
    `backward` is a verb that reports only what stands before it; `weak` one that reports only where figures are
    compared; `owned` are figures behind whose they are.
    """

    side: str
    modality: str = "report"
    relation: str = "says"
    scope: str = "sentence"
    named: int = 0
    speaks: bool = False
    backward: bool = False
    ending: bool = False
    leads: bool = False
    shares: bool = False
    claused: bool = False
    plural: bool = False
    weak: bool = False
    owned: bool = False

    @property
    def asks(self) -> int:
        """What the cue asks `authority_before` for."""
        if self.owned:
            return OWNER
        return PLURAL if self.plural else PROGRESSIVE if self.shares else int(self.speaks)

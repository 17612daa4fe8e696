"""How far the word of a source carries, in English: what stands between it and a number that it does not speak of.

What lives here: patterns of windows around a number and of what parts it from a source (RE2 over bytes), for
`ascription.py`. What does not: what bounds the name beside a cue (`bounds.py`), and the cues themselves (`cues.py`).
"""

from pipeline.extract.en.cue_sides import AUXILIARIES, NUMERAL
from pipeline.extract.en.lists import shared
from pipeline.extract.en.speaker_words import MATTER, RECORD, SPEAKERS

BUT = (
    r"\b(?:but|while|whereas|although|though)\s[^,;:0-9]{0,48}$"
    r"|\band,?\s+(?:(?:by|in|on|at|after|since)\s+[a-z]+\s+(?:(?:the|his|her|its|their)\s+[a-z]+,\s+)?)?$"
    r"|,\s+and\s(?:[^,;:]|,[0-9]){1,56},\s+if\s+$|;\s[^;\"\xe2]{0,56}$"
    r"|,\s+or\s(?:[^,;:]|,[0-9]){1,40}\sif\s+$|\band,\s+(?:by|if|in|on)\s+$|\band\s+not,\s+as\s+$|,\s+plus,?\s+$"
    r"|,\s+of\s+(?:which|whom|these|them),\s+$"
    r"|,\s+(?:[a-z-]+|[0-9.,]+)\s+of\s+(?:which|whom|them|these),\s+$"
    r"|\b(?:among\s+(?:them|these|those|whom)|including),?\s+(?:the\s+(?:[a-z]+\s){0,3}[a-z]+,\s+)?$"
    r"|\b(?:than|(?:half|thirds?|quarters?|fifths?|tenths?|cent)\s+of)\s+(?:the|that)\s+(?:[a-z]+\s+)?$"
)
"""What stands before a source that speaks of nothing before it: "it was 68, but a survey by Smith found 41", "it was
68, two thirds of the estimate by Smith"."""

BRACKETED = r"\([^()]*[0-9][^()]*$"
"""What stands before a source in brackets that has a number of its own there: "11 men (22 according to Smith)"."""

BUT_AMID = r",\s+(?:and|but)\s(?:[^,;:]|,[0-9]){1,56},\s+$"
AMID_VERB = (
    r"^(?:\s+in\s+[12][0-9]{3})?,\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|came|went"
    r"|died|fell"
    r"|rose|left|made|[a-z]+ed|the|it|he|she|they|there)\s"
)
"""What stands before a source in the middle of a clause that "and" joins to another, and behind it: "the book held 137
names, and nine of them, she says, were those of children"."""

AGE_OF = r"[A-Z][a-z'-]+,\s$"
AGE = r"^[1-9][0-9],\s+[a-z]"
"""What stands before and from an age on that is told of a person between commas: "Helga Brown, 67, forged"."""

NEAREST = r"(?:estimated|forecast|predicted|projected)\s+by"
OF_ALL = r"(?:,|\bas)\s+$"
"""What is said of the number right before it alone, "it rose by 4 per cent, less than the 5 forecast by the bank",
unless this stands before it: "4 died and 5 fled, as estimated by the bank"."""

ASKED = r"\x03\s*(?:[Ww]hen\s+)?[Aa]sked\s[^;:]*$"
"""What stands before a number in what a speaker was asked: "Asked whether 500 were lost, Smith said"."""

IN_CLAUSE = r",\s+(?:which|who|whose)\s[^,;:]*$"
CLOSES_CLAUSE = r"^[^,;:]{0,48},\s+$"
"""What stands before a number in a clause about what stands before it, and between the number and a source that the
clause stands before."""

THAT = r"^\s+that\b"
AND_THAT = r",\s+(?:and|but)\s+that\s"
"""What stands behind a verb of saying that says it in a clause of its own, and what takes up again what somebody said
before another source was named."""

CONTINUES = (
    r"(?i)^\s*(?:(?:and|also|in addition|additionally|besides|moreover|furthermore|altogether|in all|in total"
    r"|likewise)"
    r"[\s,]+)*(?:another|(?:a\s+)?further|(?:an\s+)?additional|others?\b|most\b|these\b|those\b|they\b|such\b"
    r"|the\s+(?:others?|rest|remainder|remaining|former|latter|total|majority|bulk|vast|[a-z]+est\b|most\s+[a-z]+)"
    r"|(?:[^\x03,iw][^\x03,]{0,27}|i[^\s\x03,][^\x03,]{0,26}|w[^e\x03,][^\x03,]{0,26})?\b(?:of|among)\s+(?:(?:them"
    r"|these|those)\b|that(?:[,.]|\s(?:are|came|comes|goes|had|has|is|was|went|were|will|would)\b)))"
    r"|^\s*(?i:of)\s+(?:this|that|the\s+(?:total|whole|entire))\s+(?:amount|figure|number|quantity|sum|total)\b"
    r"|^\s*(?i:of|among)\s(?:all\s)?(?:those|respondents)\b|^(?:[^\x03,]{0,24}\s)?(?:of|in\s[a-z0-9]+)\s(?:the\s)?respondents\b"
    r"|^\s*(?i:in addition|altogether|in all|in total)\b"
    r"|^\s*(?:he|it|she|that|these|they|this)\s+would\b"
)
"""How a sentence opens that goes on with what was just counted, and so still speaks of its source's figures; not so
"I visited 11 of them"."""

OWN_WORDS = (
    r";[^;]*\b(?:I|[Ww]e|us|me|[Mm]y|[Oo]ur)\b[^;]*$"
    r"|;\s+in\s+the\s+end\s[^;]*$"
    r"|;\s+the\s+(?:actual|correct|eventual|final|real|true)\s[^;]*$"
    r"|;\s+(?:[a-z]+\s+){0,2}(?:calculations|estimates|figures|guesses|reckonings|studies)\s(?:are|hover|lie|range"
    r"|run|vary|were)"
    r"\b[^;]*$"
)
"""What says behind a semicolon that the writer speaks again: "The guide says 4 hours; it took us 9", "modern estimates
are lower"."""

_DESCRIBED = r"(?:[^\s,;:0-9]{5,}\s+|new\s+|old\s+|own\s+){0,2}"
_GOES_ON = r"(?:,?\s[A-Za-z(][^;]*)?$"
AND_ANOTHER = r",\s+(?:and|but|while|whereas|though)\s+(?:the|an?|another|most|some)\s"
"""What joins such a clause without a semicolon: a quick test."""

ANOTHER = (
    rf";\s+(?:(?:and|but|while|whereas)\s+)?(?:(?:the|an?|another|most|some)\s+)?"
    rf"{_DESCRIBED}(?:{shared(SPEAKERS)}){_GOES_ON}"
    rf"|,\s+(?:and|but|while|whereas|though)\s+(?:the|an?|another|most|some)\s+"
    rf"{_DESCRIBED}(?:{MATTER}|{RECORD}){_GOES_ON}"
)
"""How a clause begins of which somebody else is the subject, or another record: "the census gave 500; the school
survey found"."""

AS = r"\bas\s+$"
BEGINS_AS = r"^as\s"
BUT_NUMBER = r"^,\s+but\s+(?:[a-z]+\s+){0,2}$"
"""What stands before a source that gives what is not so, and behind it before what is: "not 11, as he says, but 22"."""

CLOSES_QUOTE = r"(?:\"|\xe2\x80\x9d)[.\s]*$"
"""How a sentence ends that ends with its quotation."""

WITHIN = r",\s+(?:which|where|whom|whose)\s+$"
WITHIN_OWN = r",\s+(?:who|which)\s+(?:[a-z]+\s+){0,3}$"
TOLD = ("told", "tells", "informed", "informs", "assured", "assures", "notified", "notifies")
OF_TOLD = r"^\s[^,;.]{3,64},\s(?:who|which|whose)\s(?:[^,]|,[0-9])*$"
"""Verbs behind which stands who is told, and what stands between them and a number that is told of those: "he told the
committee, which has 12 members"."""

TO_WHOM = r"^\s(?:(?:an?|her|his|its|the|their)\s[^,;.:\"]*|(?:(?:about|almost|over|some)\s)?)$"
ANOTHER_VERB = (
    r"\s(?:and|but|or|while|whereas)\s(?:[a-z]+ly\s|also\s|then\s)?(?:[a-z]+ed|did|had|has|have|is|was|were)\b"
)
"""What begins a second verb of the subject, of which alone what stands behind it is said: "she is in office for 19
months and has, by her own count, slept"."""

ENDS_IN_THAT = r"\bthat$"
"""How a cue ends behind which only what is said can follow: "and he added that in 20 years"."""

TOLD_THAT = r"\sthat\s"
TELLS_THAT = r"^(?:[^,;.:\"]{1,48}[^,;.:\"f]|[^,;.:\"]{0,47}[^o]f)\sthat\s"
"""What stands between such a verb and a number of those who are told, and does not, and from that number on."""

WHEN_SAID = r"^\s(?:after|as|at|before|during|in|when|while)\s[^,;.:\"\xe2]*$"
SAID_TO = (
    r"^\s(?:at|before|during|in)\s(?:an?|her|his|its|the|their)\s[^,;.:\"\xe2]*\s(?:by|for|from|of|to|with)\s"
    r"(?:(?:about|almost|over|some)\s)?$"
    r"|^\safter\s[^,;.:\"\xe2]*\s(?:for|lasted|lasting)\s(?:(?:about|almost|over|some)\s)?$"
)
"""What stands between a verb of saying behind a quotation and a number of where and when it was said, and between any
such verb and a number of those to whom it was said."""

OF_SPEAKER = r"^,\s+who\s(?:[^,:]|,[0-9])*$"
"""What stands between a speaker behind a cue and a number that is told of that speaker."""

DONE = r",\s+(?:[a-z]+(?:ed|ing|en|rn|nt|de)\s+)?(?:(?:about|almost|maybe|only|perhaps|some|nearly|just)\s+)?$"
"""What stands before a time that tells when something was done: ", forwarded ten days later", ", ten days later"."""

DONE_FOR = r",\s+[a-z]+(?:ed|ing)\s+for\s+(?:(?:about|only|some|nearly|just)\s+)?$"
LASTED = r"^[\w-]+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s*,"
"""The same for how long: ", sitting for eleven weeks, found"."""

APPOSED = r"^,?\s(?:an?|her|his|its|our|the|their)\s[^,.;:\"]{2,64},\s$"
"""What stands between a quotation and the name of who spoke: ' the mayor, '."""

PARTED = b',"\x9d\x99'
"""The last bytes of what parts a source at the end of a sentence from what it said: a comma, or quotation marks."""

ENDS_SENTENCE = r"^[^,;:.\"]{0,40}[.!?][\")]*\s*\x03"
"""What follows a verb of saying in the last clause of its sentence: "the commission announced shortly before noon."."""

OPENS = r"\x03\s*(?:(?:About|Almost|Barely|Just|Nearly|Only|Some)\s+)?$"
ON = (
    r"^[\w-]*\s+(?:days?|weeks?|months?|years?|decades?)\s+(?:on|later|earlier|afterwards|after|before)\b"
    r"[^,;.0-9]{0,32},\s"
)
"""What stands before and from the second letter on of a time that opens a sentence: "Thirty years on, the census
found"."""

LATER = r"^[\w-]+\s+(?:days?|weeks?|months?|years?|decades?)\s+(?:after|afterwards|ago|later)\b"
"""A time from its number on, which tells when something was said."""

OUTSIDE = (
    r",\s+(?:[a-z]+s\s+(?:by|at|in|with|on|to|the|an?|his|her|its|their)"
    r"|[a-z]+ed|and\s+(?:add|allow|assume|multiply|suppose|take)|brought|came|fell|found|gave|held|left|lost|made"
    r"|sold|sent|went|was|were|is|are|had|has|have|would|the|its|his|her|their|it|he|she|they)\s"
)
"""What stands before a source in a relative clause, what before a verb in one about its source, and where that clause
has ended: "its flock, which the bishop puts at 900, had seven churches"."""

_ONE_NOUN = r"(?:(?:[^abo\s]|a[^n]|b[^u]|o[^r])[a-z]*"
ALONE = rf"^(?:[^\s,;:]|,[0-9])+(?:\s[0-9]{{3}}\b)*\s+{_ONE_NOUN}\s+)?$"
"""A number, with its noun or without one but no conjunction, before the source right behind it."""

SET_APART = rf"^(?:[^\s,;:]|,[0-9])+(?:\s[0-9]{{3}}\b)*(?:\s+{_ONE_NOUN})?)?,\s+$"
"""The same before a comma, where it tells in so many words according to whom: "40 men, according to Smith, were"."""

ACCORDING = r"^(?i:according\s+to)\s"

ITS_NUMBER = rf"^,?\s+{NUMERAL}"
"""What stands behind a source that has a number of its own: "according to Smith 11 died, according to Brown 22"."""


THAT_SOMEBODY = r"^(?:[^\s,;:]|,[0-9])+(?:\s[\w-]+){0,3}\s(?:that|which|what)\s+$"
"""A number with its noun before whoever speaks of it in a clause about it."""

JOINED = r"^(?:[^,;:]|,[0-9])+\s(?:and|or|to)\s+(?:[a-z]+\s+){0,2}$"
"""What stands from a number to the next one, if both belong together: "500 men and 300 women"."""

BEGINS_VERB = rf"^(?:{AUXILIARIES})\b"
"""How a cue begins that is the verb of what stands before it."""

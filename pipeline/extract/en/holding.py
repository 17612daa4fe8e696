"""How English says that somebody holds to a bare number, where figures are compared: has, allows, never went beyond.

What lives here: those verbs, and what a number looks like that counts nothing, as alternatives of a pattern. What does
not: verbs that give a figure wherever they stand (`giving.py`), and what a cue means (`cue_meanings.py`).
"""

from pipeline.extract.en.words import TENS

IN_WORDS = (
    r"half an? (?:million|billion|thousand)"
    r"|an? hundred (?:thousand|million)"
    rf"|(?:[a-z]+(?:-[a-z]+)? )?(?:hundred|thousand|million)|(?:{'|'.join(TENS)})(?:-[a-z]+)?"
)
BARE_NUMBER = (
    r"(?:[$£€]?[0-9][0-9.,]*[0-9](?:(?: to | or |-|–)[0-9][0-9.,]*[0-9])?"
    "(?: (?:thousand|million|billion|per cent|percent)|%)?"
    r"|[$£€]?[0-9] (?:thousand|million|billion)"
    rf"|{IN_WORDS})"
)
"""A number that counts nothing, in words or in either way."""

HOLDS = (
    "has|have|had|admit(?:s|ted)?|prefers?|preferred|favou?rs?|favou?red|accepts?|accepted"
    "|allow(?:s|ed)?(?: for| her| him| it| them)?"
    "|heard|hears|name[sd]?|calls|print(?:s|ed)"
    "|made it|makes it|make it|runs? to|ran to|settle[sd]? (?:on|for)|opt(?:s|ed)? for"
    "|(?:do|does|did|would|will|could|can|prefer(?:s|red)?) not (?:to )?go (?:above|below|beyond|under)"
    "|(?:is|are|was|were) (?:already|now|soon|still) (?:printing|publishing)"
    "|would (?:not |only )?(?:admit|believe|concede|credit)"
    "|c(?:omes?|ame) (?:(?:down )?in (?:the year )?[12][0-9]{3} to|to|down at|down to|out at|up with)"
    "|regard(?:s|ed)?|deem(?:s|ed)?|distinguishe[sd]|mourn(?:s|ed)|settled? (?:at|around|for)(?: around| about)?"
    "|pass(?:es|ed) to|stop(?:s|ped) on|allow(?:s|ed)? (?-i:[A-Z])[a-z]+"
    "|(?:is|are|was|were) (?:(?:already|now|soon|still) )?waiting for"
    "|(?:is|are|was|were|(?:has|have|had) been) (?:comfortable|content|happy|satisfied) with(?: the)?"
    "|gets?|got|obtain(?:s|ed)?|h(?:olds?|eld) out for|h(?:olds?|eld) fast to|holds? for|st(?:icks?|uck) to"
    "|enter(?:s|ed)?|allot(?:s|ted)|stop(?:s|ped)? (?:short )?at"
    "|produces?|produced|generates?|generated|close[sd]? with|carr(?:y|ies)|contain(?:s|ed)?|account(?:s|ed)? for"
    "|never (?:went|goes?) (?:above|beyond)|uses?|used"
    "|proceed(?:s|ed)? from"
    "|(?:tend(?:s|ed)? to|(?:is|are|was|were) (?:inclined|prepared|ready|willing) to|would|will)"
    " (?:accept|allow|concede|favou?r|grant|prefer)"
    "|ask(?:s|ed)? (?:me|readers|us|you) to (?:accept|believe)"
    "|(?:drag|haul|lift|pull)(?:s|ged|ed)? (?:the [a-z]+|it|them|that|this)(?: back| down| up)? to"
    "|(?:goes|go|went|would go) no (?:farther|further|higher|lower) than"
    "|(?:came|went|goes|gets?|got|steered|swung) back to|(?:goes|go|went) (?:farther|further|higher"
    "|lower)(?: again| still| yet)?,? to|never (?:budged|departed"
    "|wavered) from"
    "|(?:talk(?:s|ed)|work(?:s|ed)) (?:him|her|it|them)sel(?:f|ves) (?:up|down) to"
    "|h(?:olds?|eld) on to|add(?:s|ed)? up to"
    "|(?:carr(?:y|ies|ied)|lift(?:s|ed)|took|takes?) (?:the|this|that) (?:figure|number|total) to|set"
    "|(?:amend(?:s|ed)|increase[sd]) (?:it|them|this|that) to"
    "|(?:amend(?:s|ed)|correct(?:s|ed)) to|br(?:ings?|ought) it(?: back| down| up)?,?(?: in [12][0-9]{3},)? to"
)
"""Verbs that do much else, and say something of a number only where another one is spoken of beside it."""

"""One, and all three, where they stand for a thing and where they count, in English.

Patterns are for RE2 over bytes; to add a rule, see `nonclaim_rules.py`.
"""

from pipeline.extract.en.nonclaim_rule import CLAIM, ONE, WORD, Rule

_COUNTED = (
    r"\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|dozens?|several|others?|rest"
)
_FATES = (
    r"abandoned|abstained|acquitted|against|arrested|burned|burnt|captured|charged|critical(?:ly)?|damaged|dead|destroyed|detained"
    r"|deported|died|disappeared|discharged|drowned|escaped|executed|fatally|fell|fled|for|found|freed|hanged|hurt|imprisoned"
    r"|in\s+(?:an?|hospital|prison)|injured|killed|left|lost|missing|opposed|passed|pleaded|recovered|refused|rejected"
    r"|released|resigned|retired|returned|sank|sentenced|serious(?:ly)?|shot|stranded|sunk|survived|taken|unaccounted|withdrawn"
    r"|withdrew|wounded"
)
"""What becomes of somebody of whom several are counted."""

ONES = (
    Rule(
        CLAIM,
        "one of those that were counted is a number: of which one was lost",
        ONE,
        r"(?i)\b(?:of|from)\s+which\s+$",
    ),
    Rule(
        CLAIM,
        "one as the second end of a change is a number: from two to one",
        ONE,
        r"(?i)\bfrom\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|a\s+dozen)\s+to\s+$",
    ),
    Rule(
        CLAIM,
        "one that somebody speaks of, or puts something at, is a number: the police spoke of one",
        ONE,
        r"\b(?:(?:speaks?|spoke)\s+of|puts?\s+(?:it|them|the\s+(?:[a-z]+\s+){1,4})\s*at)\s+(?:only\s+|just\s+)?$",
        r"^[.,;]",
    ),
    Rule(
        CLAIM,
        "a number behind these or those, of which it opens the clause, is a part of them: and of these two were lost",
        WORD,
        r"(?:[\x03,;:(]|\b(?i:and|but|while))\s*(?i:of)\s+(?:these|those)\s+$",
    ),
    Rule(
        CLAIM,
        "only one and at least one are as many, not so the only one: only one of these deaths",
        ONE,
        r"(?:(?:[^eE]|[^hH][eE]|[^tT][hH][eE])\s+only|(?:^|[\x03.;:(]\s*)[Oo]nly|\b(?i:at\s+least|at\s+most|barely"
        r"|exactly|just))\s+$",
        # "It is just one of the steps" tells of the others.
        r"^(?:[^\sa-zA-Z]|\s+of\s+(?:these|those|them|whom|which)\b|\s+[a-np-zA-Z]|\s+o[a-eg-z])",
    ),
    Rule(
        CLAIM,
        "a number, a toll or a count that is put at one is one",
        ONE,
        r"\b(?:count|dead|deaths|figure|number|tally|toll|total)\s[^.,;:]{0,48}\bat\s+$",
    ),
    Rule(
        CLAIM,
        "maybe one is as many where it does something, and what somebody received is counted: it has received one",
        ONE,
        r"\b(?i:maybe|perhaps|possibly)\s+$",
        r"^\s+(?:came|died|fell|fled|had|has|is|left|lived|remained|returned|survived|was|went)\b",
    ),
    Rule(
        CLAIM,
        "maybe one is as many where it does something, and what somebody received is counted: it has received one",
        ONE,
        r"\b(?:received|won|crews\s+for|room\s+for)\s+$",
        r"^[.,;:]",
    ),
    Rule(
        CLAIM,
        "one beside others that are counted by what became of them is a number: two were killed and one was hurt",
        ONE,
        rf"(?i)\b(?:{_COUNTED})(?:\s+[a-z-]+){{0,2}}\s+(?:were|are|had|have|voted|[a-z]+ed|fell|fled|left|lost|stood)\b"
        r"(?:\s+[a-z’'-]+){0,6}(?:,?\s+(?:and|but|while)|[,;])\s+(?:only\s+)?$",
        rf"^\s+(?:(?:(?:was|is|has|had|remains?|remained)\s+)(?:been\s+|later\s+|never\s+|still\s+)?)?(?:{_FATES})\b",
    ),
    Rule(
        "event_name",
        "the first five-year plan is a name",
        frozenset({"measured"}),
        r"\b(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\s+$",
        r"^\s+(?:[Pp]lan|[Pp]lans)\b",
    ),
    Rule(
        "pronoun",
        "one of them, the one who and one another stand for a thing",
        ONE,
        "",
        (
            r"^(?:\s+(?:of|another|who|that|which|can|could|may|might|must|should|would|will"
            r"|is|was|has|had|does|knows?|needs?|wants?|finds?|makes?|cannot|ought|where"
            r"|whose|whom|to|be|[a-z]+ed\s+(?:by|in|on))\b|(?:'|\xe2\x80\x99)s?\b)"
        ),
    ),
    Rule("pronoun", "no one is nobody", ONE, r"\b(?i:no)[\s-]$"),
    Rule("idiom", "no two agree says that none agrees with another", frozenset({"small word"}), r"\b(?i:no)\s$"),
    Rule(
        "pronoun",
        "one before a verb of seeing, thinking or telling stands for anybody: if one believes him",
        ONE,
        r"(?:\b(?i:if|when|as|how|what|where|than|because|unless|until|whether|though|that|and|which|whom"
        r"|literature|memoirs|sources|books|papers|press|documents|records|novels|letters),?|[\x03,;:])\s*$",
        r"^\s+(?:believes|counts|sees|hears|reads|thinks|knows|speaks|expects|assumes|wonders|considers|remembers|takes"
        r"|meets|owes|encounters|learns|gets|gains|imagines|comes|adds|looks|goes|trusts|says|compares|estimates"
        r"|supposes|accepts|reckons|calls|understands"
        r"|argues|divides|finds|follows|ignores|includes|multiplies|reaches|subtracts)\b",
        by_right=True,
    ),
    Rule(
        "pronoun",
        "the one behind which somebody has done it stands for a thing: the one Anna Smith published",
        ONE,
        r"\b[Tt]he\s$",
        r"^(?:\s+[A-Z][\w.’'-]*){1,4}\s+(?:[a-z]+ed|gave|held|made|put|took|used|wrote)\b",
    ),
    Rule(
        "pronoun",
        "one behind a preposition and which stands for anybody: the date at which one stops",
        ONE,
        r"\b(?:at|by|in|on|through|to|with)\s+which\s$",
        r"^\s+[a-z]+[^s]s\b",
    ),
    Rule(
        "pronoun",
        "one before a verb and its object stands for anybody: one ignores the rest",
        ONE,
        r"(?:^|[\x03;:])\s*$",
        r"^\s+[a-z]+[^\sisu'’]s\s+(?:an?|it|that|the|this|what|here|there)\b",
    ),
    Rule(
        "pronoun",
        "from one thing to another tells of several",
        ONE,
        r"\bfrom\s+$",
        r"^\s+[a-z]+\s+to\s+(?:another|the\s+next)\b",
    ),
    Rule(
        "pronoun",
        "each one and this one stand for a thing",
        ONE,
        (
            r"(?i)\b(?:any|every|each|some|this|that|the|which|another|a|an|whichever"
            r"|last|next|first|second|new|old|big|small|good|bad|better|best|other|same|right"
            r"|wrong|little|great|large|larger|young|previous|latter|former|such)[\s-]$"
        ),
        "",
        True,
    ),
    Rule(
        "pronoun",
        "this one before a verb and what it is done to stands for a thing: this one retains the spirit",
        ONE,
        r"\b(?i:this|that)\s$",
        r"^\s+[a-z]+s\s+(?:an?|her|his|in|it|its|on|the|their|to|with)\b",
    ),
    Rule("pronoun", "one without a noun stands for a person or a thing", ONE, r"[^y]\s*$", "", True),
    Rule(
        "pronoun",
        "all three and the two, without a noun, stand for those named before",
        frozenset({"small word", "one"}),
        r"(?i)\b(?:all|the|these|those|both|other|latter|former|first|last)\s+$",
        "",
        True,
    ),
)

"""Numbers in sayings, which state no quantity, in English: half a truth, cloud nine, one by one.

Patterns are for RE2 over bytes; to add a rule, see `nonclaim_rules.py`.
"""

from pipeline.extract.en.nonclaim_rule import ANY, BARE, CLAIM, ONE, WORD, Rule

IDIOMS = (
    Rule(
        "idiom",
        "half joined to a word that is no measure is a part of that word: a half-life, a half-brother",
        frozenset({"half", "measured"}),
        "",
        (
            r"^[\s-](?:asleep|brothers?|forgotten|mad|naked|sisters?|siblings?|true|wrong)\b|^-(?:life|lives"
            r"|brothers?|sisters?|siblings?|time|term|back|light|truths?|way|heart|hearted|heartedly|blood|breed"
            r"|mast|moon|timbered|naked|dead|empty|full|asleep|open|closed|finished|forgotten|baked|built|eaten"
            r"|buried|burned"
            r"|burnt|ruined|starved|starving|caste|volley|court|line|tone|track|serious|wit|measures?|cock|crown|heard"
            r"|remembered|hidden|mad|drunk|grown|educated|marathon|price|size|pay|board)\b"
        ),
    ),
    Rule(
        "idiom",
        "double-digit and single-digit are manners of speaking of figures",
        ANY,
        "",
        r"^-(?:digit|figure|sum|star)\b",
    ),
    Rule(
        "idiom",
        "a million times better means much better",
        ANY,
        "",
        (
            r"^\s+(?:times\s+(?:better|worse|more\s+(?:likely|important|beautiful))|thanks"
            r"|apologies|miles\s+away)\b"
        ),
    ),
    Rule(
        "idiom",
        "zero tolerance, zero sum and ground zero count nothing",
        frozenset({"word"}),
        "",
        r"^[\s-](?:tolerance|sum|hour)\b",
    ),
    Rule(
        "idiom",
        "in two minds, two's company, takes two and second to none are sayings",
        frozenset({"small word", "one"}),
        "",
        r"^(?:\s+(?:minds\b|to\s+tango)|(?:'|\xe2\x80\x99)s\s+company)",
        by_right=True,
    ),
    Rule(
        "idiom",
        "cloud nine, a stitch in time and two and two together are sayings",
        BARE,
        r"(?i)\b(?:on\s+cloud|in\s+time\s+saves|put\s+two\s+and|putting\s+two\s+and)\s+$",
    ),
    Rule(
        "idiom",
        "two birds with one stone and two and two together are sayings",
        BARE,
        "",
        r"^\s+(?:birds\s+with\s+one\s+stone|and\s+two\s+together|left\s+feet|cheers\s+for)\b",
    ),
    Rule(
        "idiom",
        "a thousand and one things are many",
        frozenset({"thousand and one"}),
        "",
        r"^\s+(?:things|ways|reasons|times|nights|other)\b",
    ),
    Rule(
        "idiom",
        "the 9 to 5 is office work",
        frozenset({"small"}),
        r"(?i)\b(?:the|a|his|her|their|your|my)\s+$",
        r"^\s+to\s+\d\s+[a-z]",
        by_right=True,
    ),
    Rule(
        "idiom",
        "the 9 to 5 is office work",
        frozenset({"small"}),
        r"(?i)\b(?:the|a|his|her|their|your|my)\s+9\s+to\s+$",
    ),
    Rule(
        "idiom",
        "a nought that is added or dropped is a figure of a number",
        WORD,
        r"\b(?i:add(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|los(?:es?|t|ing)|omit(?:s|ted|ting)?)\s+an?\s+$",
        r"^(?:\s+(?:at|from|to)\b|\s*(?:[.,;:)]|\x03))",
    ),
    Rule("idiom", "half a truth is one that misleads", frozenset({"half", "measured"}), "", r"^\s+a\s+truth\b"),
    Rule(
        "idiom",
        "what is counted on the fingers of one hand is few",
        ONE,
        r"\bfingers\s+of\s+(?:(?:her|his|my|our|their)\s+)?$",
        r"^\s+hand\b",
    ),
    Rule(
        "idiom",
        "in three figures is how long a number is",
        frozenset({"small word"}),
        r"\b(?i:in|into|to)\s+$",
        r"^\s+figures\b",
    ),
    Rule(
        "idiom",
        "to score so much is no twenty of anything: he scores 13 per cent",
        frozenset({"vague"}),
        r"[^\x03]\s$",
        r"^\s+[0-9]",
        by_right=True,
    ),
    Rule(
        "idiom",
        "to score something or for somebody is no twenty of them: scores the saving at",
        frozenset({"vague"}),
        r"\b(?i:and|he|it|office|she|team|that|which)\s+$",
        r"^\s+(?:an?|for|her|his|its|the|their|well)\s",
    ),
    Rule(CLAIM, "one very good thing is one of them", ONE, "", r"^\s+very\s+[a-z]+\s+[a-z]+\b"),
    Rule("idiom", "24/7 and 50-50 are sayings", frozenset({"saying"})),
    Rule("idiom", "at one point tells when, not how many", frozenset({"one point"}), r"\b(?i:at)\s+$"),
    Rule(
        "ordinal",
        "a half or a quarter after first, second, last and the like is the part of a game or a year with that number",
        frozenset({"half"}),
        r"\b(?i:first|second|third|fourth|latter|last|next|previous)[\s-]+$",
    ),
    Rule(
        "event_name",
        "on 9/11 and since 9/11 name a day by its numbers",
        frozenset({"stroke"}),
        r"\b(?i:on|since|before|after|until|post|pre)[\s-]+$",
        "",
        True,
    ),
    Rule(
        "idiom",
        "one day and one night tell when, not how long",
        frozenset({"one day", "one night"}),
        r"(?:\x03|[,;:]|\b(?i:and|then|but|that|who|would|will|may|might|could))\s*$",
        r"^[\s,.;\x03]",
    ),
    Rule(
        "idiom",
        "at one time, from one side and on one occasion tell when or where, not how many",
        ONE,
        r"(?:\b(?i:at|on|from|until|up\s+to)|\x03|[,;:]|\band|\bthen|\bbut|\bthat)\s*$",
        r"^\s*(?:time|point|stage|morning|evening|afternoon|moment|occasion|side|end|level)\b",
        by_right=True,
    ),
    Rule(
        "idiom",
        "two-dimensional and two-way name a kind",
        frozenset({"word"}),
        "",
        r"^-(?:dimensional|way|faced|handed|sided)\b",
    ),
    Rule(
        "idiom",
        "one-time, one-way and one-sided are no counts",
        ONE,
        "",
        r"^-(?:time|off|way|sided|to-one|on-one|stop|upmanship|size)\b",
    ),
    Rule(
        "idiom",
        "one by one and one after another tell how",
        ONE,
        "",
        r"^\s+(?:by\s+one|after\s+(?:the\s+other|another))\b",
    ),
    Rule("idiom", "one by one and one after another tell how", ONE, r"(?i)\bone\s+by\s+$"),
    Rule(
        "idiom",
        "for one thing and on the one hand open an argument",
        ONE,
        r"(?i)\b(?:for|on|on\s+the|in)\s+$",
        r"^\s+(?:thing|hand|word|way|sense|go|piece|side)\b",
        by_right=True,
    ),
    Rule(
        "idiom",
        "one thing is clear opens an argument",
        ONE,
        "",
        r"^\s+thing\s+(?:is|was)\s+(?:clear|certain|sure|obvious)\b",
    ),
    Rule(
        "idiom",
        "by one account tells of a source and counts none",
        ONE,
        r"(?i)\b(?:by|in|on|according\s+to)\s+$",
        r"^\s+(?:account|estimate|count|reckoning|report|version|source|calculation|view)\b",
    ),
)

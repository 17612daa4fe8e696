"""The rules by which a number states no quantity, in English: one rule a fact, each with the reason it gives.

Patterns are for RE2 over bytes. The first rule that fits decides: those of `nonclaim_works` and
`nonclaim_labels`, then those here, about ranks, scores, sayings and pronouns, and between them
`nonclaim_times`. To add a rule: one entry, its line in
`tests/extract/test_nonclaims.py`, and beside it a number that looks alike and is a claim.
"""

from pipeline.extract.en.nonclaim_labels import LABELS
from pipeline.extract.en.nonclaim_rule import ANY, BARE, CLAIM, LABELLED, ONE, WORD, Rule
from pipeline.extract.en.nonclaim_times import TIMES
from pipeline.extract.en.nonclaim_works import WORKS

RULES = (
    Rule(
        CLAIM,
        "behind to and behind what may be, number is a verb: to number 500",
        ANY | LABELLED | {"other", "word", "fraction"},
        r"\b(?:to|would|could|may|might|must|can|did|not)\s+number\s+$",
    ),
    *WORKS,
    *LABELS,
    *TIMES,
    Rule("age_label", "the under-21s are a class by age", frozenset({"age class"})),
    Rule(
        "denominator",
        "a scale alone behind in says in what a table counts: in thousand tons",
        frozenset({"scale alone"}),
        r"\b[Ii]n\s+$",
    ),
    Rule("idiom", "what is multi-million tells no number", ANY, r"\b[Mm]ulti(?:-|\s)?$"),
    Rule("age_label", "the under-21s are a class by age", ANY, r"\b(?i:under|over)[\s-]?$", r"^s\b", by_right=True),
    Rule(
        "age_label",
        "his twenties and her 40s are a time of life",
        frozenset({"tens"}),
        r"\b(?i:his|her|their|my|your|our)[\s-](?:early\s|mid[\s-]|late\s)?$",
    ),
    Rule(
        "age_label",
        "his twenties and her 40s are a time of life",
        ANY,
        r"\b(?i:his|her|their|my|your|our|early|mid|late)[\s-](?:early\s|mid[\s-]|late\s)?$",
        r"^s\b",
        by_right=True,
    ),
    Rule(
        "denominator",
        "per 100,000, for every 1,000 and in every hundred give what a rate is over",
        ANY,
        r"(?i)\b(?:per|(?:for|in|of|from)\s+(?:every|each))\s+$",
    ),
    Rule(
        "denominator",
        "one house in twelve and six trains in ten give what a share is of",
        frozenset({"small word", "small", "two digits"}),
        r"(?i)\b(?:one|two|three|four|five|six|seven|eight|nine|\d)\s+(?:[a-z]+\s+)?(?:[a-z]+\s+in"
        r"|[a-z]*(?:[^de\s]|[^e]d|[^i]e)\s+out\s+of)\s+(?:every\s+)?$",
        "",
        True,
    ),
    Rule(
        "rank_label",
        "the top 1 per cent and the bottom 40 are classes by rank",
        ANY,
        r"(?i)(?:\b(?:the|an?|its|his|her|their|our|my|in|into|of|among|for|from|with|to\s+the|and|or|were|are"
        r"|ranked)\s+"
        r"|(?:'|\xe2\x80\x99)s\s+|[\x03,;:(\"-]\s*|\x9c)(?:top|bottom|richest|poorest|wealthiest)[\s-]$",
    ),
    Rule(
        "rank_label",
        "the 20 richest are a class by rank, so are a country's seven largest",
        BARE - {"ordinal"},
        r"(?i)(?:\b(?:the|its|our|their)\s+|(?:(?:'|\xe2\x80\x99)s|s(?:'|\xe2\x80\x99))\s+)$",
        (
            r"^\s+(?:most|least|best|worst|top|leading|(?:rich|poor|larg|bigg|small|high"
            r"|low|fast|slow|old|young|strong|weak|great|long|short|wealth|busi|tall|heavi"
            r"|deadli|strong|clos)i?est)(?:[^\w-]|$)"
        ),
        by_right=True,
    ),
    Rule(
        "score",
        "a pair of small numbers after a verb of contest is a score",
        frozenset({"score"}),
        (
            r"(?i)\b(?:pass(?:ed|es)?|past|against|holds? off|held off|edge[sd]?|rout(?:s|ed)|downed|toppled|upset"
            r"|thrashed|outlasted|stunned"
            r"|blanked|swept|vote[ds]?|wins?|won|winning|beat|beats|beating|beaten|lost?|loses|losing|loss"
            r"|defeat(?:ed|s|ing)?|drew|draws?|tied|tie|victory|vict[a-z]+|lead|leads|led"
            r"|leading|ahead|trail(?:ed|s|ing)?|finished|ended|score(?:d"
            r"|s)?|scoreline|final|half-time)(?:\s+\w+){0,4}\s+(?:\(|by\s+|of\s+|is\s+|was\s+"
            r"|at\s+)?(?:\d+-\d+,?\s+(?:and\s+)?)*$"
        ),
    ),
    Rule(
        "score",
        "a pair of small numbers without a noun that somebody is up, down or stood at is a score",
        frozenset({"score"}),
        r"(?i)\b(?:down|up|by|to|stood)(?:\s+\w+){0,4}\s+(?:\(|by\s+|of\s+|is\s+|was\s+|at\s+)?$",
        "",
        True,
    ),
    Rule(
        "score",
        "so many of so many behind a score or a rating is one: Truth score: 2/5",
        frozenset({"fraction"}),
        r"\b(?i:marks?|ratings?|scores?)(?::|\s+(?:is|of|was))\s+$",
    ),
    Rule(
        "score",
        "a pair of small numbers after another such pair is a score",
        frozenset({"score"}),
        r"\d-\d,?\s+(?:and\s+)?\(?$",
    ),
    Rule(
        "score",
        "a pair of small numbers before a noun of contest is a score",
        frozenset({"score"}),
        "",
        (
            r"^\s+(?:(?:home|away|aggregate|opening|first-leg|crushing|narrow|overtime|comfortable"
            r"|shock)\s+)*(?:win|victory|defeat|draw|loss|lead|record|score|scoreline|rout"
            r"|triumph|deficit|advantage|thrashing|verdict|votes?)\b"
        ),
    ),
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
    Rule(
        "formula",
        "a small number after a symbol in capitals or a single letter is its index",
        frozenset({"small", "negative"}),
        r"[\x03\s(/,{\[+=*-](?:[B-HJ-Z]|[b-z]|[A-Z]{2,3}|\xce[\xb1-\xbf]|\xcf[\x80-\x8f])\s$",
        r"^(?:[^a-zA-Z]|\s|[a-z]+\b)",
        True,
    ),
    Rule(
        "formula",
        "a small number after a unit and a dash is its exponent: yr–1",
        frozenset({"small"}),
        r"\s(?:yr|year|s|h|d|day|min|a|m|km|mm|cm|ha|kg|g|l|L|ml|mol|K|J|W|Pa|Hz)\xe2\x80\x93$",
    ),
    Rule(
        "formula",
        "a negative number after a unit or a bracket is its exponent",
        frozenset({"negative"}),
        r"(?:[a-z]|[)\]]\s?|[^a-zA-Z](?:yr|years?|s|ms|h|hours?|d|days?|min|a|m|kms?|mm|cm|ha|kg|g|l|L|ml|mol|K|J"
        r"|W|Pa|Hz|\xce\xbcm|nm"
        r"|kcal|t|C)\s)$",
    ),
)
"""In the order of decision."""

"""The verbs by which English reports what somebody says, and the frames in which each does so.

What lives here: lists of verbs and their forms, as alternatives of a pattern. What does not: who the speaker is
(`speakers.py`), and what a verb found in a text means (`cue_meanings.py`). The verbs of saying and thinking that take
a clause with "that" are those of Quirk et al., A Comprehensive Grammar of the English Language (1985), 16.31, as far
as a number may follow them.
"""

import re

from pipeline.extract.en.words import NUMERAL

_IRREGULAR = {
    "say": "said", "write": "wrote", "tell": "told", "think": "thought", "find": "found", "hold": "held",
    "understand": "understood", "swear": "swore", "foresee": "foresaw", "know": "knew", "speak": "spoke",
    "foretell": "foretold",
    "forecast": "forecast(?:ed)?", "bet": "bet", "hear": "heard", "feel": "felt", "learn": "learn(?:ed|t)",
    "admit": "admitted", "submit": "submitted", "infer": "inferred", "quip": "quipped", "aver": "averred",
    "concur": "concurred", "teach": "taught", "peg": "pegged", "signal": "signall?ed", "pencil": "pencill?ed",
    "log": "logged", "brag": "bragged", "jot": "jotted", "let": "let", "put": "put", "set": "set", "snap": "snapped",
    "take": "took", "give": "gave",
}  # fmt: skip
_PERFECTS = {
    "write": "written", "know": "known", "speak": "spoken", "foresee": "foreseen", "swear": "sworn", "show": "shown",
    "give": "given",
}  # fmt: skip
"""Participles that differ from the past, so that only "has" before them makes them a form of saying."""
_HAS = "(?:has|have|had) (?:[a-z]+ly |also |since |long |always |now )?"
_NOUNS_TOO = frozenset(
    """
    answer aver boast cable caution claim comment conjecture consider count counter cry document doubt estimate fear
    find forecast give guess hint hypothesise intimate joke judge know lament laugh list log minute muse note notice
    object petition postulate project protest put question quip quote radio recall record recount remark reply
    report retort rule shout sigh signal snap state stress study surmise swear tally telegraph think tweet venture
    view volunteer whisper
    chronicle echo fancy gauge gripe groan growl marvel moan roar snap wager whine witness
    """.split()
)
"""Verbs whose bare form is a noun or an adjective too, or a verb of doing something: "the report", "to give"."""

_THINGS = frozenset(
    """
    answer cable comment cry document doubt hint joke minute muse object protest radio reply shout sigh signal
    telegraph tweet whisper
    chronicle echo fancy gauge gripe groan growl roar snap wager whine witness
    """.split()
)
"""Those of them whose plural is a noun more often than their third person is a verb: "objects", "replies"."""


def third(lemma: str) -> str:
    """The form after he, she and it: says, tallies, guesses."""
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ies"
    return lemma + ("es" if re.search(r"(?:s|sh|ch|x|z)$", lemma) else "s")


def past(lemma: str) -> str:
    """The past: said, tallied, argued."""
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ied"
    return lemma + ("d" if lemma.endswith("e") else "ed")


def finite(text: str) -> str:
    """The finite forms of some verbs, as alternatives: `say|says|said`.

    Verbs are apart by white space; an underscore joins a verb to its particle: `point_out`. A bare form that may be
    something else is left out: `bare` has those.
    """
    found = []
    for verb in text.split():
        lemma, _, particle = verb.partition("_")
        behind = f" {particle.replace('_', ' ')}" if particle else ""
        forms = [past(lemma)]
        if lemma in _PERFECTS:
            forms.append(_HAS + _PERFECTS[lemma])
        if lemma not in _THINGS or particle:
            forms.append(third(lemma))
        if lemma not in _NOUNS_TOO or particle:
            forms.append(lemma)
        found += [form + behind for form in forms]
    return "|".join(dict.fromkeys(found))


def bare(text: str) -> str:
    """The bare forms that `finite` leaves out, as alternatives."""
    return "|".join(verb for verb in text.split() if verb in _NOUNS_TOO)


# Forms that stand in front of a quotation or behind one, whatever the noun.
_SPEAKING = "say write explain recall remark comment reply answer laugh sigh cry interject minute"
SAYS = finite(_SPEAKING)

_TELLING = """
affirm allege argue assert assure attest aver believe bemoan boast boast_of cable caution clarify complain concede
confess confide contend counter exclaim fear grumble guess hint hypothesise hypothesize inform insist intimate joke
lament muse mutter notify object opine point_out postulate predict proclaim protest quip radio recount reiterate
retort scoff shout signal specify speculate stress submit_that suppose surmise swear telegraph tell testify testify_to
theorise theorize think tweet warn whisper acknowledge adduce mention arrive_at reckon_with pencil_in
speak_about speak_of talk_about talk_of admit_to own_to profess trumpet tout remember recollect swear_to add_that
admit_that maintain_that evoke foretell give_out_that depose incline_to_think
"""
_COUNT = (
    "(?:(?:about|around|at (?:least|most)|more than|not less than|over|some) )?"
    "(?:[$£€]?[0-9](?:[0-9.,]*[0-9])?|half|an? (?:hundred|million|quarter|third|thousand)"
    "|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty)"
)
"""How a number mostly begins, in few enough words for a pattern that holds it many times over."""
_FIGURE = "(?:digits?|figures?|numbers?|totals?|estimates?|indicators?|data)"
_AMOUNT = (
    "(?:number|figure|total|toll|death toll|deaths|casualties|victims|mortality|membership|cost|value|count"
    "|population|damage|losses|loss|crowd|turnout|size|share"
    "|rate|proportion|dead|strength|estimate|sum|bill|deficit|amount|attendance)"
)
_IN_PASSING = (
    "(?: in (?:[A-Z][a-z]+|court|evidence|parliament|print|private|public|(?:her|his|its|their) [a-z]+"
    "|an? (?:article|book|broadcast|interview|letter|note|report|speech|statement))"
    "| at (?:[A-Z][a-z]+|first|last|length|once"
    "|the (?:hearing|inquest|inquiry|time|trial)|(?:a|the) press conference)"
    "| under (?:interrogation|oath|pressure|questioning)"
    "| (?:by|over the|on the) (?:letter|phone|radio|telephone|wireless)"
    "| from (?:[A-Z][a-z]+|(?:her|his) [a-z]+|the (?:bench|dock|floor|platform|pulpit|rostrum))"
    "| in the (?:Commons|House|Lords|Senate|press)| on (?:oath|television|[A-Z][a-z]+day|[0-9]{1,2} [A-Z][a-z]+)"
    "| (?:through|via) (?:[A-Z][a-z]+|(?:an?|her|his|its|the|their) [a-z]+)"
    "| with(?:out)? (?:great |more |much |some )?(?:assurance|authority|bitterness|caution|certainty|confidence"
    "|conviction|emotion|feeling|hesitation|pride|regret|satisfaction)"
    "| (?:after|before|during) the (?:attack|battle|debate|disaster|earthquake|election|fire|flood|raid|revolution"
    "|strike|trial|vote|war)"
    "| to (?:(?:her|his) [a-z]+|journalists|reporters|the (?:House|Senate|Times|press))"
    "| (?:also|even|however|still|therefore|today|too|yesterday|(?:last|this) [a-z]+|later(?: that [a-z]+)?"
    "|the (?:following|next|same) [a-z]+|[a-z]+ (?:days|months|weeks|years) later|as (?:early|late) as [12][0-9]{3}"
    "|(?:after|before|when|while) (?:[a-z]+ing [a-z]+|(?:he|she|they) [a-z]+(?: [a-z]+)?)|when (?:asked|pressed))"
    "|, [^,.;:0-9]{3,40},| [(][^()]{3,24}[)])"
)
"""When, where and how somebody speaks, between the verb and what it speaks of."""

THE_AMOUNT = (
    rf"(?:it|them|this|that|him|her|(?:the|this|that|its|their|his|her)\s+(?:[a-z-]+\s+)?{_AMOUNT}"
    r"(?:\s+of\s+[A-Za-z'’\s-]{3,48}|\s+[a-z]+ed)?)\s+at\b"
)
"""What is put at a number: "puts it at", "put the number of infections at", "puts the number rescued at"."""

TELLS = "|".join(
    [
        finite(_TELLING),
        "would (?:admit|concede|confirm|say) only that|leaves? (?:little|no) doubt (?:that|about)",
        "(?:takes?|took) (?:it|them|(?:that|the|these|this|those) [a-z]+) to mean(?: that)?",
        "regard(?:s|ed) (?:even )?(?:it|that|them|this|the [a-z]+) as (?:[a-z]+ )?too (?:high|large|low|small) by",
        "laid before (?:it|them|the [a-z]+) (?:an?|the) (?:count|figure|number|total) of",
        f"ma(?:de|kes?) (?:it |them |the (?:[a-z]+ )+)worth {_COUNT}",
        "propose[sd]? to (?:cut|discount|lower|raise|reduce) (?:it|that|the (?:figure|number|total)) (?:by|to)",
        "(?:shoots|shot|hits?|fires|fired|snaps|snapped) back|chim(?:es|ed) in",
        "(?:do|does|did|could|would) not (?:rule out|exclude)(?: (?:that|the (?:possibility|risk) (?:that|of)))?",
        f"recommend(?:s|ed) (?:that|[a-z]+ing|{_COUNT})|turn(?:s|ed) up (?:just |only )?{_COUNT}",
        f"(?:cite[sd]?|quote[sd]?|repeat(?:s|ed)|use[sd]?) (?:a|the|that) {_COUNT}(?: [a-z]+)?"
        " (?:estimate|figure|number)",
        "reckoned|rumou?red|fear|called it|calls it|written down|spoken,? (?:about|of|that)"
        "|heard (?:on [A-Za-z]+ |yesterday |today )?that|(?:state|adds) that|state the|state it",
        "(?:calls|call|called|names|name|named) (?:(?:in|for) (?:the )?[a-z0-9]+ )?(?:(?:the|an?|another|such an?"
        "|such) )?"
        rf"(?:(?:far |less |more |much |quite |very )?[a-z]+ )?{_FIGURE}",
        # As translators leave it: "calls absolutely other figure — 40", "leads own number, 40", "goes out from 40".
        "(?:(?:called|calls|led|leads?) (?:(?:absolutely|completely|entirely|quite) )?"
        "(?:(?:another|his|her|its|other|own|such|their) ){1,2}(?:[a-z]+ )?(?:data|figures?|numbers?|quantity)"
        "|(?:called|calls|led|leads?) the figure)"
        f"(?::| [—–-]|,)? ?(?:of )?(?:of the order of )?{_COUNT}",
        f"(?:go|goes|going|went) out from {_COUNT}",
        rf"number(?:ed (?:[\w'’-]+ )+|s (?:now |today )?)(?:at|in|with) {_COUNT}",
        f"speaks? on {_COUNT}",
        "leads (?:(?:such |the |other |the following )?(?:figures?|data)"
        "|(?:another|other|such|the following) numbers?|(?:the )?numbers|the number of)"
        "|lead such (?:figures|data)",
        f"(?:cabled|phoned|telegraphed|telephoned|wired) (?:[A-Za-z]+ )?(?:with )?(?:a|the) {_FIGURE} of",
        "would have (?:us|you|me|one) (?:accept|believe|read|suppose|think)|remind(?:s|ed) (?:us|me|you|them|readers)",
        "(?:rose|rises|rise|wish|wished|wishes|beg|begged|begs|hastened|(?:is|was|were|are) (?:able|happy|ready)) to"
        " (?:say|report|tell|inform|state|announce|point out|submit)(?: (?:us|me|you|them|the [A-Za-z]+))?",
        "(?:call(?:s|ed)|cable[sd]|email(?:s|ed)|interrupt(?:s|ed)|interven(?:es|ed)|messaged|phone[sd]|r[ai]ngs?|returned"
        "|telegraphed|telephone[sd]|text(?:s|ed)|writes|wrote|wired|st(?:ands?|ood) up|g(?:ets?|ot) up"
        "|c(?:omes?|ame) (?:back|forward|in)) to (?:say|report|tell|state that|announce|point out)"
        "(?: (?:us|me|you|them))?",
        "(?:is|was|were|are|seems?|seemed) (?:able|content|happy|inclined|prepared|ready|willing) to"
        " (?:cite|quote|repeat|settle for|(?:speak|talk|write) of|accept (?:an?|the) (?:[a-z]+ )?(?:figure|number"
        "|total))",
        f"(?:give|gives|gave|{_HAS}given) evidence that",
        "(?:used|liked|likes?|loved?|loves) to"
        " (?:say|tell|repeat|claim|boast|recall|maintain|insist|(?:speak|talk) (?:of|about))",
        "prefer(?:s|red)? to (?:(?:speak|talk|write) (?:of|about)|cite|quote)",
        r"accuse[sd]? (?:[a-np-zA-Z][\w'-]*|o[a-eg-z][\w'-]*) (?:[\w'-]+ ){0,4}of",
        "(?:has|have|had) the names of|c(?:an|ould) (?:find|count|trace|name|identify) (?:only|but|just|no more than)",
        "c(?:an|ould) (?:confirm|document|establish|prove|trace|verify)(?: by name)?|could (?:even|only|still"
        "|then) (?:report|speak|tell|write)"
        "(?: of| that)?",
        "(?:compiled|furnished|produced|submitted|supplied) (?:a|the) (?:[a-z]+ )?list of",
        "returned (?:it|them|[A-Za-z]+) as(?: worth)?|disposes? of (?:information|data|figures) (?:about|on)",
        "(?:counted|gave|found|gives|mentions|mentioned|names) however"
        "|(?:speaks|spoke) (?:however|only|then) (?:about|of)",
        "(?:speaks?|spoke) from (?:about|at least|over|some|[0-9][0-9.,]*)",
        "(?:spoke|speaks|wrote) in [12][0-9]{3}(?: year)? (?:about|of)|leads (?:an?|the) (?:[a-z]+ )(?:figure|number)",
        "entered (?:under [12][0-9]{3} )?(?:the|a) (?:sum|number|figure|total) of",
        "(?:takes?|took|taken) it (?:as|for) (?:certain|established|given|granted|prove[dn]|settled) that",
        "allow(?:s|ed)? for (?:an?|the) (?:[a-z]+ )?(?:deficit|error|excess|loss|margin|omission|shortfall) of",
        "starts? from (?:an?|the) (?:[a-z]+ )?(?:figure|number|total|rate) of",
        "(?:admit(?:s|ted)?|acknowledged?|concede[sd]?) the (?:loss|death|capture) (?:of|in)",
        "(?:increases?|increased|reduces?|raises?|lowers?|reduced|raised|lowered|corrects?|corrected)"
        rf" (?:the|this|that) (?:[a-z]+ )?(?:{_FIGURE}|(?:death )?toll|casualties|dead|deaths|losses|victims)"
        "(?: of (?:casualties|dead|deaths|killed|losses|missing|prisoners|victims))? to",
        f"would (?:raise|lower|reduce) (?:his|her|its|their|the|this|that) (?:[a-z]+ )?{_FIGURE} (?:by|to)",
        "admit(?:s|ted)? (?:however|only) to|(?:acknowledge[sd]?|admit(?:s|ted)?|recall(?:s|ed)?) (?:to )?[a-z]+ing",
        "admit(?:s|ted)? in (?:an?|his|her|its|the|their) [a-z]+ (?:of [A-Za-z]+ [12][0-9]{3} )?to",
        f"{_HAS}(?:established|calculated|computed|reconstructed|worked out) from",
        "(?:raise[sd]?|lower(?:s|ed)?|cuts?|trim(?:s|med)?|revise[sd]?)(?: up| down)? (?:its|their|his|her)"
        " (?:[a-z]+ ){0,2}(?:forecast|estimate|projection|figure|toll|count)"
        "(?: (?:for|of|in) (?:[a-z]+ ){0,3}[a-z]+)? to",
        "(?:accepts?|accepted|allow(?:s|ed)) (?:an?|the) (?:loss|toll|total) of",
        "(?:defends?|defended|favours?|favors?|favoured|prefers?|preferred|accepts?|accepted|adopts?|adopted|offers?"
        rf"|offered|advances|advanced|repeats?|repeated|gives?|gave|{_HAS}given) "
        rf"(?:(?:at first|first|again|however|originally|since [a-z]+) )?(?:an?|the) (?:[a-z]+ )?"
        rf"(?:{_FIGURE}|rate of|average of|range of|ratio of)",
        "(?:brings|bring|brought|operates with|operate with) (?:the|an?|another|other|such)"
        " (?:calculations|data|estimates|figures?|numbers?|statistics)",
        "(?:would have|will have|has|have|had) it that|(?:puts?|spread) it about that",
        "(?:sets?|fixe[sd]|place[sd]|number(?:s|ed)|t(?:akes?|ook))"
        rf" (?:it|them|(?:the|its|their) (?:[a-z]+ )?"
        rf"(?:{_AMOUNT}|ration|price|wage|quota|average|load|mortality|weight)"
        "(?: (?:of|in) (?:(?:an?|the) )?(?:[A-Za-z]+ ){0,3}[a-z]+)?) (?:at|on|with)",
        "(?:derive[sd]?|gets?|got|obtain(?:s|ed)?) (?:an?|the) (?:[a-z]+ )?"
        "(?:average|decline|fall|figure|increase|loss|mean|number|rate|rise|sum|toll|total) of",
        "(?:promise[sd]?|pledge[sd]?) (?:the |his |her |its |their )?(?:[A-Za-z]+ ){1,2}that",
        f"comes on {_COUNT}|(?:evaluate[sd]?|figure[sd]? in|numbere?[sd]? in) (?:to )?{_COUNT}",
        "knows? to (?:report|tell) (?:about|of)|wants? to know (?:about|of)"
        "|(?:brings?|brought|cite[sd]?|gives?|gave|leads?|led|name[sd]?|quote[sd]?) the following"
        " (?:data|figures?|numbers?)",
        "(?:answers|comments|hints|objects|protests|replies|signals|tweets) that|means, that"
        "|will (?:assure|tell) (?:you|visitors)(?: that)?",
        "(?:goes|go|kept|keeps?|went)(?: on)? (?:asserting|citing|claiming|insisting on|quoting|repeating|saying)"
        "|(?:is|are|was|were) (?:already|now|soon|still) (?:citing|quoting|repeating)",
        "hear(?:s|d) (?:talk|tell|rumou?rs) of|heard of an? [a-z]+ (?:that|which|who)",
        "(?:has|have|had) been (?:citing|claiming|giving|quoting|repeating|saying)|saw with (?:her|his|their) own eyes",
        "(?:sets?|fixe[sd]|settle[sd]? (?:for|on|upon)) (?:an?|the) (?:[a-z]+ )?(?:figure|number|total|rate) of",
        f"(?:gave|gives?|list(?:s|ed)|publishe[sd]|quote[sd]|record(?:s|ed)|report(?:s|ed)|return(?:s|ed)|stated)"
        f" (?:it|them|the {_AMOUNT}) as",
        "(?:came|come|comes) (?:[a-z0-9]+ ){0,5}to (?:such|the|this) (?:result|conclusion|view|opinion)"
        ",? (?:that|about|of)",
        "(?:is|are|was|were) (?:agreed|unanimous) (?:about|in|on|that)|let it be known that",
        "communicat(?:es|ed) (?:to [A-Za-z]+,? )?that|remind(?:s|ed) (?:[A-Za-z]+ ){1,4}that",
        f"identified (?:{NUMERAL}|[a-z]+ of|about|at least|more than|only|over|some)",
        "argue[sd]? for (?:an?|the) (?:[a-z]+ )?(?:figure|number|total|estimate)",
        f"(?:used to argue|argue[sd]?) for {_COUNT}",
        "(?:case|position|point|story|explanation|version) (?:is|was) that",
        "(?:is|are|was|were) of (?:the )?opinion that|wire[sd] (?:[A-Za-z]+ ){0,2}that",
        f"(?:spoke|speaks|talk(?:s|ed)|wr(?:ites|ote)){_IN_PASSING} (?:about|of)",
        rf"(?:speaks?|spoke|{_HAS}spoken)"
        " (?:again|already|at first|elsewhere|first"
        "|in private|in public|later|now|only|until today|even|still|then|today"
        "|[a-z]+ly) of"
        "|(?:spoke|speaks|wrote|writes), in [12][0-9]{3}, of",
        r"credit(?:s|ed)? (?:[\w'’-]+ ){1,4}with",
        "(?:is|are|was|were) (?:adamant|certain|convinced|of the view|sure) that|jokes that",
        "maintain(?:s|ed) (?:[A-Za-z0-9]+ ){0,6}that",
        "(?:assert(?:s|ed)|claim(?:s|ed)|maintain(?:s|ed)|recall(?:s|ed)|state[sd]|writes|wrote)"
        " in (?:an?|his|her|its|the|their) [a-z]+, which (?:[\\w'-]+ ){1,6}[\\w'-]+, that",
        "(?:is|are|was|were) able to (?:announce|boast|report)",
        "(?:is|are|was|were) able to"
        " (?:calculate|count|determine|document|establish|find|identify|locate|name|show|trace)"
        "|(?:made|makes?) it possible to (?:calculate|count|determine|document|establish|identify|name|trace)",
        "(?:is|are|was|were) inclined (?:to|towards?) (?:an?|the) (?:estimate|figure|number|total)(?: of)?",
        "(?:is|are|was|were) inclined to (?:assume|believe|consider|suppose|think)",
        "(?:is|are|was|were) the first to"
        " (?:advance|cite|estimate|give|mention|name|propose|publish|put|quote|speak of)",
        "(?:beg[aiu]ns?|continue[sd]?|tend(?:s|ed)?) to"
        " (?:affirm|assert|cite|claim|give|insist|maintain|print|quote|repeat|say|speak of)",
        "(?:contains?|contained|has|have) (?:data|information) (?:about|on|of)",
        "(?:increases?|increased|raises?|raised) (?:the|this|that) (?:figure|number|estimate|total) (?:till|up to)",
        rf"(?:propose[sd]?|retain(?:s|ed)?) (?:in [12][0-9]{{3}} )?(?:an?|the) (?:[a-z]+ )?{_AMOUNT} of",
        "(?:goes|go|went|gone) on to (?:say|claim|estimate|declare|assert|argue|state|explain|report)",
    ]
)
"""Verbs whose subject can only be a speaker."""

_CRYING = """
bark beam bellow chuckle crow elaborate enthuse fume gasp groan growl gush interrupt jeer marvel moan mumble murmur
plead rage rejoice riposte scream shriek sneer snort sob stammer stutter thunder wail whine yell
"""
ADDS = (
    finite(_CRYING)
    + "|added|adds|admitted|admits|maintained|maintains|continued|promised|promises|pledged|pledges|vowed|vows"
)
"""Verbs that may also do something: to add 50 seats is not to speak of them, so they report what stands before them."""

_ASKED = "(?:ask(?:s|ed)|demand(?:s|ed)|e?nquire[sd]|inquire[sd]|wonder(?:s|ed))"
ASKS = f"{_ASKED}[.,;]"
"""Verbs of asking behind what somebody asks, or between its halves: "“Why,” he asked, “are there 500?”"."""

ASKED = rf"[?!][\"”'’] {_ASKED}"
"""The same before whoever asks."""

_REPORTING = """
announce ascribe attribute certify envisage claim
communicate consider declare describe disclose emphasise emphasize expect
forecast note observe project report reveal state underline underscore
"""
REPORTS = f"{finite(_REPORTING)}|claim"
"""Verbs of saying whose subject may be a thing that does no such thing: "the bank reported losses"."""

_RECKONING = """
assess calculate compute conclude determine estimate extrapolate infer reckon
"""
RECKONS = finite(_RECKONING)
"""Verbs of reckoning, which their subject may follow: "it costs 4bn, reckons the institute"."""

_FINDING = """
count document enumerate find imply indicate list log peg recognise recognize record show suggest tally
anticipate ascertain chronicle conjecture divulge gauge jot_down note_down reconstruct set_down
substantiate tabulate take_down venture
"""
FINDS = "|".join(
    [
        finite(_FINDING),
        "estimate|(?:arrived?|arrives) (?:in [12][0-9]{3} |(?:in|for) the [a-z]+ )?at|identifies|identify",
        "(?:inclin(?:e|es|ed)(?: (?:him|her|it)self| themselves)?|lean(?:s|ed|t)?) (?:to|towards?)|plump(?:s|ed)? for"
        "|inclin(?:e|es|ed) (?:(?:him|her|it)self|themselves) for|hazard(?:s|ed)|c(?:omes?|ame) to count",
        "foresees|provides? for|provided for|sees|gives|gave|give|puts|put|lead to|leads to|point to|points to"
        "|pointed to|cites|cited|quotes|quoted",
        f"assumes|assumed|{_HAS}(?:given|identified)",
        r"(?:raise[sd]?|lower(?:s|ed)?|reduce[sd]?|revise[sd]?|correct(?:s|ed)?|double[sd]?|halve[sd]?|tr[ei]b?ple[sd]?|cuts?|pare[sd]?"
        "|push(?:es|ed)|round(?:s|ed)|trim(?:s|med)?|whittle[sd]?)"
        r" (?:it|them|this|that)"
        r"(?: up| down| upwards?| downwards?)? to",
        "c(?:omes?|ame) to (?:(?:the|a) )?(?:number|figure|total|sum) of",
        "br(?:ings?|ought) (?:it|them|this|that|the (?:figure|number|total|estimate)) (?:up|down|back) to",
        "(?:has|have|had|would) (?:raised?|reduced?|lowered?|cut|pushed?)(?: up| down)? to",
        "(?:does|did) (?:find|give|list|mention|put|record|say|show)"
        "|(?:does|did) (?:admit|claim|note|report|state|warn)(?: (?:at|in|on) [A-Za-z0-9]+(?: [A-Z0-9][a-z0-9]+)?)?"
        " that"
        "|ha(?:s|ve|d) (?:(?:her|him|it|them)|the (?:[a-z]+ )?(?:bloc|candidate|challenger|coalition|front|government"
        "|incumbent|left|opposition|party|president|right|side|team))"
        " (?:ahead|behind|down|leading|level|trailing|up)"
        r"|ha(?:s|ve|d) (?:the )?(?-i:[A-Z])(?:[\w'.-]+ ){1,4}(?:ahead|behind|down|leading|trailing|up|winning)"
        r"(?: [\w'.-]+){0,4} by"
        r"|use[sd]? (?:[\w'-]+ ){1,4}to (?:argue|calculate|demonstrate|prove|show|suggest) that"
        r"|sum(?:s|med) up (?:[\w'-]+ ){1,5}(?:at|on)|(?:is|are|was|were) made to yield"
        "|changed (?:it|that|them|this) to",
        "(?:was|were) (?:by then |still )?(?:counting|listing|recording|registering)",
        "entered [0-9][0-9.,]* (?:[a-z]+ )?(?:baptisms|births|burials|deaths|souls)|precises",
        "operate[sd]? with|fixed|returned|resulted in|yields?|yielded|guess(?:es|ed) at|surmised",
        f"(?:has|have|had) (?:it|them|the (?:gap|lead|margin|{_AMOUNT})) at",
        "puts? on record the [a-z]+ of",
        "entered in(?:to)? (?:his|her|its|their) [a-z-]+",
        "(?:assesses|estimates|prices|rates|values) at",
        "work(?:s|ed) (?:it|that|them|this) out at",
        r"(?:valued|values|evaluate[sd]?|score[sd]?|establishe[sd]|quantif(?:y|ies|ied)|rate[sd]?)"
        r" (?:it|them|him|her|(?-i:[A-Z])[\w'-]+"
        r"|(?:the|his|its|their) (?:[a-z]+ )?[a-z]+(?: (?:in|of) (?:the )?[^\s,;.]+)?)"
        " (?:at|as|with)",
        f"sets (?:the|its|their) (?:[a-z]+ )?[a-z]+ at {_COUNT}",
    ]
)
"""Verbs by which figures are reached or shown."""

BARE = bare(f"{_REPORTING} {_FINDING} {_RECKONING} {_TELLING} {_SPEAKING} put give") + "|admit|cite"
"""Bare forms that report only where their subject is a plural: "doctors report 50 cases"."""

THAT = finite(
    """
    accept advise agree anticipate ascertain assume bet concur conjecture deduce demonstrate discover doubt establish
    feel foresee guarantee suspect hear hold judge know learn object prophesy propose recognise relate remind repeat
    report notice pledge promise respond return teach threaten understand venture vow volunteer observe petition plead
    remonstrate rule charge deplore divulge envisage hope presume realise realize reaffirm reason regret sustain urge
    allow communicate share figure figure_out lament make_out narrate post introduce prove work_out
    avow blurt_out brag chronicle contradict deem defend detect discern disprove echo fancy gather gauge
    give_notice gloat gripe groan growl grouse interject interpret jot_down let_on marvel moan mumble murmur note_down
    perceive posit put_down reassert reassure reconfirm reconstruct rejoin restate roar set_down snap spell_out
    stipulate substantiate thunder vouch wager whine witness write_down
    """
)
"""Verbs that report where a clause with "that" follows them, and may do something else where none does."""

SAYING = (
    "acknowledging|adding|admitting|alleging|arguing|claiming|conceding|declaring|estimating|explaining|forecasting"
    "|foreseeing|insisting on|insisting|mentioning|noting|observing|predicting|projecting|putting|reporting|saying"
    "|speaking (?:about|of)|stating|stressing|talking (?:about|of)|telling|warning|writing (?:of|that)"
)
"""Participles of saying, whose subject is that of their sentence: "he resigned, saying that"."""

CONFIRMS = (
    "(?:is|are|was|were|been) able to (?:confirm|verify)"
    "|confirmed|confirms|confirm|corroborated|corroborates|verified|verifies|endorsed|endorses"
)
DENIES = (
    "denied|denies|deny|disputed|disputes|refuted|refutes"
    "|(?:challenge[sd]|criticise[sd]|criticize[sd]|question(?:s|ed)) the (?:claim|estimate|figure|number|toll|total) of"
    "|(?:rejected|rejects|dismissed|contested|denounced) (?:as [^.;,]{1,40} )?(?:the |this |that |a )?"
    "(?:claims?|figures?|estimates?|numbers?|reports?|suggestions?|sum)"
)

AFTER_AS = (
    "informs?|reports?|declares?|considers?|believes?|writes?|notes?|states?|reckons?|says?|estimates?|recalls?"
    "|remembers?"
    "|tells?|told|testif(?:y|ies)|confirms?|affirms?|asserts?|maintains?|thinks?|speaks?|calculates?|communicates?"
    "|points? out"
    "|supposes?|underlines?|emphasi[sz]es?|argues?|admits?|gives?|indicates?|notices?|observes?|explains?|attests?"
    "|considered|believed|wrote|calculated|reckoned"
    "|argued|supposed|assures?"
)
"""Verbs that may stand before their subject; of participles only those that no passive has behind "as"."""

PASSIVE_AS = (
    "shown|observed|remarked|pointed out|argued|believed|assumed|indicated|demonstrated|documented"
    "|recalled|described|emphasi[sz]ed|underlined|explained|admitted|maintained|affirmed|found|told"
    "|determined|seen|presented|set out|listed|tallied|registered|understood|witnessed|remembered|related|communicated"
    "|testified"
)
"""Participles that name whoever says it behind "as" and before "by", beside those of `GIVEN`."""

ALONE = (
    "ascertained|demonstrated|discovered|established|learn(?:ed|t)|proved|proven|shown|holds?|held"
    "|means|meant|reasons|reasoned|figured|guessed|judged|decided|feels?|finds?|communicates?|communicated|ruled|suspected"
)
"""Verbs that do something else where anything but a comma follows them."""

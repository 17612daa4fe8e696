"""How English says that somebody gives a figure: reaches an estimate of, stands by the figure of, raised the toll to.

What lives here: verbs and the nouns for figures that they give, as alternatives of a pattern. What does not: verbs of
saying (`saying.py`), what somebody is convinced of (`stances.py`), and what a cue means (`cue_meanings.py`).
"""

from pipeline.extract.en.words import NUMERAL

_VERBS = (
    "adduce[sd]?|air(?:s|ed)|argue[sd]? for|arrive[sd]? at|bandie[sd] about|br(?:ings?|ought)|c(?:omes?|ame) to"
    "|c(?:omes?|ame) up with|circulate[sd]?|cl(?:ings?|ung) to|endorse[sd]?|f(?:inds?|ound)|fixe[sd] on"
    "|float(?:s|ed)?|g(?:ets?|ot)|h(?:olds?|eld)(?: fast)? to|hazard(?:s|ed)?|insist(?:s|ed)? on|introduce[sd]?"
    "|issue[sd]?|ke(?:eps?|pt) to|launche[sd]|leaves? us with|peddle[sd]?|preferred|present(?:s|ed)?|produce[sd]?"
    "|propagate[sd]?|propose[sd]?|provide[sd]?|publicise[sd]|publishe[sd]|put(?:s)? about|put(?:s)? forward"
    "|put(?:s)? out|reache[sd]|reckon(?:s|ed)? on|reconstruct(?:s|ed)?|release[sd]?|repeat(?:s|ed)?|report(?:s|ed)?"
    "|settle[sd]? (?:for|on|upon)|share[sd]?|st(?:ands?|ood) (?:by|on)|st(?:icks?|uck) (?:to|with|by)"
    "|suggest(?:s|ed)?|supplie[sd]|support(?:s|ed)?|thr(?:ows?|ew) out|toss(?:ed|es) out|tout(?:s|ed)?"
    "|trot(?:s|ted) out|upheld|uphold(?:s)?|use[sd]?|venture[sd]?|voice[sd]?|volunteer(?:s|ed)?"
    "|work(?:s|ed)? (?:from|out|with)"
)
_TO_FIGURE = "(?:(?:death )?toll|count|estimate|figure|forecast|number|projection|quantity|sum|tally|total)"

GIVES = "|".join(
    [
        # Only who tells of something has a figure for it; a total of cars may be produced.
        rf"(?:{_VERBS}) (?:(?:an?|the|this|that|his|her|its|their|such an?|another) )?(?:[a-z-]+ )?(?:estimates?"
        "|figures?|guess|projections?|forecasts?|calculations?)"
        "(?: of| at| for the [a-z]+ of|:)",
        "(?:revise[sd]?|raise[sd]?|lower(?:s|ed)?|cuts?|reduce[sd]?|update[sd]?|correct(?:s|ed)?|increase[sd]?"
        "|scale[sd]?|trim(?:s|med)?|adjust(?:s|ed)?|amend(?:s|ed)?|doubles?|doubled|trebles?|trebled|triples?"
        "|tripled|halves?|halved|round(?:s|ed)|push(?:es|ed)|nudge[sd]?|elevate[sd]?) "
        rf"(?:the|this|that|its|his|her|their) (?:[a-z]+ )?{_TO_FIGURE}(?: (?:up|down|upwards?"
        "|downwards?))?(?: from [0-9][0-9,. ]*(?:million |thousand |billion )?)? to",
        # "judged the losses to be", "thinks the number to have been"
        "(?:assume[sd]?|believe[sd]?|calculate[sd]?|consider(?:s|ed)?|estimate[sd]?|gauge[sd]?|h(?:olds?|eld)"
        "|judge[sd]?|reckon(?:s|ed)?|suppose[sd]?|think|thinks|thought"
        "|t(?:akes?|ook)|state[sd]?|declare[sd]?|show(?:s|ed)|found|finds?) (?:it|them|this|these|those|the|their"
        "|its|his|her|our) (?:[a-z'-]+ )*to (?:be|have been|have numbered|number|amount to|exceed|total)",
        # "blamed the plague for 500 deaths"
        r"blame[sd]? (?:[\w'-]+ )+for",
        # "makes it 512", "made the total 5,000"
        "m(?:akes?|ade) (?:it|the (?:[a-z]+ )?(?:count|dead|fallen|figure|killed|losses|number|slain|sum|toll|total)"
        "|their number) (?:(?:about|almost|around|at least|nearly|only|over|some) )?(?:[0-9][0-9.,]*[0-9]{2}"
        "|[0-9][0-9.,]* (?:thousand|million|billion))",
        # "refers to 512 dead", "referred to the death of 512 men"
        "refer(?:s|red) to (?:the (?:[a-z]+ )?of )?(?:(?:about|almost|around|at least|nearly|only|over|some"
        f"|the) )?{NUMERAL}",
        # "published data about 512 dead"
        "(?:compile[sd]?|drew up|draws up|gives?|gave|issue[sd]?|present(?:s|ed)|produce[sd]|provide[sd]|publishe[sd]"
        "|release[sd]|submit(?:s|ted)|supplie[sd])"
        " (?:(?:an?|the|some|new|his|her|its|their) )?(?:[a-z]+ )?(?:data|details|evidence|figures|information|list"
        "|lists|names|numbers|record|records|register|statistics)"
        " (?:about|concerning|of|on)",
        # "recommended a cap of 512"
        "(?:call(?:s|ed) for|demand(?:s|ed)|propose[sd]|recommend(?:s|ed)?|urge[sd])"
        " (?:in [12][0-9]{3} )?(?:an?|the) (?:[a-z]+ )?"
        "(?:age|award|cap|ceiling|cut|fee|fine|increase|levy|limit|maximum|minimum|payment|pension|price|quota|reduction"
        "|rent|rise|sentence|target|tariff|tax|term|threshold|toll|wage) of",
        "agree[sd]? (?:on|to|with) (?:the|this|that) (?:estimate|figure|number|total) of",
        "tends? to settle (?:somewhere |anywhere )?(?:around|at|between|on)",
    ]
)
"""Verbs whose subject gives a figure if it is somebody."""

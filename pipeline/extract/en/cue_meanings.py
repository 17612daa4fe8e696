"""What each phrase says that names a source, in English: "according to", "put at 500 by", "whose estimate is".

What lives here: the table of phrases, as patterns with a blank for any white space. What does not: what can be said of
one (`cue.py`), how a text is searched for them (`cues.py`), what bounds the name beside one (`bounds.py`), and what a
name is (`speakers.py`).
"""

from pipeline.extract.en.cue import Cue
from pipeline.extract.en.giving import GIVES
from pipeline.extract.en.holding import BARE_NUMBER, HOLDS
from pipeline.extract.en.saying import (
    ADDS,
    AFTER_AS,
    ALONE,
    ASKED,
    ASKS,
    BARE,
    CONFIRMS,
    DENIES,
    FINDS,
    PASSIVE_AS,
    RECKONS,
    REPORTS,
    SAYING,
    SAYS,
    TELLS,
    THAT,
)
from pipeline.extract.en.speaker_after import PROPER, QUOTER, SPEAKER, WORD
from pipeline.extract.en.speaker_words import GIVEN, MATTER, RECORD, SCHOLAR
from pipeline.extract.en.stances import STANCES
from pipeline.extract.en.words import NUMERAL, UNITS

_OF_FIGURES = (
    "own|official|unofficial|last|latest|most recent|recent|new|newer|old|older|earlier|previous|first|original|revised"
    "|corrected|final|preliminary|provisional|higher|lower|low|high|rough|careful|conservative|best|detailed|published"
    "|unpublished|leaked|secret|private|internal|independent|parallel|well-known|often-quoted|tentative|cautious"
    "|generous"
    "|central|main|chief|more|most|less|exaggerated|inflated|famous|notorious|controversial|initial|subsequent|later"
    "|minimum|maximum|total|overall|average"
    "|daily|weekly|monthly|quarterly|annual|yearly|headline|preferred|working"
)
"""What may stand between the owner of figures and the figures, and does not say what they are about."""
_OWNED = (
    "costings?|count|tally|total|minimum|maximum|range|extrapolation|calculation|accounts?|series|paper|books?"
    "|history|projections?"
    "|forecasts?|declarations?|depositions?|multipliers?|coefficients?|linkage|modell?ing|reconstructions?|soundings"
)
_SAID = (
    "view|opinion|reckoning|estimation|judge?ment|contention|assertion|allegation|belief|suggestion|guess|testimony"
    "|evidence|arithmetic|computation|telling|version|showing|admission|lights"
    "|(?:claim|answer|reply|argument|conclusion|submission|complaint|boast|remark|reminder|warning),?"
    " (?:is |was )?(?:that|of)"
    "|(?:announcement|declaration|statement) (?:is|was)"
    "|(?:answer|comment|explanation|message|reply|response|summary|verdict)(?::| (?:is|was))"
    "|(?:memory|mind|recollection|words?)[,.]"
)
"""Nouns of saying: whoever has one is a source."""
OF_NOUNS = (
    rf"(?:{MATTER}|counts?|tally|accounts?|diary|letters?|memoirs|memorandum|telegrams?|returns|bulletins?|writings"
    "|articles?|book|dissertation|monographs?) of"
)
OF_SOURCES = (
    "accounts?|counts?|data|information|reckonings?|estimates?|tally|tallies|statistics|figures|calculations?"
    "|census|documents|historiography|literature|newspapers|press|publications|sources"
)
_PUT_AT = (
    "(?:put|placed|set|estimated|reckoned|assessed|calculated|valued|measured|recorded|given|numbered|counted"
    "|rated) (?:at|as) "
    r"(?:(?:about|some|around|over|more than|nearly|almost|at least|up to|roughly|only) )?"
    rf"{NUMERAL}(?: [A-Za-z]+)* by"
)
_FIGURE_OF = (
    "(?:(?:figure|estimate|(?-i:number)|tally|toll|total) (?:of )?|number of )"
    "(?:(?:about|some|around|over|more than|nearly|almost|at least|up to) )?"
    rf"{NUMERAL}(?: (?:(?:and|or|to) )?(?:hundred|thousand|million|billion))*(?: [a-z]+){{0,2}}"
)
_BY_EACH = r"(?:,|and|or|but) by (?:the )?(?:[^\s,;()]+ ){1,3}(?:at|as)"
WHOSE = "his|her|its|their"

SO = (
    r", so [A-Z][^\s,;.()]+(?: [A-Z][^\s,;.()]+)?(?: \([12][0-9]{3}[a-z]?\),|(?: in (?:his|her) [a-z]+)?\."
    "|, (?:(?:about|around|at (?:least|most)|nearly|only|over|some) )?[0-9])"
)
"""A name alone behind "so", sought by itself, because capitals are dear to an automaton that ignores them."""

THAT_CLAUSE = f"(?:{THAT})(?: again| also| even| too)? that"
"""Verbs that report where such a clause follows them."""

MEANINGS = {
    # To find money for something is to give it.
    "f(?:inds?|ound) (?:(?:a further|an extra|another) )?[$£€][0-9][0-9.,]*(?:m|bn|k)?(?: (?:thousand|million"
    "|billion))?"
    " (?:for|from|to)": Cue("none"),
    # To claim lives is to kill, and says nothing of a source.
    r"claim(?:s|ed|ing)? (?:[\w,.]+ ){1,4}(?:lives|victims)": Cue("none"),
    # "The government admitted nine dead": who admits them tells how many.
    "(?:accept(?:s|ed)|admit(?:s|ted)?|acknowledge[sd]?|allow(?:s|ed)(?: for)?|concede[sd]?|deduce[sd]|documents"
    "|establishe[sd]|(?:heard|hears|knew|knows|learn(?:s|ed|t)) of|name[sd]"
    "|trace[sd]) (?:(?:only|just|some|about|over) )?"
    rf"{NUMERAL} (?:(?:hundred|thousand|million|excess|further|more) )*(?:dead|deaths|killed|wounded|injured|missing"
    "|casualties|executions|fatalities|killings|murders|victims)": Cue(
        "before", speaks=True
    ),
    # "He does not agree and names 5,000 men": nobody names so many one by one.
    "name[sd] (?:(?:about|also|even|later|only|some|then|up to) )?[0-9][0-9.,]*(?:[0-9]{3}| (?:thousand|million))": Cue(
        "before"
    ),
    # "Polybius has 70,000": to have or prefer a bare number, where figures are spoken of, is to give it.
    rf"(?:{HOLDS}) (?:(?:about|only|just|some|around|nearly|almost|over|perhaps|(?:something )?between"
    "|something (?:like|over|under)|as many as"
    "|up to|at (?:least|most)|(?:no |not )?(?:fewer|less|more) than) )?(?:['‘](?:at (?:least|most) )?)?"
    rf"{BARE_NUMBER}": Cue("before", weak=True),
    # "The police report names five": a record that names some things gives their number.
    rf"name[sd] (?:{'|'.join(word for word, value in UNITS.items() if value > 1)})": Cue("before", weak=True),
    # "The police know of eight", where figures are compared, or a record does.
    rf"kn(?:ows?|ew) (?:only )?of (?:(?:about|only|just|some|at least) )?"
    rf"(?:[0-9][0-9.,]*|{'|'.join(word for word, value in UNITS.items() if value > 1)})": Cue("before", weak=True),
    # "A poll has the Greens at 8 per cent"
    r"ha(?:s|ve|d) (?:(?:the )?(?:[\w'-]*[^dnt\s] ){1,3}|(?-i:(?:[A-Z][\w'-]+ )?[A-Z][\w'-]+)(?:, [^,.;0-9]+,)? )"
    "(?:at|on) [0-9][0-9.,]*"
    "(?:%| per cent| percent| points| seats)": Cue("before", weak=True),
    # "Smith brought the army down to 9,000", where figures are compared.
    r"(?:br(?:ings?|ought)|push(?:es|ed)) (?:the|their|(?-i:[A-Z])[\w’'-]*) (?:[\w'’-]+ )+to (?:(?:about"
    "|almost|around|nearly|only|over|some) )?"
    rf"{BARE_NUMBER}": Cue("before", weak=True),
    # "Smith, adding up the lists, reached 272,140", where figures are compared.
    "reache[sd] (?:(?:about|almost|between|nearly|over|some) )?(?:half an? million|[0-9]{1,3}[.,][0-9]{3}"
    "|[0-9][0-9.,]* (?:and [0-9][0-9.,]* )?(?:thousand|million))": Cue("before", weak=True),
    # "below the 15 million that earlier textbooks had repeated", "the 500 that Smith made famous"
    "(?:had|has|have) (?:copied|popularised|popularized|printed|repeated)|ma(?:de|kes?) famous": Cue("before"),
    # "The annalist has this: “There came 350 ships.”"
    "ha(?:s|ve|d) (?:this|the following)(?: to (?:report|say|tell))?:": Cue("before"),
    # "So it says in the calendar"; "recognise in the department", as translators leave it; "as told to us by Smith"
    "it (?:says|is said|is stated|stands|is written) in|it transpires from"
    "|it (?:is|was) (?:entered|noted|recorded|set down|stated|written) in": Cue("after", named=SPEAKER),
    # "As Smith has it, 500 died."
    "(?:has|had|sees|saw|would have) it[,.]": Cue("before"),
    rf"admit(?:s|ted)?, (?:[a-z]+ ){{0,2}}[a-z]+, to {NUMERAL}": Cue("before", speaks=True),
    # "The books are our best guide: 500", "Smith's series runs much higher, to 500"
    "(?:is|are|remains?) (?:our|the) (?:best|only|safest|surest) (?:evidence|guide|source|witness)(?: we have)?:"
    "|runs? (?:(?:a little|far|much|rather|somewhat) )?(?:higher|lower),? (?:at|to)": Cue("before"),
    # "Smith left a soberer account in which 500 died"
    "(?:drew up|gave|gives?|left|printed|publishe[sd]|wrote) an? (?:[a-z]+ ){0,2}"
    "(?:account|letter|list|memoir|report|table) in which": Cue("before", speaks=True),
    # "a total arrived at by Smith", "the figure in the register"
    "(?:calculation|count|estimate|figure|number|total),? (?:arrived at|reached|worked out) by": Cue(
        "after", named=SPEAKER
    ),
    ", an? (?:estimate|calculation|figure|number|total) in|, the (?:figure|number|total) in": Cue("after", named=WORD),
    ", (?:acknowledge|admit|assert|assure|claim|confirm|consider|explain|inform|note|recogni[sz]e|remind|specify)"
    " (?:at|in)": Cue("after", named=SPEAKER),
    r"as (?:announced|communicated|reported|told) to (?:[\w'’-]+ ){1,5}by": Cue("after", named=QUOTER),
    # "The excavators doubt that it held 500"
    "(?:agree|anticipate|concur|conjecture|deduce|doubt|feel|hold|object|presume|recogni[sz]e|suspect) that": Cue(
        "before", plural=True
    ),
    # "The lamp book settled the matter: 131 had gone down"
    "settle[sd] the (?:matter|question):|would (?:now |probably )?(?:accept|admit|agree|argue),": Cue(
        "before", speaks=True
    ),
    # "Smith holds 500,000 for realistic": as translators leave it.
    rf"h(?:olds?|eld) {BARE_NUMBER} for (?:correct|exaggerated|likely|possible|probable|realistic|true)": Cue("before"),
    # "The files come out 50,000 lower", where figures are compared.
    rf"c(?:omes?|ame) out (?:(?:about|only|some) )?{BARE_NUMBER} (?:fewer|higher|less|lower|more)": Cue(
        "before", weak=True
    ),
    # "Smith would make it a quarter", where figures are compared.
    r"ma(?:de|kes?) it an? (?:half|third|quarter|fifth|sixth|eighth|tenth)": Cue("before", weak=True),
    # "He found 23,512 burials": nobody finds so many but by counting.
    r"found (?:(?:about|almost|at least|in all|nearly|no fewer than|only|over|some) )?(?:[0-9]{1,3}[., ][0-9]{3}"
    "|[0-9][0-9.,]* (?:thousand|million))": Cue("before"),
    # Who establishes so many by name has counted them.
    "(?:established|identified|traced|verified) [0-9][0-9.,]* (?:[a-z]+ )?by (?:sur)?name": Cue("before", speaks=True),
    # Who registers a number of things reports it; to register a loss is to have one.
    r"registered (?:in (?:his|her|its|their|the) [a-z]+ )?(?:(?:about|only|just|some|over"
    r"|(?:an? little )?more than|nearly|almost|at least) )?"
    rf"{NUMERAL}": Cue("before"),
    rf"(?:this is|these are|here are|below are) (?:(?:the|some) )?(?:\w+ )?(?:{MATTER})\b[^.;–—\n]*\s[–—-]\s": Cue(
        "after", relation="holds", scope="passage"
    ),
    rf"(?:these|this) (?:\w+ )?(?:{MATTER})\b[^.;–—\n]*\s(?:come|comes|came|taken|drawn|derived) from"
    "|(?:these|this|that|such) (?:is|are|was|were) (?:the )?(?:count|data|figure|number|sum|total)s?\\b[^.;–—\n]*"
    " (?:contained|found|given|kept|listed|recorded|set out|stated) in": Cue(
        "after", relation="holds", scope="passage"
    ),
    # "Some 500 died. The figures come from Smith": they are those of the sentence before.
    "(?:the|these|those) (?:data|figures|numbers) (?:all |here )?(?:come|comes|came|are (?:drawn|taken)) from": Cue(
        "after", named=WORD, relation="holds"
    ),
    r"(?:come|comes|came|taken|drawn|derived|stem|stems|follow|follows|followed|results?) from"
    "|originat(?:es?|ed) (?:in|with)": Cue(
        "after", named=WORD, relation="holds"
    ),
    # "The staff published data according to which 500 died": data have somebody who gives them.
    "(?:cite[sd]?|gives?|gave|issue[sd]?|presents?|presented|provide[sd]?|publishe[sd]|released?) (?:the |some )?"
    "(?:[a-z]+ )?(?:calculations|data|estimates|figures|information|statistics),? according to which": Cue(
        "before", speaks=True
    ),
    # "a study according to which 40 per cent": the source stands before the pronoun.
    r",? according to wh(?:ich|om)": Cue("before", relation="holds"),
    # "his estimate of 500 dead", "according to her findings"
    rf"(?:(?:according to|by|in|on|to|it is|it was) )?(?:{WHOSE}) (?:(?:{_OF_FIGURES}) ){{0,2}}"
    "(?:estimates?|estimation|figures?|data|information|statistics|calculations?|computation|arithmetic"
    "|reckoning|count|muster|tally|view|opinion|words|judge?ment|(?:grand )?total of|telling|version|range"
    "|admission|evidence|sums|testimony|findings|reconstruction|research|showing|confession"
    "|measurements?|own accounts?"
    "|contention|belief|argument|thesis"
    "|conclusion|assertion)": Cue(
        "own", relation="holds"
    ),
    rf"(?:by|in|on) (?:{WHOSE}) (?:own )?reading": Cue("own", relation="holds"),
    r"ac(?:-\s+)?cord(?:-\s+)?ing to(?: (?:affirms|asserts|assures|explains|informs|maintains|says|signals"
    r"|tells|writes))?|according (?:the|a)|on the authority of|to believe"
    r"|if (?:(?:we|one|you) (?:may |can |are to |is to )?|to )(?:give credit to|credit|believe|trust|follow)s?"
    r"|(?:in|by|on|to) (?:(?:an?|the) )?(?:eyes|opinions?|view|words|estimations?|judge?ment|reckoning|assessment"
    "|acknowledge?ment|admission|analysis|assurances?|conviction|interpretation|calculations?"
    "|recognition) of": Cue("after"),
    r"(?:by|in|on|according to) (?:that|those) of|(?:evidence|testimony|contention|submission|assertion|claim"
    r"|allegation|thesis) of|(?:in|by|on) the (?:recollections?|showing|telling|version|word) of"
    r"|(?:is|was) the (?:belief|contention|conviction) of": Cue(
        "after", named=SPEAKER, relation="holds"
    ),
    # on the data of the ministry, by the account of the abbot: behind a preposition, as `OPENED` says
    OF_NOUNS: Cue("after", named=SPEAKER, relation="holds"),
    # "The chronicler is precise: 500 died": what follows the colon is what he is precise about.
    "(?:is|are|was|were) (?:[a-z]+ )?(?:blunt|categorical|conservative|curt|emphatic|exact|explicit|firm|frank|generous"
    "|laconic|moderate|modest|precise|restrained|sober|specific|terse|unequivocal):": Cue("before"),
    # "“We had six months,” she would repeat."
    "would (?:always |never |often |sometimes )?(?:recall|repeat|say|tell)[.,;]": Cue(
        "before", speaks=True, backward=True
    ),
    # "Debt, she went on, would peak at 96": in an aside.
    "(?:goes|went) on,": Cue("before"),
    # "accepted in oral evidence (Q63) that"
    r"(?:accept(?:s|ed)|agree[sd]|discover(?:s|ed)|promise[sd]|pledge[sd]|recognise[sd]) (?:at|before|during|in|under)"
    r" (?:[\w'’]+ ){1,3}(?:\([^()]*\) )?that": Cue("before", speaks=True),
    # "The ministry pledged 500 dollars": who pledges it tells how much.
    "(?:advance[sd] for the [a-z]+(?: alone)?|pledge[sd]|promise[sd]|propose[sd]|wants?|wanted)"
    " (?:(?:each|every [a-z]+|families|parents|them|us|victims|workers) )?"
    "(?:(?:a further|about|an extra|another|around|at least|nearly|only|over|some"
    rf"|up to) )?{NUMERAL}": Cue("before"),
    # "The records contain the statement that 500 died": in what is said so.
    "(?:contains?|contained|includes?|included) (?:(?:an?|the|new|fresh) )?(?:(?:assertions?|claims?|entry|estimates?"
    "|evidence|figures|findings|note|remark|statements?) that|figures? of)": Cue("before"),
    # "The authorities signed for 500": who has signed for so many says that they came.
    "sign(?:s|ed) for [0-9][0-9.,]*": Cue("before"),
    # "Smith contests this reckoning: the dead were 500": behind the colon stands what is said instead.
    "(?:contests?|contested|disputes?|disputed|questions|questioned|rejects?|rejected) (?:that|the|these|this|those)"
    " [^.,:;0-9]{3,40}:": Cue("before", speaks=True),
    # "The bank, whose own forecast stands at 6 per cent": the source stands before the pronoun.
    rf",? whose (?:(?:{_OF_FIGURES}) ){{0,2}}(?:forecasts?|projections?|range|tolls?|totals?|{OF_SOURCES})"
    " (?:is|are|was|were|stands?|stood"
    r"|comes?|came|gives?|gave|puts?|shows?|showed)(?: to| at)?": Cue("before", relation="holds", speaks=True),
    # "The author does not deny that 500 remained": who does not deny it says it.
    r"(?:do|does|did) not (?:conceal|contest|deny|dispute|hide) (?:that|the (?:figure|number))": Cue(
        "before", speaks=True
    ),
    r"(?:heard|know|learn|learned|learnt) from|with (?:a )?reference to|from the (?:point of view|standpoint) of": Cue(
        "after", named=SPEAKER
    ),
    r"judg(?:e|ing) (?:by|from)|, (?:going|to go) by|(?-i:(?:Going|To go) by)|(?:if|when) (?:one|we|you) go(?:es)? by"
    r"|on the (?:basis|strength) of|(?:is|are|was|were|be|becomes?|became) (?:clear|evident|known|seen) from"
    r"|(?:appears?|appeared|emerges?|emerged) from": Cue("after", named=WORD),
    # "Why, asked the member, Anna Smith, had 27 schools no meals?"
    r"(?:how|what|when|where|which|who|why), (?:asked|demanded|wondered)": Cue("after", modality="question"),
    "(?:laid out|pencilled in|pledged|set out) in (?:an?|her|his|its|the|their)": Cue(
        "after", named=SPEAKER
    ),
    r"(?:told|informed|assured|notified|briefed|given to understand) by"
    r"|(?:put|suggested|reported|represented|explained|pointed out) to (?:me|us|him|her|them|you) by": Cue(
        "after", named=QUOTER
    ),
    # "The publicist called “tens of thousands of victims”": a number in quotation marks is named.
    r"(?:calls|called|names?|named) (?:\"|“)(?:about |at least |more than |over |some |up to )?(?:[0-9]|(?:an?|half"
    "|tens"
    r"|hundreds|thousands|dozens|millions?)\b)": Cue(
        "before"
    ),
    # "General Smith doubted: “God grant that ten lived.”": before a colon and a quotation any verb is one of saying.
    # Whoever opens its sentence, or the one before, says what nobody else does: "Smith smiled. “We lost 40.”"
    "[.,:]? (?:\"|“)[$£€]?": Cue("opening"),
    # "“We buried that many,” is her comment."
    "(?:is|was) (?:his|her|their) (?:own |only )?"
    "(?:answer|comment|conclusion|description|explanation|reply|summary|verdict)": Cue("own"),
    # "withdrawals from the account of Smith": an account of money tells nothing.
    "(?:drawn|moved|payments?|siphoned|stole|stolen|taken|took|transfers?|transferred|withdrawals?|withdrawn|withdrew)"
    r" (?:[\w.,$£€]+ ){0,3}from the (?:[a-z]+ )?accounts? of": Cue("none"),
    # What nobody in particular says, asks or denies.
    r"reportedly|allegedly|supposedly|rumou?r (?:has|had) it that"
    r"|(?:is|are|was|were|been) (?:often |widely )?(?:bandied about|bruited|mooted|noised abroad|rumou?red|whispered)"
    r"|it (?:is|was) (?:[a-z]+ly )?(?:alleged|believed|claimed|reported|rumou?red|said|supposed|thought)[,.;]": Cue(
        "mood"
    ),
    r"(?:not|hardly) true(?:, [^,;.]{1,48},)? that"
    r"|(?:untrue|false|an? (?:legend|lie|myth)|no evidence|not the case) that|(?:not|never) proved that": Cue(
        "mood", "deny"
    ),
    # "Analysts had been expecting 500": before it was announced.
    "had been (?:anticipating|expecting|forecasting|hoping for|looking for|predicting)": Cue("before", speaks=True),
    # "Exiled writers answered with totals of 500"
    "(?:answer(?:s|ed)|countered|repli(?:es|ed)|responded) with (?:(?:an?|the|their) )?(?:[a-z]+ )?"
    "(?:counts?|estimates?|figures?|numbers?|totals?)(?: of)?": Cue("before", speaks=True),
    # "Smith doubts whether 500 died": who doubts it speaks of it.
    "doubt(?:s|ed)? whether": Cue("before", speaks=True),
    "whether": Cue("mood", "question"),
    "dare ?say|all told": Cue("none"),
    # Who expects to save so much, or claims to, is somebody, whatever the noun.
    "(?:expects?|expected|claims?|claimed|pledge[sd]?|promise[sd]?|undertakes?|undertook|vow(?:s|ed)?) to [a-z]+": Cue(
        "before", speaks=True
    ),
    # "not thirty, as the ballad has it"
    "(?:has|have|had|would have) it[,;]": Cue("before", speaks=True, backward=True),
    # "So the list has it."
    r"(?:has|have|had|would have) it\.": Cue("before", speaks=True),
    # "Six closed," Smith cut in.
    r"(?:cut|broke|chimed) in[.,;]": Cue("before", speaks=True, backward=True),
    # "Profits from trading on own account", "its research and development costs": nothing is said.
    "(?:for|on) (?:(?:her|his|its|our|their) )?own account|(?:its|their) research and development": Cue("none"),
    # To put on weight, to put off a visit: nothing is said.
    "puts? (?:on|off|up|out|in|into|down|aside|together|back"
    "|(?:(?:too|so) )?(?:(?:more|much|great|little) )?"
    "(?:confidence|emphasis|faith|pressure|stress|trust|weight) (?:in|on))": Cue("none"),
    r"in accordance with|in line with": Cue("after", named=WORD, relation="holds"),
    # "reported in an interview that": in what a speaker says it.
    "(?:reports?|reported|records?|recorded|notes?|noted|states?|stated|admits|admitted|claims|claimed|confess(?:es|ed)"
    "|declare[sd]|put down|recall(?:s|ed)|set down|told|writes|wrote)"
    " in (?:[a-z]+ )?(?:[a-z]+|[12][0-9]{3})"
    "(?: [a-z]+ (?:years|months|weeks|days) (?:after|afterwards|later))? that": Cue(
        "before", speaks=True
    ),
    # "As Smith reported in 1843": when, and not in what.
    "(?:claimed|estimated|noted|observed|reported|stated|wrote) in (?:(?:early|late|mid"
    "|the) )?(?:[A-Z][a-z]+ )?[12][0-9]{3},?": Cue(
        "before"
    ),
    r"(?:we|one|you) (?:find|learn|read) in": Cue("after", named=SPEAKER),
    r"(?:given|cited|published|contained|listed|named|quoted|recorded|reported) in"
    "|(?:is|are|was|were|been|stands?|stood) (?:[a-z]+ )?(?:entered|inscribed|noted|registered) in": Cue(
        "after", named=WORD, relation="cites"
    ),
    # "As report the authorities", "so calculated Smith": behind "as" and "so" the verb may come first.
    rf"(?:as|so|(?-i:How)) (?:also )?(?:{AFTER_AS})(?: it)?(?: also| then| too)?(?: by)?": Cue(
        "after", named=SPEAKER
    ),
    "so (?:also |at least )?(?:announced|asserted|declared|maintained|noted|reported|said|stated|told)": Cue(
        "after", named=SPEAKER
    ),
    r"(?:as|so) (?:also )?(?:counts|claims|thought)(?: also| too)?": Cue("after", named=PROPER),
    # "the 500 of which speaks the association"
    "(?:about|of) (?:which|whom) (?:reports?|speaks?|spoke|tells?|told|writes?|wrote)": Cue("after", named=SPEAKER),
    # "Returned, how counts Smith, at most 7": as translators leave it.
    ", how (?:also )?(?:affirms|believes|calculates|claims|considers|counts|estimates|notes|reports|says|states"
    "|writes)": Cue("after", named=PROPER),
    "as said it": Cue("after", named=SPEAKER),
    # "For Smith, the toll was 500", "In Smith we read of 500"
    "(?-i:For (?:[A-Z][\\w.'’-]*\\s){0,3}[A-Z][\\w’-]+), the (?:[a-z]+ )?(?:cost|dead|deaths|figure|losses|number"
    "|toll|total)"
    " (?:is|was|were)": Cue("after", named=PROPER),
    r"(?:at|in) (?-i:(?:[A-Z][\w.'’-]*\s){0,3}[A-Z][\w’-]+) (?:we|one) (?:finds?|learns?|meets?|reads?)": Cue(
        "after", named=PROPER
    ),
    # "31 were left, so Smith in his dissertation."
    SO: Cue("after", named=PROPER),
    rf"such (?:is|are|was|were) (?:also )?(?:the )?(?:(?:{MATTER})|opinion|view|conclusions?) of": Cue(
        "after", named=SPEAKER
    ),
    # "the author holds," and "the chamber communicates," between two commas: the clause has no object of its own.
    f"(?:{ALONE}),": Cue("before", backward=True),
    # "as the school taught?", "it is not so, Smith expresses."
    "(?:expresse[sd]|taught|teaches)[.,;?]": Cue("before", speaks=True, backward=True),
    r"(?:(?:is|are) to|may|can) be (?:believed|credited|relied (?:up)?on|trusted)": Cue("before", speaks=True),
    # "If the mayor is right, 500 died."
    "(?:is|are|was|were) (?:correct|right)[.,;]": Cue("before"),
    r"(?:(?:it|as) is (?:said|stated|reported)|reads?) in"
    "|(?:as|how) (?:it )?(?:(?:is|was) )?(?:calculated|counted|established|estimated|reckoned|said|stated)"
    " (?:at|in)": Cue(
        "after", named=WORD, relation="cites"
    ),
    # "In the purser's ledger the company is 598": whose record it is.
    rf"in (?:the |his |her )?(?:[\w-]+ )?[\w-]+(?:'|’)s? (?:own )?(?:[a-z]+ )?(?:{RECORD})"
    r"|by (?:the )?(?:[\w-]+ ){0,3}[\w-]+(?:'|’)s own"
    " (?:diary|journal|ledger|letters?|log|memoirs?|notebooks?|register)": Cue(
        "inside", relation="holds"
    ),
    # "The physician kept a tally of cases: 340 sick"
    r"(?:kept|keeps|made|makes|drew up) (?:an?|the|his|her|their) (?:[a-z]+ )?(?:count|list|record|register|tally)"
    r"(?: of (?:[a-z]+ ){1,5}[a-z]+)?:": Cue("before", speaks=True),
    # "By the reference of the department": a paper that an office gives out, as translators call it.
    "(?:by|from) (?:the )?(?:certificate|inquiry|reference) of": Cue("after", named=SPEAKER),
    # "After statement of the administration": by what it states, as translators leave it.
    "(?:after|from|with) (?:the )?"
    "(?:data|indications|information|memories|opinion|recollections|statements?|words) of": Cue(
        "after", named=SPEAKER, relation="holds"
    ),
    # "That is the estimate of Smith", "one estimate, that of Smith"
    "(?:is|was) the (?:[a-z]+ )?(?:conclusion|count|estimate|figure|guess|opinion|reckoning|verdict|view) of"
    "|(?:count|estimate|figure|number|total)(?:,| is| was) that of|, (?:is|was|being) that of"
    "|(?:has|have|had) no (?:better|other|surer) (?:authority|source|warrant) than": Cue(
        "after", named=SPEAKER
    ),
    # "512 died, as Smith has established."
    "(?:has|have|had) (?:ascertained|calculated|counted|demonstrated|determined|established|found|learn(?:ed|t)"
    "|proved|shown)[.;]": Cue(
        "before", backward=True
    ),
    # "Smith does not believe that 512 died"
    "(?:do|does|did) not (?:accept|agree|believe|think) that": Cue("before", "deny", speaks=True),
    # "Some 500 left. The figure is given by Smith": it is that of the sentence before.
    "(?:the|this|that) (?:estimate|figure|number|sum|total) (?:is|was) (?:cited|given|quoted|reported|supplied) by"
    "|(?:the|this|that) (?:estimate|figure|number|sum|total) (?:comes|came|derives|goes back|stems) (?:from|to)": Cue(
        "after", named=SPEAKER
    ),
    # "England took 500. Australia, by the same reckoning, took 300"; "(same source)"
    "(?:by|in|on|according to) the same (?:account|authority|count|estimate|reckoning|showing|source)"
    "|same source": Cue("own", relation="holds"),
    # "By his own journal, 500 were dead"
    "(?:by|according to) (?:his|her|its|their) own (?:diary|journal|ledger|letters|log|logbook|memoirs|notes"
    "|records|register|testimony)": Cue("own", relation="holds"),
    # "His total for the ward is 500"
    "(?:his|her) (?:own )?total(?: for| in)?": Cue("own", relation="holds"),
    # "In the debate he began with the promise that it would be 500".
    r"with the (?:announcement|argument|assertion|assurance|boast|claim|comment|complaint|news|observation"
    r"|promise|remark|statement|warning|words)(?: that)?": Cue("before", speaks=True, shares=True),
    # "The commission appreciates the losses in 500 men": as translators leave it.
    "appreciate[sd]? (?:the|its|their|this) (?:[a-z]+ ){1,6}(?:in|at)": Cue("before", speaks=True),
    # "The ledger debits the factory with 500 barrels": in a ledger.
    r"(?:debit|credit)(?:s|ed)? (?:the |its |his |her )?(?:[\w'-]+ ){1,3}with": Cue("before"),
    # "declared to journalists the governor": those told stand between the verb and who tells.
    r"(?:admitted|commented|complained|confessed|declared|explained|said|stated|told) to"
    r" (?:(?:(?:our|the) )?(?:correspondent|journalists|newspaper|reporters?|press)|me|us)": Cue(
        "either", named=SPEAKER, speaks=True, leads=True
    ),
    r"sources?\s?[–—]|sources?\s?:": Cue("after", scope="passage"),
    # "The bureau identified by name 500": how it counted them, and not who did.
    "(?:established|identified|verified|documented) by (?:sur)?name": Cue("before"),
    rf"(?:as )?(?:{GIVEN})(?: also| too| independently| in [12][0-9]{{3}})? by|as (?:also |already |was "
    rf"|is )?(?:{PASSIVE_AS})(?: also| too)? by"
    r"|(?:is|are|was|were|been) (?:said|thought|believed|supposed|determined) by"
    rf"|(?:tally|{MATTER}),? (?:that |which )?"
    r"(?:(?:came|comes|come|coming|taken|drawn|obtained) )?(?:from|by)": Cue(
        "after", named=SPEAKER
    ),
    r"introduced into [a-z]+(?: in [12][0-9]{3})? by": Cue("after", named=PROPER),
    # "it was announced at the meeting by the chairman"
    "(?:is|are|was|were|been) (?:announced|confirmed|disclosed|explained|quoted|reported|revealed|said|stated)"
    " (?:at|in|on|to) (?:[\\w'’-]+ )+by": Cue("after", named=SPEAKER),
    # "The notion that 500 died can be traced to Smith"
    "(?:can|could|may|must|might) be traced(?: back)? to|(?:owe|owed|owes) (?:the|this|that|these|those) (?:figure"
    "|estimate|number|information|news|data)"
    rf"(?: of {NUMERAL}(?: [a-z]+){{0,3}})? to|(?:have|had|has|learn|learned|learnt) it from": Cue(
        "after", named=SPEAKER
    ),
    # "As it was said on television by Smith"
    "as (?:it )?(?:is|was|has been) (?:said|stated|reported|told) (?:[a-z]+ ){0,3}by": Cue("after", named=SPEAKER),
    # "As recalled the director Smith": so do pasts, which are no participles unless "by" follows.
    "as (?:communicated|informed|recalled|remembered|testified)": Cue(
        "after", named=SPEAKER
    ),
    # "put by Smith at 500, by Brown at 400": what names the source is inside the cue.
    _BY_EACH: Cue("after", named=SPEAKER),
    # "put at 500 men by Smith": the number is inside the cue.
    _PUT_AT: Cue("after", named=SPEAKER),
    rf"(?:,|and|or) at {NUMERAL}(?: [A-Za-z]+)* by": Cue("after", named=SPEAKER),
    # "Asked by the member whether 500 had died"
    r"(?-i:Asked|Challenged|Pressed) by (?:[\w'’.-]+ )+(?:whether|if|how)": Cue("after", "question"),
    # "The paper quoted the mayor as saying that 500 died"
    r"(?:quote[sd]?|quoting|cite[sd]?) (?:[\w'’.-]+ )+as (?:having said|saying|stating|telling)": Cue("after"),
    # "512 houses were lost, per the ministry"
    ", per|(?-i:Per (?:the|an?))": Cue("after", named=SPEAKER),
    "citing|quoting|(?:(?:if )?(?:I|we|one) (?:may|might|can)|to|let (?:me|us)) quote": Cue("after", relation="cites"),
    rf"(?:{CONFIRMS})(?: also| too| independently)? by": Cue("after", "confirm", "confirms"),
    r"(?:denied|disputed|refuted) by": Cue("after", "deny", "says"),
    # "The figure of 500 comes from Smith", "the figure of 500 was rejected by Smith": the number is inside the cue.
    rf"{_FIGURE_OF} (?:(?:comes?|came|derives?|derived|stems?|stemmed|originates?|originated) (?:from|with)"
    "|go(?:es)? back to(?: an? (?:claim|estimate|guess|letter|remark|report|speech|statement) (?:by|of))?"
    "|(?:is|was) (?:drawn |taken )?from|rests on(?: the (?:authority|evidence|testimony|word) of)?"
    "|(?:is|was) (?:due|owed) to|(?:is|was) that (?:given by|of)"
    "|belongs? to|(?:is|was) (?:made|reached|arrived at|put about) by"
    "|(?:(?:arrived at|calculated|found|given|made|mentioned|named|obtained|offered|proposed|put forward|reached"
    "|suggested) )?by"
    "|(?:(?:first|only|also) )?(?:is|was|has been|had been) (?:(?:first|also) )?(?:advanced|cited|defended|given"
    "|obtained|offered|proposed|put forward|suggested|used) by)": Cue(
        "after", named=SPEAKER
    ),
    # "500, a number that goes back to Smith"
    "(?:claim|estimate|figure|number|total),? (?:that|which) (?:(?:first|originally|ultimately) )?(?:comes?|came|dates?"
    "|dated|derives?|derived|goes|went|originate[sd]?|stems?|stemmed)(?: back)? (?:from|to|with)": Cue(
        "after", named=WORD
    ),
    # "The figure of 500 first appears in the ministry's report": in a place, nobody gives it.
    rf"{_FIGURE_OF} (?:(?:to be )?(?:cited|found|given|printed|published|quoted|that appears)"
    "|(?:(?:first|only|also) )?(?:appears|appeared|occurs|stands|turns up)|(?:is|was) (?:also |first )?(?:found|given"
    "|printed|published|quoted|to be found)) in": Cue("after", named=WORD),
    rf"{_FIGURE_OF} (?:is|was|has been|had been)(?: [a-z]+)? (?:rejected|dismissed|contested|challenged|questioned)"
    " by": Cue(
        "after", "deny", named=SPEAKER
    ),
    # "He rejected a claim by the union that 500 were dismissed": whose claim it is, says it.
    "(?:rejects|rejected|denies|denied|disputes|disputed|contested|dismissed) (?:the |this |that |an? )?(?:[a-z]+ )?"
    "(?:claims?|assertions?|allegations?|suggestions?|accusations?) (?:made |put forward )?by": Cue(
        "after", "deny", named=SPEAKER
    ),
    r"(?:claims?|assertions?|allegations?|suggestions?|assurances?|accusations?|conjectures?|contentions?"
    r"|guess(?:es)?|(?:an?|her|his|the) remark) (?:made |put forward )?by": Cue(
        "after", named=SPEAKER
    ),
    r"(?:has|have|had) been (?:raised|lowered|reduced|revised|corrected|cut)(?: up| down)? by": Cue(
        "after", named=PROPER
    ),
    STANCES: Cue("before", speaks=True),
    GIVES: Cue("before"),
    SCHOLAR: Cue("after", named=PROPER),
    "say|says|said": Cue("either", named=SPEAKER, speaks=True, leads=True),
    SAYS: Cue("either", named=SPEAKER, speaks=True),
    # Behind "told" stands who is told.
    "told|tells|informed|informs|assured|assures|notified|notifies": Cue("before", speaks=True),
    ADDS: Cue("either", named=PROPER, speaks=True, backward=True),
    ASKS: Cue("before", "question", speaks=True, backward=True),
    ASKED: Cue("after", "question", named=QUOTER),
    TELLS: Cue("either", named=PROPER, speaks=True),
    THAT_CLAUSE: Cue("before", speaks=True),
    f"(?:{THAT}):": Cue("before"),
    # "“There are 500 of us”, informs the mayor", and "500, answers Smith": verbs of telling somebody, as translators
    # have them, and others that speak only there.
    "(?:,[\"”]|[\"”],) (?:advance[sd]|assure[sd]|goes|inform(?:s|ed)|notifie[sd]|notifies|precise[sd]"
    "|ran|reads|remind(?:s|ed)|runs)": Cue(
        "after", named=QUOTER
    ),
    # "“There were 40” is how Smith put it."
    ",?[\"”],? (?:is|was) (?:how|what|all(?: that)?)": Cue("after", named=QUOTER),
    r", answers (?:the )?(?-i:[A-Z])[\w'’-]+": Cue("after", named=PROPER),
    r"(?:asked|asks|wondered|wonders|inquired|inquires) (?:how|if|whether|why)": Cue("before", "question", speaks=True),
    SAYING: Cue("either", speaks=True, shares=True),
    REPORTS: Cue("either", named=WORD, ending=True, claused=True),
    RECKONS: Cue("either", named=WORD, claused=True),
    FINDS: Cue("before", claused=True),
    BARE: Cue("before", plural=True),
    "add": Cue("before", plural=True, backward=True),
    # "In the report of the fleet there figures another number", "from the report it appears that": the record stands
    # before the verb.
    "figures?|figured|appears?|appeared|stands?|stood|there (?:is|are|was|were)|it (?:appears|appeared|emerges"
    "|emerged|follows|followed) that"
    "|it (?:is|was) (?:clear|evident|known|seen) that|(?:we|one) (?:gathers?|knows?|learns?|sees?) that": Cue("record"),
    OF_SOURCES: Cue("none"),
    CONFIRMS: Cue("before", "confirm", "confirms", speaks=True),
    DENIES: Cue("before", "deny", "says", speaks=True),
    # "The board's response was to strike a rate of 2": what is done, and not said.
    r"(?:'|’)s? (?:answer|reply|response) (?:is|was) to": Cue("none"),
    rf"(?:'|’)s? (?:(?:{_OF_FIGURES}) ){{0,2}}(?:count|data|estimates?|figures|records|statistics|tally)": Cue(
        "before", relation="holds", owned=True
    ),
    rf"(?:'|’)s? (?:(?:{_OF_FIGURES}) ){{0,2}}(?:{MATTER}|{_OWNED})": Cue("before", relation="holds"),
    rf"(?:'|’)s? (?:(?:{_OF_FIGURES}) ){{0,2}}(?:{_SAID})": Cue("before", relation="holds", speaks=True),
    # "against Smith's 8.7 million": whose figure it is, where figures are compared
    rf"(?:'|’)s? (?:(?:own|famous|higher|lower|round|traditional) )?{BARE_NUMBER}": Cue(
        "before", relation="holds", weak=True
    ),
    # "The debate opened with Smith's modest 9.5 million": what an estimate is like tells that it is one.
    r"(?:'|’)s? (?:bold|cautious|conservative|generous|inflated|modest|optimistic|pessimistic|sceptical)"
    r" [0-9][0-9.,]*(?: (?:thousand|million|billion))?": Cue("before", relation="holds"),
    # "47 per cent to Smith's 43": whose share it is.
    r"to (?-i:[A-Z])[\w-]+(?:'|’)s? (?:[0-9][0-9.,]*)(?: per cent| percent|%)": Cue("none"),
    # "Jones's is 900", where figures are compared
    r"(?:'|’)s? (?:is|was) (?:(?:about|almost|nearly|only|over|some) |(?:higher|larger|lower|smaller): )?"
    rf"{BARE_NUMBER}": Cue(
        "before", relation="holds", weak=True
    ),
    # "The curate buried after own statement 77 men": the owner is whoever opens the sentence.
    "(?:according to|after|by|on|to) own (?:accounts?|data|declarations?|estimates?|figures|information|statements?"
    "|words)": Cue("own", relation="holds"),
}  # fmt: skip
"""Each cue with what it means, the more particular before the more general."""

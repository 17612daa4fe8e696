"""Words for who or what states numbers in English: persons and bodies, papers and records.

What lives here: lists. What does not: reading a name (`speakers.py`), and cues (`cues.py`).
"""

from pipeline.extract.en.lists import word_set
from pipeline.extract.en.saying import third

MATTER = (
    "analysis|archives|calculations|census|data|documents|estimates?|figures?|files|findings|information|list"
    "|numbers|polls?|records|reports?|research|results|statement|statistics|studies|study|surveys?"
)
GIVEN = (
    "announced|assessed|calculated|carried out|cited|claimed|collected|commissioned|compiled|computed|conducted"
    "|counted|disclosed|established|estimated|given out|given|issued|named|obtained|placed|prepared|produced"
    "|proposed|provided|published|put about|put forward|put|quoted|rated|reckoned|recorded|released|reported|revealed"
    "|said to be|stated|suggested|supplied|valued|written"
)
_SCHOLAR = (
    "historian|researcher|scholar|economist|demographer|statistician|sociologist|scientist|expert|analyst|journalist"
    "|archivist|professor|biographer|author|writer|observer"
)
SCHOLAR = f"(?:{_SCHOLAR})s?"
RECORD = (
    "accounts|annals|assessments?|audits?|biography|bulletins?|cadastres?|catalogues?|charts?|chronicles?|descriptions?"
    "|communiqués?|diary|diaries|drafts?|dispatch|dispatches|enumerations?|inquiry|inquiries|inspections?|investigations?|editorials?"
    "|evaluations?|entries|files?|graphs?|history|histories|inscriptions?|inventory|inventories|journals?|ledgers?"
    "|leaflets?|legends?|letters?|logs?|logbooks?|manifests?|manuscripts?|maps?|memoirs?|memos?|memorandum|memoranda|minutes|models?"
    "|notebooks?|obituary|pamphlets?|polling|projections?|protocols?|registers?|returns?|reviews?|rolls?|rulings?|sagas?|sources?|tables?"
    "|tally|tallies|telegrams?|testimony|testimonies|tracts?|evidence|verdicts?|yearbooks?"
)
"""What states numbers in writing: "the skipper's log speaks of 74", "the official history gives 500"."""


WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


SPEAKERS = word_set("""
abbess abbot academic academy accountant activist adjutant administration administrator admiral admiralty advertiser
adviser advocate agency agent agronomist aide al alderman aldermen alliance ally almanac almoner ambassador analysis
analyst annals anthropologist apologist apostle apothecary arbiter arbitrator archbishop archdeacon archive archivist
army assessor assistant association astronomer attaché attorney auctioneer audit auditor author authoress authority
backer bailiff bank banker barons barrister beadle beekeeper believers biographer biologist bishop board boatman
boatmen boatswain bookmaker bookseller boss brewer brigadier broadcaster brochure broker brokerage builder bulletin
bureau burgher burgomaster bursar businessman businessmen buyer bystander cabinet cable cadastre campaign campaigner
captain captive captor cardinals caretaker carpenter carrier census chairman chairwoman chancellor chaplain charity
chemist chief chronicle chronicler churchwarden circular clan clergy clergyman clergymen clerk client coalition
coastguard colleague collector colonel columnist command commandant commander commentator commission commissioner
committee communique company comptroller conciliator confederation confessor congress consortium constable
constabulary consul consulate consultancy consultant contemporaries contractor convict coroner corporal correspondence
correspondent council councillor counsel counsellor courier court crew criminologist critic curate curia customer data
dealer dean defector defence defendant defender delegate delegation demographer demonstrators department deportee
deputy deserter detainees detractor diary dictionary diplomat director directorate disciple dispatch dissident doctor
document dossier driver duke earl ecologist economist editor elder embassy emigrant emir emissary emperor employee
employer encyclopaedia encyclopedia engineer enumerator envoy epidemiologist essayist estimates ethnographer examiner
executive exile expert exporter eyewitness farmer federation figures files firefighter firm fisherman fishermen
folklorist forces forecasters foreman foremen former foundation founder friar gaoler gazette gendarme gendarmerie
general geographer geologist government governor gravedigger group grower guard guerrilla guide guidebook handbook
headman headmaster headquarters heir helmsman hermit historian hospital hospitaller hunter imam importer infirmarian
informant inmate innkeeper inquest inquiry inspection inspector inspectorate institute institution insurer insurgent
intelligence internee interpreter inventory investigation investigator investor islander jailer journal journalist
judge jurist king knight landholder landlord landowner latter lawmaker lawyer leader lecturer ledger legation
legislator lender letter lexicographer librarian lieutenant linguist list lobby lobbyist locals logistician magazine
magistracy magistrate majority maker management manager manual marcher marshal mate mayor media mediator medic member
memoir memoirist memorandum merchant messenger meteorologist midwife midwives military militia miner minister ministry
minority mission missionary model moneylender monitor monk movement mullah naturalist navy negotiator neighbor
neighbour newsletter newspaper nobleman noblemen notary novelist novice nun nurse obituarist observatory observer
office officer official ombudsman operator opposition optimist organisation organisers organization organizers
overlooker overseer owner panel paper paramedic parishioner parliament parson partisan partner party passenger pastor
pathologist peasant peer pessimist petitioner philosopher photographer physician physicist pilgrim pilot plaintiff
planner planter plenipotentiary poet police policeman policemen politician poll pollster pope postmaster preacher
prefect prefecture prelate premier president press priest prince princess prioress prisoner producer professor
programme promoter prosecutor provost psychologist publication publisher pundits purser quartermaster queen rabbi
radio ranger rapporteur re-examination reassessment rebels receiver record recruiter rector reeve refugees register
registrar registry regulator report reporter representative rescuer research researcher residents retailer returns
reviewer revisionist rival saga sailor salesman satirist scholar schoolmaster scientist scout scribe sculptor
secretariat secretary seismologist seller senator sergeant service settler sexton shareholder sheikh sheriff shipowner
shopkeeper simulation skipper slaver smuggler society sociologist soldier source speaker specialist spokesman
spokesmen spokesperson spokeswoman sponsor spy squire staff stallholder statement stationmaster statistician
statistics steward storekeeper strategist striker student study subscriber sultan superintendent supplier supporters
surgeon survey surveyor survivor sympathiser syndicate synod taxpayer teacher team technician telegram television
tenant textbook theologian thesis think-tank townsfolk townspeople trade trader tradition trainer transcript
translator trapper traveller treasurer treasury trial tribe tribunal trooper trustee tutor umpire under-secretary
undersecretary undertaker underwriter union university vendor veteran vicar viceroy victim victors villager virologist
volunteer warden warder watchdog watchman website wholesaler widow witness woodcutter workers workman workmen writer
""")
SPEAKERS |= word_set(
    "attorney-general commander-in-chief editor-in-chief governor-general lieutenant-governor sergeant-major"
)
SPEAKERS |= {word.removesuffix("s?") for word in RECORD.split("|")} | word_set(
    RECORD.replace("?", "").replace("|", " ")
)
# More than one of them speaks too; a plural is spelled as the third person of a verb is.
SPEAKERS |= {third(word) for word in SPEAKERS}


NO_SUBJECTS = word_set("""
Anybody Anyone cent days decades hours months times weeks years Everybody Everyone Somebody Someone anybody anyone
everybody everyone somebody someone Those those him me them us A An Her His Its My Our The Their Your a an every her
his its my no our the their your As How Rumour Dozens Hundreds I It's Millions Neither Nobody None Thousands There We
You dozens hundreds millions nobody thousands there we which who you
""")
"""What no source is, though it may stand before a verb of saying."""

PREPOSITIONS = word_set("""
about after against also among and are as at be because been before between but by during from had has have however if
in into is meanwhile not on or over said says separately since so than that then through to told under until was were
when where which while who with yet
""")

OPENERS = word_set("last this next earlier later yesterday today week month year however meanwhile also still now then")
"""What may open a sentence before its subject."""

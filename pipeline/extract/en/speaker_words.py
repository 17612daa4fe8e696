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
    "acknowledged|alleged|announced|assessed|asserted|budgeted|calculated|carried out|cited|claimed|collected"
    "|commissioned|compiled|computed|conducted|costed|counted|disclosed|documented|drawn up|enumerated"
    "|established|estimated|expected|forecast|foreseen|furnished|given out|given|handed in|issued|listed"
    "|mentioned|named|noted|obtained|placed|predicted|prepared|priced|produced|projected|proposed|provided"
    "|published|put about|put forward|put|quoted|rated|reckoned|recorded|released|reported|revealed|said to be"
    "|stated|submitted|suggested|supplied|valued|written"
)
_SCHOLAR = (
    "historian|researcher|scholar|economist|demographer|statistician|sociologist|scientist|expert|analyst|journalist"
    "|archivist|professor|biographer|author|writer|observer|chronicler|annalist"
)
SCHOLAR = f"(?:{_SCHOLAR})s?"
RECORD = (
    "abstracts?|accounts|affidavits?|annals|assessments?|audits?|ballads?|banners?"
    "|biography|books?|bulletins?|cadastres?|calendars?|calculation|captions?|catalogues?|charts?|chronicles?"
    "|communiqués?|counts?|databases?|datasets?|depositions?|descriptions?|despatch|despatches|diaries|diary"
    "|dispatch|dispatches|documentation|drafts?|editorials?|e-?mails?|entries|enumerations?|epitaphs?|evaluations?"
    "|evidence|excavations?|files?|filings?|flyers?|footnotes?|graphs?|gravestones?|headcounts?|headlines?"
    "|histories|history|inquiries|inquiry|inscriptions?|inspections?|interviews?|inventories|inventory"
    "|investigations?|journals?|judge?ments?|labels?|leaflets?|ledgers?|legends?|letters?|linkages?"
    "|logbooks?|logs?|manifests?|manuscripts?|maps?|memoirs?|memoranda|memorandum|memorials?|memos?|messages?"
    "|minutes|modelling|models?|monographs?|musters?|narratives?|notebooks?|notices?|obituary|pamphlets?"
    "|passages?|petitions?|placards?|plaques?|polling|postcards?|posters?|prefaces?|proclamations?|projections?"
    "|prosopography|protocols?|publications?|recounts?|registers?|relations?|returns?|reviews?|rolls?"
    "|rosters?|rotas?|rulings?|sagas?|factsheets?|sign|slogans?|sources?|stelae?|steles?|submissions?|summary|tables?|tablets?"
    "|tallies|tally|telegrams?|testimonies|testimony|text|textbooks?|tombstones?|tracts?|treatises?|tweets?"
    "|verdicts?|verses?|videos?|visitations?|yearbooks?"
)
"""What states numbers in writing: "the skipper's log speaks of 74", "the official history gives 500"."""


WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


SPEAKERS = word_set("""
abbess abbey abbot academic academician academy accountant activist actuary adjudicator adjutant administration
administrator admiral admiralty advertisement advertiser adviser advocate agency agent agronomist aide airline al
alcalde alderman aldermen alliance ally almanac almoner ambassador analysis analyst annalist annals anthropologist
apologist apostle apothecary apprentice arbiter arbitrator archbishop archdeacon archduke archive archivist army
assembly
assessor assistant association astronomer attaché attacker attorney auctioneer audit auditor aunt author authoress
authority backbencher backer bailiff bank banker barber barmaid barman baron baroness barons barrister battalion
beadle beekeeper believers besieger biographer biologist bishop blacksmith blog board boatman boatmen boatswain
bookmaker bookseller boss bosun brewer brewery bricklayer brigadier broadcaster brochure broker brokerage brother
builder bulletin bureau burgher burgomaster bursar businessman businessmen butcher butler buyer bystander cabinet
cable cadastre caliph campaign campaigner canvasser captain captive captor cardinals carer caretaker carpenter carrier
castellan cavalry census chairman chairwoman chamber chamberlain chancellery chancellor chancery chaplain charity
chemist chief chronicle chronicler churchwarden circular clan clergy clergyman clergymen clerk client clinic cluster
co-founder co-operative coachman coalition coastguard colleague collector college colonel colonist columnist command
commandant commander commentator commissar commissariat commission commissioner committee communique commuter company
compiler composer comptroller conciliator confederation confessor congress conservator consortium conspirator
constable constabulary consul consulate consultancy consultant contemporaries contemporary contractor convict
cooperative coroner corporal corregidor correspondence correspondent council councillor councilman councilwoman couple
counsel counsellor counter countess courier court cousin crew crewman crewmen criminologist critic curate curator
curia customer customs daily data dealer dean defector defence defendant defender delegate delegation demographer
demonstrators dentist department deponent deportee deputy deserter detainees detective detractor developer diary
dictator dictionary diocese diplomat director directorate directory directress disciple dispatch dissident docker
dockworker doctor document doorkeeper dossier driver duchess duke earl ecologist economist editor elder elector
electrician embassy emigrant emir emissary emperor employee employer empress encyclopaedia encyclopedia engineer
entrepreneur enumerator envoy epidemiologist essayist estimates ethnographer examiner excavator exchange executive
exile expert explorer exporter eyewitness family farmer father federation ferryman fighter figures files firefighter
fireman firemen firm fisherman fishermen fleet folklorist footman forces forecaster forecasters foreman foremen
forester forewoman former foundation founder friar frontbencher fund gamekeeper gaoler gardener garrison gazette
gendarme gendarmerie general geneticist geographer geologist governess government governor governorship grandfather
grandmother gravedigger grocer groundsman group grower guard guerrilla guide guidebook guild handbook harbourmaster
headman headmaster headquarters heir helmsman herbalist herder hermit historian hospital hospitaller householder
housekeeper housewife hunter image imagery imam importer infantry infirmarian informant inmate innkeeper inquest
inquiry inspection inspector inspectorate institute institution insurer insurgent intelligence intendant internee
interpreter interviewer inventory investigation investigator investor islander jailer janitor jeweller journal
journalist judge jurist juror khan king knight laboratory landholder landlady landlord landowner latter lawmaker
lawyer leader leadership league lecturer ledger legate legation legislator lender letter lexicographer librarian
lieutenant lifeboatman linguist list literature lobby lobbyist locals locksmith logistician loyalist machinist
magazine magistracy magistrate majority maker management manager manual marcher margrave marquis marshal mason master
mate matron mayor mechanic media mediator medic member memoir memoirist memorandum memorial merchant messenger
meteorologist midwife midwives militant military militia miller miner minister ministry minority mint mission
missionary model moneylender monitor monk monthly mother motorist movement mullah municipality museum mutineer
nationalist naturalist navigator navy negotiator neighbor neighbour nephew newsletter newspaper niece nobleman
noblemen notary novelist novice nun nuncio nurse obituarist observatory observer office officer official ombudsman
onlooker operator opponent opposition optimist orator organisation organiser organisers organization organizer
organizers orphan overlooker overseer owner painter panel paper paralegal paramedic parent parishioner parliament
parson partisan partner party pasha passenger pastor pathologist patrol paymaster peasant peer pessimist petitioner
pharmacist philosopher photographer physician physicist pilgrim pilot plaintiff planner planter plenipotentiary
plumber poet police policeman policemen politician poll pollster pope portal porter postman postmaster preacher
predecessor prefect prefecture prelate premier presidency president press pretender priest prince princess prioress
prisoner producer professor programme promoter proprietor prosecutor prospectus protester provost psychiatrist
psychologist publican publication publisher pundit pundits pupil purser quaestor quarryman quarterly quartermaster
queen rabbi radio railway ranger rapporteur re-examination reassessment rebel rebels receiver receptionist record
recruiter rector reeve referee refugee refugees regent regiment register registrar registry regulator relative release
report reporter representative rescuer research researcher residents responder retailer returns reviewer revisionist
rival roofer saga sailor salesman satirist scholar schoolmaster schoolmistress schoolteacher scientist scout scribe
sculptor seaman seamen secretariat secretary seismologist seller senate senator seneschal separatist sergeant service
settler sexton shah shareholder sheikh shepherd sheriff shipbuilder shipowner shipwright shopkeeper side signalman
signatory simulation singer sister skipper slaver smallholder smuggler society sociologist soldier solicitor source
speaker specialist spokesman spokesmen spokesperson spokeswoman sponsor spy squadron squire staff stallholder starost
starosta statement station stationmaster statistician statistics steelworker stevedore steward stoker stonemason
storekeeper strategist striker student study sub-committee sub-prefect subcommittee subprefect subscriber successor
sultan superintendent supplier supporters surgeon survey surveyor survivor sympathiser syndic syndicate synod tailor
taker tally-clerk taxman taxpayer teacher team technician telegram television tenant textbook theatre theologian
thesis think-tank timekeeper tourist townsfolk townsman townspeople trade trader tradition trainee trainer transcript
translator trapper traveller treasurer treasury trial tribe tribunal trooper trucker trust trustee tsar tutor typist
tzar umpire uncle under-secretary undersecretary undertaker underwriter union university utility vendor vet veteran
vicar vice-president viceroy victim victors villager virologist vizier voivode volunteer voter waiter waitress warden
warder watchdog watchman weaver website weekly welder wheelwright whip whistleblower wholesaler widow widower witness
woodcutter workers workman workmen works wrestler writer zoologist
""")
SPEAKERS |= word_set(
    "attorney-general commander-in-chief consul-general director-general editor-in-chief governor-general"
    " inspector-general lieutenant-governor secretary-general sergeant-major solicitor-general vice-chancellor"
)
SPEAKERS |= {word.removesuffix("s?") for word in RECORD.split("|")} | word_set(
    RECORD.replace("?", "").replace("|", " ")
)
# More than one of them speaks too; a plural is spelled as the third person of a verb is.
SPEAKERS |= {third(word) for word in SPEAKERS}


NO_SUBJECTS = word_set("""
Hers Imagine Mine Ours Theirs Try Yours
Anybody Anyone cent days decades hours months times weeks years Everybody Everyone Somebody Someone anybody anyone
everybody everyone somebody someone Those those him me them us A An Her His Its My Our The Their Your a an every her
his its my no our the their your As How Rumour Dozens Hundreds I It's Millions Neither Nobody None Nothing Thousands
There We You billion dozens hundred hundreds million millions nobody nothing thousand thousands there we which who
without you
""")
NO_SUBJECTS |= word_set("""
According Average Besides Consequently Contemporary Current Earlier Early Eventually Finally First Furthermore Hence
However Indeed Independent Instead Likewise Meanwhile Moreover Nevertheless Nonetheless Otherwise Overall Similarly
Still Therefore Thus Yet Initial Later Modern Official Original Preliminary Previous Recent Revised Second Third
Unofficial
""")
"""What no source is, though it may stand before a verb of saying."""

PREPOSITIONS = word_set("""
about after against also among and are as at be because been before between but by during from had has have however if
in into is meanwhile not on or over said says separately since so than that then through to told under until was were
what when where whereas whether which while who with yet
""")

OPENERS = word_set("""
already also although earlier even how however last later meanwhile month next now only still then this though today
week whereas while year yesterday
""")
"""What may open a sentence before its subject."""

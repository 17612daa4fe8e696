"""Words for who or what states numbers in English: persons and bodies, papers and records.

What lives here: lists. What does not: reading a name (`speakers.py`), and cues (`cues.py`).
"""

from pipeline.extract.en.lists import word_set

MATTER = (
    "analysis|archives|calculations|census|data|documents|estimates?|figures?|files|findings|information|list"
    "|numbers|polls?|records|reports?|research|results|statement|statistics|studies|study|surveys?"
)
GIVEN = (
    "announced|assessed|calculated|carried out|cited|claimed|collected|commissioned|compiled|computed|conducted"
    "|counted|disclosed|established|estimated|given out|given|issued|named|obtained|placed|prepared|produced"
    "|proposed|provided|published|put forward|put|quoted|rated|reckoned|recorded|released|reported|revealed"
    "|said to be|stated|suggested|supplied|valued|written"
)
_SCHOLAR = (
    "historian|researcher|scholar|economist|demographer|statistician|sociologist|scientist|expert|analyst|journalist"
    "|archivist|professor|biographer|author|writer|observer"
)
SCHOLAR = f"(?:{_SCHOLAR})s?"
RECORD = (
    "accounts|annals|assessments?|audits?|biography|bulletins?|cadastres?|catalogues?|charts?|chronicles?"
    "|communiqués?|diary|diaries|dispatch|dispatches|inquiry|inquiries|inspections?|investigations?|editorials?"
    "|evaluations?|entries|files?|graphs?|history|histories|inscriptions?|inventory|inventories|journals?|ledgers?"
    "|legends?|letters?|logs?|logbooks?|manifests?|manuscripts?|maps?|memoirs?|memorandum|memoranda|minutes|models?"
    "|notebooks?|obituary|polling|projections?|protocols?|registers?|returns?|reviews?|rolls?|sagas?|sources?|tables?"
    "|tally|tallies|telegrams?|testimony|testimonies|evidence|yearbooks?"
)
"""What states numbers in writing: "the skipper's log speaks of 74", "the official history gives 500"."""


WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


SPEAKERS = word_set("""
abbess abbot academic academics academy accountant accountants activist activists adjutant administration
administrator administrators admiral admirals advertiser advertisers adviser advisers advocate advocates agencies
agency agent agents agronomist aide aides al alderman aldermen alliance alliances allies ally almanac ambassador
ambassadors analysis analyst analysts annals anthropologist anthropologists apologist apologists apostle arbiter
arbitrator archbishop archdeacon archive archives archivist archivists army assessor assessors assistant association
astronomer astronomers attaché attachés attorney attorneys auctioneer auctioneers audit auditor auditors author
authoress authorities authority authors backer backers bailiff bailiffs bank banker bankers barons barrister beekeeper
believers biographer biographers biologist biologists bishop board boatman boatmen bookmaker bookmakers bookseller
boss bosses brewer brewers brigadier broadcaster broadcasters brochure broker brokerage brokerages brokers builder
builders bulletin bureau burgomaster businessman businessmen buyer buyers cabinet cable cadastre cadastres campaign
campaigner campaigners captain captains captive cardinals caretaker caretakers carpenter carrier carriers census
chairman chairwoman chancellor chancellors chaplain chaplains charities charity chemist chemists chief chiefs
chronicle chronicler chroniclers chronicles circular clan clans clergy clergyman clergymen clerk client clients
coalition colleague colleagues collector collectors colonel colonels columnist command commander commanders
commentator commentators commission commissioner committee committees communique companies company comptroller
confederation confessor congress consortium constable constables consul consultancy consultant consultants
contemporaries contractor contractors convict convicts coroner corporal correspondence correspondent correspondents
council councillor councillors counsel counsellor courier couriers court criminologist critic critics customer
customers data dealer dealers dean defector defectors defence defendant defender defenders delegate delegates
delegation demographer demographers demonstrators department deputies deputy deserter deserters detainees detractor
detractors diary dictionary diplomat diplomats director directorate disciple disciples dispatch dissident dissidents
doctor doctors document documents dossier driver drivers duke earl ecologist ecologists economist economists editor
editors elder elders embassy emigrant emigrants emir emissary emperor employee employees employer employers
encyclopaedia encyclopedia engineer engineers envoy envoys epidemiologist epidemiologists essayist estimates
ethnographer examiner examiners executive executives exile exiles expert experts exporter exporters eyewitness
eyewitnesses farmer farmers federation figures files firefighter firefighters firm fisherman fishermen folklorist
forces forecasters foreman foremen former foundation founder founders gazette general geographer geographers geologist
geologists government governor governors group groups grower growers guard guards guerrilla guerrillas guide guidebook
handbook headman headmaster headquarters heir heirs helmsman hermit historian historians hospital hospitaller
hospitals hunter hunters imam importer importers informant informants inmate inmates innkeeper inquest inquiry
inspection inspections inspector inspectorate inspectors institute institution insurer insurers insurgent insurgents
intelligence internee internees interpreter inventories inventory investigation investigations investigator
investigators investor investors islander islanders jailer jailers journal journalist journalists judge jurist jurists
king knight landlord landlords landowner landowners latter lawmaker lawmakers lawyer lawyers leader leaders lecturer
ledger ledgers legislator legislators lender lenders letter lexicographer librarian librarians lieutenant lieutenants
linguist linguists list lists lobby lobbyist lobbyists locals logistician magazine magistrate magistrates majority
maker makers management manager manual marcher marchers marshal mayor mayors media mediator mediators medic medics
member members memoir memoirist memoirists memoirs memorandum merchant merchants messenger messengers meteorologist
meteorologists midwife midwives military miner miners minister ministers ministries ministry minority mission
missionaries missionary model models moneylender monitor monitors monk monks movement mullah naturalist naturalists
negotiator negotiators neighbor neighbors neighbour neighbours newsletter newspaper newspapers novelist novelists nun
nuns nurse nurses obituarist observatory observer observers office officer officers official officials ombudsman
operator operators opposition optimist optimists organisation organisations organisers organization organizations
organizers owner panel paper papers paramedic paramedics parishioner parishioners parliament partisan partisans
partner partners party passenger passengers pathologist peasant peasants peer peers pessimist pessimists petitioner
petitioners philosopher philosophers photographer photographers physician physicians physicist physicists pilgrim
pilgrims pilot pilots plaintiff planner planners planter planters poet poets police politician politicians poll polls
pollster pollsters pope preacher preachers prefect prefects prefecture prelate premier president press priest prince
princes princess prisoner prisoners producer producers professor professors programme promoter promoters prosecutor
prosecutors provost psychologist psychologists publication publisher publishers pundits purser quartermaster queen
rabbi radio rapporteur rapporteurs re-examination reassessment rebels receiver record records recruiter recruiters
rector refugees register registers registrar registry regulator regulators report reporter reporters reports
representative representatives rescuer rescuers research researcher researchers residents returns reviewer reviewers
revisionist revisionists rival rivals saga sagas sailor sailors salesman satirist scholar scholars scientist
scientists scout scouts sculptor secretariat secretary seismologist seismologists seller sellers senator sergeant
sergeants service services settler settlers sexton sheikh sheriff sheriffs shopkeeper shopkeepers simulation
simulations skipper skippers smuggler smugglers society sociologist sociologists soldier soldiers source sources
speaker specialist specialists spies spokesman spokesmen spokesperson spokeswoman sponsor sponsors spy squire staff
stallholder statement statements stationmaster statistician statisticians statistics steward stewards storekeeper
strategist strategists striker strikers student students studies study subscriber sultan superintendent
superintendents supplier suppliers supporters surgeon surgeons survey surveyor surveyors surveys survivor survivors
sympathiser sympathisers syndicate taxpayer teacher teachers team technician technicians telegram television tenant
tenants textbook textbooks theologian theologians thesis think-tank townsfolk townspeople trade trader traders
tradition trainer transcript transcripts translator translators trapper trappers traveller travellers treasury trial
trials tribe tribes tribunal trooper troopers trustee trustees tutor umpire under-secretary undersecretary undertaker
union unions university vendor vendors veteran veterans vicar viceroy victim victims victors villagers virologist
volunteer volunteers warden warder warders watchman website widow witness witnesses woodcutter workers workman workmen
writer writers
""")
SPEAKERS |= {word.removesuffix("s?") for word in RECORD.split("|")} | word_set(
    RECORD.replace("?", "").replace("|", " ")
)


NO_SUBJECTS = word_set("""
Anybody Anyone days decades hours months times weeks years Everybody Everyone Somebody Someone anybody anyone
everybody everyone somebody someone Those those him me them us A An Her His Its My Our The Their Your a an every her
his its my no our the their your As Rumour Dozens Hundreds I It's Millions Neither Nobody None Thousands There We You
dozens hundreds millions nobody thousands there we which who you
""")
"""What no source is, though it may stand before a verb of saying."""

PREPOSITIONS = word_set("""
about after against also among and are as at be because been before between but by during from had has have however if
in into is meanwhile not on or over said says separately since so than that then through to told under until was were
when where which while who with yet
""")

OPENERS = word_set("last this next earlier later yesterday today week month year however meanwhile also still now then")
"""What may open a sentence before its subject."""

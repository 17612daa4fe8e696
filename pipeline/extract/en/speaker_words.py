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
    "abstracts?|accounts|affidavits?|annals|appendices|appendix|assessments?|atlas|audits?|autobiography|ballads?"
    "|banners?|biography|booklets?|books?|broadsheets?|broadsides?|bulletins?|cadastres?|calculation|calendars?"
    "|captions?|catalogues?|charts?|chronicles?|communiqués?|counts?|databases?|datasets?|depositions?|descriptions?"
    "|despatch|despatches|diaries|diary|dispatch|dispatches|dissertations?|documentary|documentation|drafts?|e-mails?"
    "|editorials?|emails?|entries|enumerations?|epitaphs?|essays?|eulogy|evaluations?|evidence|excavations?"
    "|factsheets?|files?|filings?|flyers?|footnotes?|gazetteers?|graphs?|gravestones?|handbills?|headcounts?"
    "|headlines?|histories|history|hymns?|indictments?|inquiries|inquiry|inscriptions?|inspections?|interviews?"
    "|inventories|inventory|investigations?|journals?|judgements?|judgments?|labels?|leaflets?|lectures?|ledgers?"
    "|legends?|letters?|linkages?|logbooks?|logs?|manifests?|manuscripts?|maps?|memoirs?|memoranda|memorandum"
    "|memorials?|memos?|messages?|minutes|modelling|models?|monographs?|musters?|narratives?|notebooks?|notices?"
    "|obituary|pamphlets?|papyri|papyrus|passages?|periodicals?|petitions?|placards?|plaques?|podcasts?|poems?|polling"
    "|postcards?|posters?|postscripts?|prefaces?|preprints?|proclamations?|projections?|prosopography|protocols?"
    "|publications?|recordings?|recounts?|registers?|relations?|returns?|reviews?|rolls?|rosters?|rotas?|rulings?"
    "|sagas?|sermons?|sign|slogans?|sources?|speech|speeches|spreadsheets?|stela|stelae|steles?|submissions?|summary"
    "|tables?|tablets?|tabloids?|tallies|tally|telegrams?|testaments?|testimonies|testimony|text|textbooks?"
    "|tombstones?|tracts?|treatises?|tweets?|verdicts?|verses?|videos?|visitations?|waybills?|yearbooks?"
)
"""What states numbers in writing: "the skipper's log speaks of 74", "the official history gives 500"."""


WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


SPEAKERS = word_set("""
abbess abbey abbot abolitionist academic academician academy accomplice accountant acolyte activist actor actress
actuary adjudicator adjutant administration administrator admiral admiralty adventurer adversary advertisement
advertiser adviser advisor advocate agency agent agronomist aid-worker aide airline al alcalde alderman aldermen
alliance ally almanac almoner ambassador analysis analyst anarchist annalist annals antagonist anthropologist
antiquarian antiquary apologist apostle apothecary applicant appointee appraiser apprentice arbiter arbitrator
archbishop archdeacon archdiocese archduke architect archive archivist army artilleryman artisan artist assassin
assembly assessor assistant association astronomer athlete attaché attacker attendant attorney auctioneer audit
auditor aunt author authoress authority backbencher backer bailiff baker bandit bank banker barber barmaid barman
baron baroness barons barrister battalion beadle beekeeper beggar believers bellringer beneficiary besieger biographer
biologist bishop blacksmith blog board boatman boatmen boatswain bodyguard bookmaker bookseller borrower boss bosun
brewer brewery bricklayer brigadier broadcaster brochure broker brokerage brother bugler builder bulletin bureau
burgher burglar burgomaster bursar businessman businessmen butcher butler buyer bystander cabinet cable cadastre
caliph caller campaign campaigner candidate cantor canvasser captain captive captor cardinal cardinals carer caretaker
carpenter carrier cartel cartoonist cashier castellan cattleman cavalry cavalryman censor census chairman chairwoman
chamber chamberlain chancellery chancellor chancery chandler chaplain charity chemist chief chieftain chronicle
chronicler churchwarden circular civilian claimant clan classmate clergy clergyman clergymen cleric clerk client
clinic cluster co-founder co-operative coachman coalition coastguard cobbler collaborator colleague collector college
colonel colonist columnist command commandant commander commentator commissar commissariat commission commissioner
committee communique commuter companion company compatriot competitor compiler composer comptroller comrade concierge
conciliator conductor confederation confessor congress congressman congresswoman conscript conservator consortium
conspirator constable constabulary consul consulate consultancy consultant contemporaries contemporary contractor
convent convict cooperative coordinator coroner corporal corporation corregidor correspondence correspondent council
councillor councilman councilwoman counsel counsellor counter countess couple courier court courtier cousin cowboy
craftsman crew crewman crewmen criminal criminologist critic cultivator curate curator curia custodian customer
customs cyclist daily data deacon dealer dean deckhand defector defence defendant defender delegate delegation
demographer demonstrators dentist department deponent deportee deputy descendant deserter designer detainees detective
detractor developer diarist diary dictator dictionary dignitary diocese diplomat director directorate directory
directress disciple dispatch dissenter dissident distributor docker dockworker doctor document donor doorkeeper
doorman dossier draper driver drummer duchess duke earl ecologist economist editor educator elder elector electrician
embassy emigrant emir emissary emperor employee employer empress encyclopaedia encyclopedia engineer engraver
enthusiast entrepreneur enumerator envoy epidemiologist essayist estimates ethnographer examiner excavator exchange
executioner executive executor exhibition exile expert explorer exporter eyewitness family farmer father federation
ferryman fighter figures files firefighter fireman firemen firm fisherman fishermen fishmonger fleet folklorist
follower footman forces forecaster forecasters foreigner foreman foremen forester forewoman former foundation founder
friar frontbencher fugitive fund gamekeeper gaoler gardener garrison gazette gendarme gendarmerie genealogist general
geneticist geographer geologist goldsmith governess government governor governorship graduate granddaughter
grandfather grandmother grandparent grandson gravedigger grocer groom groundsman group grower guard guerrilla guest
guide guidebook guild gunner handbook harbourmaster hawker headman headmaster headquarters healer heir helmsman herald
herbalist herder hermit historian horseman hospital hospitaller hostess householder housekeeper housewife humanist
hunter ideologist image imagery imam immigrant importer infantry infantryman infirmarian informant informer inmate
innkeeper inquest inquiry inquisitor inspection inspector inspectorate institute institution instructor insurer
insurgent intellectual intelligence intendant intermediary internee interpreter interviewer inventor inventory
investigation investigator investor ironworker islander jailer janissary janitor jeweller journal journalist judge
jurist juror keeper khan king knight laboratory laborer labourer landholder landlady landlord landowner latter
lawmaker lawyer leader leadership league lecturer ledger legate legation legislator lender letter lexicographer
librarian lieutenant lifeboatman linguist list listener literature lobby lobbyist locals locksmith lodger logistician
loyalist machinist magazine magistracy magistrate mailman majority maker management manager manual marcher margrave
marine mariner marksman marquis marshal mason master mate mathematician matron mayor mechanic media mediator medic
member memoir memoirist memorandum memorial mercenary merchant messenger meteorologist midshipman midwife midwives
militant military militia miller miner minister ministry minority mint mission missionary model monastery moneylender
monitor monk monthly mother motorist mourner movement mullah municipality murderer museum musician mutineer
nationalist naturalist navigator navy negotiator neighbor neighbour nephew newcomer newsletter newspaper newspaperman
niece nobleman noblemen notary novelist novice nun nuncio nurse nurseryman obituarist observatory observer occupant
offender office officer official ombudsman onlooker operator opponent opposition optimist orator organisation
organiser organisers organization organizer organizers orphan outsider overlooker overseer owner painter pamphleteer
panel paper paralegal paramedic parent parishioner parliament parson partisan partner party pasha passenger passerby
pastor pathologist patient patriot patrol patrolman patron paymaster peasant peddler pedlar peer pensioner pessimist
petitioner pharmacist philosopher photographer physician physicist pilgrim pilot pioneer pirate plaintiff planner
planter playwright plenipotentiary plumber poet police policeman policemen politician poll pollster pope portal porter
postman postmaster practitioner preacher predecessor prefect prefecture prelate premier presidency president press
pretender priest prince princess prioress priory prisoner producer professor programme promoter propagandist prophet
proponent proprietor prosecutor prospectus protester provost psychiatrist psychologist publican publication publicist
publisher pundit pundits pupil purser quaestor quarryman quarterly quartermaster queen rabbi radio railway rancher
ranger rapporteur re-examination reader reassessment rebel rebels receiver receptionist record recruit recruiter
rector reeve referee reformer refugee refugees regent regime regiment register registrar registry regulator relative
release report reporter representative rescuer research researcher resident residents responder retailer returns
reviewer revisionist rider rifleman rival roofer ruler saga sailor salesman satirist scholar schoolboy schoolgirl
schoolmaster schoolmistress schoolteacher scientist scout scribe sculptor seafarer seaman seamen secretariat secretary
seigneur seismologist selectman seller seminarian senate senator seneschal sentinel sentry separatist sergeant servant
service settler sexton shah shareholder sheikh shepherd sheriff shipbuilder shipowner shipwright shopkeeper shopper
side signalman signatory simulation singer sister skipper slaver smallholder smuggler sniper socialist society
sociologist soldier solicitor source speaker specialist spectator spokesman spokesmen spokesperson spokeswoman sponsor
spy squadron squire staff stallholder starost starosta statement statesman station stationmaster statistician
statistics steelworker stevedore steward stockbroker stockholder stoker stonemason storekeeper storyteller stranger
strategist striker student study sub-committee sub-prefect subcommittee subordinate subprefect subscriber successor
sultan superintendent supervisor supplier supporter supporters surgeon survey surveyor survivor suspect sympathiser
syndic syndicate synod tailor taker tally-clerk taxman taxpayer teacher team teamster technician telegram television
teller tenant textbook theatre theologian theorist therapist thesis think-tank thinker timekeeper tourist townsfolk
townsman townspeople trade trader tradition trainee trainer traitor transcript translator trapper traveller treasurer
treasury trial tribe tribunal trooper trucker trumpeter trust trustee tsar tutor typist tzar umpire uncle
under-secretary undergraduate undersecretary undertaker underwriter union university user utility vendor vet veteran
veterinarian vicar vice-president viceroy victim victors viewer villager virologist visitor vizier voivode volunteer
voter waggoner waiter waitress warden warder warrior watchdog watcher watchman weaver website weekly welder
wheelwright whip whistleblower wholesaler widow widower witness woodcutter worker workers workhouse workman workmen
works worshipper wrestler writer youngster zoologist
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

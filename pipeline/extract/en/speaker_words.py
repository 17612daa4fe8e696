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
    "accounts|annals|biography|bulletins?|catalogues?|charts?|chronicles?|communiqués?|diary|diaries"
    "|editorials?|entries|files?|graphs?|history|histories|inscriptions?|inventory|inventories|journals?|ledgers?|legends?"
    "|letters?|logs?|logbooks?|manifests?|manuscripts?|maps?|memoirs?|memorandum|memoranda|models?|notebooks?"
    "|obituary|polling|projections?|protocols?|registers?|returns?|reviews?|rolls?|sagas?|sources?|tables?|tally|tallies"
    "|telegrams?|testimony|testimonies|evidence|yearbooks?"
)
"""What states numbers in writing: "the skipper's log speaks of 74", "the official history gives 500"."""


WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


SPEAKERS = word_set("""
accountant accountants annals correspondence informant informants saga sagas guidebook rapporteur rapporteurs academic
academics academy activist activists administration administrator administrators adviser advisers advocate advocates
agencies agency aide aides al allies ally almanac ambassador colleague producer producers lender lenders ambassadors
analysis analyst analysts anthropologist anthropologists archbishop archive archives archivist archivists army
association astronomer astronomers attorney attorneys audit auditor auditors author authorities authority authors bank
barrister biographer biographers biologist biologists bishop board bookmaker bookmakers broadcaster broadcasters
brochure broker brokerage brokerages brokers bulletin bureau cabinet cable campaign campaigner campaigners captain
captains census chairman chairwoman charities charity chief chiefs chronicle chronicler chroniclers chronicles
circular clergy clerk coalition colleagues colonel colonels columnist command commander commanders commentator
commentators commission commissioner committee committees communique companies company congress constable consul
consultancy consultant consultants coroner correspondent correspondents council councillor councillors counsel
counsellor court criminologist data defence defendant delegate delegates delegation demographer demographers
department deputies deputy detainees diary dictionary diplomat diplomats director directorate dispatch doctor doctors
document documents dossier ecologist ecologists economist economists editor editors embassy emissary encyclopaedia
encyclopedia engineer engineers envoy envoys epidemiologist epidemiologists estimates executive executives expert
experts eyewitness eyewitnesses farmer farmers federation figures files firm forces forecasters foundation gazette
general geographer geographers geologist geologists government governor governors group groups guard guards guide
handbook headquarters historian historians hospital hospitals imam inquest inquiry inspector inspectorate inspectors
institute institution insurer insurers intelligence interpreter inventories inventory investigation investigations
investigator investigators investor investors journal journalist journalists judge king lawmaker lawmakers lawyer
lawyers leader leaders lecturer ledger ledgers legislator legislators letter list lists lobby lobbyists magazine
magistrate magistrates management manager manual marshal mayor media medic medics member members memoir memoirs
memorandum meteorologist meteorologists military minister ministers ministries ministry mission missionaries
missionary model models monitor monitors movement negotiator neighbor neighbors neighbour neighbours newsletter
newspaper newspapers nurse nurses observatory observer observers office officer officers official officials ombudsman
operator opposition organisation organisations organisers organization organizations organizers owner panel paper
papers paramedic paramedics parliament party passenger passengers pathologist physician physicians physicist
physicists pilot plaintiff planners police politician politicians poll polls pollster pollsters president press priest
professor professors programme prosecutor prosecutors psychologist psychologists publication pundits queen rabbi radio
rebels record records refugees register registers registrar registry regulator regulators report reporter reporters
reports representative representatives rescuers research researcher researchers residents returns scholar scholars
scientist scientists secretariat secretary seismologist seismologists senator service services sheriff simulation
simulations society sociologist sociologists soldier soldiers source sources speaker specialist specialists spokesman
spokesmen spokesperson spokeswoman staff statement statements statistician statisticians statistics strategist
strategists student students studies study supporters surgeon surgeons survey surveyor surveyors surveys survivors
teacher teachers team telegram television textbook textbooks thesis think-tank trade trader traders tradition
transcript transcripts traveller travellers treasury trial trials tribunal union unions university veteran veterans
vicar victims villagers virologist volunteer volunteers warden warder website witness witnesses workers writer writers
""")
SPEAKERS |= {word.removesuffix("s?") for word in RECORD.split("|")} | word_set(
    RECORD.replace("?", "").replace("|", " ")
)

"""Frames of saying and of putting figures, each with its cases and near misses. Other sources: `test_sources.py`."""

import pytest
from claimed import Texts, claim

FRAMES = [
    ('"Rates are at 500," Otto Brown, chairman of the board, said "and demand is growing."', "Otto Brown"),
    ("A mint official said demand was strong. Sales of the U.S. Coins reached 500, she said.", "A mint official"),
    ("The sale, which should bring gains of 500 marks, according to Smith (Far East) Ltd, is late.", "Smith"),
    ("Money at rates determined by the central bank cost 500 pounds.", None),
    # Half a name is none: who opens a sentence farther back than is looked is not found.
    (
        "Where earlier historians had accepted the factor's figure that many families were driven out of the hills in"
        " those years and in the three that came after, Ashdown has gone through the rent books and arrives at 500.",
        None,
    ),
    ("General Smith, head of the office, reported in October 1945 that 500 left.", "General Smith"),
    ("The police registered a little more than 500 men.", "The police"),
    ("The writer Otto Brown in his memoirs jokes that there were 500.", "Otto Brown"),
    ("Otto Brown, whose men dig there, is convinced that 500 lie there.", "Otto Brown"),
    ("On Friday morning this reporter counted 500 graves.", "this reporter"),
    ("Chief executive Anna Smith blamed wheat, which she said cost 500 a ton.", "Chief executive Anna Smith"),
    ("Smith, who in 1953 wrote of 500 dead, is gone.", "Smith"),
    ("Journalists like to speak of 500 dead.", "Journalists"),
    (
        "The commission on the camps under the chairmanship of Judge Brown established that 500 died.",
        "The commission",
    ),
    ("The deputies maintained in parliament that 500 died.", "The deputies"),
    ("The firm disputes this and says that 500 fish pass.", "The firm"),
    ("Earlier writers, relying on the rolls, put it at 500.", "Earlier writers"),
    ("Earlier the writers put it at 500.", "the writers"),
    ("Brown recalled 500 days later that all had left.", None),
    ("Brown recalled 500 days of rain.", "Brown"),
    ("In his speech, which lasted 500 minutes, Brown said it was late.", None),
    ("The fire destroyed the mill, which employed 500 people, the mayor said.", "the mayor"),
    ("According to 500 diplomats who were there, all was well.", None),
    ("The Senate confirmed 500 judges.", None),
    ("The inquiry heard on Monday that 500 cracks were seen.", "The inquiry"),
    ("The homeland association speaks until today of 500 dead.", "The homeland association"),
    ("Analysts abroad, working from the timetables, had guessed 500.", "Analysts"),
    ("Smith denied the number, as others claimed, and said that 500 fled.", "Smith"),
    ("The paper on 3 May 1921 informed of 9. The newspaper “Morning” on 3 May told of 500.", "The newspaper “Morning”"),
    ("Only 500 were returned, so Smith in his dissertation.", "Smith"),
    ("Only 500 were returned, so Smith left.", None),
    ("Of them 500 were lost, so Smith (1985), on the march.", "Smith"),
    ("Smith of Leeds, the mayor, later acknowledged that 500 fled.", "Smith of Leeds"),
    ("In a book that nobody cites Smith long ago argued for 500.", "Smith"),
    ("As Smith has established, it held 500 tons.", "Smith"),
    ("Smith has established 500 schools.", None),
    ("Official statistics continued to affirm that 500 had left.", "Official statistics"),
    ("The report of the office contains data about 500 sick.", "The report of the office"),
    ("Losses were determined by the staff commission at 500.", "the staff commission"),
    ("The commission increased this figure till 500.", "The commission"),
    ("The commission increased this tax to 500 marks.", None),
    ("The ministry had retained in 1922 the number of 500 dead.", "The ministry"),
    ("The lawmakers gave approval late on Friday to 500 laws.", None),
    ("Smith told another story of 500 men.", None),
    ("Smith, using the rolls, proposed a population of 500.", "Smith"),
    ("Smith puts excess deaths in the town at about 500.", "Smith"),
    ("The merchants of Riga put down their money at 500 inns.", None),
    ("Her own reconstruction points to 500, as Smith knew.", None),
    ("Engineer Smith, arrested later, at interrogation testified that 500 were lost.", "Engineer Smith"),
    ("The newspaper “Morning” in 1903 wrote about “500 souls”.", "The newspaper “Morning”"),
    ("The office telephoned Berlin with a figure of 500 dead.", "The office"),
    ("The office telephoned Berlin with a list of 500 dead.", None),
    ("The mayor spoke of 15 dead, and the newspaper “Morning” – about 500.", "the newspaper “Morning”"),
    ("The mayor spoke of 15 dead, and the street “Morning” – about 500.", "The mayor"),
    ("A clerk, who had signed the office's report, was dismissed 500 days later.", None),
    ("They earned 500 marks. So at least the inspectors reported.", "the inspectors"),
    ("They earned 500 marks. So the inspectors left.", None),
    ("General Smith doubted: “God grant that 500 lived.”", "General Smith"),
    ("Prices doubled: 500 marks a ton.", None),
    ("The writer Smith called “500 victims”.", "Smith"),
    ("The society called “Hope” insured 500 ships.", None),
    ("Smith refused to resign, saying the party had 500 votes.", "Smith"),
    ("Smith left for home, noting 500 ships.", None),
    (
        "Output rose more than the 500 tons that economists polled by the paper had forecast, the office said.",
        "economists",
    ),
    ("The newspaper “Morning”, on the other hand, wrote of 500 dead.", "The newspaper “Morning”"),
    ("The correspondent of “Morning” wrote that 500 died.", "The correspondent of “Morning”"),
    ("Working through 500 registers, Smith arrived at an estimate of 9.", None),
    ("Smith arrived in 1996 at an estimate of 500.", "Smith"),
    ("Local tradition, set down by Smith in 1690, has it that 500 died.", "Local tradition"),
    ("As notices Smith, there were 500.", "Smith"),
    ("The ministry did not agree, insisting on 500.", "The ministry"),
    ("Half came from the closure of 500 wells, the auditors add.", "the auditors"),
    ("The auditors add 500 to it.", None),
    ("He seems to be quoting a figure for starts, which is 500.", None),
    ("The bishop said there were 9. Smith won with 500 per cent.", None),
    ("Community organisations cite 500.", "Community organisations"),
    ("The survey logged 500 birds.", "The survey"),
    ("The ecologist Ana Prado suspects that 500 are shadows.", "The ecologist Ana Prado"),
    ("The number is given by the memorial as 500.", "the memorial"),
    ("The count is disputed. Hollander allows for as many as 500.", "Hollander"),
    ("Most scholars accept a figure of around 500.", "Most scholars"),
    ("As told its chairman Anna Smith, 500 men were shot.", "its chairman Anna Smith"),
    ("Party gifts rose to 500, figures from the Electoral Office show.", "the Electoral Office"),
    ("She went on trial accused of emptying the accounts of 500 guests.", None),
    ("The leaflet promises that 500 homes will go up.", "The leaflet"),
    ("At least 500 homes, he pledged, would go up.", "he"),
    ("The report identifies 500 such decisions.", "The report"),
    ("The literature names quite fantastic numbers, up to 500.", "The literature"),
    ("“There were 500,” Smith cut in.", "Smith"),
    ("Smith cut in half 500 loaves.", None),
    ("The count is disputed. Smith will not go beyond 500.", "Smith"),
    ("The count is disputed. The office has stuck to 500.", "The office"),
    ("Passenger lists survive for 500 ships.", None),
    ("Of patients admitted to the hospital, 500 died.", None),
    ("The general admitted to 500 dead.", "The general"),
    ("In the editions is said that 500 men died.", "the editions"),
    ("The pamphlet of the following year, for example, alleges 500 dead.", "The pamphlet"),
    ("The prince rose to tell us that 500 men had left.", "The prince"),
    ("The prince rose to leave with 500 men.", None),
    ("The tenant gave evidence that he had paid 500 pounds.", "The tenant"),
    ("It was put to me by the association that 500 men were needed.", "the association"),
    ("The haulier expects to save 500 pounds a year.", "The haulier"),
    ("The haulier is expected to save 500 pounds a year.", None),
    ("The haulier, advised by Bank Morel, lost 500 pounds.", None),
    ("I dare say there were 500 men.", None),
    ("The bank sees 3; the ministry's own projection is 500.", "the ministry"),
    # The progressive says what its verb says.
    ("The mayor was already speaking of 500 dead.", "The mayor"),
    ("Officials are saying that 500 men died.", "Officials"),
    ("The mayor was speaking in a hall of 500 seats.", None),
    # Who used, liked or loved to say a thing said it; who liked to do one did it.
    ("My aunt loved to repeat that 500 men had left.", "My aunt"),
    ("The firm liked to buy 500 hens.", None),
    # An accusation is said by the accuser, not by the accused.
    ("The inspector accused the farms of hiding 500 tons.", "The inspector"),
    ("He was accused of hiding 500 tons.", None),
    # To give out is to say with "that", and to hand out without it.
    ("The owners gave out that 500 men had left.", "The owners"),
    ("The owners gave out 500 loaves.", None),
    # Who has the names of the dead has their number.
    ("Smith, whose index is full, has the names of 500 men.", "Smith"),
    # To number or assess things at a figure, and to give a figure.
    ("The prince numbered the enemy dead at 500.", "The prince"),
    ("The office assessed it at 500 tonnes.", "The office"),
    ("The constabulary, who had watched the gates, gave the figure of 500.", "The constabulary"),
    ("The houses on the hill were numbered by hand at 500 marks.", None),
    # To give somebody a time is to say nothing.
    ("The minister has given the firm 500 days to answer.", None),
    ("The guide gives the walk 500 metres.", "The guide"),
    # To raise something to a price is no saying; to raise a figure is.
    ("The landlord raised it to 500 marks.", None),
    ("The landlord cut it to £500.", None),
    ("The commission raised it to 500.", "The commission"),
    ("The commission raised the figure to 500 marks.", "The commission"),
    # Said, thought or believed by somebody; a telephone says nothing.
    ("The springs were said by Smith to yield 500 casks.", "Smith"),
    ("It had been put about by the newspapers that 500 men died.", "the newspapers"),
    ("He had been given to understand by the railway company that 500 cars were there.", "the railway company"),
    ("A guard said by telephone that 500 men died.", "A guard"),
    # Where a figure comes from.
    ("The estimate of 500, which originated in the press, is wrong.", "the press"),
    # "Had better tell" is a wish.
    ("The superintendent had better tell us where the 500 are.", None),
    # To petition or rule with "that", to remember, to admit the loss of, to find only so many.
    ("The merchants petitioned that 500 ships would lie idle.", "The merchants"),
    ("The mate remembered the number as 500.", "The mate"),
    ("The staff history admits the loss of 500 men.", "The staff history"),
    ("The auditor could find only 500 men.", "The auditor"),
    ("The auditor could find his 500 men.", None),
    ("A figure that Smith has pushed up to over 500 is too low.", "Smith"),
    ("A garrison reduced to 500 men held out.", None),
    ("The governor is of opinion that 500 men died.", "The governor"),
    # In somebody's analysis; according to whom; as somebody remembers.
    ("In the analysis of Smith, it has 500 words.", "Smith"),
    ("It is denied by Anna Smith, according to whom 500 men died.", "Anna Smith"),
    ("As remembers the historian Anna Smith, 500 men died.", "Anna Smith"),
    # What a participle behind a number counts says nothing, nor does one behind an adverb.
    ("Production, originally estimated at 40 tons, will be 500.", None),
    ("The country registered a loss of 500 marks.", None),
    ("Poland rejoined the fund after a break of 500 weeks.", None),
    # To put up is to do; behind "told" stands who is told.
    ("Smith said no. Hutton is putting up 500 marks.", None),
    ("The man, head of the union that groups 40 firms, told Reuters the 500 had left.", None),
    ("They have 400 prisoners registered with 500 guards.", None),
    ("The agency registered 500 deaths.", "The agency"),
    # Who admits or had a bare number gives it where figures are compared.
    ("The rebels claim 300 dead; the army admits 500.", "the army"),
    ("The list has 511 names. Sister Anna, who kept one of her own, had 500.", "Sister Anna"),
    ("The Commission was satisfied with 40,000, but Smith comes to 500.", "Smith"),
    ("The census found 9 per cent; Smith and Brown prefer 500 per cent.", "Smith and Brown"),
    ("The hospital admitted 500.", None),
    ("How many fell? The hospital admits 500 patients.", None),
    ("Brown counted 40. Smith regards 500 as credible.", "Smith"),
    ("Brown says 40. Smith and Hart have both settled for around 500.", "Smith and Hart"),
    ("The burial roll contains 500 names.", "The burial roll"),
    ("The library contains 500 books.", None),
    ("The accounts tell another story. They list 500 members.", "The accounts"),
    ("The abbots tell another story. They record 500 deaths.", "The abbots"),
    ("Brown gave 40; Smith allowed Augustus 500.", "Smith"),
    ("Brown counted 40. Smith settled for around 500.", "Smith"),
    ("Brown counted 40. Smith brought the French down to 500.", "Smith"),
    ("Smith brought the French down to 500.", None),
    ("Livy is more sober: 500 infantry.", "Livy"),
    # Whoever wants or promises so much says how much; who wants to eat does not.
    ("The ministry promised families 500 rupees.", "The ministry"),
    ("The union wants 500 marks.", "The union"),
    ("The river wants 500 fish.", None),
    ("Smith accepted in oral evidence (Q63) that 500 were lost.", "Smith"),
    ("Debt, she went on, would peak at 500.", "she"),
    ("The march went on, and 500 fell.", None),
    # In a clause about what stands before it, a verb with a number of its own speaks of that.
    ("It is a price which Smith said was worth 500 marks and which Brown insists is nearer 40.", "Smith"),
    # Whoever is of a ship, and which Government.
    (
        "Captain Smith of the destroyer Anna, who brought 40, estimates the crowd at 500.",
        "Captain Smith of the destroyer Anna",
    ),
    ("Four years ago this Government promised us 500 schools.", "this Government"),
    # Who is added to a name, and what a body is named after.
    ("Rep. Anna Smith, D-Ohio, said 500 died.", "Rep. Anna Smith"),
    ("Anna Smith, MP for Leeds North, said 500 died.", "Anna Smith"),
    ("Dr. Anna Smith, M.D., said 500 died.", "Dr. Anna Smith"),
    ("Anna Smith, 61, who runs the shop, said 500 died.", "Anna Smith"),
    ("In Leeds North, Acme said 500 died.", "Acme"),
    ("The Ministry of Health, Labour and Welfare said 500 died.", "The Ministry of Health, Labour and Welfare"),
    ("Acme Corp, based in Stamford, Conn., said 500 died.", "Acme Corp"),
    ("Madam Chair, the department told us that 500 died.", "the department"),
    ("Some 500 will go, people familiar with the matter said.", "people familiar with the matter"),
    ("Some 500 will go, people said.", None),
    # Bare numbers in words are compared as digits are.
    ("How many fell? Polybius has fifty, Smith, who was there, has 500.", "Smith"),
    # A count of something returns a number; anybody else returns things.
    ("The census of 1857 returned 500 souls.", "The census"),
    ("A survey returned a total of 500.", "A survey"),
    ("The police returned 500 bicycles.", None),
    ("The census officers returned home with 500 forms.", None),
    # Whoever puts things at a number gives it.
    ("Smith wrote of 40. He put the horses lost at 500.", "Smith"),
    ("The budget office put the yield at no more than 500.", "The budget office"),
    ("The cook put the pots at the side of 500 stoves.", None),
    # To incline to a number is to prefer it, and to be able to verify one is to verify it.
    ("Most scholars incline to 500.", "Most scholars"),
    ("The bishop leaned towards 500.", "The bishop"),
    # What was to come is told all the same; a wish is not.
    ("Its secretary was to complain that 500 had left.", "Its secretary"),
    ("Smith was later to claim 500 dead.", "Smith"),
    ("The bridge was to cost 500 pounds.", None),
    # Behind "as" the verb may come first, in any person.
    ("As tell eyewitnesses, 500 men died.", "eyewitnesses"),
    ("As tell-tale as it was, 500 men died.", None),
    ("The pupils, if Smith may be trusted, numbered 500.", "Smith"),
    ("The prefect wired Paris that 500 men were out.", "The prefect"),
    ("A prefect wired the house for 500 volts.", None),
    ("Smith lost, on his own showing, 500 men.", "Smith"),
    ("By Smith's count 40 died; in that of the employers, 500.", "the employers"),
    # Whose number it is, in words too, where figures are compared.
    ("Smith found 40. Brown's 500 is a guess.", "Brown"),
    ("Smith found 40. Brown's 500 men are dead.", None),
    # Of whom it is asked, he has said nothing.
    ("Will the Minister say that 500 died.", None),
    # What it finds it does not tell; what it finds that, it does.
    ("The fund spoke of 40. Unless it finds 500, it will close.", None),
    # Who is feared dead is feared to be so by nobody in particular, and scales speak of nothing.
    ("Rescuers dug for miners feared buried under 500 tons.", None),
    ("It fell by two billion said an aide of 500.", None),
    # When, where and how somebody speaks may stand before what is spoken of, and what is not spoken of may not.
    ("Smith spoke yesterday of 500 dead.", "Smith"),
    ("Smith spoke two years later of 500 dead.", "Smith"),
    ("Smith spoke in his memoirs of 500 dead.", "Smith"),
    ("Smith talked on the radio about 500 dead.", "Smith"),
    ("Smith spoke, for his part, of 500 dead.", "Smith"),
    ("Smith spoke (in 1984) of 500 dead.", "Smith"),
    ("Smith spoke at a meeting of 500 people.", None),
    ("Smith spoke in defence of 500 men.", None),
    ("Smith spoke to a crowd of 500 people.", None),
    # To quote somebody is to cite, whoever may do so.
    ("It hovers, to quote the Commission, around 500.", "the Commission"),
    ("It is, if I may quote Smith, at least 500.", "Smith"),
]


IN_FRAMES = Texts(text for text, _ in FRAMES)


@pytest.mark.parametrize(("text", "source"), FRAMES, ids=lambda value: str(value)[:50])
def test_a_frame_of_saying_takes_its_speaker(text: str, source: str | None) -> None:
    row = IN_FRAMES.claim(text, "£500" if "£500" in text else "500")
    assert (row["authority_text"], row["modality"]) == (source, "report" if source else "assert")


SPEAKERS = [
    # Whoever the sentence before told of.
    ("Two men came. One put the cost at 500.", "One"),
    ("Some say 500 men died.", "Some"),
    # An adverb and the progressive behind an aside.
    ("Anna Smith, who directed it, privately supposed the loss to amount to 500.", "Anna Smith"),
    ("By noon the mayor, Anna Smith, was speaking of 500 dead.", "Anna Smith"),
    ("By noon the mayor, Anna Smith, was standing with 500 men.", None),
    # Who has raised a figure gives the one that it comes to.
    ("Brown's figure of 400 has been raised by Miller to 500.", "Miller"),
    ("The rent has been raised by 500 marks.", None),
    ("Estimates vary: Brown does not go above 500.", "Brown"),
    # What tells of a speaker behind the noun is no speaker, nor is the next noun phrase.
    ("A person familiar with the inquiry said that 500 men died.", "A person"),
    ("Markets were active in the east, and traders said that 500 lots were sold.", "traders"),
    ("A missionary society active in the valley gives 500.", "A missionary society"),
    ("According to the operator the vehicle had made 500 trips.", "the operator"),
    ("According to the prefect of the city 500 men died.", "the prefect of the city"),
    ("The family say that 500 men died.", "The family"),
    ("“We had 500 men,” old Tom Thorne told the court.", "old Tom Thorne"),
    ("The draft, seen by this paper, in fact speaks of 500 men.", "The draft"),
    ("Of these, 50 per cent said they would vote for 500 of them.", None),
    # What a source says it says of what follows it, if it goes on to a number of its own, or stands behind a semicolon.
    ("In Bessarabia, where 500 may have died, the authorities admitted to 40.", None),
    ("They brought up 500 bodies; the director, Rosa Smith, expects more.", None),
    ("“I used to sell 500 cups; now it is 40,” Anna Smith said.", "Anna Smith"),
    # Figures that a pronoun owns are those of the subject of their sentence, if it fits.
    ("Smith wrote of 40. Brown stands by his figure of 500.", "Brown"),
    ("Smith wrote of 40. The ministry has his figure of 500.", "Smith"),
    # Behind a semicolon the subject is another one.
    ("Smith claimed 40 dead; the mayor smiled and said 500 had died.", "the mayor"),
    # An aside may tell when, and a name may have an adverb behind it.
    ("The nurse herself, when I met her in 1956, remembered 500.", "The nurse"),
    ("The planters there, complaining to the Board, swore that 500 were fit.", "The planters"),
    ("Estimates differ. Sen regards this as too low and settles for something between 400 and 500.", "Sen"),
    ("The sergeant-major, whom I met at Lyon, insisted on 500.", "The sergeant-major"),
    ("A doctor at the hospital, where 33 lay, said that 500 men had died.", "A doctor at the hospital"),
    # In a relative clause a source speaks to the end of that clause.
    ("Its flock, which the bishop puts at 40, had 500 churches.", None),
    ("Smith, who claimed 40 dead, was a baker for 500 weeks.", None),
    ("Smith, who wrote in May that 500 men died, is dead.", "Smith"),
    ("Smith, who wrote that 40 died, said 500 had fled.", "Smith"),
    ("In Brent, where the council disputes the result, the rate was 500.", None),
    ("Its flock, which the bishop puts at 500, had churches.", "the bishop"),
    # A possessive stands for whose figure it is.
    ("How many? Smith's count gives 400; Ramsay's, made for a year, 500.", "Ramsay"),
    # A source right behind a number is that number's.
    ("There were 40, if the union is to be believed, and 500 according to the police.", "the police"),
    ("Smith said that 500 of them, according to plan, had left.", "Smith"),
    # More than one speaker speaks too.
    ("Churchwardens reported 500 dead.", "Churchwardens"),
    ("The enumerators counted 500 men.", "The enumerators"),
    # A subject with "no" or "neither" has said nothing.
    ("No source mentions the 500 children.", None),
    ("Neither deposition mentions the 500 children.", None),
    # Behind a name "the" opens another one, unless it is a byname.
    ("In his letter to the Emperor the prince claimed 500 dead.", "the prince"),
    ("Cato the elder claimed 500 dead.", "Cato the elder"),
    # Whatever stands between speaker and verb is told of the speaker: where the words stand, or a clause in a clause.
    ("His mate, in a deposition taken at Nantes, spoke of 500 dead.", "His mate"),
    ("A court ruling, which, relying on an opinion never published, fixed the toll at 500.", "A court ruling"),
    ("Fishermen and officials alike contend that 500 boats sank.", "Fishermen and officials"),
    ("It was once challenged by the governors, who maintain that 500 villages were missed.", "the governors"),
    # "If somebody is to be believed" speaks of its own clause.
    ("There were 500 dead, if the union is to be believed.", "the union"),
    ("There were 500 dead, and some 40 were hurt, if the union is to be believed.", None),
    # An adjective of figures says nothing of what they are about.
    ("Smith's tentative figure of 500 was too high.", "Smith"),
    ("The registrar's books, on the contrary, contain but 500 names.", "The registrar"),
    # A turn of time before a source turns its clause, too.
    ("Water filled 500 cellars, and by noon the mayor, Anna Smith, was speaking of 40 dead.", None),
    # A name in capitals is no pronoun.
    ("WHO recorded 500 cases.", "WHO"),
    ("The man who recorded 500 cases died.", None),
    # What a record is of may be long.
    ("The returns of the registrar for the week ending Saturday last show 500.", "The returns"),
    # "Or so" and "so" open a clause about what was said before.
    ("The duchy had 500 inhabitants, or so Smith supposed.", "Smith"),
    ("They lost 500 men, so the abbot writes.", "the abbot"),
    ("The abbot had 500 men or more, Smith wrote.", "Smith"),
    # A clause with "that" may stand between a record or a body and its verb.
    ("A report that appeared in May puts the dead at 500.", "A report"),
    ("A commission which sat for two years found 500 dead.", "A commission"),
    ("It was a law that in the end found 500 friends.", None),
    # What is told of those who are told is the writer's.
    ("Survivors told the coastguard, which has recovered 500 bodies.", None),
    ("Smith told the committee, which has 12 members, that 500 had died.", "Smith"),
    # A turn of time between subject and verb is part of neither.
    ("The office had from the start put the cost at 500.", "The office"),
    ("The bishop at first spoke of 500.", "The bishop"),
    # A number with a comma, too, has the source right behind it.
    ("It cost 40 marks, according to Smith, or 500 according to Brown.", "Brown"),
    ("It cost 40 marks, according to Smith, or 1,500 according to Brown.", "Brown"),
    ("Smith's figure of 1,500 has been raised by Brown to 40.", "Smith"),
    # "Had" behind an aside is a part of the verb.
    ("The surveyor, Elijah Pond, had reported 500.", "Elijah Pond"),
    ("The firm, Pond and Co, had bought 500.", None),
    # What was done to speakers stands between them and the verb, and so does where they speak.
    ("Families interviewed in the valley reported losing 500 goats.", "Families"),
    ("Smith under oath spoke of 500.", "Smith"),
    # Behind "and" a source with "if" speaks of its own clause, whatever number is in it.
    ("It cost 500 marks, and some 22,000 men died, if the registers can be believed.", None),
    # An article behind a name opens the next noun, unless a byname follows.
    ("According to Smith the loss was 500.", "Smith"),
    ("According to Cato the elder 500 men died.", "Cato the elder"),
    ("On the French side Brown reported 500 dead.", "Brown"),
    ("The French side reported 500 dead.", "The French side"),
    ("The secretary-general told reporters in Vienna that 500 men had left.", "The secretary-general"),
    ("The census takers found 500 people.", "The census takers"),
    ("Documents released to this newspaper show 500 cases.", "Documents"),
    ("The ministry cut its forecast for growth this year to 500.", "The ministry"),
    ("The ministry cut its staff in May to 500.", None),
    ("Modern scholars accept a loss of 500.", "Modern scholars"),
    ("The inspector general has identified at least 500 cases.", "The inspector general"),
    # A number is no subject.
    ("An inspector found them in groups of nine in a room and reported that 500 were ill.", "An inspector"),
    # A clause without a verb has its link: to that of, at, of.
    ("The Duke owned to the loss of 40, and his secretary, in a report, to that of 500.", "his secretary"),
]


OF_SPEAKERS = Texts(text for text, _ in SPEAKERS)


@pytest.mark.parametrize(("text", "source"), SPEAKERS, ids=lambda value: str(value)[:50])
def test_who_the_speaker_is_and_what_of(text: str, source: str | None) -> None:
    row = next(row for row in OF_SPEAKERS.read(text) if "500" in row["quote"])
    assert (row["authority_text"], row["modality"]) == (source, "report" if source else "assert")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Smith wrote of 40. The farmers of the province told him of 30. He believed that 500 came.", "Smith"),
        ("Smith wrote of 40. A spokesman for the Council of Peers told of 30. He said that 500 came.", "A spokesman"),
        ("The office wrote of 40. Private banks told of 30. It said that 500 came.", "The office"),
    ],
)
def test_several_are_no_he_and_no_it(text: str, source: str) -> None:
    assert str(claim(text, "500")["authority_text"]).startswith(source)

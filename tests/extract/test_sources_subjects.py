"""What is told of a speaker between the noun and the verb belongs to the speaker: rules of English, each with its cases."""

import pytest
from claimed import Texts

SUBJECTS = [
    # What may come before any subject is no part of it, with a comma or without.
    *(
        (sentence.format(ahead), "Anna Smith")
        for ahead in (
            "And",
            "So",
            "Thus",
            "Then",
            "Officially",
            "Sadly",
            "Years later",
            "Two months later",
            "That night",
            "In 1990",
            "On Monday",
            "For example",
            "After all",
            "So far",
            "By then",
            "Not long after",
            "However, even",
            "Elsewhere",
        )
        for sentence in (
            "{} Anna Smith said 40 men had died.",
            "{} Anna Smith came to see for herself and said 40 men had died.",
            "{} Anna Smith put down her pen. “We lost 40 men.”",
        )
    ),
    ("Instead of that Anna Smith said 40 men had died.", "Anna Smith"),
    ("Carly Nunn came home and said 40 men had died.", "Carly Nunn"),
    ("Overnight reports said 40 men had died.", "Overnight reports"),
    ("Yesterday she said 40 men had died.", "she"),
    # Where somebody is, and whose.
    ("Campaigners against the airport say 40 homes will go.", "Campaigners"),
    ("Villagers near the river said 40 houses had burned.", "Villagers"),
    ("Survivors from the camp said 40 people had died.", "Survivors"),
    ("People in the village said 40 houses had burned.", "People"),
    ("A doctor in the camp reported 40 deaths a day.", "A doctor"),
    ("The officer in charge of the camp reported 40 deaths.", "The officer in charge of the camp"),
    ("The consulate in Porto in a letter of May reported 40 deaths.", "The consulate in Porto"),
    ("Anna Smith of the Bank of Mill in New York said 40 had left.", "Anna Smith of the Bank of Mill in New York"),
    ("Dealers in Smithtown's market said it cost 40 dollars.", "Dealers"),
    ("The councils along the river reported 40 burials.", "The councils"),
    ("Aides to Mr Brown said they had 40 votes.", "Aides"),
    ("Otto Brown, aide to Anna Smith, said they had 40 votes.", "Otto Brown"),
    ("The only independent study I could find puts the cost at 40 pounds.", "The only independent study"),
    ("An agent I met at the count reckoned they had lost 40 votes.", "An agent"),
    ("Doctors at the town's only working hospital said they had 40 bodies.", "Doctors"),
    ("Figures obtained under the law show that 40 men were held.", "Figures"),
    ("Figures published by Anna Smith show that 40 men were held.", "Anna Smith"),
    ("The institute named after V. M. Petrov puts the losses at 40.", "The institute"),
    ("Anna Smith at the congress of the party has declared 40 losses.", "Anna Smith"),
    ("Traders and analysts in oil markets estimate that 40 men had died.", "Traders and analysts"),
    # Whose it is belongs to a name, and so does a name before what somebody is.
    ("Some 40 men had died, the government's National Institute said.", "the government's National Institute"),
    ("Some 40 men had died, parliament's Defence Committee said.", "parliament's Defence Committee"),
    ("Last week's Mill Institute report said that 40 men had died.", "Mill Institute report"),
    ("Some 40 men had died, a Bally spokesman said.", "a Bally spokesman"),
    ("Pan Am said it had lost 40 men.", "Pan Am"),
    ("Some 40 men had died, spokesmen for the two Leeds companies said.", "spokesmen"),
    ("Some 40 loans were made, lead-manager Smith et Cie said.", "lead-manager Smith et Cie"),
    # A company, with all that its name ends in.
    ("Smith Bank (Europe) Ltd said it had 40 loans.", "Smith Bank (Europe) Ltd"),
    ("Some 40 loans were made, lead manager Smith Bank (Europe) Ltd said.", "lead manager Smith Bank (Europe) Ltd"),
    ("Some 40 loans were made, bookrunner Anna Smith and Co Ltd said.", "bookrunner Anna Smith and Co Ltd"),
    ("Smith Mills, Inc., said it had 40 looms.", "Smith Mills, Inc."),
    ("Some 40 men had died, said doctors and nurses at the ward.", "doctors and nurses"),
    ("Traders on both sides said 40 men had died.", "Traders"),
    ("A historian with access to the archive said 40 men had died.", "A historian"),
    ("Doctors whom we asked said 40 men had died.", "Doctors"),
    ("Experts with whom he spoke put the dead at 40.", "Experts"),
    ("Residents I spoke to said 40 men had died.", "Residents"),
    ("Writers in exile spoke of 40 dead.", "Writers"),
    ("Historians in those years said 40 men had died.", "Historians"),
    # What somebody is doing; a noun in "-ing" before a speaker is none.
    ("A man standing near the gate said he saw 40 bodies.", "A man"),
    ("A man standing near the gate counted 40 bodies.", "A man"),
    ("Doctors treating the wounded said 40 had died.", "Doctors"),
    ("The chief operating officer said 40 shops would close.", "The chief operating officer"),
    ("The party housing spokesman Otto Brown said 40 homes would go.", "The party housing spokesman Otto Brown"),
    ("A 2019 study of 40,000 patients found that 12 per cent had died.", "A 2019 study"),
    # Persons of whom nothing is told but where they were, or what they did.
    ("Those present counted 40 shots.", "Those present"),
    ("Those on board said 40 had drowned.", "Those on board"),
    ("Those who were there said 40 people had come.", "Those who were there"),
    ("Some of those who survived said 40 men had died.", "Some of those who survived"),
    ("Everyone who worked there said 40 men had died.", "Everyone who worked there"),
    ("An officer who was present counted 40 bodies.", "An officer"),
    ("He thanked those who came and said 40 had died.", "He"),
    ("One of those arrested puts the figure closer to 40.", "One of those arrested"),
    ("According to those present, 40 had drowned.", "those present"),
    ("Some 40 had drowned, said those who were there.", "those who were there"),
    ("The loss was given by everyone who worked there as 40.", "everyone who worked there"),
    ("Smith and others endorsed the figure of 40.", "Smith and others"),
    ("The couple puts the figure at 40.", "The couple"),
    ("Otto Brown, asked by us about it, answers that 40 men came.", "Otto Brown"),
    ("It was 40, answers Otto Brown.", "Otto Brown"),
    # Two asides, a name behind what somebody is, verbs that begin and end.
    (
        "Councillor Otto Brown (36th), who has been ill since May, said it would cost 40 pounds.",
        "Councillor Otto Brown",
    ),
    ("The minister for care, Otto Brown, did not contest it but said that it was 40.", "Otto Brown"),
    ("The census of the towns, already corrected, gave the needed figure of 40.", "The census of the towns"),
    ("In the end the commission ended up reporting a turnout of 40 per cent.", "the commission"),
    ("The office's charter to the towns speaks of 40 men.", "The office's charter"),
    # What a body is for belongs to its name, and a day does not.
    ("The Select Committee on Mines put it at 40.", "The Select Committee on Mines"),
    ("The Committee on the Size of the House put it at 40.", "The Committee on the Size of the House"),
    ("The Campaign against Slavery put it at 40.", "The Campaign against Slavery"),
    ("The Committee on Tuesday put it at 40.", "The Committee"),
    ("Registers seen by our researchers show 40 names.", "Registers"),
    # "This morning" tells when, and "this town" whose mayor it is.
    ("The mayor of this town said 40 died.", "The mayor of this town"),
    ("The editor of this paper this morning said 40 died.", "The editor of this paper"),
    ("An older label in this gallery says 40 died.", "An older label"),
    ("The mayor of that town put it at 40.", "The mayor"),
    ("People in that town said that 40 died.", "People"),
    ("There is proof that Smith said that 40 died.", "Smith"),
    # Between dashes and in square brackets somebody is told of as between commas.
    ("Anna Smith – the ward's chief – put it at 40.", "Anna Smith"),
    ("Anna Smith—a doctor, now retired—put it at 40.", "Anna Smith"),
    ("The bank - which owns the rest - said it lost 40.", "The bank"),
    ("Anna Smith [the ward's chief] put it at 40.", "Anna Smith"),
    ("It was hers – the mayor had gone – and Smith said it lost 40.", "Smith"),
    # What looks like a word behind an accent is none.
    ("The treasurer Matías Lagúnez said that 40 came.", "The treasurer Matías Lagúnez"),
    ("According to the treasurer Matías Lagúnez, 40 came.", "the treasurer Matías Lagúnez"),
    ("There were 40, or so Elías says.", "Elías"),
    # A name stays who speaks, whatever office or town stands behind it with a capital.
    ("Anna Smith, Minister of Labour, said that 40 came.", "Anna Smith"),
    ("Anna Smith, Labour MP for Mill, said that 40 came.", "Anna Smith"),
    ("Anna Smith, of Mill, New York, said that 40 came.", "Anna Smith"),
    ("Anna Smith, Secretary of State for Work, was still forecasting that 40 would come.", "Anna Smith"),
    # What is said of a name before it is no part of it, and does not part it from what was said.
    ("Some 40 men died, a man named Otto Brown said.", "Otto Brown"),
    ("Some 40 men died, the federal Bureau of Statistics said.", "Bureau of Statistics"),
    ("Some 40 men died, early reports said.", "reports"),
    # Whoever is pointed at, and who is told of behind the verb.
    ("According to these historians, 40 men died.", "these historians"),
    ("According to this report, 40 men died.", "this report"),
    ("Some 40 men died, said the man who counted them.", "the man"),
    # Where some put it at so much, others do at another number.
    ("Some put the figure at 500, others at 40.", "others"),
    ("The missionaries estimated 80 000, the governor Brown 40 000.", "the governor Brown"),
    ("In the town on Monday officials said that 40 came.", "officials"),
    ("She follows the surgeons whose report set a limit of 40.", "the surgeons"),
    # What a subject is doing comes before it.
    (
        "Speaking to reporters, the head of the Growers' Union Anna Smith said that 40 came.",
        "the head of the Growers' Union Anna Smith",
    ),
    ("Standing in the yard on Friday, Otto Brown defended the mayor, arguing that 40 came.", "Otto Brown"),
    # What somebody is in charge of, and where sources are, belongs to them.
    ("Sources in the local council said that 40 came.", "Sources in the local council"),
    ("Entries in the register show that 40 came.", "Entries in the register"),
    ("The Committee to Protect Rivers said that 40 came.", "The Committee to Protect Rivers"),
    ("An internal Liberal memo said that 40 came.", "An internal Liberal memo"),
    ("A fact sheet handed out before the vote said that 40 came.", "A fact sheet"),
    ("The scouts sent in by Captain Smith said that 40 came.", "The scouts sent in by Captain Smith"),
    # A rank begins a name behind a place, but not one behind another office.
    ("On the eve of Mill General Brown told them that 40 came.", "General Brown"),
    ("By the road to Mill Captain Brown counted 40.", "Captain Brown"),
    ("The report to Auditor General Anna Smith said that 40 came.", "The report"),
    ("This Government said that 40 came.", "This Government"),
    ("From cases like this Adam Brown said that 40 came.", "Adam Brown"),
    ("A note dated 1945 said that 40 came.", "A note"),
    # A name ends before its verb.
    ("Figures from the Labour Department lead to the same result (40 more).", "Figures from the Labour Department"),
]
TOLD = Texts(text for text, _ in SUBJECTS)


@pytest.mark.parametrize(("text", "source"), SUBJECTS, ids=lambda value: str(value)[:50])
def test_a_speaker_speaks_whatever_is_told_behind_the_noun(text: str, source: str) -> None:
    quote = next(number for number in ("40 000", "40,000", "40") if number in text)
    quote = "12" if quote == "40,000" else quote
    assert TOLD.claim(text, quote)["authority_text"] == source


# Whoever is a person may speak, and whatever is written: a verb that others have too reports of them.
PERSONS = (
    "artilleryman baker censor cleric deckhand genealogist herald labourer mariner pamphleteer sentry veterinarian"
)
PAPERS = "broadsheet booklet e-mail handbill judgment papyrus recording sermon speech spreadsheet testament"
OTHERS = "kettle meadow school division river"
NOUNS = [
    *((f"The {noun} gave 40 dead.", f"The {noun}") for noun in (*PERSONS.split(), *PAPERS.split())),
    *((f"The {noun} gave 40 dead.", None) for noun in OTHERS.split()),
    ("An article in Pravda said 40 had died.", "An article in Pravda"),
    ("In accordance with article 9 they left 40 men.", None),
]
NAMED = Texts([text for text, _ in NOUNS])


@pytest.mark.parametrize(("text", "source"), NOUNS)
def test_persons_and_papers_speak(text: str, source: str | None) -> None:
    assert NAMED.claim(text, "40")["authority_text"] == source

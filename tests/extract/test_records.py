"""Papers, records and literatures as sources: how a sentence rests on one. Frames of persons: `test_saying.py`."""

import pytest
from claimed import Texts

RECORDS = [
    # A tally is no adverb, and a count no count of Flanders.
    ("A tally shows 500 dismissals.", "A tally"),
    ("A tally kept by the union shows 500 dismissals.", "A tally"),
    ("A count kept by the union shows 500 dismissals.", "A count"),
    # What is told of a record behind it belongs to it.
    ("Records kept at the parish show 500 burials.", "Records"),
    ("Documents found in the archive show that 500 were buried.", "Documents"),
    # Who has a record speaks by it, if it is somebody; a record has numbers of other things than its parts.
    ("The ship's log records that 500 were taken on board.", "The ship's log"),
    ("The fireman's book shows 500.", "The fireman"),
    ("The ward's own rota, shown to the jury, listed 500.", "The ward's own rota"),
    ("The burial register, which nobody had opened for years, has 500 for the same weeks.", "The burial register"),
    ("The situation report No. 73 has 500 dead.", "The situation report"),
    ("The parish registers carry 500 burials more.", "The parish registers"),
    ("The book has 500 pages.", None),
    ("The report has 500 closely printed pages.", None),
    ("The report names the ships. It has 500 pages.", None),
    ("The house has 500 doors.", None),
    ("A plaque on the tower gives the number of dead as 500.", "A plaque"),
    ("Hens kept at the parish lay 500 eggs.", None),
    ("A poll published on Friday shows that 500 would go.", "A poll"),
    ("According to a poll published on Friday, 500 would go.", "a poll"),
    # What opens a sentence and is told by an adjective is what the sentence rests on.
    ("In German sources the number of the dead is 500.", "German sources"),
    ("In the official documents, the dead are 500.", "the official documents"),
    ("In many sources the figure is 500.", "many sources"),
    ("In Western historiography the figure of 500 is accepted.", "Western historiography"),
    ("In the documents were 500 letters.", None),
    ("The dead are in German sources and 500 in number.", None),
    ("In the memoirs of Brown the dead are 500.", "Brown"),
    # What may be inferred rests on what it is inferred from.
    ("Judging by the registers, 500 were lost.", "the registers"),
    ("To judge from the registers, 500 were lost.", "the registers"),
    ("Judging by the noise, 500 people were there.", None),
    ("It appears from the registers that 500 were lost.", "the registers"),
    ("From the report it follows that 500 were lost.", "the report"),
    ("From the report we learn that 500 were lost.", "the report"),
    ("From Brown's letters it is known that 500 were lost.", "Brown's letters"),
    ("They came from the town; it appears that 500 left.", None),
    ("We know from Brown that 500 were lost.", "Brown"),
    ("As can be seen from the table, 500 were lost.", "the table"),
    ("The tower can be seen from 500 miles away.", None),
    ("On the basis of the registers, 500 were lost.", "the registers"),
    ("Brown wrote on the basis of the registers that 500 were lost.", "Brown"),
    # Who refers to records and names a bare number gives that number.
    ("With reference to the registers, Brown names 500.", "Brown"),
    ("Relying on the registers, Brown names 500.", "Brown"),
    ("Estimates differ. Western scholars tend to accept 500.", "Western scholars"),
    ("Nothing confirms the figure of 500.", None),
    ("German sources speak of 31 dead, Russian ones of 500.", "Russian ones"),
    # In a record it is said, or something stands; what is told of is its subject and no part of its name.
    ("In the journal of operations the losses in battle are determined as 500 killed.", "the journal of operations"),
    ("In the certificate of the office from 3 March 1944 it is said about 500 dead.", "the certificate of the office"),
    ("In the reference of the committee figures another number – 500.", "the reference of the committee"),
    ("In the report of the department, by contrast, appear 500 families.", "the report of the department"),
    ("In the village of the bishop appear 500 geese.", None),
    ("The figures of 500 dancers were carved there.", None),
    ("The police report names 500 persons.", "The police report"),
    ("The census of 1926 fixed in the district 500 souls.", "The census"),
    ("The treaty fixed in the district 500 posts.", None),
    ("The committee raised 500 pounds, filings show.", "filings"),
    (
        "In the memoirs of the director of the plant “Forge” S. Smith 500 left.",
        "the director of the plant “Forge” S. Smith",
    ),
    ("As follows from the documents declassified in 1992, 500 left.", "the documents"),
    ("In diaspora publications the number is 500.", "diaspora publications"),
    ("In the printed statistic of the office stand 500 dead.", "the printed statistic of the office"),
    ("In the hall of the office stand 500 chairs.", None),
    ("It can be followed in the customs ledgers, which record 500 hogsheads.", "the customs ledgers"),
    ("It can be followed in the old streets, which record 500 years.", None),
    ("The total is obtained by simple summation of the data, 500.", None),
    ("Both used one source — the journal of echelons, of 500 pages.", None),
    ("The memorandum gave 9. In all died, according to the same document, 500.", "The memorandum"),
    ("Smith counted 9 in the rolls. The loss is put by the same author at 500.", "Smith"),
    ("The memorandum gave 9. In May it was 500, according to the same document.", "The memorandum"),
    ("In the émigré press figures of 500 were met.", "the émigré press"),
    ("In the émigré press data on 500 were printed.", "the émigré press"),
    ("In the regional committee it was considered that there were 500.", "the regional committee"),
    ("By the last census there lived 500 people.", "the last census"),
    ("The preliminary calculation showed 500.", "The preliminary calculation"),
    ("The refugee commissioner's return for 30 September lists 500.", "The refugee commissioner"),
    ("In the report of the headquarters for April, 500 killed are told of.", "the headquarters"),
    ("In the first minutes of trading it stood at 500.", None),
    ("In the minutes of the council stand 500 names.", "the minutes of the council"),
    ("In the capital account there was an inflow of 500 marks.", None),
    ("The bureau's index shows that they rose to 500.", "The bureau"),
    ("The index shows a drop to 500.", None),
    # The stop between a day and its month ends no sentence.
    ("According to the refugee file were on 1. October 1946 housed 500 people.", "the refugee file"),
    ("According to the refugee file it was so in ward 1. October saw 500 people.", None),
    # What is reckoned by somebody's data is theirs, whoever they are; a number belongs to whom a dash leads to it.
    ("The fire destroyed, by data of the city duma, 500 houses.", "the city duma"),
    ("By estimates of losses, 500 were gone.", None),
    ("There remained 12, according to other data – 500.", "other data"),
    ("There remained 500, according to other data – 12.", None),
    ("It took years and cost, by the firm's own accounts, 500 francs.", "the firm"),
    ("It took 500 days and cost, by the firm's own accounts, 9 francs.", None),
    ("Some 500 homes were flooded, by the clerk's count.", "the clerk"),
    ("The curate Smith buried after own statement 500 men.", "The curate Smith"),
    ("These books, by recognition of Smith, hold 500 leaves.", "Smith"),
    # Where a speaker is, who asked, and in what somebody says it belong to the speaker and do not speak.
    ("A storm killed 500 people, a doctor at its only hospital said.", "a doctor at its only hospital"),
    ("German accounts of the crossing at Smithtown gave 500 killed.", "German accounts"),
    ("General Smith in the memoirs published in Belgrade speaks of 500 exiles.", "General Smith"),
    ("The prefect in the report to the ministry indicated 500.", "The prefect"),
    ("A man spent 500 days there, according to his daughter.", "his daughter"),
    ("She heard from her daughter 500 days later.", None),
    ("It would be according to her a thousand, or 500 more.", "her"),
]


ON_RECORD = Texts(text for text, _ in RECORDS)


@pytest.mark.parametrize(("text", "source"), RECORDS, ids=lambda value: str(value)[:50])
def test_a_record_is_a_source(text: str, source: str | None) -> None:
    assert ON_RECORD.claim(text, "500")["authority_text"] == source

"""Who says it in the words of historians, of their sources, and of those who translate them: each rule with its cases."""

import pytest
from claimed import Texts

HISTORIES = [
    # What is the best guide; to what a series runs; what somebody heard of, admits and makes of the dead.
    (
        "The parish books of the town remain our best guide: 500 baptisms.",
        "500",
        "The parish books of the town",
        "report",
    ),
    ("Smith counted 40. Brown's reconstruction runs much higher, to 500.", "500", "Brown", "report"),
    ("Smith counted 40. The governor's list ran to sixty.", "sixty", "The governor", "report"),
    ("Smith counted 40. The governor's speech ran to sixty minutes.", "sixty", None, "assert"),
    ("Otto Smith, who lived through it, left a soberer account in which 500 perished.", "500", "Otto Smith", "report"),
    ("A diarist within the walls thought there were fewer than 500.", "500", "A diarist", "report"),
    ("Smith of the relief commission pared this down to 500.", "500", "Smith of the relief commission", "report"),
    ("The duke heard of a footman who had cleared 500 pounds.", "500", "The duke", "report"),
    ("Smith admitted, under oath, to 500 families.", "500", "Smith", "report"),
    ("Smith admitted, under pressure, guests at 500 crowns.", "500", None, "assert"),
    ("Livy has 40; Polybius makes the killed 70,000.", "70,000", "Polybius", "report"),
    ("By the recorder Smith's own journal, 500 burned.", "500", "the recorder Smith's own journal", "report"),
    ("By the court recorder's house, 500 men were burned.", "500", None, "assert"),
    (
        "We owe it to a clerk, Otto Smith: he walked the streets with a slate and found that 500 fled.",
        "500",
        "Otto Smith",
        "report",
    ),
    # What somebody settles on, publishes as, or kept a tally of.
    ("The consul fled, and a commission in 1912 settled on a total of 500.", "500", "a commission", "report"),
    ("The consul fled, and a tribe in 1912 settled on an island of 500 acres.", "500", None, "assert"),
    ("The governor's office published the number as 500.", "500", "The governor's office", "report"),
    ("The physician kept a tally of cases by street: 500 sick.", "500", "The physician", "report"),
    ("The physician kept a horse of great strength: 500 pounds.", "500", None, "assert"),
    # Whoever made an attempt speaks by it.
    ("An attempt by Smith and Brown to model it from the rolls gives 500.", "500", "Smith and Brown", "report"),
    # To admit doing something is to say that it was done; to promise to do it is to say that it will be.
    ("Smith admitted taking money from 500 of them.", "500", "Smith", "report"),
    ("Smith admitted guests at 500 crowns.", "500", None, "assert"),
    ("The minister promised to move 500 people a day.", "500", "The minister", "report"),
    # By somebody's sums; how it was counted somewhere.
    ("Anna Smith was not convinced. By her sums they paid 500 crowns.", "500", "Anna Smith", "report"),
    ("The water flooded, how it was counted in the tax office, 500 farms.", "500", "the tax office", "report"),
    # Adverbs between a verb of saying and what is said.
    ("Smith spoke however of 500 men.", "500", "Smith", "report"),
    ("The owner in conversation with a guest admitted only to 500.", "500", "The owner", "report"),
    ("Was it a third of the crew, 500 men, as wrote then the admiral?", "500", "the admiral", "report"),
    ("The council doubts it and speaks from at least 500 dead.", "500", "The council", "report"),
    ("The mayor speaks from a window of 500 panes.", "500", None, "assert"),
    # "As the ballad has it".
    ("Some 500 were burnt, as the ballad has it.", "500", "the ballad", "report"),
    ("The town had 500 houses when the bishop had it built.", "500", None, "assert"),
    # A paper called by its title alone.
    ('The "Courier" wrote of 500 dead.', "500", 'The "Courier"', "report"),
    ("The “Courier” counted 500 dead.", "500", "The “Courier”", "report"),
    ('The "Victory" carried 500 men.', "500", None, "assert"),
    # A name ends where a verb of a record begins, or a participle.
    ("The number in the list of the doctor contains 500 names.", "500", "the list of the doctor", "report"),
    ("The register compiled by Anna Smith lists 500 men.", "500", "The register", "report"),
    ("It lost 500 crowns, according to accounts filed in court.", "500", "accounts", "report"),
    ("There were 9 of them, whereas school inspectors found 500.", "500", "school inspectors", "report"),
    ("The mayor's memorial to the throne spoke of 500.", "500", "The mayor", "report"),
    # What a scholar did, the writer tells.
    ("The historian Anna Smith examined 500 books.", "500", None, "assert"),
    ("The historian Anna Smith has also visited 500 villages.", "500", None, "assert"),
    ("The historian Anna Smith: 500 villages.", "500", "Anna Smith", "report"),
    ("The pilot, who had logged 500 hours, radioed that he had lost an engine.", "500", None, "assert"),
    ("The clerk logged 500 complaints.", "500", "The clerk", "report"),
    # Whoever stands behind a verb is the subject of a clause about them.
    ('"Never," said Anna Smith, who runs the ward and says it has 500 beds.', "500", "Anna Smith", "report"),
    # "And that" goes on with whoever spoke before, unless the last one speaks in such a clause too.
    ("Smith said the auditor had counted a tram, and that it would cost 500.", "500", "Smith", "report"),
    ("Smith said that Brown wrote that it failed, and that it would cost 500.", "500", "Brown", "report"),
    # A clause without a verb may be of the police.
    ("There was a crowd that his party put at 900 and police at fewer than 500.", "500", "police", "report"),
    # An order to somebody is no source.
    ("Don't believe it: the place has 500 houses.", "500", None, "assert"),
    # What somebody is reminded of, and asks the reason of.
    ("Smith reminded the House that there were 500.", "500", "Smith", "report"),
    ("Smith asked why the fee should be 500 crowns.", "500", "Smith", "question"),
    # A record that opens its sentence; a record that is called it; one that enters, allots or stops at a number.
    ("In the purser's ledger, fished out with him, the company is 500.", "500", "the purser's ledger", "report"),
    ("Brown found 500 names in the purser's ledger.", "500", "Brown", "report"),
    ("The census of 1871 was the first. It returned 500 men.", "500", "The census", "report"),
    ("The fleet sailed in May. It returned 500 men.", "500", None, "assert"),
    ("The muster of the Esperanza is whole. It names 500 captives.", "500", "The muster of the Esperanza", "report"),
    ("Surgeons' journals are left for a few ships, and they give 500 dead.", "500", "Surgeons' journals", "report"),
    ("The crews were poor, and they gave 500 crowns.", "500", None, "assert"),
    ("The harbour register enters 500 whales.", "500", "The harbour register", "report"),
    ("The pilot enters 500 harbours.", "500", None, "assert"),
    ("Brown's database, which copies the lists, has 500 embarked.", "500", "Brown", "report"),
    ("Brown says 40. The police report knew only of 12.", "12", "The police report", "report"),
    # Whose figures they are is no subject of the next verb.
    (
        "A spokesman for Brown accepted the judge's numbers but said 500 had failed.",
        "500",
        "A spokesman for Brown",
        "report",
    ),
    ("China's estimated crop of 500 tons was lost.", "500", None, "assert"),
    ("Brown's remarks on the loss of 500 tons were brief.", "500", None, "assert"),
    ("Moody's estimated 500 tons.", "500", "Moody's", "report"),
    ("It has 500 masters, if you trust Brown's transcription.", "500", "Brown's transcription", "report"),
    # Clauses and asides between a speaker and the verb.
    ("It was doubted by the steward, a careful man, who noted 500 bushels.", "500", "the steward", "report"),
    ("The agency, with which many argue, speaks of 500.", "500", "The agency", "report"),
    ("Her designer, Anna Brown, always maintained that it carried 500.", "500", "Anna Brown", "report"),
    ("The meal, the botanist Anna Brown discovered, contained 500 seeds.", "500", "the botanist Anna Brown", "report"),
    (
        "An old wage book in the case to your left tells us that it cost 500 crowns.",
        "500",
        "An old wage book",
        "report",
    ),
    ("The General Staff in its order no. 217 reported 500 men.", "500", "The General Staff", "report"),
    # What somebody will assure you of, promised somebody, has been saying, saw, or replies.
    ("Local people will assure you that it held 500.", "500", "Local people", "report"),
    ("The maker promised the town council that it would lose 500.", "500", "The maker", "report"),
    ("Brown, who has been citing 500 for years, counts the towns.", "500", "Brown", "report"),
    ("Brown saw with his own eyes no more than 500.", "500", "Brown", "report"),
    ("Brown replies that it was cold and that 500 died.", "500", "Brown", "report"),
    ("The office's website does list 500 of them.", "500", "The office's website", "report"),
    ("Brown follows the consul and so gets a toll of 500.", "500", "Brown", "report"),
    ("As it was said on television by the deputy Brown, 500 died.", "500", "the deputy Brown", "report"),
    ("The division lost 500 men, so gives it Colonel Brown.", "500", "Colonel Brown", "report"),
    ("Brown had written 500 letters.", "500", None, "assert"),
    ("Brown had written down 500 cases.", "500", "Brown", "report"),
    # A source in a clause about a number speaks of that one alone, or of those that "and" joins.
    ("Just 500 had it, well below the 950 that the agency considers necessary.", "950", "the agency", "report"),
    ("Just 500 had it, well below the 950 that the agency considers necessary.", "500", None, "assert"),
    ("They buried the 500 men and 30 women that Smith counted.", "500", "Smith", "report"),
    # An article and a noun may tell who somebody is; when something was, they do not.
    ("Some 500 crowns were lost, as the factor Anna Smith noted.", "500", "the factor Anna Smith", "report"),
    ("The morning Anna Smith reported 500 dead it rained.", "500", "Anna Smith", "report"),
    ('The revised "County Chronicle" records 500 dead.', "500", 'The revised "County Chronicle"', "report"),
    ("Two people with knowledge of the talks said 500 would go.", "500", "Two people", "report"),
    ("In the camp lived after statement of the administration 500 persons.", "500", "the administration", "report"),
    ("The commandant Smith in his report named 500.", "500", "The commandant Smith", "report"),
    # "So the list has it", "the figure is given by": of the sentence before.
    ("She carried 500 men. So the owners' list has it.", "500", "the owners", "report"),
    ("Some 500 ships sailed. The figure is given by Anna Smith.", "500", "Anna Smith", "report"),
    ("Some 500 were saved. So at least reported the mining authority.", "500", "the mining authority", "report"),
    # Words that are nouns too: a log; what somebody found of himself.
    ("According to the log, 500 captives were lost.", "500", "the log", "report"),
    ("The soldiers found themselves in 500 camps.", "500", None, "assert"),
    # Where a scholar belongs, and where somebody is from.
    ("Professor Anna Smith of Leeds estimated that 500 died.", "500", "Anna Smith", "report"),
    ("Captain Anna Smith from the Institute of Mines put it at 500.", "500", "Captain Anna Smith", "report"),
    ("The friar Matteo da Volterra wrote that 500 died.", "500", "The friar Matteo da Volterra", "report"),
    ("Detectives investigating thefts across north Shropshire say 500 were lost.", "500", "Detectives", "report"),
    # Thousands in a name; a record of several, whatever it is of.
    ("The poll of 1,840 members found that 500 agreed.", "500", "The poll", "report"),
    (
        "Authors give figures of up to 900,000 and other estimates run to 500,000.",
        "500,000",
        "other estimates",
        "report",
    ),
    (
        "The police files of Ferrano, which lay in a cellar, list 500 arrests.",
        "500",
        "The police files of Ferrano",
        "report",
    ),
    # Where figures were printed is no source of its own; what is said behind "was blunt:" is.
    ("According to the data of Smith, published in the newspaper Dawn, 500 left.", "500", "Smith", "report"),
    ('Smith was scornful: "They have lost 500."', "500", "Smith", "report"),
    # What somebody allows for, returns, can document, or puts before parliament.
    ("The registrar allowed for an omission of 500.", "500", "The registrar", "report"),
    ("The Admiralty returned that 500 died.", "500", "The Admiralty", "report"),
    ("The archivist can document 500.", "500", "The archivist", "report"),
    ("Colonel Smith maintained before the Congress that 500 had stayed.", "500", "Colonel Smith", "report"),
    ("A nun of the hospital came, and she assured that there were 500.", "500", "A nun of the hospital", "report"),
    # The writer does not go on with another's figures.
    ("The minister told us of 900 taps. I visited 500 of them.", "500", None, "assert"),
    # Who opens a sentence behind an adverb or an adjective of time; an inquiry by somebody; who was always saying so.
    ("More recently Anna Smith has gone through them, and arrives at 500.", "500", "Anna Smith", "report"),
    ("Later explorers have measured the route and find it to be nearer 500.", "500", "Later explorers", "report"),
    ("Only 500 were built, an inquiry by the newspaper has found.", "500", "an inquiry by the newspaper", "report"),
    ("Researchers surveyed patients. It was 500 times as likely, they found.", "500", "Researchers", "report"),
    # At the end of its sentence whoever owns the count has said all of it.
    ("More than 500 houses were lost, by the ministry's preliminary tally.", "500", "the ministry", "report"),
    ("There were 500, on Smith's reckoning.", "500", "Smith", "report"),
    ("It would, on the ministry's costing, cost 500 marks, and 30 would go.", "500", "the ministry", "report"),
    ("Lord Smith brought 500 horse, or so he told the king afterwards.", "500", "Lord Smith", "report"),
    # Behind a quotation "told" has none but those who were told.
    ("“It is over,” Smith told a crowd of about 500 at the hall.", "500", None, "assert"),
    ("“It is over,” Smith told 500 delegates.", "500", None, "assert"),
    # A verb that has no number yet asks for the one behind the source.
    ("Founded by some 500 miners, it had, according to Bishop Smith, 30 inhabitants.", "500", None, "assert"),
    ("Founded by some 30 miners, it had, according to Bishop Smith, 500 souls.", "500", "Bishop Smith", "report"),
    ("Some 500 miners were there, according to Bishop Smith, 30 of them sick.", "500", "Bishop Smith", "report"),
    ("Smith was told by informants born in the north that 500 had gone.", "500", "informants", "report"),
    # Who asked a witness is not the witness; who quotes a figure gives it.
    ("According to witnesses quoted by the BBC, 500 were dead.", "500", "witnesses", "report"),
    ("According to figures quoted by the ministry, 500 were dead.", "500", "the ministry", "report"),
    ("Smith's estimate is 30. Brown's is 500.", "500", "Brown", "report"),
    ("St John's is 500 years old.", "500", None, "assert"),
    # Denied in somebody's words.
    ("It is not true that 500 died, Smith said.", "500", "Smith", "deny"),
    ("Smith said that it was not true that 500 had died.", "500", "Smith", "deny"),
    # Where and when something was said, and to whom, the writer tells.
    ("“It is over,” Smith said at a meeting of 500 delegates.", "500", None, "assert"),
    ("“It is over,” Smith said as 500 men left.", "500", None, "assert"),
    ("“It is over,” Smith recalled when she was past 500, “and all are dead.”", "500", None, "assert"),
    ("“It is over,” Smith said of the 500 dead.", "500", "Smith", "report"),
    ("Smith said at a meeting of about 500 delegates that 30 had left.", "500", None, "assert"),
    ("Smith said after talks lasting 500 hours that 30 had left.", "500", None, "assert"),
    ("Smith said after talks lasting 30 hours that 500 had left.", "500", "Smith", "report"),
    ("Smith said at a meeting of about 30 delegates that 500 had left.", "500", "Smith", "report"),
    ("Smith said at a meeting of the party 500 had left.", "500", "Smith", "report"),
    ("“It is over,” Smith told the hall, adding that 500 had left.", "500", "Smith", "report"),
    ("Analysts had been expecting 500.", "500", "Analysts", "report"),
    ("Exiled writers, Smith among them, answered with totals of 500.", "500", "Exiled writers", "report"),
    ("Father Smith set down in his register that he had fed 500 souls.", "500", "Father Smith", "report"),
    ("The inventory drawn up at Otto Smith's death in 1781 lists 500 people.", "500", "The inventory", "report"),
    ("A leaflet pushed through doors in Alba says that 500 are wasted.", "500", "A leaflet", "report"),
    ("The report contains a figure of 500.", "500", "The report", "report"),
    ("The Smith Hotel contains a total of 500 rooms.", "500", None, "assert"),
    ("The scholar Otto Smith disagrees. He comes to at most 500.", "500", "Otto Smith", "report"),
    # As translators leave it.
    ("“There were 500”, told to us the resident Anna Smith.", "500", "the resident Anna Smith", "report"),
    ("The commissar Smith at the congress spoke about 500.", "500", "The commissar Smith", "report"),
    ("The commission in the act indicated 500.", "500", "The commission", "report"),
    (
        "In the telegram addressed to the commissar was reported that 500 left.",
        "500",
        "the telegram addressed to the commissar",
        "report",
    ),
    ("Some 500 girls worked there, or so the forewoman was always saying.", "500", "the forewoman", "report"),
    # What has an object of its own speaks of that.
    ("When the rate rose to 9 crowns, the forum foretold the loss of 500 posts.", "9", None, "assert"),
    ("When the rate rose to 9 crowns, the forum foretold the loss of 500 posts.", "500", "the forum", "report"),
    # Behind a semicolon the final bill is the writer's.
    ("Smith had promised that it would cost 900 crowns; the final bill was 500.", "500", None, "assert"),
    # Neither side, each side and no side own nothing; a thing is no he and no she.
    (
        "Judge Anna Smith accepted neither side's sums. The rest, she ruled, was 500.",
        "500",
        "Judge Anna Smith",
        "report",
    ),
    ("The mayor spoke, quoting the wrong index. By then, he said, it was 500.", "500", "The mayor", "report"),
    # A name ends before the verb of its own clause.
    ("The index issued by the department rose 500 points.", "500", "the department", "report"),
    ("The clerk says her own hospital lost 500.", "500", "The clerk", "report"),
    ("Brown was wrong. The figures vary: Smith's 5 million is high.", "5 million", "Smith", "report"),
    # The amount of something with a capital; what somebody said in a book, and when; degrees and seats.
    ("When Anna Smith wrote, she put the number of Africans carried in them at 500.", "500", "Anna Smith", "report"),
    ("The physician admitted in his memoirs twenty years afterwards that 500 died.", "500", "The physician", "report"),
    ("Doctor of Sciences Anna Smith asserts that 500 were left.", "500", "Doctor of Sciences Anna Smith", "report"),
    ("The historian Anna Smith of Leeds: 500 villages.", "500", "Anna Smith", "report"),
    ("The consul Brown evaluated the export of Danzig at 500 lasts.", "500", "The consul Brown", "report"),
    ("According to § 22 of the rules, 500 lashes could be given.", "500", None, "assert"),
    ("The owners conceded a rise of 5 per cent.", "5", None, "assert"),
    ("The toll books from Danzig record 500 rafts.", "500", "The toll books from Danzig", "report"),
    ("The registers name 500 persons.", "500", "The registers", "report"),
    ("The brothers name 500 ships.", "500", None, "assert"),
    ("The Whaler's List for 1846 credits them with 500 barrels.", "500", "The Whaler", "report"),
    (
        "The ministry of foreign affairs came to see, and reported 500.",
        "500",
        "The ministry of foreign affairs",
        "report",
    ),
    # What somebody is, whatever the word, stands before the name; not so when it was.
    ("Some 500 fled, county vaccinator Anna Smith said.", "500", "county vaccinator Anna Smith", "report"),
    ("Some 500 fled, last winter Anna Smith said.", "500", None, "assert"),
    # Whoever ends the sentence speaks of all of it.
    ("It had 500 after the stations had reported, the board announced at noon.", "500", "the board", "report"),
    ("It fell 500 points after the board reported that 40 analysts had left.", "500", None, "assert"),
    # When something was, at the start of its sentence, the writer tells.
    ("500 years on, the census found fewer than 40.", "500", None, "assert"),
    # Who in their book cites it, and what is before it.
    (
        'The historians Smith and Brown, who in their book "A Land" cite the figure of 500, ask why.',
        "500",
        "Smith and Brown",
        "report",
    ),
    (
        "The declassified Prussian statistics of the office show 500.",
        "500",
        "The declassified Prussian statistics of the office",
        "report",
    ),
    (
        "In May the Board for Aid to the Hungry announced that 500 had died.",
        "500",
        "the Board for Aid to the Hungry",
        "report",
    ),
    # In the middle of a clause that "and" joins, a source speaks of that one.
    ("The school had places for 500, and there, an inspector wrote, the children slept.", "500", None, "assert"),
    # An aside parts a pronoun from the subject that it is not.
    ("Anna Smith gives 40. The prefect, she notes, was glad, since the state paid 500.", "500", "Anna Smith", "report"),
    # A clause without its verb: a year before the record, a body with its article.
    ("The 1926 census recorded 29 men in the town, and the 1937 census 500.", "500", "the 1937 census", "report"),
    ("The League of Nations counted about 860 refugees, the Red Cross 500.", "500", "the Red Cross", "report"),
    # What is found or admitted by number, named or cited.
    ("The government of the time admitted 500 dead.", "500", "The government of the time", "report"),
    ("The government of the time admitted 500 students.", "500", None, "assert"),
    ("The investigators established 500 by name.", "500", "The investigators", "report"),
    ("The investigators established 500 colonies.", "500", None, "assert"),
    ("The staff published data according to which 500 died.", "500", "The staff", "report"),
    ("The papers name a more modest figure: 500.", "500", "The papers", "report"),
    ("Smith maintained in his memoirs, which came out in Bern, that 500 died.", "500", "Smith", "report"),
    ("The newspaper, which printed lists, came to count 500.", "500", "The newspaper", "report"),
    ("Smith contests this reckoning: the dead were 500.", "500", "Smith", "report"),
    ("Smith contests this seat: the voters are 500.", "500", "Smith", "report"),
    ("A Meridian poll has the Greens at 8 per cent.", "8", "A Meridian poll", "report"),
    ("The Meridian had arrived at 8 per cent.", "8", "The Meridian", "report"),
    (
        "The office's own assessment is brighter, foreseeing a fall to 500.",
        "500",
        "The office's own assessment",
        "report",
    ),
    ("The paybooks show a median of 500.", "500", "The paybooks", "report"),
    ("The adjutant's diary for May 2 puts them at 500.", "500", "The adjutant", "report"),
    # What tells nothing: trust put into somebody, an account of money, a cellar.
    ("Brown put much trust in the 500 scribes.", "500", None, "assert"),
    ("It took 500 crowns from the account of Anna Smith.", "500", None, "assert"),
    ("The hall, to judge by its foundations, held 500.", "500", None, "assert"),
    ("The hall, to judge by its accounts, held 500.", "500", "its accounts", "report"),
    # Names with what other languages put before them.
    ("Some 500 died, as al-Tabari wrote.", "500", "al-Tabari", "report"),
    ("Some 500 died, as von Ranke wrote.", "500", "von Ranke", "report"),
    ("According to Smith such houses were 500.", "500", "Smith", "report"),
    # Who is asked whether they will say it has not said it.
    ("Will he come and tell them that 500 left?", "500", None, "question"),
    # Whoever told somebody something tells what follows.
    ("Some 500 belonged to Anna Smith, who told the clerk that 12 were hers.", "500", None, "assert"),
    # What stands in somebody's account right behind a number is theirs.
    ("The number is 500 in Smith's account.", "500", "Smith", "report"),
    ("They lost 500 in Smith's absence.", "500", None, "assert"),
    # Of two clauses with "as" each speaks of its own number.
    ("Some 40 fled, as Smith writes, or in all 500, as wrote the minister.", "500", "the minister", "report"),
    # Nobody names so many one by one.
    ("Brown does not agree and names 5,000 men.", "5,000", "Brown", "report"),
    ("Brown does not agree and names 40 men.", "40", None, "assert"),
    # The subject of its own sentence that a pronoun behind a comma stands for.
    ("The ministry will close 500 schools, it said on Sunday.", "500", "The ministry", "report"),
    ("The mayor says that 40 saw it. The driver hit 500 cones, he said.", "500", "The mayor", "report"),
    ("Smith says that 40 left. Mortality, in her words, rose by 500.", "500", "Smith", "report"),
    # What somebody was able to find; what a record contains, signs for; when a paper appeared.
    ("Anna Smith was able to establish that 500 had left.", "500", "Anna Smith", "report"),
    ("Anna Smith was able to pay 500 crowns.", "500", None, "assert"),
    ("The authorities signed for 500.", "500", "The authorities", "report"),
    ("It would cost 500, modelling released today suggests.", "500", "modelling", "report"),
    ("It costs 500, according to a study published Monday in the Annals.", "500", "a study", "report"),
    ("A survey of 900 teachers carried out for the union found that 500 were tired.", "500", "A survey", "report"),
    ("The planters' committee afterwards listed 500 dead.", "500", "The planters' committee", "report"),
    ("Smith says that 40 left. According to this author, 500 came.", "500", "Smith", "report"),
    ("The mayor undertook to supply 500.", "500", "The mayor", "report"),
    ("Smith doubts whether 500 died.", "500", "Smith", "report"),
    ("By the bank's last count, it was 500.", "500", "the bank", "report"),
    ("Smith wrote, and nor did the other say that 500 left.", "500", "Smith", "report"),
    # Things that are counted and issued by somebody; lists of something.
    ("It draws on 500 permits issued by the office.", "500", None, "assert"),
    ("It draws on the passenger lists of 500 ships.", "500", None, "assert"),
    ("The office lists 500 ships.", "500", "The office", "report"),
    # When something was, between commas.
    ("The inventory, 500 years later, names 12.", "500", None, "assert"),
    ("The chronicler Smith, writing perhaps 500 years afterwards, says so.", "500", None, "assert"),
    # What is asked of somebody, nobody has said.
    ("Will she confirm that 500 left?", "500", None, "question"),
    # Behind "and by": only what follows.
    ("The valley had 500 houses and, by the sheriff's count, one piano.", "500", None, "assert"),
    # To sustain a veto is no saying; to reduce a number of things is none either.
    ("He thinks that the senate would sustain the veto of 500 bills.", "500", "He", "report"),
    ("The firm reduced the number of divisions to 500.", "500", None, "assert"),
    # Only if somebody is right it is as they say.
    ("Whoever is right, 500 men were left.", "500", None, "assert"),
    ("Is it right, as the clerk wrote, that 500 men were left?", "500", "the clerk", "report"),
    # What those who are told are like, the writer tells; what they are told, the speaker.
    ("Smith told the committee that 500 of its members knew that it had failed.", "500", "Smith", "report"),
    # What others had repeated, or somebody made famous.
    ("It is less than the 500 that older books had repeated without checking.", "500", "older books", "report"),
    ("It is less than the 500 dead that Anna Smith made famous.", "500", "Anna Smith", "report"),
    ("Some 500 is what every textbook gives for the dead.", "500", "every textbook", "report"),
    # Who would accept, does not rule out, admits only, leaves little doubt, takes it to mean.
    ("The truth, most scholars would now accept, lies close to 500.", "500", "most scholars", "report"),
    ("The bank does not rule out that the loss will be 500.", "500", "The bank", "report"),
    ("The manager would admit only that 500 lamps were gone.", "500", "The manager", "report"),
    ("The returns leave little doubt that 500 had crossed.", "500", "The returns", "report"),
    ("Anna Smith takes these rolls to mean that 500 served.", "500", "Anna Smith", "report"),
    ("Anna Smith regards even that as too high by 500.", "500", "Anna Smith", "report"),
    ("The wages book settled the matter: 500 had been paid.", "500", "The wages book", "report"),
    ("The prosecution laid before the court a total of 500 dead.", "500", "The prosecution", "report"),
    ("The consul made the salt alone worth £500.", "£500", "The consul", "report"),
    ("The survey rated Mill at 500 bushels.", "500", "The survey", "report"),
    ("Brown sets the contraband at 500 pesos.", "500", "Brown", "report"),
    ("The mayor set the table at 500 paces.", "500", None, "assert"),
    ("Anna Smith, who used to argue for 500 dead, is silent.", "500", "Anna Smith", "report"),
    ("Recent handbooks tend to print 500.", "500", "Recent handbooks", "report"),
    ("Brown counts 900. Anna Smith, far away in Mill, heard 500.", "500", "Anna Smith", "report"),
    ("Anna Smith heard 500 bells.", "500", None, "assert"),
    ("Brown counts 900. Anna Smith would not go below 500.", "500", "Anna Smith", "report"),
    ("Brown answered, and on his reading the town held 500.", "500", "Brown", "report"),
    # According to whom stands right behind a number, and that one alone.
    ("Smith explains that many (at least 500, according to the mayor) were not counted.", "500", "the mayor", "report"),
    ("Smith says that 500 men, according to the mayor, were not counted.", "500", "the mayor", "report"),
    # Polls that have somebody ahead; what a search turns up; a figure that somebody uses; what a report recommends.
    ("In May the same pollster had her up by 500 votes.", "500", "the same pollster", "report"),
    ("The commission had the ruling front ahead in 500 wards.", "500", "The commission", "report"),
    ("The state has the capacity to ship up to 500 tons.", "500", None, "assert"),
    ("A search of the record turns up 500 who did not speak.", "500", "A search of the record", "report"),
    ("A former officer used the 500 figure without a source.", "500", "A former officer", "report"),
    ("The report recommends closing 500 wells.", "500", "The report", "report"),
    ("It is more than the £500 set out in the spring statement.", "£500", "spring statement", "report"),
    ("The plan, costed by her party at 500 crowns, is new.", "500", "her party", "report"),
    ("“No,” Anna Smith shot back, “but they lost 500 men.”", "500", "Anna Smith", "report"),
    ("Why, asked the member, Anna Smith, had 500 schools no meals?", "500", "Anna Smith", "question"),
    (
        "The levy falls on sums above 900, which the ministry expects to bring in R$500m.",
        "R$500m",
        "the ministry",
        "report",
    ),
    # Was counting, was able to boast, doubled this, entered deaths, doubt that, proposes to discount, whose total is.
    ("By then the enumerator was counting 500 souls.", "500", "the enumerator", "report"),
    ("Otto Brown was able to boast in a letter to Smith that 500 had been moved.", "500", "Otto Brown", "report"),
    ("Brown puts it at 900. Anna Smith doubled this to 500 thousand.", "500 thousand", "Anna Smith", "report"),
    ("The department of rivers entered 500 deaths.", "500", "The department of rivers", "report"),
    ("The diggers' leaders doubt that it ever held above 500.", "500", "The diggers' leaders", "report"),
    ("Anna Smith proposes to discount the figure by 500.", "500", "Anna Smith", "report"),
    ("Polybius, whose total is 500, is vague.", "500", "Polybius", "report"),
    ("The annalist has this: “In that year came 500 ships.”", "500", "The annalist", "report"),
    ("The debate opened with Brown's modest 500.", "500", "Brown", "report"),
    ("None of these writers disputes the order, and 500 died.", "500", None, "assert"),
    ("For older ships, as the compilers freely admit, 500 are guessed.", "500", "the compilers", "report"),
    ("Not so fast, says Anna Smith, who runs an inn: she has 500 guests.", "500", "Anna Smith", "report"),
    ("Between the wars, so it says in the state calendar, 500 men left.", "500", "the state calendar", "report"),
    ("It began, as reported to the minister by his deputy, with 500 men.", "500", "his deputy", "report"),
    ("It covers only 500 of them, admit in the department of policy.", "500", "the department of policy", "report"),
    # As translators leave it.
    ("The publicist called absolutely other figure — 500 thousand shot.", "500 thousand", "The publicist", "report"),
    ("Our archives lead the figure 500.", "500", "Our archives", "report"),
    ("Smith leads own number, of the order of 500.", "500", "Smith", "report"),
    ("Later works go out from 500 dead.", "500", "Later works", "report"),
    ("The office numbered in its book the losses of the war with 500.", "500", "The office", "report"),
    ("The club numbers today in 500 the survivors.", "500", "The club", "report"),
    ("The official speech speaks on 500 martyrs.", "500", "The official speech", "report"),
    # Who is spoken to speaks not.
    ("Madam Speaker, it is late. She told us that 500 were left.", "500", "She", "report"),
]


HELD = Texts(text for text, *_ in HISTORIES)


@pytest.mark.parametrize(("text", "quote", "source", "modality"), HISTORIES, ids=lambda value: str(value)[:50])
def test_the_source_of_a_number_in_a_history(text: str, quote: str, source: str | None, modality: str) -> None:
    row = HELD.claim(text, quote)
    assert (row["authority_text"], row["modality"]) == (source, modality)
    if source is not None:
        assert text[row["authority_start"] : row["authority_end"]] == source

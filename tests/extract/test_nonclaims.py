"""Numbers that state no quantity, each with its reason; and beside them the numbers that look alike and do."""

from typing import Any

import pyarrow as pa
import pytest

from pipeline.extract.claims import extract


def read(text: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = extract(pa.RecordBatch.from_pydict({"doc_id": ["d"], "text": [text]})).to_pylist()
    return rows


def reason(text: str, quote: str) -> str | None:
    """The reason of the first number whose quote holds `quote`; null if it is a claim."""
    found = [row["reason"] for row in read(text) if quote in row["quote"]]
    assert found, f"{quote!r} was not read in {text!r}: {[row['quote'] for row in read(text)]}"
    value: str | None = found[0]
    return value


NO_CLAIMS = [
    # As translators leave them.
    ("In 1942 year the camp was closed.", "1942", "year"),
    ("Until the 1946 year nobody came.", "1946", "year"),
    ("On 1 January of 1946 year it ended.", "1946", "year"),
    ("It grew in the 50-ies.", "50", "year"),
    ("In the 30-th years it grew.", "30", "year"),
    ("It was taken at mid-2020 or so.", "2020", "year"),
    ("The rate was 3.7 mm yr–1 at last.", "1", "formula"),
    ("In a work of 1999 he insists on it.", "1999", "year"),
    ("It is in the top 40 of all.", "40", "rank_label"),
    ("The figure 3 shows it.", "3", "section_reference"),
    ("The treaty was signed in 1648 at last.", "1648", "year"),
    ("By 1914, it was over.", "1914", "year"),
    ("The strike of 1926 lasted nine days.", "1926", "year"),
    ("The 1905 revolution failed.", "1905", "year"),
    ("Smith (1998) disagrees.", "1998", "year"),
    ("It lasted, in the summer of 1941, a week.", "1941", "year"),
    ("Its 1986 sales fell.", "1986", "year"),
    ("He saw the 1936 games.", "1936", "year"),
    ("Caesar died in 44 BC near the theatre.", "44", "year"),
    ("Vesuvius erupted in AD 79 again.", "79", "year"),
    ("In 1945 soldiers came home.", "1945", "year"),
    ("They met on 12 May and parted.", "12", "date"),
    ("They met on May 12 and parted.", "12", "date"),
    ("On the 9th of November the wall fell.", "9th", "date"),
    ("The shop opens at 9 o'clock sharp.", "9", "time_of_day"),
    ("It left at half past six as always.", "six", "time_of_day"),
    ("He came third and she was the 2nd.", "third", "ordinal"),
    ("In the 19th century trade grew.", "19th", "ordinal"),
    ("World War II began there.", "II", "event_name"),
    ("World War Two began there.", "Two", "event_name"),
    ("The Seven Years' War was costly.", "Seven", "event_name"),
    ("The Six-Day War changed the map.", "Six", "event_name"),
    ("Under Article 5 of the treaty they came.", "5", "identifier"),
    ("Flight 103 never arrived.", "103", "identifier"),
    ("They flew a Boeing 747 to Rome.", "747", "identifier"),
    ("Security Council Resolution 242 followed.", "242", "identifier"),
    ("He lived in Room 101 then.", "101", "identifier"),
    ("Call 555-0199 for it.", "555-0199", "telephone"),
    ("They scored in the second half of the game.", "half", "ordinal"),
    ("He bought a gallon of milk.", "a", "article"),
    ("The office (tel. 31 7946 118) is shut.", "7946", "telephone"),
    ("Telephone: 555 1234 (mornings).", "1234", "telephone"),
    ("She lives at 22 Orchard Road now.", "22", "address"),
    ("It came to New York, NY 10001 at last.", "10001", "address"),
    ("The new iPhone 6 sold well.", "6", "identifier"),
    ("On 9/11, the towers fell.", "9/11", "event_name"),
    ("The bill passed 52-48 at night.", "52-48", "score"),
    ("She is in her 30s now.", "30s", "age_label"),
    ("At one point they slept.", "one", "idiom"),
    ("See § 12 of it.", "12", "section_reference"),
    ("Turn to page 45 for the map.", "45", "page_reference"),
    ("The map (pp. 12-15) is old.", "12", "page_reference"),
    ("See pages 3, 7 and 12 there.", "12", "page_reference"),
    ("The map (pp. 1017-1049) is old.", "1017-1049", "page_reference"),
    ("Turn to page 1945 for the map.", "1945", "page_reference"),
    ("Chapter 11 tells why.", "11", "section_reference"),
    ("In Codex 17 it is told.", "17", "identifier"),
    ("He shows Exhibit 12 to all.", "12", "identifier"),
    ("Symphony No. 4 (Op. 61) is played.", "61", "identifier"),
    ("It is told in the collection, t. 2, p. 41.", "2", "identifier"),
    ("It is told there (ch. 7, n. 22).", "22", "section_reference"),
    ("See the figure 5 there.", "5", "section_reference"),
    ("Table 3 shows it.", "3", "section_reference"),
    ("In Fig. 4 the line falls.", "4", "section_reference"),
    ("As others found [12], it fell.", "12", "footnote_mark"),
    ("As others found [3, 12], it fell.", "12", "footnote_mark"),
    ("The visitors won 3-1 at home.", "3-1", "score"),
    ("A 2-0 victory was enough.", "2-0", "score"),
    ("Since version 2.4 it works.", "2.4", "version"),
    ("It runs on Windows 95 too.", "95", "version"),
    ("The under-21s lost again.", "21", "age_label"),
    ("One of the men ran away.", "One", "pronoun"),
    ("No one came to the door.", "one", "pronoun"),
    ("The one who stayed was old.", "one", "pronoun"),
    ("All three agreed to go.", "three", "pronoun"),
    ("The two had met before.", "two", "pronoun"),
    ("They were at one time rich.", "one", "idiom"),
    ("One day the river rose.", "One", "idiom"),
    ("They left one by one in silence.", "one", "idiom"),
    ("Prices showed a double-digit rise; it is a 50-50 chance.", "50-50", "idiom"),
    ("The top 1 per cent own half.", "1", "rank_label"),
    ("The 20 richest countries agreed.", "20", "rank_label"),
    ("He was ranked 5 in the list.", "5", "rank_label"),
    ("There were 12 deaths per 100,000 inhabitants.", "100,000", "denominator"),
    ("For every 1,000 births 40 died.", "1,000", "denominator"),
    ("Shares in the FTSE 100 fell.", "100", "name"),
    ("The Gang of Four were tried.", "Four", "name"),
    ("Sources of the study .......... 37", "37", "page_reference"),
    ("As Fig. 3b shows, it fell.", "3b", "section_reference"),
    ("In Table 7-2 it is listed.", "7-2", "section_reference"),
    ("By part 3 he was dead.", "3", "section_reference"),
    ("Under section 23(1) it is void.", "1", "section_reference"),
    ("He preached on Luke 15:11-32 at noon.", "15:11", "section_reference"),
    ("He preached on Rev. 20:12 at noon.", "20:12", "section_reference"),
    ("So it says in 2 Kings 4 already.", "2", "section_reference"),
    ("See Roe v. Wade, 410 U.S. 113 there.", "410", "identifier"),
    ("See Roe v. Wade, 410 U.S. 113 there.", "113", "identifier"),
    ("The claim rests on 42 U.S.C. § 1983 alone.", "42", "identifier"),
    ("In the State Archive, fond 9526, opis 4, delo 1, it lies.", "4", "identifier"),
    ("The file (RFC 2822) has headers.", "2822", "identifier"),
    ("They stormed Hill 102 at dawn.", "102", "identifier"),
    ("Flight BA 283 was late.", "283", "identifier"),
    ("He flew a Boeing 747-400 home.", "747-400", "identifier"),
    ("The server listens on port 8080 there.", "8080", "identifier"),
    ("On day 3 they rested.", "3", "identifier"),
    ("She took the 6 tram home.", "6", "identifier"),
    ("The jury agreed on count one at last.", "one", "identifier"),
    ("The agent was called 007 then.", "007", "identifier"),
    ("My number is 0171 946 0018 now.", "946", "telephone"),
    ("He lives at number 17 there.", "17", "identifier"),
    ("The museum, at 16 Avenue K, is shut.", "16", "address"),
    ("1.2 The question of sources is old.", "1.2", "section_reference"),
    ("There were many schools1 in it.", "1", "footnote_mark"),
    ("They built a hospital.2 It stood long.", ".2", "footnote_mark"),
    ("He lost 6-4, 3-6, and 7-6 (7-5) at last.", "7-5", "score"),
    ("A secret report of 1952 lists them.", "1952", "year"),
    ("It affects one family in twelve, they say.", "twelve", "denominator"),
    ("Only six trains in ten were running.", "ten", "denominator"),
    ("She was in two minds about it.", "two", "idiom"),
    ("He had a thousand and one things to do.", "a thousand and one", "idiom"),
    ("The 9 to 5 life was not for her.", "9", "idiom"),
    ("It takes two to tango, they say.", "two", "idiom"),
    ("It had a third-quarter loss.", "a third", "ordinal"),
    ("He retired on March one.", "one", "date"),
    ("See [1988] ICR 142 there.", "142", "identifier"),
    ("They live in Flat 4 there.", "4", "identifier"),
    ("The 1986 net income includes it.", "1986", "year"),
    ("The tithe was paid (Hartmann 1967: 104) in kind.", "104", "page_reference"),
    ("The tithe was paid (Hartmann 1967: 104) in kind.", "1967", "year"),
    ("The tithe was paid (Hartmann 1967:104) in kind.", "1967:104", "page_reference"),
    ("So did others (Hartmann and Voss 1998:45).", "1998:45", "page_reference"),
    ("It is kept in the archive, f. 17, op. 3, d. 123, l. 4.", "123", "identifier"),
    ("Prices fell in the nineteen-fifties at last.", "nineteen", "year"),
    ("No one knew of it.", "one", "pronoun"),
    ("Each of them spoke to one.", "one", "pronoun"),
    ("Some of these four drowned.", "four", "pronoun"),
    ("No-one knew of it.", "one", "pronoun"),
    ("No two chroniclers agree on it.", "two", "idiom"),
    ("If one believes the abbot, they left.", "one", "pronoun"),
    ("The siege of 1529 failed.", "1529", "year"),
    ("The cadastre of 1784 was burnt.", "1784", "year"),
]


@pytest.mark.parametrize(("text", "quote", "why"), NO_CLAIMS, ids=lambda value: str(value)[:40])
def test_a_number_that_states_no_quantity_has_its_reason(text: str, quote: str, why: str) -> None:
    assert reason(text, quote) == why


CLAIMS = [
    # The two ends of a change; a part of what was named; a number at the end of a sentence; a year and what it tells.
    ("Its losses fell from two to one.", "one"),
    ("They had 90 ships, and of these forty were smacks.", "forty"),
    ("There arrived, as the list has it, 511.", "511"),
    ("The total: 511.", "511"),
    ("In 1967: 104 men.", "104"),
    ("In 1500 years nothing changed.", "1500"),
    ("The report held the number 5,115.", "5,115"),
    ("It has a 1500 year history.", "1500"),
    ("On that day of last year 5.2 mln. were sold.", "5.2 mln"),
    ("They may number 500 at most.", "500"),
    ("He gives the figure 1.2 million, but no source.", "1.2 million"),
    ("It would top 40 million.", "40 million"),
    ("It rises by 2–6 m over time.", "2–6"),
    ("About 1945 soldiers were counted on the day, more than 1900 men.", "1900"),
    ("The fleet had 1200 ships at sea.", "1200"),
    ("Over 2000 were arrested that night.", "2000"),
    ("One man was hurt in the fire.", "One"),
    ("Only one ship came back.", "one"),
    ("She waited one year for a letter.", "one"),
    ("He was away for three years.", "three"),
    ("The two ships sank together.", "two"),
    ("All three brothers agreed.", "three"),
    ("They marched for 12 days in May.", "12"),
    ("About 40 per cent of them died.", "40"),
    ("There were 12 deaths per 100,000 inhabitants.", "12"),
    ("The book has 45 pages and two maps.", "45"),
    ("The work has 11 chapters in all.", "11"),
    ("They won 339 seats in the end.", "339"),
    ("A loss of 2 million was booked.", "2 million"),
    ("The flight took 103 minutes at least.", "103"),
    ("Half of the town burned down.", "Half"),
    ("It was divided among six heirs.", "six"),
    ("The article cites 5 sources for it.", "5"),
    ("Nearly a third ended there.", "a third"),
    ("They lost the first battle and half of the men.", "half"),
    ("They mended 22 roads that year.", "22"),
    ("He owns 3 telephones and a radio.", "3"),
    ("In the camp 300 prisoners died.", "300"),
    ("That year 500 men left.", "500"),
    ("In one study 50 patients fell ill.", "50"),
    ("For the table 12 guests were invited.", "12"),
    ("In that part 40 houses burned.", "40"),
    ("By train 600 children came.", "600"),
    ("The 6 trams were old.", "6"),
    ("He came home with two to spare.", "two"),
    ("The commission names the figure 7,200.", "7,200"),
    ("The commission names the figure 7 200.", "7 200"),
    ("It weighs 3 t. 5 men bore it.", "5"),
    ("There were, in round figures, 700.", "700"),
    ("It counts the two million of the report.", "two million"),
    ("Five families in two houses starved.", "two"),
    ("It sold 1001 things in all.", "1001"),
    ("He had a hundred and one dogs.", "a hundred and one"),
    ("They waited... 37 men never came.", "37"),
    ("The bill (5 dollars) was paid.", "5"),
    ("It took 0.5 litres a day.", "0.5"),
    ("John 15 years later was rich.", "15"),
    ("The rate was 1.2 Swedish crowns.", "1.2"),
    ("The mayor spoke of 410 votes.", "410"),
    ("It rose by a third.", "a third"),
    ("In March three men came.", "three"),
    ("It was mixed with sand (Ratio 3:1) and water.", "3:1"),
    ("The pool is 4 ft. deep, and 3 l. of it were lost.", "3"),
    ("The nineteen men, fifty of them sick, rested.", "fifty"),
    ("No fewer than two chroniclers agree on it.", "two"),
    ("At the siege of the town 1529 men fell.", "1529"),
    ("He gives the number 3.5 million without a source.", "3.5 million"),
]


@pytest.mark.parametrize(("text", "quote"), CLAIMS, ids=lambda value: str(value)[:40])
def test_a_number_that_states_a_quantity_is_a_claim(text: str, quote: str) -> None:
    assert reason(text, quote) is None


def test_a_number_without_a_claim_keeps_its_value_and_nothing_else() -> None:
    (row,) = read("It was signed in 1648.")
    stated = {name for name, value in row.items() if value is not None}
    assert stated == {"doc_id", "start", "end", "quote", "reason", "value"}
    assert row["value"] == 1648


def test_a_text_may_count_in_any_number_of_units() -> None:
    units = [f"{prefix}{unit}" for prefix in "nmkMG" for unit in "m g J N Pa V A Hz W s F H Bq Sv".split()]
    assert len(read(" ".join(f"It took one {unit} of it." for unit in units))) == len(units)

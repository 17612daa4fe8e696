"""What holds of the numbers of any text at all: spans, cover, batches, linear work, and values that read back."""

import re

import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.extract.en import grammar_reading
from pipeline.extract.en.grammar_tokens import tokens
from pipeline.extract.numbers import SCHEMA, scan

_WORDS = (
    "between from to and or of a an the about over than more least half third quarter one two ten twenty hundred thousand million "
    "million, dozen hundreds first second per cent km kg feet dollars £ $ % . , - – / : ( [ ] ½ 5 12 1945 3,500 0.5 1e5 10^6 II XIV "
    "May pm l00 5oo mil-\nlion thir­ty ﬁve USD 2m 500k s d −1 ² ٤ 🙂 é \u0301 \u200f \x02 \r\n \u00a0 www.x.y in out every point minus"
).split(" ")
prose = st.lists(st.sampled_from(_WORDS) | st.text(max_size=3), max_size=25).flatmap(
    lambda words: st.sampled_from(["", " "]).map(lambda gap: gap.join(words))
)
anything = st.text(max_size=80) | prose


batches = st.lists(anything, min_size=1, max_size=6)


def rows(*texts: str) -> list[dict[str, object]]:
    return list(scan(pa.array(texts, pa.string())).to_pylist())


@given(batches)
@example(["a\x02 5 \x02 7", "5 km² or 5 m s −1"])
@settings(max_examples=40)
def test_spans_lie_in_the_text_in_order_and_never_overlap(texts: list[str]) -> None:
    batch = scan(pa.array(texts))
    assert batch.schema.equals(SCHEMA)
    doc = last = 0
    for row in batch.to_pylist():
        assert doc <= row["doc"] < len(texts)
        doc, last = row["doc"], last if row["doc"] == doc else 0
        text, stored = texts[doc], texts[doc].encode()
        assert last <= row["start"] < row["end"] <= len(stored)
        assert stored[row["start"] : row["end"]].decode() == row["phrase"].replace("\x01", "\x02") or "\x02" in text
        for part in ("unit", "hedge"):
            start, end = row[f"{part}_start"], row[f"{part}_end"]
            assert (start, end) == (-1, -1) or 0 <= start < end <= len(stored)
            stored[max(start, 0) : max(end, 0)].decode()
        last = row["end"]


@given(batches)
@settings(max_examples=40)
def test_every_run_of_digits_is_in_a_number(texts: list[str]) -> None:
    inside = {(row["doc"], at) for row in rows(*texts) for at in range(int(str(row["start"])), int(str(row["end"])))}
    for doc, text in enumerate(texts):
        assert all((doc, at) in inside for run in re.finditer(rb"[0-9]+", text.encode()) for at in range(*run.span()))


@given(st.integers(1, 99_999), st.integers(0, 3), st.sampled_from([("thousand", 3), ("million", 6), ("bn", 9)]))
@example(41, 1, ("million", 6))
def test_what_is_written_in_decimals_is_worth_what_they_say(digits: int, places: int, scale: tuple[str, int]) -> None:
    word, power = scale
    (row, *_) = rows(f"It cost ${digits / 10**places:.{places}f} {word}.")
    assert row["value"] == digits * 10 ** (power - places)


@given(st.lists(anything, max_size=6))
@settings(max_examples=50)
def test_a_batch_reads_as_its_documents_one_by_one(texts: list[str]) -> None:
    alone = [{**row, "doc": i} for i, text in enumerate(texts) for row in rows(text)]
    assert repr(rows(*texts)) == repr(alone)


def test_a_phrase_longer_than_a_sentence_is_a_list_of_runs_of_digits() -> None:
    assert [row["value"] for row in rows("5-" * 2_000 + "7")] == [5.0] * 2_000 + [7.0]


@pytest.mark.parametrize("phrase", ["7" * 400, "1e999", "9^9999", "10^400 to 10^500", "9" * 305 + " million"])
def test_a_number_too_large_for_a_double_is_found_without_a_value(phrase: str) -> None:
    assert all(row["value"] is None for row in rows(f"It was {phrase}."))
    assert rows(f"It was {phrase}.")


def test_nulls_slices_and_types_of_the_batch_do_not_matter() -> None:
    texts = pa.array(["5 men", None, "", "about 7 km"])
    assert [row["doc"] for row in scan(texts).to_pylist()] == [0, 3]
    assert scan(texts.slice(3)).column("value").to_pylist() == [7]
    assert scan(texts.cast(pa.large_string())).equals(scan(texts))
    assert scan(texts.slice(4)).num_rows == 0


def test_a_language_without_a_folder_is_refused() -> None:
    with pytest.raises(ValueError, match="found 'xx', expected 'en'"):
        scan(pa.array(["5"]), language="xx")


_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int, *, spoken: str) -> str:
    """A whole number in English words, `and` or nothing after the hundreds."""
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= scale:
            rest = (
                f"{spoken if value % scale < 100 else ' '}{in_words(value % scale, spoken=spoken)}"
                if value % scale
                else ""
            )
            return f"{in_words(value // scale, spoken=spoken)} {word}{rest}"
    if value < 20:
        return _ONES.split()[value]
    return _TENS[value // 10] + (f"-{_ONES.split()[value % 10]}" if value % 10 else "")


@given(st.lists(st.integers(0, 10**12 - 1), min_size=1, max_size=6), st.sampled_from([" and ", " "]))
@settings(max_examples=40)
def test_a_number_in_words_reads_back(values: list[int], spoken: str) -> None:
    phrases = [in_words(value, spoken=spoken) for value in values]
    found = rows(*(f"There were {phrase} of them." for phrase in phrases))
    assert [(row["phrase"], row["value"]) for row in found] == list(zip(phrases, values, strict=True))


_FORMS = {
    "plain": "{}",
    "commas": "{:,}",
    "minus": "minus {}",
    "pounds": "£{:,}",
    "per cent": "{}%",
    "thousands": "{} thousand",
    "millions": "{}m men",
}


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=6), st.sampled_from(sorted(_FORMS)))
@settings(max_examples=40)
def test_a_number_in_any_form_reads_back(values: list[int], form: str) -> None:
    factor = {"minus": -1, "thousands": 1e3, "millions": 1e6}.get(form, 1)
    found = rows(*(f"He said {_FORMS[form].format(value)} there." for value in values))
    assert [row["value"] for row in found] == [value * factor for value in values]


@given(
    st.integers(1, 9_999),
    st.integers(1, 9_999),
    st.sampled_from(["{} to {}", "between {} and {}", "{}–{}", "from {} to {}"]),
)
@settings(max_examples=60)
def test_a_range_in_any_form_reads_back(low: int, more: int, form: str) -> None:
    (row,) = rows(f"Some {form.format(f'{low:,}', f'{low + more:,}')} of them.")
    assert (row["value"], row["value_high"]) == (low, low + more)


@given(st.integers(0, 10**9), st.integers(0, 3))
@settings(max_examples=60)
def test_the_short_way_for_plain_digits_reads_as_the_long_one(value: int, places: int) -> None:
    phrase = f"{value / 10**places:,.{places}f}"
    assert grammar_reading.read(phrase) == grammar_reading.read_mended(phrase)


HOSTILE = {
    "digits": "7",
    "digits apart": "7 ",
    "number words": "hundred of ",
    "brackets": "(",
    "dashes": "5-",
    "commas": "5,",
    "between": "between 5 ",
    "ranges": "5 to ",
    "units": "5 km to ",
    "hedges": "more than ",
    "letters and digits": "a1",
    "spaces": "5" + " " * 50,
    "dots": "1.",
    "addresses": "www.a/1 ",
    "lines": "Hundred\n",
    "scales": "thousand million ",
}


@pytest.mark.parametrize("piece", sorted(HOSTILE))
def test_work_grows_with_the_text_and_no_faster(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps of the reader on a text and on one four times as long: tokens made and looked at."""

    def steps(times: int) -> int:
        count = 0

        def counted(name: str) -> None:
            original = getattr(grammar_reading._Phrase, name)

            def wrapper(self: object, at: int) -> object:
                nonlocal count
                count += 1
                return original(self, at)

            monkeypatch.setattr(grammar_reading._Phrase, name, wrapper)

        with monkeypatch.context():
            for name in ("kind", "text"):
                counted(name)
            read = grammar_reading.read(HOSTILE[piece] * times)
            count += len(read)
        monkeypatch.undo()
        return count + len(tokens(HOSTILE[piece] * times))

    small, large = steps(40), steps(160)
    assert large <= 4.2 * small + 100

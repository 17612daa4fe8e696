"""Where sentences end, and what stands beside a position."""

import itertools

import numpy as np
import pyarrow as pa
import pytest

from pipeline.extract.scene import lay_out

SENTENCES = [
    ("It rained. They stayed.", ["It rained.", " They stayed."]),
    ("Was it so? It was! They left.", ["Was it so?", " It was!", " They left."]),
    ("He said “no.” They left.", ["He said “no.”", " They left."]),
    ("It rained.[12] They left.", ["It rained.[12]", " They left."]),
    ("It rose by 3.5 per cent.", ["It rose by 3.5 per cent."]),
    ("Dr. F. Smith met Mr. Brown on St. John's day.", ["Dr. F. Smith met Mr. Brown on St. John's day."]),
    ("The book of Yu. Smirnov and Ya. Popov is lost.", ["The book of Yu. Smirnov and Ya. Popov is lost."]),
    ("It is in Series B. Researchers found it.", ["It is in Series B.", " Researchers found it."]),
    ("See No. 5 and vol. 3 there.", ["See No. 5 and vol. 3 there."]),
    ("His letter (doc. 12) and a work (Hist. 3.14) agree.", ["His letter (doc. 12) and a work (Hist. 3.14) agree."]),
    ("It lists (vol. XII, p. 8) all.", ["It lists (vol. XII, p. 8) all."]),
    ("It cost 5 million. and more.", ["It cost 5 million. and more."]),
    ("He says c. 40 died, or approx. 50 men.", ["He says c. 40 died, or approx. 50 men."]),
    ("It ended. 50 men left.", ["It ended.", " 50 men left."]),
    ("A title\n\nit began small.", ["A title\n\n", "it began small."]),
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_sentences_cover_the_text_and_end_where_they_end(text: str, sentences: list[str]) -> None:
    scene = lay_out(pa.array([text]), "en")
    found = [scene.data[start:end].tobytes().decode() for start, end in itertools.pairwise(scene.sentence.tolist())]
    assert found == [*sentences[:-1], sentences[-1] + "\n\n"]


def test_windows_stop_at_the_sentence_and_at_the_document() -> None:
    texts = ["One. Two 5 six. Seven.", "eight"]
    scene = lay_out(pa.array(texts), "en")
    begin = scene.corpus.offsets[:1]
    at = begin + texts[0].index("5")
    assert scene.left(at, 8).to_pylist() == [b"\x03\x03\x03 Two "]
    assert scene.right(at, 9).to_pylist() == [b"5 six.\x03\x03\x03"]
    end = scene.corpus.ends[:1]
    assert scene.right(end, 4).to_pylist() == [b"\n\n\x03\x03"]
    assert scene.left(end, 4).to_pylist() == [b"ven."]
    assert scene.endings(at, 4).to_pylist() == [b"six."]


@pytest.mark.parametrize(
    "patterns", [("ab", "bc"), ("bcd", "abc", "de"), ("abc", "ab", "cd"), ("x", "abc"), (r"\bof\b", "data")]
)
def test_several_patterns_find_what_one_of_them_all_does(patterns: tuple[str, ...]) -> None:
    texts = ["abcde bcde xabcab cd. Data of data of it.", "de"]
    scene = lay_out(pa.array(texts), "en")
    at = np.array([scene.corpus.ends[0] - 1, scene.corpus.ends[1] - 1])
    found = [ends.tolist() for ends in scene.find_up_to(at, *patterns)]
    assert found == [ends.tolist() for ends in scene.find_up_to(at, "|".join(patterns))]
    assert found[0]


def test_a_language_without_a_folder_is_an_error() -> None:
    with pytest.raises(ModuleNotFoundError):
        lay_out(pa.array(["Es regnet. Sie bleiben."]), "xx")

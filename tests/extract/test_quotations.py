"""Who says what is quoted: a source right before a quotation or right behind it, for all its sentences."""

import pytest
from claimed import Texts

QUOTED = [
    # Whoever stands behind a quotation has said all of it; so has whoever stands before it.
    ('"We lost 500 cows. The rest are gone," said Anna Smith.', "500", "Anna Smith"),
    ('"We lost 500 cows. Nobody came. The rest are gone," Anna Smith said.', "500", "Anna Smith"),
    ('Anna Smith said: "Nobody came. By the ministry\'s figures we lost 40. Then 500 left."', "500", "Anna Smith"),
    ('Anna Smith was angry. "We lost 500 cows. The fund closed," she said.', "500", "Anna Smith"),
    ("“We lost 500 cows. The rest are gone,” said the mayor, Anna Smith.", "500", "Anna Smith"),
    ('"We lost 500 cows. The rest are gone," the mayor, Anna Smith, said.', "500", "Anna Smith"),
    ('"Who counted 500 cows? Nobody did," Anna Smith said.', "500", "Anna Smith"),
    # In single marks too; an apostrophe closes none.
    ("‘We lost 500 cows. The rest are gone,’ said Anna Smith.", "500", "Anna Smith"),
    ("‘We don’t know how we lost 500 cows. It was bad,’ Anna Smith said.", "500", "Anna Smith"),
    ("‘We lost 500 cows’, said Anna Smith.", "500", "Anna Smith"),
    ("'We lost 500 cows,' officials said.", "500", "officials"),
    ("The ‘90s were bad. The town lost 500 cows, and the farmers’ union, Smith said, closed.", "500", "Smith"),
    # Where the quotation ends its sentence, the next one is of somebody else.
    ('What was it like? "We lost 500 cows. It was bad." The mayor said it was worse.', "500", None),
    # In the midst of what is told, single words in quotation marks are no speech of anybody.
    ('The "lost" 500 cows came back. The mayor was glad.', "500", None),
    # A pronoun behind a quotation is nobody of whom the quotation tells.
    ('Anna Smith was angry. "The director had 500 cows," she said.', "500", "Anna Smith"),
    # Behind "that" nothing is told of when it was said.
    ('"It is bad," Anna Smith wrote, and she added that in 500 years nobody saw it.', "500", "Anna Smith"),
    # What nobody else says is said by whoever opens the sentence, or the one before; by a pronoun as anywhere.
    ('Smith shook his head. "We lost 500 cows."', "500", "Smith"),
    ('Anna Smith went further: "We lost 500 cows."', "500", "Anna Smith"),
    ('The guild petitioned the Estates on behalf of "500 starving souls".', "500", "The guild"),
    ('The parish magazine has "500 souls swept away".', "500", "The parish magazine"),
    ('Anna Smith came in. She owned up to "500 or more".', "500", "Anna Smith"),
    ('A banner at the gate reads, "We lost 500 cows."', "500", "A banner"),
    ('"We lost 500 cows," reads the letter.', "500", "the letter"),
    ('"We lost 500 cows" is how Anna Smith put it.', "500", "Anna Smith"),
    ('Smith shook his head. "We lost 500 cows," said Brown.', "500", "Brown"),
    ('Smith shook his head. "We lost 500 cows," one of them put in.', "500", None),
    ('The parish magazine has "a dozen souls swept away" on its 500 pages.', "500", None),
    ('Smith shook his head. "That is bad." Some 500 cows were lost.', "500", None),
    ('The parish has "a fine name" and 500 souls.', "500", None),
    ('Try telling that to cabbie Otto Brown. "We lost 500 cows."', "500", None),
    ('Search was given up. "We lost 500 cows."', "500", None),
    ('They sold 30 copies of "500 cows and a boat".', "500", None),
]
READ = Texts(text for text, *_ in QUOTED)


@pytest.mark.parametrize(("text", "quote", "source"), QUOTED)
def test_who_says_what_is_quoted(text: str, quote: str, source: str | None) -> None:
    assert READ.claim(text, quote)["authority_text"] == source


def test_no_quotation_is_of_whom_the_document_before_ends_with() -> None:
    texts = Texts(["The other 40 left, Anna Smith said.", '"We lost 500 cows. It was bad." Nobody came.'])
    assert texts.claim('"We lost 500 cows. It was bad." Nobody came.', "500")["authority_text"] is None


def test_a_quotation_that_nothing_closes_ends_with_its_document() -> None:
    open_ = 'Foreign monitors declined to endorse it. "What we saw does not square with 30'
    alone = Texts([open_]).claim(open_, "30")["authority_text"]
    assert Texts([open_, 'Nobody came," he said. "Not one."']).claim(open_, "30")["authority_text"] == alone

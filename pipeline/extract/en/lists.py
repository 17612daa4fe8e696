"""How a list of words is written in this folder: as one text, the words apart by white space."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())

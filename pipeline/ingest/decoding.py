"""Bytes of a transcription to its text, or a refusal that says at which byte it is none. Nothing is repaired here."""

from __future__ import annotations

import re
from typing import Final

from pipeline.errors import Problem, Refusal

CONTROL: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
"""Control characters that no text holds; tab, line feed, form feed and carriage return may stand."""

CONVERT: Final = "save the file as UTF-8; if it is {0}, for instance: iconv -f {0} -t UTF-8 OLD > NEW"


def decode(content: bytes, name: str) -> str:
    """The text of a transcription, exactly as stored (a byte order mark stays a character of it).

    Raises:
        Refusal: UTF-16, not UTF-8, control characters, or nothing but white space; each with its byte offset.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Refusal(Problem(f"{name}, byte 0", "UTF-16 (a byte order mark)", "UTF-8", CONVERT.format("UTF-16")))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        found = f"byte {content[error.start]:#04x}, which is not UTF-8"
        line = content.count(b"\n", 0, error.start) + 1
        raise Refusal(
            Problem(f"{name}, byte {error.start} (line {line})", found, "UTF-8", CONVERT.format("WINDOWS-1252"))
        ) from None
    if match := CONTROL.search(text):
        offset = len(text[: match.start()].encode())
        line = text.count("\n", 0, match.start()) + 1
        raise Refusal(
            Problem(
                f"{name}, byte {offset} (line {line})",
                f"the control character U+{ord(match.group()):04X}",
                "text without control characters",
                "remove it; if there are many, the file is no plain text",
            )
        )
    if not text.strip().strip("\ufeff"):
        raise Refusal(Problem(name, f"{len(content)} bytes of nothing but white space", "a text", "fill or remove it"))
    return text

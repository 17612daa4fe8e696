"""The first files of a dataset, for a person to go on from: what `reckoner new` and `reckoner add` write.

What lives here: the templates filled in, and a sidecar for a text. What does not: whether what people write later is
in order (`raw.py`). Nothing that exists is ever written over.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from string import Template
from typing import Final

import yaml

from pipeline.errors import Problem, Refusal, printable
from pipeline.ingest.decoding import decode

_TEMPLATES: Final = Path(__file__).parent / "templates"
_FILES: Final = {
    "raw/dataset.yaml": "dataset",
    "raw/codebook/authorities.yaml": "authorities",
    "raw/codebook/places.yaml": "places",
    "raw/codebook/quantities.yaml": "quantities",
    "raw/codebook/relations.yaml": "relations",
    "raw/corrections.yaml": "corrections",
}


def start(root: Path, title: str, author: str, today: str) -> list[Path]:
    """Write the first files of a dataset into the folder `root`, which is made if it is not there; gives their paths.

    `today` is the date of the first release as YYYY-MM-DD.

    Raises:
        Refusal: there are files of a dataset already.
    """
    taken = [name for name in _FILES if (root / name).exists()]
    if taken:
        raise Refusal(
            Problem(
                str(root), f"{taken[0]} is there already", "a folder without a dataset",
                "choose another folder, or go on with this one: `reckoner check`",
            )
        )  # fmt: skip
    said = {
        "name": identifier(root.resolve().name).replace("_", "-") or "dataset",
        "title": _quoted(title),
        "description": _quoted(f"Numeric claims: {title}."),
        "author": _quoted(author),
        "today": today,
    }
    written = []
    for name, template in _FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(Template((_TEMPLATES / f"{template}.yaml.txt").read_text("utf-8")).substitute(said), "utf-8")
        written.append(path)
    for folder in ("raw/texts", "raw/tables"):
        (root / folder).mkdir(exist_ok=True)
    return written


def add(root: Path, source: Path, about: dict[str, str | bool]) -> list[Path]:
    """Copy a transcription into the dataset, byte for byte, with a sidecar, and with an authority for the document.

    A file ending in `.csv` is a table, anything else a text. `about` holds what the sidecar says; `work_id`,
    `authority_id` and `title` are made from the file's name where it says nothing of them. Gives the paths written.

    Raises:
        Refusal: the file is no text, or the dataset has a document of that name.
    """
    kind, suffix = ("tables", ".csv") if source.suffix.lower() == ".csv" else ("texts", ".txt")
    content = source.read_bytes()
    decode(content, str(source))
    doc_id = identifier(source.stem).replace("_", "-")
    if not doc_id:
        raise Refusal(
            Problem(printable(str(source)), "a name without letters or digits of ASCII", "a file such as my-text.txt",
                    "rename it")
        )  # fmt: skip
    for folder in ("texts", "tables"):
        if (root / "raw" / folder / f"{doc_id}.yaml").exists():
            raise Refusal(
                Problem(f"raw/{folder}/{doc_id}.yaml", "the dataset has a document of that name", "a new name",
                        f"rename {printable(source.name)}, or remove the other document")
            )  # fmt: skip
    title = str(about.get("title") or source.stem.replace("-", " ").replace("_", " ").capitalize())
    defaults = {"work_id": doc_id, "title": title, "authority_id": identifier(doc_id)}
    sidecar = "".join(f"{key}: {_quoted(value)}\n" for key, value in {**defaults, **about}.items())
    target = root / "raw" / kind / f"{doc_id}{suffix}"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    target.with_suffix(".yaml").write_text(sidecar, "utf-8")
    written = [target, target.with_suffix(".yaml")]
    if "authority_id" not in about:
        written.append(_append_authority(root, defaults["authority_id"], title))
    return written


def identifier(name: str) -> str:
    """A name as an identifier: small letters and digits of ASCII with underscores between them."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


def _append_authority(root: Path, authority_id: str, title: str) -> Path:
    """A document speaks in its own voice, so it is an authority too."""
    path = root / "raw" / "codebook" / "authorities.yaml"
    content = path.read_text("utf-8") if path.exists() else ""
    content = content.removesuffix("[]\n")
    if content and not content.endswith("\n"):
        content += "\n"
    entry = f"- authority_id: {authority_id}\n  name: {_quoted(title)}\n  kind: unknown\n"
    path.write_text(content + entry, "utf-8")
    return path


def _quoted(value: str | bool) -> str:
    """A value as YAML on one line, in quotes where it needs them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    plain = re.fullmatch(r"[^\W\d_][\w ().-]*[\w).]", value) and yaml.safe_load(value) == value
    if plain:
        return value
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\U{ord(c):08x}" for c in quoted) + '"'

"""Where things stand in a dataset's folder. Names only; nothing is read or written here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Folders:
    """The folders of one dataset, below its `root`. A build that is not yet good works in a folder of its own."""

    root: Path
    work: Path

    @classmethod
    def of(cls, root: Path, work: Path | None = None) -> Folders:
        """The folders of the dataset in `root`; what is built goes to `work`, by default outputs/."""
        return cls(root, work or root / "outputs")

    @property
    def raw(self) -> Path:
        """What people write: texts, sidecars, codebook, corrections. The pipeline writes only its lock."""
        return self.root / "raw"

    @property
    def outputs(self) -> Path:
        return self.root / "outputs"

    @property
    def tables(self) -> Path:
        """The working tables."""
        return self.work / "tables"

    @property
    def candidate(self) -> Path:
        """The data package as it would be published."""
        return self.work / "candidate"

    @property
    def shards(self) -> Path:
        """What was read of the collections, shard by shard, for the next build to go on from."""
        return self.outputs / "shards"

    @property
    def releases(self) -> Path:
        """Published versions; written once, never changed."""
        return self.outputs / "releases"

    @property
    def site(self) -> Path:
        """The releases as a static site; made anew whenever it is asked for."""
        return self.outputs / "site"


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds `raw/dataset.yaml`, or None."""
    for folder in (start, *start.parents):
        if (folder / "raw" / "dataset.yaml").is_file():
            return folder
    return None

"""The small dataset in its states: as written, and built and released. `support` says what is in it."""

from __future__ import annotations

import fcntl
import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from support import PROJECT, VERSION, reckoner, write_dataset

# How long an example takes is no matter of these tests.
settings.register_profile("reckoner", deadline=None)
settings.load_profile("reckoner")


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """The small dataset, nothing built yet."""
    return write_dataset(tmp_path / "dataset")


@pytest.fixture
def without_frictionless(monkeypatch: pytest.MonkeyPatch) -> None:
    """`verify` as it is but for its last step, half of its time: for tests that publish often and are about something
    else. What frictionless says of a release is asked in `publish/test_package` and `publish/test_verify`."""
    monkeypatch.setattr("pipeline.publish.verify._frictionless", lambda path: iter(()))


@pytest.fixture(scope="session")
def released_once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The small dataset, built and released once for all workers. To be read only."""
    base = tmp_path_factory.getbasetemp()
    root = (base if worker_id == "master" else base.parent) / "released"
    with root.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not root.exists():
            making = write_dataset(root.with_suffix(".making"))
            reckoner("--root", making, "release").ok()
            making.rename(root)
    return root


@pytest.fixture(scope="session")
def first_text(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The dataset of this repository, built once for all workers. To be read only."""
    base = tmp_path_factory.getbasetemp()
    root = (base if worker_id == "master" else base.parent) / "first_text"
    with root.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not root.exists():
            making = root.with_suffix(".making")
            shutil.copytree(PROJECT / "raw", making / "raw")
            reckoner("--root", making, "build").ok()
            making.rename(root)
    return root


@pytest.fixture
def released(released_once: Path, tmp_path: Path) -> Path:
    """A copy of the small dataset, built and released."""
    return Path(shutil.copytree(released_once, tmp_path / "released"))


@pytest.fixture
def release(released_once: Path, tmp_path: Path) -> Path:
    """A copy of the release of the small dataset, and nothing beside it."""
    return Path(shutil.copytree(released_once / "outputs" / "releases" / VERSION, tmp_path / "release"))

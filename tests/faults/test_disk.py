"""Real disks that are full or read only, mounted for one process and gone with it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from support import Outcome, need, replace, shell, tree


def unshare() -> list[str] | None:
    """How this machine lets us mount: as root, or in a namespace of our own; None if it does not."""
    for flags in (["--mount"], ["--mount", "--map-root-user"]):
        command = ["unshare", *flags, "sh", "-c", "mount -t tmpfs none /mnt"]
        try:
            if subprocess.run(command, capture_output=True, check=False).returncode == 0:
                return ["unshare", *flags]
        except FileNotFoundError:
            return None
    return None


@pytest.fixture(scope="module")
def mounting() -> list[str]:
    found = unshare()
    need(found, "way to mount a file system (unshare --mount)")
    assert found is not None
    return found


def within(mounting: list[str], script: str, *args: str | Path) -> Outcome:
    """Run a shell script where mounts are seen by nobody else; $1 is Python, $2 and so on are `args`."""
    return shell(*mounting, "sh", "-euc", script, "sh", sys.executable, *args)


def test_a_disk_that_fills_up_during_a_build_loses_nothing(released: Path, mounting: list[str]) -> None:
    """outputs/ is a small disk of its own, filled up but for a few pages; the package needs some 800 kB."""
    replace(released / "raw/codebook/places.yaml", "name: Northhaven", "name: North Haven")
    before = tree(released)
    script = """
        cp -r "$2/outputs" "$2/../outputs"
        mount -t tmpfs -o size=16m none "$2/outputs"
        cp -r "$2/../outputs/." "$2/outputs"
        cat /dev/zero > "$2/outputs/filler" 2> /dev/null || true
        truncate -s -60k "$2/outputs/filler"
        status=0
        "$1" -m pipeline --root "$2" build || status=$?
        rm "$2/outputs/filler"
        cp -r "$2/outputs" "$2/../left"
        exit $status
    """
    outcome = within(mounting, script, released)
    outcome.refused("No space left on device", "free some space", "the last good outputs are as they were")
    assert tree(released.parent / "left") == tree(released / "outputs")
    assert tree(released) == before


def test_a_read_only_disk_takes_no_build_and_gives_every_answer(
    released: Path, mounting: list[str], tmp_path: Path
) -> None:
    script = """
        mount --bind "$2" "$2"
        mount -o remount,bind,ro "$2"
        cd "$2"
        for command in build lock; do
            status=0
            "$1" -m pipeline $command > "$3/$command.out" 2> "$3/$command.err" || status=$?
            echo $status > "$3/$command.status"
        done
        "$1" -m pipeline check > /dev/null
        "$1" -m pipeline query "select count(*) as n from documents" --format json
        "$1" -m pipeline extract raw/texts/letter.txt > /dev/null
    """
    replace(released / "raw/dataset.yaml", "title: People", "title: All people")
    before = tree(released)
    said = tmp_path / "said"
    said.mkdir()
    assert json.loads(within(mounting, script, released, said).ok()) == [{"n": 2}]
    for command in ("build", "lock"):
        read = {part: (said / f"{command}.{part}").read_text() for part in ("status", "out", "err")}
        Outcome(int(read["status"]), read["out"], read["err"]).refused(
            "Read-only file system", "make the folder writable"
        )
    assert tree(released) == before

"""The command line: every command and option explained, what programs read is JSON, statuses that can be trusted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from support import environment, process, reckoner, strict_json, tree

from pipeline.__main__ import cli
from pipeline.validate.contract import contract

COMMANDS = ("new add check build release diff site verify extract explain codebook query show dictionary lock").split()


# -- help ---------------------------------------------------------------------------------------------


def test_the_commands_stand_in_the_order_in_which_one_needs_them() -> None:
    assert list(cli.commands) == COMMANDS
    listed = reckoner("--help").ok().split("Commands:\n")[1].splitlines()
    assert [line.split()[0] for line in listed] == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_and_each_of_its_options_have_their_sentence(name: str) -> None:
    command = cli.commands[name]
    said = reckoner(name, "--help").ok()
    assert command.help
    assert command.help.splitlines()[0] in " ".join(said.split())
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts[0]} has no help"
            assert max(parameter.opts, key=len) in said
        else:
            assert parameter.human_readable_name.upper() in command.help.upper(), f"{name} does not explain an argument"


def test_a_command_of_a_group_has_its_sentence_too() -> None:
    assert list(cli.commands["codebook"].commands) == ["suggest"]
    said = reckoner("codebook", "suggest", "--help").ok()
    assert "DOC_ID names documents" in said and "as YAML to paste" in " ".join(said.split())


def test_the_options_before_the_commands_have_their_sentence_too() -> None:
    said = reckoner("-h").ok()
    for option in cli.params:
        assert isinstance(option, click.Option)
        assert option.help
        assert option.opts[0] in said
    assert "raw/texts/" in said


def test_the_module_and_the_version_say_the_same_name() -> None:
    assert process("--version").ok() == reckoner("--version").ok()
    assert reckoner("--version").ok().startswith("reckoner, version ")


# -- the nearest right word ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("call", "meant"),
    [
        (("biuld",), "did you mean build?"),
        (("codebook", "sugest"), "did you mean suggest?"),
        (("build", "--jsn"), "--json"),
        (("dictionary", "claim"), "did you mean claims?"),
        (("show", "people_northaven"), "people_northhaven"),
        (("codebook", "suggest", "leter"), "did you mean letter?"),
        (("query", "select valu from claims"), "value"),
        (("show", "--release", "1.0", "people_northhaven"), "1.0.0"),
        (("zzz",), "`reckoner --help` lists all"),
        (("explain", "raw/texts/harbor.txt", "3"), "did you mean harbour.txt?"),
        (("extract", "raw"), "name a file in it"),
        (("check", "--root", "."), "reckoner --root FOLDER check"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_wrong_word_is_told_the_nearest_right_one(
    released_once: Path, monkeypatch: pytest.MonkeyPatch, call: tuple[str, ...], meant: str
) -> None:
    monkeypatch.chdir(released_once)
    outcome = reckoner("--root", released_once, *call)
    assert outcome.status in (1, 2)
    assert meant in outcome.err


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("reckoner dic", ["dictionary"]),
        ("reckoner show people_n", ["people_northhaven"]),
        ("reckoner codebook suggest ha", ["harbour"]),
        ("reckoner dictionary claim", ["claims"]),
        ("reckoner show --release 1", ["1.0.0"]),
        ("reckoner diff 1", ["1.0.0"]),
        ("reckoner build --pro", ["--processes"]),
        ("reckoner show zzz", []),
    ],
)
def test_the_shell_completes_names(
    released_once: Path, monkeypatch: pytest.MonkeyPatch, typed: str, proposed: list[str]
) -> None:
    monkeypatch.chdir(released_once)
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1)}
    said = CliRunner().invoke(cli, [], prog_name="reckoner", env={"_RECKONER_COMPLETE": "bash_complete", **words})
    assert [line.partition(",")[2] for line in said.output.split()] == proposed


def test_the_shell_is_given_a_script_to_complete_with() -> None:
    said = CliRunner().invoke(cli, [], prog_name="reckoner", env={"_RECKONER_COMPLETE": "zsh_source"})
    assert "#compdef reckoner" in said.output


def test_a_table_of_the_dictionary_can_be_asked_for_alone() -> None:
    said = reckoner("dictionary", "places").ok()
    assert "`gw_code`" in said and "`hedge`" not in said


# -- statuses -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    [
        (), ("--rot", "x"), ("biuld",), ("build", "now"), ("build", "--jsn"), ("verify",), ("extract",), ("query",), ("explain", "-"),
        ("explain", "-", "-1"), ("explain", "-", "here"),
        ("extract", "--format", "xml", "-"), ("query", "--format", "yaml", "select 1"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_a_wrong_call_has_status_2_and_says_how_to_call(call: tuple[str, ...]) -> None:
    outcome = reckoner(*call)
    assert outcome.status == 2
    assert "Usage: reckoner" in outcome.err + outcome.out
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("command", [("check",), ("build",), ("release",), ("query", "select 1"), ("lock",)])
def test_outside_a_dataset_the_user_is_told_to_go_to_one(tmp_path: Path, command: tuple[str, ...]) -> None:
    reckoner("--root", tmp_path, *command).refused(
        str(tmp_path), "no raw/dataset.yaml", "--root FOLDER", "reckoner new"
    )
    assert list(tmp_path.iterdir()) == []


def test_the_dataset_is_the_nearest_one_above(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(dataset / "raw" / "texts")
    assert "2 documents" in reckoner("check").ok()
    monkeypatch.chdir(dataset.parent)
    reckoner("check").refused("no raw/dataset.yaml, here or in a folder above")
    monkeypatch.setenv("RECKONER_ROOT", str(dataset))
    assert "2 documents" in reckoner("check").ok()


def test_a_reader_that_leaves_early_gets_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("There were 40 boats and 50 men.\n" * 20_000)
    command = [sys.executable, "-m", "pipeline", "extract", str(tmp_path / "long.txt")]
    with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 1


# -- what programs read -------------------------------------------------------------------------------


def test_check_counts_what_is_in_order_and_writes_nothing(dataset: Path) -> None:
    before = tree(dataset)
    said = strict_json(reckoner("--root", dataset, "check", "--json").ok())
    assert said == {
        "ok": True, "tables": len(contract()), "documents": 2, "authorities": 3, "authority_aliases": 2,
        "authority_sources": 1, "places": 3, "place_aliases": 2, "quantities": 2, "quantity_terms": 2, "relations": 0,
        "corrections": 1,
    }  # fmt: skip
    assert reckoner("--root", dataset, "check").ok().startswith("All in order: ")
    assert tree(dataset) == before
    assert not (dataset / "outputs").exists()


def test_build_says_what_it_built_and_publishes_nothing(dataset: Path) -> None:
    said = strict_json(reckoner("--root", dataset, "build", "--json").ok())
    assert said["ok"] is True
    assert said["rows"]["documents"] == 2
    assert set(said["rows"]) == {name for name, table in contract().items() if not table.planned}
    assert said["checks"] >= len(said["rows"])
    assert {path.name for path in (dataset / "outputs").iterdir()} == {"tables", "candidate"}
    assert (dataset / "raw/lock.yaml").is_file()


def test_release_says_what_is_published(released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(released)
    said = strict_json(reckoner("release", "--json").ok())
    assert (said["version"], said["new"], said["folder"]) == ("1.0.0", False, "outputs/releases/1.0.0")


def test_verify_counts_the_rows_of_a_good_release(release: Path) -> None:
    said = strict_json(reckoner("verify", release, "--json").ok())
    assert said["rows"]["authorities"] == 3


def test_lock_says_whether_anything_changed(dataset: Path) -> None:
    assert strict_json(reckoner("--root", dataset, "lock", "--json").ok()) == {"ok": True, "changed": True}
    assert strict_json(reckoner("--root", dataset, "lock", "--json").ok()) == {"ok": True, "changed": False}
    assert reckoner("--root", dataset, "lock").ok() == "raw/lock.yaml was up to date.\n"

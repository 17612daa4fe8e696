"""The graph as Dagster shows it: groups, descriptions, owners, kinds, schemas, lineage, checks, jobs, sensor."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import dagster as dg
import pytest
import yaml

from pipeline.definitions import BUILT, CHECKS, RELEASED, defs, raw_changes, resources
from pipeline.folders import Folders
from pipeline.ingest.assets import Dataset
from pipeline.validate.contract import contract

ROOT = Path(__file__).parents[1]
GRAPH = defs.resolve_asset_graph()
TABLES = [name for name, table in contract().items() if not table.planned]


def node(name: str) -> dg.AssetSpec:
    return next(spec for asset in (*BUILT, *RELEASED) for spec in asset.specs if spec.key == dg.AssetKey(name))


def test_every_table_that_is_published_is_an_asset() -> None:
    assert {key.to_user_string() for key in GRAPH.get_all_asset_keys()} == {*TABLES, "data_package", "release"}


def test_the_groups_are_the_stages() -> None:
    groups = {node(name).group_name for name in (*TABLES, "data_package", "release")}
    assert groups == {"ingest", "extract", "reconcile", "publish"}


@pytest.mark.parametrize("name", [*TABLES, "data_package", "release"])
def test_an_asset_says_what_it_is_and_whose(name: str) -> None:
    spec = node(name)
    assert spec.description and spec.owners and spec.kinds and spec.code_version


@pytest.mark.parametrize("name", TABLES)
def test_an_asset_shows_the_contract_of_its_table(name: str) -> None:
    schema = node(name).metadata["dagster/column_schema"]
    assert [(column.name, column.description) for column in schema.columns] == [
        (column.name, column.description) for column in contract()[name].columns
    ]


def test_the_graph_runs_from_the_texts_to_the_release() -> None:
    def below(key: dg.AssetKey) -> set[str]:
        found = {key.to_user_string()}
        for parent in GRAPH.get(key).parent_keys:
            found |= below(parent)
        return found

    assert below(dg.AssetKey("release")) == {*TABLES, "data_package", "release"}
    assert {"documents", "passages", "authority_aliases"} <= below(dg.AssetKey("claims"))


def test_a_column_knows_the_columns_it_comes_from() -> None:
    lineage = node("estimates").metadata["dagster/column_lineage"].deps_by_column
    assert dg.TableColumnDep(dg.AssetKey("claims"), "value") in lineage["low"]
    for name in TABLES:
        for column, sources in node(name).metadata["dagster/column_lineage"].deps_by_column.items():
            assert column in contract()[name].column_names
            assert all(s.column_name in contract()[s.asset_key.to_user_string()].column_names for s in sources)


def test_every_table_has_its_contract_as_a_check() -> None:
    keys = {key for check in CHECKS for key in check.check_keys}
    assert {dg.AssetCheckKey(dg.AssetKey(name), "contract") for name in TABLES} <= keys
    assert dg.AssetCheckKey(dg.AssetKey("claims"), "every_number_accounted_for") in keys


def test_runs_stay_in_one_process_and_telemetry_is_off() -> None:
    assert defs.executor is dg.in_process_executor
    assert yaml.safe_load((ROOT / "dagster.yaml").read_text())["telemetry"] == {"enabled": False}


def test_nothing_runs_by_itself_until_someone_turns_it_on() -> None:
    assert [schedule.default_status for schedule in defs.schedules or ()] == [dg.DefaultScheduleStatus.STOPPED]
    assert raw_changes.default_status == dg.DefaultSensorStatus.STOPPED


def test_the_sensor_asks_for_a_build_when_raw_changes_and_only_then(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "raw", tmp_path / "raw")
    dataset = Dataset(root=str(tmp_path))
    first = raw_changes(dg.build_sensor_context(resources={"dataset": dataset}))
    assert isinstance(first, dg.RunRequest)
    again = raw_changes(dg.build_sensor_context(cursor=first.run_key, resources={"dataset": dataset}))
    assert isinstance(again, dg.SkipReason)
    (tmp_path / "raw" / "corrections.yaml").write_text("# nothing\n[]\n")
    changed = raw_changes(dg.build_sensor_context(cursor=first.run_key, resources={"dataset": dataset}))
    assert isinstance(changed, dg.RunRequest) and changed.run_key != first.run_key


def test_a_check_shows_a_table_that_was_spoiled_after_it_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "raw", tmp_path / "raw")
    folders = Folders.of(tmp_path)
    tables = [asset for asset in BUILT if not asset.keys & {dg.AssetKey("data_package")}]
    with dg.DagsterInstance.ephemeral() as instance:

        def failed() -> set[str]:
            result = dg.materialize(
                [*tables, *CHECKS],
                resources=resources(folders),
                selection=dg.AssetSelection.checks(*CHECKS),
                instance=instance,
            )
            return {e.asset_key.to_user_string() for e in result.get_asset_check_evaluations() if not e.passed}

        assert dg.materialize(tables, resources=resources(folders), instance=instance).success
        assert failed() == set()
        import pyarrow.parquet as pq  # the writer would refuse what is written here

        places = pq.read_table(folders.tables / "places.parquet")
        pq.write_table(places.slice(1), folders.tables / "places.parquet")
        spoiled = failed()
        assert "place_aliases" in spoiled and "documents" not in spoiled
        monkeypatch.setattr("pipeline.validate.large.HELD", 0)  # and all tables are large
        assert failed() == spoiled


def test_the_web_interface_opens_with_the_whole_graph(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(ROOT / "dagster.yaml", home)
    environment = {**os.environ, "DAGSTER_HOME": str(home), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "dagster", "dev", "-w", "workspace.yaml", "-h", "127.0.0.1", "-p", str(port)]
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True)
        try:
            query = b'{"query": "{ assetNodes { assetKey { path } groupName } }"}'
            request = urllib.request.Request(
                f"http://127.0.0.1:{port}/graphql", query, {"Content-Type": "application/json"}
            )
            for _ in range(120):
                try:
                    with urllib.request.urlopen(request, timeout=30) as answer:
                        found = yaml.safe_load(answer.read())["data"]["assetNodes"]
                    if found:
                        break
                except OSError:
                    pass
                time.sleep(0.5)
            else:
                pytest.fail((tmp_path / "log").read_text())
        finally:
            # A signal that comes while a service is still starting may be lost on it.
            os.killpg(server.pid, signal.SIGTERM)
            try:
                server.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(server.pid, signal.SIGKILL)
                server.wait(30)
    assert {asset["assetKey"]["path"][0] for asset in found} == {*TABLES, "data_package", "release"}
    assert {asset["groupName"] for asset in found} == {"ingest", "extract", "reconcile", "publish"}

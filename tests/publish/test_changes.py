"""What differs between two versions, why, and how much the version must therefore rise."""

from __future__ import annotations

import copy
import json
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace as with_
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from support import VERSION, reckoner, replace, tree

from pipeline.publish.changelog import Difference, history, markdown, page, terminal
from pipeline.publish.changes import ALL, Bump, Change, differences, required, smallest
from pipeline.publish.compare import compare
from pipeline.publish.snapshot import Snapshot, before, of_package
from pipeline.validate.contract import contract
from pipeline.validate.rules import problems
from pipeline.validate.stored import Stored

pytestmark = pytest.mark.usefixtures("without_frictionless")

Edit = Callable[[Snapshot], Snapshot]


@pytest.fixture(scope="session")
def first(released_once: Path) -> Snapshot:
    return of_package(released_once / "outputs/releases" / VERSION)


def with_data(snapshot: Snapshot, table: str, data: pa.Table) -> Snapshot:
    """The version with other rows in one table."""
    path = Path(tempfile.mkdtemp()) / f"{table}.parquet"
    pq.write_table(data, path)
    return with_(snapshot, data={**snapshot.data, table: Stored(path)})


def rows(table: str, change: Callable[[list[dict[str, Any]]], object]) -> Edit:
    """The version with other rows in one table."""

    def done(snapshot: Snapshot) -> Snapshot:
        data = snapshot.data[table]
        found = data.to_pylist()
        change(found)
        return with_data(snapshot, table, pa.Table.from_pylist(found, schema=data.schema))

    return done


def cell(table: str, column: str, value: object, row: int = 0) -> Edit:
    return rows(table, lambda found: found[row].update({column: value}))


def said(table: str, change: Callable[[dict[str, Any]], object]) -> Edit:
    """The version with another schema of one table."""

    def done(snapshot: Snapshot) -> Snapshot:
        schemas = copy.deepcopy(dict(snapshot.schemas))
        change(schemas[table])
        return with_(snapshot, schemas=schemas)

    return done


def column(name: str, /, **change: object) -> Edit:
    table, _, field = name.partition(".")
    return said(table, lambda schema: next(f for f in schema["fields"] if f["name"] == field).update(change))


def constraint(name: str, /, **change: object) -> Edit:
    table, _, field = name.partition(".")

    def done(schema: dict[str, Any]) -> None:
        constraints = next(f for f in schema["fields"] if f["name"] == field).setdefault("constraints", {})
        constraints.update(change)
        for key in [key for key, value in constraints.items() if value is None]:
            del constraints[key]

    return said(table, done)


def without(table: str) -> Edit:
    return lambda snapshot: with_(snapshot, schemas={k: v for k, v in snapshot.schemas.items() if k != table})


def about(**change: object) -> Edit:
    return lambda snapshot: with_(snapshot, about={**snapshot.about, **change})


def sentence(schema: dict[str, Any]) -> None:
    field = next(f for f in schema["fields"] if f["name"] == "kind")
    field["values"] = {**field["values"], "state": "Something else."}


RISES: dict[str, tuple[Edit, Bump]] = {
    "nothing": (lambda snapshot: snapshot, Bump.NONE),
    "rows in another order": (rows("places", lambda found: found.reverse()), Bump.NONE),
    "a corrected value": (cell("claims", "counted", "souls"), Bump.PATCH),
    "a value for none": (cell("places", "wikidata", "Q1"), Bump.PATCH),
    "another title": (about(title="Other"), Bump.PATCH),
    "the same data by another Reckoner": (lambda s: with_(s, generator="Reckoner 9"), Bump.PATCH),
    "another example": (column("claims.quote", example="3"), Bump.PATCH),
    "a new row": (rows("places", lambda f: f.append({**f[0], "place_id": "new"})), Bump.MINOR),
    "a row less": (rows("place_aliases", lambda f: f.pop()), Bump.MINOR),
    "another estimate": (cell("estimates", "high", 5e9), Bump.MINOR),
    "another count behind an estimate": (cell("estimates", "n_claims", 9), Bump.MINOR),
    "a new table": (lambda s: with_(s, schemas={**s.schemas, "ships": s.schemas["places"]}), Bump.MINOR),
    "a value more to choose from": (constraint("places.kind", enum=["state", "zone", "region", "world", "unlocated", "sea"]), Bump.MINOR),
    "a column that may be empty now": (constraint("places.name", required=None), Bump.MINOR),
    "a rule less": (said("claims", lambda schema: schema["checks"].pop()), Bump.MINOR),
    "a lower minimum": (constraint("claims.start", minimum=-1), Bump.MINOR),
    "a table less": (without("place_aliases"), Bump.MAJOR),
    "another licence": (about(licenses=[{"name": "CC0-1.0"}]), Bump.MAJOR),
    "a column renamed": (column("places.gw_code", name="cow_code"), Bump.MAJOR),
    "a column retyped": (column("claims.slot", type="number"), Bump.MAJOR),
    "a column less": (said("places", lambda schema: schema["fields"].pop()), Bump.MAJOR),
    "a column more": (said("places", lambda s: s["fields"].append({"name": "new", "type": "string"})), Bump.MAJOR),
    "a column moved": (said("places", lambda schema: schema["fields"].reverse()), Bump.MAJOR),
    "a value less to choose from": (constraint("places.kind", enum=["state", "zone", "region"]), Bump.MAJOR),
    "a choice where there was none": (constraint("places.name", enum=["here"]), Bump.MAJOR),
    "another pattern": (constraint("claims.claim_id", pattern="c[0-9a-f]{12}"), Bump.MAJOR),
    "a column that may no longer be empty": (constraint("places.wikidata", required=True), Bump.MAJOR),
    "a higher minimum": (constraint("claims.start", minimum=1), Bump.MAJOR),
    "a maximum": (constraint("claims.start", maximum=10), Bump.MAJOR),
    "a column whose values stand once": (constraint("places.name", unique=True), Bump.MAJOR),
    "a rule more": (said("claims", lambda s: s["checks"].append({"name": "n", "left": "slot", "op": "<", "right": "end"})), Bump.MAJOR),
    "another key": (said("place_aliases", lambda schema: schema.update(primaryKey=["alias"])), Bump.MAJOR),
    "another unit": (column("claims.start", unit="bytes"), Bump.MAJOR),
    "another meaning": (column("claims.end", description="Where the span ends, inclusive."), Bump.MAJOR),
    "another meaning of an empty cell": (column("claims.hedge", null="Not looked for."), Bump.MAJOR),
    "another meaning of a value": (said("places", sentence), Bump.MAJOR),
}  # fmt: skip


@pytest.mark.parametrize(("edit", "bump"), RISES.values(), ids=RISES.keys())
def test_how_much_the_version_must_rise_for(first: Snapshot, edit: Edit, bump: Bump) -> None:
    changed = edit(first)
    assert required(differences(first, changed)) == bump
    difference = Difference(first, changed)
    assert all(row["reason"] for row in difference.rows())
    assert terminal(difference) and markdown(difference)


@pytest.mark.parametrize(("edit", "bump"), RISES.values(), ids=RISES.keys())
def test_the_rows_keep_the_contract_of_the_table_changes(first: Snapshot, edit: Edit, bump: Bump) -> None:
    made = history(Difference(first, edit(first)))
    assert problems(contract()["changes"], made, {}) == []
    assert (len(made) > 0) == (bump > Bump.NONE)


def test_better_words_for_the_same_meaning_are_a_patch_if_a_person_says_so(first: Snapshot) -> None:
    changed = column("claims.end", description="Where it ends, exclusive.")(first)
    assert required(differences(first, changed, ["claims.end"])) == Bump.PATCH
    assert required(differences(first, changed, ["claims.start"])) == Bump.MAJOR
    assert required(differences(first, column("claims.end", unit="bytes")(first), ["claims.end"])) == Bump.MAJOR


@pytest.mark.parametrize(
    ("version", "bump", "next_"),
    [
        ("1.2.3", Bump.PATCH, "1.2.4"), ("1.2.3", Bump.MINOR, "1.3.0"), ("1.2.3", Bump.MAJOR, "2.0.0"),
        ("0.1.0", Bump.PATCH, "0.1.1"), ("0.1.9", Bump.MINOR, "0.2.0"), ("0.9.0", Bump.MAJOR, "0.10.0"),
    ],
)  # fmt: skip
def test_the_smallest_version_that_may_follow(version: str, bump: Bump, next_: str) -> None:
    assert smallest(version, bump) == next_


def only(first: Snapshot, edit: Edit) -> Change:
    (change,) = differences(first, edit(first))
    return change


def test_each_change_names_its_row_its_field_and_both_values(first: Snapshot) -> None:
    claim = first.data["claims"].to_pylist()[0]
    found = only(first, cell("claims", "value", 1201.5))
    assert found == Change(
        "claims",
        claim["claim_id"],
        "value",
        "edit",
        "1200" if claim["value"] == 1200 else f"{claim['value']:g}",
        "1201.5",
    )
    found = only(first, cell("claims", "hedge", None if claim["hedge"] else "some"))
    assert None in (found.old, found.new)
    alias = first.data["place_aliases"].to_pylist()[0]
    gone = only(first, rows("place_aliases", lambda f: f.pop(0)))
    assert json.loads(gone.key) == list(alias.values())
    assert json.loads(gone.old or "") == alias and gone.change == "withdraw" and gone.field == ALL
    renamed = only(first, column("places.gw_code", name="cow_code"))
    assert (renamed.key, renamed.field, renamed.change, renamed.new) == (ALL, "gw_code", "supersede", "cow_code")


def test_a_claim_whose_number_was_corrected_in_the_text_is_superseded(first: Snapshot) -> None:
    """The words around it find it again, so that who cited it learns what it has become."""
    old = first.data["claims"].to_pylist()[0]
    found = only(first, rows("claims", lambda f: f[0].update(claim_id="c0123456789", quote="1,300", value=1300.0)))
    assert (found.key, found.change, found.new) == (old["claim_id"], "supersede", "c0123456789")
    elsewhere = {"claim_id": "c0123456789", "prefix": "in quite another place, ", "suffix": " and other words"}
    kinds = {c.change for c in differences(first, rows("claims", lambda f: f[0].update(**elsewhere))(first))}
    assert kinds == {"add", "withdraw"}


def test_a_new_claim_takes_the_place_of_one_old_one_only(first: Snapshot) -> None:
    """Of two with the same words in the same surroundings, one is gone."""
    two = rows("claims", lambda found: found.append({**found[0], "claim_id": "c0000000001"}))(first)
    one = rows("claims", lambda found: found[0].update(claim_id="c0000000002"))(first)
    assert sorted(c.change for c in differences(two, one)) == ["supersede", "withdraw"]


def test_the_working_tables_are_held_against_the_newest_release(released_once: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(released_once, tmp_path / "dataset"))
    older = Path(shutil.copytree(root / "outputs/releases" / VERSION, root / "outputs/releases/0.9.0"))
    replace(older / "datapackage.json", f'"version": "{VERSION}"', '"version": "0.9.0"')
    assert json.loads(compare(root, None, None, "json", None))["old"] == VERSION


def test_swapping_the_versions_swaps_what_is_new_and_what_is_gone(first: Snapshot) -> None:
    other = rows("places", lambda f: f.append({**f[0], "place_id": "new"}))(cell("claims", "counted", "souls")(first))
    there, back = differences(first, other), differences(other, first)
    assert [(c.table, c.key, c.field) for c in there] == [(c.table, c.key, c.field) for c in back]
    turned = {"add": "withdraw", "edit": "edit"}
    assert [turned[c.change] for c in there] == [c.change for c in back]


REASONS: dict[str, tuple[Edit, str, str]] = {
    "the codebook": (cell("places", "name", "Elsewhere"), "places", "The codebook was edited."),
    "a sidecar": (cell("documents", "title", "Another"), "documents", "sidecar was edited"),
    "a text": (
        lambda s: cell("passages", "end", 999)(cell("documents", "sha256", "0" * 64)(s)),
        "passages",
        "The text of harbour changed.",
    ),
    "the contract": (column("places.name", type="number"), "places", "The contract of the table changed."),
    "another program": (
        lambda s: with_(cell("claims", "counted", "souls")(s), generator="Reckoner 9"),
        "claims",
        "Made by Reckoner 9, before by Reckoner",
    ),
    "another program alone": (lambda s: with_(s, generator="Reckoner 9"), "*", "Another version of Reckoner"),
    "a curator": (
        lambda s: rows("claims", lambda f: next(r for r in f if r["quote"] == "40").update(counted="ships"))(
            cell("corrections", "decided", '"ships"')(s)
        ),
        "claims",
        "Corrected by a curator: The letter speaks of its fishing boats only.",
    ),
    "a quantity": (
        lambda s: cell("estimates", "high", 5e9)(
            rows("quantities", lambda f: [r.update(definition="Others.") for r in f])(s)
        ),
        "estimates",
        "Follows from a change of people_northhaven in quantities.",
    ),
}


@pytest.mark.parametrize(("edit", "table", "reason"), REASONS.values(), ids=REASONS.keys())
def test_a_change_says_that_it_comes_from(first: Snapshot, edit: Edit, table: str, reason: str) -> None:
    found = [row["reason"] for row in Difference(first, edit(first)).rows() if row["table"] == table]
    assert any(reason in said_ for said_ in found), found


def test_a_page_of_changes_is_neutral_whatever_the_texts_say(first: Snapshot) -> None:
    bad = "<script>x</script> `code` [a](javascript:x) \x1b[31m"
    difference = Difference(first, cell("places", "name", bad)(first))
    made = page(difference, {"title": "T", "version": "1.0.1", "released": "2026-02-01"}, "", None)
    assert "\x1b" not in made + terminal(difference)
    (line,) = [line for line in made.splitlines() if "script" in line]
    assert line.count("`") % 2 == 0 and "`<script>" in line


def test_the_history_is_kept_from_version_to_version(first: Snapshot) -> None:
    second = with_(cell("claims", "counted", "souls")(first), version="1.0.1")
    second = with_data(second, "changes", history(Difference(first, second)))
    third = with_(cell("claims", "counted", "sailors")(second), version="1.0.2")
    rows_ = history(Difference(second, third)).to_pylist()
    assert [(row["version"], row["new"]) for row in rows_] == [("1.0.1", "souls"), ("1.0.2", "sailors")]


# -- the command ------------------------------------------------------------------------------------------


@pytest.fixture
def renamed(released: Path) -> Path:
    """The small dataset with one name corrected and built; nothing published yet."""
    replace(released / "raw/codebook/places.yaml", "name: Northhaven", "name: North Haven")
    reckoner("--root", released, "build").ok()
    return released


def test_the_command_shows_one_difference_in_every_form(renamed: Path, tmp_path: Path) -> None:
    shown = json.loads(reckoner("--root", renamed, "diff", "--format", "json", "--output", tmp_path / "c.parquet").ok())
    (change,) = shown["changes"]
    assert (change["key"], change["old"], change["new"]) == ("northhaven", "Northhaven", "North Haven")
    assert (shown["required"], shown["smallest"]) == ("PATCH", "1.0.1")
    assert pq.read_table(tmp_path / "c.parquet").to_pylist() == shown["changes"]
    for form in ("table", "markdown"):
        said_ = reckoner("--root", renamed, "diff", "1.0.0", "working", "--format", form).ok()
        assert "North Haven" in said_ and "a PATCH difference" in said_
    released = renamed / "outputs/releases/1.0.0"
    assert "No difference" in reckoner("diff", released, released).ok()


def test_the_command_says_what_it_cannot_compare(dataset: Path, released_once: Path, tmp_path: Path) -> None:
    reckoner("--root", dataset, "diff").refused("no release", "reckoner release")
    reckoner("--root", released_once, "diff", "9.9.9").refused("no version 9.9.9", "1.0.0")
    reckoner("--root", released_once, "diff", "nowhere").refused("neither a version nor a folder")
    reckoner("--root", released_once, "diff", "1.0.0", tmp_path).refused("datapackage.json", "a data package")


def test_a_version_that_is_too_small_out_of_order_or_without_news_is_refused(renamed: Path) -> None:
    def declare(version: str) -> None:
        path = renamed / "raw/dataset.yaml"
        lines = path.read_text().splitlines()
        path.write_text("\n".join(f"version: {version}" if x.startswith("version:") else x for x in lines) + "\n")

    start = tree(renamed / "outputs/releases")
    declare("0.9.0")
    reckoner("--root", renamed, "release").refused("version 0.9.0, out of order", "after 1.0.0")
    assert tree(renamed / "outputs/releases") == start
    replace(
        renamed / "raw/codebook/places.yaml",
        "- {place_id: coast",
        "- {place_id: bay, name: Bay, kind: region}\n- {place_id: coast",
    )
    declare("1.0.1")
    reckoner("--root", renamed, "release").refused(
        "a MINOR difference", "places bay", "at least version 1.1.0", "reckoner diff"
    )
    declare("1.1.0")
    reckoner("--root", renamed, "release").ok()
    changelog = (renamed / "outputs/releases/1.1.0/CHANGELOG.md").read_text()
    assert "## 1.1.0 (2026-01-31)" in changelog and "## 1.0.0 (2026-01-31)" in changelog
    assert "North Haven" in changelog and "The first version." in changelog
    declare("1.2.0")
    reckoner("--root", renamed, "release").refused("no difference to 1.1.0", "nothing needs to be released")
    assert before(renamed / "outputs/releases", "1.1.0") == "1.0.0"

"""The releases as others get at them: listed, zipped, served by a plain file host, read by ranges."""

from __future__ import annotations

import datetime
import html.parser
import json
import re
import shutil
import subprocess
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import fsspec
import pandas
import polars
import pyarrow.parquet as pq
import pytest
from fsspec.implementations.http import HTTPFileSystem
from support import VERSION, reckoner, replace, tree
from web import Host, served

from pipeline.publish.fetch import at_hand
from pipeline.publish.package import SUMS
from pipeline.publish.site import INDEX, build_site, index, write_index, write_zip
from pipeline.publish.verify import verify
from pipeline.validate.store import sha256

pytestmark = pytest.mark.usefixtures("without_frictionless")


@pytest.fixture(scope="module")
def site(released_once: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("host") / "site"
    build_site(released_once / "outputs" / "releases", site)
    return site


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[Host]:
    with served(site) as host:
        yield host


def test_the_list_says_of_each_version_how_it_can_be_checked(released_once: Path) -> None:
    releases = released_once / "outputs" / "releases"
    said = json.loads((releases / INDEX).read_bytes())
    assert said == index(releases)
    (entry,) = said["releases"]
    folder = releases / entry["path"]
    assert (said["latest"], entry["version"], entry["released"]) == (VERSION, VERSION, "2026-01-31")
    assert entry["sha256"] == sha256(folder / SUMS)
    assert entry["files"] == len(tree(folder))
    assert entry["bytes"] == sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_a_list_that_was_lost_or_is_old_comes_back_with_the_next_release(released: Path) -> None:
    """As when a publisher is killed between the release and the list."""
    path = released / "outputs/releases" / INDEX
    before = path.read_bytes()
    for spoil in (path.unlink, lambda: path.write_text("{}")):
        spoil()
        reckoner("--root", released, "release").ok()
        assert path.read_bytes() == before


def test_newer_versions_come_first_by_number(released: Path) -> None:
    releases = released / "outputs/releases"
    for version in ("1.10.0", "1.9.0"):
        shutil.copytree(releases / VERSION, releases / version)
    (releases / "1.9.0" / "datapackage.json").write_text("{")
    said = index(releases)
    assert [entry["version"] for entry in said["releases"]] == ["1.10.0", "1.9.0", "1.0.0"]
    assert said["latest"] == "1.10.0"
    assert said["releases"][1]["released"] is None


def test_the_site_holds_every_release_its_zip_and_the_latest(site: Path, released_once: Path) -> None:
    release = tree(released_once / "outputs/releases" / VERSION)
    assert tree(site / "releases" / VERSION) == tree(site / "latest") == release
    said = json.loads((site / INDEX).read_bytes())
    (entry,) = said["releases"]
    assert sha256(site / entry["zip"]) == entry["zip_sha256"]
    with at_hand(str(site / entry["zip"])) as folder:
        assert tree(folder) == release
    assert {path.name for path in site.parent.iterdir()} == {"site"}


class Page(html.parser.HTMLParser):
    """Where a page leads, and the data it holds."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.leads: list[str] = []
        self.linked: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.leads += [value or "" for key, value in attrs if key in ("href", "src")]

    def handle_data(self, data: str) -> None:
        if self.tags and self.tags[-1] == "script" and data.strip():
            self.linked.append(data)
            self.tags.append("")


def test_the_page_of_the_site_leads_where_it_says_and_describes_the_dataset(site: Path) -> None:
    page = Page((site / "index.html").read_text())
    assert page.leads
    for lead in page.leads:
        assert lead.startswith("https://") or (site / lead).is_file(), lead
    assert {"latest/index.html", f"releases/{VERSION}/index.html"} <= set(page.leads), "to where people can look"
    (linked,) = page.linked
    assert json.loads(linked)["name"] == "harbours"


def test_the_addresses_of_the_cookbook_are_addresses_of_the_site(site: Path) -> None:
    cookbook = (Path(__file__).parents[2] / "docs" / "cookbook.md").read_text("utf-8")
    asked = re.findall(r"https://example\.org/(\S+?\.parquet)", cookbook)
    assert asked and all((site / path).is_file() for path in asked)


def test_the_same_releases_give_the_same_site(site: Path, released_once: Path, tmp_path: Path) -> None:
    copy = Path(
        shutil.copytree(released_once / "outputs/releases", tmp_path / "releases", copy_function=shutil.copyfile)
    )
    for _ in range(2):
        build_site(copy, tmp_path / "site")
    assert tree(tmp_path / "site") == tree(site)


def test_a_release_that_is_not_whole_does_not_get_on_the_site(released: Path) -> None:
    reckoner("--root", released, "site").ok()
    before = tree(released / "outputs/site")
    replace(released / "outputs/releases/1.0.0/README.md", "# People of", "# Poeple of")
    reckoner("--root", released, "site").refused("README.md")
    assert tree(released / "outputs/site") == before


def test_without_a_release_there_is_no_site(dataset: Path) -> None:
    reckoner("--root", dataset, "site").refused("no release")


# -- from afar --------------------------------------------------------------------------------------------

CLAIMS = f"/releases/{VERSION}/data/claims.parquet"


def by_pandas(address: str) -> list[str]:
    return pandas.read_parquet(address, columns=["quote"], engine="pyarrow")["quote"].to_list()


def by_pandas_in_ranges(address: str) -> list[str]:
    with fsspec.open(address) as file:
        return pandas.read_parquet(file, columns=["quote"])["quote"].to_list()


def by_polars(address: str) -> list[str]:
    return polars.scan_parquet(address).select("quote").collect()["quote"].to_list()


def by_pyarrow(address: str) -> list[str]:
    with fsspec.open(address) as file:
        return pq.read_table(file, columns=["quote"])["quote"].to_pylist()


class Dated(HTTPFileSystem):  # type: ignore[misc]
    """fsspec's HTTP with what DuckDB asks of every file: when it changed."""

    def modified(self, path: str) -> datetime.datetime:
        return datetime.datetime(2026, 1, 31, tzinfo=datetime.UTC)


def by_duckdb(address: str) -> list[str]:
    """DuckDB's own httpfs is a download at run time; fsspec does the same for it."""
    with duckdb.connect() as con:
        con.register_filesystem(Dated(skip_instance_cache=True))
        return [quote for (quote,) in con.execute("select quote from read_parquet(?)", [address]).fetchall()]


@pytest.mark.parametrize("read", [by_pandas_in_ranges, by_polars, by_pyarrow, by_duckdb])
def test_a_table_is_read_from_a_file_host_by_ranges(host: Host, site: Path, read: Callable[[str], list[str]]) -> None:
    host.ranges.clear()
    assert read(host.address + CLAIMS) == pq.read_table(site / CLAIMS[1:])["quote"].to_pylist()
    assert set(host.ranges) == {CLAIMS}


def test_clients_that_know_no_ranges_read_whole_files(host: Host, site: Path) -> None:
    assert by_pandas(host.address + CLAIMS) == pq.read_table(site / CLAIMS[1:])["quote"].to_pylist()
    csv = pandas.read_csv(f"{host.address}/latest/csv/claims.csv")
    assert len(csv) == pq.read_metadata(site / CLAIMS[1:]).num_rows
    for name in (f"releases/{VERSION}/SHA256SUMS", "releases.json"):
        with urllib.request.urlopen(f"{host.address}/{name}") as answer:
            assert answer.read() == (site / name).read_bytes()


@pytest.mark.parametrize(
    "path", [f"/releases/{VERSION}", f"/releases/{VERSION}/SHA256SUMS", "/latest/", "/zip/harbours-1.0.0.zip"]
)
def test_verify_takes_an_address(host: Host, path: str) -> None:
    said = json.loads(reckoner("verify", host.address + path, "--json").ok())
    assert said["ok"] is True and said["rows"]["documents"] == 2


def test_verify_says_what_an_address_lacks(host: Host, site: Path, tmp_path: Path) -> None:
    reckoner("verify", host.address + "/nowhere").refused("nowhere/SHA256SUMS", "404")
    reckoner("verify", "http://127.0.0.1:9/").refused("127.0.0.1:9", "the file")
    shutil.copytree(site / "latest", tmp_path / "bad")
    (tmp_path / "bad/data/claims.parquet").unlink()
    with (tmp_path / "bad/README.md").open("a") as file:
        file.write("x")
    with served(tmp_path) as other:
        reckoner("verify", other.address + "/bad").refused("data/claims.parquet", "404")
        shutil.copy(site / "latest/data/claims.parquet", tmp_path / "bad/data")
        reckoner("verify", other.address + "/bad").refused("README.md", "sha256")
        with (tmp_path / "bad" / SUMS).open("a") as file:
            file.write("0" * 64 + "  ../../outside\n")
        reckoner("verify", other.address + "/bad").refused("'../../outside'", "inside the release")


# -- zips -------------------------------------------------------------------------------------------------


def zipped(path: Path, members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def link(path: Path) -> Path:
    member = zipfile.ZipInfo("README.md")
    member.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(member, "/etc/hostname")
    return path


def twice(path: Path) -> Path:
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "w") as file:
        for _ in range(2):
            file.writestr("README.md", "x")
    return path


def without_end(path: Path) -> Path:
    """100 MB of nothing in 100 kB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file, file.open("text/x.txt", "w") as member:
        for _ in range(100):
            member.write(bytes(1 << 20))
    return path


def half(path: Path) -> Path:
    zipped(path, {"README.md": b"x" * 1000})
    path.write_bytes(path.read_bytes()[:-30])
    return path


def flipped(path: Path) -> Path:
    zipped(path, {"README.md": b"some words"}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"some words", b"same words"))
    return path


BAD_ZIPS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "that expands without end": (without_end, "expand without end"),
    "that leaves the folder": (lambda path: zipped(path, {"../../x": b"x"}), "inside the release"),
    "with an absolute path": (lambda path: zipped(path, {"/tmp/x": b"x"}), "inside the release"),
    "with a path of Windows": (lambda path: zipped(path, {"C:\\x": b"x"}), "inside the release"),
    "with a name that hides": (lambda path: zipped(path, {"a\u202eb": b"x"}), "inside the release"),
    "with a link": (link, "a symbolic link"),
    "with a file twice": (twice, "each once"),
    "that was cut off": (half, "a zip of a release"),
    "with a flipped bit": (flipped, "a zip of a release"),
    "with nothing in it": (lambda path: zipped(path, {}), "no such folder"),
    "of something else": (lambda path: zipped(path, {"a.txt": b"x"}), SUMS),
}  # fmt: skip


@pytest.mark.parametrize(("make", "said"), BAD_ZIPS.values(), ids=BAD_ZIPS.keys())
def test_a_zip_is_refused(make: Callable[[Path], Path], said: str, tmp_path: Path) -> None:
    reckoner("verify", make(tmp_path / "release.zip")).refused(said)
    assert {path.name for path in tmp_path.iterdir()} == {"release.zip"}


def test_a_zip_by_another_program_is_as_good(release: Path, tmp_path: Path) -> None:
    shutil.make_archive(str(tmp_path / "flat"), "zip", release)
    with at_hand(str(tmp_path / "flat.zip")) as folder:
        assert verify(folder)["documents"] == 2
    write_zip(release, tmp_path / "one.zip", "x")
    write_zip(release, tmp_path / "other.zip", "x")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


# -- signatures -------------------------------------------------------------------------------------------


@pytest.fixture
def keys(tmp_path: Path) -> dict[str, Path]:
    if shutil.which("ssh-keygen") is None:
        pytest.fail("OpenSSH is part of every test machine")
    found = {}
    for who in ("publisher", "stranger"):
        key = tmp_path / who
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", who, "-f", str(key)], check=True)
        signers = tmp_path / f"{who}.signers"
        signers.write_text(f"{who}@example.org {key.with_suffix('.pub').read_text()}")
        found |= {who: key, f"{who}.signers": signers}
    return found


def sign(release: Path, key: Path) -> None:
    command: list[Any] = ["ssh-keygen", "-q", "-Y", "sign", "-f", key, "-n", "file", release / SUMS]
    subprocess.run(command, check=True)


def test_a_signature_is_checked_when_there_is_one(release: Path, keys: dict[str, Path]) -> None:
    assert "It is not signed." in reckoner("verify", release).ok()
    signers = keys["publisher.signers"]
    reckoner("verify", release, "--signers", signers).refused("SHA256SUMS.sig", "no signature")
    sign(release, keys["publisher"])
    assert "signed by publisher@example.org" in reckoner("verify", release, "--signers", signers).ok()
    assert "Whose key that is was not checked" in reckoner("verify", release).ok()
    reckoner("verify", release, "--signers", keys["stranger.signers"]).refused("SHA256SUMS.sig", "a key that may sign")
    with served(release.parent) as host:
        address = f"{host.address}/{release.name}"
        assert "signed by publisher@example.org" in reckoner("verify", address, "--signers", signers).ok()


def test_a_signature_of_other_bytes_or_none_at_all_is_refused(
    release: Path, keys: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    good = (release / SUMS).read_bytes()
    (release / SUMS).write_bytes(good + b"\n")
    sign(release, keys["publisher"])
    (release / SUMS).write_bytes(good)
    reckoner("verify", release).refused("SHA256SUMS.sig")
    (release / "SHA256SUMS.sig").write_text("x")
    reckoner("verify", release).refused("SHA256SUMS.sig")
    monkeypatch.setenv("PATH", "")
    assert "was not checked" in reckoner("verify", release).ok()
    reckoner("verify", release, "--signers", keys["publisher.signers"]).refused("ssh-keygen", "install OpenSSH")


def test_a_release_that_was_signed_since_is_still_the_same(released: Path, keys: dict[str, Path]) -> None:
    sign(released / "outputs/releases" / VERSION, keys["publisher"])
    before = tree(released)
    assert "already published and identical" in reckoner("--root", released, "release").ok()
    write_index(released / "outputs/releases")
    assert tree(released) == before

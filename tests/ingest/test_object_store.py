"""An object store, tried with a server of its kind on this machine: reading, ranges, retries, half an upload."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from collected import SAID, many, stored
from support import environment, tree

from pipeline.errors import Refusal
from pipeline.ingest.collections import Collection, Text, read_collection
from pipeline.ingest.shards import Objects, done_once, shards, texts_of, valid
from pipeline.ingest.storage import sources
from pipeline.ingest.stretches import join, of_documents, written
from pipeline.ingest.used import note, prune
from pipeline.validate.store import sha256

os.environ.update(AWS_ACCESS_KEY_ID="any", AWS_SECRET_ACCESS_KEY="any", AWS_EC2_METADATA_DISABLED="true")


@dataclass
class Requests:
    """What passed by: method, path, range, and status of each request; and how many are to fail before one is let by."""

    seen: list[tuple[str, str, str | None]]
    failing: int = 0


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, Requests]]:
    import threading

    from moto.server import DomainDispatcherApplication, create_backend_app
    from werkzeug.serving import make_server

    seen = Requests([])
    store = DomainDispatcherApplication(create_backend_app)

    def counting(environ: dict[str, object], start: object) -> object:
        seen.seen.append(
            (str(environ["REQUEST_METHOD"]), str(environ["PATH_INFO"]), environ.get("HTTP_RANGE"))  # type: ignore[arg-type]
        )
        if seen.failing and environ["REQUEST_METHOD"] == "GET":
            seen.failing -= 1
            start("503 Slow Down", [("Content-Length", "0")])  # type: ignore[operator]
            return [b""]
        return store(environ, start)

    listening = make_server("127.0.0.1", 0, counting, threaded=True)  # type: ignore[arg-type]
    thread = threading.Thread(target=listening.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{listening.server_port}", seen
    listening.shutdown()
    thread.join()


@pytest.fixture
def bucket(server: tuple[str, Requests], request: pytest.FixtureRequest) -> str:
    from pyarrow import fs

    name = f"bucket-{abs(hash(request.node.name)) % 10**9}"
    store = fs.S3FileSystem(
        endpoint_override=server[0].removeprefix("http://"),
        scheme="http",
        region="eu-west-1",
        allow_bucket_creation=True,
    )
    store.create_dir(name)
    return name


def storage(server: tuple[str, Requests]) -> dict[str, str]:
    return {"endpoint": server[0], "region": "eu-west-1"}


def objects(server: tuple[str, Requests], bucket: str) -> Objects:
    return Objects(f"s3://{bucket}/shards?endpoint={server[0]}&region=eu-west-1")


def put(server: tuple[str, Requests], bucket: str, name: str, content: bytes) -> None:
    Objects(f"s3://{bucket}?endpoint={server[0]}&region=eu-west-1").put(name, content)


def test_a_collection_is_read_from_an_object_store(server: tuple[str, Requests], bucket: str) -> None:
    lines = [json.dumps({"text": f"{n} ships."}) for n in range(5)]
    put(server, bucket, "news/1946/a.jsonl.gz", gzip.compress("\n".join(lines).encode()))
    put(server, bucket, "news/1947/b.txt", b"Ten ships.")
    put(server, bucket, "other/c.txt", b"No.")
    for address, count in {"news": 6, "news/*/*.gz": 5, "news/1947/b.txt": 1}.items():
        collection = Collection("news", (f"s3://{bucket}/{address}",), SAID, storage=storage(server))
        found = list(read_collection(collection, Path("/")))
        assert len(found) == count and all(isinstance(one, Text) for one in found)


def test_of_a_parquet_file_only_the_ranges_of_the_wanted_columns_are_read(
    server: tuple[str, Requests], bucket: str
) -> None:
    buffer = io.BytesIO()
    noise = [os.urandom(2000).hex() for _ in range(1000)]
    pq.write_table(pa.table({"text": ["Ten ships."] * 1000, "noise": noise}), buffer, compression="none")
    put(server, bucket, "x.parquet", buffer.getvalue())
    collection = Collection("news", (f"s3://{bucket}/x.parquet",), SAID, storage=storage(server))
    del server[1].seen[:]
    assert len(list(read_collection(collection, Path("/")))) == 1000
    ranges = [asked for method, _, asked in server[1].seen if method == "GET" and asked]
    read = sum(int(b) - int(a) + 1 for a, b in (asked.removeprefix("bytes=").split("-") for asked in ranges))
    assert ranges and read < len(buffer.getvalue()) / 10


def test_a_store_that_fails_for_a_while_is_asked_again(server: tuple[str, Requests], bucket: str) -> None:
    put(server, bucket, "a.txt", b"Ten ships.")
    (source,) = sources(f"s3://{bucket}/a.txt", Path("/"), storage(server))
    server[1].failing = 2
    with source.open() as stream:
        assert stream.read() == b"Ten ships."
    assert server[1].failing == 0


def test_a_bucket_that_is_not_there_is_refused(server: tuple[str, Requests]) -> None:
    with pytest.raises(Refusal, match="no file"):
        sources("s3://nowhere/x", Path("/"), storage(server))


def test_shards_on_an_object_store_are_those_of_a_disk(
    server: tuple[str, Requests], bucket: str, tmp_path: Path
) -> None:
    there = objects(server, bucket)
    here = stored(many(50), tmp_path)
    assert list(shards(many(50), "news", there, 1000)) == here
    assert there.names() == sorted(tree(tmp_path))
    assert [texts_of(there, shard) for shard in here] == [texts_of(Objects(str(tmp_path)), shard) for shard in here]
    assert done_once(there, here[0].folder, dict, ("texts",)).cached


def test_the_files_of_a_stretch_are_made_on_an_object_store_as_on_a_disk(
    server: tuple[str, Requests], bucket: str, tmp_path: Path
) -> None:
    there, here = objects(server, bucket), Objects(str(tmp_path / "here"))
    listed = stored(many(50), tmp_path / "here")
    assert list(shards(many(50), "news", there, 1000)) == listed
    stretch, *_ = of_documents(listed)
    receipts = [join(place, stretch) for place in (here, there)]
    assert receipts[0].files == receipts[1].files
    for place, receipt in zip((here, there), receipts, strict=True):
        (file,) = written(place, [receipt], "documents")
        file.put(tmp_path / "put.parquet")
        assert sha256(tmp_path / "put.parquet") == file.sha256
        (tmp_path / "put.parquet").unlink()


def test_what_was_not_used_is_removed_from_an_object_store_as_from_a_disk(
    server: tuple[str, Requests], bucket: str, tmp_path: Path
) -> None:
    there, here = objects(server, bucket), Objects(str(tmp_path / "here"))
    first, *others = stored(many(50), tmp_path / "here")
    assert list(shards(many(50), "news", there, 1000)) == [first, *others]
    note(tmp_path, [first.folder])
    for place in (here, there):
        place.put("mine/words.txt", b"Not of the cache.")
        assert prune(place, tmp_path) == len(others)
        assert {name.rpartition("/")[0] for name in place.names()} == {first.folder, "mine"}


def test_a_killed_upload_leaves_nothing_visible(server: tuple[str, Requests], bucket: str, tmp_path: Path) -> None:
    there = objects(server, bucket)
    script = tmp_path / "upload.py"
    script.write_text(
        "import os, signal, sys\n"
        "from pyarrow import fs\n"
        "from pipeline.ingest.shards import Objects\n"
        "filesystem, path = Objects(sys.argv[1])._where('x/t.parquet')\n"
        "stream = filesystem.open_output_stream(path)\n"
        "stream.write(b'0' * (11 << 20))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    killed = subprocess.run([sys.executable, script, there.address], env=environment(), check=False)
    assert killed.returncode == -signal.SIGKILL
    assert there.names() == [] and valid(there, "x", ("t",)) is None
    made = done_once(there, "x", lambda: {"t": pa.table({"n": [1]})}, ("t",))
    assert not made.cached and there.names() == ["x/receipt.json", "x/t.parquet", "x/times.json"]

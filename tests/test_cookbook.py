"""The cookbook tells the truth: every question in it is asked again, in each place where its readers may ask it."""

from __future__ import annotations

import duckdb
import pytest
from documentation import COOKBOOK, answered, connected, newest, questions, rows

PAGE = COOKBOOK.read_text("utf-8")
PLAIN = [sql for sql in questions(PAGE) if "()" not in sql and "('non_returners')" not in sql]


def test_every_answer_is_what_the_newest_release_says() -> None:
    assert answered(PAGE, newest()) == PAGE


def test_there_are_questions_enough() -> None:
    assert len(PLAIN) >= 15


@pytest.mark.parametrize("sql", PLAIN, ids=lambda sql: " ".join(sql.split())[:60])
def test_the_files_answer_as_the_database_does(sql: str) -> None:
    with duckdb.connect() as files, connected(newest()) as database:
        for path in sorted((newest() / "data").glob("*.parquet")):
            files.execute(f"create view {path.stem} as from '{path}'")
        assert rows(files, sql) == rows(database, sql)

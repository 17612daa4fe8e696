"""Deliberate defects in copies of a release, and in which file each stands. How they are made: `tampering`.

A lie that is signed is one for which SHA256SUMS, hashes and CSV twins were made to fit again, so that only the check
for that very lie can catch it.
"""

from __future__ import annotations

import pyarrow as pa
from tampering import (
    Tamper,
    as_text,
    cell,
    columns,
    cut,
    database,
    described,
    descriptors,
    estimate_without_claims,
    file,
    finding_without_its_set,
    footer,
    forbidden_text,
    formula,
    gone,
    other_text,
    outside,
    package,
    renamed,
    reordered,
    retyped,
    rewrite,
    schema,
    twice,
    twin,
    twin_of_another_version,
    without,
    words,
)

LIES: dict[str, tuple[Tamper, str]] = {
    # The rows against the rules of the descriptor, one for each kind of rule.
    "a value that is in no enumeration": (cell("claims", "modality", "shout"), "data/claims.parquet"),
    "a value of another form": (cell("claims", "claim_id", "claim-1"), "data/claims.parquet"),
    "an empty text": (cell("places", "name", ""), "data/places.parquet"),
    "less than the minimum": (cell("passages", "position", -1), "data/passages.parquet"),
    "null where a value must stand": (cell("places", "name", None), "data/places.parquet"),
    "null in a key": (cell("places", "place_id", None), "data/places.parquet"),
    "a key twice": (twice("places"), "data/places.parquet"),
    "another unique key twice": (twice("claims", claim_id="c0123456789"), "data/claims.parquet"),
    "a row that refers to nothing": (cell("claims", "place_id", "nowhere"), "data/claims.parquet"),
    "a key of two columns that refers to nothing": (
        cell("estimate_claims", "method", "balanced"),
        "data/estimate_claims.parquet",
    ),
    "rows whose table is empty": (without("estimates"), "data/estimate_claims.parquet"),
    "a row that refers to no row of its own table": (cell("places", "part_of", "nowhere"), "data/places.parquet"),
    "low above high": (
        lambda release: rewrite(release, "estimates", lambda rows: rows[0].update(low=3.0, high=2.0, best=None)),
        "data/estimates.parquet",
    ),
    "best above high": (
        lambda release: rewrite(release, "estimates", lambda rows: rows[0].update(low=1.0, high=2.0, best=3.0)),
        "data/estimates.parquet",
    ),
    "a range without its end": (cell("claims", "op", "between"), "data/claims.parquet"),
    "a span that ends before it begins": (
        lambda release: rewrite(release, "non_claims", lambda rows: rows[0].update(start=9, end=8)),
        "data/non_claims.parquet",
    ),
    # The rows against the texts.
    "a quote that is not its span": (cell("non_claims", "quote", "1932"), "data/non_claims.parquet"),
    "a claim's quote that is not its span": (cell("claims", "quote", "41"), "data/claims.parquet"),
    "a span that is elsewhere": (
        lambda release: rewrite(release, "non_claims", lambda rows: rows[0].update(start=rows[0]["start"] + 1)),
        "data/non_claims.parquet",
    ),
    "context of a withheld text, wider than a window": (
        lambda release: rewrite(
            release, "claims", lambda rows: next(r for r in rows if r["doc_id"] == "letter").update(prefix="x" * 25)
        ),
        "data/claims.parquet",
    ),
    "another text": (other_text, "text/harbour.txt"),
    "a text that is missing": (lambda release: (release / "text" / "harbour.txt").unlink(), "text/harbour.txt"),
    "a text that may not be published": (forbidden_text, "text/letter.txt"),
    # The files against the descriptor.
    "a column renamed": (renamed, "data/places.parquet"),
    "columns in another order": (reordered, "data/places.parquet"),
    "a column of another type": (retyped, "data/documents.parquet"),
    "a Parquet file that is none": (file("data/places.parquet", "PAR1"), "data/places.parquet"),
    "a CSV twin that differs": (twin, "csv/claims.csv"),
    "a CSV twin of another version": (twin_of_another_version, "csv/datapackage.json"),
    # The descriptor itself.
    "a path that leaves the release": (outside("../places.parquet"), "datapackage.json"),
    "a path that only seems to leave": (outside("data/../data/places.parquet"), "datapackage.json"),
    "an absolute path": (outside("ABSOLUTE/places.parquet"), "datapackage.json"),
    "an address for a path": (outside("https://example.org/places.parquet"), "datapackage.json"),
    "a path of Windows": (outside("data\\places.parquet"), "datapackage.json"),
    "a path to no file": (described("places", path="data/nowhere.parquet"), "datapackage.json"),
    "a list of one path": (described("places", path=["data/places.parquet"]), "datapackage.json"),
    "a list of no path": (described("places", path=[]), "datapackage.json"),
    "a resource twice": (
        lambda release: descriptors(release, lambda p: p["resources"].append(dict(p["resources"][0]))),
        "datapackage.json",
    ),
    "no resources": (package(resources=[]), "datapackage.json"),
    "a primary key on an absent column": (
        schema("places", lambda said: said.update(primaryKey=["place"])),
        "datapackage.json, places",
    ),
    "a unique key on an absent column": (
        schema("claims", lambda said: said.update(uniqueKeys=[["doc_id", "begin"]])),
        "datapackage.json, claims",
    ),
    "a foreign key on an absent column": (
        schema("claims", lambda said: said["foreignKeys"][0].update(fields=["document"])),
        "datapackage.json, claims",
    ),
    "a foreign key into an absent table": (
        schema("claims", lambda said: said["foreignKeys"][0]["reference"].update(resource="papers")),
        "datapackage.json, claims",
    ),
    "a foreign key into an absent column": (
        schema("claims", lambda said: said["foreignKeys"][0]["reference"].update(fields=["paper"])),
        "datapackage.json, claims",
    ),
    "a rule on an absent column": (
        schema("claims", lambda said: said["checks"][0].update(left="begin")),
        "datapackage.json, claims",
    ),
    "a rule that is code": (
        schema("claims", lambda said: said["checks"][0].update(op="< 0 or 1 =")),
        "datapackage.json, claims",
    ),
    "a type that no column has": (
        schema("claims", lambda said: said["fields"][0].update(type="object")),
        "datapackage.json, claims",
    ),
    "a column described twice": (
        schema("places", lambda said: said["fields"].append(dict(said["fields"][0]))),
        "datapackage.json, places",
    ),
    "tables that refer to one another in a circle": (
        schema(
            "authorities",
            lambda said: said.update(
                foreignKeys=[
                    {"fields": ["name"], "reference": {"resource": "authority_aliases", "fields": ["authority_id"]}}
                ]
            ),
        ),
        "datapackage.json",
    ),
    "a date of creation that is none": (package(created="yesterday"), "datapackage.json"),
    "a licence without a name": (package(licenses=[{"title": "Free"}]), "datapackage.json"),
    "a descriptor that is no JSON": (file("datapackage.json", "{"), "datapackage.json"),
    "a descriptor that is a list": (file("datapackage.json", "[]"), "datapackage.json"),
    "a descriptor without a version": (
        lambda release: descriptors(release, lambda p: p.pop("version")),
        "datapackage.json",
    ),
    "a number stored as text": (as_text, "data/claims.parquet"),
    "a column too many": (
        columns(lambda data: data.append_column("more", pa.nulls(len(data), pa.string()))),
        "data/places.parquet",
    ),
    "a column too few": (columns(lambda data: data.drop_columns(["gw_code"])), "data/places.parquet"),
    "a column twice": (columns(lambda data: data.append_column("name", data["name"])), "data/places.parquet"),
    "a Parquet file whose footer is broken": (footer, "data/places.parquet"),
    "a Parquet file that was cut off": (cut("data/claims.parquet"), "data/claims.parquet"),
    "a file renamed": (
        lambda release: (release / "README.md").rename(release / "README.txt"),
        "README.md",
    ),
    "a file that nothing describes": (file("data/extra.parquet", "PAR1"), "data/extra.parquet"),
    "a file that hides": (file("text/.hidden", "x"), "text/.hidden"),
    "a page that is gone": (gone("CODEBOOK.md"), "CODEBOOK.md"),
    "a descriptor that is gone": (gone("croissant.json"), "croissant.json"),
    "a database that is gone": (gone("dataset.duckdb"), "dataset.duckdb"),
    "an unknown layout": (package(layout=99), "datapackage.json"),
    "an older layout, under which less is promised": (package(layout=1), "CHANGELOG.md"),
    # Rows that rest on others, and names.
    "an estimate without claims": (estimate_without_claims, "data/estimates.parquet"),
    "a finding without its set": (finding_without_its_set, "data/findings.parquet"),
    "a control character in a name": (cell("places", "name", "North\x1b[31mhaven"), "data/places.parquet"),
    "a name that turns the direction of text": (cell("places", "name", "a\u202eb"), "data/places.parquet"),
    "a name with a character of no width": (cell("authorities", "name", "a\u200bb"), "data/authorities.parquet"),
    "a title that turns the direction of text": (package(title="a\u202eb"), "datapackage.json"),
    "a malformed date": (cell("quantities", "as_of", "31 January 1931"), "data/quantities.parquet"),
    "a cell that a spreadsheet would run": (formula, "csv/places.csv"),
    "offsets outside the text": (
        lambda release: rewrite(release, "non_claims", lambda rows: rows[0].update(start=9_000, end=9_004)),
        "data/non_claims.parquet",
    ),
    "more context than the window": (cell("claims", "prefix", "x" * 25), "data/claims.parquet"),
    "context of another place": (cell("claims", "suffix", " of elsewhere"), "data/claims.parquet"),
    # Licences and the descriptors for others.
    "no licence": (package(licenses=[]), "datapackage.json"),
    "a licence file of another licence": (words("LICENSE.md", "CC-BY-4.0", "CC0-1.0"), "LICENSE.md"),
    "rights that are not those of the text": (words("LICENSE-TEXTS.md", "not to be", "to be"), "LICENSE-TEXTS.md"),
    "a citation under no licence there is": (words("CITATION.cff", "CC-BY-4.0", "Free"), "CITATION.cff"),
    "a citation under another licence": (words("CITATION.cff", "CC-BY-4.0", "MIT"), "CITATION.cff"),
    "a citation of another version": (words("CITATION.cff", "version: 1.0.0", "version: 1.0.1"), "CITATION.cff"),
    "a citation with a date that is none": (words("CITATION.cff", "2026-01-31", "31 January"), "CITATION.cff"),
    "a citation without authors": (words("CITATION.cff", "authors:", "people:"), "CITATION.cff"),
    "a citation that is no YAML": (file("CITATION.cff", "a: [b"), "CITATION.cff"),
    "a citation that unfolds": (file("CITATION.cff", "a: &a [x, x]\nb: [*a, *a]\n"), "CITATION.cff"),
    "Croissant that is no JSON": (cut("croissant.json"), "croissant.json"),
    "Croissant of another version": (
        words("croissant.json", '"version": "1.0.0"', '"version": "1.0.1"'),
        "croissant.json",
    ),
    "Croissant that refers to no field": (
        words("croissant.json", '"@id": "places/place_id"\n', '"@id": "places/nowhere"\n'),
        "croissant.json",
    ),
    "Croissant with another file": (
        words("croissant.json", "data/places.parquet", "data/other.parquet"),
        "croissant.json",
    ),
    "Croissant with another column": (
        words("croissant.json", '"column": "gw_code"', '"column": "cow"'),
        "croissant.json",
    ),
    "Croissant without record sets": (words("croissant.json", '"recordSet": [', '"sets": ['), "croissant.json"),
    "schema.org of another version": (
        words("dataset.jsonld", '"version": "1.0.0"', '"version": "2.0.0"'),
        "dataset.jsonld",
    ),
    "DataCite without a publisher": (words("datacite.json", '"publisher"', '"house"'), "datacite.json"),
    "DataCite of another version": (
        words("datacite.json", '"version": "1.0.0"', '"version": "2.0.0"'),
        "datacite.json",
    ),
    "a README of another version": (words("README.md", "Version 1.0.0", "Version 1.0.1"), "README.md"),
    "a codebook of another version": (words("CODEBOOK.md", "Version 1.0.0", "Version 1.0.1"), "CODEBOOK.md"),
    "a changelog without this version": (words("CHANGELOG.md", "## 1.0.0", "## 0.9.0"), "CHANGELOG.md"),
    # The database.
    "a database that is none": (cut("dataset.duckdb", 5_000), "dataset.duckdb"),
    "a database with other rows": (
        database("update claims set counted = 'households' where counted is not null"),
        "dataset.duckdb, claims",
    ),
    "a database with a row less": (database("delete from non_claims"), "dataset.duckdb, non_claims"),
    "a database without a table": (database("drop table place_aliases"), "dataset.duckdb"),
    "a database with a view": (database("create view v as select 1"), "dataset.duckdb"),
    "a macro that reads files": (
        database("create macro steal() as table select * from read_text('/etc/hostname')"),
        "dataset.duckdb",
    ),
    "a macro that reads a file by its name": (
        lambda release: database(f"create macro steal() as table select * from '{release}/csv/places.csv'")(release),
        "dataset.duckdb",
    ),
    "a macro that asks the machine": (
        database("create macro home() as current_setting('home_directory')"),
        "dataset.duckdb",
    ),
    "a column without a comment": (database("comment on column claims.quote is null"), "dataset.duckdb, claims"),
    "a CSV descriptor that is gone": (
        lambda release: (release / "csv" / "datapackage.json").unlink(),
        "csv/datapackage.json",
    ),
}

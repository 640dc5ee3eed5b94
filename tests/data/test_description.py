"""datapackage.json: what it declares can be looked up, and nothing that leads on is undeclared."""

from duibiao.data import description, dictionary
from duibiao.data.sources import sources
from duibiao.data.tables import table

# Columns of these names hold keys of sources.bib or ids of evidence.
LEADING = ("source", "sources", "evidence", "witness_source")
# Columns of these names hold dates.
DATED = ("as_of", "published", "retrieved", "searched", "date", "first", "last")


def test_it_is_whole() -> None:
    assert description.faults() == []


def test_every_reference_resolves_and_is_used() -> None:
    for name, resource in description.resources().items():
        for field in resource["schema"]["fields"]:
            if target := field.get("references"):
                keys = (
                    set(sources())
                    if target["resource"] == description.SOURCES
                    else set(table(target["resource"])[target["field"]])
                )
                cells = table(name)[field["name"]]
                items = {item for cell in cells for item in ([cell] if cell in keys else cell)}
                assert items, (name, field["name"])
                assert items <= keys, (name, field["name"])


def test_no_column_of_sources_or_evidence_is_without_a_reference() -> None:
    undeclared = []
    for name, resource in description.resources().items():
        schema = resource["schema"]
        keyed = {column for key in schema.get("foreignKeys", []) for column in key["fields"]}
        undeclared += [
            (name, field["name"])
            for field in schema["fields"]
            if field["name"] in LEADING and "references" not in field and field["name"] not in keyed
        ]
    assert undeclared == []


def test_every_date_is_declared_as_one() -> None:
    undeclared = [
        (name, field["name"])
        for name, resource in description.resources().items()
        for field in resource["schema"]["fields"]
        if field["name"] in DATED and field["type"] != "date" and "rdfType" not in field
    ]
    assert undeclared == []


def test_what_is_ours_in_it_is_explained() -> None:
    told = description.package()["description"]
    assert "`references`" in told
    assert "`ascending`" in told
    assert told in dictionary.dictionary()

"""The sentences of figures: no number typed that the data should say."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from duibiao import charts
from duibiao.charts.theme import CITIES, MODELS, OWN
from duibiao.charts.wording import listed, number, ordinal, signed, spelled
from duibiao.cities import cities, three

PACKAGE = Path(charts.__path__[0])
MODULES = sorted(PACKAGE.rglob("*.py"))
SENTENCES = ("description", "finding", "measure")
NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|hundred|thousand|half|once"
    "|twice|double|dozen|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
)
NUMBER = re.compile(rf"\d|\b({NUMBER_WORDS})\b", re.IGNORECASE)
# What may stand in a sentence that is typed, and why.
ALLOWED = {
    r"“[^”]*”": "quoted from the report",
    r"\b(longest|three cities|largest) first\b|\beach method’s first\b|\bamong the first\b": "the"
    " order of the drawing or of a ranking",
    r"\b(the fifteen|fifteen sub-provincial|(the|all|each of the) three|three cities"
    r"|the two models)\b": "the sets of cities that the book is about:"
    " test_the_sets_are_as_large_as_their_names",
    r"\b100 million yuan|\bthousand yuan|\bthousands\b|\bindex, {} = 100\b": "units",
    r"\b1 November\b": "the day of the national censuses",
    r"\b(counts, and once|first \{\} (words|by)|by one and \{\} by the other)\b": "ways of"
    " counting, and places that are computed",
    r"\b(a|no) single one\b": "one and no more",
    r"\btwice as fast\b": "the name of a path in cities.catching_up",
    r"\b(and once|more than one|cities have one|two characters or more)\b": "what is counted",
    r"\b(at|around) one\b": "a ratio to itself",
    r"\bone (a|an|for each|of|row|bar|line|point|scale|sentence)\b|\bby one\b": "the form of the"
    " drawing: a row, bar or point for each",
    r"\b(two|three) points\b|\bhave one, from above|\b(about the first|with the second)\b": (
        "the form of the drawing: which or how many of a pair"
    ),
}


def without_allowed(text: str) -> str:
    for pattern in ALLOWED:
        text = re.sub(pattern, "", text, flags=re.IGNORECASE)
    return text


def typed(node: ast.expr, names: dict[str, list[ast.expr]]) -> Iterator[str]:
    """What is typed of the sentences that an expression can make, computed parts left out.

    `names` are the expressions assigned to each name; a name used in a sentence is read as well.
    """
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=parts):
            # Parts of one sentence stand together, so that a phrase is seen whole.
            text = "".join(
                str(part.value) if isinstance(part, ast.Constant) else "{}" for part in parts
            )
            yield text
            for part in parts:
                if isinstance(part, ast.FormattedValue):
                    yield from typed(part.value, names)
        case ast.BinOp(op=ast.Add(), left=left, right=right):
            yield from typed(left, names)
            yield from typed(right, names)
        case ast.IfExp(body=body, orelse=other):
            yield from typed(body, names)
            yield from typed(other, names)
        case ast.Name(id=name):
            for value in names.pop(name, []):
                yield from typed(value, names)


def assigned(tree: ast.AST) -> dict[str, list[ast.expr]]:
    values: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            values.setdefault(node.targets[0].id, []).append(node.value)
    return values


def sentences(code: str) -> Iterator[tuple[int, str]]:
    """Line and typed text of each sentence of a figure in a module, and of what makes one."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            names = assigned(tree) | assigned(node)
            makes_text = isinstance(node.returns, ast.Name) and node.returns.id == "str"
            for part in ast.walk(node):
                match part:
                    case ast.keyword(arg=arg, value=value) if arg in SENTENCES:
                        yield from ((value.lineno, text) for text in typed(value, dict(names)))
                    case ast.Return(value=ast.expr() as value) if makes_text:
                        yield from ((value.lineno, text) for text in typed(value, dict(names)))


def numbers(code: str) -> list[tuple[int, str]]:
    """Line and text of every sentence that has a number which nobody computed."""
    return [(line, text) for line, text in sentences(code) if NUMBER.search(without_allowed(text))]


def test_no_number_is_typed_into_a_sentence_of_a_figure() -> None:
    named = [
        f"{module.relative_to(PACKAGE)}:{line}: {text}"
        for module in MODULES
        for line, text in numbers(module.read_text("utf-8"))
    ]
    assert named == [], "compute it, or say it of the drawing without a number"


def test_the_lint_reads_the_sentences_of_every_module_that_draws() -> None:
    for module in MODULES:
        code = module.read_text("utf-8")
        assert bool(list(sentences(code))) or "html_id=" not in code, module.name


@pytest.mark.parametrize(
    "planted",
    [
        'figure(finding="Chengdu has 21 million people")',
        'figure(finding=f"{city} leads in three measures")',
        'figure(measure="Places in 2020")',
        'figure(description="Bars, all but one " + "below the line")',
        'line_figure(finding=words, measure="")\n    words = f"{twice} in ten years"',
        'figure(finding=f"{start} years" if start else "Twice as many")',
        'figure(finding=f"{lead}, so there")\n    lead = "Chengdu rises to third"',
    ],
)
def test_a_planted_number_is_found(planted: str) -> None:
    assert len(numbers(f"def chart() -> Chart:\n    {planted}\n")) == 1


def test_a_computed_number_passes() -> None:
    code = (
        "def chart() -> Chart:\n    figure(finding=f\"{a:.0f} of the fifteen, {d['two']} in all\")"
    )
    assert list(sentences(code))
    assert numbers(code) == []


def test_the_sets_are_as_large_as_their_names() -> None:
    assert len(cities()) == 15
    assert list(CITIES) == list(three().values()) == [OWN, *MODELS]
    assert len(MODELS) == 2


def test_words_for_numbers_and_lists() -> None:
    assert [ordinal(place) for place in (1, 2, 3, 4, 11, 12, 13, 21, 112)] == [
        *("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th")
    ]
    assert [spelled(count) for count in (0, 1, 15, 16, 1200)] == [
        "no",
        "one",
        "fifteen",
        "16",
        "1,200",
    ]
    assert [listed("a"), listed("ab"), listed("abc", "or")] == ["a", "a and b", "a, b or c"]
    assert [number(12345.6), number(-0.5), number(1.23456, 3)] == ["12,346", "−0.5", "1.23"]
    assert signed(-0.142, 2) == "−0.14"

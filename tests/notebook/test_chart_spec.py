"""What a chart may say: a part of Vega-Lite that cannot fetch, link or run."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from barometer.charts.answers import answer_chart
from barometer.errors import UsageError
from barometer.notebook.chart_spec import (
    Choice,
    choice_of,
    complete,
    default_choice,
    mistakes_of,
    must_be_harmless,
    with_choice,
)
from barometer.notebook.document import ChartCell
from barometer.notebook.shelf import shipped

X = {"field": "x", "type": "quantitative"}


def drawn(**more: Any) -> dict[str, Any]:
    """A bar chart that says more about its first channel."""
    return {"mark": "bar", "encoding": {"x": {**X, **more}}}


def marked(**more: Any) -> dict[str, Any]:
    """A chart whose mark says more."""
    return {"mark": {"type": "bar", **more}, "encoding": {"x": X}}


HOSTILE = [
    {"data": {"url": "https://elsewhere.example/rows.json"}},
    {"data": {"values": []}},
    {"data": {"name": "table"}},
    {"datasets": {"table": []}},
    {"$schema": "https://elsewhere.example/schema.json"},
    {"usermeta": {"embedOptions": {"loader": {"baseURL": "https://elsewhere.example"}}}},
    {"usermeta": {"embedOptions": {"actions": True}}},
    {"config": {"signals": [{"name": "a", "update": "1"}]}},
    {"config": {"mark": {"href": "https://elsewhere.example"}}},
    {"signals": [{"name": "a", "update": "open('https://elsewhere.example')"}]},
    {"params": [{"name": "p", "expr": "1+1"}]},
    {"params": [{"name": "p", "bind": {"element": "#x", "input": "text"}}]},
    {"params": [{"name": "p", "select": "interval"}]},
    {"transform": [{"calculate": "datum.x * 2", "as": "y"}]},
    {"transform": [{"lookup": "x", "from": {"data": {"url": "file:///etc/passwd"}, "key": "x"}}]},
    {"transform": [{"filter": "datum.x > warn('a')"}]},
    {"projection": {"type": "mercator"}},
    {"autosize": {"type": "fit", "signal": "1"}},
    {"background": {"expr": "1"}},
    {"title": {"text": {"expr": "1"}}},
    {"title": {"text": {"signal": "1"}}},
    {"height": {"expr": "1"}},
    {"width": {"step": {"signal": "1"}}},
    {"mark": "image", "encoding": {"url": {"value": "https://elsewhere.example/a.png"}}},
    {"mark": {"type": "image", "url": "https://elsewhere.example/a.png"}},
    {"mark": "geoshape"},
    {"mark": {"expr": "'bar'"}},
    {"encoding": {"href": {"field": "x"}}},
    {"encoding": {"href": {"value": "javascript:alert(1)"}}},
    {"encoding": {"url": {"field": "x"}}},
    {"encoding": {"key": {"field": "x"}}},
    {"encoding": {"x": {"condition": {"test": "datum.x > 1", "value": 1}, **X}}},
    {"encoding": {"latitude": {"field": "x"}}},
    {"layer": [{"data": {"url": "https://elsewhere.example"}, "mark": "bar"}]},
    {"layer": [{"layer": [{"mark": "bar"}]}]},
    {"layer": [{"mark": "bar", "transform": [{"calculate": "1", "as": "y"}]}]},
    {"hconcat": [{"mark": "bar"}]},
    {"vconcat": [{"data": {"url": "https://elsewhere.example"}}]},
    {"repeat": ["x"], "spec": {"mark": "bar"}},
    {"facet": {"field": "x"}, "spec": {"data": {"url": "//elsewhere.example"}}},
    {"resolve": {"scale": {"x": "independent"}}},
    marked(href="https://elsewhere.example"),
    marked(cursor="pointer"),
    marked(tooltip={"signal": "datum"}),
    marked(tooltip={"content": "data"}),
    marked(color={"expr": "1"}),
    marked(color="url(https://elsewhere.example/a.svg#b)"),
    marked(fill={"gradient": "linear", "stops": []}),
    marked(shape="M0 0L10 10"),
    marked(size={"signal": "1"}),
    marked(description={"expr": "1"}),
    drawn(field="a['b']"),
    drawn(field="a.b"),
    drawn(field={"repeat": "column"}),
    drawn(field={"expr": "1"}),
    drawn(format={"expr": "1"}),
    drawn(formatType="run"),
    drawn(sort={"expr": "1"}),
    drawn(sort={"field": "x['y']"}),
    drawn(scale={"domain": {"param": "p"}}),
    drawn(scale={"domain": {"signal": "1"}}),
    drawn(scale={"range": {"field": "x"}}),
    drawn(scale={"range": ["url(#a)"]}),
    drawn(scale={"scheme": {"signal": "1"}}),
    drawn(scale={"scheme": "https://elsewhere.example"}),
    drawn(axis={"labelExpr": "datum.label + warn(1)"}),
    drawn(axis={"title": {"signal": "1"}}),
    drawn(axis={"values": {"signal": "1"}}),
    drawn(axis={"encode": {"labels": {"update": {"href": {"value": "javascript:1"}}}}}),
    drawn(axis={"labelColor": {"condition": {"test": "1", "value": "red"}}}),
    drawn(legend={"symbolType": "M0 0"}),
    drawn(bin={"extent": {"param": "p"}}),
    drawn(timeUnit={"unit": "year", "step": {"signal": "1"}}),
    drawn(aggregate={"argmax": "x"}),
    drawn(impute={"value": {"expr": "1"}}),
    drawn(value={"expr": "1"}),
    drawn(datum={"expr": "1"}),
    drawn(title="a" * 1_000),
    drawn(scale={"domain": list(range(10_000))}),
    {"mark": "bar", "height": float("nan")},
    {"mark": "bar", "height": float("inf")},
    {"mark": ["bar"]},
    {"__proto__": {"a": 1}},
    {"constructor": {"prototype": {}}},
    [],
    "https://elsewhere.example/chart.json",
    None,
]  # fmt: skip


@pytest.mark.parametrize("spec", HOSTILE, ids=lambda spec: str(spec)[:70])
def test_what_could_fetch_link_or_run_is_refused(spec: Any) -> None:
    """Whatever is not on the list: none of it reaches a browser."""
    assert list(mistakes_of(spec)) != []


def test_every_mistake_is_told_with_its_place() -> None:
    """All at once, each with what may stand there."""
    with pytest.raises(UsageError) as told:
        must_be_harmless({"mark": "pie", "encoding": {"x": {"field": "x", "href": 1}}, "data": {}})
    wrong = str(told.value.facts["wrong"])
    assert [at for at in ("mark: ", "encoding.x.href: {", "data: {mark, ") if at not in wrong] == []


def test_ordinary_charts_pass() -> None:
    """Every shipped chart, and the usual ways to say more."""
    specs = [cell.spec for item in shipped().values() for cell in item.notebook.cells
             if isinstance(cell, ChartCell)]  # fmt: skip
    specs += [
        {}, drawn(sort="-y", axis={"format": ".1f", "title": "吨"}, scale={"zero": False}),
        marked(color="#0f5f86", opacity=0.5), drawn(sort=["a", "b"], bin=True, title=None),
        {"layer": [{"mark": "line", "encoding": {"x": X}}, {"mark": "point"}], "height": 300},
        {"mark": "rect", "encoding": {"tooltip": [X, X], "color": {**X, "legend": None}}},
    ]  # fmt: skip
    assert [list(mistakes_of(spec)) for spec in specs] == [[]] * len(specs)


_JSON = some.recursive(
    some.none() | some.booleans() | some.floats() | some.text(max_size=5),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(
        some.sampled_from(["mark", "encoding", "x", "field", "type", "expr", "url", "layer"]),
        inner, max_size=3,
    ),
)  # fmt: skip


def names_inside(value: Any) -> set[str]:
    """Every key, however deep."""
    if isinstance(value, dict):
        return set(value).union(*map(names_inside, value.values()))
    return set().union(*map(names_inside, value)) if isinstance(value, list) else set()


@given(_JSON)
def test_what_passes_holds_no_forbidden_key(spec: Any) -> None:
    """Any JSON is judged without breaking down, and none that passes names a way out."""
    if not list(mistakes_of(spec)):
        assert not names_inside(spec) & {"expr", "url"}


COLUMNS = [("name", "VARCHAR"), ("period", "BIGINT"), ("gap", "DOUBLE"), ("status", "VARCHAR")]


def test_the_usual_chart_follows_types() -> None:
    """Names and an amount make bars, coloured by status; years an amount's line; else points."""
    assert default_choice(COLUMNS) == Choice("bar", "gap", "name", "status")
    assert default_choice(
        [("year", "BIGINT"), ("value", "DOUBLE"), ("region", "VARCHAR")]
    ) == Choice("line", "year", "value", "region")
    assert default_choice([("a", "DOUBLE"), ("b", "DECIMAL(9,2)")]) == Choice(
        "point", "a", "b", None
    )
    assert default_choice([]) == Choice("point", None, None, None)


def test_another_column_leaves_the_rest_as_it_was() -> None:
    """A title on the axis stays where only the mark is changed."""
    spec = drawn(axis={"title": "A"})
    point = with_choice(spec, Choice("point", "x", "gap", None), COLUMNS)
    assert point == {"mark": "point", "encoding": {
        "x": {**X, "axis": {"title": "A"}}, "y": {"field": "gap", "type": "quantitative"},
    }}  # fmt: skip
    assert choice_of(point, COLUMNS) == Choice("point", "x", "gap", None)


def test_a_status_is_drawn_in_words_and_in_its_colour() -> None:
    """Best first, only those there are, in the colours of all pages."""
    rows = [{"name": "a", "gap": 1.0, "status": "lagging"},
            {"name": "b", "gap": 2.0, "status": "met"}]  # fmt: skip
    chart = answer_chart(complete({}, COLUMNS), rows, {"gap": "gap (%)"}, "en", "light")
    assert next(iter(chart["datasets"].values()))[0] == {
        "name": "a",
        "gap": 1.0,
        "status": "Lagging",
    }
    assert chart["encoding"]["color"]["scale"] == {
        "domain": ["Met", "Lagging"], "range": ["#0f5f86", "#c2830f"],
    }  # fmt: skip
    assert chart["encoding"]["x"]["title"] == "gap (%)"


def test_a_chart_that_cannot_be_meant_says_so() -> None:
    """Harmless words that Vega-Lite does not know end in a sentence, not in a traceback."""
    with pytest.raises(UsageError, match="error-chart"):
        answer_chart({"mark": "bar", "encoding": {"row": {"stack": "zero"}}}, [], {}, "en", "dark")

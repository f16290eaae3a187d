"""Choices in the address: codes, unknown values, links."""

from barometer.ui.state.address import Address


def test_code_is_taken_and_unknown_one_is_remembered():
    """An unknown value falls back to the default and is kept to be named."""
    here = Address({"sector": "buildings", "region": "999999"})
    assert here.code("sector", ["buildings", "industry"]) == "buildings"
    assert here.code("region", ["211400"], "211400") == "211400"
    assert here.unknown == [("region", "999999")]


def test_numbers_must_be_whole_and_allowed():
    """Signs, points, full-width digits and out-of-range numbers are unknown values."""
    for asked in ("x", "-1", "1.0", "٣", "２０２４", "9" * 30, "7"):
        here = Address({"as_of": asked})
        assert here.number("as_of", lambda entry: entry <= 5) is None
        assert here.unknown == [("as_of", asked)]
    assert Address({"as_of": "4"}).number("as_of", lambda entry: entry <= 5) == 4


def test_links_keep_the_choices_and_drop_what_does_not_exist():
    """Going to another page changes only what the link says."""
    here = Address({"plan": "example", "sector": "nope", "lang": "en", "utm": "1"})
    here.code("sector", ["industry"])
    assert (
        here.link("indicator", indicator="coal") == "indicator?plan=example&lang=en&indicator=coal"
    )
    assert here.link("", plan=None, lang=None) == "."


def test_link_escapes_what_a_reader_typed():
    """Text in the search cannot break out of its parameter."""
    assert Address({"q": "a&b=秸"}).link("") == ".?q=a%26b%3D%E7%A7%B8"


def test_empty_parameters_are_no_choice():
    """`?sector=` is the default, without a note."""
    here = Address({"sector": " "})
    assert here.code("sector", ["industry"]) is None
    assert here.unknown == []


def test_a_link_of_a_framed_view_is_framed():
    """Choices are kept; what is shared to be opened by itself is not framed."""
    here = Address({"plan": "example", "region": "211402", "as_of": "7"}, embedded=True)
    asked = "plan=example&region=211402&as_of=7"
    assert here.link("indicator") == f"indicator?{asked}&embed=true"
    assert here.params() == {"plan": "example", "region": "211402", "as_of": "7"}

"""A part of a page for another site's frame."""

import pytest

from barometer.web.embeds import embed_query


@pytest.mark.parametrize(
    ("asked", "sent"),
    [(b"plan=x&embed=chart", "plan=x&embed=true&part=chart"), (b"embed=true", ""),
     (b"embed=all", ""), (b"part=chart", ""),
     (b"embed=table", "embed=true&part=table"),
     (b"q=%E6%B0%B4&embed=chart", "q=%E6%B0%B4&embed=true&part=chart")],
)  # fmt: skip
def test_a_part_is_spelt_as_pages_know_it(asked, sent):
    """`embed=chart` becomes a frame with its part; everything else stays."""
    assert embed_query(asked) == sent

"""Templates: text is escaped once, what a template made never, and nothing may be missing."""

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from barometer.ui.html import elements, templates
from barometer.ui.html.templates import fragment, joined


def test_text_is_escaped_and_what_a_template_made_is_not():
    """A name with tags stays text, in a link, in a cell that holds the link, and beside it."""
    link = elements.link('x?a=1&b="2"', "<b>区</b>")
    assert link == (
        '<a class="bm-link" href="x?a=1&amp;b=&#34;2&#34;" target="_self">&lt;b&gt;区&lt;/b&gt;</a>'
    )
    assert f"<div>{link}</div>" in elements.table(["<i>"], [[link]])
    assert joined((link, "<b>"), "<") == f"{link}&lt;&lt;b&gt;"


def test_a_fact_that_is_missing_is_an_error():
    """Nothing is shown with a hole in it; nor is a fact taken that nobody asks for."""
    with pytest.raises(UndefinedError):
        fragment("elements.link", words="x")
    with pytest.raises(TypeError):
        fragment("elements.small", words="x", colour="red")
    with pytest.raises(UndefinedError):
        fragment("frame.brand", home=".")


def test_a_template_says_its_words_in_the_language_asked_for():
    """One file speaks to every reader."""
    said = [fragment("frame.way_to_today", lang, href="upload") for lang in ("zh-Hans", "en")]
    assert "去上传" in said[0] and "latest" in said[1]


def test_a_line_break_between_tags_is_no_space(tmp_path, monkeypatch):
    """A template is laid out to be read; a space that is meant stands on its line."""
    text = "<p>\n {{ 1 }} <b>\n two\n three</b>\n {% if true %}\n <i>4</i>\n {% endif %}\n</p>"
    (tmp_path / "x.html").write_text(text, encoding="utf-8")
    monkeypatch.setattr(templates, "_HOME", tmp_path)
    monkeypatch.setattr(templates, "_COMPILED", tmp_path / "kept")
    html = templates.environment.__wrapped__().get_template("x.html").render()
    assert " ".join(html.split()) == "<p>1 <b> two three</b><i>4</i></p>"


def test_where_nothing_can_be_kept_templates_are_compiled_anew(tmp_path, monkeypatch):
    """A folder that nobody may write into costs a moment at the start, no page."""
    monkeypatch.setattr(templates, "_COMPILED", tmp_path / "gone" / "kept")
    template = templates.environment.__wrapped__().get_template("elements.html")
    assert template.module.small("x") == Markup("<small>x</small>")

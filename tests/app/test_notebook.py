"""The notebook page: gallery, controls in the address, mistakes, changes, keeping."""


def test_the_gallery_lists_what_comes_with_the_program(opened):
    """Six notebooks, and a ready question for each documented view."""
    shown = opened("notebook", lang="en")
    for title in ("Ten targets at a glance", "Straw: counties, and who answers"):
        assert title in shown.html
    assert 'href="notebook?lang=en&amp;ask=gaps_by_year"' in shown.html
    assert shown.html.count('aria-label="Ask: ') == 16


def test_a_notebook_answers_as_of_the_entry_shown(opened):
    """Every question has its rows, at the control's own value."""
    shown = opened("notebook", notebook="ten-targets", lang="en")
    assert shown.at.selectbox(key="choice-v.plan").value == "example"
    [table] = [element.value for element in shown.at.dataframe]
    assert len(table) == 10

"""The page of measures: register, matrix, a page per body, three clicks to who answers."""

import re


def test_the_register_and_the_matrix_stand_without_any_report(opened):
    """Huludao's own plan: every clause and every body, nothing reported."""
    html = opened("measures", lang="en").html
    assert (
        "Listed from the plan: 125 tasks in 22 clauses for 29 bodies; nothing has been reported"
        in html
    )
    assert html.count('<th scope="row">') == 29


def test_a_plan_whose_tasks_are_not_listed_is_not_said_to_have_none(opened):
    """The nation's plan has tasks; this site holds its targets only."""
    html = opened("measures", plan="china-145").html
    assert "本站没有收录这份方案的任务" in html
    assert "0项任务" not in html


def test_a_body_has_its_targets_and_its_tasks(opened):
    """The agriculture bureau: its targets worst first, its tasks, each with who else answers."""
    html = opened("measures", plan="example", body="市农业农村局", lang="en").html
    assert "Bureau of Agriculture and Rural Affairs" in html
    assert "Targets it answers for (7)" in html or "Targets it answers for (" in html
    assert "Utilisation rate of crop straw" in html


def test_choices_of_the_page_are_in_the_address(opened):
    """Body and clause narrow the list."""
    shown = opened("measures").choose("body", "市财政局").choose("clause", "四(五)")
    assert shown.address == {"body": "市财政局", "clause": "四(五)"}
    assert "任务（9项）" in shown.html


def test_who_answers_for_straw_in_three_clicks(opened):
    """Counties, straw, a leading body: the ranking names it and links to its page."""
    html = opened("counties", plan="example", indicator="straw-utilisation").html
    ranking = html[html.index("各地区排序") :]
    assert ranking.index("南票区") < ranking.index("兴城市")
    links = re.findall(r'href="(measures\?[^"]+)"[^>]*>([^<]+)<', ranking)
    assert "市农业农村局" in {words for _, words in links}


def test_an_unknown_body_is_named(opened):
    """A wrong body falls back to all, with a note."""
    assert "写的是“无此局”" in opened("measures", body="无此局").html


def test_targets_and_tasks_lead_to_each_other(opened):
    """A clause's tasks name the targets they serve; a target lists its tasks, late first."""
    html = opened("measures", plan="example", clause="三(五)", lang="en").html
    assert "Targets these tasks serve</strong>" in html
    assert 'href="indicator?plan=example&amp;lang=en&amp;indicator=straw-utilisation"' in html
    html = opened("indicator", plan="example", indicator="straw-utilisation", lang="en").html
    tasks = html[html.index("Tasks for this target") :]
    assert "9 tasks: " in tasks and "3 late" in tasks
    assert tasks[: tasks.index("Under way")].count("</i>Late ") == 3

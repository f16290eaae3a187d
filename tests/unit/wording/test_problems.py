"""Problems say where, what was found and what to do."""

from barometer.problems import Problem
from barometer.wording import problem_sentence, problem_text


def test_problem_names_its_place_and_the_cells_own_text():
    """Sheet, row, column and value stand in the message."""
    problem = Problem(
        "bad_number", "code-bad_number", sheet="表1", row=12, column="数值", value="abc"
    )
    assert problem_text(problem, "zh-Hans") == (
        "工作表“表1”第12行“数值”列：“abc”不是数字。请只填数字，没有数就留空。"
    )
    assert problem_text(problem, "en") == (
        'sheet "表1" row 12 column "数值": "abc" is not a number. '
        "Write digits only; leave the cell blank where there is no figure."
    )


def test_problem_of_the_whole_file_has_no_place():
    """Nothing is invented where the file as a whole is meant."""
    problem = Problem("not_a_table", "code-not_a_table")
    assert problem_text(problem, "en") == problem_sentence(problem, "en")


def test_options_of_the_command_line_are_no_part_of_the_sentence():
    """A page shows none of them; a message ends with them."""
    problem = Problem("missing_column", "problem-missing-region")
    sentence = problem_sentence(problem, "zh-Hans")
    assert sentence == "文件没有写明属于哪个地区。请选择地区，或加一列“地区”。"
    assert problem_text(problem, "zh-Hans") == sentence + "（命令行：--region 代码）"


def test_key_without_words_falls_back_to_its_code():
    """A problem is never shown as a raw key."""
    problem = Problem("bad_period", "not-worded-yet", value="去年")
    assert problem_sentence(problem, "zh-Hans").startswith("“去年”不是可认的时期")

"""What people and files call things is shown as it stands, wherever Streamlit reads markdown."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from barometer.ui.state.plain import plain

UI = Path(__file__).resolve().parents[3] / "barometer" / "ui"
# What of each reads markdown: the first argument, and the words of a tooltip. Options of a select
# box, placeholders and code are text.
READ_AS_MARKDOWN = {
    "button", "caption", "checkbox", "download_button", "error", "expander", "feedback",
    "file_uploader", "form_submit_button", "header", "info", "link_button", "markdown", "metric",
    "multiselect", "number_input", "page_link", "pills", "popover", "progress", "radio",
    "segmented_control", "select_slider", "selectbox", "slider", "spinner", "status", "subheader",
    "success", "tabs", "text_area", "text_input", "title", "toast", "toggle", "warning", "write",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("连山区 2024.csv", "连山区 2024.csv"),
        ("**a** _b_ `c`", r"\*\*a\*\* \_b\_ \`c\`"),
        ("[x](y)", r"\[x\](y)"),
        ("![x](y)", r"!\[x\](y)"),
        ("$x$", r"\$x\$"),
        ("&lt;b&gt;", r"\&lt;b\&gt;"),
        ("# 一\n- 二\n1. 三", "\\# 一\n\\- 二\n1\\. 三"),
        ("    a\n\tb", "a\nb"),
        ("a-1 (b): 2.5", "a-1 (b): 2.5"),
        ("x -- y -> z", "x -\u2060- y -\u2060\\> z"),
        ("https://evil.example", "https\\:\u2060//evil.example"),
        ("www.evil.example", "www\u2060.evil.example"),
        ("a@evil.example", "a@\u2060evil.example"),
        (":material/home:", "\\:\u2060material/home:"),
        (":red[x] :smile:", "\\:\u2060red\\[x\\] \\:\u2060smile:"),
        ("<b>", "\\<b\\>"),
    ],
)
def test_no_markdown_is_left(text: str, shown: str) -> None:
    """Marks are escaped; what is looked for in the text once more is parted where nobody sees."""
    assert plain(text) == shown


def is_plain(node: ast.expr) -> bool:
    """True for words of our own alone, and for what `plain` gives."""
    if isinstance(node, ast.Constant):
        return True
    if isinstance(node, ast.JoinedStr):
        return all(is_plain(part.value) if isinstance(part, ast.FormattedValue) else True
                   for part in node.values)  # fmt: skip
    if isinstance(node, ast.IfExp):
        return is_plain(node.body) and is_plain(node.orelse)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        # A sentence without facts is ours to the last letter.
        return node.func.id == "plain" or (node.func.id == "say" and not node.keywords)
    return False


def told_as_markdown(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that Streamlit reads as markdown."""
    assert isinstance(call.func, ast.Attribute)
    named = [word.value for word in call.keywords if word.arg in ("label", "body", "help", "text")]
    first = [] if call.func.attr in ("progress", "page_link") else call.args[:1]
    if call.func.attr in ("pills", "radio", "segmented_control"):
        named += [word.value.body for word in call.keywords
                  if word.arg == "format_func" and isinstance(word.value, ast.Lambda)]  # fmt: skip
    return [*first, *named]


def test_every_label_is_plain() -> None:
    """No name of a file, a person, a region or a notebook reaches markdown by another way."""
    marked_up = []
    for path in sorted(UI.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        # A name that holds nothing but plain words is as good as they are.
        held = {target.id for node in ast.walk(tree) if isinstance(node, ast.Assign)
                for target, value in pairs(node) if is_plain(value)}  # fmt: skip
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
                continue
            if node.func.attr in READ_AS_MARKDOWN and from_streamlit(node.func):
                marked_up += [
                    f"{path.name}:{told.lineno} {ast.unparse(told)}"
                    for told in told_as_markdown(node)
                    if not is_plain(told) and not (isinstance(told, ast.Name) and told.id in held)
                ]
    assert marked_up == []


def pairs(node: ast.Assign) -> list[tuple[ast.Name, ast.expr]]:
    """The names that an assignment gives a value to, with the values."""
    [target] = node.targets[:1]
    if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
        both = zip(target.elts, node.value.elts, strict=True)
        return [(name, value) for name, value in both if isinstance(name, ast.Name)]
    return [(target, node.value)] if isinstance(target, ast.Name) else []


def from_streamlit(call: ast.Attribute) -> bool:
    """True for `st.x`, and for an element's own method of that name."""
    return isinstance(call.value, ast.Name) and call.value.id not in ("_LOG", "share")

"""Clicks on a sheet of 200 x 20 cells in Chromium, beside the rerun of an empty Streamlit page.

In one run: from the click until its answer is painted, medians. Pointing at a cell is answered by
what it becomes and what can be said of it; a column told to be something else by the sheet in its
new colours. Both have the limit. Told apart, without one: until the list of figures is that of the
file as it is read now, which has to be read for it. The peer is a page of one button and one line.

Run: .venv/bin/python -m benchmarks.pointing
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import islice, product
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from barometer.plan.reading import read_pack
from benchmarks.page import FLAGS, NAMES, ROOT, serving, verdict

RATIO, ROUNDS = 2, 12
# Figures of a column, and of the whole sheet.
COLUMN, FIGURES = 199, 199 * 16
PLAN = "huludao-145"
EMPTY = """
import streamlit as st
st.session_state["runs"] = st.session_state.get("runs", 0) + 1
st.button("again")
st.write(f"run {st.session_state['runs']}")
"""
# Milliseconds from the click until the page answers as told, step by step, and is painted.
ANSWERED = """
async ([click, answers]) => {
  const frame = () => new Promise(requestAnimationFrame)
  const place = new Function(click), wholes = answers.map(one => new Function(`return ${one}`))
  const times = [], began = performance.now()
  place()
  for (const whole of wholes) {
    while (!whole()) await frame()
    await frame()
    await new Promise(setTimeout)
    times.push(performance.now() - began)
  }
  return times
}
"""
# What the questions below are asked of: the page's words, and the cells of the sheet.
HELPERS = """
window.words = () => document.querySelector('[data-testid=stMain]').textContent
window.sheet = () => [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')]
  .map(host => host.shadowRoot).find(root => root.querySelector('.sheet'))
window.cell = (row, column) =>
  sheet().querySelector(`[data-row="${row}"][data-column="${column}"]`)
window.menu = () => sheet().querySelector('.menu:not([hidden])')
window.listed = count => [...document.querySelectorAll('[data-testid=stCaptionContainer]')]
  .some(one => one.textContent.endsWith(`共 ${count} 条`))
window.press = target => {
  const how = {bubbles: true, pointerType: 'mouse', button: 0}
  target.dispatchEvent(new PointerEvent('pointerdown', how))
  window.dispatchEvent(new PointerEvent('pointerup', how))
}
window.named = (kind, text) =>
  [...document.querySelectorAll(kind)].find(one => one.textContent === text)
"""


def sheet_text() -> str:
    """199 rows of a region's indicators by 16 years, under a header, with unit and note."""
    pack, _ = read_pack(ROOT / "data" / "plans" / PLAN)
    if pack is None:
        raise SystemExit("the plan's pack cannot be read")
    years = range(2009, 2025)
    lines = ["地区,指标,单位," + ",".join(f"{year}年" for year in years) + ",备注"]
    for at, (region, item) in enumerate(islice(product(pack.regions, pack.indicators), 199)):
        values = ",".join(str(10 + year % 10 + at % 7) for year in years)
        lines.append(f"{region.name},{item.name},{item.unit},{values},")
    return "\n".join(lines)


def clicked(page: Page, click: str, *answers: str) -> list[float]:
    """Milliseconds from one click to each of its answers, the page at rest before it."""
    page.wait_for_selector('[data-test-script-state="notRunning"]')
    time.sleep(0.3)
    return [float(time) for time in page.evaluate(ANSWERED, [click, list(answers)])]


def empty_ms(page: Page) -> float:
    """The median rerun of the empty page."""
    page.get_by_text("run 1").wait_for()
    return statistics.median(
        clicked(page, "named('button', 'again').click()", f"words().includes('run {number}')")[0]
        for number in range(2, ROUNDS + 2)
    )


def pointed_ms(page: Page) -> float:
    """The median click on a cell: another row each time, of which is then said what it can be."""
    offered = "menu()?.textContent.includes('F{}') && menu().querySelector('[role=menuitem]')"
    return statistics.median(
        clicked(page, f"press(cell({row}, 6))", offered.format(row))[0]
        for row in range(2, ROUNDS + 2)
    )


def told_ms(page: Page) -> tuple[float, float]:
    """The median word about a column: left out and read again, in turns.

    Until its last row has the new colour, and until the list of figures has followed.
    """
    taken = []
    for role, figures in [("left_out", FIGURES - COLUMN), ("value", FIGURES)] * (ROUNDS // 2):
        page.wait_for_selector('[data-test-script-state="notRunning"]')
        page.evaluate("press(cell(0, 19))")
        choose = f"menu().querySelector('[role=menuitemradio].{role}').click()"
        coloured = f"cell({COLUMN + 1}, 19).className.split(' ')[0] === '{role}'"
        taken.append(clicked(page, choose, coloured, f"listed({figures})"))
    coloured_ms, listed_ms = zip(*taken, strict=True)
    return statistics.median(coloured_ms), statistics.median(listed_ms)


def print_result(what: str, ours: float, empty: float, limit: str = "") -> None:
    """One line: what was measured, its ratio, reached or missed where it has a limit."""
    ratio = ours / empty
    limit = limit or f"limit {RATIO}x: {verdict(ratio <= RATIO)}"
    print(f"{what}: {ours:.0f} ms, an empty page's rerun {empty:.0f} ms, ratio {ratio:.2f} "
          f"({limit})")  # fmt: skip


def main() -> None:
    """Measure both pages in one browser."""
    path = next(program for name in NAMES if (program := shutil.which(name)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = f"duckdb:{Path(folder) / 'pointing.duckdb'}"
        fill = "from barometer.store import open_store; open_store().close()"
        subprocess.run([sys.executable, "-c", fill], check=True, cwd=ROOT,
                       env={**os.environ, "BAROMETER_STORE": store})  # fmt: skip
        empty_script, sheet = Path(folder) / "empty.py", Path(folder) / "表.csv"
        empty_script.write_text(EMPTY, encoding="utf-8")
        sheet.write_text(sheet_text(), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        context = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 1000})
        context.add_init_script(HELPERS)
        with serving(empty_script, store) as url:
            page = context.new_page()
            page.goto(url)
            empty = empty_ms(page)
            page.close()
        with serving(ROOT / "app.py", store) as url:
            page = context.new_page()
            page.goto(url.replace("?plan=example", f"upload?plan={PLAN}"))
            page.wait_for_selector('[data-test-script-state="notRunning"]')
            page.set_input_files('[data-testid="stFileUploader"] input', sheet)
            page.locator(".sheet table").wait_for()
            print_result("a cell pointed at", pointed_ms(page), empty)
            coloured, listed = told_ms(page)
            print_result("a column told to be something else", coloured, empty)
            print_result("the figures listed as read then", listed, empty, "no limit")
        browser.close()


if __name__ == "__main__":
    main()

"""Lines around a table: `key: value`, notes, unit lines, the heads of official forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from barometer import units
from barometer.intake import limits
from barometer.intake.words.comparisons import CHANGES
from barometer.intake.words.dates import numbered_part
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.names import FOOTNOTES, fold, unbracketed, unnumbered
from barometer.intake.words.part_words import AROUND_NAMES, other_state
from barometer.intake.words.periods import LAST_YEAR, period_of
from barometer.intake.words.phrases import VINTAGES, header_phrase, says_nothing, word_in
from barometer.intake.words.regions import may_be_county
from barometer.intake.words.vocabulary import (
    PhraseMatch,
    begins,
    code_of,
    holds,
    is_word,
    phrase_match,
    phrase_matches,
    role_of,
    words_of,
)  # fmt: skip

_LONGEST_KEY = 12
# A heading of a few words: `人均指标`, not a sentence with `人均` in it.
_LONGEST_HEADING = 6
# What lines above a table say of all its figures.
_OF_TABLES = ("region", "period", "part")
_CLAUSE_END = re.compile("[。;,]")
# `目标` is none before `完成情况`.
_NEXT = 4
# `1—9月`, `1–9月`.
_DASHES = re.compile("[—–―−‒~]+")
# A sign may be doubled: `**` is another mark than `*`.
_MARK = re.compile(rf"([{re.escape(FOOTNOTES)}#▲△◆◇●○■□])(?:(?<=[^①-⑳⁰-⁹¹²³])\1)*")


def key_and_rest(text: str) -> tuple[str, str] | None:
    """(folded key, the rest) of `指标：…`; None where a text is no such line."""
    key, colon, rest = text.lstrip().replace("：", ":", 1).partition(":")
    opened = key[1:].replace("（", "(").replace("）", ")").rpartition("(")
    if not colon or not 0 < len(key) <= _LONGEST_KEY or "：" in key:
        return None
    *front, last = key.split() or [""]
    if (opened[1] and ")" not in opened[2]) or (front and is_word(fold(last), "unit_key")):
        # `绥中县2024年（单位：%）`, `绥中县 单位：%` are titles.
        return None
    if is_word(fold(key), "pivot_value"):
        return None
    return fold(key), rest.strip()


def line_role(key: str) -> str | None:
    """What a line `key：value` above a table says of it, as the role of a header; None: nothing."""
    role = role_of(key)
    return code_of(key, "line_key") or (role if role in _OF_TABLES else None)


def pairs_in(cells: Sequence[str]) -> list[tuple[str, str]]:
    """The keys and values of a row that is made of nothing else: `年份 2024 月份 6`."""
    keys, values = [fold(cell.rstrip(":：")) for cell in cells[::2]], cells[1::2]
    known = len(keys) == len(values) == len({*keys}) and all(map(line_role, keys))
    return [*zip(keys, values, strict=True)] if known and not any(map(role_of, values)) else []


def tells_of_table(cells: Sequence[str]) -> bool:
    """True for such a row of periods, regions and units alone."""
    return bool(pairs := pairs_in(cells)) and all(_tells(key, text) for key, text in pairs)


def _tells(key: str, text: str) -> bool:
    tells = {
        "period": lambda: period_of(text) is not None,
        "part": lambda: numbered_part(text, key) is not None,
        "region": lambda: may_be_county(text),
        "unit": lambda: units.known(text),
    }
    role = line_role(key)
    return role in tells and tells[role]()


def is_note(text: str) -> bool:
    """True for the beginning of a note, a source or a signature."""
    return begins(fold(text).lstrip("(*※"), "note_start")


@lru_cache(limits.CACHED_TEXTS)
def is_of_row(text: str) -> bool:
    """True for a remark beside a row's figures that does not say to be of the whole table."""
    return not is_note(text) and not holds(fold(text), "this_table")


def is_of_form(text: str) -> bool:
    """True for a line of an official form; what stands beside it is no header.

    `填报单位（盖章）：` is one as well.
    """
    key, colon, rest = fold(text).partition(":")
    return begins(unbracketed(key)[0] + colon + rest, "form_line")


@lru_cache(limits.CACHED_TEXTS)
def year_notes(text: str) -> tuple[tuple[int, str, str], ...]:
    """(year, code, vintage) of `2023年为快报数`; `aim` of `…为计划数`, `part` of `…为1-9月数`."""
    said = _note(unmarked(text))
    matches = [*phrase_matches(said, "year_note")]
    matches += phrase_matches(said, "dated_note") if is_note(text) else ()
    return tuple(
        (year, match.code, match.code_of("vintage") or "")
        for match in matches
        if not (match.code == "aim" and _says_results(match.after))
        for year in _years(match)
    )


def clause_of_names(sentence: str) -> tuple[str, str, str, int | None, str] | None:
    """(what stands before `为预计数`, its code, vintage and year, the rest of the sentence)."""
    matches = [match for match in phrase_matches(_note(sentence), "named_note")
               if match.after[:1] in ("", ",", ")")
               and not match.before.endswith(words_of("denied"))]  # fmt: skip
    if not matches:
        return None
    match = min(matches, key=lambda one: len(one.before))
    year = next(iter(_years(match)), None) if match.code in ("year", "until") else None
    return match.before, match.code, match.code_of("vintage") or "", year, match.after


def says_sums(text: str) -> bool:
    """True for a note or remark that a month's figures are those since January: `1-6月累计数`."""
    return phrase_match(_note(text), "sum_note") is not None


@lru_cache(limits.CACHED_TEXTS)
def table_note(text: str, *, below: bool = False) -> tuple[str, str] | None:
    """(code, vintage) of `本表为快报数`, codes as of a year's note; None for any other text.

    A note, or a line `below` a table, need not say what it is of: `数据只统计到9月`.
    """
    match = phrase_match(_note(text), "table_note")
    if not match and (below or is_note(text)) and not year_notes(text):
        match = phrase_match(_note(text), "bare_note")
    if match and match.code == "aim" and _says_results(match.after):
        return None
    return (match.code, match.code_of("vintage") or "") if match else None


def remark_on_period(remark: str) -> tuple[str, int | None] | None:
    """(`part`, None) of `1-9月`, (`year`, 2023) of `为2023年数`, (`before`, None) of `上年数`.

    None for a remark that says anything else.
    """
    match = phrase_match(_note(remark), "remark")
    if not match:
        return None
    return match.code, next(iter(_years(match)), None) if match.code == "year" else None


@lru_cache(limits.CACHED_TEXTS)
def vintage_of_remark(remark: str) -> tuple[str, int | None] | None:
    """(`flash`, 2024) of `2024年快报数`, None for the year where none is named.

    None for a remark that says anything else.
    """
    match = phrase_match(_note(remark), "vintage_remark")
    if not match:
        alone = word_in(VINTAGES, remark.strip("()（）"))
        return (alone, None) if alone else None
    return match.by_kind["vintage"][0].code, next(
        iter(_years(match)), None
    ) if "base_year" in match.by_kind else None


def says_estimated(remark: str) -> bool:
    """True for a remark that speaks of preliminary or estimated figures in any words."""
    return holds(fold(remark), "vintage", "preliminary", "flash")


def unmarked(text: str) -> str:
    """The text without marks of footnotes."""
    return _MARK.sub(" ", text)


def marks_in(text: str | None) -> set[str]:
    """The marks of footnotes that a header, label or cell bears."""
    return {mark[0].replace("＊", "*") for mark in _MARK.finditer(text or "")}


def marked_notes(text: str) -> tuple[tuple[str, str], ...]:
    """(mark, vintage) of a note on the figures with a mark: `*为快报数`.

    The vintage is blank where it calls them aims or of a part of a year: `*为预测数`.
    """
    matches = (
        (mark[0].replace("＊", "*"), phrase_match(_note(text[mark.end() :]), "marked_note"))
        for mark in _MARK.finditer(text)
    )
    return tuple(
        (mark, match.code_of("vintage") or "")
        for mark, match in matches
        if match and not _says_results(match.after)
    )


def says_of_figures(text: str) -> bool:
    """True for a note on years, on the whole table, or on what bears a mark."""
    return bool(year_notes(text) or table_note(text, below=True) or marked_notes(text))


def constant_clauses(text: str, *, note: bool = False) -> list[str]:
    """The clauses `按2020年不变价计算` of amounts; in a note `可比价` may be of the growth."""
    codes = ("constant",) if note else ()
    clauses = _CLAUSE_END.split(fold(text))
    return [one for one in clauses
            if holds(one, "constant", *codes) and not holds(one, "of_growth")]  # fmt: skip


def _says_results(after: str) -> bool:
    """True for what follows `目标` where that is none: `完成情况`, `年，数据为完成数`."""
    return is_of_results(after if after.startswith("年") else after[:_NEXT])


def _note(text: str) -> str:
    """The folded text of a note, each dash the same, no stop at its end."""
    return _DASHES.sub("-", fold(text)).rstrip("。.;")


def _years(match: PhraseMatch) -> range | tuple[int, ...]:
    """Each year that a note names: both of `2024、2025年`, all of `2023-2025年`."""
    years = tuple(int(token.text[:4]) for token in match.by_kind["base_year"])
    if "onward" in match.by_kind:
        return range(years[0], LAST_YEAR + 1)
    spans = any(token.text in "-至" for token in match.by_kind.get("and", ()))
    return range(years[0], years[-1] + 1) if spans else years


def is_of_results(title: str) -> bool:
    """True for a title that calls the figures results, those of targets included."""
    return holds(fold(title), "result_title")


def names_plan(title: str) -> bool:
    """True for a title of a five-year plan and of no results: `“十四五”主要指标`.

    Half way through it the last year is none: `“十四五”中期评估`.
    """
    results = is_of_results(title) and not holds(fold(title), "half_way")
    return holds(fold(title), "of_plan") and not results


def is_of_targets(title: str, *, named: bool = False) -> bool:
    """True for a title, or a sheet's or file's name, that calls the figures targets."""
    folded = fold(title)
    if code_of(folded.strip(AROUND_NAMES), "row_state") == "target":
        return True
    sure = ("target_title",) if named else ()
    targets = holds(folded, "target_title", *sure) and not is_of_results(title)
    return targets or _ends_in_aims(title)


def heads_targets(text: str) -> bool:
    """True for a heading that says only that what is below is aimed at: `二、2025年目标`."""
    bare = unnumbered(fold(text)).strip(AROUND_NAMES)
    return code_of(bare, "row_state") == "target"


def heads_others(text: str, lexicon: Lexicon) -> bool:
    """True for a heading that makes other figures of the rows below it: `二、人均`, `增速（%）`."""
    outside = unbracketed(unnumbered(fold(text)))[0]
    phrase = header_phrase(outside)
    compares = phrase.measure in CHANGES or phrase.measure == "running_total" or phrase.back
    amount = code_of(outside, "amount_of_change") == "amount"
    narrow = len(outside) <= _LONGEST_HEADING and holds(outside, "narrowing", "mean", "supposed")
    other = other_state(outside, lexicon) is not None
    return bool(compares and says_nothing(phrase.core)) or amount or narrow or other


def ends_in_targets(title: str) -> bool:
    """True for a title that only its end calls one of targets: `绥中县2025年目标（单位：%）`."""
    sure = holds(fold(title), "target_title", "target_title", "of_plan")
    return _ends_in_aims(title) and not sure


def _ends_in_aims(title: str) -> bool:
    outside, inside = unbracketed(fold(title))
    named = any(code_of(part, "row_state") == "target" for part in inside)
    return named or phrase_match(outside.strip(AROUND_NAMES), "target_end") is not None

"""What a sheet says outside its table: title, unit line, notes, sheet and file name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from barometer import units
from barometer.intake import limits
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.notes import (
    NO_NOTE,
    NamedNote,
    NoteScope,
    YearNote,
    constant_note,
    is_note_text,
    named_notes,
    texts_in,
    texts_of_end,
    year_scopes,
)
from barometer.intake.layout.table_period import (
    parts_of_lines,
    period_around,
    times_in,
)
from barometer.intake.layout.titles import TitleMeaning, qualified, title_meaning
from barometer.intake.words.dates import Named, parts_of_year
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import (
    is_note,
    is_of_form,
    is_of_indices,
    is_of_rates,
    is_of_results,
    is_of_sums,
    is_of_targets,
    key_and_rest,
    line_role,
    marked_notes,
    names_plan,
    table_note,
    units_inside,
    year_notes,
)
from barometer.intake.words.names import fold, unbracketed
from barometer.intake.words.part_words import left_out_of, parts_named
from barometer.intake.words.periods import (
    Period,
    names_an_end,
    part_in_titles,
    period_of,
    says_until,
    unclear_in_titles,
    year_in,
)
from barometer.intake.words.phrases import NO_PHRASE, Phrase, header_phrase
from barometer.intake.words.vocabulary import Token, begins, holds, is_word, tokens

# What a line above a table is about, and what it says.
Line = tuple[str | None, str]


@dataclass(frozen=True, slots=True)
class Context:
    """Defaults that a sheet's surroundings give; several regions or indicators are a question.

    `clash`, `of_labels`: as in `PeriodAround`. `part`: the part of a year that a title names,
    `until`: by its end alone, `unclear`: what speaks of a part without saying which years it cuts
    short, `named`: every part that titles and names speak of. `of_targets`: the title, or else the
    name of the sheet or file, that calls the figures targets; `of_indices` the title that calls
    them indices, `of_rates` the one of growth, `of_plan` the one that names a five-year plan and no
    results, `of_part` of a part only (`parts` are its words for it);
    `notes`: year -> (`aim` or `part`, the note that says so of its figures);
    `marks`: (mark, the note that says so of what bears it);
    `qualified`: names within longer ones, with their title.
    `of_sums`: the title that calls them sums, `plan`: one names a five-year plan. `constant`: what
    says that amounts are at constant prices, and the indicators that it is of (all where it names
    none). `change`, `topic`: the change of the one indicator titled, or of all where none is, as
    in `TitleMeaning`.
    """

    regions: tuple[str, ...] = ()
    indicator_text: str | None = None
    indicators: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    unknown_unit: str | None = None
    period: Period | None = None
    clash: tuple[str, str] | None = None
    of_labels: Period | None = None
    basis: str | None = None
    vintage: str | None = None
    vintage_of_year: tuple[tuple[int, str], ...] = ()
    notes: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    notes_of: tuple[YearNote, ...] = ()
    notes_named: tuple[NamedNote, ...] = ()
    marks: tuple[Line, ...] = ()
    of_targets: str | None = None
    of_indices: str | None = None
    of_rates: str | None = None
    of_plan: str | None = None
    of_part: str | None = None
    parts: tuple[Token, ...] = ()
    qualified: Mapping[str, str] = field(default_factory=dict)
    part: Period | None = None
    until: bool = False
    unclear: str | None = None
    named: tuple[Named, ...] = ()
    constant: NoteScope = NO_NOTE
    plan: bool = False
    of_sums: str | None = None
    change: Phrase = NO_PHRASE
    topic: bool = False


def context_of(
    grid: Grid, first_header: int, file: str, lexicon: Lexicon, heads: Sequence[str] = ()
) -> Context:
    """Read title, preamble, tail, sheet name, file name and the `heads` of the labels' columns."""
    above = texts_in(grid, 0, first_header)
    tail, beside = texts_of_end(grid, max(first_header + 1, grid.height - limits.TAIL_ROWS))
    below = [text for text in tail if is_note_text(text) or year_scopes([text], lexicon)
             or named_notes([text], lexicon)]  # fmt: skip
    lines = [line for text in above if (line := key_and_rest(text))]
    coded_lines = [(line_role(key), rest) for key, rest in lines]
    titles = [text for text in above if not (key_and_rest(text) or year_notes(text))]
    notes = [(*note, text) for text in (*above, *below) for note in year_notes(text)]
    scopes = year_scopes((*above, *below), lexicon)
    of_all = {note[0]: (note[1], text) for text in (*above, *below, *beside)
              if (note := table_note(text, below=text in below))}  # fmt: skip
    outside = [*above, *below, grid.sheet or "", file.rpartition("/")[2]]
    indicator = next((rest for key, rest in coded_lines if key == "indicator" and rest), None)
    words = [header_phrase(text) for text in titles]
    title = _titled(titles, lexicon)
    stem = file.rpartition("/")[2].rpartition(".")[0]
    parts = _parts(
        [*lines, *filter(None, map(key_and_rest, below))], titles, (grid.sheet or "", stem), lexicon
    )
    headed = [*above, *heads]
    aims = next((text for text in heads if year_in(fold(text))
                 and (is_of_targets(text) or holds(fold(text), "aim"))), None)  # fmt: skip
    stated = _units(headed, coded_lines, indicator)
    times = times_in(heads)
    around = period_around(lines, titles, times, (grid.sheet or "", file))
    reaching = [
        *titles,
        *times,
        *parts_of_lines(lines),
        *filter(says_until, (grid.sheet or "", stem)),
    ]
    return Context(
        regions=_regions(outside, coded_lines, lexicon),
        indicator_text=indicator or (None if title.indicators else _near(titles, lexicon)),
        indicators=title.indicators if indicator is None else (),
        units=stated,
        unknown_unit=None if stated else _unknown_unit(headed, lexicon),
        period=around.period,
        clash=around.clash,
        of_labels=around.of_labels,
        basis=next((word.basis for word in words if word.basis), None),
        vintage=next(
            (word.vintage for word in words if word.vintage), of_all.get("vintage", (None,))[0]
        ),
        vintage_of_year=tuple(
            (year, vintage) for year, code, vintage, _ in notes if code == "vintage"
        ),
        notes={year: (code, text) for year, code, text, of in scopes if not of},
        notes_of=tuple(note for note in scopes if note[-1]),
        notes_named=named_notes((*filter(is_note, above), *below), lexicon),
        marks=tuple(
            (mark, text) for text in (*above, *below, *beside) for mark in marked_notes(text)
        ),
        part=part_in_titles(reaching),
        until=names_an_end(reaching),
        unclear=unclear_in_titles(reaching)
        or next(filter(says_until, below), None)
        or of_all.get("part", ("", None))[1],
        named=(*parts_of_year([*titles, *times], (grid.sheet or "", stem)), *around.parts),
        constant=constant_note(headed, below, lexicon),
        of_targets=aims
        or _of_targets(titles, grid.sheet or "", stem)
        or of_all.get("aim", ("", None))[1],
        of_indices=next((text for text in headed if is_of_indices(text)), None),
        of_rates=title.text or next(filter(is_of_rates, titles), None),
        of_plan=next(filter(names_plan, titles), None),
        of_sums=next(filter(is_of_sums, titles), None),
        plan=any(holds(fold(text), "of_plan") for text in titles),
        of_part=parts[0],
        parts=parts[1],
        qualified={
            name: text
            for text in (*titles, grid.sheet or "", stem)
            for name in qualified(text, lexicon)
        },
        change=title.change,
        topic=title.topic,
    )


def _parts(
    lines: Sequence[tuple[str, str]], titles: list[str], names: Sequence[str], lexicon: Lexicon
) -> tuple[str | None, tuple[Token, ...]]:
    """The title, the line of who reports, or the name, that is of a part only, and its words."""
    firms = [rest for key, rest in lines
             if is_word(key, "row_of_part") and not is_word(fold(rest), "office_end")
             and not lexicon.place(rest).code]  # fmt: skip
    reporters = [rest for key, rest in lines
                 if is_of_form(f"{key}:") or line_role(key) == "unit"]  # fmt: skip
    named = [(text, parts) for text in (*titles, *reporters, *names)
             if (parts := parts_named(text, lexicon))]  # fmt: skip
    named += [(text, (Token(fold(text), "part_in_title", "within"),)) for text in firms]
    return named[0] if named else (None, ())


def _of_targets(titles: list[str], sheet: str, stem: str) -> str | None:
    """What calls the figures targets, unless something nearer to them calls them results."""
    for texts, named in ((titles, False), ([sheet], True), ([stem], True)):
        phrase = next((text for text in texts if is_of_targets(text, named=named)), None)
        if phrase or any(map(is_of_results, texts)):
            return phrase
    return None


def _regions(outside: list[str], coded_lines: list[Line], lexicon: Lexicon) -> tuple[str, ...]:
    stated = [lexicon.place(rest).code for key, rest in coded_lines if key == "region"]
    if stated and stated[0]:
        return (stated[0],)
    codes = {code for text in outside for code in lexicon.regions.named_in(text)}
    whole = next((text for text in outside if is_word(fold(text), "whole_place")), "")
    if not codes and (city := lexicon.place(whole).code):
        # A sheet named `全市`.
        return (city,)
    wholes = [unbracketed(fold(text))[0] for text in outside if _takes_in(text, lexicon)]
    if wholes or any(left_out_of(text, lexicon) for text in outside):
        return tuple(sorted(codes.union(*map(lexicon.regions.named_in, wholes))))
    parents = {lexicon.codes[code].parent for code in codes}
    return tuple(sorted(codes - parents))


def _takes_in(text: str, lexicon: Lexicon) -> bool:
    """True for `葫芦岛市（含绥中县）`, which is not of that county."""
    inside = unbracketed(fold(text))[1]
    return any(begins(part, "takes_in") and lexicon.regions.named_in(part) for part in inside)


def _titled(titles: list[str], lexicon: Lexicon) -> TitleMeaning:
    meanings = (title_meaning(text, lexicon) for text in titles)
    return min(meanings, key=_says_least, default=TitleMeaning())


def _says_least(title: TitleMeaning) -> int:
    return 0 if title.indicators else 1 if title.text else 2


def _near(titles: list[str], lexicon: Lexicon) -> str | None:
    """A title that holds an indicator's name inside a longer one, to ask about."""
    return next((text for text in titles if lexicon.names_in(fold(text))), None)


def _unknown_unit(above: list[str], lexicon: Lexicon) -> str | None:
    """The text behind `单位：` that is no known unit; `单位：绥中县统计局` names who reports."""
    texts = [text.strip("()（） ") for line in above for text in units_inside(line)]
    return next((text for text in texts if not (
        is_word(fold(text), "office_end") or lexicon.regions.named_in(text)
        or parts_named(text, lexicon))), None)  # fmt: skip


def _units(above: list[str], coded_lines: list[Line], indicator: str | None) -> tuple[str, ...]:
    lists = [rest for key, rest in coded_lines if key == "unit"]
    lists += [unit for text in above for unit in units_inside(text)]
    lists += list(unbracketed(fold(indicator))[1]) if indicator else []
    # A title's brackets: `各县区能源消费总量（吨标准煤）`.
    bracketed = [part for text in above if not key_and_rest(text)
                 for part in unbracketed(fold(text))[1]]  # fmt: skip
    lists += [part for part in bracketed
              if all(map(units.known, _listed(part))) and not period_of(part)]  # fmt: skip
    names = [unit for text in lists for unit in _listed(text.strip("()（） "))
             if units.known(unit)]  # fmt: skip
    return tuple(dict.fromkeys(names))


def _listed(text: str) -> list[str]:
    """The units of `万千瓦时，%`; the text itself where it is one."""
    if units.known(text):
        return [text]
    return [one.text.strip() for one in tokens(fold(text), "and_unit") if not one.kind]

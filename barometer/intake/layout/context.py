"""What a sheet says outside its table: title, unit line, notes, sheet and file name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from barometer import units
from barometer.intake.decode.grid import Grid
from barometer.intake.layout.notes import TableNotes, Texts, table_notes, texts_outside
from barometer.intake.layout.table_period import TableTime, time_outside
from barometer.intake.layout.titles import (
    TitleMeaning,
    ends_of_names,
    qualified,
    title_meaning,
    title_state,
)
from barometer.intake.words.comparisons import is_of_indices, is_of_rates, is_of_sums
from barometer.intake.words.lexicon import Lexicon
from barometer.intake.words.lines import (
    is_note,
    is_of_form,
    is_of_results,
    is_of_targets,
    key_and_rest,
    line_role,
    names_plan,
)
from barometer.intake.words.names import fold, is_chinese, unbracketed
from barometer.intake.words.part_words import left_out_of, other_state, parts_named
from barometer.intake.words.periods import period_of, year_in
from barometer.intake.words.phrases import Phrase, header_phrase, without_period
from barometer.intake.words.strange import said_by_note
from barometer.intake.words.unit_lines import (
    is_of_whole_table,
    unit_noted,
    unit_of_line,
    units_inside,
)
from barometer.intake.words.vocabulary import (
    Token,
    begins,
    holds,
    is_made_of,
    is_word,
    role_of,
    tokens,
    without,
)


@dataclass(frozen=True, slots=True)
class TitledAs:
    """What titles call all figures: for each kind the title that does, or None.

    `targets` may also be the name of the sheet or file, and `other` too, which is no more than the
    name of another quantity or time (`环比`); `plan`: one that names a five-year plan and
    no results; `part`: of a part of a region or economy only, by its words `parts`.
    """

    targets: str | None
    indices: str | None
    rates: str | None
    sums: str | None
    other: str | None
    plan: str | None
    part: str | None
    parts: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """Defaults that a sheet's surroundings give; several regions or indicators are a question.

    `change`, `topic`: the change of the one indicator titled, or of all where none is, as in
    `TitleMeaning`. `in_plan`: a title names a five-year plan. `qualified`: names within longer
    ones, with their title. `ends`: the ends of names that titles hold alone. `texts`:
    all that stands outside.
    """

    regions: tuple[str, ...]
    indicator_text: str | None
    indicators: tuple[str, ...]
    change: Phrase
    topic: bool
    units: tuple[str, ...]
    unknown_unit: str | None
    basis: str | None
    vintage: str | None
    time: TableTime
    notes: TableNotes
    titled: TitledAs
    in_plan: bool
    qualified: Mapping[str, str]
    ends: frozenset[str]
    texts: Texts

    def without_whole(self, name: str, lexicon: Lexicon) -> str:
        """`全县用电量` without the word for the one county that the file is of."""
        first, *rest = tokens(fold(name), "whole_place")
        regions = [lexicon.codes[code].name for code in self.regions]
        is_whole = len(regions) == len(rest) == 1 and regions[0].endswith(first.code or "\0")
        return rest[0].text if is_whole else name


def context_of(
    grid: Grid, first_header: int, file: str, lexicon: Lexicon, heads: Sequence[str] = ()
) -> Context:
    """Read title, preamble, tail, sheet name, file name and the `heads` of the labels' columns."""
    texts = texts_outside(grid, first_header, file, lexicon, heads)
    title = _title(texts, lexicon)
    indicator = next((rest for key, rest in texts.coded_lines if key == "indicator" and rest), None)
    noted = _noted_units(texts)
    stated = _units(texts, indicator, noted) if noted.unclear is None else ()
    phrases = [header_phrase(text) for text in texts.titles]
    named = any(holds(fold(name), "vintage", "flash") for name in (texts.sheet, texts.stem))
    of_all = texts.about_all.get("vintage", ("flash" if named else None, ""))[0]
    notes = table_notes(texts, lexicon)
    # A title that holds an indicator's name inside a longer one is asked about.
    near = next((text for text in texts.titles if lexicon.names_in(fold(text))), None)
    return Context(
        regions=_regions(texts, lexicon),
        indicator_text=indicator or (None if title.indicators else near),
        indicators=title.indicators if indicator is None else (),
        change=title.change,
        topic=title.topic,
        units=stated,
        unknown_unit=noted.unclear or (None if stated else _unknown_unit(texts.headed, lexicon)),
        basis=next((phrase.basis for phrase in phrases if phrase.basis), None),
        vintage=next((phrase.vintage for phrase in phrases if phrase.vintage), of_all),
        time=time_outside(texts, notes),
        notes=notes,
        titled=_titled_as(texts, title, lexicon),
        in_plan=any(holds(fold(text), "of_plan") for text in texts.titles),
        qualified={name: text for text in (*texts.titles, texts.sheet, texts.stem)
                   for name in qualified(text, lexicon)},
        ends=frozenset(end for text in texts.titles for end in ends_of_names(text, lexicon)),
        texts=texts,
    )  # fmt: skip


def _titled_as(texts: Texts, title: TitleMeaning, lexicon: Lexicon) -> TitledAs:
    part, words = _parts(texts, lexicon)
    names = (texts.sheet, texts.stem)
    titled = [*zip(texts.titles, texts.titles, strict=True),
              *((text, said_by_note(text) or "") for text in texts.below)]  # fmt: skip
    return TitledAs(
        targets=_heads_aims(texts.heads) or _of_targets(texts)
        or texts.about_all.get("aim", ("", None))[1],
        indices=next(filter(is_of_indices, texts.headed), None),
        rates=title.text or next(filter(is_of_rates, texts.titles), None),
        sums=next((text for text, said in titled if is_of_sums(said)), None),
        other=next((text for text in texts.titles if title_state(text, lexicon)), None)
        or next((name for name in names if other_state(name, lexicon) == "other"), None),
        plan=next(filter(names_plan, texts.titles), None),
        part=part,
        parts=words,
    )  # fmt: skip


def _heads_aims(heads: Sequence[str]) -> str | None:
    """A dated header of labels that speaks of aims: `2025年目标`."""
    return next((text for text in heads if year_in(fold(text))
                 and (is_of_targets(text) or holds(fold(text), "aim"))), None)  # fmt: skip


def _parts(texts: Texts, lexicon: Lexicon) -> tuple[str | None, tuple[Token, ...]]:
    """The title, the line of who reports, or the name, that is of a part only, and its words."""
    lines = [*texts.lines, *texts.lines_below]
    firms = [rest for key, rest in lines
             if is_word(key, "row_of_part") and not is_word(fold(rest), "office_end")
             and not lexicon.place(rest).code]  # fmt: skip
    reporters = [rest for key, rest in lines
                 if is_of_form(f"{key}:") or line_role(unbracketed(key)[0]) == "unit"]  # fmt: skip
    named = [(text, parts) for text in (*texts.titles, *reporters, texts.sheet, texts.stem)
             if (parts := parts_named(text, lexicon))]  # fmt: skip
    named += [(text, (Token(fold(text), "part_in_title", "within"),)) for text in firms]
    said = [(text, what) for text in texts.below if (what := said_by_note(text))]
    named += [(text, parts) for text, what in said if (parts := parts_named(what, lexicon))]
    return named[0] if named else (None, ())


def _of_targets(texts: Texts) -> str | None:
    """What calls the figures targets, unless something nearer to them calls them results."""
    for nearest, named in ((texts.titles, False), ([texts.sheet], True), ([texts.stem], True)):
        phrase = next((text for text in nearest if is_of_targets(text, named=named)), None)
        if phrase or any(map(is_of_results, nearest)):
            return phrase
    return None


def _regions(texts: Texts, lexicon: Lexicon) -> tuple[str, ...]:
    outside = texts.all
    stated = [lexicon.place(rest).code for key, rest in texts.coded_lines if key == "region"]
    if stated and stated[0]:
        return (stated[0],)
    said = (without(fold(text), "revised_by") for text in outside)
    codes = {code for text in said for code in lexicon.regions.named_in(text)}
    whole = next((text for text in outside if is_word(fold(text), "whole_place")), "")
    if not codes and (city := lexicon.place(whole).code):
        # A sheet named `全市`.
        return (city,)
    whole_country = any(is_word(fold(text), "national_database") for text in outside)
    if not codes and whole_country and _is_of_nation(lexicon):
        return (lexicon.plan.city_code,)
    wholes = [unbracketed(fold(text))[0] for text in outside if _takes_in(text, lexicon)]
    if wholes or any(left_out_of(text, lexicon) for text in outside):
        return tuple(sorted(codes.union(*map(lexicon.regions.named_in, wholes))))
    parents = {lexicon.codes[code].parent for code in codes}
    return tuple(sorted(codes - parents))


def _is_of_nation(lexicon: Lexicon) -> bool:
    """True for a plan of the whole country."""
    whole = lexicon.codes.get(lexicon.plan.city_code)
    return whole is not None and whole.kind == "nation"


def _takes_in(text: str, lexicon: Lexicon) -> bool:
    """True for `葫芦岛市（含绥中县）`, which is not of that county."""
    inside = unbracketed(fold(text))[1]
    return any(begins(part, "takes_in") and lexicon.regions.named_in(part) for part in inside)


def _title(texts: Texts, lexicon: Lexicon) -> TitleMeaning:
    """What titles say of the figures; of those that only say where and when, the names of files."""
    title = _says_most(texts.titles, lexicon)
    names = (_says_most([name], lexicon) for name in (texts.sheet, texts.stem))
    named = next((name for name in names if name.indicators), title)
    return named if all(_names_no_figures(text, lexicon) for text in texts.titles) else title


def _names_no_figures(title: str, lexicon: Lexicon) -> bool:
    """True for `2024年绥中县统计表`, above figures of any kind."""
    rest, _ = without_period(lexicon.without_places(fold(title)).strip())
    return all(is_made_of(word, "field_of_table", "paper") for word in rest.split())


def _says_most(titles: list[str], lexicon: Lexicon) -> TitleMeaning:
    meanings = (title_meaning(text, lexicon) for text in titles)
    return max(meanings, key=lambda title: (bool(title.indicators), bool(title.text)),
               default=TitleMeaning())  # fmt: skip


def _unknown_unit(above: list[str], lexicon: Lexicon) -> str | None:
    """The text behind `单位：` that is no known unit; `单位：绥中县统计局` names who reports."""
    texts = [text.strip("()（） ") for line in above for text in units_inside(line)]
    return next((text for text in texts if not (
        is_word(fold(text), "office_end") or lexicon.regions.named_in(text)
        or parts_named(text, lexicon))), None)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _NotedUnits:
    """The units that titles and notes say of the whole table; a note that says one of a part."""

    of_all: tuple[str, ...]
    unclear: str | None


def _noted_units(texts: Texts) -> _NotedUnits:
    below = [text for text in texts.below if unit_of_line(text) is None]
    noted = [(text, *said) for text in (*texts.above, *below) if (said := unit_noted(text))]
    of_some = [text for text, _, besides in noted
               if (is_note(text) or text in below) and not is_of_whole_table(besides)]  # fmt: skip
    lines = [unit for text in texts.below if (unit := unit_of_line(text))]
    return _NotedUnits((*(unit for _, unit, _ in noted), *lines), next(iter(of_some), None))


def _units(texts: Texts, indicator: str | None, noted: _NotedUnits) -> tuple[str, ...]:
    above = texts.headed
    lists = [rest for key, rest in texts.coded_lines if key == "unit"]
    lists += noted.of_all
    # A sheet may be called `万吨`; one of a letter (`t`) is called nothing.
    names = [name for name in (texts.sheet, texts.stem) if len(name) > 1 or is_chinese(name)]
    lists += [unit for text in (*above, *names) for unit in units_inside(text)]
    lists += list(unbracketed(fold(indicator))[1]) if indicator else []
    # A title's brackets: `各县区能源消费总量（吨标准煤）`; a line may be no more than its unit.
    bracketed = [part for text in (*above, texts.sheet, texts.stem) if not key_and_rest(text)
                 for part in unbracketed(fold(text))[1]]  # fmt: skip
    bracketed += [
        bare
        for text in (*above, *names)
        if (bare := text.strip()) and not (bare.isdecimal() or role_of(text))
    ]
    lists += [part for part in bracketed
              if all(map(units.known, _listed(part))) and not period_of(part)]  # fmt: skip
    said = [unit for text in lists for unit in _listed(text.strip("()（） "))
            if units.known(unit)]  # fmt: skip
    return tuple(dict.fromkeys(said))


def _listed(text: str) -> list[str]:
    """The units of `万千瓦时，%`; the text itself where it is one."""
    if units.known(text):
        return [text]
    return [one.text.strip() for one in tokens(fold(text), "and_unit") if not one.kind]

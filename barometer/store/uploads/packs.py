"""Loading plan packs into the ledger: a pack that has not changed leaves no entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from barometer import intake
from barometer.access import Actor
from barometer.errors import InputRefused, UsageError
from barometer.plan.pack import CityTarget, Pack, PackFile, Vocabulary
from barometer.plan.reading import pack_digest, read_pack
from barometer.problems import Problem
from barometer.rows import Totals
from barometer.schema import BODIES, INDICATORS, PLANS, REGIONS, TARGETS, Table
from barometer.store import marts, queries, staging, writing
from barometer.store.changes import FIGURES
from barometer.store.snapshot import OWNERS, fill_temporary

if TYPE_CHECKING:
    from barometer.intake import Reading
    from barometer.store.database import Database


class Summary(Totals):
    """What a store holds: its address, its plans, and how many targets and figures."""

    store: str
    plans: list[str]


def fill(store: Database, folder: Path) -> Summary:
    """Load every pack below `folder`, all at once; what `init --json` prints.

    Whoever opens the store meanwhile finds it empty or filled, never a part of its plans.

    Raises:
        InputRefused: a pack has errors; nothing was loaded.
    """
    packs = sorted(path for path in folder.iterdir() if (path / "plan.toml").is_file())
    _load(store, packs, store.actor())
    return summary(store)


def summary(store: Database) -> Summary:
    """The store's address, its plans, and how many targets and figures are in force."""
    return {
        "store": store.location.url,
        "plans": [row["plan"] for row in store.plans()],
        **store.rows(marts.TOTALS)[0],
    }


def problems_of(folder: Path) -> tuple[Pack | None, list[Problem]]:
    """The pack in a folder and everything wrong with it, its statistics included."""
    pack, problems = read_pack(folder)
    return pack, problems + ([] if pack is None else _file_problems(pack))


def _file_problems(pack: Pack) -> list[Problem]:
    vocabulary = vocabulary_of(pack)
    return (
        _rights_problems(pack)
        + _recipe_problems(pack, vocabulary)
        + [
            problem
            for file in (*pack.statistics, *pack.tables)
            for reading in _read(file, vocabulary)
            for problem in reading.problems
        ]
    )


def _read(file: PackFile, vocabulary: Vocabulary) -> list[Reading]:
    """The readings of a pack's file, in this process: whoever runs the house has put it there."""
    return intake.read(file.name, file.data, vocabulary, table=file.table or FIGURES)


def _rights_problems(pack: Pack) -> list[Problem]:
    """Tables and columns under `[rights]` that there are not: they would protect nothing."""
    from barometer.intake.tables import TABLES

    known = {f"{table.name}.{column.name}" for table in TABLES.values() for column in table.columns}
    rights = pack.head.table("rights")
    return [
        Problem("not_allowed", "problem-pack-setting", file="plan.toml", column="rights",
                value=place, facts={"allowed": ", ".join(sorted({*TABLES, *known}))})
        for place in rights if place not in TABLES and place not in known
    ]  # fmt: skip


def _recipe_problems(pack: Pack, vocabulary: Vocabulary) -> list[Problem]:
    """What is wrong in the pack's recipes, by place; what they mean that the plan does not know."""
    from barometer.intake.layout.reading_checks import unknown_meanings
    from barometer.intake.layout.recipe_document import recipe_in
    from barometer.intake.other_tables import head_reading
    from barometer.intake.tables import TABLES
    from barometer.intake.words.lexicon import Lexicon

    problems, lexicon = [], Lexicon(vocabulary, {})
    for file in pack.recipes:
        try:
            recipe, mistakes = recipe_in(file.data, file.name)
        except UsageError as error:
            problems.append(Problem("not_a_table", error.key, file=file.name, facts=error.facts))
            continue
        problems += [
            Problem("not_allowed", "problem-pack-setting", file=file.name, column=mistake.place,
                    value=mistake.value, facts={"allowed": mistake.allowed})
            for mistake in mistakes
        ]  # fmt: skip
        for reading in recipe.readings:
            if recipe.table in TABLES:
                table = TABLES[recipe.table]
                problems += head_reading.unknown_meanings(reading, file.name, table, lexicon)
            else:
                problems += unknown_meanings(reading, reading.sheet, file.name, lexicon)
    return problems


def vocabulary_of(pack: Pack) -> Vocabulary:
    """The vocabulary of a pack that is not in the store yet."""
    head = pack.head
    return Vocabulary(
        plan=head.plan,
        city_code=head.city_code,
        base_year=head.base_year,
        end_year=head.end_year,
        example=head.example,
        regions=pack.regions,
        indicators=pack.indicators,
        targets=tuple(
            CityTarget(row.indicator, row.rule, row.unit, row.base_year, row.target_year)
            for row in pack.targets
            if row.region_code == head.city_code
        ),
        key_indicators=tuple(head.table("key_indicators").items()),
    )


def add(store: Database, folder: Path, by: str | None = None) -> list[Problem]:
    """Load one pack; the warnings found in it. A pack that has not changed is not read again.

    Raises:
        Denied: whoever asks may not load packs.
        InputRefused: the pack has errors; nothing of it was loaded.
    """
    return _load(store, [folder], store.actor(by))


def _load(store: Database, folders: Sequence[Path], actor: Actor) -> list[Problem]:
    """Load packs in one transaction, those loaded already left alone; the warnings of the others.

    Raises:
        Denied: the actor may not load packs.
        InputRefused: a pack has errors; nothing was loaded.
    """
    actor.must("plan_add")
    packs, warnings = [], []
    for folder in folders:
        if store.rows(staging.PACK_LOADED, digest=pack_digest(folder)):
            continue
        pack, pack_problems = read_pack(folder)
        pack_problems = pack_problems if pack is None else pack_problems + _file_problems(pack)
        if pack is None or any(problem.is_error for problem in pack_problems):
            raise InputRefused("error-pack-refused", pack_problems, folder=folder.name)
        packs.append(pack)
        warnings += pack_problems
    if packs:
        with store.writing("plan_add", actor) as cursor:
            for pack in packs:
                _put(cursor, pack, actor)
    return warnings


def _put(cursor: duckdb.DuckDBPyConnection, pack: Pack, actor: Actor) -> None:
    """Put a pack into the writer's transaction."""
    fill_temporary(cursor, writing.latest_entry(cursor), OWNERS)
    # Another process may have loaded it while this one waited for its turn.
    if queries.rows(cursor, staging.PACK_LOADED, {"digest": pack.digest}):
        return
    _append_pack(cursor, pack, actor)
    fill_temporary(cursor, writing.latest_entry(cursor), OWNERS)
    _replace_files(cursor, pack, actor)


def _append_pack(cursor: duckdb.DuckDBPyConnection, pack: Pack, actor: Actor) -> None:
    plan = pack.head.plan
    detail = {"digest": pack.digest, "title": pack.head.title}
    entry = writing.append_entry(cursor, "plan_load", actor, plan=plan, detail=detail)
    head = {**asdict(pack.head), "digest": pack.digest}
    _append(cursor, PLANS, entry, plan, [head])
    _append(cursor, TARGETS, entry, plan, _numbered(pack.targets))
    _append(cursor, INDICATORS, entry, plan, _numbered(pack.indicators))
    _append(cursor, REGIONS, entry, plan, _numbered(pack.regions))
    _append(cursor, BODIES, entry, plan, _numbered(pack.bodies))


def _numbered(items: Sequence[Any]) -> Iterator[dict[str, Any]]:
    for position, item in enumerate(items, start=1):
        yield {**asdict(item), "position": position}


def _append(
    cursor: duckdb.DuckDBPyConnection, table: Table, entry: int, plan: str, rows: Any
) -> None:
    names = table.column_names
    values = [[{**row, "entry": entry, "plan": plan}[name] for name in names] for row in rows]
    if values:
        cursor.executemany(table.insert, values)


def _replace_files(cursor: duckdb.DuckDBPyConnection, pack: Pack, actor: Actor) -> None:
    """Bring the pack's figures up to date: retract what left the pack, upload what is new."""
    params = {"plan": pack.head.plan, "as_of": writing.latest_entry(cursor)}
    held = queries.rows(cursor, staging.PACK_UPLOADS, params)
    files = (*pack.statistics, *pack.tables)
    wanted = {(file.name, _digest(file)) for file in files}
    unchanged = {(row["file"], row["sha256"]) for row in held} & wanted
    for row in held:
        if (row["file"], row["sha256"]) not in unchanged:
            writing.turn_upload(cursor, row["entry"], "retract", actor, None)
    # Loaded with the first pack that has changed: no page waits for it.
    from barometer.store.documents.recipes import replace_packed

    replace_packed(cursor, pack.head.plan, pack.recipes, actor)
    vocabulary = vocabulary_of(pack)
    for file in files:
        if (file.name, _digest(file)) not in unchanged:
            for reading in _read(file, vocabulary):
                writing.append_reading(
                    cursor, reading, pack.head.plan, file.data, actor=actor, origin="pack"
                )


def _digest(file: PackFile) -> str:
    return sha256(file.data).hexdigest()

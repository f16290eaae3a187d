"""High-energy projects and key energy users, as lists."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from barometer.ui import downloads, frame, machinery_reads
from barometer.ui.machinery_tables import marked_table
from barometer.ui.tables import NUMBER
from barometer.ui.view import View
from barometer.wording import name_of, number, say, written

Row = dict[str, Any]
# Clause 四(三): from here a project is guided one by one.
LARGE_TCE = 50_000


def high_energy(view: View, region: str) -> None:
    """The list of high-energy projects, the large ones marked."""
    lang = view.lang
    weights = json.loads(view.plan["settings"]).get("weights", {})
    found = machinery_reads.rows_of_plan(
        view.place, view.entry, "marts/high_energy_projects", view.plan["plan"],
        region_code=region, large_tce=LARGE_TCE, energy=weights.get("energy", "energy-total"),
    )  # fmt: skip
    frame.html(f"<h2>{escape(say('high-energy-title', lang))}</h2>")
    if not found:
        frame.html(f'<p class="bm-soft">{escape(say("high-energy-none", lang))}</p>')
        return
    large = sum(row["large"] for row in found)
    words = say("high-energy-count", lang, count=len(found), large=large,
                energy=number(sum(row["energy_tce"] or 0 for row in found), lang, 0))  # fmt: skip
    frame.html(f'<p class="bm-soft">{escape(words)}</p>')
    keys = ("project", "region", "energy", "stage", "reviews", "disposal", "history")
    header = [say(f"high-energy-col-{key}", lang) for key in keys]
    lines = [_project_line(view, row) for row in found]
    frame.html(marked_table(header, lines, ("", "", NUMBER)))
    downloads.rows_button(view, "high-energy-projects", found)


def _project_line(view: View, row: Row) -> list[str]:
    lang = view.lang
    mark = f' <span class="bm-tag">{escape(say("large-project", lang))}</span>'
    share = row["share_pct"]
    added = say("share-of-county", lang, value=number(share, lang, 1)) if share is not None else ""
    history = [
        " ".join(filter(None, (str(step["date"] or ""), step["stage"], step["state"])))
        for step in row["history"]
    ]
    return [
        f"<span>{escape(written(row['name'], lang))}{mark if row['large'] else ''}</span>"
        f"<small>{escape(row['project'])}</small>",
        escape(name_of(row, lang, "region")),
        f"{escape(number(row['energy_tce'], lang, 0))}<small>{escape(added)}</small>",
        escape(written(row["stage"], lang)),
        escape(written(say("list-comma", lang).join(row["reviews"]), lang)) or "—",
        escape(written(row["disposal"], lang)),
        "<span>" + "<br>".join(escape(written(line, lang)) for line in history) + "</span>",
    ]


def users(view: View, region: str) -> None:
    """Key energy users of the last year reported on, and who has not reported."""
    lang = view.lang
    found = machinery_reads.rows_of_plan(
        view.place, view.entry, "marts/energy_users", view.plan["plan"], region_code=region
    )
    frame.html(f"<h2>{escape(say('users-title', lang))}</h2>")
    if not found:
        frame.html(f'<p class="bm-soft">{escape(say("users-none", lang))}</p>')
        return
    last = found[0]["year"]
    silent = [row for row in found if row["year"] == last and row["standing"] == "not_reported"]
    names = [written(row["name"], lang) for row in silent]
    key = "users-silent" if silent else "users-all-reported"
    words = say(key, lang, year=str(last), names=names, count=len(silent))
    frame.html(f'<p class="bm-soft">{escape(words)}</p>')
    keys = ("unit", "region", "year", "target", "energy", "deviation", "standing")
    header = [say(f"users-col-{key}", lang) for key in keys]
    kinds = ("", "", "", NUMBER, NUMBER, NUMBER, "")
    frame.html(marked_table(header, [_user_line(row, lang) for row in found], kinds))
    downloads.rows_button(view, "energy-users", found)


def _user_line(row: Row, lang: str) -> list[str]:
    tone, mark = {"within": ("good", "✓"), "over": ("bad", "▲"),
                  "not_reported": ("warn", "○")}.get(row["standing"], ("mute", "–"))  # fmt: skip
    words = escape(say(f"user-{row['standing']}", lang))
    deviation = row["deviation_pct"]
    sign = "+" if deviation and deviation > 0 else ""
    off = f"{sign}{number(deviation, lang, 1)}%" if deviation is not None else "—"
    return [
        f"{escape(written(row['name'], lang))}<small>{escape(row['unit'])}</small>",
        escape(name_of(row, lang, "region")),
        escape(str(row["year"])),
        escape(number(row["target_tce"], lang, 0)),
        escape(number(row["energy_tce"], lang, 0)),
        escape(off),
        f'<span class="bm-chip bm-{tone}"><i aria-hidden="true">{mark}</i>{words}</span>'
        f"<small>{escape(str(row['reported_on'] or ''))}</small>",
    ]

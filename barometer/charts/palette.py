"""Colours: one restrained palette for light and for dark, safe for colour-blind readers.

A status has a tone (a colour) and a mark (a shape); no colour ever speaks alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["light", "dark"]

FONT = (
    "'Source Sans 3', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Hiragino Sans GB', "
    "'Microsoft YaHei', sans-serif"
)


@dataclass(frozen=True, slots=True)
class Palette:
    """Hex colours of one mode."""

    paper: str
    ink: str
    soft: str
    line: str
    track: str
    good: str
    fair: str
    warn: str
    bad: str
    wrong: str
    mute: str


PALETTES: dict[Mode, Palette] = {
    "light": Palette(
        paper="#fbfaf7", ink="#1c2430", soft="#5b6470", line="#d9d4c8", track="#e9e5db",
        good="#0f5f86", fair="#2f8f83", warn="#c2830f", bad="#c24a26", wrong="#86285c",
        mute="#868c94",
    ),
    "dark": Palette(
        paper="#14181d", ink="#e6e3dc", soft="#a0a8b1", line="#3a424c", track="#2a323b",
        good="#5fb4dc", fair="#5cc2b2", warn="#e3ad45", bad="#ee7f5a", wrong="#d77fb0",
        mute="#8a929b",
    ),
}  # fmt: skip

# status -> (tone, mark)
STATUS_LOOK: dict[str, tuple[str, str]] = {
    "met": ("good", "✓"),
    "ahead": ("good", "✓"),
    "on_track": ("fair", "→"),
    "in_progress": ("mute", "…"),
    "lagging": ("warn", "▽"),
    "late": ("warn", "✓"),
    "off_track": ("bad", "▼"),
    "missed": ("bad", "✕"),
    "reversed": ("wrong", "↩"),
    "short": ("mute", "△"),
    "incomplete": ("mute", "◌"),
    "no_target": ("mute", "–"),
    "no_data": ("mute", "○"),
}


def tone_of(status: str | None) -> str:
    """The tone's name, a field of `Palette`."""
    return STATUS_LOOK.get(status or "", ("mute", ""))[0]


def mark_of(status: str | None) -> str:
    """The shape that stands beside the status's words."""
    return STATUS_LOOK.get(status or "", ("mute", "○"))[1]

"""What changed: which gaps and statuses moved between two entries, and because of which file."""

from barometer.ui.frame import frame, take_away
from barometer.ui.ledger import changes
from barometer.ui.state.view import view

now = view()
made = changes.choices(now)
frame.unknown_choices(now)
changes.headline(now, made)
changes.filters(now, made)
changes.moves_list(now, made)
changes.take_away(now, made)
take_away.briefing(now, region=made.region)
frame.foot(now, ask="ledger")

"""What changed: which gaps and statuses moved between two entries, and because of which file."""

from barometer.ui.frame import downloads, frame
from barometer.ui.ledger import changes
from barometer.ui.state.view import view

reader_view = view()
choice = changes.choices(reader_view)
frame.unknown_choices(reader_view)
changes.headline(reader_view, choice)
changes.filters(reader_view, choice)
changes.moves_list(reader_view, choice)
changes.take_away(reader_view, choice)
downloads.briefing(reader_view, region=choice.region)
frame.foot(reader_view, ask="ledger")

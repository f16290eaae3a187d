"""How the plan stands, target by target."""

from barometer.ui.frame import downloads, frame
from barometer.ui.state.view import view
from barometer.ui.targets import overview

reader_view = view()
choice = overview.choices(reader_view)
frame.unknown_choices(reader_view)
gaps = overview.gaps_of_region(reader_view, choice)
overview.headline(reader_view, choice, gaps)
if not reader_view.part:
    overview.empty_state(reader_view, choice, gaps)
    overview.filters(reader_view, choice, gaps)
overview.target_list(
    reader_view, choice, overview.listed_gaps(reader_view, gaps, choice), len(gaps)
)
downloads.briefing(reader_view, region=choice.region, period=choice.period)
frame.foot(reader_view, ask="gaps", region=choice.region)

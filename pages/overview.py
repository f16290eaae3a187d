"""How the plan stands, target by target."""

from barometer.ui.frame import frame, take_away
from barometer.ui.state.view import view
from barometer.ui.targets import overview

now = view()
made = overview.choices(now)
frame.unknown_choices(now)
gaps = overview.gaps_of_region(now, made)
overview.headline(now, made, gaps)
if not now.part:
    overview.empty_state(now, made, gaps)
    overview.filters(now, made, gaps)
overview.target_list(now, made, overview.listed_gaps(now, gaps, made), len(gaps))
take_away.briefing(now, region=made.region, period=made.period)
frame.foot(now, ask="gaps", region=made.region)

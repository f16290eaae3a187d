"""The barometer: counties by warning level, pace and what each would need."""

from barometer.ui.counties import consistency, counties, county_views
from barometer.ui.frame import frame, take_away
from barometer.ui.state.view import view

now = view()
made = counties.choices(now)
frame.unknown_choices(now)
issued = counties.warnings_of(now, made)
counties.headline(now, made, issued)
gaps = counties.gaps_of(now, made)
if not now.part:
    counties.filters(now, made)
    county_views.maps(now, made, gaps)
    counties.warning_table(now, issued)
    counties.high_warnings(now, issued)
county_views.heat(now, gaps)
if not now.part:
    county_views.ranking(now, made, gaps)
    county_views.small_multiples(now, made, gaps)
    consistency.consistency(now)
take_away.briefing(now, period=made.period)
frame.foot(now, ask="gaps", indicator=made.indicator)

"""The barometer: counties by warning level, pace and what each would need."""

from barometer.ui.counties import counties, county_views
from barometer.ui.frame import downloads, frame
from barometer.ui.state.view import view

reader_view = view()
choice = counties.choices(reader_view)
frame.unknown_choices(reader_view)
issued = counties.warnings_of(reader_view, choice)
counties.headline(reader_view, choice, issued)
gaps = counties.gaps_of(reader_view, choice)
if not reader_view.part:
    counties.filters(reader_view, choice)
    county_views.maps(reader_view, choice, gaps)
    counties.warning_table(reader_view, issued)
    counties.high_warnings(reader_view, issued)
county_views.heat(reader_view, gaps)
if not reader_view.part:
    county_views.ranking(reader_view, choice, gaps)
    county_views.small_multiples(reader_view, choice, gaps)
    counties.consistency(reader_view)
downloads.briefing(reader_view, period=choice.period)
frame.foot(reader_view, ask="gaps", indicator=choice.indicator)

"""One indicator: where it stands, what is left, where the figures come from."""

from barometer.ui.frame import downloads, frame
from barometer.ui.state.view import view
from barometer.ui.targets import comparison, figures, indicator

reader_view = view()
choice = indicator.choices(reader_view)
frame.unknown_choices(reader_view)
indicator.filters(reader_view, choice)
frame.plan_over(reader_view)
gaps = indicator.gaps_of(reader_view, choice)
indicator.target_blocks(reader_view, choice, gaps)
if not reader_view.part:
    comparison.compare_regions(reader_view, choice, gaps)
    indicator.regions_compared(reader_view, choice, gaps)
if reader_view.part in (None, "table"):
    figures.figures_table(reader_view, choice)
downloads.briefing(reader_view, region=choice.region, period=choice.period)
frame.foot(reader_view, ask="observations", region=choice.region, indicator=choice.indicator)

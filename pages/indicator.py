"""One indicator: where it stands, what is left, where the figures come from."""

from barometer.ui.frame import frame, take_away
from barometer.ui.state.view import view
from barometer.ui.targets import comparison, figures, indicator

now = view()
made = indicator.choices(now)
frame.unknown_choices(now)
indicator.filters(now, made)
frame.plan_over(now)
gaps = indicator.gaps_of(now, made)
indicator.target_blocks(now, made, gaps)
if not now.part:
    comparison.compare_regions(now, made, gaps)
    indicator.regions_compared(now, made, gaps)
if now.part in (None, "table"):
    figures.figures_table(now, made)
take_away.briefing(now, region=made.region, period=made.period)
frame.foot(now, ask="observations", region=made.region, indicator=made.indicator)

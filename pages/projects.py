"""The project ledgers: abatement, high-energy projects, key energy users."""

from barometer.ui.frame import downloads, frame
from barometer.ui.state.view import view
from barometer.ui.work import abatement, energy_lists, projects

reader_view = view()
choice = projects.choices(reader_view)
frame.unknown_choices(reader_view)
projects.headline(reader_view, choice)
projects.filters(reader_view, choice)
abatement.totals(reader_view, choice.region)
abatement.decomposition(reader_view)
abatement.years(reader_view, choice.region)
projects.ledger(reader_view, choice)
energy_lists.high_energy(reader_view, choice.region)
energy_lists.users(reader_view, choice.region)
downloads.briefing(reader_view, region=choice.region)
frame.foot(reader_view, ask="projects")

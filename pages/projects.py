"""The project ledgers: abatement, high-energy projects, key energy users."""

from barometer.ui.frame import frame, take_away
from barometer.ui.state.view import view
from barometer.ui.work import abatement, energy_lists, energy_users, projects

now = view()
made = projects.choices(now)
frame.unknown_choices(now)
projects.headline(now, made)
projects.filters(now, made)
abatement.totals(now, made.region)
abatement.decomposition(now)
abatement.years(now, made.region)
projects.ledger(now, made)
energy_lists.high_energy(now, made.region)
energy_users.users(now, made.region)
take_away.briefing(now, region=made.region)
frame.foot(now, ask="projects")

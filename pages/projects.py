"""The project ledgers: abatement, high-energy projects, key energy users."""

from barometer.ui import abatement, energy_lists, energy_users, frame, projects, take_away
from barometer.ui.view import view

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

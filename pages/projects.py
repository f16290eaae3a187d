"""The project ledgers: abatement, high-energy projects, key energy users."""

from barometer.ui import energy_lists, frame, projects
from barometer.ui.view import view

now = view()
made = projects.choices(now)
frame.unknown_choices(now)
projects.headline(now, made)
projects.filters(now, made)
projects.totals(now, made)
projects.ledger(now, made)
energy_lists.high_energy(now, made.region)
energy_lists.users(now, made.region)
frame.foot(now)

"""The queries of `queries/marts/` that readers ask, each with the row that it gives back."""

from __future__ import annotations

from barometer import rows
from barometer.store.queries import Query

PLANS = Query("marts/plans", rows.Plan)
REGIONS = Query("marts/regions", rows.Region)
INDICATORS = Query("marts/indicators", rows.Indicator)
BODIES = Query("marts/bodies", rows.Body)
TARGETS = Query("marts/targets", rows.Target)
TARGET_PATH = Query("marts/target_path", rows.PathPoint)
TARGET_CONSISTENCY = Query("marts/target_consistency", rows.Consistency)
OBSERVATIONS = Query("marts/observations", rows.Observation)
OBSERVATIONS_ALL = Query("marts/observations_all", rows.UploadedFigure)
FIGURE_HISTORY = Query("marts/figure_history", rows.FigureVersion)
COVERAGE = Query("marts/coverage", rows.Expected)
GAPS = Query("marts/gaps", rows.Gap)
GAPS_SOURCED = Query("marts/gaps_sourced", rows.SourcedGap)
PROSPECTS = Query("marts/prospects", rows.Prospect)
WARNINGS = Query("marts/warnings", rows.Warning)
EVALUATION = Query("marts/evaluation", rows.Evaluation)
MEASURES = Query("marts/measures", rows.Measure)
POLLUTANTS = Query("marts/pollutants", rows.Pollutant)
PROJECTS = Query("marts/projects", rows.Project)
ABATEMENT = Query("marts/abatement", rows.Abatement)
ABATEMENT_YEARS = Query("marts/abatement_years", rows.AbatementYear)
HIGH_ENERGY_PROJECTS = Query("marts/high_energy_projects", rows.HighEnergyProject)
ENERGY_USERS = Query("marts/energy_users", rows.EnergyUser)
ADDED_ENERGY = Query("marts/added_energy", rows.AddedEnergy)
UPLOADS = Query("marts/uploads", rows.Upload)
LEDGER = Query("marts/ledger", rows.Entry)
TOTALS = Query("marts/totals", rows.Totals)
RECIPES = Query("marts/recipes", rows.Recipe)
REPORTS = Query("marts/reports", rows.Report)
NOTEBOOKS = Query("marts/notebooks", rows.Notebook)

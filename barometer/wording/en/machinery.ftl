# Abatement projects, high-energy projects, key energy users, measures, evaluation

pollutant-cod = COD
pollutant-nh3_n = Ammonia nitrogen
pollutant-nox = Nitrogen oxides
pollutant-voc = VOCs
standing-counted = Counted
standing-unrecognised = Not recognised
standing-repeated = Counted before
standing-outside = Outside the plan's years
error-no-rule = There is no warning rule "{ $rule }". Use one of: { $allowed }
column-applied = Warning rule
column-change-pct = Change on year (%)
column-warning-level = Level
column-to-date-period = Year to date
column-to-date-change = Change to date (%)
column-to-date-warning-level = Level to date
column-project = Project
column-pollutant = Pollutant
column-year = Year
column-claimed-t = Claimed (t)
column-recognised-t = Recognised (t)
column-standing = Standing
column-target-t = Target (t)

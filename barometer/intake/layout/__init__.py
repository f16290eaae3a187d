"""How a sheet is read, as data: `reading`, its JSON in `document`; `propose` and `apply`.

A reading says which rows are the header, what each column holds, and where region, indicator,
period and unit are taken from. `propose` finds the readings of a sheet; `apply` turns a reading
into the table that the rest of intake reads, by whoever it was made.
"""

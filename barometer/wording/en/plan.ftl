# Problems of a plan pack

problem-pack-no-file = The file is missing. A plan pack needs plan.toml, targets.csv, indicators.csv, regions.csv and bodies.csv.
problem-pack-toml = plan.toml cannot be read: { $why }.
problem-pack-setting = "{ $value }" is not allowed here. Allowed: { $allowed }.
problem-pack-encoding = The file is not UTF-8 (byte { $byte }). Save it as UTF-8.
problem-pack-csv = This is not a CSV table: { $why }.
problem-pack-column = The column "{ $column }" is missing. Add it to the header row.
problem-pack-width = The row has { $found } cells, the header { $allowed }. Put text with commas in quotation marks.
problem-pack-empty = The cell is empty and must be filled in.
problem-pack-number = "{ $value }" is not a number. Write digits with a point.
problem-pack-whole = "{ $value }" is not a whole number.
problem-pack-choice = "{ $value }" is not allowed. Allowed: { $allowed }.
problem-pack-twice = "{ $value }" stands here more than once. Each may stand once.
problem-pack-unit-unknown = The unit "{ $value }" is unknown. Use a common unit such as 吨, 万吨, 吨标准煤, % or 个.
problem-pack-unit = The unit "{ $value }" does not fit. Accepted: { $allowed }.
problem-pack-range = The smallest value { $value } is above the largest.
problem-pack-city = The city "{ $value }" is not in regions.csv. Add it there.
problem-pack-own-parent = The region names itself as its parent. Name the region it belongs to, or leave the cell empty.
problem-pack-unknown = "{ $value }" is not in the pack's own list. Add it there, or correct the spelling.
problem-pack-years = The target year { $value } does not lie after the base year { $base }.
problem-pack-percent = A cut of { $value } % is more than everything. Write percent between 0 and 100.
problem-pack-path = The path "{ $value }" is only for percent cuts, floors and ceilings. Leave the cell empty.
problem-pack-same-target = The same region, indicator, rule and target year already stand in row { $first }. Keep one.

# How a table is read: what its rows and columns are, where region, indicator, period and unit come from

reading-title = { $sheet }Rows { $first } to { $last }, columns { $left } to { $right }, header: row { $header }. { $understood } of its cells are understood.
reading-sheet = Sheet "{ $sheet }". { "" }
reading-line = { $field }: { $origin }
reading-line-means = { $field }: { $origin } ({ $means })
reading-means = "{ $text }" is { $means }
reading-span = { $first } to { $last }
reading-skip-rows = Not read, row { $span }: { $why }
reading-skip-columns = Not read, column { $span }: { $why }
reading-converted = { $field } (column { $column }): converted from { $unit } to { $own }
reading-none = No table that can be read was found.
reading-field-region = Region
reading-field-region_code = Region code
reading-field-indicator = Indicator
reading-field-period = Period
reading-field-part = Month or quarter
reading-field-measure = Type of value
reading-field-unit = Unit
reading-field-basis = Basis
reading-field-vintage = Vintage
reading-field-value = Value
reading-field-note = Note
reading-field-source = Source
reading-field-base_year = Base year
reading-field-qualifier = Qualifier
reading-field-group = Group
reading-from-column = column { $at }
reading-from-header_row = header row { $at }
reading-from-section_row = headings between the rows
reading-from-title = the title and lines above, or notes below
reading-from-sheet_name = the sheet's name
reading-from-file_name = the file's name
reading-from-nothing = not said yet
reading-from-constant = "{ $text }" throughout
reading-why-beside = targets, ranks or shares, no reported figures
reading-why-serial = numbers of rows, contacts
reading-why-text = text
reading-why-unheaded = no header
reading-why-note = notes, signatures or the header repeated
reading-why-total = a total, which is reckoned here
reading-why-heading = a heading, or one cell alone
reading-why-chosen = left out by the uploader

problem-readings-overlap = Two tables of the reading hold the same cells (rows × columns: { $one } and { $other }). Keep them apart.
problem-reading-beyond = The reading names places outside the sheet, which has { $rows } rows and { $columns } columns. Check the reading.
problem-reading-column = Column { $column } of the reading is outside the sheet, which has { $columns } columns. Check the reading.
problem-reading-means = The plan does not know "{ $value }" of the reading ({ $field ->
    [region] a region's code
    [region_code] a region's code
    [indicator] an indicator's slug
    [period] a period such as 2024, 2024-Q3, 2024年1-9月
    [unit] a unit
    [measure] a type of value: level, annual_change, cumulative_change, running_total
    [basis] a basis: statistical, assessment
    [vintage] a vintage: flash, preliminary, final
   *[other] a meaning
} is allowed). Correct it.
problem-conflict-elsewhere = The same figure stands in row { $other } of another table ({ $sheet }) and differs: "{ $value }" here, "{ $there }" there. Keep the right one.
problem-duplicate-elsewhere = The same figure stands in row { $other } of another table ({ $sheet }), equal; it is stored once.
problem-duplicates-elsewhere = { $cells } figures of this file stand in two tables, equal; each is stored once. The first is this one, which stands in row { $other } of another table ({ $sheet }) as well.
error-reading-document = The reading { $file } has mistakes (place: found → allowed): { $mistakes }
error-reading-json = The reading { $file } is no JSON ({ $place }). Start from what check --readings --json prints.
error-reading-large = The reading { $file } is too large; at most { $size } MB.

problem-known-form = The form of this table is known (recipe { $recipe }, from { $form }) and read by it.
problem-known-form-constants = The form of this table is known (recipe { $recipe }, from { $form }) and read by it; all of it is taken as: { $constants }. Please check.
problem-form-moved = The form has moved { $way ->
    [down] down by { $by } { $by ->
        [one] row
       *[other] rows
    }
    [up] up by { $by } { $by ->
        [one] row
       *[other] rows
    }
    [right] right by { $by } { $by ->
        [one] column
       *[other] columns
    }
   *[left] left by { $by } { $by ->
        [one] column
       *[other] columns
    }
} since it was remembered; it was followed there.
problem-form-longer = This table has { $by } { $by ->
    [one] column
   *[other] columns
} of figures { $way ->
    [more] more than when its form was remembered, read like those in front of them
   *[fewer] fewer than when its form was remembered
}.
problem-changed-columns = This table is like that of recipe { $recipe } ({ $form }), but its columns have changed: { $more } more, { $fewer } fewer. The recipe was not used. Please check.
problem-changed-rows = This table is like that of recipe { $recipe } ({ $form }), but its rows have changed. The recipe was not used. Please check.
problem-changed-title = This table is like that of recipe { $recipe } ({ $form }), but its title says something else. The recipe was not used. Please check.
problem-changed-unread = Recipe { $recipe } reads { $headers }; this table has changed, and without the recipe these columns are not understood. Please point at them and say what they are.
code-known_form = The form of this table is known and read as remembered.
code-changed_form = This table is like a known one, but has changed.
recipes-none = No reading is remembered yet.
recipe-forgotten = Recipe { $recipe } is no longer used. What was stored stays.
error-no-recipe = There is no recipe { $recipe }. The command recipes lists them.
denied-recipe = Recipe { $recipe } was remembered by somebody else; { $who } cannot end it.
column-recipe = Recipe
column-sheet = Sheet
column-table = kind of table
column-used = Used
problem-reading-field = "{ $value }" of the reading is no column of this table. Allowed: { $allowed }.
problem-row-told-out = This row was told to be left out; its figures were not read. Nothing to mend.
problem-column-told-out = Column "{ $column }" was told to be left out (its first cell is "{ $value }") and was not read. Nothing to mend.

sheet-title = How this sheet is read (can be changed)
sheet-intro = This is the file as it is. The colour of a cell, the name of its column and the first cell of its row say what it is taken for. Select rows, columns, a cell or a range: what it becomes, and what it can be instead, is listed beside it. What you say is coloured at once, and the figures follow.
sheet-hint = Select rows at their left edge, columns by their names (several with Ctrl or Shift), a cell, or drag over a range. With the keyboard: arrows move, Space selects, Enter opens what can be said, Ctrl+Z takes the last step back.
sheet-touch = Tap the left edge for a row, a name for a column, or a cell. For a range, tap one end and press “Up to another cell”.
sheet-reach = Tap the other end: all between is selected.
sheet-checking = Checking the file as it is read now …
sheet-margin = This row is
sheet-first-rows = Only the first { $rows } rows can be looked at here; the rest are read as well.
sheet-first-columns = Only the first { $columns } columns are shown here; the others are read as well.
sheet-rows = Which rows to look at ({ $height } in all)
rows-span = Rows { $first }–{ $last }
sheet-chosen-table = Which table to look at
sheet-table-name = { $number }: { $sheet }rows { $rows }, columns { $columns }
sheet-other-table = table { $number }
sheet-questions = Answer item by item instead
sheet-words = This reading in words
row-role-above = title
row-role-header = header
row-role-body = data
row-role-heading = heading
row-role-total = total
row-role-note = note, signature
row-role-left_out = left out
row-role-beyond = outside the table
row-role-not_read = not read
menu-label = What the selection can be
menu-close = Close
menu-more = Up to another cell
menu-ready = What can be said is listed: Enter goes there, Escape closes it.
menu-rows = Row { $span }
menu-columns = Column { $span }
menu-becomes = Will be stored as
menu-nothing = Nothing is stored from here.
point-header = { $count ->
    [one] This row is the header
   *[other] These rows are the header
  }
point-header-too = { $count ->
    [one] This row belongs to the header
   *[other] These rows belong to the header
  }
point-headings = { $count ->
    [one] This row is a heading
   *[other] These rows are headings
  }
point-notes = { $count ->
    [one] This row is a note
   *[other] These rows are notes
  }
point-leave-out = { $count ->
    [one] Leave out this row
   *[other] Leave out these rows
  }
point-read = { $count ->
    [one] Read this row
   *[other] Read these rows
  }
point-last = { $count ->
    [one] The table ends with this row
   *[other] The table ends with these rows
  }
point-another = { $count ->
    [one] Another table starts in this row
   *[other] Another table starts in these rows
  }
point-own-rows = These rows are a table of their own
point-own-columns = { $count ->
    [one] This column is a table of its own
   *[other] These columns are a table of their own
  }
point-another-column = Another table starts with this column
point-column = { $count ->
    [one] This column is
   *[other] These columns are all
  }
point-undo = Undo
point-again = Start again
point-form = Read { $sheets } the same way ({ $count } { $count ->
        [one] sheet
       *[other] sheets
    } with the same header)
point-form-hint = Columns, indicator and unit are taken from this sheet; period and region stay as each sheet says. Check the figures that come out.
whole-field = { $field } of the whole table
rows-field = { $field } of these rows
columns-field = { $count ->
    [one] { $field } of this column
   *[other] { $field } of these columns
  }
whole-as-read = as the sheet says
question-header = Which row is the header
question-open = Please choose
question-column = Column { $column } "{ $text }" is
question-unheaded = Column { $column }, without a header, is
forms-title = Forms known · { $count }
forms-intro = Tables of these forms are read as was told before. To end one changes later files only; figures stored stay.
forms-pick = Choose a form
forms-forget = No longer use it
remember-form = Remember this reading for the form
remember-form-hint = Once stored, the next file of the same form is read this way, and the result says so. Years are not carried over.
problem-earlier-vintage = This is an earlier vintage ("{ $value }"); the { $vintage ->
    [final] final
    [preliminary] preliminary
   *[other] flash
} figure stands in the file as well and counts.

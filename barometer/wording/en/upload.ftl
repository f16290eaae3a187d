# Upload page

upload-title = Upload figures
upload-intro = Drop your table in as it is: CSV, Excel or a zip; a few figures can be filled in on the page. All is checked first and shown to you; nothing is stored until you confirm.
upload-drop = CSV, Excel or zip
upload-by = Your name or office
upload-by-placeholder = e.g. county bureau
upload-region-hint = For a table that names no region
upload-region-none = As the file says
checking = Checking { $file } …

result-clean = { $file }: { $good } { $kind ->
    [records] { $good ->
        [one] record
       *[other] records
    }
   *[figures] { $good ->
        [one] figure
       *[other] figures
    }
  }, ready to be stored.
result-warned = { $file }: { $good } { $kind ->
    [records] { $good ->
        [one] record
       *[other] records
    }
   *[figures] { $good ->
        [one] figure
       *[other] figures
    }
  }, ready to be stored; { $warnings } { $warnings ->
    [one] point
   *[other] points
  } to check.
result-partly = { $file }: { $bad } to mend; the other { $good } { $kind ->
    [records] { $good ->
        [one] record
       *[other] records
    }
   *[figures] { $good ->
        [one] figure
       *[other] figures
    }
  } { $good ->
    [one] is
   *[other] are
  } fine.
result-refused = { $file }: no { $kind ->
    [records] record
   *[figures] figure
  } can be stored. See what is wrong below.
result-read-as = Read as: { $facts }
read-encoding = encoding { $encoding }
read-sheet = sheet "{ $sheet }"
read-header = header on row { $row }

problems-title = To mend
warnings-title = To check
problems-more = { $count } more are in the marked copy.
col-sheet = Sheet
col-column = Column
column-lettered = { $letter }: { $header }
col-found = Cell says
col-what = What is wrong and what to do
col-severity = Kind
severity-error = mend
severity-warning = check
marked-copy = Download marked copy
marked-copy-hint = Your file with comments and colour in place; mend it and send it again
choices-title = Please choose
choices-remembered = Once stored, these spellings are remembered and later files are read so.
choice-keep-open = Leave open
choices-strange = { $count } more names are like none of the plan's; open to say what some of them mean

preview-title = What storing it would change
preview-new = new
preview-changed = changed
preview-unchanged = unchanged
preview-identical = Every figure of this file is already in the store; storing it changes nothing.
col-old = Was
col-old-by = Reported by
moves-title = Targets that move
moves-none = No target's gap or status moves.
col-target-name = Target
col-before = Now
col-after = Afterwards

confirm = Confirm and store
confirm-partial = Store only the { $good } good { $kind ->
    [records] { $good ->
        [one] record
       *[other] records
    }
   *[figures] { $good ->
        [one] figure
       *[other] figures
    }
  }
moved-title = The data have moved since you looked; this file is not stored yet.
confirm-otherwise = How this file is read has just changed; it is not stored yet.
moved-look = What storing would do now is shown above. Confirm once it is right.
moved-changed = { $what }: { $old } by { $by } becomes { $new }
moved-new = { $what }: the earlier figure is gone; { $new } would be new
moved-unchanged = { $what }: { $by } has already stored the same { $new }
moved-more = And { $count } more.
cancel = Discard
stored = Stored as upload { $upload }: { $new } new, { $changed } changed, { $unchanged } unchanged.
stored-example = It went into the example plan.
undo = Undo this upload
turned-retract = Upload { $upload } no longer counts.
turned-retract-earlier = { $count ->
    [one] One value is
   *[other] { $count } values are
} again what an earlier upload said.
turned-retract-only = { $count ->
    [one] One value was
   *[other] { $count } values were
} in no other upload: there is none now.
turned-retract-later = { $count ->
    [one] One value comes
   *[other] { $count } values come
} from a later upload and stayed as before.
turned-reinstate = Upload { $upload } counts again.
turned-reinstate-earlier = { $count ->
    [one] One value again replaces
   *[other] { $count } values again replace
} what an earlier upload said.
turned-reinstate-only = { $count ->
    [one] One value is
   *[other] { $count } values are
} there again; without this upload there was none.
turned-reinstate-later = { $count ->
    [one] One value comes
   *[other] { $count } values come
} from a later upload and stayed as before.
turned-before = Before
turned-after = Now
turned-from = Now from
turned-upload = upload { $upload }, { $by }
turned-none = none
turned-line = { $what }: { $before } → { $after }
turned-line-same = { $what }: { $after }, as before
turned-line-from = { $after } ({ $from })
see-overview = See what changed

templates-title = Templates
templates-intro = The templates hold the indicators in the plan's order; choose a region and years to have only those rows. Of figures only the column for the value needs filling in; leave blank what there is not. Any ordinary table will do as well.
template-table = Table
template-csv = CSV template
template-xlsx = Excel template

history-title = History
history-none = No file has been uploaded yet.
by-plan = came with the plan
col-no = No.
col-at = When
col-by = By
col-counts = New / changed / unchanged
col-state = State
state-counted = counts
state-retracted = retracted { $at }
retract-title = Retract or reinstate
retract-pick = Choose an upload
retract-why = Reason
retract-why-placeholder = e.g. wrong unit, will be sent again
retract-needs-why = Give the reason above, then retract.
retract = Retract
reinstate = Reinstate
upload-needs-by = Give your name or office above, then confirm.
upload-again = "{ $file }" was dropped again; what follows is about the new one.
upload-pinned = You are looking at the past, which takes no files.
upload-today = Go to the latest to upload
col-indicator = Indicator
upload-browse = Browse
upload-limit = or drop files here, up to { $size } MB each
upload-refused = Files marked red did not arrive: one may have { $size } MB at most, or the connection broke. Send a smaller file, or try again.
upload-left = The page was opened anew; these files could not be kept and are not stored: { $files }. Drop them once more: what was said of them still holds.
unfinished-here = The page was opened anew. What you dropped before is still here, with all you said of it: { $files }. It is stored once you confirm.
unfinished-elsewhere = On another page you have something not stored yet: { $files }
unfinished-take = Go on with it here
question-sheet = Which sheet holds the figures?
question-layout = How is this table to be read?
question-region = Which region is "{ $about }"?
question-whole-region = Which region are these figures of?
question-indicator = Which indicator is "{ $about }"?
question-unit = "{ $about }" states no unit. Which one is it?
question-period = The table does not say its period. Which one is it this time?
same-file = This very file is stored already (upload { $upload }).

label-way = Way to report
way-file = Send a file
way-sheet = Fill in here
template-region = Region of the template
template-years = Years of the template
label-years = Years
label-indicators = Indicators shown
scope-no-region = All regions
scope-years-hint = Choose years, the base year too
scope-indicators-hint = Those with a target in the plan (choose others)

typed-no-region = Choose a region above and the sheet to fill in appears.
typed-intro = Click a cell and type, or paste a block copied from Excel. Blank cells are not stored; write “—” where there is no figure.
typed-other-row = Not pasted: line { $line } of the block is "{ $pasted }", the row of the sheet is "{ $name }"; the figures would stand at other indicators. Copy the figures alone and paste them at a cell below a year; a whole table can be sent as a file.
typed-heads = Not pasted: the first line of the block holds years, which would be taken for figures and move the others down a row. Copy the figures without their heads.
typed-too-long = The pasted block is longer than the sheet: its last { $count } rows were left out. Paste further up, or choose more under “Indicators shown” first.
typed-indicator = Indicator
typed-unit = Unit
typed-measure = Kind of figure
typed-standing = Reported so far
typed-limits = Allowed
typed-between = { $low } to { $high }
typed-least = { $low } or more
typed-most = { $high } or less
typed-file = typed-in
typed-undo = Undo a step
typed-clear = Empty the sheet
typed-unseen = Typed before and not shown: { $count }. Choose the years and indicators of those figures to see them.

reason-title = Please say why
reason-more = { $count } more are in the list of figures to check above.
reason-ask = These figures do not fit earlier ones or each other. Mend the file where they are wrong; where they are right, say why in one line each. The line is kept with its figure and shown in the upload history, on the quality page and in the figure’s own history.
reason-same = One reason for all of them
reason-all = The reason for all
reason-of = Reason: { $what }. { $sentence }
reason-figures = { $indicator } · { $places }
reason-group = { $indicator } · { $places } ({ $count } in all)
reason-example = e.g. a new statistical basis since 2024
reason-given = Said when reported ({ $by }): { $reason }
upload-needs-reason = Say why these figures are right before you confirm.

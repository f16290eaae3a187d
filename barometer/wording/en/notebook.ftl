# Notebooks: text, controls, questions and charts

nav-notebook = Notebooks
label-notebook = Notebook
label-ask = View
label-v = Control “{ $name }”
label-limit_s = Time limit (seconds)
label-target = Target
label-year = Year
notebook-title = Notebooks: ask the data
notebook-intro = Ask what no page foresaw: query the figures in SQL, draw the answer, share it by link or take it away.
notebook-kept = Kept notebooks
notebook-shipped = Notebooks to begin with
notebook-none-kept = Nobody has kept a notebook yet. Open any of those below, change it and save it as a copy: it will stand here.
notebook-cells = { $count ->
    [one] { $count } cell
   *[other] { $count } cells
 }
notebook-versions = version { $count }
notebook-new = New notebook
notebook-new-intro = Begin with a view: its first 100 rows, to be changed into your own question.
notebook-view = View
notebook-asked = Asking { $view }
notebook-asking = Asking { $name } …
notebook-all = ← All notebooks
notebook-not-kept = A new notebook, not saved yet
notebook-shipped-one = Comes with the program; save your changes as a copy
notebook-kept-by = Saved by { $who }, { $at }, ledger entry { $entry }
notebook-limit = Each question may take { $seconds } seconds here, as the address says
notebook-touched = Not all changes are saved; a shared link does not show them
notebook-moved = While you were changing this notebook, { $who } saved another version (ledger entry { $entry }). That version is shown first.
notebook-go-on = Seen; back to my changes
notebook-drop = Drop my changes
notebook-save = Save
notebook-title-field = Title
notebook-name-field = Name in the address
notebook-name-help = Small letters, digits and hyphens, such as straw-2024
notebook-save-version = Save as the next version
notebook-save-copy = Save as a copy
notebook-save-new = Save this notebook
notebook-saved = Saved as ledger entry { $entry }.
notebook-take = Take away
notebook-take-hint = One zipped folder: the notebook, the data as of ledger entry { $entry }, and the packages it needs. Run it on your own machine and get the same numbers.
notebook-take-ipynb = Jupyter (.ipynb)
notebook-take-marimo = marimo (.py)
notebook-edit = Edit cells
notebook-empty = This notebook has no cells yet.
notebook-question = SQL
notebook-cell-sql = Question (SQL; Ctrl+Enter asks it)
notebook-cell-text = Text (Markdown)
notebook-cell-name = Name
notebook-cell-title = Title
notebook-cell-label = Label
notebook-cell-choice = Choice of
notebook-cell-up = Move up
notebook-cell-down = Move down
notebook-cell-remove = Delete
notebook-choice-plan = Plan
notebook-choice-region = Region
notebook-choice-indicator = Indicator
notebook-choice-target = Target
notebook-choice-year = Year
notebook-choice-number = Number
notebook-choice-text = Text
notebook-add-text = Add text
notebook-add-query = Add a question
notebook-add-chart = Add a chart
notebook-add-control = Add a control
notebook-undo = Undo the deletion
notebook-row-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
 }
notebook-no-rows = No row fits. Text is compared letter by letter and statuses are codes, such as status = 'lagging'.
notebook-no-page = There are no rows that far; the answer ends before this page.
notebook-numbers-lack = If the question also selects { $names }, its numbers lead to their pages.
notebook-sort-none = As the question orders them
notebook-sort-down = Largest first
notebook-chart-empty = There is no chart until “{ $name }” has an answer.
notebook-chart-change = How it is drawn
notebook-chart-of = Answer drawn
notebook-chart-mark = Mark
notebook-chart-x = Across
notebook-chart-y = Upwards
notebook-chart-color = Colour
notebook-chart-spec = Specification (JSON)
notebook-chart-spec-help = A part of Vega-Lite: it draws this answer only, and cannot load files, link anywhere or run expressions.
notebook-mark-bar = Bars
notebook-mark-line = Line
notebook-mark-point = Points
notebook-mark-area = Area
notebook-mark-tick = Ticks
notebook-schema = Views and columns
notebook-insert = Insert an example
notebook-column-name = Column
notebook-column-type = Type
notebook-column-unit = Unit
notebook-column-text = What it holds
notebook-ask-on = Ask on with these data
error-chart = A chart cannot be drawn so: { $wrong }
error-notebook-full = A notebook has at most { $most } cells.
notebook-plain = Plain fields for SQL
notebook-sql-hint = For example: from gaps where status = 'lagging'
notebook-result-of-cell = Another result in this notebook
notebook-control-in-sql = A choice in this notebook
notebook-page = Page ({ $rows } rows each)
notebook-rows-from = Rows { $first } to { $last }{ $more ->
    [true] ; there are more than { $count }
   *[other] {" "}of { $count }
}

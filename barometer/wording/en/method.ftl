# Method, clauses and search

nav-search = Search
nav-method = Method and words
nav-plan = Plan by clause
find-label = Search targets, regions, bodies, clauses, projects
find-hint = a name, pinyin initials or English: straw, dwdq, 秸秆
find-how = Narrows as you type; Enter opens the first. On any page, / or Ctrl-K leads here.
find-none = Nothing found. Try another word, or pinyin initials only.
find-indicator = Targets and indicators
find-region = Regions
find-body = Responsible bodies
find-clause = Clauses of the plan
find-project = Abatement projects

clauses-headline = { $clauses ->
    [one] One clause sets
   *[other] { $clauses } clauses set
  } { $targets ->
    [one] one target
   *[other] { $targets } targets
  } and { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
  }
clauses-words = Titles and tasks are in short and in our words; the plan’s own text decides.
clause-targets = Targets, and where each is measured
clause-tasks = Tasks
clause-unmeasured = This clause sets no target that can be measured, and no task of the register.

method-title = How each number is made
method-lead = The formulas are those that the program runs; the cases come from the plan you have open and change with its figures. Percent is written 0-100; b is the base year, t the latest year with a figure, e the target year, T the target, A what is achieved, x a year’s level.
method-formulas = Formulas, each with a case
method-statuses = Statuses
method-glossary = Words in three languages
method-sources = Sources, licence and API
method-example = This plan has no figures yet: the cases are from the example plan, whose figures are made up.
method-no-case = There is no figure to work on at present.
method-code = The formula as the program runs it
method-equal = Two numbers are equal where they differ by no more than a billionth of the larger (of at least 1); every comparison uses this one rule. Shown figures are rounded half up, with as many digits as keep them from contradicting the status. Nothing missing is filled in or guessed; figures of two accounting bases are never mixed.
method-steps = A pace of { $on_track } of the one needed or more is “on track”, from { $lagging } to { $on_track } “lagging”, less “far behind”, below 0 “wrong way”. Both steps stand in the plan’s data.
method-licence = Licence
method-licence-words = The program is open under the MIT licence. Figures belong to those who published them; please name the source and the entry number.
method-api = Every number can be read by a program, without registering:
method-no-sources = No file of figures has been reported or published yet.
rule-label = kind

formula-gap = Gap
formula-gap-words = How far from the target; positive is still to go. Cuts, sums and “at least”: T − A; “at most”: x_t − T.
formula-path_value = Path to date
formula-path_value-words = What year t was to reach. A cut from the base: (1 − (1 − T/100)^(n/N)) × 100 with n = t − b and N = e − b; points and sums: T × n/N; levels: x_b + (T − x_b) × n/N. No base, no path.
formula-completion_pct = Completion
formula-completion_pct-words = What is achieved as a share of the target: A/T × 100; levels: (x_t − x_b)/(T − x_b) × 100.
formula-progress_pct = Progress
formula-progress_pct-words = Cuts compound over the years, hence logarithms: ln(1 − A/100)/ln(1 − T/100) × 100; the rest as completion.
formula-pace_ratio = Pace
formula-pace_ratio-words = The yearly rate so far over the yearly rate needed; the pages write it in percent, 1 being 100%, just enough. A cut from the base: (1 − (1 − A/100)^(1/n))/(1 − (1 − T/100)^(1/N)); the rest: (A/n)/(T/N) or ((x_t − x_b)/n)/((T − x_b)/N).
formula-projected_value = At this pace
formula-projected_value-words = Where the yearly rate so far leads by the target year, cut off at what is physically possible.
formula-required_per_year = Needed per year
formula-required_per_year-words = What each of the e − t years left must bring. A cut from the base: (1 − ((1 − T/100)/(1 − A/100))^(1/(e − t))) × 100; the rest: (T − A)/(e − t).
formula-warning_level = Warning level
formula-warning_level-words = For energy intensity alone, under the rule the plan names: level 1 where it rose this year, 2 where it fell but less than the path asks, 3 on the path (another rule looks at how far behind).

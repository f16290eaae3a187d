/* The table of a sheet: its cells by place, named and coloured by the roles of rows and columns.
 * Rows and columns count from 1, as in Excel; 0 is the margin of rows and the names of columns. */

const OUTSIDE = ["above", "beyond"]

export function made(parent, kind, text = "", name = "") {
  const element = parent.appendChild(document.createElement(kind))
  if (name) element.className = name
  element.textContent = text
  return element
}

export class Table {
  constructor(box) {
    this.box = box
  }

  /* What the page says; drawn anew only where it is another sheet. True where it was. */
  show(data) {
    const other = !this.data || JSON.stringify(this.data.rows) !== JSON.stringify(data.rows)
    this.data = data
    if (other) this.draw()
    this.dress(data.row_roles, data.column_roles, data.tips)
    return other
  }

  draw() {
    const {words, letters, rows, first} = this.data
    this.cells = new Map()
    this.box.replaceChildren()
    this.table = made(this.box, "table")
    this.table.setAttribute("role", "grid")
    this.table.setAttribute("aria-label", words.title)
    this.table.setAttribute("aria-multiselectable", "true")
    const names = made(made(this.table, "thead"), "tr")
    made(names, "td", words.margin)
    letters.forEach((letter, at) => this.place(names, "th", letter, 0, at + 1).setAttribute("scope", "col"))
    const body = made(this.table, "tbody")
    rows.forEach((texts, at) => {
      const line = made(body, "tr")
      this.place(line, "th", first + at, first + at, 0).setAttribute("scope", "row")
      texts.forEach((text, place) => this.place(line, "td", text, first + at, place + 1))
    })
  }

  place(line, kind, text, row, column) {
    const cell = made(line, kind, text)
    cell.dataset.row = row
    cell.dataset.column = column
    cell.tabIndex = -1
    this.cells.set(`${row},${column}`, cell)
    return cell
  }

  /* Names and colours by the roles given, and which cells are wrong; only where they differ from before. */
  dress(rowRoles, columnRoles, tips = {}) {
    const {rows, first, letters, colours, column_names, row_names} = this.data
    this.roles = {rows: rowRoles, columns: columnRoles}
    const rename = (cell, text) => { if (cell.textContent !== text) cell.textContent = text }
    const colour = (cell, name, tip) => {
      const wanted = tip?.wrong ? `${name} wrong` : name
      if (cell.className !== wanted) cell.className = wanted
    }
    columnRoles.forEach((role, at) => {
      const name = this.other([0, at + 1])?.name ?? column_names[role]
      rename(this.cell([0, at + 1]), `${letters[at]} · ${name}`)
    })
    rowRoles.forEach((role, at) => {
      const row = first + at
      const margin = this.cell([row, 0])
      rename(margin, `${row} · ${this.other([row, 0])?.name ?? row_names[role]}`)
      colour(margin, "", tips[row]?.[0])
      rows[at].forEach((text, place) => {
        const other = text && this.other([row, place + 1])
        const name = other ? "beyond" : role === "body" ? colours[columnRoles[place]] : role
        colour(this.cell([row, place + 1]), text ? name : "", tips[row]?.[place + 1])
      })
    })
  }

  cell([row, column]) {
    return this.cells.get(`${row},${column}`)
  }

  /* The other table that a row, a column or a cell is of, where it is none of the one looked at. */
  other([row, column]) {
    const {rows, columns} = this.roles
    const free = row && OUTSIDE.includes(rows[row - this.data.first]) || column && columns[column - 1] === "not_read"
    const within = ([first, last], number) => !number || first <= number && number <= last
    return free ? this.data.others.find(one => within(one.rows, row) && within(one.columns, column)) : undefined
  }

  /* All cells of rows or columns. */
  held({kind, from, to}) {
    const {first, rows, letters} = this.data
    const down = kind === "column" ? [0, ...rows.map((_, at) => first + at)] : numbers([{from, to}], 0)
    const across = kind === "row" ? [0, ...letters.map((_, at) => at + 1)] : numbers([{from, to}], 1)
    return down.flatMap(row => across.map(column => this.cell([row, column])))
  }

  where(target) {
    const cell = target.closest?.("[data-row]")
    return cell ? [Number(cell.dataset.row), Number(cell.dataset.column)] : null
  }
}

/* The rows (axis 0) or columns (axis 1) of some stretches of cells, rising. */
export function numbers(stretches, axis) {
  const found = new Set()
  for (const {from, to} of stretches) {
    for (let at = Math.min(from[axis], to[axis]); at <= Math.max(from[axis], to[axis]); at += 1) found.add(at)
  }
  found.delete(0)
  return [...found].sort((one, other) => one - other)
}

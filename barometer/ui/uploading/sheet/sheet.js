/* A sheet as it is read: every cell by its role, to be pointed at with mouse, touch or keyboard.
 * Rows and columns count from 1, as in Excel; 0 is the margin of rows and the names of columns.
 * Nothing is fetched, and every text is written as text. */

const STEPS = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}
// While a key is held the page is not asked for each cell passed.
const PATIENCE = 250

function made(parent, kind, text = "") {
  const element = parent.appendChild(document.createElement(kind))
  element.textContent = text
  return element
}

/* A stretch of cells from where it was begun to where it ends; `kind` is row, column or cell. */
function stretch([row, column]) {
  return {kind: column === 0 ? "row" : row === 0 ? "column" : "cell", from: [row, column], to: [row, column]}
}

function numbers(stretches, axis) {
  const found = new Set()
  for (const {from, to} of stretches) {
    for (let at = Math.min(from[axis], to[axis]); at <= Math.max(from[axis], to[axis]); at += 1) found.add(at)
  }
  found.delete(0)
  return [...found].sort((one, other) => one - other)
}

class Sheet {
  constructor(parent) {
    this.box = made(parent, "div")
    this.box.className = "sheet"
    this.tip = made(parent, "div")
    this.tip.className = "tip"
    this.tip.id = "tip"
    this.tip.setAttribute("role", "tooltip")
    this.tip.hidden = true
    this.picked = []
    this.chosen = new Set()
    this.box.addEventListener("pointerdown", event => this.pressed(event))
    this.box.addEventListener("pointerover", event => this.passed(event))
    this.box.addEventListener("pointerleave", () => this.hide())
    this.box.addEventListener("click", event => this.tapped(event))
    this.box.addEventListener("keydown", event => this.typed(event))
    this.box.addEventListener("focusin", event => this.explain(event.target))
    this.box.addEventListener("focusout", () => this.hide())
    this.released = () => { if (this.dragging) this.send() }
    window.addEventListener("pointerup", this.released)
  }

  gone() {
    window.removeEventListener("pointerup", this.released)
    clearTimeout(this.waiting)
    this.box.remove()
    this.tip.remove()
  }

  /* What the page says; drawn anew only where the sheet, its roles or its words differ. */
  show(component) {
    this.component = component
    const {data} = component
    if (data.state === this.data?.state) return
    const same = data.shape === this.data?.shape
    const focused = this.root().activeElement?.closest?.("th, td") ? this.focus : null
    const [across, down] = [this.box.scrollLeft, this.box.scrollTop]
    this.data = data
    if (!same) {
      this.picked = []
      this.dragging = false
      clearTimeout(this.waiting)
    }
    this.draw()
    this.paint()
    this.box.scrollTo(across, down)
    this.focus = this.cell(this.focus ?? [0, 0]) ? this.focus ?? [data.first, 1] : [data.first, 1]
    this.cell(this.focus)?.setAttribute("tabindex", "0")
    if (focused) this.cell(this.focus)?.focus({preventScroll: true})
  }

  root() {
    return this.box.getRootNode()
  }

  draw() {
    const {data} = this
    this.cells = new Map()
    this.chosen = new Set()
    this.box.replaceChildren()
    const table = made(this.box, "table")
    table.setAttribute("role", "grid")
    table.setAttribute("aria-label", data.label)
    table.setAttribute("aria-multiselectable", "true")
    table.setAttribute("aria-busy", String(data.busy))
    const names = made(made(table, "thead"), "tr")
    made(names, "td", data.margin)
    data.heads.forEach((text, at) => this.place(names, "th", text, 0, at + 1).setAttribute("scope", "col"))
    const body = made(table, "tbody")
    data.rows.forEach((texts, at) => {
      const row = data.first + at
      const line = made(body, "tr")
      this.place(line, "th", data.margins[at], row, 0).setAttribute("scope", "row")
      texts.forEach((text, place) => {
        const cell = this.place(line, "td", text, row, place + 1)
        const role = data.row_roles[at] ?? data.column_roles[place]
        if (text) cell.classList.add(data.coloured.includes(role) ? role : "label")
        const tip = data.tips[row]?.[place + 1]
        if (tip?.wrong) cell.classList.add("wrong")
      })
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

  cell([row, column]) {
    return this.cells.get(`${row},${column}`)
  }

  where(target) {
    const cell = target.closest?.("[data-row]")
    return cell ? [Number(cell.dataset.row), Number(cell.dataset.column)] : null
  }

  /* Begin a stretch: alone, or beside those chosen (Ctrl), or longer than the last one (Shift). */
  begin(where, {beside, longer}) {
    const last = this.picked.at(-1)
    if (longer && last) last.to = this.within(last, where)
    else if (beside) this.picked.push(stretch(where))
    else this.picked = [stretch(where)]
    this.move(where)
  }

  /* A stretch of rows or cells ends with the first row shown, one of columns or cells with the first column. */
  within({kind}, [row, column]) {
    return [kind === "column" ? row : Math.max(row, this.data.first), kind === "row" ? column : Math.max(column, 1)]
  }

  pressed(event) {
    const where = this.where(event.target)
    if (!where || event.pointerType !== "mouse" || event.button !== 0) return
    event.preventDefault()
    const beside = event.ctrlKey || event.metaKey
    const again = this.picked.findIndex(one => String([one.from, one.to]) === String([where, where]))
    if (again >= 0 && (beside || this.picked.length === 1)) {
      this.picked.splice(again, 1)
      this.move(where)
      this.send()
      return
    }
    this.dragging = true
    this.begin(where, {beside, longer: event.shiftKey})
  }

  passed(event) {
    const where = this.where(event.target)
    if (!where) return
    if (this.dragging) {
      const last = this.picked.at(-1)
      last.to = this.within(last, where)
      this.paint()
    }
    this.explain(event.target)
  }

  /* A finger scrolls; it points where it does not. */
  tapped(event) {
    const where = this.where(event.target)
    if (!where || event.pointerType === "mouse") return
    this.begin(where, {})
    this.send()
  }

  typed(event) {
    const step = STEPS[event.key]
    if (step) {
      const next = this.stepped(step, event.ctrlKey || event.metaKey)
      if (next && event.shiftKey) {
        if (String(this.picked.at(-1)?.to) !== String(this.focus)) this.picked = [stretch(this.focus)]
        this.begin(next, {longer: true})
        this.send(PATIENCE)
      } else if (next) this.move(next)
    } else if (event.key === " " || event.key === "Enter") {
      this.begin(this.focus, {beside: event.ctrlKey || event.metaKey, longer: event.shiftKey})
      this.send()
    } else if (event.key === "Escape") {
      this.picked = []
      this.send()
    } else return
    event.preventDefault()
  }

  /* The next cell in a direction, with Ctrl the last one. */
  stepped([down, across], far) {
    let [row, column] = this.focus
    let found = null
    for (;;) {
      const top = this.data.first
      row = row === 0 && down > 0 ? top : row === top && down < 0 ? 0 : row + down
      column += across
      if (!this.cell([row, column])) return found
      found = [row, column]
      if (!far) return found
    }
  }

  move(where) {
    const [before, now] = [this.cell(this.focus), this.cell(where)]
    before?.setAttribute("tabindex", "-1")
    now.setAttribute("tabindex", "0")
    this.focus = where
    now.focus({preventScroll: this.dragging})
    this.paint()
  }

  /* Mark what is chosen, and only where that differs from before: a sheet has thousands of cells.
   * Of cells chosen apart, rows and columns count: what is marked is where they cross. */
  paint() {
    const cells = this.picked.filter(one => one.kind === "cell")
    const crossing = numbers(cells, 0).flatMap(row => numbers(cells, 1).map(column => this.cell([row, column])))
    const whole = this.picked.filter(one => one.kind !== "cell").flatMap(one => this.held(one))
    const now = new Set([...whole, ...crossing].filter(Boolean))
    for (const cell of this.chosen) if (!now.has(cell)) this.mark(cell, false)
    for (const cell of now) if (!this.chosen.has(cell)) this.mark(cell, true)
    this.chosen = now
  }

  mark(cell, chosen) {
    cell.classList.toggle("chosen", chosen)
    if (chosen) cell.setAttribute("aria-selected", "true")
    else cell.removeAttribute("aria-selected")
  }

  /* All cells of rows or columns. */
  held({kind, from, to}) {
    const {first, rows, heads} = this.data
    const down = kind === "column" ? [0, ...rows.map((_, at) => first + at)] : numbers([{from, to}], 0)
    const across = kind === "row" ? [0, ...heads.map((_, at) => at + 1)] : numbers([{from, to}], 1)
    return down.flatMap(row => across.map(column => this.cell([row, column])))
  }

  send(after = 0) {
    this.dragging = false
    this.paint()
    clearTimeout(this.waiting)
    this.waiting = setTimeout(() => {
      const rows = numbers(this.picked.filter(one => one.kind !== "column"), 0)
      const columns = numbers(this.picked.filter(one => one.kind !== "row"), 1)
      this.component.setStateValue("pointed", {shape: this.data.shape, rows, columns})
    }, after)
  }

  /* What a cell becomes, or what is wrong with it, beside the pointer or the focus. */
  explain(target) {
    const where = this.where(target)
    const cell = where && this.cell(where)
    const lines = cell && !this.dragging ? this.lines(cell, where) : []
    this.hide()
    if (!lines.length) return
    this.tip.hidden = false
    this.tip.replaceChildren()
    for (const line of lines) made(this.tip, "div", line)
    const room = this.box.parentNode.host ?? this.box.parentNode
    const [at, all] = [cell.getBoundingClientRect(), room.getBoundingClientRect()]
    const wide = Math.min(this.tip.offsetWidth, all.width)
    this.tip.style.left = `${Math.max(0, Math.min(at.left - all.left, all.width - wide))}px`
    const above = at.top - all.top - this.tip.offsetHeight - 4
    this.tip.style.top = `${above > 0 ? above : at.bottom - all.top + 4}px`
    cell.setAttribute("aria-describedby", "tip")
    this.explained = cell
  }

  hide() {
    this.tip.hidden = true
    this.explained?.removeAttribute("aria-describedby")
    this.explained = null
  }

  lines(cell, [row, column]) {
    const {tips, words} = this.data
    const told = (tips[row]?.[column]?.lines ?? []).map(line => line.map(place => words[place]).join(" · "))
    return cell.scrollWidth > cell.clientWidth ? [cell.textContent, ...told] : told
  }
}

const OPEN = new WeakMap()

export default function (component) {
  const {parentElement} = component
  if (!OPEN.has(parentElement)) OPEN.set(parentElement, new Sheet(parentElement))
  OPEN.get(parentElement).show(component)
  return () => {
    OPEN.get(parentElement)?.gone()
    OPEN.delete(parentElement)
  }
}

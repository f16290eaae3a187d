/* A sheet as it is read, to be pointed at with mouse, touch or keyboard, and to be told otherwise.
 * What is pointed at is answered here; what is told goes to the page, which reads the file anew.
 * Nothing is fetched, and every text is written as text. */

import {Menu} from "./menu.js"
import {foreseen} from "./offers.js"
import {Table, made, numbers} from "./table.js"
import {Tip} from "./tip.js"

// Down, across, and how often: with Ctrl, and by Home and End, as far as it goes.
const STEPS = {
  ArrowUp: [-1, 0, 1], ArrowDown: [1, 0, 1], ArrowLeft: [0, -1, 1], ArrowRight: [0, 1, 1],
  PageUp: [-1, 0, 10], PageDown: [1, 0, 10], Home: [0, -1, Infinity], End: [0, 1, Infinity],
}
const FINGER = window.matchMedia("(pointer: coarse)")
// Of many cells the menu says what the first of them become.
const LINES = 4

/* A stretch of cells from where it was begun to where it ends; `kind` is row, column or cell. */
function stretch([row, column]) {
  return {kind: column === 0 ? "row" : row === 0 ? "column" : "cell", from: [row, column], to: [row, column]}
}

function same(one, other) {
  return String(one) === String(other)
}

class Sheet {
  constructor(parent) {
    this.box = made(parent, "div", "", "sheet")
    this.table = new Table(this.box)
    this.menu = new Menu(
      parent, told => this.tell(told), () => this.table.cell(this.focus)?.focus({preventScroll: true}), () => this.reach(),
    )
    this.status = made(parent, "div", "", "status")
    this.status.setAttribute("role", "status")
    this.tip = new Tip(parent)
    this.picked = []
    this.chosen = new Set()
    // What was told and not answered yet, the first of it on its way.
    this.waiting = []
    this.listen()
  }

  listen() {
    this.box.addEventListener("pointerdown", event => this.pressed(event))
    this.box.addEventListener("pointerover", event => this.passed(event))
    this.box.addEventListener("pointerleave", () => this.tip.hide())
    this.box.addEventListener("click", event => this.tapped(event))
    this.box.addEventListener("keydown", event => this.typed(event))
    this.box.addEventListener("focusin", event => {
      this.rest(this.table.where(event.target) ?? this.focus)
      this.explain(event.target)
    })
    this.box.addEventListener("focusout", () => this.tip.hide())
    this.released = () => { if (this.dragging) this.offer() }
    this.elsewhere = event => {
      const path = event.composedPath()
      if (!path.includes(this.box) && !path.includes(this.menu.panel)) this.menu.dismiss()
    }
    window.addEventListener("pointerup", this.released)
    window.addEventListener("pointerdown", this.elsewhere)
  }

  gone() {
    window.removeEventListener("pointerup", this.released)
    window.removeEventListener("pointerdown", this.elsewhere)
    this.menu.gone()
    for (const part of [this.box, this.status, this.tip.box]) part.remove()
  }

  /* What the page says, in answer to the first thing told or unasked. */
  show(component) {
    this.component = component
    this.data = component.data
    const held = this.box.contains(this.box.getRootNode().activeElement)
    this.waiting.shift()
    if (this.table.show(this.data)) this.begun(held)
    this.foresee()
    this.busy(this.waiting.length > 0)
    if (this.waiting.length) this.send()
    // Who is in the menu already is not to be disturbed.
    else if (this.looked || this.menu.opened && !this.menu.focused()) this.offer()
  }

  /* Another sheet: nothing of it is pointed at. */
  begun(held) {
    this.picked = []
    this.chosen = new Set()
    this.menu.close()
    this.focus = this.focus && this.table.cell(this.focus) ? this.focus : [this.data.first, 1]
    this.rest(this.focus)
    if (held) this.table.cell(this.focus)?.focus({preventScroll: true})
  }

  busy(yes) {
    this.table.table.setAttribute("aria-busy", String(yes))
    this.say(yes ? "checking" : "hint")
  }

  say(key) {
    const {words, menu} = this.data
    const said = FINGER.matches ? {...words, hint: words.touch, ready: ""} : {...words, ready: menu.words.ready}
    this.status.textContent = said[key]
    this.status.classList.toggle("checking", key === "checking")
  }

  /* Told in the menu: shown at once as far as it is certain, and asked of the page. */
  tell(told) {
    this.ask(told)
    this.picked = []
    this.paint()
    this.foresee()
    this.busy(true)
  }

  /* What is pointed at is of another table, which is to be looked at. */
  look({at}) {
    this.looked = true
    this.ask({offer: "look", rows: [], columns: [], text: String(at)})
    this.busy(true)
  }

  ask(told) {
    this.waiting.push(told)
    if (this.waiting.length === 1) this.send()
  }

  send() {
    this.component.setTriggerValue("told", this.waiting[0])
  }

  /* The roles as they will be; what the cells become is not known until the page says so. */
  foresee() {
    if (!this.waiting.length) return
    const {rows, columns} = this.waiting.reduce((roles, told) => foreseen(this.data, roles, told), this.table.roles)
    this.data = {...this.data, tips: {}}
    this.table.dress(rows, columns)
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
    const where = this.table.where(event.target)
    if (!where || event.pointerType !== "mouse" || event.button !== 0) return
    event.preventDefault()
    const beside = event.ctrlKey || event.metaKey
    const again = this.picked.findIndex(one => same(one.from, where) && same(one.to, where))
    if (again >= 0 && (beside || this.picked.length === 1 && this.menu.opened)) {
      this.picked.splice(again, 1)
      this.move(where)
      this.offer()
      return
    }
    this.menu.close()
    this.dragging = true
    this.begin(where, {beside, longer: event.shiftKey})
  }

  passed(event) {
    const where = this.table.where(event.target)
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
    const where = this.table.where(event.target)
    if (!where || event.pointerType === "mouse") return
    this.begin(where, {longer: this.reaching})
    this.offer()
  }

  /* A finger has no Shift: the next cell that it points at ends the stretch. */
  reach() {
    this.reaching = true
    this.say("reach")
  }

  typed(event) {
    const [step, beside] = [STEPS[event.key], event.ctrlKey || event.metaKey]
    if (step) this.step(step, beside, event.shiftKey)
    else if (event.key === " ") this.select({beside, longer: event.shiftKey})
    else if (event.key === "Enter") {
      if (!this.chosen.has(this.table.cell(this.focus))) this.select({beside, longer: event.shiftKey})
      else if (!this.menu.opened) this.offer()
      this.menu.enter()
    } else if (event.key === "Escape") {
      this.picked = []
      this.offer()
    } else if (beside && event.key.toLowerCase() === "z") this.tell({offer: "undo", rows: [], columns: []})
    else return
    event.preventDefault()
  }

  select(how) {
    this.begin(this.focus, how)
    this.offer()
  }

  step(step, far, longer) {
    const next = this.stepped(step, far)
    if (next && longer) {
      if (!same(this.picked.at(-1)?.to, this.focus)) this.picked = [stretch(this.focus)]
      this.begin(next, {longer})
      this.offer()
    } else if (next) this.move(next)
  }

  /* The cell some steps away; null where there is none in that direction. */
  stepped([down, across, steps], far) {
    let [row, column] = this.focus
    let found = null
    for (let left = far ? Infinity : steps; left > 0; left -= 1) {
      const top = this.data.first
      row = row === 0 && down > 0 ? top : row === top && down < 0 ? 0 : row + down
      column += across
      if (!this.table.cell([row, column])) return found
      found = [row, column]
    }
    return found
  }

  move(where) {
    this.rest(where)
    this.table.cell(where).focus({preventScroll: this.dragging})
    this.paint()
  }

  /* The cell that the keyboard begins at, also where something else put the focus there. */
  rest(where) {
    this.table.cell(this.focus)?.setAttribute("tabindex", "-1")
    this.focus = where
    this.table.cell(where)?.setAttribute("tabindex", "0")
  }

  /* Mark what is chosen, and only where that differs from before: a sheet has thousands of cells.
   * Of cells chosen apart, rows and columns count: what is marked is where they cross. */
  paint() {
    const cells = this.picked.filter(one => one.kind === "cell")
    const crossing = numbers(cells, 0).flatMap(row => numbers(cells, 1).map(column => this.table.cell([row, column])))
    const whole = this.picked.filter(one => one.kind !== "cell").flatMap(one => this.table.held(one))
    const now = new Set([...whole, ...crossing].filter(Boolean))
    for (const cell of this.chosen) if (!now.has(cell)) cell.removeAttribute("aria-selected")
    for (const cell of now) if (!this.chosen.has(cell)) cell.setAttribute("aria-selected", "true")
    this.chosen = now
  }

  /* What can be said of what is pointed at, beside it. */
  offer() {
    const {looked} = this
    this.looked = this.dragging = this.reaching = false
    this.paint()
    if (!this.picked.length) {
      this.menu.close()
      this.busy(this.waiting.length > 0)
      return
    }
    const other = this.table.other(this.picked.at(-1).from)
    if (other && !looked) return this.look(other)
    const pointed = {
      rows: numbers(this.picked.filter(one => one.kind !== "column"), 0),
      columns: numbers(this.picked.filter(one => one.kind !== "row"), 1),
    }
    const checking = this.waiting.length > 0
    const none = checking ? this.data.words.checking : this.data.menu.words.nothing
    this.menu.open(this.data, this.table.roles, pointed, {lines: this.becomes(), none}, () => this.frame())
    this.say(checking ? "checking" : "ready")
  }

  /* What the cells chosen become, the first of them; of a label its whole row. */
  becomes() {
    const rows = () => this.picked.filter(one => one.kind === "cell").flatMap(one => this.table.held({...one, kind: "row"}))
    const lines = this.first(this.chosen)
    return lines.length ? lines : this.first(rows())
  }

  /* What a cell becomes, and what is said of it; what is wrong is said as such. */
  first(cells) {
    const lines = []
    for (const cell of cells) {
      if (lines.length > LINES) return [...lines.slice(0, LINES), {...lines[LINES], text: "…"}]
      const where = this.table.where(cell)
      const {stored, wrong} = this.told(where)
      const told = this.lines(where).map((text, at) => ({text, wrong, stored: at < stored}))
      lines.push(...told.filter(({text}) => !lines.some(line => line.text === text)))
    }
    return lines
  }

  /* Where the last stretch is seen: the menu stands beside it. */
  frame() {
    const {kind, from, to} = this.picked.at(-1)
    const end = kind === "row" ? [to[0], this.data.letters.length] : to
    const [one, other, all] = [this.table.cell(from), this.table.cell(end), this.box].map(part => part.getBoundingClientRect())
    return {
      kind, edge: all.right, left: Math.max(Math.min(one.left, other.left), all.left), right: Math.min(Math.max(one.right, other.right), all.right),
      top: Math.max(Math.min(one.top, other.top), all.top), bottom: Math.min(Math.max(one.bottom, other.bottom), all.bottom),
    }
  }

  /* What a cell becomes, or what is wrong with it; of a text that is cut, the whole of it first. */
  explain(target) {
    const where = this.table.where(target)
    const cell = where && this.table.cell(where)
    const cut = cell && cell.scrollWidth > cell.clientWidth ? [cell.textContent] : []
    this.tip.show(cell, cell && !this.dragging ? [...cut, ...this.lines(where)] : [])
  }

  told([row, column]) {
    return this.data.tips[row]?.[column] ?? {lines: [], stored: 0, wrong: false}
  }

  lines(where) {
    return this.told(where).lines.map(line => line.map(place => this.data.said[place]).join(" · "))
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

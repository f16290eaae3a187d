/* What can be said of the cells pointed at, beside them: a menu of roles and offers, and what holds for the table.
 * Every word comes with the sheet. */

import {fitting} from "./offers.js"
import {made} from "./table.js"

const GAP = 6
const NEAR = 320
// What makes a part of a table one of its own can be said of that part at once.
const PARTS = {"own-rows": "rows", "own-columns": "columns"}
const NARROW = window.matchMedia("(max-width: 640px)")

function bounded(wanted, low, high) {
  return Math.max(low, Math.min(wanted, high))
}

export class Menu {
  /* `choose` is given what was told; `back` is called when the menu is left by the keyboard, `reach` when more is to be
   * pointed at. */
  constructor(parent, choose, back, reach) {
    this.panel = made(parent, "div", "", "menu")
    this.panel.hidden = true
    this.panel.setAttribute("role", "dialog")
    this.choose = choose
    this.back = back
    this.reach = reach
    this.panel.addEventListener("keydown", event => this.typed(event))
    this.follow = () => this.place()
    window.addEventListener("scroll", this.follow, true)
    window.addEventListener("resize", this.follow)
  }

  gone() {
    window.removeEventListener("scroll", this.follow, true)
    window.removeEventListener("resize", this.follow)
    this.panel.remove()
  }

  /* `roles`: as they stand; `becoming`: what the cells become, else why nothing; `frame`: where they are seen. */
  open(data, roles, pointed, becoming, frame) {
    const {words} = data.menu
    this.data = data
    this.pointed = pointed
    this.frame = frame
    this.panel.replaceChildren()
    this.panel.setAttribute("aria-label", words.label)
    this.head(reference(pointed, data.letters, words), words)
    this.becomes(becoming, words)
    const offered = fitting(data.menu.offers, pointed)
    const menu = made(this.panel, "div", "", "offers")
    menu.setAttribute("role", "menu")
    menu.setAttribute("aria-label", words.label)
    if (pointed.columns.length) this.roles(menu, roles)
    for (const {name, axis, words: said} of offered) this.item(menu, said[this.several(axis)], {offer: name})
    menu.querySelector("[role^=menuitem]")?.setAttribute("tabindex", "0")
    this.fields(offered.map(({name}) => PARTS[name]).find(Boolean) ?? "whole")
    this.appear()
  }

  /* Which words fit: those for one row or column (0), or for several (1). */
  several(axis) {
    return this.pointed[axis]?.length > 1 ? 1 : 0
  }

  appear() {
    this.opened = true
    this.panel.hidden = false
    this.panel.popover = NARROW.matches || !this.panel.showPopover ? null : "manual"
    if (this.panel.popover) this.panel.showPopover()
    this.panel.scrollTop = 0
    if (NARROW.matches) this.panel.firstChild.scrollIntoView({block: "nearest"})
    this.place()
  }

  close() {
    if (!this.opened) return
    this.opened = false
    if (this.panel.popover) this.panel.hidePopover()
    this.panel.hidden = true
  }

  focused() {
    return this.panel.contains(this.panel.getRootNode().activeElement)
  }

  /* Left by pointing elsewhere: what is being written counts. */
  dismiss() {
    if (this.focused()) this.panel.getRootNode().activeElement.blur()
    this.close()
  }

  /* To the right of the cells where there is room, over none of the sheet where it ends near by; else below rows,
   * and to the left of other cells. */
  place() {
    if (!this.opened || NARROW.matches) return
    const {left, right: last, top, bottom, kind, edge} = this.frame()
    const [wide, high] = [this.panel.offsetWidth, this.panel.offsetHeight]
    const [across, down] = [window.innerWidth - wide - GAP, window.innerHeight - high - GAP]
    const right = edge - last <= NEAR && edge + GAP <= across ? edge : last
    const free = right + GAP <= across
    const below = bottom + GAP <= down ? bottom + GAP : top - GAP - high
    const under = kind === "row" && !free && below >= GAP
    this.panel.style.left = `${bounded(free ? right + GAP : under ? left + 4 * GAP : left - GAP - wide, GAP, Math.max(GAP, across))}px`
    this.panel.style.top = `${bounded(under ? below : top, GAP, Math.max(GAP, down))}px`
  }

  head(title, words) {
    const head = made(this.panel, "div", "", "head")
    made(head, "strong", title)
    const [more, close] = [made(head, "button", words.more, "more"), made(head, "button", "×", "close")]
    more.type = close.type = "button"
    close.setAttribute("aria-label", words.close)
    close.addEventListener("click", () => this.leave())
    more.addEventListener("click", () => {
      this.leave()
      this.reach()
    })
  }

  /* What is said of the cells; then, under a head of its own, what will be stored. */
  becomes({lines, none}, words) {
    const list = made(this.panel, "div", "", "becomes")
    const stored = lines.filter(line => line.stored)
    for (const {text, wrong} of lines.filter(line => !line.stored)) made(list, "div", text, wrong ? "bad" : "")
    if (stored.length) made(list, "span", words.becomes, "soft")
    for (const {text} of stored) made(list, "div", text)
    if (!lines.length) made(list, "span", none, "soft")
  }

  /* What the columns are, and can be. */
  roles(menu, standing) {
    const {columns} = this.pointed
    const {menu: {roles, column}, column_names: names, colours} = this.data
    const group = made(menu, "div", "", "roles")
    group.setAttribute("role", "group")
    const words = made(group, "div", column[this.several("columns")], "soft")
    words.id = "roles"
    group.setAttribute("aria-labelledby", "roles")
    for (const role of roles) {
      const item = this.item(group, names[role], {offer: "column", field: role})
      item.setAttribute("role", "menuitemradio")
      item.setAttribute("aria-checked", String(columns.every(at => standing.columns[at - 1] === role)))
      item.classList.add(colours[role])
    }
  }

  item(menu, words, told) {
    const item = made(menu, "button", words)
    item.type = "button"
    item.tabIndex = -1
    item.setAttribute("role", "menuitem")
    item.addEventListener("click", () => this.tell(told))
    return item
  }

  /* What all figures are of, or those of the rows or columns pointed at. */
  fields(part) {
    const {fields, fitting, as_read: asRead} = this.data.menu
    const first = fitting[this.pointed.columns[0]] ?? []
    const list = made(this.panel, "div", "", "fields")
    for (const {name, said, closed, options, words} of fields) {
      const label = made(list, "label")
      made(label, "span", words[part][this.several(part)])
      const field = made(label, closed ? "select" : "input")
      const chosen = part === "whole" ? said : ""
      const tell = () => { if (field.value !== chosen) this.tell({offer: part, field: name, text: field.value}) }
      if (closed) choosable(field, [["", asRead], ...name === "indicator" ? begun(options, first) : options], tell)
      else writable(field, options, `list-${name}`, asRead, tell)
      field.value = chosen
    }
  }

  /* The first thing that can be said; of a column that is something, what it is. */
  enter() {
    const standing = this.panel.querySelector("[aria-checked=true]") ?? this.panel.querySelector("[role^=menuitem], select, input")
    standing?.focus()
  }

  leave() {
    this.close()
    this.back()
  }

  tell(told) {
    if (!this.opened) return
    this.leave()
    this.choose({...this.pointed, ...told})
  }

  typed(event) {
    const items = [...this.panel.querySelectorAll("[role^=menuitem]")]
    const at = items.indexOf(event.target)
    if (event.key === "Escape") this.leave()
    else if (at < 0) return
    else {
      const next = neighbour(items, at, event.key) ?? (event.key.length === 1 && spelled(items, at, event.key))
      if (!next) return
      next.focus()
    }
    event.preventDefault()
    event.stopPropagation()
  }
}

/* The cells as a spreadsheet names them: C5, 3:5, B:D, B3:C5. */
function reference({rows, columns}, letters, words) {
  const ends = numbers => numbers.length ? [numbers[0], numbers.at(-1)] : [0, 0]
  const [[top, bottom], [left, right]] = [ends(rows), ends(columns)]
  const name = (row, column) => `${column ? letters[column - 1] : ""}${row || ""}`
  const [from, to] = [name(top, left), name(bottom, right)]
  const whole = columns.length ? rows.length ? "{}" : words.columns : words.rows
  return whole.replace("{}", from === to ? from : `${from}${whole === "{}" ? ":" : "–"}${to}`)
}

/* The item beside another, as it is seen. */
function neighbour(items, at, key) {
  if (key === "Home") return items[0]
  if (key === "End") return items.at(-1)
  if (key === "ArrowLeft") return items[at - 1]
  if (key === "ArrowRight") return items[at + 1]
  const [down, here] = [key === "ArrowDown", items[at].getBoundingClientRect()]
  if (!down && key !== "ArrowUp") return null
  const line = (down ? items.slice(at + 1) : items.slice(0, at).reverse())
    .map(item => [item, item.getBoundingClientRect()])
    .filter(([, there]) => down ? there.top >= here.bottom - 1 : there.bottom <= here.top + 1)
  const near = line.filter(([, there]) => there.top === line[0][1].top)
  return near.find(([, there]) => there.left <= here.left && here.left < there.right)?.[0] ?? near[0]?.[0]
}

/* The next item that begins with a letter. */
function spelled(items, at, letter) {
  const begins = item => item.textContent.toLowerCase().startsWith(letter.toLowerCase())
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(begins)
}

/* Options, those of these values first. */
function begun(options, first) {
  const words = new Map(options)
  const known = first.filter(value => words.has(value))
  return [...known.map(value => [value, words.get(value)]), ...options.filter(([value]) => !known.includes(value))]
}

/* A list: what arrow keys pass is not chosen before Enter, or before the list is left. */
function choosable(field, options, tell) {
  let passing = false
  for (const [value, words] of options) made(field, "option", words).value = value
  field.addEventListener("pointerdown", () => { passing = false })
  field.addEventListener("keydown", ({key}) => {
    passing = key !== "Enter"
    if (!passing) tell()
  })
  field.addEventListener("change", () => { if (!passing) tell() })
  field.addEventListener("blur", tell)
}

/* A text, with some to choose from. */
function writable(field, options, id, placeholder, tell) {
  const list = made(field.parentNode, "datalist")
  list.id = id
  for (const text of options) made(list, "option").value = text
  field.setAttribute("list", id)
  field.placeholder = placeholder
  field.autocomplete = "off"
  field.maxLength = 200
  field.addEventListener("change", tell)
  field.addEventListener("input", ({inputType}) => { if (!inputType || inputType === "insertReplacementText") tell() })
}

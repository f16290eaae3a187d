/* A few lines about a cell, above it where there is room. */

import {made} from "./table.js"

const GAP = 4

export class Tip {
  constructor(parent) {
    this.room = parent.host ?? parent
    this.box = made(parent, "div", "", "tip")
    this.box.id = "tip"
    this.box.setAttribute("role", "tooltip")
    this.box.hidden = true
  }

  show(cell, lines) {
    this.hide()
    if (!lines.length) return
    this.box.hidden = false
    this.box.replaceChildren()
    for (const line of lines) made(this.box, "div", line)
    const [at, all] = [cell.getBoundingClientRect(), this.room.getBoundingClientRect()]
    const wide = Math.min(this.box.offsetWidth, all.width)
    this.box.style.left = `${Math.max(0, Math.min(at.left - all.left, all.width - wide))}px`
    const above = at.top - all.top - this.box.offsetHeight - GAP
    this.box.style.top = `${above > 0 ? above : at.bottom - all.top + GAP}px`
    cell.setAttribute("aria-describedby", "tip")
    this.cell = cell
  }

  hide() {
    this.box.hidden = true
    this.cell?.removeAttribute("aria-describedby")
    this.cell = null
  }
}

/* Which of the page's offers fit the rows and columns pointed at, and what is certain once one is chosen. */

function within(spans, number) {
  return spans.some(([first, last]) => first <= number && number <= last)
}

function wholly(spans, pointed) {
  return spans.every(([first, last]) => {
    for (let at = first; at <= last; at += 1) if (!pointed.has(at)) return false
    return true
  })
}

const NEEDS = {
  every: (pointed, at) => pointed.every(number => within(at, number)),
  some: (pointed, at) => pointed.some(number => within(at, number)),
  first: (pointed, at) => within(at, pointed[0]),
  part: (pointed, at) => NEEDS.some(pointed, at) && !wholly(at, new Set(pointed)),
  parts: (pointed, at) => pointed.length > 1 && NEEDS.part(pointed, at),
}

/* Whole columns can be a table of their own; the columns of cells cannot. */
function fits({axis, need, at, run}, {rows, columns}) {
  const pointed = axis === "rows" ? rows : rows.length ? [] : columns
  if (!pointed.length) return false
  const gaps = pointed.at(-1) - pointed[0] >= pointed.length
  return !(run && gaps) && NEEDS[need](pointed, at)
}

export function fitting(offers, pointed) {
  return offers.filter(offer => fits(offer, pointed))
}

/* The roles of rows and columns once something was told: only what does not depend on any figure. */
export function foreseen({first, menu}, {rows, columns}, told) {
  const {roles = {}, at = []} = menu.offers.find(offer => offer.name === told.offer) ?? {}
  const [pointed, top, bottom] = [new Set(told.rows), told.rows[0], told.rows.at(-1)]
  const role = row =>
    row === top && roles.first ? roles.first
    : pointed.has(row) ? within(at, row) && roles.these
    : within(at, row) && roles.others ? roles.others
    : row < top ? roles.before : row > bottom && roles.after
  const column = (old, place) => told.offer === "column" && told.columns.includes(place + 1) ? told.field : old
  return {rows: rows.map((old, place) => role(first + place) || old), columns: columns.map(column)}
}

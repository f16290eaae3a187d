/* The editor of one question: SQL as DuckDB speaks it, names completed from the views and the
 * notebook's own results, what a name means on hover. It writes the question back when the reader
 * leaves it, or at once with Ctrl/Cmd+Enter. Nothing is fetched. */

import {acceptCompletion, autocompletion, startCompletion} from "@codemirror/autocomplete"
import {sql} from "@codemirror/lang-sql"
import {HighlightStyle, syntaxHighlighting} from "@codemirror/language"
import {lintGutter, setDiagnostics} from "@codemirror/lint"
import {Compartment, EditorState, Prec} from "@codemirror/state"
import {EditorView, hoverTooltip, keymap, placeholder} from "@codemirror/view"
import {tags} from "@lezer/highlight"
import {DuckDBDialect} from "@marimo-team/codemirror-sql/dialects"
import {basicSetup} from "codemirror"

const COLOURS = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--st-primary-color)", fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--st-green-text-color, #177233)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--st-blue-text-color, #0054a3)"},
  {tag: tags.comment, color: "var(--st-gray-text-color, #60646f)", fontStyle: "italic"},
])

const LOOKS = EditorView.theme({
  "&": {
    color: "var(--st-text-color)", backgroundColor: "var(--st-secondary-background-color)",
    border: "1px solid var(--st-border-color, transparent)", borderRadius: "var(--st-base-radius, .5rem)",
    fontSize: ".875rem",
  },
  "&.cm-focused": {outline: "2px solid var(--st-primary-color)", outlineOffset: "-1px"},
  ".cm-content": {fontFamily: "var(--st-code-font, monospace)", minHeight: "4.5em", caretColor: "var(--st-text-color)"},
  ".cm-cursor": {borderLeftColor: "var(--st-text-color)"},
  ".cm-scroller": {maxHeight: "36em", overflow: "auto"},
  ".cm-gutters": {backgroundColor: "transparent", color: "inherit", opacity: ".75", border: "none"},
  ".cm-activeLine, .cm-activeLineGutter": {backgroundColor: "transparent"},
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--st-primary-color) 25%, transparent) !important",
  },
  ".cm-tooltip": {
    color: "var(--st-text-color)", backgroundColor: "var(--st-background-color)",
    border: "1px solid var(--st-border-color, #8888)", borderRadius: ".25rem",
  },
  ".cm-tooltip-autocomplete ul li[aria-selected]": {
    color: "var(--st-text-color)",
    background: "color-mix(in srgb, var(--st-primary-color) 20%, transparent)",
  },
  ".bm-meaning": {padding: ".35rem .6rem", maxWidth: "24rem", lineHeight: "1.4"},
})

const KEYWORDS = [
  "select", "from", "where", "group by all", "order by", "limit", "having", "join", "left join", "using",
  "on", "as", "and", "or", "not", "in", "is null", "is not null", "between", "case when", "then", "else",
  "end", "desc", "asc", "distinct", "with", "over", "partition by", "qualify", "union all", "exclude",
].map(label => ({label, type: "keyword"}))

/* Columns of the tables that the question names come first, then the tables, then the language. */
function completions(tables, functions) {
  const names = tables.map(({name, detail, text}) => ({label: name, type: "class", detail, info: text, boost: 10}))
  const calls = functions.map(label => ({label, type: "function", boost: -10}))
  return context => {
    const word = context.matchBefore(/\$?[\w.]*$/)
    if (!context.explicit && (!word || word.from === word.to)) return null
    const head = context.state.sliceDoc(Math.max(0, (word?.from ?? context.pos) - 20), word?.from ?? context.pos)
    if (/\b(?:from|join)\s+$/i.test(head)) return {from: word ? word.from : context.pos, options: names, validFor: /^\w*$/}
    const said = new Set(context.state.doc.toString().match(/\w+/g) ?? [])
    const [before, after] = word?.text.includes(".") ? word.text.split(".") : [null, null]
    const read = tables.filter(table => before === null ? said.has(table.name) : table.name === before)
    const columns = new Map()
    for (const {name, columns: own} of read.length || before !== null ? read : tables) {
      for (const {name: label, detail, text} of own) {
        columns.set(label, {label, type: "property", detail: `${name} ${detail}`, info: text, boost: 20})
      }
    }
    if (after !== null) return {from: word.to - after.length, options: [...columns.values()], validFor: /^\w*$/}
    return {
      from: word ? word.from : context.pos, validFor: /^\$?\w*$/,
      options: [...columns.values(), ...names, ...KEYWORDS, ...calls],
    }
  }
}

/* What a word under the pointer means, view by view where several have a column of that name. */
function meanings(tables, word) {
  const found = []
  for (const table of tables) {
    if (table.name === word) found.push([table.name, table.detail, table.text])
    for (const column of table.columns) {
      if (column.name === word) found.push([`${table.name}.${column.name}`, column.detail, column.text])
    }
  }
  // One meaning that several views share is said once.
  const told = new Map()
  for (const [name, detail, text] of found) {
    const key = `${detail}\n${text}`
    told.set(key, [...(told.get(key) ?? []), name])
  }
  return [...told].slice(0, 4)
}

function explained(tables) {
  return hoverTooltip((view, place) => {
    const word = view.state.wordAt(place)
    const found = word ? meanings(tables, view.state.sliceDoc(word.from, word.to)) : []
    if (!found.length) return null
    return {pos: word.from, end: word.to, above: true, create: () => ({dom: meaningOf(found)})}
  })
}

function meaningOf(found) {
  const box = document.createElement("div")
  box.className = "bm-meaning"
  for (const [meaning, names] of found) {
    const [detail, text] = meaning.split("\n")
    const line = box.appendChild(document.createElement("div"))
    line.appendChild(document.createElement("b")).textContent = names.slice(0, 3).join(", ")
    line.append(` ${detail}`, document.createElement("br"), text)
  }
  return box
}

function language(tables, functions) {
  return [
    sql({dialect: DuckDBDialect}),
    autocompletion({override: [completions(tables, functions)], icons: false}),
    explained(tables),
  ]
}

/* Where the last answer says that something is wrong: line and column count from 1. */
function mistakes(state, wrong) {
  if (!wrong || wrong.line > state.doc.lines) return []
  const line = state.doc.line(wrong.line)
  const from = Math.min(line.from + wrong.column - 1, line.to)
  const word = state.wordAt(from)
  return [{from, to: word ? word.to : line.to, severity: "error", message: wrong.text}]
}

class Editor {
  constructor(parent) {
    this.parts = {language: new Compartment(), writable: new Compartment(), label: new Compartment()}
    this.view = new EditorView({
      parent,
      root: parent instanceof ShadowRoot ? parent : undefined,
      state: EditorState.create({
        extensions: [
          Prec.highest(keymap.of([
            {key: "Mod-Enter", run: () => { this.send(); return true }},
            {key: "Tab", run: acceptCompletion},
            {key: "Alt-Space", run: startCompletion},
          ])),
          basicSetup, LOOKS, syntaxHighlighting(COLOURS), lintGutter(), EditorView.lineWrapping,
          this.parts.language.of([]), this.parts.writable.of([]), this.parts.label.of([]),
          EditorView.domEventHandlers({blur: () => { this.send() }}),
        ],
      }),
    })
  }

  /* What the page says: the question as it stands, the names there are, what is wrong with it. */
  show(component) {
    const {data} = component
    this.component = component
    const {state} = this.view
    const now = state.doc.toString()
    const effects = []
    const names = JSON.stringify(data.tables)
    if (names !== this.names) {
      this.names = names
      effects.push(this.parts.language.reconfigure(language(data.tables, data.functions)))
    }
    if (data.locked !== this.locked) {
      this.locked = data.locked
      const off = [EditorState.readOnly.of(true), EditorView.editable.of(false)]
      effects.push(this.parts.writable.reconfigure(data.locked ? off : []))
    }
    if (data.label !== this.label) {
      this.label = data.label
      effects.push(this.parts.label.reconfigure([
        EditorView.contentAttributes.of({"aria-label": data.label}), placeholder(data.hint),
      ]))
    }
    // A question that the page changed itself replaces what stands; the reader's own typing stays.
    const changed = data.sql !== this.sent && data.sql !== now && data.sql !== this.shown
    this.shown = data.sql
    const changes = changed || !this.began ? {from: 0, to: now.length, insert: data.sql} : undefined
    if (changes) this.sent = data.sql
    this.began = true
    this.view.dispatch({effects, changes})
    const current = this.view.state.doc.toString() === data.sql
    this.view.dispatch(setDiagnostics(this.view.state, current ? mistakes(this.view.state, data.wrong) : []))
  }

  send() {
    const text = this.view.state.doc.toString().slice(0, this.component.data.most)
    if (text === this.sent) return
    this.sent = text
    this.component.setStateValue("sql", text)
  }
}

const OPEN = new WeakMap()

export default function (component) {
  const {parentElement} = component
  if (!OPEN.has(parentElement)) OPEN.set(parentElement, new Editor(parentElement))
  OPEN.get(parentElement).show(component)
  return () => {
    OPEN.get(parentElement)?.view.destroy()
    OPEN.delete(parentElement)
  }
}

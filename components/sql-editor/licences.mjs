/* The licence of every package that went into the bundle, by esbuild's own list of inputs. */
import {existsSync, readFileSync, readdirSync} from "node:fs"
import {dirname, join} from "node:path"

const {inputs} = JSON.parse(readFileSync(process.argv[2], "utf8"))
const folders = new Set()
for (const file of Object.keys(inputs)) {
  if (!file.includes("node_modules")) continue
  let folder = dirname(file)
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder)
  folders.add(folder)
}
for (const folder of [...folders].sort()) {
  const {name, version, license} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry))
  console.log(`${name} ${version}, ${license}\n${"-".repeat(60)}`)
  console.log(file ? `${readFileSync(join(folder, file), "utf8").trim()}\n` : "")
}

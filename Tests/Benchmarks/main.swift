import Foundation
import GlidepathKit

// How fast the tool is, beside twins in C and numpy that are printed from its own program. Words choose the
// rows whose work holds all of them; none chooses all.

let words = CommandLine.arguments.dropFirst()
let five = try Study(path: Files.scenario("northshire/five-years"))
let seven = try Study(path: Files.scenario("northshire/seven-years"))
let settlement = try Study(path: Files.scenario("settlements/track-3"))

let rows =
  try EngineRows.all(five) + RiskRows.all([five, seven]) + BatchRows.settlements(settlement)
  + BatchRows.wholeModel(five) + Growth.rows + ReportRows.all
let chosen = rows.filter { row in words.allSatisfy { row.work.contains($0) } }
let table = Table(chosen)
var isBroken = false
for row in chosen {
  let outcome = row.outcome()
  table.show(outcome.cells)
  isBroken = isBroken || outcome.isBroken
}
// A goal that is missed is no mistake; a twin that computes something else is.
if isBroken { exit(1) }

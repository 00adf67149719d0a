import AllianceModel
import Analysis
import Benchmark
import Evaluation
import Foundation
import Layouts
import Modelling
import Reports
import Scenarios
import SourceText
import Spreadsheets

/// Takes a value, so that no one can say that it is not needed.
@inline(never) func keep<Value>(_ value: Value) {}

/// What takes a scenario from text to numbers.
func calculation(_ shipped: ShippedCase) -> BenchmarkSuite {
  let (model, program) = (shipped.source.program.model, shipped.source.program)
  let variants = Variants(10_000, of: model)
  let batch = Batch(program)
  return BenchmarkSuite(name: shipped.source.name) { suite in
    suite.benchmark("text to program") { keep(try ShippedCase.program(shipped.path)) }
    suite.benchmark("one run of \(model.lines.count) lines") { state in
      keep(program.run())
      state.increment(counter: LineRate.name, by: Double(model.lines.count))
    }
    suite.benchmark("10,000 variants of \(variants.lines) lines") { state in
      keep(batch.run(variants.edits, measuring: variants.measures))
      state.increment(counter: LineRate.name, by: Double(10_000 * variants.lines))
    }
  }
}

/// What takes numbers to a workbook and to tables.
func report(_ cases: [Case], _ name: String) -> BenchmarkSuite {
  let scratch = NSTemporaryDirectory()
  let workbook = WorkbookReport(Report(cases), toolVersion: "benchmark").workbook()
  return BenchmarkSuite(name: name) { suite in
    suite.benchmark("workbook") {
      keep(WorkbookReport(Report(cases), toolVersion: "benchmark").workbook())
    }
    suite.benchmark("workbook to bytes") { keep(try workbook.excelFile(scratch: scratch)) }
    suite.benchmark("tables and their bytes") {
      for table in ReportTables(Report(cases), name: name).all { keep(try table.file()) }
    }
  }
}

let five = try ShippedCase("five-years")
let seven = try ShippedCase("seven-years")
LineRate.register()
Benchmark.main(
  [
    calculation(five), calculation(seven), report([five.source], five.source.name),
    report([seven.source], seven.source.name),
    report([five.source, seven.source], "five-or-seven"),
  ],
  customDefaults: [
    TimeUnit(.ms), MinTime(seconds: 2), WarmupIterations(1),
    Columns(["name", "time", "std", "iterations", LineRate.name]),
  ])

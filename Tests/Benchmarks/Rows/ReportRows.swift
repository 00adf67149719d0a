import Foundation
import GlidepathKit

/// What people wait for when they hand a report over; it has no twin and no goal.
enum ReportRows {
  static var all: [Row] {
    [
      Row(
        "text to results, five years",
        ours: {
          let path = Files.scenario("northshire/five-years")
          return Figure(try Repeated.time { _ = try Study(path: path).run() }, .seconds)
        }),
      Row(
        "text to workbook and tables, five or seven years",
        ours: {
          let files = ["northshire/five-years", "northshire/seven-years"].map(Files.scenario)
          return Figure(
            try Child.best(
              [Files.tool, "compare"] + files + ["-o", Files.scratch("report").path, "--quiet"]))
        }),
    ]
  }
}

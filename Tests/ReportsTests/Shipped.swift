import Analysis
import Foundation
import GlidepathKit

/// A shipped scenario, run.
func shipped(_ path: String) throws -> Case {
  let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  let scenarios = root.appending(path: "scenarios").path
  return Case(
    try Study(path: "\(scenarios)/\(path).yaml", root: scenarios).run(), seekingWarnings: false)
}

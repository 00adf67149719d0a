import Analysis
import Foundation
import GlidepathKit

/// A study and what it computed.
struct Studied {
  let study: Study
  let source: Case

  init(_ study: Study) throws {
    self.study = study
    source = Case(try study.run(), seekingWarnings: false)
  }

  /// A scenario from its text.
  init(text: String) throws { try self.init(try Study(text: text)) }

  /// A shipped scenario.
  init(shipped path: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let scenarios = root.appending(path: "scenarios").path
    try self.init(try Study(path: "\(scenarios)/\(path).yaml", root: scenarios))
  }

  func input(_ path: String) throws -> Input {
    guard let input = source.alliance.model.inputs.first(where: { $0.id.path == path }) else {
      throw Missing(name: path)
    }
    return input
  }

  func move(_ path: String) throws -> InputMove {
    InputMove(try input(path), source.alliance.model.years)
  }

  func measure(_ line: String, column: Int = 0) throws -> MeasuredLine {
    let model = source.alliance.model
    guard let found = model.lines.first(where: { $0.id.text == line }) else {
      throw Missing(name: line)
    }
    return MeasuredLine(found, column: column, model.years)
  }

  struct Missing: Error { let name: String }

  /// Wards in blocks of ten beds at £100; 100 spells at £30 in each year.
  static let wards = """
    scenario: {title: Wards}
    contract: {start: 2026/27, years: 2}
    appraisal: {years: 3}
    parties: {board: {role: commissioner}, trust: {role: provider}}
    services:
      wards: {provider: trust, activity: 100, unit_cost: £10, growth: 0%, blocks: {size: 10, cost: £100}}
    payments:
      wards: {bau: {rule: activity, price: £30}}
    """
}

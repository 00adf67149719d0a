import Foundation
import GlidepathKit
import Reports
import Scenarios
import SourceText
import Workshop

@testable import Handover

/// A contract that tests talk about.
enum Talks {
  /// A base that states the contract, in a folder beside that of the scenario.
  static let base = """
    scenario: {title: Wards}
    contract: {start: 2026/27, years: {value: 2, source: the draft, owner: the board, role: lever}}
    appraisal: {years: 4, discount_rate: {value: 0%, source: S}}
    parties:
      board: {name: Board, role: commissioner}
      hospital: {name: Acute hospital, role: provider}
    services: {wards: {provider: hospital, activity: {value: 10, source: S}, unit_cost: {value: 1000, source: S}}}
    payments:
      wards:
        bau: {rule: activity, price: {value: '£1,000', source: S}}
        alliance: {rule: activity, price: {value: '£1,100', source: S, owner: Ms Board, role: lever}}

    """
  /// The scenario, which names its base as seen from its own folder.
  static let top = "extends: ../common/base.yaml\nexpect: {party.hospital.npv: '4,000 ± 1'}\n"

  /// Writes both, and reads the scenario.
  static func study(in folder: Folder, _ name: String = "deal") throws -> Study {
    try folder.write(base, to: "scenarios/common/base.yaml")
    try folder.write(top, to: "scenarios/one/\(name).yaml")
    return try Study(
      path: "\(folder.path)/scenarios/one/\(name).yaml", root: "\(folder.path)/scenarios")
  }

  /// What was agreed over it: £1,200 a stay, for three years.
  static let terms = cells([
    ("expect", "remove"), ("payments.wards.alliance.price", "£1,200"), ("contract.years", "3"),
  ])

  static func cells(_ all: [(String, String)]) -> StatedCells {
    StatedCells(
      all.map { StatedCells.Cell(path: $0.0, text: $0.1, at: .whole("table")) })
  }

  /// Somebody whose name must stand in the decision log alone.
  static let ada = Person(name: "Ada Quill", party: "hospital")
}

extension Session {
  /// One more deed of Ada's, who leads.
  func taking(_ deed: Deed, why: String = "") throws -> Session {
    try taking(deed, by: Talks.ada, why: why, at: "2026-11-27T18:40:00Z", isFacilitator: true)
  }

  /// The same with a term of the first contract.
  func stating(_ path: String, _ text: String?, why: String = "") throws -> Session {
    try taking(.change(contracts: [contracts[0].name], terms: [Term(path, text)]), why: why)
  }
}

import Foundation
import GlidepathKit
import Workshop

/// The talks that tests begin with.
enum Table {
  /// Northshire without a soft landing.
  static func hard() throws -> Session { try Session(of: [try study("no-soft-landing")]) }

  /// A scenario of Northshire.
  static func study(_ name: String) throws -> Study { try study(in: "northshire", name) }

  /// A scenario that the project ships.
  static func study(in folder: String, _ name: String) throws -> Study {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let scenarios = here.appending(path: "../../scenarios").standardizedFileURL
    return try Study(path: scenarios.appending(path: "\(folder)/\(name).yaml").path)
  }

  /// Somebody.
  static let ada = Person(name: "Ada", party: "hospital")
  /// When everything happens.
  static let noon = "2026-11-27T12:00:00Z"
}

extension Session {
  /// One more deed of Ada's, who leads.
  func taking(_ deed: Deed, why: String = "", isFacilitator: Bool = true) throws(Refusal) -> Session
  {
    try taking(deed, by: Table.ada, why: why, at: Table.noon, isFacilitator: isFacilitator)
  }

  /// The same with terms of the first contract.
  func stating(_ path: String, _ text: String?) throws(Refusal) -> Session {
    try taking(.change(contracts: [contracts[0].name], terms: [Term(path, text)]))
  }
}

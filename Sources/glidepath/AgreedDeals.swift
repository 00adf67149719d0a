import Foundation
import GlidepathKit
import Handover
import Workshop

/// What was agreed of some contracts, by the decision log of a workshop where there is one.
struct AgreedDeals {
  /// What was agreed, contract by contract.
  let deals: [AgreedDeal]
  /// The bytes of the log; nil where there is none.
  let log: [UInt8]?

  /// Reads a log; the one beside the first scenario where none is named.
  ///
  /// Contracts that the log is not about stand as drafted.
  init(_ studies: [Study], named names: [String], log path: String?) throws {
    let usual = DecisionLog.path(beside: studies[0].scenario.file)
    let isThere = FileManager.default.fileExists(atPath: usual)
    guard let path = path ?? (isThere ? usual : nil) else {
      deals = try zip(studies, names).map { try AgreedDeal($0, name: $1) }
      log = nil
      return
    }
    let bytes = try AgreedDeals.wholeLines(of: path)
    do {
      let text = try RecordText(bytes, of: path)
      let talked = text.opening.contracts.compactMap { contract in
        studies.first { $0.name == contract.name }
      }
      guard talked.contains(where: { $0.name == studies[0].name }) else {
        throw RecordError.otherContracts(path: path, names: text.opening.contracts.map(\.name))
      }
      let session = try text.session(from: Session(of: talked))
      deals = try zip(studies, names).map { study, name in
        try session[study.name].map { try AgreedDeal($0, of: session, name: name) }
          ?? AgreedDeal(study, name: name)
      }
    } catch let error as RecordError {
      throw CommandFailure(
        code: "decision-log", "error: \(error); \(error.remedy)", exitCode: 65)
    }
    log = bytes
  }

  /// What a log says; a last line that was cut off, because nobody was answered, says nothing.
  static func wholeLines(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        code: "file-missing",
        "error: the decision log '\(path)' cannot be read; name the file of a workshop, NAME.workshop.jsonl",
        exitCode: 66)
    }
    let whole = data.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? data.startIndex
    return Array(data[..<whole])
  }
}

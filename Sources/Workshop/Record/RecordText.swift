import Foundation
public import GlidepathKit

/// The text of a decision log, read.
public struct RecordText: Sendable {
  /// What the talks are about.
  public let opening: RecordOpening
  /// The steps.
  public let steps: [Step]
  private let path: String

  /// Reads a log.
  ///
  /// - Throws: `RecordError.broken` at the line that is no step, or not the next.
  public init(_ bytes: [UInt8], of path: String) throws(RecordError) {
    self.path = path
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let first = lines.first else { throw .broken(path: path, line: 1) }
    opening = try RecordText.read(RecordOpening.self, first, path, 1)
    guard opening.workshop == 1 else { throw .broken(path: path, line: 1) }
    var steps: [Step] = []
    for (offset, line) in lines.dropFirst().enumerated() {
      let step = try RecordText.read(Step.self, line, path, offset + 2)
      guard step.number == offset + 1 else { throw .broken(path: path, line: offset + 2) }
      steps.append(step)
    }
    self.steps = steps
  }

  /// The talks as the log left them.
  ///
  /// - Parameter session: talks that begin with what the files say.
  /// - Returns: the talks after all steps.
  /// - Throws: `RecordError` where the log is about other contracts, or about files that were changed since.
  public func session(from session: Session) throws(RecordError) -> Session {
    let now = RecordOpening(session)
    guard now.contracts.map(\.name) == opening.contracts.map(\.name) else {
      throw .otherContracts(path: path, names: opening.contracts.map(\.name))
    }
    if let changed = zip(now.contracts, opening.contracts).first(where: { $0 != $1 }) {
      throw .changedScenario(path: path, name: changed.0.name)
    }
    do {
      return try session.replaying(steps)
    } catch {
      throw .notReplayed(path: path)
    }
  }

  private static func read<Value: Decodable>(
    _ type: Value.Type, _ line: ArraySlice<UInt8>, _ path: String, _ number: Int
  ) throws(RecordError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(line))
    } catch {
      throw .broken(path: path, line: number)
    }
  }

  /// A line of a log, with its end; keys stand in the order of the alphabet, so that the same step gives the
  /// same bytes.
  static func line(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(value)) ?? Data()
    return Array(data) + [UInt8(ascii: "\n")]
  }
}

import Evaluation
import Foundation
import Modelling

/// A numpy twin that was written to a file and held against the engine.
struct PythonTwin {
  private static let runner = Result { try Files.numpy() }
  private let path: String

  /// Prints the program and compares its measures for the scenario itself.
  init(_ program: TwinProgram, _ name: String, spread: Int? = nil) throws {
    let results = try Program(program.model).run()
    func list(_ numbers: [Double]) -> String {
      "[" + numbers.map { $0.isFinite ? "\($0)" : "float('\($0)')" }.joined(separator: ", ") + "]"
    }
    let varied = program.varied
    let text =
      "from numpy_twin import *\n\n" + NumpyTwin.text(program, results)
      + "\nstated = \(list(varied.map { $0.values.last(where: { $0 != 0 }) ?? 0 }))\n"
      + "low = \(list(varied.map(\.bounds.lowerBound)))\nhigh = \(list(varied.map(\.bounds.upperBound)))\n"
      + "spread = \(spread ?? program.measures.count)\n"
    path = try Files.write(text, name.replacingOccurrences(of: "-", with: "_") + ".py")
    let printed = try Child.run([Child.python, Self.runner.get(), "check", path]).output
      .split(separator: "\n").compactMap { Double($0) }
    let expected = program.measures.map { results[$0.line, $0.column] }
    try Agreement.demand(printed, expected, "the numpy twin of \(name)")
  }

  /// What trials of several programs take, by the size of block that is fastest, without the start of Python.
  static func trials(_ count: Int, of twins: [PythonTwin]) throws -> Cost {
    let seconds = try [1_000, 4_000, 10_000].map { block in
      try Repeated.least {
        let words = ["trials"] + twins.map(\.path) + ["\(block)", "\(count)"]
        let printed = try Child.run([Child.python, runner.get()] + words).output
        return Double(printed.trimmingCharacters(in: .whitespacesAndNewlines)) ?? .nan
      }
    }
    return Cost(seconds: seconds.min() ?? .nan)
  }

  /// What a table takes, by the size of block that is fastest: all of the process, from the start of Python on.
  func batch(_ rows: String, _ out: String) throws -> Cost {
    try PythonTwin.best { ["batch", path, "\($0)", rows, out] }
  }

  private static func best(_ words: (Int) -> [String]) throws -> Cost {
    let costs = try [1_000, 4_000, 10_000].map {
      try Child.best([Child.python, runner.get()] + words($0))
    }
    return costs.min { $0.seconds < $1.seconds } ?? Cost(seconds: .nan)
  }
}

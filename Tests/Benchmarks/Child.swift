import Foundation

/// Programs beside the harness: the tool itself, compilers and Python.
enum Child {
  /// Runs a program; gives what it printed, its time and its memory.
  ///
  /// GNU time measures the memory: what a process of the harness itself held does not count.
  static func run(_ words: [String]) throws -> (output: String, cost: Cost) {
    let measured = Files.scratch("measured").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/time")
    process.arguments = ["--quiet", "-f", "%M", "-o", measured] + words
    process.environment = environment
    let (out, errors) = (Files.scratch("output"), Files.scratch("errors"))
    for file in [out, errors] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: errors)
    let start = ContinuousClock.now
    try process.run()
    process.waitUntilExit()
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    guard process.terminationStatus == 0 else {
      let said = try String(contentsOf: errors, encoding: .utf8)
      throw NoFigure.failed(words.prefix(3).joined(separator: " ") + ": " + said.suffix(400))
    }
    let kilobytes = Double(
      try String(contentsOfFile: measured, encoding: .utf8)
        .trimmingCharacters(in: .whitespacesAndNewlines))
    let output = try String(contentsOf: out, encoding: .utf8)
    return (output, Cost(seconds: seconds, megabytes: kilobytes.map { $0 / 1024 }))
  }

  /// Python itself, past what stands before it to choose a version.
  static let python =
    (try? run(["python3", "-c", "import sys; print(sys.executable)"]).output)?
    .trimmingCharacters(in: .whitespacesAndNewlines) ?? "python3"

  /// No settings of numpy's own, and twins that are compiled once, as what people write is.
  private static let environment = ProcessInfo.processInfo.environment.filter {
    !$0.key.hasPrefix("OPENBLAS") && $0.key != "PYTHONDONTWRITEBYTECODE"
  }

  /// The best time of several runs, and the most memory that any of them held.
  static func best(of runs: Int = 3, _ words: [String]) throws -> Cost {
    var most: Double?
    let seconds = try Repeated.least(runs) {
      let cost = try run(words).cost
      most = [most, cost.megabytes].compactMap { $0 }.max()
      return cost.seconds
    }
    return Cost(seconds: seconds, megabytes: most)
  }
}

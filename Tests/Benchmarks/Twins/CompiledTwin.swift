import Evaluation
import Foundation
import Modelling

/// A C twin that was compiled, by the compiler and the level whose program is fastest.
struct CompiledTwin {
  private let path: String
  /// Compiler and level.
  let compiler: String
  private let program: TwinProgram

  private static let compilers = [
    ["gcc", "-O2"], ["gcc", "-O3", "-fno-trapping-math"], ["clang", "-O3"],
  ]

  /// Prints, compiles, holds against the engine, and keeps the fastest.
  init(_ program: TwinProgram, _ name: String) throws {
    self.program = program
    let source = try Files.write(CTwin.text(program), name + ".c")
    var best = (seconds: Double.infinity, path: "", compiler: "")
    for words in Self.compilers where (try? Child.run(["which", words[0]])) != nil {
      let path = Files.scratch("\(name)-\(words.joined())").path
      _ = try Child.run(words + ["-o", path, source, "-lm"])
      let seconds = try Self.seconds(path, 1_280)
      if seconds < best.seconds { best = (seconds, path, words.joined(separator: " ")) }
      try Self.check(path, program)
    }
    (path, compiler) = (best.path, best.compiler)
  }

  /// Seconds for so many variants, inputs placed.
  func seconds(_ variants: Int) throws -> Double { try Self.seconds(path, variants) }

  private static func seconds(_ path: String, _ variants: Int) throws -> Double {
    try Repeated.least(5) {
      let printed = try Child.run([path, "\(variants)"]).output.split(separator: " ")
      return printed.first.flatMap { Double($0) } ?? .nan
    }
  }

  /// Holds every line of four variants against the engine; a wrong twin is no twin.
  private static func check(_ path: String, _ program: TwinProgram) throws {
    let printed = try Child.run([path, "check"]).output.split(separator: "\n").compactMap {
      Double($0)
    }
    let lines = Set(program.steps.flatMap(\.lines).map(\.line)).sorted()
    let engine = try Program(program.model)
    var expected: [Double] = []
    for edits in Variation.edits(4, program) {
      var inputs = InputValues(program.model)
      for edit in edits { inputs.apply(edit) }
      let results = engine.run(inputs)
      expected += lines.flatMap { results.values(of: $0) }
    }
    try Agreement.demand(printed, expected, "the C twin")
  }
}

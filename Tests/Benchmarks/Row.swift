import Foundation

/// One row of the table: a piece of work, done by the tool and, where there is one, by its twin.
struct Row {
  let work: String
  let goals: [Goal]
  let ours: () throws -> Figure
  let twin: (() throws -> Figure)?

  init(
    _ work: String, _ goals: [Goal] = [], ours: @escaping () throws -> Figure,
    twin: (() throws -> Figure)? = nil
  ) {
    self.work = work
    self.goals = goals
    self.ours = ours
    self.twin = twin
  }

  /// What a row came to.
  struct Outcome {
    /// Work, ours, twin, ratio, goal, and whether it is met.
    let cells: [String]
    /// Whether something could not be done, or a twin is wrong.
    let isBroken: Bool
  }

  /// Does the work and says what came out.
  func outcome() -> Outcome {
    let (ours, twin) = (Row.figure(ours), twin.map(Row.figure))
    let goal = goals.map(\.text).joined(separator: ", ")
    let (our, their) = (try? ours.get(), try? twin?.get())
    let isWhole = our != nil && !goals.isEmpty && (twin == nil || their != nil)
    let isMet = our.map { our in goals.allSatisfy { $0.isMet(our, their) } } ?? false
    let ratio = our.flatMap { our in their.map { Row.ratio(our, $0) } }
    return Outcome(
      cells: [
        work, Row.text(ours), twin.map(Row.text) ?? "–", ratio ?? "–", goal,
        isWhole ? isMet ? "yes" : "no" : "–",
      ], isBroken: [ours, twin].contains { $0.map(Row.isBroken) ?? false })
  }

  private static func isBroken(_ figure: Result<Figure, any Error>) -> Bool {
    switch figure {
    case .success: false
    case .failure: true
    }
  }

  private static func figure(_ work: () throws -> Figure) -> Result<Figure, any Error> {
    Result { try work() }
  }

  private static func text(_ figure: Result<Figure, any Error>) -> String {
    switch figure {
    case .success(let figure): figure.text
    case .failure(NoFigure.failed(let words)): "failed: \(words)"
    case .failure(let error): "failed: \(error)"
    }
  }

  private static func ratio(_ our: Figure, _ their: Figure) -> String {
    our.value > their.value
      ? String(format: "%.1f × slower", our.value / their.value)
      : String(format: "%.1f × faster", their.value / our.value)
  }
}

import AllianceModel
public import Analysis
import Evaluation
public import Modelling
import Scenarios

/// Why a case differs from the first: which kind of change moves which pounds of whom.
///
/// It comes of further runs of the model, which no sheet can work out again.
public struct CausesReport: Sendable {
  /// The letter of the case, and of the one that it is held against.
  public let letters: (first: String, other: String)
  /// The titles of both.
  public let titles: (first: String, other: String)
  /// The names of their files.
  public let names: (first: String, other: String)
  /// The years of both.
  public let years: Years
  /// The causes, with what each moves.
  public let causes: Causes
  /// The id of the party on whom the contract bears hardest; nil where there is no provider.
  let hardestHit: String?

  /// Finds why a case differs from the first; nil where its file is not known as it was run.
  init?(_ other: CaseReport, against first: CaseReport, measuring more: [CauseMeasure]) {
    let measures = CauseMeasure.worth([first.source, other.source])
    // Whoever asks for a line twice, or for a net present value, gets it once.
    let asked = more.withoutRepeats.filter { one in !measures.contains { $0.isSameNumber(as: one) }
    }
    guard let causes = Causes(first.source, other.source, measuring: measures + asked)
    else { return nil }
    self.causes = causes
    letters = (first.letter, other.letter)
    titles = (first.source.title, other.source.title)
    names = (first.source.name, other.source.name)
    years = first.source.alliance.model.years
    hardestHit = first.hardestHit
  }
}

extension CausesReport {
  /// The title of what says why they differ.
  public var title: String { "Why \(titles.other) differs from \(titles.first)" }

  /// The positions of the net present values among the measures.
  public var worth: [Int] { causes.measures.indices.filter { causes.measures[$0].whose != nil } }

  /// The positions of some measures that were asked for.
  public func positions(of measures: [CauseMeasure]) -> [Int] {
    measures.withoutRepeats.compactMap { asked in
      causes.measures.firstIndex { $0.isSameNumber(as: asked) }
    }
  }

  /// The positions of those whose way is drawn: the party on whom the contract bears hardest, the system.
  public var drawn: [Int] {
    let whose: [Appraised?] = [hardestHit.map { .party($0) }, .system]
    return whose.compactMap { one in
      one.flatMap { one in causes.measures.firstIndex { $0.whose == one } }
    }
  }

  /// What is stated differently for a cause, in words.
  public func changes(of cause: Cause) -> [ChangeText] {
    cause.changes.map { ChangeText($0, years) }
  }

  /// A sentence for each party and one for the system: how much better or worse off, and by which causes.
  public var sentences: [String] { worth.map { sentence($0) } }

  /// What a measure moves by, and by which causes, the largest first; all of them, or at most so many.
  public func sentence(_ measure: Int, naming most: Int = .max) -> String {
    let name = causes.measures[measure].name
    let whose = causes.measures[measure].whose == .system ? "The system" : name
    let moved = causes.difference[measure]
    let side =
      moved.magnitude < 0.5
      ? "as well off" : "\(MoneyText.of(moved.magnitude)) \(moved < 0 ? "worse" : "better") off"
    let terms = self.terms(measure).filter { $0.pounds.magnitude >= 0.5 }
      .sorted { $0.pounds.magnitude > $1.pounds.magnitude }
      .map { "\($0.words) \($0.pounds > 0 ? "+" : "")\(MoneyText.of($0.pounds))" }
    let more = terms.count - most
    let told = Array(terms.prefix(most)) + (more > 0 ? ["\(more) more"] : [])
    return "\(whose) is \(side) in \(titles.other)"
      + (moved.magnitude < 0.5 ? " as in " : " than in ") + titles.first
      + (told.isEmpty ? "." : ": \(Headline.listed(told)).")
  }

  /// What each cause moves of a measure, and what they move only together.
  private func terms(_ measure: Int) -> [(words: String, pounds: Double)] {
    causes.all.compactMap { cause in cause.effects.map { (cause.words, $0[measure]) } }
      + (causes.isTogether ? [(Causes.togetherWords, causes.together[measure])] : [])
  }
}

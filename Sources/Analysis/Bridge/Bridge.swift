import AllianceModel
import Modelling

/// What takes each party from business as usual to the alliance, by kind of payment and cost.
public struct Bridge: Sendable {
  /// The bridge's lines over those of the cases.
  public let lines: ModelOverCases
  /// The cells of a chart of floating columns; nil where nobody has a bridge.
  public let columns: FloatingColumns?

  /// Bridges every party of every case; the columns are those of one party of the first.
  public init?(_ cases: [LetteredCase], charting party: String?) {
    var sections: [Section] = []
    var columns: FloatingColumns?
    for lettered in cases {
      guard let factor = Bridge.factor(lettered) else { continue }
      sections.append(
        Section(
          title: lettered.prefixed("Today's value"),
          introduction: "Takes discount factor and deflator from the model.", lines: [factor]))
      for each in lettered.source.alliance.parties {
        guard let span = PartySpan(each, lettered, factor.id) else { continue }
        sections += span.sections
        if columns == nil, each.id == party {
          columns = FloatingColumns(span)
        }
      }
    }
    sections += columns?.sections ?? []
    guard sections.contains(where: { $0.lines.count > 1 }),
      let lines = ModelOverCases(sections, cases)
    else { return nil }
    self.lines = lines
    self.columns = columns
  }

  private static func factor(_ lettered: LetteredCase) -> Line? {
    guard let factor = lettered.input("appraisal.discount_factor") else { return nil }
    return Line(
      id: lettered.id("factor"), label: "Today's value of a pound of the year", unit: .factor,
      timing: .endOfYear, sentence: "Discount factor over deflator.",
      formula: .yearly(.same, each: factor / (lettered.input("appraisal.deflator") ?? 1)))
  }
}

extension LetteredCase {
  /// The id of a line of the bridge.
  func id(_ name: String) -> LineID {
    LineID("\(letter.isEmpty ? "" : "\(letter).")bridge.\(name)")
  }

  /// A title that says which case it is about, where there are several.
  func prefixed(_ title: String) -> String { letter.isEmpty ? title : "\(letter): \(title)" }
}

import AllianceModel
public import Modelling

/// What takes each party from business as usual to the alliance, by kind of payment and cost.
public struct Bridge: Sendable {
  /// The bridge's lines over those of the cases.
  public let lines: ModelOverCases
  /// The cells of a chart of floating columns; nil where nobody has a bridge.
  public let columns: FloatingColumns?
  /// The bridge of each party of each case.
  public let parties: [PartyBridge]
  /// By letter of a case: how many parties have a bridge that does not end at the model's value.
  public let checks: [String: LineID]

  /// Bridges every party of every case; the columns are those of one party of the first.
  public init?(_ cases: [LetteredCase], charting party: String?) {
    var sections: [Section] = []
    var columns: FloatingColumns?
    var checks: [String: LineID] = [:]
    var spans: [PartySpan] = []
    for lettered in cases {
      let (factor, turnover) = (Bridge.factor(lettered), Bridge.turnover(lettered))
      sections.append(
        Section(
          title: lettered.prefixed("Today's value"),
          introduction: "Takes discount factor and deflator from the model.",
          lines: [factor, turnover]))
      var differing: [Line] = []
      let ledger = PartyLedger(lettered.source.alliance)
      for each in lettered.source.alliance.parties {
        guard let span = PartySpan(each, lettered, ledger, factor.id, turnover.id) else {
          continue
        }
        sections += span.sections
        spans.append(span)
        differing.append(span.differs)
        if columns == nil, each.id == party {
          columns = FloatingColumns(span)
        }
      }
      guard !differing.isEmpty else { continue }
      sections.append(Bridge.checks(differing, lettered))
      checks[lettered.letter] = .bridge(lettered.letter, .differs)
    }
    sections += columns?.sections ?? []
    guard sections.contains(where: { $0.lines.count > 1 }),
      let lines = ModelOverCases(sections, cases)
    else { return nil }
    self.lines = lines
    parties = spans.map { PartyBridge($0, lines.results) }
    self.columns = columns
    self.checks = checks
  }

  /// How large the sums are that the bridge adds up.
  private static func turnover(_ lettered: LetteredCase) -> Line {
    let source = lettered.knownLine(.checks(.turnover))
    return Line(
      id: .bridge(lettered.letter, .turnover), label: source.label, unit: .pounds,
      timing: .duringYear, sentence: source.sentence,
      formula: .yearly(.blank, each: lettered.known(source.id)))
  }

  /// Whether the bridges end where the model does: 1 for a party whose bridge does not.
  private static func checks(_ differing: [Line], _ lettered: LetteredCase) -> Section {
    let all = Line(
      id: .bridge(lettered.letter, .differs), label: "Bridges that do not add up", unit: .count,
      timing: .once,
      sentence: "How many parties have a bridge that is not their net present value.",
      formula: .constant(sum(of: differing.map { .line($0.id) })))
    return Section(
      title: lettered.prefixed("Every bridge ends at the net present value of the model"),
      introduction: "Takes the sums above and the parties' net present values from the model.",
      lines: differing + [all])
  }

  private static func factor(_ lettered: LetteredCase) -> Line {
    let (factor, deflator) = (
      lettered.known(.appraisal(.discountFactor)), lettered.known(.appraisal(.deflator))
    )
    return Line(
      id: .bridge(lettered.letter, .factor), label: "Today's value of a pound of the year",
      unit: .factor, timing: .endOfYear, sentence: "Discount factor over deflator.",
      formula: .yearly(.same, each: factor / deflator))
  }
}

extension LetteredCase {
  /// A title that says which case it is about, where there are several.
  func prefixed(_ title: String) -> String { letter.isEmpty ? title : "\(letter): \(title)" }
}

import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// Who bears what is stranded at a party that lands softly, in a sentence.
struct StrandedSentences {
  private let position: Int
  private let answer: Answer
  private var placed: PlacedCase { answer.plan.cases[position] }

  init(_ position: Int, _ answer: Answer) {
    self.position = position
    self.answer = answer
  }

  /// A sentence for each party with a soft landing.
  func all(_ workings: inout Workings) -> [LiveText] {
    placed.report.landings.map { sentence($0, &workings) }
  }

  private func sentence(_ landing: LandingReport, _ workings: inout Workings) -> LiveText {
    let name = landing.party.name
    workings.heading("Who bears what is stranded at \(placed.titled(name))")
    var total: LiveText = ""
    var items: [(words: LiveText, belongs: LiveFlag)] = []
    for row in landing.rows {
      guard let sum = sum(of: row, &workings) else { continue }
      let words = workings.signedPounds(row.bearer.heading, sum)
      if row.bearer == .total {
        total = words
      } else {
        let isShown = LiveFlag(
          "ABS(\(sum.formula))>=0.5", sum.value.magnitude >= 0.5)
        items.append((.literal("\(row.bearer.inSentences) ") + words, isShown))
      }
    }
    let list = workings.list("Borne", items)
    let party = placed.alliance.parties.firstIndex { $0.id == landing.party.id }
    let who: LiveText = party.map { answer.name($0, of: position) } ?? ""
    return answer.opening(position) + total + " stranded at " + who
      + .literal(" over \(placed.axis.years.horizon) years, borne by: ")
      + .when(list.isEmpty, "nobody.", else: list + ".")
  }

  private func sum(of row: LandingReport.Row, _ workings: inout Workings) -> LiveNumber? {
    placed.range(row.line, from: 1).map {
      workings.number(
        "\(row.bearer.heading), all years",
        LiveNumber("SUM(\($0.formula))", row.pounds.dropFirst().reduce(0, +)), .pounds)
    }
  }
}

extension Bearer {
  /// Who bears, as a sentence says it.
  fileprivate var inSentences: String {
    switch self {
    case .total: "all"
    case .payerRule: "the payer's rule"
    case .measures: "measures"
    case .support: "support"
    case .gainshare: "gainshare"
    case .rent: "rent"
    case .left: "the party itself"
    }
  }
}

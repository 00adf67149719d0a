import AllianceModel
public import Analysis
import Evaluation
import Modelling
import Notation
import Scenarios

extension Inquiry {
  /// Whom the others can least lose, and when.
  public static func rehearsal(_ source: Case, _ rehearsal: Rehearsal) -> Inquiry {
    let answer = RehearsalAnswer(source, rehearsal)
    return Inquiry(
      name: "rehearse", title: "Rehearsal",
      method:
        "Each provider excluded for wilful default at the start of each year of the contract but the first, and what the others can do about it, against the scenario as it stands.",
      sentences: answer.sentences,
      tables: [answer.worst] + [answer.map].compactMap(\.self))
  }
}

/// What a rehearsal found, in sentences and tables.
private struct RehearsalAnswer {
  private let source: Case
  private let found: Rehearsal

  init(_ source: Case, _ rehearsal: Rehearsal) {
    self.source = source
    found = rehearsal
  }

  private var years: Years { source.program.model.years }
  private var alliance: Alliance { source.alliance }

  var sentences: [String] {
    least + alone + [rest, assumed, successors, already].compactMap(\.self) + refused
  }

  /// Whom they can least lose, and when.
  private var least: [String] {
    guard let worst = found.worst().first else {
      return [
        found.exclusions.isEmpty
          ? "No exclusion could be rehearsed."
          : "Every exclusion breaks a check of the model: see the table."
      ]
    }
    let year = years.label(worst.year)
    let response = words(worst)
    guard worst.staying <= -0.5 else {
      return [
        "Nobody's exclusion costs those who stay anything where they do what is best for them; least they gain by that of \(worst.party.name) from \(year), \(response): \(MoneyText.of(worst.staying)) of net present value."
      ]
    }
    return [
      "The alliance can least lose \(worst.party.name), and least of all from \(year): the best that those who stay can do then, \(response), still costs them \(MoneyText.of(-worst.staying)) of net present value."
    ] + moved(worst)
  }

  /// What an exclusion does to the measures.
  private func moved(_ exclusion: Rehearsal.Exclusion) -> [String] {
    let moved = zip(found.measures, exclusion.changes ?? []).filter {
      $1.magnitude >= $0.unit.leastTold
    }
    .map { "\($0.heading(in: alliance)) \($0.signed($1))" }
    return moved.isEmpty ? [] : ["It means \(moved.joined(separator: ", "))."]
  }

  /// Whom they can least lose where nobody takes its place; none where that is the answer already.
  private var alone: [String] {
    let others = Rehearsal.responses.filter { $0 != .replace }
    guard let worst = found.worst(of: others).first, worst.staying <= -0.5,
      found.worst().first?.response == .replace
    else { return [] }
    return [
      "If nobody can take its place, it is \(worst.party.name), from \(years.label(worst.year)): the best left, \(words(worst)), costs those who stay \(MoneyText.of(-worst.staying))."
    ] + moved(worst)
  }

  /// The other providers, each in the year in which it is least easily lost.
  private var rest: String? {
    let rest = found.worst().dropFirst().map { exclusion in
      "\(exclusion.party.name) from \(years.label(exclusion.year)) \(exclusion.staying >= 0.5 ? "+" : "")\(MoneyText.of(exclusion.staying)) (\(words(exclusion)))"
    }
    guard !rest.isEmpty else { return nil }
    return
      "The others at their worst, to those who stay and at their best response: \(rest.joined(separator: ", "))."
  }

  private func words(_ exclusion: Rehearsal.Exclusion) -> String {
    switch exclusion.response {
    case .continue: "to carry on without it"
    case .replace: "to replace it by \(exclusion.successor ?? "another")"
    case .terminate: "to end the contract"
    }
  }

  private var assumed: String? {
    let terms = found.terms
    guard !found.exclusions.isEmpty else { return nil }
    return
      "Assumed: to carry on loses \(percent(terms.lost)) of the shifts into its services; with a new start \(percent(terms.gap)) of them goes on in its year, at prices \(percent(terms.price)) higher from then on and for \(ValueText.of(terms.mobilisation, .pounds)) once; to wind up costs \(ValueText.of(terms.windUp, .pounds))."
  }

  private func percent(_ share: Double) -> String {
    "\(DecimalText.of((1e4 * share).rounded() / 100))%"
  }

  /// Who takes over where no new provider has room.
  private var successors: String? {
    var told: [String] = []
    for exclusion in found.exclusions {
      guard let successor = exclusion.successor, successor != "a new provider" else { continue }
      let words = "\(successor) takes over from \(exclusion.party.name)"
      if !told.contains(words) { told.append(words) }
    }
    guard !told.isEmpty else { return nil }
    return
      "Where a new provider cannot be put in an excluded one's place, another does: \(told.joined(separator: ", "))."
  }

  private var already: String? {
    guard !found.excludedAlready.isEmpty else { return nil }
    return
      "The scenario itself excludes \(found.excludedAlready.joined(separator: ", ")): what is rehearsed comes on top of that."
  }

  /// What could not be rehearsed, and why: what is so for the same reason together.
  private var refused: [String] {
    var told: [(whose: String, reason: String, responses: [String])] = []
    for refusal in found.refusals {
      let (whose, response) = (refusal.party.name, refusal.response.rawValue)
      if let place = told.firstIndex(where: { $0.whose == whose && $0.reason == refusal.reason }) {
        told[place].responses.append(response)
      } else {
        told.append((whose, refusal.reason, [response]))
      }
    }
    return told.map {
      "Not rehearsed: \($0.whose) (\($0.responses.joined(separator: ", "))): \($0.reason)."
    }
  }

  /// The worst year of each provider under the best response.
  var worst: InquiryTable {
    InquiryTable(
      title: "Whom the alliance can least lose",
      summary:
        "One provider and the year in which its exclusion costs most although the others do what is best.",
      columns: RehearsalAnswer.whose + [
        .init("response", "Best response", .text, "continue, replace or terminate."),
        .init("by", "Replaced by", .text, "Who takes over; empty where nobody does."),
      ] + [RehearsalAnswer.staying]
        + found.measures.columns(in: alliance, "what it changes by, £ or its own unit."),
      key: ["party"], groups: [InquiryTable.Group(rows: found.worst().map(row))])
  }

  /// Every exclusion, a group for each response; nil where there is none.
  var map: InquiryTable? {
    guard !found.exclusions.isEmpty else { return nil }
    return InquiryTable(
      name: "map", title: "What an exclusion costs whom",
      summary: "One provider that leaves at the start of one year, and one response.",
      sharedColumns: [
        .init("response", "Response", .text, "continue, replace or terminate.")
      ],
      columns: RehearsalAnswer.whose + [RehearsalAnswer.staying]
        + found.measures.columns(in: alliance, "what it changes by, £ or its own unit."),
      key: ["response", "party", "year"],
      groups: Rehearsal.responses.compactMap { response in
        let own = found.exclusions.filter { $0.response == response }
        return own.isEmpty
          ? nil
          : InquiryTable.Group(
            title: "the others \(response.rawValue)", shared: [.text(response.rawValue)],
            rows: own.map { names($0) + numbers($0) })
      }, isMap: true)
  }

  private static let whose: [InquiryTable.Column] = [
    .init("party", "Provider", .text, "The id of the provider that leaves.", isForFiles: true),
    .init("party_name", "Who leaves", .text, "The provider that leaves."),
    .init("year", "From", .text, "The first year without it."),
  ]

  private static let staying = InquiryTable.Column(
    "staying", "Those who stay", .number,
    "What the net present values of all parties that stay change by together, £.")

  private func row(_ exclusion: Rehearsal.Exclusion) -> [InquiryValue] {
    names(exclusion)
      + [.text(exclusion.response.rawValue), .text(exclusion.successor ?? "")]
      + numbers(exclusion)
  }

  private func names(_ exclusion: Rehearsal.Exclusion) -> [InquiryValue] {
    [
      .text(exclusion.party.id), .text(exclusion.party.name),
      .text(years.label(exclusion.year)),
    ]
  }

  private func numbers(_ exclusion: Rehearsal.Exclusion) -> [InquiryValue] {
    [exclusion.changes == nil ? .nothing : .number(exclusion.staying, .presentPounds)]
      + found.measures.indices.map { position in
        exclusion.changes.map { .number($0[position], found.measures[position].unit) } ?? .nothing
      }
  }
}

import AllianceModel
public import Analysis
import Evaluation
import Modelling

extension Inquiry {
  /// Who wins and who loses, which payments would leave nobody worse off, and where all would win.
  public static func winWin(_ source: Case, _ map: WeightMap?) -> Inquiry {
    let words = WinWinWords(source, map)
    return Inquiry(
      name: "winwin", title: "Who wins",
      method:
        "Net present value of each party against business as usual; the payments of fewest pounds, and of those the fewest payments, that leave nobody worse off; and who comes out lowest under other lengths and weights in gain.",
      sentences: words.sentences, tables: [words.parties, words.payments] + words.maps)
  }
}

/// Who wins, in words and tables.
private struct WinWinWords {
  private let source: Case
  private let weights: WeightMap?
  private let stakes: [(party: Alliance.Party, pounds: Double)]
  private let transfers: Transfers

  init(_ source: Case, _ map: WeightMap?) {
    self.source = source
    weights = map
    let stakes = source.alliance.parties.filter { source.results.has(.party($0.id, .npv)) }
      .map { (party: $0, pounds: source.results[.party($0.id, .npv)]) }
    self.stakes = stakes
    transfers = Transfers(stakes)
  }

  private var years: Years { source.program.model.years }

  var sentences: [String] { [standing, settling, mapped].compactMap(\.self) }

  private var standing: String {
    let losers = stakes.filter { $0.pounds <= -0.5 }
    guard !losers.isEmpty else { return "Nobody is worse off than as usual." }
    let told = losers.map { "\($0.party.name) by \(MoneyText.of(-$0.pounds))" }
    return "Worse off than as usual, at today's value: \(told.joined(separator: ", "))."
  }

  private var settling: String? {
    guard let payments = transfers.payments else {
      return
        "No transfer can leave nobody worse off: the winners win \(MoneyText.of(transfers.missing)) less than the losers lose, so that the system itself loses."
    }
    guard !payments.isEmpty else { return nil }
    let told = payments.map {
      "\($0.from.name) pays \($0.to.name) \(MoneyText.of($0.pounds))"
    }
    let total = payments.reduce(0) { $0 + $1.pounds }
    let count = payments.count == 1 ? "one payment" : "\(payments.count) payments"
    return
      "\(MoneyText.of(total)) at today's value in \(count) would leave nobody worse off: \(told.joined(separator: "; "))."
      + (transfers.isFewest ? "" : " With so many parties fewer payments are not ruled out.")
  }

  private var mapped: String? {
    guard let weights else {
      return "No lengths and weights were tried: years are over, and cannot be agreed anew."
    }
    let place =
      weights.weights.contains(nil)
      ? "firm years" : "firm years and weight of \(weights.party.name) in gain"
    let told = weights.terms.indices.compactMap { row -> String? in
      let winning = weights.lowest[row].map { ($0 ?? -1) >= -0.005 }
      guard winning.contains(true) else { return nil }
      guard let ranges = ranges(winning, weights.weights) else { return length(weights.terms[row]) }
      return "\(length(weights.terms[row])) \(ranges)"
    }
    guard !told.isEmpty else { return "At no \(place) that were tried does everybody win." }
    return "Nobody loses at these, by \(place): \(told.joined(separator: "; "))."
  }

  /// Runs of weights beside each other at which nobody loses: `from 20% to 40%, at 60%`; nil without weights.
  private func ranges(_ winning: [Bool], _ weights: [Double?]) -> String? {
    guard !weights.contains(nil) else { return nil }
    func percent(_ place: Int) -> String {
      "\(MoneyText.decimals(100 * (weights[place] ?? 0), 0))%"
    }
    var runs: [ClosedRange<Int>] = []
    for place in winning.indices where winning[place] {
      if let last = runs.last, last.upperBound == place - 1 {
        runs[runs.count - 1] = last.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    return runs.map {
      $0.count == 1
        ? "at \(percent($0.lowerBound))"
        : "from \(percent($0.lowerBound)) to \(percent($0.upperBound))"
    }.joined(separator: ", ")
  }

  private func length(_ years: Int) -> String { years == 1 ? "1 year" : "\(years) years" }

  var parties: InquiryTable {
    InquiryTable(
      title: "What each party gains or loses", summary: "A party.",
      columns: [
        .init("party", "Party", .text, "The id of the party.", isForFiles: true),
        .init("party_name", "Party", .text, "The name of the party."),
        .init(
          "npv", "Net present value", .number, "Against business as usual, £ at today's value."),
        .init("lowest_change", "Lowest annual change", .number, "Of all years, £ of the year."),
        .init("lowest_year", "In", .text, "The year of the lowest change."),
      ], key: ["party"],
      groups: [
        InquiryTable.Group(
          rows: stakes.map { stake in
            [
              .text(stake.party.id), .text(stake.party.name),
              .number(stake.pounds, .presentPounds),
            ] + lowest(stake.party.id)
          })
      ])
  }

  /// The lowest annual change of a party and its year.
  private func lowest(_ party: String) -> [InquiryValue] {
    let (line, year) = (
      LineID.party(party, .lowestChange), LineID.yearOf(.lowestChange, party)
    )
    guard source.results.has(line), source.results.has(year) else { return [.nothing, .nothing] }
    return [
      .number(source.results[line], .pounds), .text(years.label(Int(source.results[year]))),
    ]
  }

  var payments: InquiryTable {
    InquiryTable(
      name: "payments", title: "Payments that leave nobody worse off",
      summary: "A payment at today's value.",
      columns: [
        .init("from", "Pays", .text, "The id of who pays.", isForFiles: true),
        .init("from_name", "Pays", .text, "Who pays."),
        .init("to", "Receives", .text, "The id of who receives.", isForFiles: true),
        .init("to_name", "Receives", .text, "Who receives."),
        .init("pounds", "Amount", .number, "£ at today's value."),
      ], key: ["from", "to"],
      groups: [
        InquiryTable.Group(
          rows: (transfers.payments ?? []).map {
            [
              .text($0.from.id), .text($0.from.name), .text($0.to.id), .text($0.to.name),
              .number($0.pounds, .presentPounds),
            ]
          })
      ])
  }

  /// Who comes out lowest: a map for people, a list for programs.
  var maps: [InquiryTable] { weights.map { [map($0), list($0)] } ?? [] }

  private func map(_ weights: WeightMap) -> InquiryTable {
    InquiryTable(
      name: "map",
      title:
        "Who comes out lowest, by firm years down and weight of \(weights.party.name) in gain across",
      summary: "Firm years; across, what the party that comes out lowest is worth.",
      columns: [.init("years", "Firm years", .text, "The firm years of the contract.")]
        + weights.weights.enumerated().map { place, weight in
          .init(
            "weight_\(place + 1)",
            weight.map { "\(MoneyText.decimals(100 * $0, 0))%" } ?? "As drafted", .number,
            "The lowest net present value of all parties, £ at today's value.")
        }, key: ["years"],
      groups: [
        InquiryTable.Group(
          rows: weights.terms.indices.map { term in
            [.text("\(weights.terms[term])")]
              + weights.lowest[term].map { $0.map { .number($0, .presentPounds) } ?? .nothing }
          })
      ], isMap: true, audience: .people)
  }

  private func list(_ weights: WeightMap) -> InquiryTable {
    InquiryTable(
      name: "map", title: "Who comes out lowest, by firm years and weight",
      summary: "What the party that comes out lowest is worth; empty where a check breaks.",
      columns: [
        .init("party", "Party", .text, "The id of the party whose weight is moved."),
        .init("years", "Firm years", .number, "The firm years of the contract."),
        .init("weight", "Weight in gain", .number, "Its weight; empty where no gain is shared."),
        .init(
          "lowest", "Lowest", .number,
          "The lowest net present value of all parties, £ at today's value."),
      ], key: weights.weights.contains(nil) ? ["years"] : ["years", "weight"],
      groups: [
        InquiryTable.Group(
          rows: weights.terms.indices.flatMap { term in
            weights.weights.indices.map { place in
              [
                .text(weights.party.id), .number(Double(weights.terms[term]), .count),
                weights.weights[place].map { .number($0, .share) } ?? .nothing,
                weights.lowest[term][place].map { .number($0, .presentPounds) } ?? .nothing,
              ]
            }
          })
      ], audience: .programs)
  }
}

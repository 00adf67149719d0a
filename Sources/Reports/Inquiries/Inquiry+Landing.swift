import AllianceModel
public import Analysis
import Evaluation
import GlidepathKit
import Modelling

extension Inquiry {
  /// The cheapest soft landing of a party, what each floor costs, and why where none keeps them.
  public static func landing(_ search: LandingSearch, cheapest: LandingSearch.Outcome?) -> Inquiry {
    let words = LandingWords(search, cheapest)
    return Inquiry(
      name: "landing", title: "Cheapest landing",
      method:
        "Pace of the shifts away from the party, support by a share of its stranded cost that falls to nothing in equal steps, and its weight in gain: the package that costs commissioners least and keeps every floor.",
      sentences: words.sentences, tables: [words.packages, words.frontier])
  }
}

/// A search for a landing, in words and tables.
private struct LandingWords {
  private let search: LandingSearch
  private let cheapest: LandingSearch.Outcome?
  private let curve: LandingFrontier
  private let without: LandingSearch.Outcome
  private let reach: LandingReach

  init(_ search: LandingSearch, _ cheapest: LandingSearch.Outcome?) {
    self.search = search
    self.cheapest = cheapest
    let none = LandingTerms.Package(
      pace: 0, years: 0, share: 0, weight: search.terms.hasWeight ? 0 : nil)
    without = search.outcomes([none])[0]
    let reach = LandingReach(search)
    self.reach = reach
    curve = LandingFrontier(search, within: reach)
  }

  private var party: String { search.terms.party.name }
  private var years: Years { search.terms.study.alliance.model.years }
  private func percent(_ share: Double) -> String { "\(MoneyText.decimals(100 * share, 2))%" }

  var sentences: [String] {
    guard let cheapest else { return ["No landing of \(party) keeps every floor."] + reasons }
    let own = cheapest.position
    return [
      "The cheapest landing of \(party) that keeps its margin at \(percent(search.floor)) or more: \(words(cheapest.package)).",
      "The commissioners are \(standing(own.commissioners)) at today's value, \(drafted(own)).",
      "\(party) is \(standing(value(own))); its lowest margin is \(percent(own.margin)) in the term\(after(own)).",
    ] + [unmoved].compactMap(\.self)
  }

  /// Better or worse off than as usual, by how much.
  private func standing(_ pounds: Double) -> String {
    "\(MoneyText.of(pounds.magnitude)) \(pounds < 0 ? "worse" : "better") off than as usual"
  }

  /// What the party itself comes to.
  private func value(_ position: LandingSearch.Position) -> Double {
    let parties = search.terms.study.alliance.parties
    return parties.firstIndex { $0.id == search.terms.party.id }.map { position.values[$0] } ?? 0
  }

  private func drafted(_ own: LandingSearch.Position) -> String {
    let now = search.drafted
    let more = own.commissioners - now.commissioners
    let kept =
      now.keeps(search.floor)
      ? "which keeps every floor too" : "which does not keep every floor"
    return
      "\(MoneyText.of(more.magnitude)) \(more < 0 ? "less" : "more") than as drafted, \(kept)"
  }

  /// Shifts whose pace no package moves.
  private var unmoved: String? {
    guard !search.terms.unmoved.isEmpty else { return nil }
    return
      "The pace of \(search.terms.unmoved.joined(separator: ", ")) stays as drafted: it is no curve of so many years."
  }

  private func after(_ own: LandingSearch.Position) -> String {
    guard own.underlying.isFinite else { return "" }
    return ", its lowest underlying margin \(percent(own.underlying)) after it"
  }

  /// A package as one would say it.
  private func words(_ package: LandingTerms.Package) -> String {
    let pace =
      search.terms.ramps.isEmpty || package.pace == 0
      ? "the shifts as drafted"
      : "the shifts away from it take \(count(abs(package.pace), "year")) \(package.pace > 0 ? "longer" : "less")"
    let support =
      package.share == 0 || package.years == 0
      ? "no support"
      : "support of \(percent(package.share)) of its stranded cost in the first year, falling to nothing in \(count(package.years, "year"))"
    let weight = package.weight.map { ", and a weight of \(percent($0)) in gain" } ?? ""
    return "\(pace), \(support)\(weight)"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }

  /// What stands against every package.
  private var reasons: [String] {
    guard let margin = reach.margin, let underlying = reach.underlying,
      let together = reach.together
    else { return ["No package could be stated without breaking a check of the model."] }
    let reasons = [underlyingReason(underlying), marginReason(margin)].compactMap(\.self)
    if !reasons.isEmpty { return reasons }
    guard together >= search.floor else {
      return [
        "It can keep either floor and not both: the lower of margin in the term and underlying margin after it reaches \(percent(together)) at most, the others left out of account."
      ]
    }
    let names = reach.below.map(\.name).joined(separator: ", ")
    return [
      names.isEmpty
        ? "Every package that keeps its floors leaves some other provider below its own."
        : "Every package that keeps its floors leaves these below theirs: \(names)."
    ]
  }

  private func underlyingReason(_ underlying: Double) -> String? {
    guard underlying < search.floor else { return nil }
    let pace = search.terms.ramps.isEmpty ? "" : " only a gentler pace or"
    return
      "From \(years.label(search.terms.term + 1)) on its underlying margin reaches \(percent(underlying)) at most: neither support nor gain is underlying, so that no weight can raise it;\(pace) more cost taken out does."
  }

  private func marginReason(_ margin: Double) -> String? {
    guard margin < search.floor else { return nil }
    let reached =
      "In the term its margin reaches \(percent(margin)) at most, with all of its stranded cost made good"
    guard search.terms.hasWeight else { return "\(reached); no gain is shared." }
    return
      "\(reached) and any weight in gain: the pool is too small, with \(MoneyText.of(reach.gain)) a year at most to share among providers."
  }

  var packages: InquiryTable {
    let rows =
      [("as drafted", nil, search.drafted)]
      + [
        (
          search.terms.hasWeight ? "no support, no weight" : "no support",
          Optional(without.package), without.position
        )
      ]
      + (cheapest.map { [("cheapest", Optional($0.package), $0.position)] } ?? [])
    return InquiryTable(
      title: "The landing and what it is held against", summary: "A package.",
      columns: [.init("which", "Package", .text, "Which package it is.")] + Self.chosen
        + [
          .init(
            "keeps", "Keeps the floors", .text, "yes or no.")
        ] + Self.reached
        + search.terms.study.alliance.parties.map { party in
          .init(
            "npv_\(party.id)", party.name, .number,
            "Net present value of \(party.name), £ at today's value.")
        }, key: ["which"],
      groups: [
        InquiryTable.Group(
          rows: rows.map { name, package, position in
            [.text(name)] + chosen(package)
              + [.text(position.keeps(search.floor) ? "yes" : "no")] + reached(position)
              + position.values.map { .number($0, .presentPounds) }
          })
      ])
  }

  private static let chosen: [InquiryTable.Column] = [
    .init("pace", "Years longer", .number, "Years that shifts take longer than drafted."),
    .init("support_years", "Years of support", .number, "Years until support is nothing."),
    .init("support_share", "First share", .number, "Share of the stranded cost in the first year."),
    .init("weight", "Weight in gain", .number, "The party's weight in gain."),
  ]

  private static let reached: [InquiryTable.Column] = [
    .init(
      "commissioners", "Commissioners", .number,
      "Net present value of all commissioners, £ at today's value."),
    .init("margin", "Lowest margin", .number, "In the years of the term."),
    .init("underlying", "Lowest underlying", .number, "Margin from the year after the term on."),
  ]

  private func chosen(_ package: LandingTerms.Package?) -> [InquiryValue] {
    guard let package else { return [.nothing, .nothing, .nothing, .nothing] }
    return [
      .number(Double(package.pace), .count), .number(Double(package.years), .count),
      .number(package.share, .share), package.weight.map { .number($0, .share) } ?? .nothing,
    ]
  }

  private func reached(_ position: LandingSearch.Position) -> [InquiryValue] {
    [
      .number(position.commissioners, .presentPounds), .number(position.margin, .rate),
      position.underlying.isFinite ? .number(position.underlying, .rate) : .nothing,
    ]
  }

  var frontier: InquiryTable {
    InquiryTable(
      name: "frontier", title: "What each floor costs",
      summary: "The cheapest package that keeps a floor, weights in tenths.",
      columns: [
        .init("floor_words", "Floor", .text, "The floor in words.", isForFiles: false),
        .init("floor", "Floor", .number, "The floor of the margins.", isForFiles: true),
      ] + Self.reached + Self.chosen, key: ["floor"],
      groups: [
        InquiryTable.Group(
          rows: curve.points.map { floor, outcome in
            [.text("\(MoneyText.decimals(100 * floor, 3))%"), .number(floor, .rate)]
              + reached(outcome.position)
              + chosen(outcome.package)
          },
          picture: InquiryPicture(
            .lines, title: "What each floor leaves to the commissioners",
            about:
              "The net present value of the commissioners by the floor of the party's margin.",
            along: "floor_words", drawn: ["commissioners"]))
      ])
  }
}

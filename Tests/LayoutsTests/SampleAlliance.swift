import AllianceModel
import Analysis
import DrawnScenarios
import Evaluation
import Modelling

@testable import Layouts

/// A small hand-made alliance: two parties, every shape of input, every kind of line.
struct SampleAlliance {
  var term = 3.0
  var title = "Three years"
  var file = "three-years"
  var termPlace = "three-years.yaml:4"
  var accounts: [LineID: ChartOfAccounts.Sides] = [:]
  let years = Years(base: 2025, horizon: 5)

  var reportCase: Case {
    get throws {
      let alliance = alliance
      let program = try Program(alliance.model)
      return Case(name: file, alliance: alliance, program: program, results: program.run())
    }
  }

  /// The sample and the same with a longer term.
  static var pair: [Case] {
    get throws {
      [
        try SampleAlliance().reportCase,
        try SampleAlliance(
          term: 4, title: "Four years", file: "four-years", termPlace: "four-years.yaml:2"
        ).reportCase,
      ]
    }
  }

  var alliance: Alliance {
    var facts = Alliance.Facts()
    facts.file = "scenarios/\(file).yaml"
    facts.title = title
    facts.purpose = "Show each kind of row"
    facts.inputHash = "abc123"
    facts.decisions = ["2026-05-01: the board chose three years"]
    return Alliance(
      facts: facts,
      model: Model(years: years, inputs: inputs, sections: sections, checks: checks),
      parties: [
        .init(id: "board", name: "Care board", isCommissioner: true),
        .init(id: "hospital", name: "Hospital", isCommissioner: false),
      ],
      flows: [
        flow(.payment, "board", "hospital"), flow(.support, "board", "hospital"),
      ],
      costs: [], capital: [],
      settings: [.init(path: "payments.rule", label: "Payment rule", value: "activity")],
      services: [
        .init(
          id: "ward", name: "Ward", unit: .activity("stays"), provider: "hospital", isInScope: true,
          activity: "service.ward.activity", usualActivity: "bau.service.ward.activity",
          payment: nil)
      ], investments: [], landings: [], leftOut: [], needs: [],
      accounts: ChartOfAccounts(lines: accounts))
  }

  private func flow(_ kind: FlowKind, _ payer: String, _ payee: String) -> Alliance.Flow {
    .init(
      kind: kind, payer: payer, payee: payee, isBusinessAsUsual: false,
      line: LineID("flow.\(kind.rawValue).\(payer).\(payee)"), whenPaid: .atOnce)
  }

  private var checks: [Check] {
    [
      Check(line: "check.sum", severity: .error, remedy: "Look at the flows."),
      Check(line: "alert.deficit", severity: .alert, remedy: "Raise the support."),
    ]
  }

  private func input(
    _ path: String, _ label: String, _ unit: Unit, _ shape: Input.Shape, _ values: [Double],
    _ bounds: ClosedRange<Double>, _ change: (inout Provenance) -> Void = { _ in }
  ) -> Input {
    var provenance = Provenance()
    provenance.place = "three-years.yaml:9"
    change(&provenance)
    return Input(
      id: InputID(path), label: label, unit: unit, shape: shape, values: values, bounds: bounds,
      provenance: provenance)
  }

  private var inputs: [Input] {
    [
      input("contract.years", "Contract length", .years, .constant, [term], 1...4) {
        $0.role = "lever"
        $0.place = termPlace
      },
      input("appraisal.discount_rate", "Discount rate", .rate, .constant, [0.035], 0...0.2) {
        $0.source = "Green Book"
      },
      input(
        "services.ward.activity", "Ward stays", .activity("stays"), .constant, [1000], 0...1e9),
      input(
        "services.ward.growth", "Growth", .rate, .series, [0, 0.02, 0.01, 0.01, 0, -0.01], -1...1),
      input(
        "shifts.home.share", "Stays moved home", .share, .level, [0, 0.1, 0.1, 0.1, 0.1, 0.1], 0...1
      ) {
        $0.role = "lever"
        $0.owner = "Medical director"
        $0.range = 0.05...0.15
      },
      input("shifts.home.start", "Start", .year, .constant, [2], 1...5),
      input(
        "payments.price", "Price of a stay", .poundsPer("stay"), .constant, [1590], 0...100_000),
      input("landing.support", "Support", .pounds, .oneOff, [0, 50_000, 20_000, 0, 0, 0], 0...1e9),
    ]
  }

  private func line(
    _ id: LineID, _ label: String, _ unit: Unit, _ formula: Formula, _ subject: Subject = Subject()
  ) -> Line {
    let timing: Timing =
      if case .constant = formula { .once } else {
        id == "system.cumulative" ? .endOfYear : .duringYear
      }
    return Line(
      id: id, label: label, unit: unit, timing: timing, sentence: "\(label).", formula: formula,
      subject: subject)
  }

  private func yearly(_ opening: Opening, _ each: Expression) -> Formula {
    .yearly(opening, each: each)
  }

  private func value(_ path: String) -> Expression { .input(InputID(path)) }
  private func row(_ id: LineID) -> Expression { .line(id) }
}

extension SampleAlliance {
  private var sections: [Section] { [time, services, money] + positions + [appraisal, checking] }

  private var time: Section {
    Section(
      title: "Time", introduction: "Takes the contract length from Inputs.",
      lines: [
        line("contract.term", "Contract length", .years, .constant(value("contract.years"))),
        line("time.year", "Year", .count, yearly(.value(0), .previous("time.year") + 1)),
        line(
          "time.in_term", "In term", .flag,
          yearly(
            .value(0),
            flag(
              all(row("time.year").isAtLeast(1), row("time.year").isAtMost(row("contract.term"))))
          )),
        line(
          "shift.active", "Shift runs", .flag,
          yearly(
            .value(0), row("time.year").isAtLeast(value("shifts.home.start")) * row("time.in_term")
          )),
        line(
          "appraisal.discount_factor", "Discount factor", .factor,
          yearly(
            .value(1),
            .previous("appraisal.discount_factor") / (1 + value("appraisal.discount_rate")))),
        line("appraisal.deflator", "General inflation", .factor, yearly(.value(1), 1)),
      ])
  }

  private var services: Section {
    let activity = LineID("bau.service.ward.activity")
    return Section(
      title: "Services", introduction: "Takes activity from Inputs.",
      lines: [
        line(
          activity, "Stays as usual", .activity("stays"),
          yearly(
            .value(value("services.ward.activity")),
            .previous(activity) * (1 + value("services.ward.growth"))),
          Subject(isBusinessAsUsual: true, party: "hospital", service: "ward")),
        line(
          "service.ward.activity", "Stays", .activity("stays"),
          yearly(
            .value(row(activity)),
            row(activity) * (1 - value("shifts.home.share") * row("shift.active"))),
          Subject(party: "hospital", service: "ward")),
      ])
  }

  private var money: Section {
    Section(
      title: "Money", introduction: "Takes stays from Services.",
      lines: [
        line(
          "bau.party.hospital.income", "Income as usual", .pounds,
          yearly(.same, row("bau.service.ward.activity") * value("payments.price")),
          Subject(isBusinessAsUsual: true, party: "hospital")),
        line(
          "flow.payment.board.hospital", "Payment", .pounds,
          yearly(.same, row("service.ward.activity") * value("payments.price")),
          Subject(party: "board", counterparty: "hospital", recurrent: true)),
        line(
          "flow.support.board.hospital", "Support", .pounds,
          yearly(.blank, row("time.in_term") * value("landing.support")),
          Subject(party: "board", counterparty: "hospital", recurrent: false)),
        line(
          "party.hospital.income", "Income", .pounds,
          yearly(
            .same,
            sum(of: [row("flow.payment.board.hospital"), row("flow.support.board.hospital"), 0])),
          Subject(party: "hospital")),
        line(
          "party.hospital.cost", "Cost", .pounds,
          yearly(
            .same,
            row("bau.party.hospital.income") * 0.75 + row("party.hospital.income") * 0.2),
          Subject(party: "hospital")),
      ])
  }
}

extension SampleAlliance {
  private var positions: [Section] {
    ["hospital", "board"].map { party in
      let prefix = "party.\(party)"
      let change: Expression =
        party == "hospital"
        ? row("party.hospital.income") - row("party.hospital.cost")
        : row("bau.party.hospital.income") - row("party.hospital.income")
      return Section(
        title: "Position of \(party)", introduction: "Takes flows from Money.",
        lines: position(party, prefix, change))
    }
  }

  private func position(_ party: String, _ prefix: String, _ change: Expression) -> [Line] {
    let of = Subject(party: party)
    let changeLine = LineID("\(prefix).change")
    let discounted = row(changeLine) * row("appraisal.discount_factor")
    return [
      line(changeLine, "Change of surplus, \(party)", .pounds, yearly(.same, change), of),
      line(
        LineID("\(prefix).surplus"), "Surplus, \(party)", .pounds, yearly(.same, row(changeLine)),
        of),
      line(
        LineID("\(prefix).underlying"), "Underlying, \(party)", .pounds,
        yearly(.same, row(changeLine)), of),
      line(
        LineID("\(prefix).present_value"), "Discounted, \(party)", .pounds,
        yearly(.same, discounted),
        of),
      line(
        LineID("\(prefix).npv"), "Net present value, \(party)", .pounds,
        .constant(changeLine.product(with: "appraisal.discount_factor")), of),
      line(
        LineID("\(prefix).npv_within_term"), "Within the term, \(party)", .pounds,
        .constant(LineID("\(prefix).present_value").product(with: "time.in_term")), of),
      line(
        LineID("\(prefix).npv_after_term"), "After the term, \(party)", .pounds,
        .constant(row(LineID("\(prefix).npv")) - row(LineID("\(prefix).npv_within_term"))), of),
      line(
        LineID("\(prefix).worst_change"), "Worst change, \(party)", .pounds,
        .constant(.overYears(.lowest, [changeLine], .afterBase)), of),
      line(
        LineID("\(prefix).lowest_change"), "Lowest change, \(party)", .pounds,
        .constant(.overYears(.lowest, [changeLine], .afterBase)), of),
      line(
        LineID("\(prefix).lowest_change_year"), "Year of the lowest change, \(party)", .year,
        .constant(.overYears(.yearOfLowest, [changeLine], .withBase)), of),
      line(
        LineID("\(prefix).worst_year"), "Worst year, \(party)", .year,
        .constant(.overYears(.yearOfLowest, [changeLine], .withBase)), of),
      line(
        LineID("\(prefix).deficit"), "Deficit, \(party)", .flag,
        yearly(.value(0), row(LineID("\(prefix).surplus")).isBelow(0)), of),
      line(
        LineID("\(prefix).years_in_deficit"), "Years in deficit, \(party)", .count,
        .constant(LineID("\(prefix).deficit").total(.afterBase)), of),
    ]
  }

  private var appraisal: Section {
    Section(
      title: "System", introduction: "Takes changes from the positions.",
      lines: [
        line(
          "system.change", "Change", .pounds,
          yearly(.same, row("party.board.change") + row("party.hospital.change"))),
        line(
          "system.cumulative", "Cumulative change", .pounds,
          yearly(
            .value(row("system.change")), .previous("system.cumulative") + row("system.change"))),
        line(
          "system.npv", "Net present value", .pounds,
          .constant(
            sum(of: [row("party.board.npv"), row("party.hospital.npv"), 0]))),
        line(
          "system.npv_within_term", "Within the term", .pounds,
          .constant(row("party.board.npv_within_term") + row("party.hospital.npv_within_term"))),
        line(
          "system.npv_after_term", "After the term", .pounds,
          .constant(row("system.npv") - row("system.npv_within_term"))),
      ])
  }

  private var checking: Section {
    Section(
      title: "Checks", introduction: "1 where something is wrong.",
      lines: [
        line(
          "check.sum", "Changes add up", .flag,
          yearly(
            .value(0),
            flag(
              absolute(
                row("system.change") - row("party.board.change") - row("party.hospital.change")
              )
              .isAbove(1)))),
        line(
          "alert.deficit", "Hospital in deficit", .flag,
          yearly(.blank, flag(row("party.hospital.surplus").isBelow(0)))),
        line("checks.rounding", "Rounding of sums", .factor, .constant(1e-10)),
        line(
          "checks.turnover", "All payments and costs", .pounds,
          yearly(.blank, row("flow.payment.board.hospital") + row("flow.support.board.hospital"))),
        line("checks.errors", "Errors", .count, .constant(LineID("check.sum").total())),
        line("checks.alerts", "Alerts", .count, .constant(LineID("alert.deficit").total())),
      ])
  }
}

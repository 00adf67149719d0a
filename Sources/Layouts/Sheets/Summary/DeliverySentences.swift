import AllianceModel
import Modelling
import Reports

/// How many years of a contract are delivered and what they and the contract come to against the plan, in
/// a sentence.
struct DeliverySentences {
  private let position: Int
  private let answer: Answer
  private let rows: DeliveryRows?
  private var placed: PlacedCase { answer.plan.cases[position] }

  init(_ position: Int, _ answer: Answer) {
    self.position = position
    self.answer = answer
    rows = DeliverySheet(cases: answer.plan.cases).blocks[position]
  }

  /// The sentence; none for a case that does not say what was delivered.
  func all(_ workings: inout Workings) -> [LiveText] {
    guard let rows, let delivery = placed.report.delivery else { return [] }
    workings.heading("What is delivered of \(placed.shortTitle)")
    let over = range(rows.flags.delivered)
    let inTerm = range(rows.flags.inTerm)
    let finished = workings.number(
      "Years of the contract that are delivered",
      LiveNumber(
        "SUMPRODUCT(\(over),\(inTerm))", delivery.total(delivery.delivered)), .integer)
    let all = workings.number(
      "Years of the contract",
      LiveNumber("SUM(\(inTerm))", delivery.total(delivery.inTerm)), .integer)
    let verb = LiveText.when(finished.isBetween(1, 1), " is delivered", else: " are delivered")
    let opening = workings.text(
      "How many years are delivered",
      answer.opening(position) + finished.fixed(0) + " of " + all.fixed(0) + " years" + verb)
    return [
      opening + outturn(delivery, rows, over, &workings)
        + saving(
          delivery, rows,
          isOver: Live(
            "\(finished.formula)=\(all.formula)",
            finished.value == all.value), &workings) + "."
    ]
  }

  /// The outturn of the years that are delivered, against the plan.
  private func outturn(
    _ delivery: DeliveryReport, _ rows: DeliveryRows, _ over: String, _ workings: inout Workings
  ) -> LiveText {
    guard let line = delivery.line(.outturn(.total)), let places = rows.lines[line.line] else {
      return ""
    }
    func sum(_ what: String, _ row: Int, _ values: [Double]) -> LiveNumber {
      let value = zip(delivery.delivered, values).reduce(0) { $0 + $1.0 * $1.1 }
      return workings.number(
        what, LiveNumber("SUMPRODUCT(\(over),\(range(row)))", value), .pounds)
    }
    let now = sum("Outturn of these years", places.now, line.now)
    let more = sum("Outturn of these years, more than planned", places.variance, line.variance)
    let size = workings.pounds("Outturn of these years, more than planned", more)
    let against = workings.text(
      "Outturn of these years, against the plan",
      .when(
        more.isBetween(-0.5, 0.5), "as planned",
        else: size + .when(more.isBelow(0), " less than planned", else: " more than planned")))
    return ": outturn " + workings.signedPounds("Outturn of these years", now) + ", " + against
  }

  /// The saving of the whole contract, against the plan's.
  private func saving(
    _ delivery: DeliveryReport, _ rows: DeliveryRows, isOver: LiveFlag, _ workings: inout Workings
  ) -> LiveText {
    guard let line = delivery.line(.pool(.saving)), let places = rows.lines[line.line] else {
      return ""
    }
    func words(_ what: String, _ row: Int, _ values: [Double]) -> LiveText {
      let cell = CellAddress(row: row - 1, column: TimeAxis.total).absolute
      let total = workings.number(
        what, LiveNumber("\(DeliverySheet.name)!\(cell)", delivery.total(values)), .pounds)
      return workings.signedPounds(what, total)
    }
    let now = words("Saving of the contract", places.now, line.now)
    let plan = words("Saving of the contract as planned", places.plan, line.plan)
    let verb = workings.text(
      "Saving of the contract, in which tense",
      .when(isOver, "came to ", else: "is now forecast at "))
    return "; the saving of the whole contract " + verb + now + ", planned " + plan
  }

  /// The years of a row of the Delivery sheet, as formulas name them.
  private func range(_ row: Int) -> String {
    SheetRange(sheet: DeliverySheet.name, range: placed.axis.range(row: row - 1, from: 1)).formula
  }
}

import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// The deal on one page: what the parties choose, what it gives each of them, and what the scenario files
/// state differently and why.
///
/// It changes nothing: levers are changed on Inputs, from which every value here is linked.
struct DealSheet {
  let cases: [PlacedCase]
  static let name = "Deal"

  /// The sheet; nil without a case.
  var sheet: Sheet? {
    guard let axis = cases.first?.axis else { return nil }
    var sheet = SheetTop.timeSheet(
      DealSheet.name,
      title: "The deal: \(cases.map(\.source.title).joined(separator: " and "))",
      note: "Levers are changed on Inputs. (Brackets) are negative: a deficit, a loss.",
      columns: ["Scenario", "What the parties choose", "Unit", "Value", ""], axis: axis)
    // Narrow enough to be read on a page across.
    sheet.widths = [8, 36, 8, 11, 10] + [Double](repeating: 7.6, count: axis.years.count)
    sheet.wrapHeaderOfYears()
    sheet.print.size = .fittedWithBreaks(atMost: 80)
    sheet.rows += levers + [[]] + outcomes(axis)
    let changes = ChangedInputs(cases: cases).rows(width: axis.width)
    if !changes.isEmpty { sheet.rows += [[]] + changes }
    return sheet
  }

  /// The levers, each statement once, with the scenarios that share it.
  private var levers: [[Cell]] {
    let levers = cases.map { $0.alliance.model.inputs.filter(\.provenance.isLever) }
    // What one scenario calls a lever is one in all that have it.
    let order = levers.united(by: \.id).map(\.id)
    guard !order.isEmpty else {
      return [
        [
          .blank,
          .text("No input is marked 'role: lever'; mark what the parties negotiate.", .note),
        ]
      ]
    }
    return order.flatMap { id in
      statements(cases.compactMap { placed in placed.inputsByID[id].map { (placed, $0) } })
    }
  }

  private func statements(_ stated: [(placed: PlacedCase, input: Input)]) -> [[Cell]] {
    var groups: [[(placed: PlacedCase, input: Input)]] = []
    for entry in stated {
      if let known = groups.firstIndex(where: { $0[0].input.isSameStatement(as: entry.input) }) {
        groups[known].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups.map { group in
      let letters = group.map(\.placed.letter).joined(separator: ", ")
      return [.text(letters, .reference)] + group[0].placed.valueCells(of: group[0].input)
    }
  }

  /// What it gives: a row for each party and scenario.
  private func outcomes(_ axis: TimeAxis) -> [[Cell]] {
    let parties = cases.map(\.alliance.parties).united(by: \.id)
    let worths = cases.flatMap { placed in
      placed.alliance.parties.map { placed.results[.party($0.id, .npv)] }
    }
    let money = SheetMoney(worths)
    let words = ["Scenario", "What is left of the year", "", "Net present value", "Lowest change"]
    let header =
      words.map { Cell.text($0.isEmpty ? " " : $0, .header, wraps: true) }
      + [Cell](repeating: .empty(.header), count: axis.years.count)
    let rows = parties.flatMap { party in
      cases.compactMap { placed -> [Cell]? in
        guard placed.has(.party(party.id, .npv)), let left = placed.remainder(of: party.id) else {
          return nil
        }
        return [
          .text(placed.letter, .reference),
          .text("\(party.name): \(left.words(.whole).withSmallStart)", .label, wraps: true),
          .text(money.words, .reference),
          placed.link(.party(party.id, .npv), format: money.format),
          placed.link(.party(party.id, .lowestChange), format: money.format),
        ] + placed.links(left.line(.whole, of: party.id), format: money.format)
      }
    }
    return [header] + rows
  }
}

extension PlacedCase {
  /// An input from its label on: label, unit, value, and the years where it has any.
  func valueCells(of input: Input) -> [Cell] {
    let isMoney = input.unit == .pounds
    let money = SheetMoney(input.values)
    let words = isMoney ? money.words : input.unit.label
    let format = isMoney ? money.format : input.unit.format
    let head: [Cell] = [.text(input.label, .label, wraps: true), .text(words, .reference)]
    if input.shape.isEditedOnce {
      var value = link(input)
      if isMoney { value.style.format = format }
      return head + [value]
    }
    return head + [.blank, .blank] + links(to: input, format: format)
  }
}

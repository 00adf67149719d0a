import AllianceModel
import Analysis
import Modelling
import Pages
import Reports

/// What the paper rests on: how many inputs have a source, and the inputs that matter most.
struct PaperSources {
  private let source: Case

  init(_ report: CaseReport) { source = report.source }

  /// How many inputs the paper lists; the terms stand in a section of their own.
  static let most = 6

  var section: PaperSection {
    let rows = weighty
    return PaperSection(
      "sources", "Sources", [HTML("p", counts)] + (rows.isEmpty ? [] : [table(rows).piece]))
  }

  private var inputs: [Input] { source.alliance.model.inputs }

  private var counts: String {
    let stated = inputs.filter { $0.provenance.place != nil }
    let sourced = stated.filter { $0.provenance.source != nil }
    let texts = Set(sourced.compactMap(\.provenance.source)).count
    let graded = stated.count { $0.provenance.evidence != nil }
    let named =
      sourced.isEmpty
      ? "none names a source"
      : "\(sourced.count) \(sourced.count == 1 ? "names" : "name") a source (\(PaperWords.count(texts, "different one")))"
    let grades = graded == 0 ? "none grades" : graded == 1 ? "1 grades" : "\(graded) grade"
    return
      "The figures rest on \(PaperWords.count(inputs.count, "input")): \(stated.count) stated, of which \(named) and \(grades) the evidence; the rest are defaults of the tool. Each stands with value, source, owner and date in the workbook."
  }

  /// What is no term, and moves most.
  private var weighty: [(input: Input, effects: InputEffects.Effects)] {
    let effects = InputEffects(source).effects
    return inputs.filter { !$0.provenance.isLever }.enumerated()
      .compactMap { place, input in effects[input.id].map { (place, input, $0) } }
      .filter { $0.2.size >= 0.5 }
      .sorted { ($1.2.size, $0.0) < ($0.2.size, $1.0) }
      .prefix(PaperSources.most).map { ($0.1, $0.2) }
  }

  private func table(_ rows: [(input: Input, effects: InputEffects.Effects)]) -> PaperTable {
    let money = PaperMoney(rows.flatMap { [$0.effects.most.lower, $0.effects.most.higher] })
    let years = source.alliance.model.years
    return PaperTable(
      "sources",
      "The inputs that move net present values most, terms aside; what a lower and a higher number do to whom they move most, \(money.unit) NPV",
      [
        .words("Input"), .words("Value"), .words("Tried over"), .words("Moves most"),
        .number("Lower"), .number("Higher"),
        .words("Source"),
      ],
      rows.map { row in
        PaperTable.Row(
          head: row.input.label,
          fields: [
            PaperValue.words(of: row.input, years),
            PaperSources.basis(row.input, row.effects.basis),
            row.effects.most.name, money.change(row.effects.most.lower),
            money.change(row.effects.most.higher),
            row.input.provenance.source ?? "none stated",
          ])
      })
  }

  private static func basis(_ input: Input, _ basis: Sensitivity.Basis) -> String {
    guard basis == .range, let range = input.provenance.range else {
      return basis == .year ? "a year less and more" : "10% less and more"
    }
    return
      "\(PaperValue.one(range.lowerBound, input.unit)) to \(PaperValue.one(range.upperBound, input.unit))"
  }
}

extension InputEffects.Effects {
  /// What the input does to whom it moves most: a party, or the system.
  fileprivate var most: InputEffects.Effect {
    parties.reduce(system) { $1.size > $0.size ? $1 : $0 }
  }
}

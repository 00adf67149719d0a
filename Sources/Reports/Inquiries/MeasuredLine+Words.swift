import AllianceModel
import Analysis
import Modelling

extension MeasuredLine {
  /// What a column of the measure is called: the party where it is its net present value.
  func heading(in alliance: Alliance) -> String {
    if line == .system(.npv) { return "System" }
    return alliance.parties.first { line == .party($0.id, .npv) }?.name ?? label
  }

  /// What to add to a sentence about changes of measures: of what, where all are of the same.
  static func ofWhat(_ measures: [MeasuredLine], in alliance: Alliance) -> String {
    measures.allSatisfy { $0.heading(in: alliance) != $0.label } ? " (net present value)" : ""
  }

  /// A change of the measure with its sign: `+£1.2m`, `-£340`.
  func signed(_ change: Double) -> String {
    (change > 0 ? "+" : "") + ValueText.short(change, unit)
  }
}

extension [MeasuredLine] {
  /// A column for each measure, by its name in snake case; `meaning` says what its numbers are.
  func columns(in alliance: Alliance, _ meaning: String) -> [InquiryTable.Column] {
    var taken: Set<String> = []
    return map { measure in
      var name = String(
        measure.name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      while !taken.insert(name).inserted { name += "_" }
      return .init(name, measure.heading(in: alliance), .number, "\(measure.name): \(meaning)")
    }
  }
}

import Modelling
import SourceText

/// One row of the table of what was delivered, its fields with their places.
struct DeliveredRow {
  /// The columns of the table.
  enum Column: String, CaseIterable {
    case year, line, party, value
    /// Why a number that looks implausible is right; a table may do without.
    case accept

    /// The columns that a table must have.
    static let needed = allCases.filter { $0 != .accept }
  }

  /// The year from 1, the first of the contract.
  let year: Int
  let line: Word
  let party: Word
  let value: Word
  let accepted: String

  /// Reads a row; nil where its year, its line or its value cannot be read.
  init?(_ fields: [Column: Word], longest: Int, _ reader: inout Reader) {
    guard let year = fields[.year], let line = fields[.line], let party = fields[.party],
      let value = fields[.value]
    else { return nil }
    for (column, word) in [(Column.line, line), (.value, value)] where word.text.isEmpty {
      reader.report(
        "actuals-blank", word.position, "the row has no \(column.rawValue)",
        column == .line
          ? "name the line, such as service.wards.activity"
          : "write the number; leave the line out of the table where nobody knows what was delivered"
      )
    }
    guard let column = reader.deliveredYear(year, longest: longest), !line.text.isEmpty,
      !value.text.isEmpty
    else { return nil }
    (self.year, self.line, self.party, self.value) = (column, line, party, value)
    accepted = fields[.accept]?.text ?? ""
  }
}

extension Reader {
  /// The year of a row from 1; nil where it is none of the contract's.
  fileprivate mutating func deliveredYear(_ word: Word, longest: Int) -> Int? {
    guard let column = year(Node(.scalar(Scalar(word.text)), at: word.position)) else { return nil }
    if (1...longest).contains(column) { return column }
    report(
      "actuals-year", word.position, "\(word.text) is no year of the contract",
      "name a year from \(years.label(1)) to \(years.label(longest))")
    return nil
  }
}

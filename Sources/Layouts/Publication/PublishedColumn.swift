/// A column of a published table.
struct PublishedColumn: Hashable {
  /// What it holds, without unit and notes.
  let words: String
  /// What its numbers count; nil for words, and where a column says it.
  var unit: String?
  /// The notes that its heading points to.
  var notes: [PublishedNote] = []
  /// The least width in characters.
  var width = 16.0

  /// A column of words.
  static func words(_ words: String, width: Double = 30, _ notes: PublishedNote...)
    -> PublishedColumn
  {
    PublishedColumn(words: words, notes: notes, width: width)
  }

  /// A column of numbers.
  static func number(_ words: String, _ unit: String? = nil, _ notes: PublishedNote...)
    -> PublishedColumn
  {
    PublishedColumn(words: words, unit: unit, notes: notes)
  }

  /// The heading: what it holds, the unit in brackets, its notes in square brackets.
  func heading(_ notes: PublishedNotes) -> String {
    let marks = self.notes.compactMap(notes.mark).map { " \($0)" }.joined()
    // A heading of a table has at most 255 characters.
    let most = 255 - marks.count - (unit.map { $0.count + 3 } ?? 0)
    return Words.clipped(words, to: most) + (unit.map { " (\($0))" } ?? "") + marks
  }
}

/// What may stand under a key, for documentation and for the JSON Schema.
public indirect enum Schema: Sendable {
  /// A text.
  case text
  /// The code of a ledger's account and, after a blank, its name.
  case account(example: String)
  /// A name of at most so many characters.
  case name(Int)
  /// One of some words.
  case choice([String])
  /// A day, as `2026-09-30`.
  case day
  /// The path of a file, as seen from the folder of the scenario file.
  case file(FileKind)
  /// A financial year, as `2026/27`.
  case year
  /// A number as people write it, or a number with its source.
  case number
  /// A number or several, with their unit and bounds.
  case quantity(QuantityForm, Measure)
  /// A whole number within bounds.
  case whole(ClosedRange<Int>)
  /// A number within bounds that is no input.
  case decimal(ClosedRange<Double>)
  /// The paths of so many inputs.
  case paths(Int)
  /// How something grows to its full size.
  case ramp
  /// The id of something that another section names.
  case reference(NameKind)
  /// A list.
  case list(Schema)
  /// Ids with something under each.
  case map(Schema)
  /// Keys of a table.
  case table(any KeyTable.Type)
  /// One of several forms.
  case either([Schema])
}

extension Schema {
  /// The name of a key of a table that stands for every id besides its other keys.
  static let anyID = "*"

  /// Whether it may stand under a key of any spelling, such as the name of a line.
  var standsUnderAnyKey: Bool {
    switch self {
    case .text, .account: true
    case .either(let forms): forms.contains(where: \.standsUnderAnyKey)
    default: false
    }
  }
}

import Modelling

/// What a line of a family says: the last word of its name.
///
/// The names of all lines are made in this folder and nowhere else. Whoever wants a line asks for it by
/// whose it is and what it says, `.party("hospital", .npv)`; nobody spells a name or takes one apart.
public protocol LineKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension View {
  /// What names of this world start with.
  var prefix: String { self == .usual ? "bau." : "" }
}

extension LineID {
  /// Joins whose a line is and what it says.
  static func joined(_ whose: String, _ key: some LineKey, _ view: View = .alliance) -> LineID {
    LineID("\(view.prefix)\(whose).\(key.rawValue)")
  }

  /// A line that belongs to another: `party.hospital.gain_paid` for the key `paid` of the gain.
  static func beside(_ line: LineID, _ word: String) -> LineID { LineID("\(line.text)_\(word)") }

  /// A line below another: `budget.service.wards.at_first`.
  static func below(_ line: LineID, _ word: String) -> LineID { LineID("\(line.text).\(word)") }
}

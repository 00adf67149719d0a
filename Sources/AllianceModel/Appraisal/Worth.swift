import Modelling

/// Clause 12: what something is worth today, by year and in all.
enum Worth {
  /// Writes present values by year, and what they add up to.
  static func write(
    into draft: inout Draft, total: LineID, byYear: LineID, named name: String,
    about: Subject = Subject(), base: Opening = .blank, _ present: Expression
  ) {
    draft.yearly(
      byYear, "\(name), present value by year", .presentPounds,
      "In base-year prices times the discount factor.", about: about, base: base, present)
    draft.constant(
      total, "\(name), present value", .presentPounds,
      "The sum of present values over all years.", about: about, byYear.total())
  }
}

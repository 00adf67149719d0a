import Modelling
import Scenarios

/// A value of up to three years ago, chosen by flags.
enum Lag {
  /// The line so many years ago; before the base year it held what the base year holds.
  static func line(
    _ line: Expression, by years: Quantity, of service: Named<Clause<ServiceKeys>>, _ id: String,
    _ label: String, _ view: View, _ draft: inout Draft, about subject: Subject
  ) -> Expression {
    var chain = [line]
    for back in 1...3 {
      guard let last = chain.last else { break }
      chain.append(
        draft.rolling(
          LineID("\(id).blocks_needed_\(back)"),
          "\(label), \(back) year\(back == 1 ? "" : "s") ago",
          .count, at: .duringYear, "The line above, one year before.", about: subject,
          opening: last,
          then: { _ in previous(last) }))
    }
    let flags = (0...3).map { flagID(service.id, $0) }
    if view.isUsual { declare(flags, years, service, &draft) }
    return draft.yearly(
      LineID("\(id).blocks_needed_lagged"), "\(label), at the lag", .count,
      "The blocks that were needed as many years ago as the lag says.", about: subject,
      sum(of: zip(chain, flags).map { $0 * Expression.line($1) }))
  }

  private static func flagID(_ service: String, _ years: Int) -> LineID {
    LineID("service.\(service).lag_\(years)")
  }

  private static func declare(
    _ flags: [LineID], _ lag: Quantity, _ service: Named<Clause<ServiceKeys>>, _ draft: inout Draft
  ) {
    let conditions = [
      lag.value.equals(0), lag.value.equals(1), lag.value.equals(2), lag.value.isAbove(2),
    ]
    for (years, (id, condition)) in zip(flags, conditions).enumerated() {
      _ = draft.constant(
        id, "\(service.title): release lag of \(years) year\(years == 1 ? "" : "s")", .flag,
        "1 where a block that is not needed closes after so many years.",
        about: Subject(party: service.value.provider.text, service: service.id), flag(condition))
    }
  }
}

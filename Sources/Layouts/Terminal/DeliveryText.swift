import AllianceModel
public import Reports

/// Plan against delivered, and what is now expected, as plain text.
public struct DeliveryText {
  private let report: Report

  /// Lays out what the cases of a report delivered.
  public init(_ report: Report) { self.report = report }

  /// The text, an empty line last; nothing where no case says what was delivered.
  public var text: String {
    report.cases.compactMap { own in
      own.delivery.map { delivery in
        let heading =
          "\(own.headline.title): delivered, against the plan: \(delivery.planWords(file: delivery.plan.file))"
        return ([heading] + delivery.sentences).joined(separator: "\n") + "\n\n"
      }
    }.joined()
  }
}

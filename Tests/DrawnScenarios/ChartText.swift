/// The text of a chart of accounts for scenarios that state none.
public enum ChartText {
  /// The section `accounts`: control account, cash, and an account for each of some kinds, such as
  /// `flow.payment`; flows have one for each side.
  public static func of(flows: [String], costs: [String]) -> String {
    let rows =
      ["control: 1900 Control", "cash: 1000 Bank"]
      + flows.enumerated().map {
        "\($1): {paid: \(5_000 + $0) Paid for \($1), received: \(4_000 + $0) Received for \($1)}"
      }
      + costs.enumerated().map { "\($1): \(6_000 + $0) Cost of \($1)" }
    return "\naccounts:\n" + rows.map { "  \($0)\n" }.joined()
  }
}

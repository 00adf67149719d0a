/// The text of a chart of accounts for scenarios that state none.
public enum ChartText {
  /// The code of the account that stands against what is never paid.
  public static let againstNeverPaid = "1950"
  /// What no money moves for.
  private static let neverPaid: Set = [
    "flow.asset", "cost.depreciation", "cost.capital_charge", "cost.write_off", "cost.in_kind",
  ]

  /// The section `accounts`: control account, cash, and an account for each of some kinds, such as
  /// `flow.payment`; flows have one for each side, and what is never paid one to stand against.
  public static func of(flows: [String], costs: [String]) -> String {
    func against(_ kind: String) -> String {
      neverPaid.contains(kind) ? ", against: \(againstNeverPaid) Never paid" : ""
    }
    let rows =
      ["control: 1900 Control", "cash: 1000 Bank"]
      + flows.enumerated().map {
        "\($1): {paid: \(5_000 + $0) Paid for \($1), received: \(4_000 + $0) Received for \($1)\(against($1))}"
      }
      + costs.enumerated().map { index, kind in
        let account = "\(6_000 + index) Cost of \(kind)"
        return neverPaid.contains(kind)
          ? "\(kind): {paid: \(account)\(against(kind))}" : "\(kind): \(account)"
      }
    return "\naccounts:\n" + rows.map { "  \($0)\n" }.joined()
  }
}

/// The text of a contract of two years between a board and one provider, with a given budget of £1,000.
public enum SmallContract {
  /// The contract with a title and what is spent a year.
  public static func text(_ title: String = "A", spend: String = "900") -> String {
    """
    scenario: {title: \(title)}
    contract: {start: 2026/27, years: 2}
    appraisal: {years: 3}
    parties: {board: {role: commissioner}, home: {role: provider}}
    budget: {given: {value: 1000, source: the agreement, owner: the board}}
    spend: \(spend)
    gainshare: {gain: [{providers: 50%}]}

    """
  }
}

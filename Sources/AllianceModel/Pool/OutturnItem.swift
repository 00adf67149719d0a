import Modelling
import Scenarios

/// What commissioners pay because of the alliance besides the services in scope.
///
/// A clause hands it over with `draft.outturn`; `Budget` puts it into the outturn, and into the
/// agreed budget as far as the parties agreed to pay for it: amount × agreed ÷ present input.
/// Hand case: a charge of £110 for £880 where £800 was agreed: £100 in the budget, £110 in the
/// outturn.
struct OutturnItem: Sendable {
  /// What kind of thing is paid for: `budget.leave_out` and `budget.funds` go by it.
  let kind: OutturnKind
  /// What the budget's line goes by.
  let name: BudgetItem
  /// What follows `Budget: ` in its label: `charge for Hub`.
  let title: String
  /// What commissioners pay in the year.
  let amount: Expression
  /// Which part of the amount was agreed; nil where the budget never pays for it.
  var agreed: Agreed?

  /// Which part of an amount was agreed at signing, in words and as an expression.
  ///
  /// Agreed ÷ present input is 1 as long as the present input is what the parties signed for.
  struct Agreed: Sendable {
    /// What the part goes by: `the capital agreed at signing`.
    let words: String
    /// Agreed ÷ present input; lines that it needs are written among those of the budget.
    let share: @Sendable (inout Draft) -> Expression
    /// The amount as it was expected, where it was delivered otherwise: the part is of that one; nil where
    /// it is of the amount itself.
    var expected: @Sendable (inout Draft) -> Expression? = { _ in nil }
  }
}

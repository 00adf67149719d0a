import Modelling

extension ServiceCosts {
  /// The lines of one service in one world.
  struct Lines {
    /// Cost that follows activity.
    let variable: Expression
    /// Cost that comes in blocks, 0 where the service has none.
    let semiFixed: Expression
    /// Cost that stays unless it is taken out, 0 where the service has none.
    let fixed: Expression
    /// Blocks held, nil where the service has none.
    let held: Expression?
    /// What measures save, 0 where there are none.
    let saved: Expression
    /// Variable, semi-fixed and fixed cost, less measures, without tax.
    let cost: Expression
    /// Tax that cannot be reclaimed.
    let vat: Expression
    /// One-off cost of closing blocks and taking out fixed cost.
    let exit: Expression
    /// One-off cost of opening blocks.
    let opening: Expression
    /// One-off cost of reopening blocks after the contract ended.
    let reopening: Expression
    /// Share of fixed cost that is to be taken out, nil where none is.
    let agreedTakeout: Expression?

    /// What closing and opening costs once.
    var once: Expression { sum(of: [exit, opening, reopening]) }

    /// All that the service costs in the year, as the gap counts it.
    var whole: Expression { sum(of: [cost, vat, exit, opening, reopening]) }

    /// Cost that does not follow activity.
    var standing: Expression { sum(of: [semiFixed, fixed]) }
  }
}

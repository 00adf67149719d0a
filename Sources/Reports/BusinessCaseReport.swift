public import AllianceModel
import Analysis
import Evaluation
import Modelling

/// The business case: benefits by type, costs, net present social value and benefit–cost ratio, with cash
/// beside and switching values.
public struct BusinessCaseReport: Sendable {
  /// Benefits by type; types without any are left out.
  public let benefits: [Row]
  /// What benefits of all types come to.
  public let allBenefits: Row
  /// Costs; what no scenario could have is left out.
  public let costs: [Row]
  /// What all of them come to.
  public let allCosts: Row
  /// All benefits less all costs.
  public let social: Figure
  /// All benefits over all costs; 0 where nothing is spent.
  public let ratio: Figure
  /// The value and the ratio that count cash-releasing benefits alone, then the cash of all parties.
  public let cash: [Row]
  /// The net present value of each party's cash.
  public let parties: [Row]
  /// By how much each shift, measure, investment, space and benefit must change.
  public let switching: [Row]
  /// What of each shift's plan is delivered.
  public let delivery: [Row]
  /// Benefits without a price.
  public let unmonetised: [Alliance.Benefit]

  /// A figure with its words, and where there is one its switching value.
  public struct Row: Hashable, Sendable {
    /// The words.
    public let words: String
    /// The figure.
    public let figure: Figure
    /// By which share it must fall (a cost must rise) for the social value to be 0; nil where that is
    /// not asked.
    public let switching: Figure?
    /// Whether that holds for the input behind it too, and not for the present value alone.
    public let isProportional: Bool
  }

  /// What the sheet is called.
  public static let title = "Appraisal: the business case"

  /// The business case of a case; nil where it states no benefit, no investment and no chain.
  init?(_ source: Case) {
    guard source.results.has(.businessCase(.npsv)) else { return nil }
    let rows = BusinessCaseRows(source)
    benefits = [
      rows.row(.cashReleasing, "Cash-releasing"), rows.row(.nonCashReleasing, "Non-cash-releasing"),
      rows.row(.societal, "Societal"),
    ].compactMap(\.self)
    costs = [
      rows.row(.capital, "Capital less what is left"),
      rows.row(.optimism, "Optimism bias on capital"),
      rows.row(.servicesAdded, "Services that cost more"),
      rows.row(
        .otherCosts, "Running investments and the alliance, closing, opening and other one-off cost"
      ),
    ].compactMap(\.self)
    cash = [
      rows.row(.cashReleasingNpv, "Net present value of cash-releasing benefits alone"),
      rows.row(.cashReleasingRatio, "Benefit–cost ratio of them", .factor),
      rows.row(.cashNpv, "Net present value of all parties' cash"),
    ].compactMap(\.self)
    allBenefits = rows.certain(.benefits, "All benefits")
    allCosts = rows.certain(.costs, "All costs")
    social = Figure(.businessCase(.npsv), .presentPounds, of: source)
    ratio = Figure(.businessCase(.ratio), .factor, of: source)
    parties = rows.parties
    switching = rows.interventions
    delivery = rows.delivery
    unmonetised = source.alliance.benefits.filter { $0.worth == nil }
  }
}

import AllianceModel
public import Analysis
import GlidepathKit
public import Reports
import Scenarios
import SourceText
public import Spreadsheets

/// All that is handed over once a deal is agreed, as files of one folder.
///
/// The scenario that states the deal lies in it with copies of all files that it extends, so that the folder
/// stands by itself: `glidepath run NAME-agreed.yaml` in it gives the same numbers to the bit. The same deal
/// gives the same bytes; names and times stand in the decision log alone.
public struct Package: Sendable {
  /// The name of the contract, which files begin with.
  public let name: String
  /// The agreed contract, run.
  public let agreed: Case
  /// Why the package is a draft.
  public let draft: DraftReasons
  /// What is open.
  public let washUp: WashUp
  /// What thousands of futures gave; nil where the contract states no range.
  public let risk: Inquiry?
  let deal: AgreedDeal
  let drafted: Case
  let options: [Case]
  let scenarios: PackagedScenarios
  let log: [UInt8]?
  let toolVersion: String

  /// Puts a package together.
  ///
  /// - Parameters:
  ///   - deal: the contract that was agreed.
  ///   - options: further contracts that it is held against.
  ///   - log: the bytes of the decision log; nil where there was no workshop.
  ///   - toolVersion: the program that writes, as the workbook says it.
  /// - Throws: `StudyError` with every mistake of the contracts as agreed, `OutputError` where copies of their
  ///   files cannot lie beside each other.
  public init(
    _ deal: AgreedDeal, options: [AgreedDeal] = [], log: [UInt8]? = nil, toolVersion: String
  ) throws {
    self.deal = deal
    self.log = log
    self.toolVersion = toolVersion
    name = deal.name
    draft = DraftReasons(
      Case(try deal.agreed.run(), seekingWarnings: false), accepted: deal.accepted)
    scenarios = try PackagedScenarios(deal, options, draft)
    let agreed = Case(try scenarios.agreed.run())
    self.agreed = agreed
    drafted = Case(try scenarios.drafted.run(), seekingWarnings: false).named(deal.name)
    self.options = try zip(scenarios.options, options).map { study, option in
      Case(try study.run(), seekingWarnings: false)
        .named(option.isMoved ? "\(option.name)-agreed" : option.name)
    }
    washUp = WashUp(agreed, accepted: deal.accepted, noted: deal.noted)
    risk = Package.risk([agreed] + self.options) ?? Package.risk([agreed])
  }

  /// The futures that are drawn.
  private static let plan = RiskPlan(trials: 10_000, seed: 1, isSpread: true)

  private static func risk(_ cases: [Case]) -> Inquiry? {
    (try? Risk(Case.distinct(cases), plan)).map(Inquiry.risk)
  }

  /// The agreed contract alone, as `glidepath run` reports it.
  var report: Report { Report([agreed]) }

  /// The agreed contract beside the drafted one and the options; nil where there is nothing beside it, or where
  /// years or discount rates differ.
  var comparison: Report? {
    let others = (deal.isMoved ? [drafted] : []) + options
    guard !others.isEmpty, others.allSatisfy({ $0.isComparable(with: agreed) }) else { return nil }
    return Report([agreed] + others)
  }
}

extension Case {
  /// Whether net present values of both are values of the same years, discounted in the same way.
  fileprivate func isComparable(with other: Case) -> Bool {
    guard let own = study?.scenario.parts.appraisal,
      let others = other.study?.scenario.parts.appraisal
    else { return false }
    return alliance.model.years == other.alliance.model.years
      && own.discountRate.input.values == others.discountRate.input.values
      && own.discountTiming.input.values == others.discountTiming.input.values
  }
}

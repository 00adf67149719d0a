public import AllianceModel
import Evaluation
public import GlidepathKit
import Modelling
import Scenarios
import SourceText

/// Who wins under each length of the contract and each weight of one party in gain.
public struct WeightMap: Sendable {
  /// Whose weight is moved; the others share the rest as they did.
  public let party: Alliance.Party
  /// The firm years, as far as the appraisal goes; an extension comes on top.
  public let terms: [Int]
  /// The weights; one that is nil where no gain is shared.
  public let weights: [Double?]
  /// The net present value of whoever comes out lowest, £, by term and weight; nil where a check breaks that
  /// held before.
  public let lowest: [[Double?]]

  /// Tries every length and every tenth of weight.
  ///
  /// - Throws: what keeps the party from having a weight of its own.
  public init(_ study: Study, party: Alliance.Party) throws(StudyError) {
    self.party = party
    let isShared = study.scenario.parts.gainshare != nil
    let moved = isShared ? try WeightMap.weighed(study, party.id) : study
    let weight = moved.scenario.parts.landing.first { $0.id == party.id }?.value.weight
    let years = moved.alliance.model.years
    let terms = Array(1..<years.horizon)
    let weights: [Double?] = isShared ? (0...10).map { Double($0) / 10 } : [nil]
    let parties = moved.alliance.parties.map { Batch.Measure(.party($0.id, .npv)) }
    let length = moved.scenario.parts.contract.years.input.id
    let variants = terms.flatMap { term in
      weights.map { own in
        [Edit(length, to: Double(term))]
          + (own.flatMap { own in
            weight.map { path in
              (1..<years.count).map { Edit(path.input.id, column: $0, to: own) }
            }
          } ?? [])
      }
    }
    let source = Case(try moved.run(), seekingWarnings: false)
    let rows = Variants(source).rows(variants, parties)
    let count = weights.count
    let lowest = terms.indices.map { term in
      (0..<count).map { place in
        let row = rows[term * count + place]
        return row.isSound ? row.values.min() : nil
      }
    }
    // Firm years with which the contract would outlast the appraisal are no rows.
    let possible = terms.indices.filter { lowest[$0].contains { $0 != nil } }
    (self.terms, self.weights) = (possible.map { terms[$0] }, weights)
    self.lowest = possible.map { lowest[$0] }
  }

  /// The study with a weight of the party's own.
  private static func weighed(_ study: Study, _ party: String) throws(StudyError) -> Study {
    try study.overlaid(
      by: SourceFile(
        name: "weight.yaml",
        text: """
          landing: {\(party): {weight: 0%}}

          """))
  }
}

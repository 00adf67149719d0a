public import GlidepathKit
import Modelling
import Reports
import Scenarios
public import Workshop

extension AgreedDeal {
  /// What was agreed of a contract in a workshop, without who said so and when.
  ///
  /// - Parameters:
  ///   - contract: the contract, one of the session's.
  ///   - session: the talks.
  ///   - name: what its files are called; as its file by default.
  /// - Throws: every mistake of the contract so agreed.
  public init(_ contract: Tabled, of session: Session, name: String? = nil) throws(StudyError) {
    let drafted = contract.drafted.study
    try self.init(
      drafted, name: name, terms: contract.agreedTerms.cells(expecting: drafted.expects),
      decisions: AgreedDecisions(of: contract, in: session).all,
      accepted: session.accepted.filter { $0.contract == contract.name }.map {
        AcceptedAlert(line: LineID($0.alert), why: $0.why)
      },
      noted: session.steps.compactMap { step in
        step.deed == .remark(about: nil) ? step.why : nil
      })
  }
}

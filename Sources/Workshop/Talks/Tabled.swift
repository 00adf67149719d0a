import Analysis
public import GlidepathKit
import Reports

/// A contract that is talked about: as drafted, as agreed so far, and as it is on the table.
public struct Tabled: Sendable {
  /// The name of its file without ending.
  public let name: String
  /// The contract as its file states it.
  public let drafted: Outcome
  /// What was agreed over the file.
  public let agreedTerms: Terms
  /// The contract as agreed.
  public let agreed: Outcome
  /// What is on the table over the file.
  public let terms: Terms
  /// The contract as it is on the table.
  public let table: Outcome

  /// The contract as its file states it, nothing agreed.
  init(_ study: Study) throws(StudyError) {
    name = study.name
    drafted = try Outcome(study)
    (agreed, table) = (drafted, drafted)
    (agreedTerms, terms) = (Terms(), Terms())
  }

  private init(
    _ old: Tabled, terms: Terms, table: Outcome, agreedTerms: Terms, agreed: Outcome
  ) {
    name = old.name
    drafted = old.drafted
    self.terms = terms
    self.table = table
    self.agreedTerms = agreedTerms
    self.agreed = agreed
  }

  /// The contract with other terms on the table and agreed; what is known already is not computed again.
  ///
  /// - Throws: what keeps the file and the terms from being a scenario.
  func with(table terms: Terms, agreed agreedTerms: Terms) throws(StudyError) -> Tabled {
    let table = try outcome(of: terms)
    let agreed =
      agreedTerms == terms ? table : try outcome(of: agreedTerms)
    return Tabled(self, terms: terms, table: table, agreedTerms: agreedTerms, agreed: agreed)
  }

  /// The contract with numbers of the table edited, which some terms state.
  ///
  /// - Throws: what `Study.run` throws.
  func edited(_ edits: [Edit], stating terms: Terms) throws(StudyError) -> Tabled {
    Tabled(
      self, terms: terms, table: try table.edited(edits), agreedTerms: agreedTerms, agreed: agreed)
  }

  private func outcome(of terms: Terms) throws(StudyError) -> Outcome {
    if terms == self.terms { return table }
    if terms == agreedTerms { return agreed }
    if terms == Terms() { return drafted }
    return try Outcome(
      try drafted.study.stating(terms.cells(expecting: drafted.study.expects)))
  }

  /// The title of the contract.
  public var title: String { drafted.answers.source.title }
  /// Whether anything on the table is not agreed.
  public var isOpen: Bool { terms != agreedTerms }

  /// What the parties choose, in the order of a negotiation.
  public var levers: [Lever] {
    Lever.all(
      drafted: drafted.study, agreed: agreed.study, table: table.study, stating: terms,
      agreeing: agreedTerms)
  }
}

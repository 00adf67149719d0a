public import SourceText

extension ScenarioDocument {
  /// The kinds of change in which another scenario is stated differently, in the order of `ChangeKind`.
  public func kinds(apartFrom other: ScenarioDocument) -> [ChangeKind] {
    let own = MixedTree(kinds: []).tree(root, from: other.root)
    return ChangeKind.allCases.filter { kind in
      !MixedTree(kinds: [kind]).tree(root, from: other.root).states(theSameAs: own)
    }
  }

  /// In what this scenario would differ with some kinds of change stated as another states them.
  public func differences(
    taking kinds: Set<ChangeKind>, from other: ScenarioDocument
  ) -> [Difference] {
    let own = MixedTree(kinds: []).tree(root, from: other.root)
    return Difference.between(own, MixedTree(kinds: kinds).tree(root, from: other.root))
  }

  /// This scenario with some kinds of change stated as another states them.
  ///
  /// - Throws: a table of delivered figures that neither has.
  public func taking(
    _ kinds: Set<ChangeKind>, from other: ScenarioDocument
  ) throws(Diagnostics) -> ScenarioDocument {
    let mixed = MixedTree(kinds: kinds).tree(root, from: other.root)
    return try ScenarioDocument(
      file: file, root: mixed, sources: sources + other.sources.filter { !sources.contains($0) },
      differences: Difference.between(root, mixed),
      in: .like(kinds.contains(.delivered) ? other : self))
  }
}

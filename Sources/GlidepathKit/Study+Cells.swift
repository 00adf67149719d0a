public import Scenarios

extension Study {
  /// The study of this scenario with what the cells of a table state over it.
  ///
  /// It is what a scenario file that extends this one and states the same gives: choices, options and events
  /// change which lines there are, so the model is written out anew.
  ///
  /// - Throws: every mistake of the scenario so stated, each at its cell or its place in the file.
  public func stating(_ cells: StatedCells) throws(StudyError) -> Study {
    let laid: ScenarioDocument
    do {
      laid = try ScenarioDocument(cells, over: document)
    } catch {
      throw StudyError(diagnostics: error.all, sources: sources)
    }
    return try Study(laid)
  }

  /// Whether the cells of a table may state a key of the file: whoever it is about is in the scenario;
  /// events alone may be added.
  public func takes(key path: String) -> Bool { document.takes(key: path) }
}

import AllianceModel
public import Modelling
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

  /// The text of a scenario file that extends this one and states the same, for the folder from which
  /// `path` leads to this one's file; it opens with remarks, a line each.
  ///
  /// - Throws: what keeps brackets in a cell from being read.
  public func overlay(
    stating cells: StatedCells, extending path: String, remark: [String] = []
  ) throws(StudyError) -> String {
    do {
      return try document.overlay(stating: cells, extending: path, remark: remark)
    } catch {
      throw StudyError(diagnostics: error.all, sources: sources)
    }
  }

  /// The numbers of an input as a scenario file states them, in the form in which its author wrote them.
  public func text(of input: Input) -> String { document.text(of: input, scenario.years) }

  /// Whether the scenario says what it expects to come out.
  public var expects: Bool { !alliance.expectations.isEmpty }

  /// Whether the cells of a table may state a key of the file: whoever it is about is in the scenario;
  /// events alone may be added.
  public func takes(key path: String) -> Bool { document.takes(key: path) }
}

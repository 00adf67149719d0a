import AllianceModel
public import Evaluation
import Modelling
import Scenarios
public import SourceText

extension Study {
  /// The text of a scenario file that extends this one and gives what this study gives with edits.
  ///
  /// Inputs that are filled from edited ones as a file is read, such as a budget's agreed growth, are
  /// stated too, so that they stay as they are. The text is read back, and every input held against
  /// the edited one, before it is given.
  ///
  /// - Parameters:
  ///   - edits: what is changed.
  ///   - path: the file of this scenario as seen from the folder of the new one.
  ///   - file: the new file, as messages name it.
  ///   - remark: what the first lines say to people.
  ///   - base: the study whose file is extended, where this one was itself laid over it; this one by
  ///     default.
  /// - Returns: the new file, not yet written.
  /// - Throws: what keeps a file from stating the edits, such as weights that add up to more than 100 %.
  public func overlay(
    stating edits: [Edit], extending path: String, as file: String, remark: [String] = [],
    over base: Study? = nil
  ) throws(StudyError) -> SourceFile {
    let delivered = Set(edits.map(\.input).filter(alliance.isDelivered))
    guard delivered.isEmpty else {
      throw StudyError(diagnostics: delivered.sorted().map(isInTable), sources: sources)
    }
    var wanted = InputValues(alliance.model)
    for edit in edits { wanted.apply(edit) }
    var stated = Set(edits.map(\.input))
    while true {
      let values = alliance.model.inputs.filter { stated.contains($0.id) }
        .map { StatedValues($0, wanted[$0.id] ?? $0.values) }
      let text = document.overlay(
        stating: values, extending: path, scenario.years, remark: remark)
      let source = SourceFile(name: file, text: text)
      let missed = try (base ?? self).overlaid(by: source).inputs(apartFrom: wanted, of: self)
      if missed.isEmpty { return source }
      guard let first = missed.first(where: { stated.contains($0) || $0.signedFrom != nil }) else {
        stated.formUnion(missed)
        continue
      }
      throw StudyError(diagnostics: [cannotState(first)], sources: sources)
    }
  }

  /// The study of a text that is laid over this scenario, as a file that extends its own would be.
  ///
  /// ```swift
  /// let top = SourceFile(name: "longer.yaml", text: "contract: {years: 7}")
  /// let longer = try study.overlaid(by: top)
  /// ```
  ///
  /// - Parameter source: the text; what it says it extends is not read, and its name is the study's.
  /// - Returns: the study of both, not yet run.
  /// - Throws: every mistake of the whole at once, each with its place.
  public func overlaid(by source: SourceFile) throws(StudyError) -> Study {
    let laid: ScenarioDocument
    do {
      laid = try ScenarioDocument(source, over: document)
    } catch {
      throw StudyError(diagnostics: error.all, sources: [source] + sources)
    }
    return try Study(laid)
  }

  /// Inputs of another study that here have other numbers than are wanted, or are not there.
  private func inputs(apartFrom wanted: InputValues, of other: Study) -> [InputID] {
    let own = InputValues(alliance.model)
    return other.alliance.model.inputs.map(\.id).filter { own[$0] != wanted[$0] }
  }

  private func isInTable(_ input: InputID) -> Diagnostic {
    Diagnostic(
      code: "not-stated", position: .whole(scenario.file),
      message: "'\(input)' is what was delivered, and no file that extends this one can state it",
      remedy: "correct it in the table '\(scenario.delivered?.file ?? "")'")
  }

  private func cannotState(_ input: InputID) -> Diagnostic {
    if let source = input.signedFrom {
      return Diagnostic(
        code: "not-stated", position: .whole(scenario.file),
        message:
          "the agreed budget is made from '\(source)', which is uncertain: a file that extends this one would agree it anew with the new value",
        remedy:
          "take the range of '\(source)' out, or change the value in the scenario file itself")
    }
    return Diagnostic(
      code: "not-stated", position: .whole(scenario.file),
      message: "no file that extends this one can state the new value of '\(input)'",
      remedy: "change it in the scenario file itself")
  }
}

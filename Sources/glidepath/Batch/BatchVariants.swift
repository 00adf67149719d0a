import Evaluation
import GlidepathKit
import Modelling
import Scenarios
import SourceText

/// The template as the keys that rows state make it: each distinct set of them is a model of its own, which
/// is written out and compiled once for all rows that state it.
struct BatchVariants {
  /// How many models are held at a time.
  static let most = 16

  private let template: Study
  private let table: BatchTable
  private let measures: [BatchMeasure]
  private var held: [(stated: [String], outcome: Outcome)] = []

  /// A model for rows, or why there is none, in words without a place.
  enum Outcome {
    case variant(BatchVariant)
    case problems([String])
  }

  init(_ template: Study, _ table: BatchTable, _ measures: [BatchMeasure]) {
    self.template = template
    self.table = table
    self.measures = measures
  }

  /// What a row states, column by column; rows that state the same share a model.
  func stated(by record: CSVRecords.Record) -> [String] {
    table.keys.map { table.text(record, $0) }
      + table.inputs.map {
        table.text(record, $0) == StatedCells.removal ? StatedCells.removal : ""
      }
  }

  /// The model for what rows state; a cell that is empty states nothing.
  mutating func outcome(of stated: [String]) -> Outcome {
    if let place = held.firstIndex(where: { $0.stated == stated }) {
      held.append(held.remove(at: place))
      return held[held.count - 1].outcome
    }
    let outcome = made(stated)
    if held.count == BatchVariants.most { held.removeFirst() }
    held.append((stated, outcome))
    return outcome
  }

  private func made(_ stated: [String]) -> Outcome {
    // The column stands for the line, so that what is wrong leads back to it.
    let cells = zip(table.keys + table.inputs, stated).filter { !$1.isEmpty }.map { column, text in
      StatedCells.Cell(
        path: table.header[column], text: text,
        at: SourcePosition(file: table.file.path, line: column + 1, column: 1))
    }
    if cells.isEmpty { return checked(template, cells) }
    do throws(StudyError) {
      return checked(try template.stating(StatedCells(cells)), cells)
    } catch {
      return .problems(error.diagnostics.map { words($0, cells) })
    }
  }

  /// A model that has all that is asked of it.
  private func checked(_ study: Study, _ cells: [StatedCells.Cell]) -> Outcome {
    let model = study.alliance.model
    let lines = Set(model.lines.map(\.id))
    let removed = Set(cells.filter { $0.text == StatedCells.removal }.map(\.path))
    let known = Dictionary(
      model.inputs.map { ($0.id.path, $0) }, uniquingKeysWith: { first, _ in first })
    let missing =
      measures.filter { !lines.contains($0.measure.line) }.map { "no line '\($0.name)'" }
      + table.inputs.map { table.header[$0] }.filter { known[$0] == nil && !removed.contains($0) }
      .map { "no input '\($0)'; write '\(StatedCells.removal)' in its cell" }
    guard missing.isEmpty else {
      return .problems(missing.map { "\(with(cells)) there is \($0)" })
    }
    return .variant(
      BatchVariant(
        study: study, batch: Batch(study.program),
        inputs: table.inputs.map { known[table.header[$0]] }))
  }

  private func words(_ problem: Diagnostic, _ cells: [StatedCells.Cell]) -> String {
    let said = problem.message + (problem.remedy.map { "; \($0)" } ?? "")
    if problem.position.file == table.file.path {
      return "column '\(table.header[problem.position.line - 1])': \(said)"
    }
    return "\(with(cells)): \(problem.position): \(said)"
  }

  private func with(_ cells: [StatedCells.Cell]) -> String {
    "with " + cells.map { "\($0.path) = \($0.text)" }.joined(separator: ", ")
  }
}

/// A model that rows share.
struct BatchVariant {
  /// The template as stated.
  let study: Study
  /// What computes rows.
  let batch: Batch
  /// The inputs that rows override, in the order of their columns; nil for one that is taken out.
  let inputs: [Input?]
}

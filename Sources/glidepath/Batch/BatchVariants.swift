import Evaluation
import Foundation
import GlidepathKit
import Modelling
import Scenarios
import SourceText

/// The template as the keys that rows state make it: each distinct set of them is a model of its own, which
/// is written out and compiled once for all rows that state it.
///
/// Threads share it: one at a time asks for a model.
final class BatchVariants: @unchecked Sendable {
  /// How many models are held at a time.
  static let most = 16

  private let template: Study
  private let table: BatchTable
  private let measures: [BatchMeasure]
  private let lock = NSLock()
  private var held: [(stated: [String], outcome: Outcome)] = []
  /// The columns in which levels have a number a year; nil while this is not known and nothing is computed.
  private var spread: Set<Int>?

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

  /// Makes models ready to compute; `spread` names the columns in which levels have a number a year.
  func prepare(spread: Set<Int>) {
    lock.withLock {
      self.spread = spread
      held = held.map { stated, outcome in
        guard case .variant(let variant) = outcome else { return (stated, outcome) }
        return (stated, .variant(self.variant(variant.study, stated)))
      }
    }
  }

  /// The model for what rows state; a cell that is empty states nothing.
  func outcome(of stated: [String]) -> Outcome {
    lock.lock()
    defer { lock.unlock() }
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
    if cells.isEmpty { return checked(template, cells, stated) }
    do throws(StudyError) {
      return checked(try template.stating(StatedCells(cells)), cells, stated)
    } catch {
      return .problems(error.diagnostics.map { words($0, cells) })
    }
  }

  /// A model that has all that is asked of it.
  private func checked(
    _ study: Study, _ cells: [StatedCells.Cell], _ stated: [String]
  ) -> Outcome {
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
    return .variant(variant(study, stated))
  }

  /// A model with the inputs that rows override; what a row takes out is none of them, or has its default.
  private func variant(_ study: Study, _ stated: [String]) -> BatchVariant {
    let model = study.alliance.model
    let known = Dictionary(
      model.inputs.map { ($0.id.path, $0) }, uniquingKeysWith: { first, _ in first })
    var (inputs, slots) = ([BatchInput](), 0)
    for (column, text) in zip(table.inputs, stated.dropFirst(table.keys.count)) {
      guard text != StatedCells.removal, let input = known[table.header[column]] else { continue }
      inputs.append(
        BatchInput(
          input, column: column, behind: slots, model.years,
          isSpread: spread?.contains(column) ?? false))
      slots += inputs[inputs.count - 1].slots.count
    }
    let engine = spread.map { _ in
      BatchEngine(
        study.program, inputs.flatMap(\.slots),
        measuring: (measures + [.errors]).map(\.measure))
    }
    return BatchVariant(study: study, inputs: inputs, engine: engine)
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
struct BatchVariant: Sendable {
  /// The template as stated.
  let study: Study
  /// The inputs that rows override, in the order of their columns.
  let inputs: [BatchInput]
  /// What computes rows; nil while they are only checked.
  let engine: BatchEngine?
}

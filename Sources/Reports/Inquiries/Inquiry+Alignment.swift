import AllianceModel
public import Analysis
import Modelling

extension Inquiry {
  /// Whether everybody is paid for what the parties want, and who gains by doing worse.
  public static func alignment(_ alignment: Alignment) -> Inquiry {
    let tables = AlignmentTables(alignment)
    return Inquiry(
      name: "align", title: "Alignment",
      method:
        "One step more of each thing that parties can do, one outcome better while another falls, and every threshold crossed; all else as it is.",
      sentences: AlignmentWords(alignment).sentences,
      tables: [tables.matrix, tables.sacrifices, tables.perverseSteps, tables.cliffs]
        .compactMap(\.self))
  }
}

extension AlignmentMatrix.Kind {
  /// The heading of the steps of a kind.
  var heading: String {
    switch self {
    case .shift: "1% more of a shift"
    case .outcome: "A point more of an outcome, in every year"
    case .fixedCost: "Each pound of fixed cost taken out"
    }
  }
}

extension AlignmentMatrix.Step {
  /// The least change of a measure that counts: of pounds half a pound, half a penny of a pound taken out.
  func leastTold(of measure: MeasuredLine) -> Double {
    measure.unit.leastTold / (kind == .fixedCost ? 100 : 1)
  }

  /// Whether any of some measures falls by the step.
  func isLosing(_ measures: [MeasuredLine]) -> Bool {
    zip(measures, effects).contains { $1 <= -leastTold(of: $0) }
  }

  /// What is done, in words: `1% more of Admission avoidance`.
  var words: String {
    switch kind {
    case .shift: "1% more of \(name)"
    case .outcome: "\(pointWords) better: \(name)"
    case .fixedCost: "£1 more of fixed cost taken out of \(name)"
    }
  }

  private var pointWords: String {
    unit == .share ? "1 percentage point" : ValueText.of(size, unit)
  }

  /// How far, in a few words.
  var sizeWords: String {
    let size =
      switch kind {
      case .shift: "1%"
      case .outcome: pointWords
      case .fixedCost: "£1"
      }
    return isTurned ? "\(size) (less, turned round)" : size
  }

  /// What an effect counts: that of a pound is pence.
  func unit(of measure: MeasuredLine) -> Unit {
    guard kind == .fixedCost else { return measure.unit }
    switch measure.unit {
    case .pounds: return .poundsPer("£")
    case .presentPounds: return .presentPoundsPer("£")
    default: return measure.unit
    }
  }
}

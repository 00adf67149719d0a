import Evaluation
import Modelling

/// How variants differ: every varied input is up to a tenth off, by numbers that all twins draw alike.
///
/// Variant 0 is the scenario itself. For the others a linear congruential generator (Knuth's MMIX
/// multiplier) gives one number for each input, variant after variant.
struct Variation {
  private var state: UInt64 = 1

  /// Inputs that a factor makes sense for: no years, no switches, nothing that is 0.
  static func scalable(_ model: Model) -> [Input] {
    model.inputs.filter { input in
      switch input.unit {
      case .year, .years, .flag: false
      default: input.values.contains { $0 != 0 }
      }
    }
  }

  /// Inputs that are uncertain: those with a range that nobody chooses from.
  static func uncertain(_ model: Model) -> [Input] {
    scalable(model).filter { $0.provenance.range != nil && $0.provenance.role == "uncertainty" }
  }

  /// The factor that comes next, from 0.9 to 1.1.
  mutating func factor() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return 0.9 + 0.2 * (Double(state >> 11) * 0x1p-53)
  }

  /// A number times a factor, within the bounds of its input.
  static func value(_ base: Double, _ factor: Double, _ input: Input) -> Double {
    min(max(base * factor, input.bounds.lowerBound), input.bounds.upperBound)
  }

  /// The edits of so many variants.
  static func edits(_ count: Int, _ program: TwinProgram) -> [[Edit]] {
    var variation = Variation()
    return (0..<count).map { variant in
      program.varied.flatMap { input in
        let factor = variant == 0 ? 1 : variation.factor()
        return switch input.shape {
        case .constant, .level:
          [Edit(input.id, to: value(input.values.last ?? 0, factor, input))]
        case .series, .oneOff:
          input.values.indices.map {
            Edit(input.id, column: $0, to: value(input.values[$0], factor, input))
          }
        }
      }
    }
  }
}

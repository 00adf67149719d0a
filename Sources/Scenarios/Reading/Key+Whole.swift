import Modelling
import SourceText

extension Key where Value == Int {
  /// A whole number that fixes the shape of the model, so that no cell can change it.
  static func whole(
    _ name: String, in bounds: ClosedRange<Int>, default value: Int, _ meaning: String
  ) -> Key {
    Key(
      name, meaning, isRequired: false, schema: .whole(bounds),
      default: .number(Double(value), .count)
    ) { node, reader in
      var chosen = value
      if let node {
        let measure = Measure(
          .count, in: Double(bounds.lowerBound)...Double(bounds.upperBound))
        let number = reader.number(node, measure)
        chosen = Int(number.rounded(.towardZero))
        if Double(chosen) != number {
          reader.report(
            "not-whole", node.position, "'\(reader.pathText)' takes a whole number",
            "write \(chosen) or \(chosen + 1)")
        }
      }
      reader.note(choice: "\(chosen)")
      return chosen
    }
  }
}

import Modelling
import Scenarios

extension Draft {
  /// An expression over inputs as they stood at signing.
  func signed(_ expression: Expression) -> Expression { signing.signed(expression) }

  /// Leaves an input as it turns out where what was agreed is its line × agreed ÷ present input.
  mutating func scaledAsAgreed(_ quantity: Quantity) { signing.leave(quantity.input.id) }

  /// Lets what was agreed follow a line as it turns out.
  mutating func letThrough(_ line: Expression) { signing.letThrough(line) }

  /// Lets what was agreed follow all lines so far as they turn out.
  mutating func letThroughAll() {
    for line in sections.flatMap(\.lines) { letThrough(.line(line.id)) }
  }
}

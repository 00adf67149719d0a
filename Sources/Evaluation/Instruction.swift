import Modelling

/// Where an instruction finds or puts a number: a cell that may move along with the column.
struct Operand: Sendable, Hashable {
  /// The cell for column 0.
  let base: Int32
  /// 1 where the cell moves along with the column, 0 where it stays.
  let stride: Int32

  init(base: Int, stride: Int) {
    self.base = Int32(base)
    self.stride = Int32(stride)
  }

  /// The cell for a column.
  @inline(__always)
  func cell(_ column: Int) -> Int { Int(base) + Int(stride) * column }

  /// The same row one column to the left.
  var toTheLeft: Operand { Operand(base: Int(base) - Int(stride), stride: Int(stride)) }
}

/// One step of a program: what is done, where its operands stand and where the result goes.
struct Instruction: Sendable {
  /// What is done.
  enum Action: Sendable {
    /// An operation on numbers of one column.
    case operation(Operation)
    /// Something drawn from the cells that follow the first operand's, as many as the count says.
    case overYears(Aggregate, Int)
  }

  let action: Action
  let target: Operand
  let first: Operand
  let second: Operand
  let third: Operand
  let fourth: Operand

  init(
    _ action: Action, _ target: Operand, _ first: Operand, _ second: Operand? = nil,
    _ third: Operand? = nil, _ fourth: Operand? = nil
  ) {
    self.action = action
    self.target = target
    self.first = first
    self.second = second ?? first
    self.third = third ?? first
    self.fourth = fourth ?? first
  }
}

/// One operation over variants: what is done, with what.
struct KernelOperation: Hashable, Sendable {
  let operation: Operation
  /// The register of the result, once it has one.
  var target: Int32 = 0
  /// Positions of values or registers; of a constant the complement of its place.
  private(set) var first: Int32
  private(set) var second: Int32
  private(set) var third: Int32
  private(set) var fourth: Int32

  /// An operation on as many operands as it reads.
  init(_ operation: Operation, _ a: Int32, _ b: Int32?, _ c: Int32?, _ d: Int32?) {
    self.operation = operation
    first = a
    second = b ?? a
    third = c ?? a
    fourth = d ?? a
  }

  /// Goes through what it reads; the first again where it reads fewer than four.
  @inline(__always)
  func forEachOperand(_ body: (Int32) -> Void) {
    body(first)
    body(second)
    body(third)
    body(fourth)
  }

  /// The same with other operands.
  func reading(_ change: (Int32) -> Int32) -> KernelOperation {
    var changed = self
    changed.first = change(first)
    changed.second = change(second)
    changed.third = change(third)
    changed.fourth = change(fourth)
    return changed
  }
}

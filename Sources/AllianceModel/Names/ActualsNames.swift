public import Modelling

extension LineID {
  /// A line as it was expected, beside the one that holds what was delivered.
  public static func expected(_ line: LineID) -> LineID { LineID("expected.\(line.text)") }

  /// What a metric really was, in the years that are over; its forecast after them.
  public static func result(of metric: String) -> LineID { LineID("metric.\(metric).result") }

  /// By how much an index really rose, in the years that are over; its stated rise after them.
  public static func rise(of index: String) -> LineID { LineID("index.\(index).rise") }
}

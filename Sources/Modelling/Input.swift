/// A number that the scenario states: what a model's lines take as given.
public struct Input: Sendable {
  /// The path in the scenario file, unique in the model.
  public let id: InputID
  /// A few words for the row.
  public let label: String
  /// What its numbers count.
  public let unit: Unit
  /// Whether it has one value or one a year.
  public let shape: Shape
  /// One value, or one for each column, the base year first.
  public let values: [Double]
  /// Which values make sense.
  public let bounds: ClosedRange<Double>
  /// Where the number is from and how sure it is.
  public let provenance: Provenance
  /// What it means, in one sentence; empty where nobody says.
  public let meaning: String

  /// Declares an input; `values` holds one value for `.constant`, else one a column.
  public init(
    id: InputID, label: String, unit: Unit, shape: Shape, values: [Double],
    bounds: ClosedRange<Double>, provenance: Provenance, meaning: String = ""
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.shape = shape
    self.values = values
    self.bounds = bounds
    self.provenance = provenance
    self.meaning = meaning
  }

  /// How many values an input has, and how people edit them.
  public enum Shape: Hashable, Sendable {
    /// One value.
    case constant
    /// One value stated once that holds in every year after the base year.
    case level
    /// A value a year after the base year.
    case series
    /// A sum in the years named, 0 elsewhere; the base year may hold one.
    case oneOff

    /// Whether the input has a value a year.
    public var isYearly: Bool { self != .constant }
    /// Whether people edit the input in one cell.
    public var isEditedOnce: Bool { self == .constant || self == .level }
  }
}

/// Where an input is from, who answers for it and how sure it is.
public struct Provenance: Hashable, Sendable {
  /// Where the file states it, as `file:line`; nil where a default holds.
  public var place: String?
  /// The source in words.
  public var source: String?
  /// Who answers for the number.
  public var owner: String?
  /// The day of the number, as `2026-09-30`.
  public var date: String?
  /// How good the evidence is: high, medium or low.
  public var evidence: String?
  /// A remark.
  public var note: String?
  /// Why a value that looks implausible is right all the same.
  public var accepted: String?
  /// The lowest and highest value thought of.
  public var range: ClosedRange<Double>?
  /// How the value is thought to vary within its range, where the file says so.
  public var distribution: Variation?
  /// Who chooses the value: lever (the parties), uncertainty (the world) or fixed.
  public var role: String?

  /// Says nothing yet.
  public init() {}

  /// Whether the parties choose the value.
  public var isLever: Bool { role == "lever" }

  /// Whether the world chooses the value, out of a range that the file states.
  public var isUncertain: Bool { range != nil && role == "uncertainty" }

  /// How the value varies within its range: as stated, or as usual; nil where nothing varies it.
  ///
  /// A lever or a fixed value may have a range, to be tried over; it is not drawn from it.
  public var variation: Variation? { isUncertain ? distribution ?? .usual : nil }

  /// What the file leaves unsaid of a number that it states: source, owner, date; nothing of a default.
  public var unstated: [String] {
    guard place != nil else { return [] }
    return [("source", source), ("owner", owner), ("date", date)].filter { $0.1 == nil }.map(\.0)
  }
}

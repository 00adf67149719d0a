/// A native chart over cells; its caches are filled from the values of those cells.
public struct Chart: Sendable {
  /// What is drawn.
  public var kind: Kind
  /// What is drawn, in words that no edit of an input makes false: figures stand in the cell above it.
  public var title: String
  /// What a reader who cannot see it needs to know, as free of figures as the title.
  public var alternativeText: String
  /// What the horizontal axis shows.
  public var horizontalTitle: String
  /// What the vertical axis shows, with its unit.
  public var verticalTitle: String
  /// How the numbers of the vertical axis are written.
  public var format: NumberFormat
  /// What is drawn, at most six names in the house's colours; series of one name share a colour.
  public var series: [Series]
  /// The cell under the upper left corner.
  public var anchor: CellAddress
  /// Width and height in pixels.
  public var size: Size

  /// How many names a chart shows at most, each in a colour of its own.
  static let mostNames = 6

  /// Describes a chart.
  public init(
    kind: Kind, title: String, alternativeText: String, horizontalTitle: String,
    verticalTitle: String, format: NumberFormat, series: [Series], anchor: CellAddress,
    size: Size = Size(width: 620, height: 310)
  ) {
    self.kind = kind
    self.title = title
    self.alternativeText = alternativeText
    self.horizontalTitle = horizontalTitle
    self.verticalTitle = verticalTitle
    self.format = format
    self.series = series
    self.anchor = anchor
    self.size = size
  }

  /// What a chart draws.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Columns side by side.
    case columns
    /// Columns on top of each other.
    case stackedColumns
    /// Lines with markers.
    case lines
    /// Bars to both sides of 0, the first name on top; series lie over each other.
    case bars
  }

  /// Width and height in pixels.
  public struct Size: Hashable, Sendable {
    /// The width in pixels.
    public let width: Int
    /// The height in pixels.
    public let height: Int

    /// A size in pixels.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// One row of numbers in a chart.
  public struct Series: Hashable, Sendable {
    /// The name in the legend.
    public var name: String
    /// The cell that the name follows; nil where the words are fixed.
    public var nameCell: SheetRange?
    /// The place of its colour among those of the house; nil takes the next.
    public var colour: Int?
    /// The cells of the horizontal axis.
    public var categories: SheetRange
    /// The cells of the numbers.
    public var values: SheetRange
    /// How the series is told from the others, besides by its colour.
    public var stroke: Stroke

    /// Describes a series.
    public init(
      name: String, nameCell: SheetRange? = nil, colour: Int? = nil, categories: SheetRange,
      values: SheetRange, stroke: Stroke = .solid
    ) {
      self.name = name
      self.nameCell = nameCell
      self.colour = colour
      self.categories = categories
      self.values = values
      self.stroke = stroke
    }
  }

  /// How a line is drawn.
  public enum Stroke: Hashable, Sendable, CaseIterable {
    /// Unbroken.
    case solid
    /// Dashed.
    case dashed
    /// Not drawn at all: the base of a bridge's floating column.
    case invisible
  }
}

public import Modelling

/// A question about a scenario or several, and its answer: sentences, tables and pictures in no layout.
///
/// Terminal, sheet, CSV and JSON print the same value, so that a new analysis is one declaration of what
/// it found.
public struct Inquiry: Sendable {
  /// What files and JSON call it: `sensitivity`.
  public let name: String
  /// What the sheet is called and people read: `Sensitivity`.
  public let title: String
  /// What was asked and how it was found, in a sentence or two.
  public let method: String
  /// What was found, in words.
  public let sentences: [String]
  /// What was found, in numbers.
  public let tables: [InquiryTable]

  /// The tables for those who read the terminal or the sheet.
  public var tablesForPeople: [InquiryTable] { tables.filter { $0.audience != .programs } }
  /// The tables for those who read CSV and JSON.
  public var tablesForPrograms: [InquiryTable] { tables.filter { $0.audience != .people } }

  /// Puts an answer together.
  public init(
    name: String, title: String, method: String, sentences: [String], tables: [InquiryTable]
  ) {
    self.name = name
    self.title = title
    self.method = method
    self.sentences = sentences
    self.tables = tables
  }
}

/// A table of an answer: rows under described columns, in groups that are read one after the other.
public struct InquiryTable: Sendable {
  /// What follows the answer's name in that of the file; empty for the answer's own table.
  public let name: String
  /// The title for people.
  public let title: String
  /// What a row is.
  public let summary: String
  /// The columns whose fields all rows of a group share; a heading tells them on sheets.
  public let sharedColumns: [Column]
  /// The columns from the left.
  public let columns: [Column]
  /// The names of the columns that tell rows apart together, none of them ever empty.
  public let key: [String]
  /// The rows, group by group.
  public let groups: [Group]
  /// How many rows of a group a terminal shows; nil shows all.
  public var shown: Int?
  /// Whether the numbers of a group are shaded by their size, as a map is.
  public var isMap = false
  /// Who reads it.
  public var audience = Audience.all

  /// Who reads a table: a table over two things at once is a map for people, and a list for programs.
  public enum Audience: Hashable, Sendable {
    /// People and programs.
    case all
    /// Those who read the terminal or the sheet.
    case people
    /// Those who read CSV and JSON.
    case programs
  }

  /// Describes a table.
  public init(
    name: String = "", title: String, summary: String, sharedColumns: [Column] = [],
    columns: [Column], key: [String], groups: [Group], shown: Int? = nil, isMap: Bool = false,
    audience: Audience = .all
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.sharedColumns = sharedColumns
    self.columns = columns
    self.key = key
    self.groups = groups
    self.shown = shown
    self.isMap = isMap
    self.audience = audience
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// The name in files, in snake_case.
    public let name: String
    /// The words above it.
    public let heading: String
    /// What its fields hold.
    public let kind: Kind
    /// What they mean, with their unit.
    public let meaning: String
    /// Whether only files hold it, and no sheet and no terminal.
    public let isForFiles: Bool

    /// Describes a column.
    public init(
      _ name: String, _ heading: String, _ kind: Kind, _ meaning: String, isForFiles: Bool = false
    ) {
      self.name = name
      self.heading = heading
      self.kind = kind
      self.meaning = meaning
      self.isForFiles = isForFiles
    }

    /// What the fields of a column hold.
    public enum Kind: Hashable, Sendable {
      /// Words.
      case text
      /// Numbers.
      case number
    }
  }

  /// Rows that belong together, under a heading.
  public struct Group: Sendable {
    /// The heading; empty where there is one group only.
    public let title: String
    /// The fields of the shared columns.
    public let shared: [InquiryValue]
    /// The rows, each with a field for each column.
    public let rows: [[InquiryValue]]
    /// The picture of the rows; nil where none says more than they do.
    public let picture: InquiryPicture?

    /// Puts a group together.
    public init(
      title: String = "", shared: [InquiryValue] = [], rows: [[InquiryValue]],
      picture: InquiryPicture? = nil
    ) {
      self.title = title
      self.shared = shared
      self.rows = rows
      self.picture = picture
    }
  }
}

/// One field of an answer.
public enum InquiryValue: Hashable, Sendable {
  /// Words.
  case text(String)
  /// A finite number and what it counts.
  case number(Double, Unit)
  /// Nothing.
  case nothing

  /// The field as people read it.
  public var words: String {
    switch self {
    case .text(let words): words
    case .number(let number, let unit): ValueText.of(number, unit)
    case .nothing: ""
    }
  }
}

/// The picture of a group of rows.
public struct InquiryPicture: Sendable {
  /// How it is drawn.
  public let kind: Kind
  /// The title, free of figures.
  public let title: String
  /// What a reader who cannot see it needs to know, free of figures.
  public let about: String
  /// The name of the column that is drawn along the axis.
  public let along: String
  /// The names of the columns that are drawn.
  public let drawn: [String]
  /// How many of the first rows are drawn.
  public let most: Int

  /// Describes a picture.
  public init(
    _ kind: Kind, title: String, about: String, along: String, drawn: [String], most: Int = 12
  ) {
    self.kind = kind
    self.title = title
    self.about = about
    self.along = along
    self.drawn = drawn
    self.most = most
  }

  /// How a picture is drawn.
  public enum Kind: Hashable, Sendable {
    /// Bars to both sides of 0, the first row on top.
    case bars
    /// Columns side by side.
    case columns
    /// Columns on top of each other.
    case stackedColumns
    /// A line through the rows.
    case lines
  }
}

extension WorkbookProblem {
  /// What can be wrong with a workbook.
  public enum Fault: Hashable, Sendable {
    /// There is no sheet at all.
    case noSheets
    /// A sheet's name is not of letters, digits and spaces, or is too long, or means something else.
    case sheetName(String, because: NameFault)
    /// A defined name is not a plain word, or is too long, or means something else.
    case definedName(String, because: NameFault)
    /// A text has a character that no spreadsheet can hold.
    case forbiddenCharacter(in: Place, scalar: UInt32)
    /// A text is too long.
    case tooLong(Place, units: Int, limit: Int)
    /// A text is empty that must say something.
    case empty(Place)
    /// A text would be taken for a formula.
    case startsLikeFormula(Place)
    /// A formula is not well formed.
    case formula(because: FormulaFault)
    /// A number is infinite or not a number.
    case notFinite(Place)
    /// An address or a size lies outside what a sheet can hold.
    case outOfBounds(Place)
    /// There are more things than a sheet or chart can hold.
    case tooMany(Place, count: Int, limit: Int)
    /// Something points to a sheet or a cell that is not there.
    case missingTarget(Place, sheet: String, cells: String)
    /// The categories and values of a chart's series are not single rows or columns of one length.
    case unevenSeries(String)
    /// A cell of a chart's values holds text.
    case textInSeries(String)
    /// Two columns of a table have one heading.
    case sameHeading(String)
  }

  /// Why a name is refused.
  public enum NameFault: String, Hashable, Sendable {
    /// It has other characters than its kind allows.
    case characters = "only letters, digits and the separator of its kind, and first a letter"
    /// It is too long.
    case length = "it is too long"
    /// It looks like the address of a cell.
    case cellReference = "it reads like the address of a cell"
    /// It means something to spreadsheets.
    case reserved = "the word is reserved"
    /// Another has the same name but for case.
    case duplicate = "another has the same name"
  }

  /// Why a formula is refused.
  public enum FormulaFault: String, Hashable, Sendable {
    /// A function has more arguments than Excel takes.
    case arguments = "a function has more than 255 arguments"
    /// Functions stand too deep inside each other.
    case levels = "functions stand more than 64 levels deep inside each other"
    /// It begins with an equals sign.
    case equalsSign = "it must stand without its equals sign"
    /// Its brackets or quotes do not match.
    case unbalanced = "brackets or quotes do not match"
    /// It points to another file.
    case external = "square brackets point to another file"
    /// It has a pattern that Excel reads as an escaped character.
    case escape = "it has a pattern such as _x0041_, which is read as a character"
  }

  /// What part of a workbook a fault is about.
  public enum Place: String, Hashable, Sendable {
    /// A text in a cell.
    case text = "the text"
    /// A formula in a cell.
    case formula = "the formula"
    /// A number in a cell.
    case number = "the number"
    /// A link in a cell.
    case link = "the link"
    /// All the links of a sheet.
    case links = "the links"
    /// The rows of a sheet.
    case rows = "the rows"
    /// The columns of a sheet.
    case columns = "the columns"
    /// The width of a column.
    case width = "the width of a column"
    /// The panes that stay in view.
    case frozen = "the frozen panes"
    /// The row that is repeated on each page.
    case repeatedRow = "the repeated row"
    /// Where status words are coloured.
    case status = "the status range"
    /// The cells of a validation.
    case validation = "the validation"
    /// The title of a validation.
    case validationTitle = "the validation's title"
    /// The message of a validation.
    case validationMessage = "the validation's message"
    /// A chart as a whole.
    case chart = "the chart"
    /// A chart's title.
    case chartTitle = "the chart's title"
    /// The title of an axis.
    case axisTitle = "the axis title"
    /// A chart's text for those who cannot see it.
    case alternativeText = "the chart's alternative text"
    /// The name of a chart's series.
    case seriesName = "the series name"
    /// The series of a chart.
    case series = "the chart's series"
    /// A property of the document.
    case property = "the document property"
    /// A defined name.
    case definedName = "the defined name"
    /// A table.
    case table = "the table"
    /// A heading in the first row of a table.
    case tableHeading = "the heading of the table"
  }
}

extension WorkbookProblem.Fault: CustomStringConvertible {
  /// What is wrong, for people.
  public var description: String {
    switch self {
    case .noSheets: "there is no sheet"
    case .sheetName(let name, let reason): "the sheet name '\(name)': \(reason.rawValue)"
    case .definedName(let name, let reason): "the defined name '\(name)': \(reason.rawValue)"
    case .forbiddenCharacter(let place, let scalar):
      "\(place.rawValue) has the character U+\(hexadecimal(scalar)), which no spreadsheet can hold"
    case .tooLong(let place, let units, let limit):
      "\(place.rawValue) has \(units) characters; at most \(limit) fit"
    case .empty(let place): "\(place.rawValue) is empty"
    case .startsLikeFormula(let place): "\(place.rawValue) begins with '=' and would be a formula"
    case .formula(let reason): "the formula: \(reason.rawValue)"
    case .notFinite(let place): "\(place.rawValue) is infinite or not a number"
    case .outOfBounds(let place): "\(place.rawValue) lies outside the sheet"
    case .tooMany(let place, let count, let limit):
      "\(place.rawValue): \(count) are too many; at most \(limit) fit"
    case .missingTarget(let place, let sheet, let cells):
      "\(place.rawValue) points to \(cells) of '\(sheet)', which is not there"
    case .unevenSeries(let name):
      "the series '\(name)' needs one row or column of values and as many categories"
    case .sameHeading(let words): "two columns of the table are headed '\(words)'"
    case .textInSeries(let name): "the series '\(name)' has text among its numbers"
    }
  }

  private func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

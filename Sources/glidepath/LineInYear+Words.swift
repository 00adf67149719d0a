import Modelling
import SourceText

extension LineInYear.Mistake {
  /// What is wrong with the name of a number, and what to write instead; `file` is the scenario's.
  func words(in model: Model, of file: String) -> String {
    switch self {
    case .line(let name):
      let near = nearestName(to: name, among: model.lines.map(\.id.text))
      return "there is no line '\(name)'; "
        + (near.map { "did you mean '\($0)'?" } ?? "'glidepath lines \(file)' lists every line")
    case .year(let year, _):
      let years = model.years
      return
        "'\(year)' is no year of \(file); write one from \(years.label(0)) to \(years.label(years.horizon))"
    }
  }
}

import Modelling
import Scenarios

/// Names as people know them.
enum Titles {
  /// The name, or the id as words where there is none.
  static func title(_ name: String, _ id: String) -> String {
    guard name.isEmpty else { return name }
    let words = id.split(separator: "_").joined(separator: " ")
    return words.capitalizedFirst
  }
}

extension Named where Value == Clause<ServiceKeys> {
  /// The name as people know it.
  var title: String { Titles.title(value.name, id) }
}

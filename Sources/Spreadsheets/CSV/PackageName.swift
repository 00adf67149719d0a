import Foundation

/// Names as Frictionless data tools take them: `^([-a-z0-9._/])+$`.
public enum PackageName {
  /// What a name is called of which no letter can be kept.
  private static let nameless = "report"

  /// A name in small letters: accents fall away, other signs become `-`.
  ///
  /// `North Shire 2026` gives `north-shire-2026`, `Évaluation` gives `evaluation`.
  public static func of(_ text: String) -> String {
    let plain = text.folding(options: .diacriticInsensitive, locale: Locale(identifier: "en_GB"))
    let signs = plain.lowercased().unicodeScalars.map { isTaken($0) ? Character($0) : " " }
    let name = String(signs).split(separator: " ").joined(separator: "-")
    return name.isEmpty ? nameless : name
  }

  /// Names of several things, all different: a number is added to those that would be alike.
  public static func distinct(_ texts: [String]) -> [String] {
    var taken: Set<String> = []
    return texts.map { text in
      let name = of(text)
      var candidate = name
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(name)-\(number)"
        number += 1
      }
      return candidate
    }
  }

  private static func isTaken(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-", ".", "_", "/": true
    default: false
    }
  }
}

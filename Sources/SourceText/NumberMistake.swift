/// What people write for a number that is none, and what they most likely mean.
///
/// Each repair undoes one habit: a dash for a minus, a pound sign at the end, a word for a million. Where
/// the repaired text reads as a number, the message names what was in the way and the help shows it.
struct NumberMistake {
  /// What is in the way, in words.
  let culprit: String
  /// What to write instead.
  let remedy: String

  /// Looks for what is wrong with a text that does not read as a number; nil where nothing is known.
  init?(_ text: String) {
    if NumberMistake.placeholders.contains(text.lowercased()) {
      culprit = "it is a word for a value that is missing"
      remedy =
        "write a number (0 where there is none), or take the key out so that its default holds"
      return
    }
    var rest = text
    var found: [String] = []
    for repair in NumberMistake.repairs {
      guard let repaired = repair.apply(rest), repaired != rest else { continue }
      rest = repaired
      found.append(repair.culprit)
    }
    guard let first = found.first, reads(rest) else { return nil }
    culprit = found.count > 1 ? found.joined(separator: ", ") : first
    remedy =
      NumberMistake.isForeign(text)
      ? "write the sum in pounds, such as £450k; this tool does not convert" : "write \(rest)"
  }

  /// One habit and how it is undone; nil where the text does not show it.
  private struct Repair: Sendable {
    let culprit: String
    let apply: @Sendable (String) -> String?
  }

  private static let placeholders: Set<String> = [
    "none", "n/a", "na", "nil", "tbc", "tbd", "tba", "unknown", "-", "–", "—", "?", "nan", "x",
    "as usual", "default",
  ]

  private static func isForeign(_ text: String) -> Bool {
    ["€", "$", "eur", "usd"].contains { text.lowercased().contains($0) }
  }

  /// Words that say how large a number is, or of what it is a part: they are no unit.
  private static let sizes: Set<String> = [
    "k", "m", "bn", "b", "mn", "mio", "mill", "million", "millions", "billion", "billions",
    "thousand", "thousands", "hundred", "hundreds", "dozen", "trillion", "per", "percent", "cent",
    "pct", "gbp", "eur", "usd",
  ]

  /// A number without the unit behind it: what follows the words for its size; nil where none does.
  private static func withoutUnit(_ text: String) -> String? {
    guard
      let match = text.wholeMatch(
        of:
          /(?i)(.*[0-9%](?:\s*(?:per\s?cent|pct|millions?|mn|mio|mill|billions?|bn|thousands?|k|m|b)\b)?)\s+([a-z][a-z \/]*)/
      )
    else { return nil }
    let words = match.2.lowercased().split { $0 == " " || $0 == "/" }.map(String.init)
    // "£2 million per year": per belongs to the unit; any other word of size is not to be guessed.
    let rest = words.first == "per" ? Array(words.dropFirst()) : words
    return rest.contains(where: sizes.contains) || rest.isEmpty ? nil : String(match.1)
  }

  private static let repairs: [Repair] = [
    Repair(culprit: "its digits are not the plain 0 to 9") { text in
      text.unicodeScalars.contains { (0xFF10...0xFF19).contains($0.value) }
        ? String(
          String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
              (0xFF10...0xFF19).contains(scalar.value)
                ? Unicode.Scalar(scalar.value - 0xFF10 + 48) ?? scalar : scalar
            })) : nil
    },
    Repair(culprit: "a dash is no minus sign") { text in
      guard let first = text.first, "–—−‒‐‑".contains(first) else { return nil }
      return "-" + text.dropFirst()
    },
    Repair(culprit: "brackets do not make a number negative") { text in
      text.wholeMatch(of: /\(\s*(.+?)\s*\)/).map { "-\($0.1)" }
    },
    Repair(culprit: "'GBP' is written £") { text in
      text.wholeMatch(of: /(?i)(-?)\s*GBP\s*(.+)/).map { "\($0.1)£\($0.2)" }
        ?? text.wholeMatch(of: /(?i)(-?)(.+?)\s*GBP/).map { "\($0.1)£\($0.2)" }
    },
    Repair(culprit: "sums are in pounds") { text in
      isForeign(text)
        ? text.replacing(/(?i)\s*(€|\$|EUR|USD)\s*/, with: "") : nil
    },
    Repair(culprit: "the pound sign goes before the number") { text in
      text.wholeMatch(of: /(-?)(.*[0-9a-zA-Z%])\s*£/).map { "\($0.1)£\($0.2)" }
    },
    Repair(culprit: "'about' is no part of a number; 'note' takes remarks") { text in
      text.wholeMatch(of: /(?i)(?:~|<|>|≈|c\.|ca\.|circa|about|approx\.?)\s*(.+)/).map {
        String($0.1)
      }
    },
    Repair(culprit: "the unit belongs to the key and is not written") { text in
      withoutUnit(text)
    },
    Repair(culprit: "'per cent' is written %") { text in
      text.wholeMatch(of: /(?i)(.*[0-9])\s*(?:per\s?cent|pct|p\.c\.)/).map { "\($0.1)%" }
    },
    Repair(culprit: "a number of millions ends in m, of thousands in k, of billions in bn") {
      text in
      guard
        let match = text.wholeMatch(
          of: /(?i)(.*[0-9])\s*(millions?|mn|mio|mill|billions?|thousands?|b)\.?/)
      else { return nil }
      let word = match.2.lowercased()
      return match.1 + (word.hasPrefix("m") ? "m" : word.hasPrefix("b") ? "bn" : "k")
    },
    Repair(culprit: "no space goes before k, m or bn") { text in
      text.wholeMatch(of: /(?i)(.*[0-9])\s+(k|m|bn)/).map { "\($0.1)\($0.2)" }
    },
    Repair(culprit: "thousands are separated by commas or by nothing") { text in
      text.wholeMatch(of: /(-?£?)([0-9]{1,3}(?:[\s'’.][0-9]{3})+)(,[0-9]+)?/).map { match in
        let whole = match.2.filter(\.isNumber)
        return "\(match.1)\(whole)\((match.3 ?? "").replacing(",", with: "."))"
      }
    },
    Repair(culprit: "a decimal point is a point") { text in
      text.wholeMatch(of: /(-?£?[0-9]+),([0-9]{1,2}|[0-9]{4,})(%|k|m|bn)?/).map {
        "\($0.1).\($0.2)\($0.3 ?? "")"
      }
    },
    Repair(culprit: "powers of ten are written out, or with k, m or bn") { text in
      guard let match = text.wholeMatch(of: /(?i)-?[0-9.]+e\+?([0-9]{1,2})/),
        let value = Double(match.0), abs(value) < 1e15, value == value.rounded()
      else { return nil }
      return "\(Int(value))"
    },
    Repair(culprit: "a fraction is written as a decimal") { text in
      let values: [Character: String] = ["½": "0.5", "¼": "0.25", "¾": "0.75"]
      return text.count == 1 ? text.first.flatMap { values[$0] } : nil
    },
  ]
}

/// Whether a text reads as a number.
private func reads(_ text: String) -> Bool {
  WrittenNumber(reading: text).map { abs($0.value) <= WrittenNumber.largest } ?? false
}

import AllianceModel
import Analysis
import Modelling

/// A party with a soft landing, and the lines that say who bears its stranded cost.
struct Landed {
  let party: Alliance.Party
  /// What there is to bear, then who bears it.
  let lines: [Line]

  /// The words of a line without the party's name.
  func words(_ line: Line) -> String {
    let words = line.label.drop { $0 != ":" }.dropFirst().drop { $0 == " " }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The last part of the line's id: `payer_rule`.
  func key(_ line: Line) -> String {
    line.id.text.split(separator: ".").last.map(String.init) ?? ""
  }
}

extension Alliance {
  /// The parties with a soft landing, in the order of the scenario file.
  var landed: [Landed] {
    parties.compactMap { party in
      let lines = model.lines.filter { $0.id.text.hasPrefix("party.\(party.id).bears.") }
      return lines.isEmpty ? nil : Landed(party: party, lines: lines)
    }
  }
}

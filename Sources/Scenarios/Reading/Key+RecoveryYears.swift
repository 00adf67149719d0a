import Modelling
import SourceText

/// Over how many years an investment is recovered.
public enum RecoveryYears: Sendable {
  /// From the start of recovery to the end of the firm term.
  case contractTerm
  /// Over the life of the asset.
  case assetLife
  /// Over a stated number of years.
  case given(Quantity)
}

extension Key where Value == RecoveryYears {
  /// `contract_term`, `asset_life` or a number of years.
  static func recoveryYears(_ name: String, _ meaning: String) -> Key {
    let words = ["contract_term", "asset_life"]
    return Key(
      name, meaning, isRequired: false,
      schema: .either([.choice(words), .quantity(.number, Measure(.years, in: 1...60))]),
      default: .word(words[0])
    ) { node, reader in
      guard let node else {
        reader.note(choice: words[0])
        return .contractTerm
      }
      let text = node.scalar?.text ?? ""
      guard node.scalar == nil || text.utf8.first.map({ (48...57).contains($0) }) ?? false else {
        let word = reader.option(node, words) ?? words[0]
        reader.note(choice: word)
        return word == words[0] ? .contractTerm : .assetLife
      }
      return .given(reader.quantity(node, .number, Measure(.years, in: 1...60)))
    }
  }
}

import SourceText

extension Reader {
  /// How many lists are named.
  private static let most = 6

  /// Tells once which lists end before the contract does, so that their last value goes on.
  mutating func remarkShortLists() {
    guard let first = shortLists.first else { return }
    let named = shortLists.prefix(Reader.most).map { "\($0.path) (\($0.count))" }
    let more = shortLists.count - named.count
    remark(
      .note, "short-list", first.position,
      "lists of fewer values than the contract's \(firmYears) years go on with their last value: "
        + named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      "nothing to do where that is meant; else write a value for each year")
  }
}

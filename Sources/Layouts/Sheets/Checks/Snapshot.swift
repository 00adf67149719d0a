import AllianceModel

/// What runs of the model gave when the workbook was written, and no formula gives again.
enum Snapshot {
  /// Says that what follows is a snapshot, whether it holds for the inputs as they are, and for which.
  static func note(_ cases: [PlacedCase]) -> [Cell] {
    let hashes = cases.map(\.alliance.facts.inputHash).filter { !$0.isEmpty }
    // A literal holds 255 characters, so each fingerprint is one of its own.
    let prints = hashes.reduce(LiveText.literal(" Fingerprint of the inputs:")) {
      $0 + .literal(" \($1)")
    }
    let holds = LiveText.literal("A snapshot of runs with the inputs as delivered.") + prints
    return [
      LiveText.when(
        Delivery.isUnedited, holds,
        else: "INPUTS HAVE BEEN EDITED SINCE: this snapshot no longer holds." + prints
      ).cell(.note).aboutDelivery
    ]
  }
}

extension BusinessCaseReport {
  /// What the contract is worth to society, and by how much benefits or costs must change for that to be
  /// nothing, in sentences.
  public var sentences: [String] {
    let types = benefits.map {
      "\($0.words.lowercased()) \(MoneyText.of($0.figure.value))"
    }.joined(separator: ", ")
    let value =
      allCosts.figure.value > 0.5 ? ", £\(MoneyText.decimals(ratio.value, 2)) for each pound" : ""
    return [
      "Net present social value \(MoneyText.of(social.value)): benefits of \(MoneyText.of(allBenefits.figure.value)) (\(types)) for costs of \(MoneyText.of(allCosts.figure.value))\(value)."
    ] + switched
  }

  private var switched: [String] {
    guard let fall = allBenefits.switching?.value, let rise = allCosts.switching?.value,
      allBenefits.figure.value > 0.5, allCosts.figure.value > 0.5
    else { return [] }
    let (down, up) = social.value < 0 ? ("rise", "fall") : ("fall", "rise")
    return [
      "It is nothing if benefits \(down) by \(percent(fall)), or costs \(up) by \(percent(rise))."
    ]
  }

  private func percent(_ share: Double) -> String {
    "\(MoneyText.decimals(share.magnitude * 100, 0))%"
  }
}

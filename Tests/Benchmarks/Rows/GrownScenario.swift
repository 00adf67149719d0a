/// A scenario of any size: providers in turn deliver services, and every other service hands a tenth of its
/// activity to the next.
struct GrownScenario {
  var parties = 12
  var services = 24
  var years = 10

  /// The scenario.
  var text: String {
    var lines = [
      "scenario: {title: Growth}",
      "contract: {start: 2026/27, years: \(years / 2)}",
      "appraisal: {years: \(years)}",
      "indices: {costs: {inflation: 2%}}",
      "parties:",
      "  board: {role: commissioner}",
    ]
    lines += (1..<parties).map { "  party_\($0): {role: provider}" }
    lines.append("services:")
    lines += (0..<services).map { number in
      "  service_\(number): {provider: party_\(number % (parties - 1) + 1), activity: \(1_000 + number), "
        + "growth: 1%, index: costs, unit_cost: 100, fixed: {cost: 50k}}"
    }
    lines.append("payments:")
    lines += (0..<services).map {
      "  service_\($0): {bau: {rule: activity, price: 150, index: costs}}"
    }
    lines.append("shifts:")
    lines += stride(from: 0, to: services - 1, by: 2).map { number in
      "  shift_\(number): {from: service_\(number), to: [{service: service_\(number + 1), units: 1}], "
        + "share: 10%, ramp: {linear: {from: 2026/27, over: 3}}}"
    }
    lines += [
      "budget: {efficiency: 1%}",
      "gainshare: {gain: [{providers: 50%}], pain: [{providers: 50%}]}",
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}

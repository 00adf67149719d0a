import AllianceModel
import Analysis
import Evaluation
import Modelling

/// What the cases come to, in a sentence.
struct HeadlineAnswer {
  let cases: [Case]

  var sentence: String {
    let stated = cases.filter { $0.results.values(of: TenPerCent.headline) != nil }
    guard let first = stated.first else { return "No scenario states an appraisal." }
    var sentences = [
      "\(first.title): the contract \(effect(first)) at today's value, over \(first.alliance.model.years.horizon) years."
    ]
    for other in stated.dropFirst() {
      let more = value(other) - value(first)
      let difference =
        abs(more) < 0.5
        ? "the same" : "\(MoneyText.of(abs(more))) \(more < 0 ? "less" : "more")"
      sentences.append("\(other.title): it \(effect(other)), \(difference).")
    }
    return (sentences + [winners(stated)]).joined(separator: "\n")
  }

  private func value(_ source: Case) -> Double { source.results[TenPerCent.headline] }

  private func effect(_ source: Case) -> String {
    let value = value(source)
    return "\(value < 0 ? "costs" : "brings") the system \(MoneyText.of(abs(value)))"
  }

  private func winners(_ stated: [Case]) -> String {
    let losers = stated.map(losers)
    if losers.allSatisfy(\.isEmpty) {
      return stated.count > 1 ? "No party loses in any." : "No party loses."
    }
    return zip(stated, losers).map { source, losers in
      let verb = losers.count == 1 ? "loses" : "lose"
      let who =
        losers.isEmpty ? "no party loses" : "\(listed(losers)) \(verb)"
      return stated.count > 1 ? "\(source.title): \(who)." : who.firstUppercased + "."
    }.joined(separator: "\n")
  }

  /// Names as a sentence lists them: "A, B and C".
  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The parties whose net present value is more than a pound below nought.
  private func losers(_ source: Case) -> [String] {
    source.alliance.parties.filter {
      source.results[LineID("party.\($0.id).npv")] < -1
    }.map(\.name)
  }
}

extension String {
  fileprivate var firstUppercased: String { prefix(1).uppercased() + dropFirst() }
}

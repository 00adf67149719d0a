/// What a heading cannot say in few words, told once for all tables.
enum PublishedNote: Hashable, CaseIterable {
  case todaysValue, poundsOfYear, financialYear, system, withinTerm, afterTerm, lowestChange
  case margin, deficit, payback, usual, change, perHead, difference, share, bearer, kind, bridge
  case switching, evidence, threshold, cliff, inYears, flag

  /// The note.
  var text: String {
    switch self {
    case .todaysValue:
      "Money at today's value is brought to the prices of the base year and discounted to it; deflator and discount rate are on the worksheet Assumptions. Positive: better off than as usual."
    case .poundsOfYear: "Money in pounds of the year, inflation among them; nothing is discounted."
    case .financialYear:
      "A financial year runs from 1 April to 31 March: 2026/27 ends on 31 March 2027. The first is the base year, before the contract starts."
    case .system:
      "System is all parties together. It can differ from the sum of the parties by tax, money from outside and the time at which capital counts, shown in a row of its own."
    case .withinTerm: "Within the term: the years for which the contract is signed."
    case .afterTerm:
      "After the term: the years that follow it in the appraisal, in which what the contract changed goes on."
    case .lowestChange:
      "The lowest change of surplus in any year against business as usual, and the year in which it falls."
    case .margin: "Underlying surplus in per cent of recurrent income, in the lowest year."
    case .deficit: "How many years of the appraisal end with a deficit."
    case .payback:
      "The first year from which the sum of present values to date stays at nought or above; not applicable where it never does."
    case .usual: "As usual: what would happen without the alliance, on the same inputs."
    case .change: "The alliance less business as usual; positive is better for the party."
    case .perHead: "Per head of the population that the contract is for."
    case .difference:
      "What the scenario has more than the first; positive is more, also of a cost."
    case .share: "What the pool pays a party is positive, what a party pays into it is negative."
    case .bearer: "The rows of a party below the first add up to the first."
    case .kind: "Every payment stands once: what the payer loses, the payee receives."
    case .bridge:
      "Positive: what the party receives or saves. The steps of a party add up to its total."
    case .switching:
      "By how much it alone would have to change for the net present social value to be nothing."
    case .evidence:
      "How good the evidence is, in the words of the scenario's authors: high, medium or low."
    case .threshold:
      "The model run again with one metric at this value in one year and all else as it is; what the provider pays is set off."
    case .cliff:
      "The change of payment where a metric crosses its nearest threshold by its smallest step."
    case .inYears: "Where an input has a value for each year, the first and the last are shown."
    case .flag:
      "An error says that the model is wrong; an alert says that the plan needs a look."
    }
  }
}

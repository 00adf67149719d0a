public import Analysis
import Scenarios

extension Inquiry {
  /// Which of several options is best by weighted criteria, and which weights would turn that.
  public static func options(_ appraisal: OptionAppraisal) -> Inquiry {
    let words = OptionWords(appraisal)
    let tables = OptionTables(appraisal)
    return Inquiry(
      name: "options", title: "Options",
      method:
        "Each option scores 0 to 100 by each criterion, between the worst and the best of the options or what the file of criteria states; totals weigh the scores. A weight turns the ranking where another option draws level, the other weights scaled in proportion.",
      sentences: words.sentences, tables: [tables.totals, tables.scores, tables.weights])
  }
}

/// An appraisal of options in sentences.
private struct OptionWords {
  private let appraisal: OptionAppraisal

  init(_ appraisal: OptionAppraisal) { self.appraisal = appraisal }

  private var ranking: OptionRanking { appraisal.ranking }
  private var criteria: [Criterion] { appraisal.criteria.all }

  private func title(_ option: Int) -> String { appraisal.options[option].title }
  private func total(_ option: Int) -> String { MoneyText.decimals(ranking.totals[option], 0) }

  /// The answer first, then how sure it is, then what each criterion says.
  var sentences: [String] {
    [answer] + (ranking.first.count == 1 ? [turning] + [steady].compactMap(\.self) : [])
      + [judged].compactMap(\.self)
  }

  private var answer: String {
    let (first, others) = (ranking.first, ranking.order.dropFirst(ranking.first.count))
    let behind = Headline.listed(others.map { "\(title($0)) with \(total($0))" })
    let top =
      first.count == 1
      ? "\(title(first[0])) ranks first with \(total(first[0])) of 100"
      : "\(Headline.listed(first.map(title))) rank first together with \(total(first[0])) of 100"
    return behind.isEmpty ? "\(top)." : "\(top), ahead of \(behind)."
  }

  /// The turn that the least change of a weight brings about.
  private var turning: String {
    let turns = criteria.indices.flatMap { criterion in
      let (below, above) = ranking.turns(of: criterion)
      return [below.map { (criterion, $0, false) }, above.map { (criterion, $0, true) }]
        .compactMap(\.self)
    }
    let nearest = turns.min {
      abs($0.1.weight - ranking.weights[$0.0]) < abs($1.1.weight - ranking.weights[$1.0])
    }
    guard let (criterion, turn, isAbove) = nearest else {
      return "No weight of a criterion turns the ranking, whatever it counts."
    }
    let now = percent(ranking.weights[criterion])
    return
      "The ranking turns when the weight of \(criteria[criterion].name) \(isAbove ? "exceeds" : "falls below") \(percent(turn.weight)) (it is \(now)): then \(title(turn.option)) comes first."
  }

  /// Criteria whose weight alone changes nothing.
  private var steady: String? {
    let still = criteria.indices.filter {
      let turns = ranking.turns(of: $0)
      return turns.below == nil && turns.above == nil
    }
    guard !still.isEmpty, still.count < criteria.count else { return nil }
    return "No weight turns it for \(Headline.listed(still.map { criteria[$0].name }))."
  }

  /// How much of the answer is judgement.
  private var judged: String? {
    let stated = criteria.filter {
      if case .stated = $0.basis { true } else { false }
    }
    guard !stated.isEmpty else { return nil }
    let share = percent(stated.map(\.weight).reduce(0, +))
    return
      "\(share) of the weight rests on scores that are stated, not computed: \(Headline.listed(stated.map(\.name)))."
  }

  private func percent(_ share: Double) -> String { "\(MoneyText.decimals(100 * share, 1))%" }
}

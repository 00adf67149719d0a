import Modelling
import SourceText

/// What must hold in a file of criteria beyond what its keys say.
enum CriteriaRules {
  static func check(
    _ keys: Clause<CriteriaKeys>, _ options: [String], _ reader: inout Reader
  ) {
    guard reader.isSound("criteria", "title") else { return }
    guard let first = keys.criteria.first else {
      return reader.report(
        "criteria-none", keys.position, "the file states no criterion",
        "name each under 'criteria:'; 'glidepath options FILES --example' prints a file to start from"
      )
    }
    checkWeights(keys.criteria, first, &reader)
    for criterion in keys.criteria {
      checkBasis(criterion, &reader)
      checkScale(criterion.value, &reader)
      checkOptions(criterion.value, options, &reader)
    }
  }

  private static func checkWeights(
    _ criteria: [Named<Clause<CriterionKeys>>], _ first: Named<Clause<CriterionKeys>>,
    _ reader: inout Reader
  ) {
    let total = criteria.map { $0.value.weight.input.values[0] }.reduce(0, +)
    guard abs(total - 1) > 1e-9 else { return }
    let lack = reader.text(abs(1 - total), .share)
    reader.report(
      "criteria-weights", first.value.place(of: \.weight),
      "the weights of the criteria add up to \(reader.text(total, .share)), not to 100%",
      total < 1 ? "give \(lack) more, or add a criterion" : "take \(lack) off")
  }

  private static func checkBasis(
    _ criterion: Named<Clause<CriterionKeys>>, _ reader: inout Reader
  ) {
    let keys = criterion.value
    guard (keys.measure == nil) == keys.scores.isEmpty else { return }
    let isBare = keys.measure == nil
    reader.report(
      "criteria-basis", isBare ? criterion.position : keys.place(of: \.scores),
      isBare
        ? "nothing says how options score by '\(criterion.id)'"
        : "'\(criterion.id)' has a measure, and scores are stated too",
      isBare
        ? "state 'measure:', such as system.npv, or under 'scores:' a score and its source for each option"
        : "keep one of the two")
  }

  private static func checkScale(_ keys: Clause<CriterionKeys>, _ reader: inout Reader) {
    guard keys.measure != nil else {
      for (key, place) in keys.stated where ["better", "worst", "best"].contains(key) {
        reader.report(
          "criteria-scale", place, "'\(key)' has no effect on scores that are stated",
          "take it out; a stated score is on the scale from 0 to 100")
      }
      return
    }
    switch (keys.worst, keys.best) {
    case (nil, nil): return
    case (let worst?, let best?):
      if keys.better != nil {
        reader.report(
          "criteria-scale", keys.place(of: \.better),
          "'better' has no effect where 'worst' and 'best' are stated",
          "take it out: the two say which end is better")
      }
      if worst.input.values == best.input.values {
        reader.report(
          "criteria-scale", worst.position, "what scores 0 and what scores 100 are the same",
          "state two numbers that differ, or leave both out")
      }
    case (let one, let other):
      reader.report(
        "criteria-scale", (one ?? other)?.position ?? keys.position,
        "'\(one == nil ? "best" : "worst")' is stated and '\(one == nil ? "worst" : "best")' is not",
        "state both, or neither: then the worst and the best of the options score 0 and 100")
    }
  }

  private static func checkOptions(
    _ keys: Clause<CriterionKeys>, _ options: [String], _ reader: inout Reader
  ) {
    guard !keys.scores.isEmpty else { return }
    for score in keys.scores where !options.contains(score.id) {
      reader.report(
        "criteria-option", score.position, "there is no option '\(score.id)'",
        reader.suggestion(for: score.id, among: options).map { "did you mean '\($0)'?" }
          ?? "the options are " + options.joined(separator: ", "))
    }
    let missing = options.filter { option in !keys.scores.contains { $0.id == option } }
    guard !missing.isEmpty else { return }
    reader.report(
      "criteria-option", keys.place(of: \.scores),
      "no score is stated for \(missing.joined(separator: ", "))",
      "add '\(missing[0]): {score: 60, source: …}'")
  }
}

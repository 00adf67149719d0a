import Analysis

/// The file of criteria that `glidepath options --example` prints.
enum FirstCriteria {
  /// A file for options of some names.
  static func text(for names: [String]) -> String {
    let options = names.isEmpty ? ["first", "second"] : names
    let scores = options.map { "      \($0): {score: 50, source: assumption}\n" }.joined()
    let measures = OptionMeasure.allCases.map {
      "#   \($0.rawValue): \($0.label.lowercasedFirst)\n"
    }
    .joined()
    return """
      # Criteria by which options are appraised: glidepath options FILES --criteria THIS-FILE
      #
      # Weights add up to 100%. State why each counts, and who says so.
      # 'measure' is a line of the model, with a year where it has several (outcomes.score@2030/31), or one of
      \(measures)#
      # The worst of the options scores 0 and the best 100, unless 'worst' and 'best' state two numbers.
      # 'better: low' turns that round. What the model does not have is scored by judgement, with a source.
      # 'glidepath keys --criteria' explains every key.

      title: Which option?

      criteria:
        system:
          name: Value to the system
          weight: {value: 40%, source: assumption}
          reason: What all parties gain together, whoever gets it.
          measure: system.npv
        margin:
          name: Lowest margin
          weight: {value: 20%, source: assumption}
          reason: No provider may be pushed into a lasting deficit.
          measure: lowest_margin
          worst: -5%
          best: 5%
        governance:
          name: Cost of running it
          weight: {value: 20%, source: assumption}
          reason: What is spent on running the contract is not spent on care.
          measure: governance
        trust:
          name: Trust and readiness
          weight: {value: 20%, source: assumption}
          reason: Partners who cannot work together yet deliver less than they plan.
          scores:

      """ + scores
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

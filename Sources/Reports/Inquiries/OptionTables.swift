import Analysis
import Modelling
import Scenarios

/// An appraisal of options in tables.
struct OptionTables {
  private let appraisal: OptionAppraisal

  init(_ appraisal: OptionAppraisal) { self.appraisal = appraisal }

  private var ranking: OptionRanking { appraisal.ranking }
  private var criteria: [Criterion] { appraisal.criteria.all }

  private func title(_ option: Int) -> String { appraisal.options[option].title }

  /// The options, the best first, with what each criterion adds.
  var totals: InquiryTable {
    InquiryTable(
      title: "Ranking", summary: "An option, the best first.",
      columns: [
        .init("option_name", "Option", .text, "The option, by the title of its scenario."),
        .init("option", "File", .text, "The name of its scenario file.", isForFiles: true),
        .init("rank", "Rank", .number, "Its rank; equals share one."),
        .init("total", "Total", .number, "The sum of weight × score over all criteria, 0 to 100."),
      ]
        + criteria.map {
          .init(
            "weighted_\($0.id)", $0.name, .number,
            "What the criterion adds to the total: its weight × the score.")
        },
      key: ["option"],
      groups: [
        InquiryTable.Group(
          rows: ranking.order.map(ranked),
          picture: picture)
      ])
  }

  /// More criteria than this cannot be told apart in a picture, which then shows the totals alone.
  private static let mostDrawn = 6

  private var picture: InquiryPicture {
    guard criteria.count <= OptionTables.mostDrawn else {
      return InquiryPicture(
        .columns, title: "Weighted scores of the options",
        about: "The total of each option, the best first.", along: "option_name", drawn: ["total"])
    }
    return InquiryPicture(
      .stackedColumns, title: "Weighted scores of the options",
      about: "What each criterion adds to the total of each option.", along: "option_name",
      drawn: criteria.map { "weighted_\($0.id)" })
  }

  private func ranked(_ option: Int) -> [InquiryValue] {
    [
      .text(title(option)), .text(appraisal.options[option].name),
      .number(Double(ranking.rank(of: option)), .count), .number(ranking.totals[option], .score),
    ]
      + criteria.indices.map {
        .number(ranking.weights[$0] * ranking.scores[option][$0], .score)
      }
  }

  /// What each option scores by each criterion, and why.
  var scores: InquiryTable {
    InquiryTable(
      name: "scores", title: "Scores", summary: "What an option scores by a criterion.",
      sharedColumns: [
        .init("criterion", "Criterion", .text, "The criterion's short name."),
        .init("criterion_name", "Criterion", .text, "The criterion."),
      ],
      columns: [
        .init("option_name", "Option", .text, "The option, by the title of its scenario."),
        .init("option", "File", .text, "The name of its scenario file.", isForFiles: true),
        .init("score", "Score", .number, "From 0 to 100."),
        .init("value", "Value", .text, "What the model says, in words; empty where stated."),
        .init(
          "value_number", "Value", .number, "What the model says; empty where stated.",
          isForFiles: true),
        .init("basis", "Measured by, or source", .text, "What is measured, or who says so."),
        .init("scale", "Scale", .text, "What scores 0 and what 100, in words."),
      ], key: ["criterion", "option"],
      groups: criteria.indices.map { criterion in
        InquiryTable.Group(
          title: criteria[criterion].name,
          shared: [.text(criteria[criterion].id), .text(criteria[criterion].name)],
          rows: appraisal.options.indices.map { score($0, criterion) })
      })
  }

  private func score(_ option: Int, _ criterion: Int) -> [InquiryValue] {
    let mark = appraisal.marks[criterion][option]
    return [
      .text(title(option)), .text(appraisal.options[option].name), .number(mark.score, .score),
      mark.value.map { .text(ValueText.of($0, mark.unit)) } ?? .nothing,
      mark.value.map { .number($0, mark.unit) } ?? .nothing, .text(mark.basis),
      .text(scale(of: mark)),
    ]
  }

  private func scale(of mark: OptionAppraisal.Mark) -> String {
    guard mark.value != nil else { return "stated, 0 to 100" }
    guard let scale = mark.scale else { return "all options are alike" }
    return
      "0 at \(ValueText.of(scale.worst, mark.unit)), 100 at \(ValueText.of(scale.best, mark.unit))"
  }

  /// How much each criterion counts, why, and where its weight turns the ranking.
  var weights: InquiryTable {
    InquiryTable(
      name: "weights", title: "Weights",
      summary: "A criterion, and the weights at which another option would come first.",
      columns: [
        .init("criterion_name", "Criterion", .text, "The criterion."),
        .init("criterion", "Criterion", .text, "Its short name.", isForFiles: true),
        .init("weight", "Weight", .number, "How much it counts."),
        .init(
          "turns_below", "Turns below", .number,
          "The weight below which another option is first; empty where none."),
        .init("first_below", "Then first", .text, "The option that is first below it."),
        .init(
          "turns_above", "Turns above", .number,
          "The weight above which another option is first; empty where none."),
        .init("first_above", "Then first", .text, "The option that is first above it."),
        .init("reason", "Why it counts", .text, "Why it counts, and where the weight is from."),
      ], key: ["criterion"],
      groups: [InquiryTable.Group(rows: criteria.indices.map(weight))])
  }

  private func weight(_ criterion: Int) -> [InquiryValue] {
    let own = criteria[criterion]
    let turns = ranking.first.count == 1 ? ranking.turns(of: criterion) : (nil, nil)
    func place(_ turn: OptionRanking.Turn?) -> [InquiryValue] {
      guard let turn else { return [.nothing, .nothing] }
      return [.number(turn.weight, .share), .text(title(turn.option))]
    }
    let source = own.weightSource.isEmpty ? "" : "Weight: \(own.weightSource)."
    return [.text(own.name), .text(own.id), .number(own.weight, .share)]
      + place(turns.0) + place(turns.1)
      + [.text([own.reason, source].filter { !$0.isEmpty }.joined(separator: " "))]
  }
}

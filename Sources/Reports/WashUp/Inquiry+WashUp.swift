public import Modelling
import SourceText

extension Inquiry {
  /// What is open after a negotiation, and what to do about it.
  public static func washUp(_ washUp: WashUp) -> Inquiry {
    let words = WashUpWords(washUp)
    return Inquiry(
      name: "wash-up", title: "Wash-up list",
      method:
        "Checks, margins against floors, net present values against business as usual, payments at every threshold, and what the file says of its numbers.",
      sentences: words.sentences,
      tables: [words.points, words.inputs, words.accepted].compactMap(\.self))
  }
}

/// What is open, in words and tables.
private struct WashUpWords {
  private let washUp: WashUp

  init(_ washUp: WashUp) { self.washUp = washUp }

  var sentences: [String] {
    let counts = WashUp.Kind.allCases.map { ($0, washUp.points($0).count) }.filter { $0.1 > 0 }
    let total = washUp.points.count
    guard total > 0 else { return ["Nothing is open."] }
    return ["\(total) point\(total == 1 ? " is" : "s are") open."]
      + counts.map { "\($0.heading): \($1)." }
  }

  /// A row for each point; no row where nothing is open.
  var points: InquiryTable {
    let numbered = Dictionary(grouping: washUp.points.enumerated(), by: \.element.kind)
    return InquiryTable(
      title: "What is open", summary: "One point that is open, and what to do about it.",
      sharedColumns: [.init("kind", "Kind", .text, "What kind of thing is open.")],
      columns: [
        .init("number", "No.", .number, "The number of the point, from 1."),
        .init("subject", "About", .text, "Whom or what it is about."),
        .init("point", "What is open", .text, "What is open."),
        .init("remedy", "What to do", .text, "What to do about it."),
        .init("place", "Where", .text, "A line and its year, inputs, or a place in a file."),
      ], key: ["number"],
      groups: WashUp.Kind.allCases.compactMap { kind in
        guard let points = numbered[kind] else { return nil }
        return InquiryTable.Group(
          title: kind.heading, shared: [.text(kind.rawValue)],
          rows: points.map { offset, point in
            [
              .number(Double(offset + 1), .count), .text(point.subject.words),
              .text(point.words), .text(point.remedy), .text(point.place.words(washUp.years)),
            ]
          })
      })
  }

  /// A row for each input without source or owner; nil where there is none.
  var inputs: InquiryTable? {
    guard !washUp.inputs.isEmpty else { return nil }
    let numbers = Dictionary(
      washUp.points.enumerated().flatMap { offset, point in
        point.place.inputs.map { ($0, Double(offset + 1)) }
      }, uniquingKeysWith: { first, _ in first })
    return InquiryTable(
      name: "inputs", title: "Inputs without source or owner",
      summary: "One input of which the scenario file does not say where it is from or who answers.",
      columns: [
        .init("number", "No.", .number, "The number of the point that it belongs to."),
        .init("input", "Input", .text, "Its path in the scenario file."),
        .init("unsaid", "Not said", .text, "What it is, and what is not said of it."),
        .init("place", "Where", .text, "File and line that state it."),
      ], key: ["input"],
      groups: [
        InquiryTable.Group(
          rows: washUp.inputs.map {
            [
              .number(numbers[$0.path] ?? 0, .count), .text($0.path), .text($0.message),
              .text("\($0.position.file):\($0.position.line)"),
            ]
          })
      ], audience: .programs)
  }

  /// A row for each alert that is accepted with a reason.
  var accepted: InquiryTable? {
    guard !washUp.accepted.isEmpty else { return nil }
    return InquiryTable(
      name: "accepted", title: "Alerts that are accepted, and why",
      summary: "One alert that is up and that the parties accept.",
      columns: [
        .init("alert", "Alert", .text, "What it says."),
        .init("first_year", "First in", .text, "The first year in which it is up."),
        .init("why", "Why it is accepted", .text, "The reason that was given."),
        .init("line", "Where", .text, "The line of its flag."),
      ], key: ["line"],
      groups: [
        InquiryTable.Group(
          rows: washUp.accepted.map {
            [
              .text($0.finding.label), .text(washUp.years.label($0.finding.firstColumn)),
              .text($0.why), .text($0.finding.line.text),
            ]
          })
      ])
  }
}

extension WashUp.Place {
  /// The place in words: `party.hospital.npv`, `services.wards.growth, services.wards.price, and 4 more`.
  public func words(_ years: Years) -> String {
    switch self {
    case .inputs(let paths): WashUp.few(paths, 3)
    case .line(let line, let column):
      line.text + (column.map { "@\(years.label($0))" } ?? "")
    case .file(let position): position.description
    case .nowhere: ""
    }
  }
}

import Notation
import Pages
import Serving
import Workshop

extension Reply {
  /// The page itself.
  static func page(_ document: String) -> Reply {
    Reply(type: "text/html; charset=utf-8", body: Array(document.utf8))
  }

  /// A file of the page.
  static func file(_ bytes: [UInt8], _ type: String) -> Reply { Reply(type: type, body: bytes) }

  /// Something in JSON.
  static func json(_ value: JSON, status: Int = 200) -> Reply {
    .json(value.rendered(.line, endingLine: false), status: status)
  }

  /// Something in JSON that is written already.
  static func json(_ text: String, status: Int = 200) -> Reply {
    Reply(status: status, type: "application/json", body: Array(text.utf8))
  }

  /// What is wrong, and where.
  static func problems(_ problems: [Workshop.Refusal.Problem], status: Int) -> Reply {
    .json(
      [
        "problems": .list(
          problems.map { problem in
            [
              "path": .text(problem.path), "message": .text(problem.message),
              "remedy": .text(problem.remedy),
            ]
          })
      ], status: status)
  }

  /// Why a deed was not done.
  static func refused(_ refusal: Workshop.Refusal) -> Reply {
    switch refusal {
    case .problems(let problems): .problems(problems, status: 422)
    case .senseless(let problem): .problems([problem], status: 422)
    case .notFacilitator:
      .problems(
        [
          .init(
            message: "only the facilitator may do that",
            remedy: "ask the one who has the facilitator's address")
        ], status: 403)
    }
  }

  /// What was sent is none of what a page sends.
  static let unreadable = Reply.problems(
    [.init(message: "this is no request of the workshop's page", remedy: "load the page again")],
    status: 400)

  /// There is nothing at a path.
  static func nothing(_ path: String) -> Reply {
    .problems(
      [.init(message: "there is nothing at '\(path.prefix(80))'", remedy: "open the page at '/'")],
      status: 404)
  }

  /// The record cannot be written, so nothing was done.
  static func failed(_ error: any Error) -> Reply {
    .problems(
      [.init(message: "nothing was done: \(error)", remedy: "make room on the disk and try again")],
      status: 503)
  }
}

/// A step, and the regions of the page as they stand after it.
struct News {
  /// The number of the last step.
  let step: Int
  /// The regions by their ids.
  let regions: [Region]

  /// As the page reads it.
  var json: JSON {
    [
      "step": .number(Double(step)),
      "regions": .object(regions.map { .init($0.id, .text($0.piece.printed)) }),
    ]
  }
}

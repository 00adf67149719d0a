import Foundation
import Modelling
import Notation
import Pages
public import Serving
public import Workshop

/// Answers the workshop's page: one deed after the other, each written to the decision log before anybody hears
/// of it.
public actor WorkshopDesk: Desk {
  /// Where the talks stand.
  public private(set) var session: Session
  /// How long deeds and trials took to answer, writing and printing among it.
  public private(set) var times = AnswerTimes()
  private var trials = Trials()
  private let log: DecisionLog
  private let clock: @Sendable () -> String
  private let packing: @Sendable (Session) throws -> PackageNews
  private let token: String?
  private let listeners = Broadcast()

  /// What was written as a package.
  public struct PackageNews: Sendable {
    /// The folder.
    public let folder: String
    /// The files in it.
    public let files: [String]
    /// Why it is only a draft; empty where it is not.
    public let draft: [String]

    /// Says what was written.
    public init(folder: String, files: [String], draft: [String]) {
      self.folder = folder
      self.files = files
      self.draft = draft
    }
  }

  /// Opens a desk.
  ///
  /// - Parameters:
  ///   - session: where the talks stand.
  ///   - log: where steps are written.
  ///   - token: what every request must bring, and the page must know; nil where none must.
  ///   - clock: what time it is, in UTC: `2026-11-27T18:40:00Z`.
  ///   - packing: writes the package of talks.
  public init(
    _ session: Session, log: DecisionLog, token: String?, clock: @escaping @Sendable () -> String,
    packing: @escaping @Sendable (Session) throws -> PackageNews
  ) {
    self.session = session
    self.log = log
    self.token = token
    self.clock = clock
    self.packing = packing
  }

  /// Answers a request.
  public func answer(_ request: Ask) async -> Reply {
    switch (request.method, request.path) {
    case (.get, "/"): .page(WorkshopPage(session, token: token).text)
    case (.get, "/page.css"): .file(PageFiles.style, "text/css; charset=utf-8")
    case (.get, "/page.js"): .file(PageFiles.script, "text/javascript; charset=utf-8")
    case (.get, "/regions"): .json(news.json)
    case (.get, "/explain"): explain(request.query)
    case (.get, "/washup"): await washUp()
    case (.post, "/try"): timed { attempt(request) }
    case (.post, "/step"): timed { take(request) }
    case (.post, "/package"): await package()
    default: .nothing(request.path)
    }
  }

  /// Where the talks stand, as the page shows it.
  private var news: News { News(step: session.steps.count, regions: Regions(session).all) }

  /// What everybody is told: a step, and the regions that it changed.
  public func events() -> AsyncStream<String> { listeners.listen() }

  /// Ends all that listen.
  public func close() { listeners.close() }

  private func timed(_ answer: () -> Reply) -> Reply {
    let start = ContinuousClock.now
    let reply = answer()
    times.add(ContinuousClock.now - start)
    return reply
  }
}

extension WorkshopDesk {
  /// Does a deed, writes it down, and tells everybody.
  private func take(_ request: Ask) -> Reply {
    guard let asked = try? JSONDecoder().decode(DeedRequest.self, from: Data(request.body)),
      let deed = asked.deed
    else { return .unreadable }
    if let once = asked.once, session.steps.contains(where: { $0.once == once }) {
      return .json(news.json)
    }
    do {
      let next = try session.taking(
        deed, by: asked.who, why: asked.why ?? "", at: clock(),
        isFacilitator: request.isFacilitator, once: asked.once)
      if let step = next.steps.last { try log.add(step) }
      session = next
    } catch let refusal as Refusal {
      return .refused(refusal)
    } catch {
      return .failed(error)
    }
    let news = news.json.rendered(.line, endingLine: false)
    listeners.say(news)
    return .json(news)
  }

  /// Shows what terms would do, to the one who asks.
  private func attempt(_ request: Ask) -> Reply {
    guard let asked = try? JSONDecoder().decode(TrialRequest.self, from: Data(request.body)) else {
      return .unreadable
    }
    do {
      let regions = try trials.regions(of: session, trying: asked.terms, in: asked.contracts)
      return .json(News(step: session.steps.count, regions: regions).json)
    } catch {
      return .refused(error)
    }
  }

  /// Why a figure of the table is what it is.
  private func explain(_ query: [String: String]) -> Reply {
    guard let contract = session[query["contract"] ?? ""], let line = query["line"],
      let column = Int(query["column"] ?? "0"),
      let piece = ExplanationPiece(LineID(line), column: column, of: contract)
    else { return .nothing("/explain") }
    return .json(["html": .text(piece.piece.printed)])
  }

  /// What is open, found beside the talks: it tries every entry of the deal.
  private func washUp() async -> Reply {
    let session = session
    let piece = await Task.detached { WashUpPiece(session).piece.printed }.value
    return .json(["html": .text(piece)])
  }

  /// Writes what was agreed as a package.
  private func package() async -> Reply {
    let (session, packing) = (session, packing)
    do {
      let news = try await Task.detached { try packing(session) }.value
      return .json(
        ["folder": .text(news.folder), "files": .texts(news.files), "draft": .texts(news.draft)])
    } catch {
      return .failed(error)
    }
  }
}

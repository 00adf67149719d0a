import ArgumentParser
import Foundation
import GlidepathKit
import Serving
import Workshop
import WorkshopServer

/// `glidepath workshop`: one page on which an alliance leadership team negotiates a contract.
struct WorkshopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workshop",
    abstract: "Serves a page on which the parties change the deal and see what it does to each.",
    discussion: """
      The first file is the contract that is talked about; further ones are held beside it. Two addresses are \
      printed once the page can be opened: one for everybody, one for the facilitator, who says what is agreed. \
      Every step is written to NAME.workshop.jsonl beside the file before anybody sees it; started again, the \
      talks go on after the last one. Ctrl-C ends it. 'glidepath package FILE' hands over what was agreed.

      The page is for this machine alone; with --share other machines on its network reach it by an address that \
      holds a token. It is plain HTTP: share it on a network that you trust.
      """)

  @Argument(
    help: ArgumentHelp("Scenario files.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String]

  @OptionGroup var extending: RootOption

  @Option(help: "The port to listen on; 0 takes any that is free.")
  var port: UInt16 = 0

  @Flag(help: "Open the facilitator's page in the browser.")
  var open = false

  @Flag(help: "Let other machines on the network in, by an address with a token.")
  var share = false

  @Option(
    help: ArgumentHelp(
      "The decision log; NAME.workshop.jsonl beside the first file by default.",
      valueName: "file.jsonl"))
  var log: String?

  func validate() throws {
    if files.isEmpty { throw ValidationError("name a scenario file") }
    try Reported.checkOnce(files)
  }

  func run() throws {
    try Messages.guarding {
      let studies = try Study.all(files, root: extending.root)
      let path = log ?? DecisionLog.path(beside: files[0])
      let talks = try talks(about: studies, writing: path)
      let settings = Settings(
        port: port, reach: share ? .network(token: Secret()) : .thisMachine())
      let desk = WorkshopDesk(
        talks.session, log: talks.log, token: settings.token?.text,
        clock: { Date.now.formatted(.iso8601) },
        packing: { session in try TalksPackage(session, log: path).write() })
      let steps = talks.session.steps.count
      Messages.say(
        "decision log: \(path)" + (steps == 0 ? "" : ", which goes on after step \(steps)"))
      try WorkshopRun(desk: desk, settings: settings, opensBrowser: open).run()
      let times = Waiting.result { await desk.times }
      if times.count > 0 { Messages.say("\(times)") }
    }
  }

  /// The talks as the log left them, or new ones.
  private func talks(
    about studies: [Study], writing path: String
  ) throws -> (log: DecisionLog, session: Session) {
    do {
      return try DecisionLog.open(path, of: try Session(of: studies))
    } catch let error as RecordError {
      throw CommandFailure(
        code: "decision-log", "error: \(error)\n  \(error.remedy)", exitCode: error.exitCode)
    }
  }
}

extension RecordError {
  /// What the tool ends with.
  fileprivate var exitCode: Int32 {
    switch self {
    case .cannotWrite, .inUse: 73
    case .cannotRead: 74
    case .broken, .otherContracts, .changedScenario, .notReplayed: 65
    }
  }
}

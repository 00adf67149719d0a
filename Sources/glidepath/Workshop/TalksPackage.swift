import Foundation
import Handover
import Reports
import Workshop
import WorkshopServer

/// The package of talks that go on: what was agreed up to now, in the folder that `glidepath package` writes.
struct TalksPackage {
  private let session: Session
  private let log: String

  /// Prepares the package of talks whose record is a file.
  init(_ session: Session, log: String) {
    self.session = session
    self.log = log
  }

  /// Writes the package, whole or not at all.
  func write() throws -> WorkshopDesk.PackageNews {
    let deals = try session.contracts.map { try AgreedDeal($0, of: session) }
    let package = try Package(
      deals[0], options: Array(deals.dropFirst()), log: try AgreedDeals.wholeLines(of: log),
      toolVersion: Tool.title)
    let folder = "reports/\(package.name)-package"
    let paths = try withoutWordsOfLibrary { try package.write(to: folder) }
    return .init(folder: folder, files: paths, draft: package.draft.sentences)
  }
}

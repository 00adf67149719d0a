import Foundation
import GlidepathKit
import Spreadsheets
import Testing

@testable import Handover

@Suite("The folder that a package is written to")
struct PackageFolderTests {
  private let folder: Folder
  private let study: Study
  private let target: Folder

  init() throws {
    (folder, target) = (try Folder(), try Folder())
    study = try Talks.study(in: folder)
  }

  private func write(terms: Bool, to path: String? = nil) throws {
    let deal = terms ? try AgreedDeal(study, terms: Talks.terms) : try AgreedDeal(study)
    try Package(deal, log: terms ? [1] : nil, toolVersion: "test").write(to: path ?? target.path)
  }

  @Test("A later package takes the place of an earlier one; what it does without goes")
  func replaced() throws {
    try write(terms: true)
    #expect(target.files.contains("comparison/deal-compared.csv"))
    try target.write("mine", to: "comparison/mine.txt")
    try target.write("changed by finance", to: "comparison/deal-compared.csv")
    try write(terms: false)
    #expect(!target.files.contains("deal.workshop.jsonl"))
    // What somebody wrote or changed stays, and nothing else.
    #expect(
      target.files.filter { $0.hasPrefix("comparison/") }
        == ["comparison/deal-compared.csv", "comparison/mine.txt"])
    #expect(try target.run("sha256sum", ["-c", "manifest.sha256"]).status == 0)
  }

  @Test("A file that is part of no package is in the way, and stays")
  func stranger() throws {
    try target.write("mine", to: "README.txt")
    #expect(throws: OutputError.self) { try write(terms: true) }
    #expect(target.files == ["README.txt"])
    #expect(try target.text("README.txt") == "mine")
  }

  @Test("A folder that holds what is read is refused")
  func sources() throws {
    let before = folder.files
    for path in [folder.path, "\(folder.path)/scenarios", "\(folder.path)/scenarios/one/."] {
      let failure = #expect(throws: OutputError.self) { try write(terms: true, to: path) }
      #expect(failure?.exitCode == 73)
    }
    #expect(folder.files == before)
  }

  @Test("A manifest that somebody wrote takes nothing away outside the folder")
  func hostileManifest() throws {
    try folder.write("mine", to: "victim.txt")
    let digest = SHA256(Array("mine".utf8)).digits
    let inner = "\(folder.path)/package"
    try folder.write(
      "\(digest)  ../victim.txt\n\(digest)  /etc/hostname\n", to: "package/manifest.sha256")
    try write(terms: true, to: inner)
    #expect(try folder.text("victim.txt") == "mine")
  }
}

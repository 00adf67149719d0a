import AllianceModel
import Analysis
import Foundation
import GlidepathKit
import Modelling
import Reports
import Spreadsheets
import Testing
import Workshop

@testable import Handover

@Suite("The package of an agreed deal")
struct PackageTests {
  private let folder: Folder
  private let study: Study
  private let target: Folder

  init() throws {
    (folder, target) = (try Folder(), try Folder())
    study = try Talks.study(in: folder)
  }

  private func package(
    _ terms: Bool = true, accepted: [AcceptedAlert] = [], options: [Study] = [],
    log: [UInt8]? = nil
  ) throws -> Package {
    let deal = terms ? try AgreedDeal(study, terms: Talks.terms) : try AgreedDeal(study)
    return try Package(
      deal, options: try options.map { try AgreedDeal($0) }, log: log, toolVersion: "test")
  }

  @Test("It holds every part, and sha256sum finds every file as it was written")
  func whole() throws {
    try package(log: Array("{}\n".utf8)).write(to: target.path)
    let files = target.files
    for part in [
      "README.txt", "board-paper.html", "wash-up.html", "wash-up.csv", "deal-agreed.yaml",
      "deal-agreed.xlsx", "deal-agreed.csv", "datapackage.json", "deal.workshop.jsonl",
      "comparison/deal-compared.xlsx", "sources/common/base.yaml", "sources/one/deal.yaml",
      "manifest.sha256",
    ] { #expect(files.contains(part), "\(part)") }
    let checked = try target.run("sha256sum", ["-c", "--strict", "manifest.sha256"])
    #expect(checked.status == 0, "\(checked.output)")
    #expect(checked.output.split(separator: "\n").count == files.count - 1)
    try target.write("changed", to: "wash-up.csv")
    #expect(try target.run("sha256sum", ["-c", "manifest.sha256"]).status == 1)
  }

  @Test("The agreed scenario in it, read from the folder, gives the same numbers to the bit")
  func again() throws {
    let package = try package()
    try package.write(to: target.path)
    let again = try Study(path: "\(target.path)/deal-agreed.yaml")
    let terms = try study.stating(Talks.terms)
    #expect(try again.comesToTheSame(as: terms))
    #expect(try again.run().value(of: .party("hospital", .npv)) == 8000)
    #expect(again.alliance.facts.inputHash == package.agreed.alliance.facts.inputHash)
  }

  @Test(
    "Where nothing was agreed, the drafted contract is what is handed over, with what it expects")
  func asDrafted() throws {
    let package = try package(false)
    try package.write(to: target.path)
    let again = try Study(path: "\(target.path)/deal-agreed.yaml")
    #expect(try again.comesToTheSame(as: study))
    #expect(again.expects)
    #expect(!target.files.contains { $0.hasPrefix("comparison/") })
    #expect(try target.text("deal-agreed.yaml").hasPrefix("# deal as drafted"))
  }

  @Test(
    "The same deal gives the same bytes, wherever its files lie, and no path of the machine is in them"
  )
  func sameBytes() throws {
    let elsewhere = try Folder()
    let moved = try AgreedDeal(try Talks.study(in: elsewhere), terms: Talks.terms)
    let one = try package().files(scratch: target.path)
    let other = try Package(moved, toolVersion: "test").files(scratch: elsewhere.path)
    #expect(one == other)
    for file in one where !file.path.hasSuffix(".xlsx") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains(folder.path) && !text.contains("/tmp"), "\(file.path)")
    }
  }

  @Test("Names and times stand in the decision log alone")
  func names() throws {
    var talks = try Session(of: [study])
    talks = try talks.stating("payments.wards.alliance.price", "£1,200", why: "Beds stay open.")
    talks = try talks.taking(.agree)
    talks = try talks.taking(.remark(about: nil), why: "Who pays for the van?")
    let log = Array("{\"who\":\"Ada Quill\",\"time\":\"2026-11-27T18:40:00Z\"}\n".utf8)
    let package = try Package(
      AgreedDeal(talks.contracts[0], of: talks), log: log, toolVersion: "test")
    let files = try package.files(scratch: target.path)
    for file in files where !file.path.hasSuffix(".xlsx") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      let holds = text.contains("Ada") || text.contains("18:40")
      #expect(holds == (file.path == "deal.workshop.jsonl"), "\(file.path)")
    }
    func text(_ path: String) throws -> String {
      String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }
    #expect(try text("deal-agreed.yaml").contains("Beds stay open."))
    #expect(try text("board-paper.html").contains("Beds stay open."))
    #expect(try text("wash-up.csv").contains("Who pays for the van?"))
  }

  @Test("It says DRAFT while a number has no source, and not a moment longer")
  func draft() throws {
    // The years of the appraisal are stated and no input; all numbers of the deal have a source.
    let clean = try package().files(scratch: target.path)
    for file in clean where !file.path.hasSuffix(".xlsx") {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains("DRAFT"), "\(file.path)")
    }
    try folder.write(
      Talks.base.replacing("activity: {value: 10, source: S}", with: "activity: 10"),
      to: "scenarios/common/base.yaml")
    let open = try Study(
      path: "\(folder.path)/scenarios/one/deal.yaml", root: "\(folder.path)/scenarios")
    let files = try Package(AgreedDeal(open), toolVersion: "test").files(scratch: target.path)
    for path in ["README.txt", "board-paper.html", "wash-up.html", "deal-agreed.yaml"] {
      let file = try #require(files.first { $0.path == path })
      #expect(String(decoding: file.bytes, as: UTF8.self).contains("DRAFT"), "\(path)")
    }
  }

  @Test("An option lies beside the deal, and stands in the comparison under its own name")
  func options() throws {
    try folder.write(
      "extends: deal.yaml\ncontract: {years: {value: 1, source: S}}\nremove: [expect]\n",
      to: "scenarios/one/short.yaml")
    let short = try Study(
      path: "\(folder.path)/scenarios/one/short.yaml", root: "\(folder.path)/scenarios")
    let package = try package(options: [short])
    #expect(package.comparison?.cases.map(\.source.name) == ["deal-agreed", "deal", "short"])
    try package.write(to: target.path)
    #expect(target.files.contains("sources/one/short.yaml"))
    #expect(
      try Study(path: "\(target.path)/sources/one/short.yaml", root: target.path)
        .comesToTheSame(as: short))
  }
}

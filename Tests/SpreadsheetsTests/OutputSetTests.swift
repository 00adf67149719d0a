import Foundation
import Layouts
import Testing

@testable import Spreadsheets

@Suite struct OutputSetTests {
  private let scratch = Scratch()

  private func write(_ files: [(String, String)]) throws(OutputError) {
    var set = try OutputSet(folder: scratch.path)
    for (name, text) in files { try set.add(Array(text.utf8), as: name) }
    try set.commit()
  }

  @Test func filesReplaceOldOnesAndLeaveNothingBehind() throws {
    try write([("a.csv", "old")])
    try write([("a.csv", "new"), ("b.csv", "also")])
    #expect(scratch.names == ["a.csv", "b.csv"])
    #expect(scratch.text("a.csv") == "new")
  }

  @Test func aSecondFileThatFailsLeavesTheFirstAsItWas() throws {
    try write([("a.csv", "old")])
    var set = try OutputSet(folder: scratch.path)
    try set.add(Array("new".utf8), as: "a.csv")
    try set.add(Array("more".utf8), as: "b.csv")
    // A folder takes the second place after it was found free.
    mkdir(scratch.path + "/b.csv", 0o755)
    #expect(failure { () throws(OutputError) in try set.commit() }?.exitCode == 73)
    #expect(scratch.text("a.csv") == "old")
    #expect(scratch.names == ["a.csv", "b.csv"])
  }

  @Test func hiddenFilesOfAKilledRunAreSweptAway() throws {
    for number in 1...300 {
      let name = ".glidepath-\(getpid())-\(number).tmp"
      #expect(FileManager.default.createFile(atPath: "\(scratch.path)/\(name)", contents: nil))
    }
    try write([(".glidepath", "mine"), ("note.tmp", "mine")])
    try write([("a.csv", "new")])
    #expect(scratch.text("a.csv") == "new")
    #expect(scratch.names == [".glidepath", "a.csv", "note.tmp"])
  }

  @Test func runsThatWriteToOneFolderWaitForEachOther() throws {
    let names = (0..<20).map { "f\($0)" }
    let folder = scratch.path
    DispatchQueue.concurrentPerform(iterations: 50) { run in
      #expect(throws: Never.self) {
        var set = try OutputSet(folder: folder)
        for name in names { try set.add(Array("run \(run)".utf8), as: name) }
        try set.commit()
      }
    }
    #expect(Set(names.map { scratch.text($0) }).count == 1)
    #expect(scratch.names == names.sorted())
  }

  @Test func aFaultyWorkbookLeavesTheOldFile() throws {
    try write([("a.xlsx", "old")])
    let faulty = workbook([[number(.nan)]])
    let path = scratch.path + "/a.xlsx"
    #expect(failure { () throws(OutputError) in try Spreadsheets.write(faulty, to: path) } != nil)
    #expect(scratch.text("a.xlsx") == "old")
    #expect(scratch.names == ["a.xlsx"])
  }

  @Test func missingFoldersAreMade() throws {
    try Spreadsheets.write(workbook([[number(1)]]), to: scratch.path + "/x/y/a.xlsx")
    #expect(scratch.names == ["x"])
  }

  @Test func whatIsNoPlainFileIsRefusedAtOnce() {
    mkdir(scratch.path + "/folder", 0o755)
    mkfifo(scratch.path + "/pipe", 0o644)
    symlink("/nowhere/at/all", scratch.path + "/broken")
    for name in ["folder", "pipe", "broken", "", ".", "..", "a/b", "../a"] {
      #expect(
        failure { () throws(OutputError) in try write([(name, "x")]) }?.exitCode == 73, "\(name)")
    }
  }

  @Test func aFolderThatCannotBeMadeIsRefused() throws {
    try write([("file", "x")])
    for folder in ["/proc/nowhere", scratch.path + "/file", scratch.path + "/file/below"] {
      let error = failure { () throws(OutputError) in _ = try OutputSet(folder: folder) }
      #expect(error?.exitCode == 73, "\(folder)")
    }
  }

  @Test func twoFilesOfOneNameAreRefused() {
    #expect(
      failure { () throws(OutputError) in try write([("a", "1"), ("a", "2")]) }?.exitCode == 73)
  }

  @Test func aFullDeviceIsAnErrorAndStays() throws {
    var set = try OutputSet(folder: "/dev")
    try set.add([1], as: "full")
    let error = failure { () throws(OutputError) in try set.commit() }
    #expect(error?.exitCode == 74)
    #expect(error?.description.contains("/dev/full") == true)
    var status = stat()
    #expect(stat("/dev/full", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func aLinkedFileIsReplacedAndNotItsLink() throws {
    try write([("real", "old")])
    symlink("real", scratch.path + "/link")
    try write([("link", "new")])
    #expect(scratch.text("real") == "new")
  }

  @Test func aFileKeepsItsRights() throws {
    try write([("a", "old")])
    chmod(scratch.path + "/a", 0o600)
    try write([("a", "new")])
    var status = stat()
    stat(scratch.path + "/a", &status)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func filesLieInFoldersBelow() throws {
    var set = try OutputSet(folder: scratch.path)
    try set.add(Array("deep".utf8), below: "sources/northshire/a.yaml")
    try set.add(Array("flat".utf8), below: "b.txt")
    #expect(
      try set.commit() == ["sources/northshire/a.yaml", "b.txt"].map { "\(scratch.path)/\($0)" })
    #expect(scratch.text("sources/northshire/a.yaml") == "deep")
    #expect(scratch.names == ["b.txt", "sources"])
  }

  @Test func filesOfAnEarlierSetGoOnceAllIsInPlaceAndEmptyFoldersWithThem() throws {
    var first = try OutputSet(folder: scratch.path)
    for path in ["old/deep/a.csv", "kept/b.csv", "c.csv"] { try first.add([1], below: path) }
    try first.commit()
    FileManager.default.createFile(atPath: "\(scratch.path)/kept/mine.txt", contents: nil)
    var second = try OutputSet(folder: scratch.path)
    try second.add([2], below: "d.csv")
    for path in ["old/deep/a.csv", "kept/b.csv", "c.csv", "never/there"] {
      try second.remove(below: path)
    }
    try second.commit()
    #expect(scratch.names == ["d.csv", "kept"])
    #expect(scratch.text("kept/mine.txt") == "")
    #expect(scratch.text("kept/b.csv") == nil)
  }

  @Test func aSetThatFailsTakesNothingAway() throws {
    try write([("old.csv", "old")])
    var set = try OutputSet(folder: scratch.path)
    try set.add([1], below: "new/a.csv")
    try set.remove(below: "old.csv")
    // A folder takes the place after it was found free.
    mkdir(scratch.path + "/new", 0o755)
    mkdir(scratch.path + "/new/a.csv", 0o755)
    #expect(failure { () throws(OutputError) in try set.commit() }?.exitCode == 73)
    #expect(scratch.text("old.csv") == "old")
  }

  @Test func pathsThatLeadOutOfTheFolderAreRefused() throws {
    var set = try OutputSet(folder: scratch.path)
    for path in ["", "/a", "a/", "a//b", "../a", "a/../b", "./a", "a/.", "a\0b"] {
      #expect(
        failure { () throws(OutputError) in try set.add([1], below: path) }?.exitCode == 73,
        "\(path)")
      #expect(
        failure { () throws(OutputError) in try set.remove(below: path) }?.exitCode == 73,
        "\(path)")
    }
    try set.commit()
    #expect(scratch.names == [])
  }
}

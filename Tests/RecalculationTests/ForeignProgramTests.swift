import Foundation
import Testing

@testable import Recalculation

@Suite("A foreign program")
struct ForeignProgramTests {
  @Test("is stopped after its time, with what it started")
  func timeout() {
    #expect(throws: RecalculationError.tookTooLong(program: "sh", seconds: 1)) {
      try TemporaryFolder.use { folder in
        try ForeignProgram(name: "sh", seconds: 1).run(["-c", "sleep 20 & sleep 20"], in: folder)
      }
    }
  }

  @Test("is named when it is not installed")
  func missing() {
    #expect(throws: RecalculationError.notInstalled(program: "no-such-program")) {
      try TemporaryFolder.use { folder in
        try ForeignProgram(name: "no-such-program", seconds: 5).run([], in: folder)
      }
    }
  }

  @Test("says what it printed when it fails")
  func failing() {
    #expect(throws: RecalculationError.failed(program: "sh", message: "no\n")) {
      try TemporaryFolder.use { folder in
        try ForeignProgram(name: "sh", seconds: 5).run(["-c", "echo no >&2; exit 3"], in: folder)
      }
    }
  }

  @Test("does not pass over a file that is no workbook", arguments: Engines.all.indices)
  func garbage(_ index: Int) throws {
    try TemporaryFolder.use { folder in
      let file = folder.appendingPathComponent("garbage.xlsx")
      try Data([0x50, 0x4B, 3, 4, 0, 1, 2]).write(to: file)
      #expect(throws: RecalculationError.self) { try Engines.all[index].recalculate([file]) }
    }
  }
}

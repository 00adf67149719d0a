import CXlsxWriter
import Glibc
public import Layouts

extension Workbook {
  /// The workbook as an Excel file, read back and found whole.
  ///
  /// The same workbook and moment give the same bytes everywhere. `scratch` is a folder in which
  /// the library keeps nameless files while it works.
  public func excelFile(scratch: String, created: CreationTime = .fromEnvironment)
    throws(OutputError) -> [UInt8]
  {
    let problems = WorkbookGuard(self).problems
    if !problems.isEmpty { throw .invalidWorkbook(problems) }
    return try withNumbersOfC { () throws(OutputError) -> [UInt8] in
      let file = try MemoryFile()
      let content = try write(to: file.path, scratch: scratch, created: created)
      let bytes = try file.bytes()
      try content.verify(in: bytes)
      return bytes
    }
  }

  private func write(to path: String, scratch: String, created: CreationTime)
    throws(OutputError) -> WrittenContent
  {
    let text = CText()
    var options = lxw_workbook_options()
    options.tmpdir = text.lend(scratch)
    guard let target = workbook_new_opt(path, &options) else {
      throw .refused(step: "opening a workbook", reason: "out of memory")
    }
    var builder = ExcelBuilder(self, into: target)
    do throws(OutputError) {
      try builder.build(created: created)
    } catch {
      lxw_workbook_free(target)
      throw error
    }
    errno = 0
    let code = workbook_close(target)
    let failure = errno
    if code != LXW_NO_ERROR {
      // Where a file cannot be made the system knows why, and the library guesses.
      let isSystem = [LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE].contains(code)
      let reason =
        isSystem && failure != 0
        ? errorText(failure)
        : lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
      throw .inputOutput(path: scratch, reason: reason)
    }
    return builder.content
  }
}

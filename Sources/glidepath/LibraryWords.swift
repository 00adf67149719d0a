import Glibc
import Spreadsheets

/// Runs a piece of work without what the C library that writes workbooks says on standard error by
/// itself: it names places of its own, and what fails is told in the tool's words.
///
/// Standard error is the whole process's own: only a command may do this, while nothing else speaks.
func withoutWordsOfLibrary<Result>(_ work: () throws -> Result) throws -> Result {
  let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
  let former = nowhere < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
  guard nowhere >= 0, former >= 0 else {
    let failure = errno
    if nowhere >= 0 { close(nowhere) }
    // Without standard error there are no words to keep back.
    if failure == EBADF { return try work() }
    throw OutputError.inputOutput(path: "/dev/null", reason: String(cString: strerror(failure)))
  }
  dup2(nowhere, STDERR_FILENO)
  close(nowhere)
  defer {
    dup2(former, STDERR_FILENO)
    close(former)
  }
  return try work()
}

import Glibc

/// Runs a piece of work with numbers written as C writes them, whatever the locale of the thread.
///
/// libxlsxwriter prints numbers with `printf`; in a German locale a file would say `1234,5`.
func withNumbersOfC<Result: ~Copyable>(
  _ work: () throws(OutputError) -> Result
) throws(OutputError) -> Result {
  guard let plain = newlocale(LC_NUMERIC_MASK, "C", nil) else {
    throw .refused(step: "choosing the C locale", reason: errorText(errno))
  }
  let former = uselocale(plain)
  defer {
    uselocale(former)
    freelocale(plain)
  }
  return try work()
}

/// What the system says of an error number.
func errorText(_ number: Int32) -> String { String(cString: strerror(number)) }

/// Why a server cannot listen.
public enum ServingError: Error, Equatable, CustomStringConvertible {
  /// Another program listens on the port.
  case portInUse(UInt16)
  /// The system lets only its keeper listen on the port, as on most below 1024.
  case portNotPermitted(UInt16)
  /// The system refuses for another reason, in its own words.
  case cannotListen(UInt16, String)

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .portInUse(let port):
      "port \(port) is in use by another program: close that, or choose another port (0 takes any)"
    case .portNotPermitted(let port):
      "this user may not listen on port \(port): choose one from 1024 on (0 takes any)"
    case .cannotListen(let port, let why):
      "cannot listen on port \(port): \(why)"
    }
  }
}

import Scenarios

extension Draft {
  /// A service that a key names.
  ///
  /// - Precondition: there is one, as the reader has proved of every key that names a service.
  func service(_ id: String) -> Named<Clause<ServiceKeys>> {
    guard let service = sought.services[id] else {
      preconditionFailure("there is no service '\(id)'")
    }
    return service
  }
}

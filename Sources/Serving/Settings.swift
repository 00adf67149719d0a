/// Where a server listens, who may come, and how much it bears.
public struct Settings: Sendable {
  /// The port to listen on; 0 takes any that is free.
  public var port: UInt16
  /// From where it can be reached.
  public var reach: Reach
  /// The key of the one who leads.
  public var facilitator: Secret
  /// How much it bears.
  public var limits: Limits

  /// From where a server can be reached.
  public enum Reach: Sendable {
    /// From programs on this machine only; a token keeps out other people who work on it.
    case thisMachine(token: Secret? = nil)
    /// From all networks that the machine is on, by the token.
    ///
    /// Asked by a number of an address, as `localhost`, or by one of the names, it answers; asked by
    /// any other name it does not, as a foreign page could have that name point here. A name may have
    /// a port of its own, `host:8080`, where something stands between.
    case network(token: Secret, names: [String] = [])
  }

  /// States where to listen and who may come.
  public init(
    port: UInt16 = 0, reach: Reach = .thisMachine(), facilitator: Secret = Secret(),
    limits: Limits = Limits()
  ) {
    self.port = port
    self.reach = reach
    self.facilitator = facilitator
    self.limits = limits
  }

  /// Whether other machines can reach it.
  public var isShared: Bool {
    if case .network = reach { true } else { false }
  }

  /// What everybody has to bring, if anything.
  public var token: Secret? {
    switch reach {
    case .thisMachine(let token): token
    case .network(let token, _): token
    }
  }
}

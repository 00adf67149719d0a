/// How much a server bears of one client and of all.
public struct Limits: Sendable {
  /// Bytes of what is asked for, from `/` on.
  public var target = 2048
  /// Bytes of all headers; programs on one machine share cookies, so it may be some.
  public var headers = 32_768
  /// Number of headers.
  public var headerCount = 100
  /// Bytes of what is sent.
  public var body = 65_536
  /// Requests per second of one address, on the long run.
  public var rate = 100.0
  /// Requests of one address at once, after a pause.
  public var burst = 300.0
  /// Open connections of all.
  public var connections = 256
  /// Open connections of one address.
  public var connectionsPerAddress = 128
  /// Open streams of events of all.
  public var streams = 64
  /// Events kept for a stream that is read too slowly; with one more it is cut.
  public var backlog = 16
  /// Seconds from the first byte of a request to its last.
  public var requestTime = 10.0
  /// Seconds for a client to take an answer or an event.
  public var answerTime = 20.0
  /// Seconds that a connection may stay open without a request.
  public var idleTime = 60.0
  /// Seconds between signs of life on a stream of events.
  public var heartbeat = 15.0

  /// What suits a room full of people.
  public init() {}
}

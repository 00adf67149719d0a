/// What all connections of a server share.
struct Service: Sendable {
  let desk: any Desk
  let guarding: Guard
  let traffic: Traffic
  let limits: Limits
}

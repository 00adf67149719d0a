import Scenarios

// Who pays.
extension Draft {
  /// Who pays for a service: the party it names, a team's client, else the first commissioner.
  func payer(of service: Clause<ServiceKeys>) -> String {
    if service.payer == nil, let client = client(of: service.provider.text) { return client }
    return payer(of: service.payer)
  }

  /// The party that a key names as payer, else the first commissioner.
  func payer(of word: Word?) -> String {
    word?.text ?? parties(.commissioner).first ?? Outsider.id
  }

  /// Whether commissioners pay: where a key names one, or nobody.
  func isCommissioner(_ payer: Word?) -> Bool {
    guard let payer else { return true }
    return parties(.commissioner).contains(payer.text)
  }

  /// How a service is paid for.
  ///
  /// - Precondition: something says so, as the reader has proved of every service.
  func payment(for service: String) -> Clause<PaymentKeys> {
    guard let payment = sought.payments[service] else {
      preconditionFailure("nothing says how '\(service)' is paid for")
    }
    return payment
  }
}

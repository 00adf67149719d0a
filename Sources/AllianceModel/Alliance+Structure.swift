public import Modelling
import Scenarios

// What the contract is made of, as facts: nobody needs to find a service or an investment by the names
// of lines.
extension Alliance {
  /// A service that the contract is about.
  public struct Service: Hashable, Sendable {
    /// The id in the scenario file.
    public let id: String
    /// The name as people know it.
    public let name: String
    /// What its activity counts.
    public let unit: Unit
    /// Who delivers it.
    public let provider: String
    /// Whether budget and outturn count it.
    public let isInScope: Bool
    /// Its activity in the alliance.
    public let activity: LineID
    /// Its activity as usual.
    public let usualActivity: LineID
    /// What is paid for it in the alliance; nil where nobody pays for it.
    public let payment: LineID?
    /// Whether a rule of the alliance pays something that activity does not move: a block, a blended
    /// rule, an open book.
    public let isPaidPartlyFixed: Bool

    /// Describes a service.
    public init(
      id: String, name: String, unit: Unit, provider: String, isInScope: Bool, activity: LineID,
      usualActivity: LineID, payment: LineID?, isPaidPartlyFixed: Bool = false
    ) {
      self.id = id
      self.name = name
      self.unit = unit
      self.provider = provider
      self.isInScope = isInScope
      self.activity = activity
      self.usualActivity = usualActivity
      self.payment = payment
      self.isPaidPartlyFixed = isPaidPartlyFixed
    }
  }

  /// Buildings or equipment that somebody pays for over years.
  public struct Investment: Hashable, Sendable {
    /// The id in the scenario file.
    public let id: String
    /// The name as people know it.
    public let name: String
    /// Whether it is made without the alliance too.
    public let isBusinessAsUsual: Bool
    /// Who holds it.
    public let holder: String
    /// Who is charged for it; nil where all commissioners are, each by its contribution.
    public let payer: String?
    /// Whether prices recover it, so that it is charged and something of it can be left open.
    public let isCharged: Bool
    /// Whether the scenario says how likely renewal is, so that an expected loss is shown.
    public let hasExpectedLoss: Bool
  }

  /// A party with a soft landing, and who bears its stranded cost.
  public struct SoftLanding: Hashable, Sendable {
    /// The party.
    public let party: Party
    /// What there is to bear first, then who bears it; these add up to the first.
    public let rows: [Row]

    /// One who bears, and the line that holds how much.
    public struct Row: Hashable, Sendable {
      /// Who bears it.
      public let bearer: Bearer
      /// The amount by year.
      public let line: LineID
    }
  }

  /// What commissioners pay because of the alliance and the parties agreed not to count.
  public struct LeftOut: Hashable, Sendable {
    /// The words for the row.
    public let label: String
    /// The amount by year.
    public let line: LineID
  }
}

extension Draft {
  /// The services in the order of the file.
  var services: [Alliance.Service] {
    parts.services.map { service in
      Alliance.Service(
        id: service.id, name: service.title, unit: service.value.activity.input.unit,
        provider: service.value.provider.text, isInScope: service.value.inScope,
        activity: .service(service.id, .activity),
        usualActivity: .service(service.id, .activity, .usual),
        payment: known(.service(service.id, .payment)),
        isPaidPartlyFixed: isPaidPartlyFixed(service.id))
    }
  }

  /// Whether a rule of the alliance pays for a service otherwise than by activity alone.
  private func isPaidPartlyFixed(_ service: String) -> Bool {
    parts.payments.first { $0.id == service }?.value.allianceRules
      .contains { $0.rule.rule != .activity } ?? false
  }

  /// The investments in the order of the file.
  var investments: [Alliance.Investment] {
    parts.investments.map { investment in
      let keys = investment.value
      return Alliance.Investment(
        id: investment.id, name: Titles.title(keys.name, investment.id),
        isBusinessAsUsual: keys.case == .bau, holder: keys.holder.text, payer: keys.payer?.text,
        isCharged: keys.recovery == .price,
        hasExpectedLoss: keys.recovery == .price && keys.renewal != nil)
    }
  }

  /// Parties with a soft landing that have a stranded cost to bear.
  func landings(_ parties: [Alliance.Party]) -> [Alliance.SoftLanding] {
    parties.compactMap { party in
      let rows = Bearer.allCases.compactMap { bearer in
        known(.borne(bearer, of: party.id)).map {
          Alliance.SoftLanding.Row(bearer: bearer, line: $0)
        }
      }
      return rows.isEmpty ? nil : Alliance.SoftLanding(party: party, rows: rows)
    }
  }

  /// Payments of the alliance that are in no outturn: services out of scope, then what was left out.
  var leftOut: [Alliance.LeftOut] {
    let paid = services.compactMap { service in
      service.isInScope
        ? nil
        : service.payment.map {
          Alliance.LeftOut(label: "Not in the outturn: \(service.name)", line: $0)
        }
    }
    return paid
      + parts.budget.leaveOut.compactMap { kind in
        known(.leftOut(kind)).map {
          Alliance.LeftOut(label: "Not in the outturn: \(kind.rawValue)", line: $0)
        }
      }
  }

  /// The inputs that say how many years of the contract something needs.
  var needs: [InputID] {
    let stated =
      parts.services.map { $0.value.fixed?.needs } + parts.shifts.map(\.value.needs)
      + parts.measures.map(\.value.needs) + parts.investments.map(\.value.needs)
    return stated.compactMap { $0?.input.id }
  }

  private func known(_ line: LineID) -> LineID? { hasLine(line) ? line : nil }
}

public import AllianceModel
import Analysis
import Evaluation
import Modelling

/// Why the contract should work: from each pound that it is worth back to mechanism and context, and how
/// good the evidence is that it rests on.
///
/// The rows and everything else add up to the net present social value.
public struct LogicChain: Sendable {
  /// Each shift, measure, investment, space, support and benefit.
  public let rows: [Row]
  /// What of the social value belongs to none of them, such as running the alliance.
  public let everythingElse: Figure
  /// The net present social value.
  public let social: Figure
  /// What all that adds value is worth, before what the rest costs.
  public let gained: Figure
  /// What of it rests on what, the best evidence first.
  public let footings: [Part]

  /// One of them, and what it is worth.
  public struct Row: Sendable {
    /// What it is, and why it should work.
    public let intervention: Alliance.Intervention
    /// Its present value; nil for what moves no money of all parties together, or has no price.
    public let worth: Figure?
  }

  /// A part of what is gained.
  public struct Part: Sendable {
    /// What it rests on.
    public let footing: Footing
    /// Pounds at today's value.
    public let gained: Figure
    /// The share of all that is gained.
    public let share: Figure
  }

  /// What sheet and table are called.
  public static let title = "Logic chain: why it should work, and what rests on that"
  /// The words for what belongs to no row.
  public static let everythingElseWords = "Everything else: running the alliance and the like"

  /// The chains of a case; nil where it says of nothing why it should work.
  init?(_ source: Case) {
    guard source.results.has(.gained) else { return nil }
    func worth(_ line: LineID) -> Figure { Figure(line, .presentPounds, of: source) }
    rows = source.alliance.interventions.map { Row(intervention: $0, worth: $0.worth.map(worth)) }
    everythingElse = worth(.businessCase(.everythingElse))
    social = worth(.businessCase(.npsv))
    gained = worth(.gained)
    footings = Footing.all.compactMap { footing in
      Figure(ifThere: .gained(footing), .presentPounds, of: source).map {
        Part(footing: footing, gained: $0, share: Figure(.gainedShare(footing), .share, of: source))
      }
    }
  }
}

extension LogicChain {
  /// What the gains rest on, and what has no chain, in sentences.
  public var sentences: [String] {
    guard gained.value >= 0.5 else { return [] }
    let parts = footings.filter { $0.share.value > 0 }.map {
      "\(MoneyText.decimals($0.share.value * 100, 0))% \($0.footing.predicate)"
    }
    return ["Of \(MoneyText.of(gained.value)) gained, \(parts.joined(separator: ", "))."]
      + unchained
  }

  private var unchained: [String] {
    let names = rows.filter { $0.intervention.because == nil }.map(\.intervention.name)
    return names.isEmpty ? [] : ["No chain is stated for \(names.joined(separator: ", "))."]
  }
}

extension Footing {
  /// What is said of pounds that rest on it.
  public var predicate: String {
    switch self {
    case .on: "rests on \(words)"
    case .withoutChain: "rests on no chain that is stated"
    }
  }
}

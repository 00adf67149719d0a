import Modelling
import SourceText

/// The ids of a scenario and the words people use for them.
struct NameBook: Sendable {
  private var ids: [NameKind: [String]] = [:]
  private var known: [NameKind: Set<String>] = [:]
  private var titles: [NameKind: [String: String]] = [:]
  private var nouns: [String: String] = [:]
  private var unreadable: Set<NameKind> = []
  /// Commissioners with a team of their own.
  private var teams: Set<String> = []

  /// No ids at all.
  static let empty = NameBook(Node(.mapping([]), at: .whole("")))

  /// Collects ids and names from a scenario's tree.
  init(_ root: Node) {
    for kind in NameKind.allCases {
      let section = kind.section.split(separator: ".").reduce(Node?.some(root)) { $0?[String($1)] }
      if let section, section.mapping == nil, !section.isBlank {
        unreadable.insert(kind)
      }
      for entry in section?.mapping ?? [] {
        if kind == .party, Account.areApart(in: entry.value) {
          teams.insert(entry.key)
          known[kind, default: []].formUnion(["\(entry.key).client", "\(entry.key).team"])
        }
        ids[kind, default: []].append(entry.key)
        known[kind, default: []].insert(entry.key)
        titles[kind, default: [:]][entry.key] = NameBook.title(entry)
        if kind == .service { nouns[entry.key] = entry.value["unit"]?.scalar?.text }
      }
    }
  }

  /// Whether something of a kind bears an id.
  func knows(_ id: String, _ kind: NameKind) -> Bool { known[kind]?.contains(id) ?? false }

  /// The account that an id means: a party that is client and team at once has two.
  func account(_ id: String, _ kind: NameKind, _ account: Account) -> String {
    kind == .party && teams.contains(id) ? "\(id).\(account.rawValue)" : id
  }

  /// Whether the section that names things of a kind is so wrong that none can be known.
  func isUnreadable(_ kind: NameKind) -> Bool { unreadable.contains(kind) }

  /// The ids of a kind in the order of the file.
  subscript(kind: NameKind) -> [String] { ids[kind] ?? [] }

  /// The name of something: its `name:`, or its id as words.
  func title(_ entry: Entry, _ kind: NameKind?) -> String {
    kind.flatMap { titles[$0]?[entry.key] } ?? NameBook.title(entry)
  }

  /// The name of something that the file makes; nil where nothing of the kind bears the id.
  func title(of id: String, _ kind: NameKind) -> String? { titles[kind]?[id] }

  /// What a service counts, nil where it does not say.
  func noun(ofService id: String) -> String? { nouns[id] }

  private static func title(_ entry: Entry) -> String {
    let words = entry.key.split(separator: "_").joined(separator: " ")
    return entry.value["name"]?.scalar?.text ?? words.capitalizedFirst
  }
}

/// What an id names.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
  case index, party, service, shift, investment, metric

  /// The section of the file in which such ids are made.
  var section: String {
    switch self {
    case .index: "indices"
    case .party: "parties"
    case .service: "services"
    case .shift: "shifts"
    case .investment: "investments"
    case .metric: "outcomes.metrics"
    }
  }
}

public import Pages

/// A part of the page that is shown anew when the deal changes: what the element of an id holds.
public struct Region: Sendable {
  /// The id of the element.
  public let id: String
  /// What it holds.
  public let piece: HTML

  init(_ id: String, _ pieces: [HTML]) {
    self.id = id
    piece = .several(pieces)
  }
}

/// The regions of the page, made from talks.
public struct Regions {
  private let session: Session
  private let titles: ContractTitles

  /// The regions of talks as they stand, or as they are tried.
  public init(_ session: Session) {
    self.session = session
    titles = ContractTitles(session)
  }

  /// What a trial moves: the deal and what it does.
  public var ofTable: [Region] {
    [Region("deal", DealForms(session, titles).pieces)] + ofAnswers
  }

  /// What the deal on the table does.
  var ofAnswers: [Region] {
    [
      Region("verdict", answers { VerdictPiece($0).pieces }),
      Region("charts", answers { ChartsPiece($0).pieces }),
      Region("findings", answers { FindingsPiece($0, session.accepted).pieces }),
    ]
  }

  /// All regions.
  public var all: [Region] {
    ofTable + [
      Region("proposals", ProposalsPiece(session, titles).pieces),
      Region("log", LogPiece(session, titles).pieces),
    ]
  }

  /// What is said of each contract, the further ones where somebody wants them beside.
  private func answers(_ pieces: (NamedContract) -> [HTML]) -> [HTML] {
    session.contracts.enumerated().map { position, contract in
      let named = NamedContract(contract: contract, title: titles[contract.name])
      return HTML(
        "div", ["class": position == 0 ? "of-contract" : "of-contract second"], pieces(named))
    }
  }
}

/// A contract under the title that tells it from the others.
struct NamedContract {
  let contract: Tabled
  let title: String
}

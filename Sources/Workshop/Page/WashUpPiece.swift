import Analysis
import Modelling
public import Pages
import Reports

/// What is open in each contract on the table, kind by kind, and what to do about it.
public struct WashUpPiece {
  private let session: Session
  private let titles: ContractTitles

  /// Looks through the talks; every contract is looked through for warnings, which takes longer than a step.
  public init(_ session: Session) {
    self.session = session
    titles = ContractTitles(session)
  }

  /// The list.
  public var piece: HTML { .several(notAgreed + session.contracts.flatMap(pieces)) }

  private var notAgreed: [HTML] {
    let open = session.contracts.filter(\.isOpen).map { titles[$0.name] }
    return open.isEmpty
      ? []
      : [HTML("p", "What is on the table is not agreed: \(Headline.listed(open)).")]
  }

  private func pieces(_ contract: Tabled) -> [HTML] {
    let washUp = WashUp(
      Case(contract.table.run), accepted: accepted(contract),
      noted: contract.name == session.contracts.first?.name ? noted : [])
    let heading = HTML("h3", titles[contract.name])
    guard !washUp.points.isEmpty else { return [heading, HTML("p", "Nothing is open.")] }
    return [heading]
      + WashUp.Kind.allCases.flatMap { kind in
        let points = washUp.points(kind)
        return points.isEmpty
          ? [] : [HTML("h4", kind.heading), HTML("ul", points.map(item))]
      }
  }

  private func item(_ point: WashUp.Point) -> HTML {
    HTML("li", [.text("\(point.words) "), HTML("span", ["class": "aside"], point.remedy)])
  }

  private func accepted(_ contract: Tabled) -> [AcceptedAlert] {
    session.accepted.filter { $0.contract == contract.name }.map {
      AcceptedAlert(line: LineID($0.alert), why: $0.why)
    }
  }

  /// What people noted as open, in their words.
  private var noted: [String] {
    session.steps.compactMap { step in
      guard case .remark(about: nil) = step.deed else { return nil }
      return "\(step.who.name): \(step.why)"
    }
  }
}

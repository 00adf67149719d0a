import Modelling
import Scenarios

/// Clause 10: what it costs to run the alliance, whoever pays for it.
///
/// While the contract runs, post = number × cost × index; running = Σ posts × (1 + overhead) +
/// other cost × index. Evaluation × index is not recurrent; set-up and workshops fall in the years
/// named, number × (days + wash-up) × people × rate. What members give in kind is a cost of theirs
/// and saves the host as much, up to running: saved = MIN(Σ in kind, running); what is given beyond
/// that saves nobody, and none of it moves cash. The host bears cost = running − saved +
/// evaluation + set-up + workshops; the system bears cost + Σ in kind.
/// Hand case: posts 1 × £80,000 and 0.5 × £30,000, overhead 10 %, other £4,500: running £109,000;
/// £9,000 in kind leaves the host £100,000.
struct Secretariat {
  /// Who bears the cost.
  let host: String
  /// Running cost of the year: posts, overhead and the rest.
  let running: Expression
  /// Evaluation of the year, 0 where there is none.
  let evaluation: Expression
  /// What falls on the host, before grants and subscriptions.
  let cost: Expression
  /// Running cost a year in base-year prices, at what the inputs now say.
  let yearly: Expression
  /// The lines that make up the cost: running, evaluation, set-up, workshops; then what is given in kind.
  let parts: (borne: [Expression], given: [Expression])

  /// Writes what running the alliance costs; nil where the contract has no secretariat.
  static func write(into draft: inout Draft, term: Term, prices: Prices) -> Self? {
    guard let keys = draft.parts.secretariat else { return nil }
    draft.section(
      "Running the alliance",
      "Takes posts, overhead, workshops and contributions from Inputs: what running it costs.")
    let (host, level) = (draft.payer(of: keys.host), prices.index(keys.index))
    let running = running(into: &draft, keys: keys, term: term, prices: prices)
    let evaluation = line(
      into: &draft, id: .secretariat(.evaluation), label: "Evaluation",
      sentence: "What evaluation costs while the contract runs.", about: Subject().observable,
      amount: term.inTerm * keys.evaluation.orNothing * level)
    let once = [
      setUp(into: &draft, keys: keys, host: host), workshops(into: &draft, keys: keys, host: host),
    ]
    let given = inKind(into: &draft, keys: keys, level: level, term: term)
    let saved = saved(into: &draft, given: given, running: running, host: host)
    let cost = draft.yearly(
      .secretariat(.cost), "Cost to the host", .pounds,
      "Running cost less what is given in kind, evaluation, set-up and workshops.",
      about: Subject(party: host), base: .same, sum(of: [running, evaluation] + once) - saved)
    let yearly = line(
      into: &draft, id: .secretariat(.yearlyCost), label: "Running cost in base-year prices",
      sentence: "Posts, overhead and other cost at full length, as Inputs now say.",
      amount: runningAsStated(keys: keys))
    draft.cost(.secretariat, of: host, .alliance, running)
    draft.cost(.evaluation, of: host, .alliance, evaluation)
    draft.use(.alliance, cost)
    return Secretariat(
      host: host, running: running, evaluation: evaluation, cost: cost, yearly: yearly,
      parts: ([running, evaluation] + once, given))
  }

  /// Writes a yearly line of the secretariat; nothing where there is nothing.
  private static func line(
    into draft: inout Draft, id: LineID, label: String, sentence: String,
    about subject: Subject = Subject(), base: Opening = .blank, amount: Expression
  ) -> Expression {
    guard amount != 0 else { return 0 }
    return draft.yearly(id, label, .pounds, sentence, about: subject, base: base, amount)
  }

  /// Posts, what the host adds to them, and the rest.
  private static func running(
    into draft: inout Draft, keys: Clause<SecretariatKeys>, term: Term, prices: Prices
  ) -> Expression {
    let level = prices.index(keys.index)
    let posts = keys.posts.map { post in
      let rise = post.value.index.map { prices.index($0) } ?? level
      return line(
        into: &draft, id: .post(post.id), label: "Post: \(Titles.title(post.value.name, post.id))",
        sentence: "Number of posts times their cost at the year's prices, while the contract runs.",
        amount: term.inTerm * post.value.number.value * post.value.cost.value * rise)
    }
    let overhead = line(
      into: &draft, id: .secretariat(.overhead), label: "Overhead of the host",
      sentence: "What the host adds, in % of the posts.",
      amount: keys.overhead.orNothing * sum(of: posts))
    let other = line(
      into: &draft, id: .secretariat(.otherCost), label: "Other cost of running the alliance",
      sentence:
        "Communications, website and the like at the year's prices, while the contract runs.",
      amount: term.inTerm * keys.otherCost.orNothing * level)
    return line(
      into: &draft, id: .secretariat(.running), label: "Running cost of the alliance",
      sentence: "Posts, overhead and other cost.", about: Subject().observable,
      amount: sum(of: posts + [overhead, other]))
  }

  /// What setting up costs the host in the years named.
  private static func setUp(
    into draft: inout Draft, keys: Clause<SecretariatKeys>, host: String
  ) -> Expression {
    let setUp = line(
      into: &draft, id: .secretariat(.setUp), label: "Setting up the alliance",
      sentence: "What it costs in the years named.", about: Subject().observable, base: .same,
      amount: keys.setUp.orNothing)
    draft.cost(.setUp, of: host, .alliance, setUp)
    return setUp
  }

  /// What workshops cost the host in the years named; nothing where none are held.
  private static func workshops(
    into draft: inout Draft, keys: Clause<SecretariatKeys>, host: String
  ) -> Expression {
    guard let workshops = keys.workshops else { return 0 }
    let days = workshops.number.value * sum(of: [workshops.days.value, workshops.washUp.value])
    let held = line(
      into: &draft, id: .secretariat(.workshops), label: "Workshops",
      sentence: "Days with the wash-up, times people and the rate of a day.",
      about: Subject().observable,
      base: .same, amount: days * workshops.people.value * workshops.rate.value)
    draft.cost(.workshops, of: host, .alliance, held)
    return held
  }

  /// What each member gives in kind, which is its cost.
  private static func inKind(
    into draft: inout Draft, keys: Clause<SecretariatKeys>, level: Expression, term: Term
  ) -> [Expression] {
    keys.inKind.map { member in
      let line = draft.yearly(
        .inKind(from: member.id), "\(draft.name(member.id)): given in kind", .pounds,
        "What it gives at the year's prices, while the contract runs; no money is paid.",
        about: Subject(party: member.id).observable,
        term.inTerm * member.value.value * level * draft.takesPart(member.id))
      draft.cost(.inKind, of: member.id, .alliance, line, cash: 0)
      draft.use(.alliance, line)
      return line
    }
  }

  /// As much of what is given in kind as running takes is saved by the host.
  private static func saved(
    into draft: inout Draft, given: [Expression], running: Expression, host: String
  ) -> Expression {
    let saved = line(
      into: &draft, id: .secretariat(.savedInKind), label: "Saved by contributions in kind",
      sentence: "What members give in kind, no more than running costs.",
      amount: given.isEmpty ? 0 : minimum(sum(of: given), running))
    draft.cost(.inKind, of: host, .alliance, -saved, cash: 0)
    return saved
  }
}

import Modelling
import Scenarios

/// Clause 10: what it costs to run the alliance, whoever pays for it.
///
/// While the contract runs, post = number × cost × index; running = Σ posts × (1 + overhead) + other cost × index.
/// Evaluation × index is not recurrent; set-up and workshops fall in the years named, number × (days + wash-up) ×
/// people × rate. What members give in kind is a cost of theirs and saves the host as much, up to
/// running: saved = MIN(Σ in kind, running). The host bears cost = running − saved + evaluation +
/// set-up + workshops; the system bears cost + Σ in kind.
/// Hand case: posts 1 × £80,000 and 0.5 × £30,000, overhead 10 %, other £4,500: running £109,000; £9,000 in
/// kind leaves the host £100,000.
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

  init?(_ draft: inout Draft, _ term: Term, _ prices: Prices) {
    guard let keys = draft.parts.secretariat else { return nil }
    draft.section(
      "Running the alliance",
      "Takes posts, overhead, workshops and contributions from Inputs: what running it costs.")
    host = draft.payer(of: keys.host)
    let level = prices.index(keys.index)
    running = Secretariat.running(keys, level, &draft, term, prices)
    evaluation = Secretariat.line(
      .secretariat(.evaluation), "Evaluation", "What evaluation costs while the contract runs.",
      term.inTerm * (keys.evaluation?.value ?? 0) * level, &draft)
    let once = Secretariat.once(keys, &draft)
    let saved = Secretariat.inKind(keys, host, level, running, &draft, term)
    cost = draft.yearly(
      .secretariat(.cost), "Cost to the host", .pounds,
      "Running cost less what is given in kind, evaluation, set-up and workshops.",
      about: Subject(party: host), base: .same, sum(of: [running, evaluation] + once) - saved)
    yearly = Secretariat.line(
      .secretariat(.yearlyCost), "Running cost in base-year prices",
      "Posts, overhead and other cost at full length, as Inputs now say.",
      Secretariat.cost(of: keys), &draft)
    draft.cost(.secretariat, of: host, .alliance, running)
    draft.cost(.evaluation, of: host, .alliance, evaluation)
    draft.use(.alliance, cost)
  }

  /// A yearly line of the secretariat; nothing where there is nothing.
  private static func line(
    _ id: LineID, _ label: String, _ sentence: String, base: Opening = .blank,
    _ amount: Expression, _ draft: inout Draft
  ) -> Expression {
    guard amount != 0 else { return 0 }
    return draft.yearly(
      id, label, .pounds, sentence, base: base, amount)
  }

  private static func running(
    _ keys: Clause<SecretariatKeys>, _ level: Expression, _ draft: inout Draft, _ term: Term,
    _ prices: Prices
  ) -> Expression {
    var posts: [Expression] = []
    for post in keys.posts {
      let name = Titles.title(post.value.name, post.id)
      let rise = post.value.index.map { prices.index($0) } ?? level
      posts.append(
        line(
          .post(post.id), "Post: \(name)",
          "Number of posts times their cost at the year's prices, while the contract runs.",
          term.inTerm * post.value.number.value * post.value.cost.value * rise, &draft))
    }
    let overhead = line(
      .secretariat(.overhead), "Overhead of the host", "What the host adds, in % of the posts.",
      (keys.overhead?.value ?? 0) * sum(of: posts), &draft)
    let other = line(
      .secretariat(.otherCost), "Other cost of running the alliance",
      "Communications, website and the like at the year's prices, while the contract runs.",
      term.inTerm * (keys.otherCost?.value ?? 0) * level, &draft)
    return line(
      .secretariat(.running), "Running cost of the alliance", "Posts, overhead and other cost.",
      sum(of: posts + [overhead, other]), &draft)
  }

  /// What falls in the years named: set-up and workshops.
  private static func once(
    _ keys: Clause<SecretariatKeys>, _ draft: inout Draft
  ) -> [Expression] {
    let host = draft.payer(of: keys.host)
    let setUp = line(
      .secretariat(.setUp), "Setting up the alliance", "What it costs in the years named.",
      base: .same,
      keys.setUp?.value ?? 0, &draft)
    draft.cost(.setUp, of: host, .alliance, setUp)
    guard let workshops = keys.workshops else { return [setUp] }
    let days = workshops.number.value * sum(of: [workshops.days.value, workshops.washUp.value])
    let held = line(
      .secretariat(.workshops), "Workshops",
      "Days with the wash-up, times people and the rate of a day.",
      base: .same, days * workshops.people.value * workshops.rate.value, &draft)
    draft.cost(.workshops, of: host, .alliance, held)
    return [setUp, held]
  }

  /// What members give in kind is their cost; as much of it as running takes is saved by the host.
  private static func inKind(
    _ keys: Clause<SecretariatKeys>, _ host: String, _ level: Expression, _ running: Expression,
    _ draft: inout Draft, _ term: Term
  ) -> Expression {
    var given: [Expression] = []
    for member in keys.inKind {
      let line = draft.yearly(
        .inKind(from: member.id), "\(draft.name(member.id)): given in kind", .pounds,
        "What it gives at the year's prices, while the contract runs; no money is paid.",
        about: Subject(party: member.id),
        term.inTerm * member.value.value * level * draft.takesPart(member.id))
      draft.cost(.inKind, of: member.id, .alliance, line, cash: 0)
      draft.use(.alliance, line)
      given.append(line)
    }
    let saved = line(
      .secretariat(.savedInKind), "Saved by contributions in kind",
      "What members give in kind, no more than running costs.",
      given.isEmpty ? 0 : minimum(sum(of: given), running), &draft)
    draft.cost(.inKind, of: host, .alliance, -saved, cash: 0)
    return saved
  }
}

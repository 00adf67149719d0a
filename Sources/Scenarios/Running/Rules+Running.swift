import Modelling
import SourceText

// What running the alliance, groups, teams, benefits and readiness must say.
extension Rules {
  static func checkSecretariat(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    guard let keys = parts.secretariat else { return }
    let costsNothing =
      keys.posts.isEmpty && keys.otherCost == nil && keys.evaluation == nil && keys.setUp == nil
      && keys.workshops == nil
    if costsNothing {
      reader.report(
        "nothing-to-run", keys.position, "the secretariat has nothing that costs anything",
        "state 'posts', 'other_cost', 'evaluation', 'set_up' or 'workshops', or take it out")
    }
    if keys.split == .weights, keys.weights.isEmpty {
      reader.report(
        "split-terms", keys.place(of: \.split), "'split: weights' needs the key 'weights'",
        "state 'weights', such as {board: 2, hospital: 1}")
    } else if keys.split != .weights, let first = keys.weights.first {
      reader.report(
        "split-terms", first.position,
        "'weights' change nothing under 'split: \(keys.split.rawValue)'",
        "write 'split: weights', or take the weights out")
    }
    if let least = keys.shareAtLeast?.input.values.first, let most = keys.shareAtMost,
      (most.input.values.first ?? 0) < least
    {
      reader.report(
        "share-order", most.position, "'share_at_most' is less than 'share_at_least'",
        "state the smaller one under 'share_at_least', such as 1% and 3%")
    }
    for grant in keys.grants { checkGrant(grant, &reader) }
  }

  private static func checkGrant(_ grant: Named<Clause<GrantKeys>>, _ reader: inout Reader) {
    let keys = grant.value
    if (keys.metric == nil) != (keys.below == nil) {
      let (stated, other) = keys.metric == nil ? ("below", "metric") : ("metric", "below")
      reader.report(
        "grant-terms", keys.metric == nil ? keys.place(of: \.below) : keys.place(of: \.metric),
        "'\(stated)' of the grant '\(grant.id)' needs the key '\(other)'",
        "a grant that depends on a metric states both: the metric and the score under which it is not paid"
      )
    } else if keys.metric == nil, let clawback = keys.clawback {
      reader.report(
        "grant-terms", clawback.position,
        "nothing says when the grant '\(grant.id)' is paid back",
        "state 'metric' and 'below', the score under which it goes back")
    }
  }

  /// Keys of a party that only one role can use.
  static func checkRoles(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for party in parts.parties {
      let keys = party.value
      let misplaced: [(key: String, place: SourcePosition?, why: String)] =
        keys.role == .provider
        ? [("funding", keys.funding?.position, "only commissioners have funding to spend")]
        : [
          ("share", keys.share?.position, "only providers share a given spend"),
          ("margin_floor", keys.marginFloor?.position, "margins are shown for providers only"),
          ("reserves", keys.reserves?.position, "only providers bear pain"),
        ]
      for (key, place, why) in misplaced {
        guard let place else { continue }
        reader.report(
          "wrong-role", place,
          "'\(key)' has no effect on '\(party.id)', a \(keys.role.rawValue): \(why)",
          "take '\(key)' out, or give the party the other role")
      }
    }
  }

  static func checkGroups(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for party in parts.parties {
      if party.value.team, party.value.role == .provider, !party.id.hasSuffix(".team") {
        reader.report(
          "wrong-role", party.value.place(of: \.team),
          "'\(party.id)' has a team of its own but is no commissioner",
          "write 'role: commissioner', or take 'team' out: a provider is its own team")
      }
      guard let group: Clause<GroupKeys> = party.value.group else { continue }
      if party.value.role == .commissioner {
        reader.report(
          "wrong-role", party.value.place(of: \.group),
          "'\(party.id)' is a group but no provider: it has no gain or pain to split",
          "write 'role: provider', or take 'group' out")
      }
      if group.members.isEmpty {
        reader.report(
          "empty-group", group.position, "the group '\(party.id)' has no members",
          "list them under 'members', such as 'high_street: {list: 8200}'")
      }
      checkSizes(group, &reader)
    }
  }

  private static func checkSizes(_ group: Clause<GroupKeys>, _ reader: inout Reader) {
    for member in group.members {
      let key: String? =
        switch group.rule {
        case .equal: nil
        case .listSize: member.value.list == nil ? "list" : nil
        case .activity: member.value.activity == nil ? "activity" : nil
        }
      guard let key else { continue }
      reader.report(
        "group-size", member.position,
        "'\(member.value.path)' needs the key '\(key)' for the rule '\(group.rule.rawValue)'",
        "add '\(key):', or choose another rule for the group")
    }
  }

  static func checkBenefits(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for benefit in parts.benefits {
      let keys = benefit.value
      if keys.kind == .unmonetised {
        if let priced = keys.stated.first(where: { ["amount", "index", "ramp"].contains($0.key) }) {
          reader.report(
            "benefit-terms", priced.place,
            "'\(benefit.id)' is unmonetised, so that '\(priced.key)' changes nothing",
            "take it out, or choose another kind")
        } else if keys.statement.isEmpty {
          reader.report(
            "benefit-terms", benefit.position, "nothing says what the benefit '\(benefit.id)' is",
            "add 'statement:', in words")
        }
      } else if keys.amount == nil {
        reader.report(
          "benefit-terms", benefit.position,
          "nothing says what the benefit '\(benefit.id)' is worth",
          "add 'amount:' in pounds a year, or write 'kind: unmonetised'")
      }
    }
  }

  static func checkReadiness(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    guard let keys = parts.readiness, keys.factors.isEmpty else { return }
    reader.report(
      "no-factors", keys.position, "nothing says what readiness is made of",
      "list factors, such as 'factors: {prior_trust: {score: 60%}}'")
  }
}

/// Scenarios that together use every mechanism of the model.
public enum KitchenSink {
  /// All of them by name.
  public static let all = [
    "continues": continues, "ends": ends, "relet": relet, "cost": cost, "given": given,
    "running": running,
    "prime": prime,
  ]

  /// A contract that continues, with every mechanism that can stand beside the others.
  static let continues = """
    scenario: {title: Everything that continues}
    contract: {start: 2026/27, years: 5, population: 12k}
    appraisal: {years: 9, deflator: 2%, discount_timing: 0.5, margin_drift: 1%}
    indices:
      wages: {rate: [3%, 2.5%, 2%]}
      tariff: {inflation: 3%, efficiency: 1%}
    parties:
      board: {role: commissioner, funding: 26m}
      council: {role: commissioner}
      hospital:
        role: provider
        other_income: 30m
        other_cost: 29m
        other_index: wages
        margin_floor: 0.5%
        reserves: 5k
        capital_limit: {2026/27: 1m, 2027/28: 2m}
      community: {role: provider}
      practice: {role: provider}
    services:
      wards:
        provider: hospital
        activity: 10000
        growth: [1%, 2%]
        index: wages
        unit_cost: 600
        blocks:
          {size: 1000, cost: 400k, release_lag: 2, release_max: 1, exit_cost: 50k, opening_cost: 30k, redeployment: {to: community, posts: 20, saving: 3k}}
        fixed:
          cost: 4m
          fixed_growth: 40%
          takeout: [2%, 5%, 20%]
          needs: 1
          exit_multiple: 0.5
          counts_as_cip: 10%
        redeployed: 30%
      clinics: {provider: hospital, activity: 5000, growth: -1%, unit_cost: 90, efficiency: 1%, blocks: {size: 500, cost: 20k, release_lag: 0}}
      homes: {provider: community, payer: council, activity: 8000, index: wages, unit_cost: 120, fixed: {cost: 100k}, blocks: {size: 2000, cost: 30k, opening_cost: 5k, release_lag: 3}}
      calls: {provider: practice, activity: 3000, unit_cost: 40, irrecoverable_vat: 10%}
      records: {provider: practice, in_scope: no, activity: 100, unit_cost: 500}
    payments:
      wards:
        bau: {rule: blended, price: 1600, index: tariff, plan: bau, above: 30%, below: 60%}
        alliance: {rule: blended, price: 1590, index: tariff, plan: rolling, above: 20%, below: 25%}
      clinics:
        bau: {rule: activity, price: 150, index: tariff}
        alliance: {rule: open_book, fee: 2%}
        then:
          - {from: 2028/29, bau: {rule: block, price: 140, plan: rolling}}
          - {from: 2029/30, bau: {rule: open_book, fee: 1%}, alliance: {rule: block, sum: 800k, index: tariff}}
      homes:
        bau: {rule: block, sum: 1.3m, index: tariff}
        alliance: {rule: block, price: 150, index: wages, plan: alliance}
      calls:
        bau: {rule: block, price: 50, plan: base}
        alliance: {rule: blended, price: 52, plan: given, planned: [3500, 4000], above: 40%, below: 10%}
      records: {bau: {rule: block, price: 600, plan: rolling}}
    shifts:
      avoided:
        from: wards
        to: [{service: homes, units: 2}, {service: calls, units: 0.5}]
        share: 15%
        ramp: {linear: {from: 2026/27, over: 4}}
        optimism: {bias: 30%, mitigation: 50%}
        backfill: 20%
        double_running: 1
        with: hub
        because: {context: Beds are full, mechanism: Nurses visit first, outcome: Fewer stays, whose_need: Older people, evidence: low}
      advice:
        from: clinics
        to: [{service: calls}]
        volume: 900
        ramp: {s_curve: {from: 2027/28, over: 3}}
        delivery: [80%, 90%]
        double_running: 0
        needs: 1
      prevented: {from: clinics, share: 96%, ramp: [0, 30%, 60%, 100%]}
    measures:
      tests: {service: wards, cost: variable, share: 2%, ramp: {linear: {over: 3}}, delivery: 90%, one_off_cost: {2025/26: 10k, 2027/28: 20k}, with: hub}
      stay: {service: wards, cost: semi_fixed, share: 3%, ramp: {s_curve: {over: 2}}}
      estate: {service: wards, cost: fixed, share: 1%, needs: 2, ramp: [50%, 100%]}
      contracts: {service: homes, amount: [10k, 20k]}
    investments:
      hub:
        holder: community
        capital: {2025/26: 200k, 2026/27: 1.5m}
        start: 2027/28
        asset_life: 20
        rate: 5%
        residual: 100k
        charge_rate: 3.5%
        running_cost: 40k
        running_index: wages
        needs: 3
        underwritten: 300k
        underwriter: outside
        residual_to: board
        renewal_probability: 60%
        years: 6
      system: {holder: hospital, capital: {2027/28: 2.5m}, start: 2027/28, asset_life: 8, rate: 4%, method: straight_line, residual: 50k, payer: board, optimism: {bias: 200%, mitigation: 60%}}
      tower: {case: bau, optimism: {bias: 24%}, holder: hospital, capital: {2026/27: 900k}, asset_life: 30, recovery: price, rate: 4%, years: 5, residual_to: community, running_cost: 20k}
      vans: {holder: practice, capital: 60k, asset_life: 4, recovery: own}
    estates:
      wing: {name: Old wing, owner: hospital, from: 2028/29, rent: [60k, 70k], index: wages, fit_out: {2025/26: 10k, 2027/28: 20k}, fit_out_by: board}
      clinic: {owner: hospital, tenant: community, from: 2029/30, rent: 20k, saves: 30k}
    landing:
      hospital:
        support: {rule: stranded, path: [90%, 60%, 30%], recoup: yes}
        weight: [50%, 40%]
        pain_weight: [10%, 20%]
      community: {support: {rule: income, floor: 101%, payer: outside}}
    budget:
      growth: {wards: 1%}
      efficiency: [0.5%, 1%]
      capital: {hub: 1.6m}
      prices: {tariff: 1.5%}
      pass_through: none
    gainshare:
      dead_band: 0.5%
      first_pound: no
      gain: [{up_to: 3%, providers: 50%}, {providers: 30%}]
      pain: [{up_to: 3%, providers: 40%}, {providers: 20%}]
      cap: 2%
      pain_cap: 2.5%
      adjustment: [5k, 0]
      weights: {by: budget, providers: 90%}
      pain_weights: {hospital: 40%, community: 30%, practice: 20%}
      party_caps: {hospital: 0.3%, community: 4%, practice: 5%}
      excess: others
      paid: arrears
      overspend: {absorbed: 0.2%, recovered: 30%, own_expense: 60%, contingency: [10k, 0]}
    events:
      winter: {kind: shock, input: services.wards.growth, from: 2028/29, add: 2%}
      mild: {kind: shock, input: services.wards.growth, from: 2029/30, to: 2029/30, times: 0.5}
      overrun: {name: Overrun, kind: shock, input: investments.hub.capital, from: 2025/26, times: 1.1}
      cut: {kind: shock, input: parties.board.funding, from: 2028/29, add: -1m}
      walkout: {name: Walk-out, kind: exclusion, party: practice, year: 2030/31, response: continue, lost: 40%}
    lines:
      share_of_calls: {formula: service.calls.cost / system.cost, unit: share, opening: '0', meaning: Calls in the cost of the system.}
    checks:
      no_gain: {formula: pool.gain <= 0, severity: alert}
      calm: {formula: pool.saving < 0}
    """

  /// A contract that ends, over running sums, with weights that follow measures.
  static let ends = """
    scenario: {title: Everything that ends}
    contract:
      start: 2026/27
      years: 3
      after_term: ends
      extension: {years: 1, exercised: yes}
      break: {year: 2027/28, notice: 2, cost: 20k, exercised: yes}
    appraisal: {years: 6}
    indices: {prices: {rate: 2%}}
    parties:
      board: {role: commissioner}
      hospital: {role: provider}
      community: {role: provider}
    services:
      wards:
        provider: hospital
        activity: 1000
        growth: 1%
        unit_cost: 300
        index: prices
        blocks: {size: 100, cost: 30k, release_lag: 1, exit_cost: 4k, reopen_cost: 6k}
        fixed: {cost: 400k, takeout: [5%, 10%], exit_multiple: 1}
      homes: {provider: community, activity: 2000, unit_cost: 50, fixed: {cost: 10k}}
    payments:
      wards:
        bau: {rule: block, price: 1000, index: prices, plan: rolling}
        alliance: {rule: blended, price: 1000, index: prices, plan: rolling, above: 10%, below: 30%}
      homes:
        bau: {rule: open_book, fee: 3%}
        alliance: {rule: activity, price: 60}
        then: [{from: 2027/28, alliance: {rule: block, sum: 130k}}, {from: 2030/31, bau: {rule: activity, price: 55}}]
    shifts:
      away: {from: wards, to: [{service: homes}], share: 20%, ramp: [50%, 100%], double_running: 1, because: {context: Beds are full, mechanism: Nurses visit first, outcome: Fewer stays, whose_need: Older people, evidence: medium}}
      home: {from: wards, share: 5%, double_running: 2}
    measures:
      reuse: {service: wards, cost: semi_fixed, amount: 10k}
    investments:
      hub: {holder: community, capital: 90k, asset_life: 9, rate: 3%, years: 8, kept: 25%, charge_rate: 2%, underwritten: 10k, underwriter: board, residual: 3k, residual_to: hospital}
    estates:
      wing: {owner: hospital, tenant: outside, from: 2027/28, rent: 9k, fit_out: 4k}
    landing:
      hospital: {support: {rule: margin, floor: [-4%, -6%], payer: community}, weight: 60%}
    gainshare:
      period: cumulative
      dead_band: 0.1%
      gain: [{up_to: 2%, providers: 60%}, {providers: 40%}]
      pain: [{up_to: 2%, providers: 30%}, {providers: 30%}]
      adjustment: 100
      cap_real: yes
      weights: {by: compensation}
      pain_weights: {by: investment, providers: 80%}
    events:
      collapse: {kind: exclusion, party: community, year: 2028/29, response: terminate, wind_up: 12k}
      quarrel: {kind: exclusion, happens: no, party: hospital, year: 2027/28, response: terminate}
    outcomes:
      metrics:
        stay: {unit: days, weight: 50%, thresholds: [12, 10, 8, 7], forecast: [11, 9, 7.5], resolution: 0.1}
        stories: {weight: 30%, unit: '%', thresholds: [60%, 75%, 90%], forecast: [70%, 85%], sample: 30, between: step}
        cost: {cost: yes, unit: '%', weight: 20%, thresholds: [-5%, 0%, 5%]}
    fund:
      share: 1%
      unearned: forward
      both: yes
      paid: arrears
      earned: [{score: 20, factor: 5%}, {score: 80, factor: 100%}]
      weights: {matrix: {hospital: [50%, 30%, 10%], community: [50%, 60%, 80%]}}
    """

  /// A contract that is let again, and again, between two commissioners.
  static let relet = """
    scenario: {title: Everything that is let again}
    contract:
      {start: 2026/27, years: 2, after_term: relet, extension: {years: 1, exercised: yes}, reprocurement: 120k}
    appraisal: {years: 8}
    parties:
      board: {role: commissioner}
      council: {role: commissioner}
      hospital: {role: provider}
      community: {role: provider}
    services:
      wards:
        provider: hospital
        activity: 1000
        growth: [2%, 1%]
        unit_cost: 300
        blocks: {size: 100, cost: 30k, release_lag: 1}
        fixed: {cost: 400k, takeout: [0, 5%, 10%, 15%], needs: 1, exit_multiple: 1}
      homes: {provider: community, payer: council, activity: 2000, unit_cost: 50}
    payments:
      wards: {bau: {rule: activity, price: 1000}}
      homes: {bau: {rule: activity, price: 60}}
    shifts:
      away: {from: wards, to: [{service: homes}], share: 20%, ramp: [0, 50%, 100%]}
    investments:
      hub: {holder: community, capital: {2029/30: 90k}, start: 2030/31, asset_life: 9, rate: 3%, years: 4, needs: 1}
    landing:
      hospital: {support: {rule: stranded, path: 60%, recoup: yes}}
    budget: {growth: {wards: 1%}, efficiency: 0.5%, rebase_share: 80%}
    gainshare:
      gain: [{providers: 50%}]
      pain: [{providers: 50%}]
      weights: {by: equal}
    """

  /// A prime contractor that stands between two commissioners and those who deliver.
  static let prime = """
    scenario: {title: Everything that a prime contractor passes on}
    contract: {start: 2026/27, years: 3, after_term: ends}
    appraisal: {years: 5, deflator: 1%}
    indices:
      wages: {rate: 3%}
    parties:
      board: {role: commissioner}
      council: {role: commissioner}
      hospital: {role: provider}
      community: {role: provider}
      charity: {role: provider}
    services:
      wards: {provider: hospital, activity: 1000, growth: 1%, unit_cost: 300, blocks: {size: 100, cost: 30k, release_lag: 1}}
      homes: {provider: community, activity: 2000, unit_cost: 50}
      visits: {provider: charity, payer: council, activity: 500, unit_cost: 20, irrecoverable_vat: 5%, irrecoverable_vat_as_usual: 2%}
      beds: {provider: hospital, in_scope: no, activity: 40, unit_cost: 100}
    payments:
      wards: {bau: {rule: activity, price: 600}, alliance: {rule: block, price: 600, plan: bau}}
      homes: {bau: {rule: activity, price: 60}}
      visits: {bau: {rule: block, sum: 12k}}
      beds: {bau: {rule: activity, price: 120}}
    prime:
      party: community
      margin: 4%
      risk_premium: 3%
      management_fee: [20k, 25k]
      management_cost: 22k
      index: wages
      subcontracts:
        wards: {rule: blended, price: 610, index: wages, plan: rolling, above: 30%, below: 60%}
    shifts:
      away: {from: wards, to: [{service: homes}, {service: visits}], share: 15%, ramp: [30%, 60%, 100%]}
    landing:
      hospital: {support: {rule: income, floor: 97%}}
    gainshare:
      gain: [{providers: 50%}]
      pain: [{providers: 50%}]
    """

  /// A pool of cost in which every margin is made good, with demand and prices passed through.
  static let cost = """
    scenario: {title: Everything by cost}
    contract: {start: 2026/27, years: 4}
    appraisal: {years: 6}
    indices:
      wages: {inflation: [4%, 3%], efficiency: 0.5%}
    parties:
      board: {role: commissioner}
      hospital: {role: provider}
      community: {role: provider}
      charity: {role: provider}
    services:
      wards: {provider: hospital, activity: 1000, growth: 3%, unit_cost: 800, index: wages}
      homes: {provider: community, activity: 100, unit_cost: 500, fixed: {cost: 10k}, irrecoverable_vat: 5%}
    payments:
      wards: {bau: {rule: activity, price: 1000}, alliance: {rule: block, price: 1000, plan: base}}
      homes: {bau: {rule: block, sum: 60k}}
    shifts:
      away: {from: wards, to: [{service: homes}], share: [10%, 20%]}
    events:
      inflation: {kind: shock, input: indices.wages.inflation, from: 2027/28, to: 2028/29, add: 3%}
      fraud: {kind: exclusion, party: community, year: 2028/29, response: replace, by: charity, gap: 50%, price: 8%, mobilisation: 5k}
    landing:
      hospital: {weight: 30%}
      community: {support: {rule: margin, floor: 0%, payer: outside}}
    budget: {growth: {wards: 2%}, pass_through: none}
    gainshare:
      basis: cost
      net: yes
      gain: [{providers: 50%}]
      pain: [{providers: 50%}]
      weights: {by: equal, providers: 80%}
    """

  /// A small contract of budget and spend that saves in one year and overspends in another.
  static let given = """
    scenario: {title: Everything that is given}
    contract: {start: 2026/27, years: 3}
    appraisal: {years: 5}
    parties:
      council: {role: commissioner}
      one: {role: provider, share: 20%}
      two: {role: provider}
      three: {role: provider}
    budget: {given: [100k, 101k, 102k]}
    spend: [112k, 90k, 102k]
    gainshare:
      gain: [{providers: 60%}]
      pain: [{providers: 60%}]
      party_caps: {one: 3%}
      excess: carry
      interim: {share: 75%, retention: 5%}
      weights: {by: budget}
    outcomes:
      metrics:
        falls: {weight: 100%, thresholds: [90, 40], forecast: [80, 60, 40]}
    fund: {amount: [2k, 3k], from: withheld, unearned: use, use: Grants, weights: {by: budget, providers: 90%}}
    """

  /// How an alliance is run: a secretariat, a group, a council that is client and team, readiness.
  static let running = """
    scenario: {title: Everything about running the alliance}
    contract: {start: 2026/27, years: 4}
    appraisal: {years: 6, deflator: 2%}
    indices: {wages: {rate: [3%, 2%]}}
    parties:
      board: {role: commissioner}
      council: {role: commissioner, name: Council, team: yes, funding: 450k, other_cost: 20k, other_income: 21k, margin_floor: 1%}
      hospital: {role: provider}
      practices:
        role: provider
        group:
          rule: equal
          members:
            elm: {name: Elm Surgery, list: 4000}
            oak: {list: 9000, income: [600k, 610k]}
            ash: {list: 12000}
      charities: {role: provider, group: {rule: activity, members: {one: {activity: 300}, two: {activity: 200}}}}
      helpers: {role: provider, group: {members: {left: {name: Left}, right: {name: Right}}}}
    services:
      wards: {provider: hospital, activity: 1000, unit_cost: 500, index: wages, fixed: {cost: 100k}}
      calls: {provider: practices, activity: 9000, unit_cost: 60}
      visits: {provider: council, activity: 400, growth: 1%, unit_cost: 700, index: wages}
      clubs: {provider: charities, payer: council, activity: 500, unit_cost: 90}
    payments:
      wards: {bau: {rule: activity, price: 700}}
      calls: {bau: {rule: block, price: 70, plan: base}}
      visits: {bau: {rule: open_book, fee: 1%}}
      clubs: {bau: {rule: block, sum: 50k}}
    shifts:
      away: {from: wards, to: [{service: visits, units: 0.3}], share: 10%, delivery: 90%}
    measures:
      tests: {service: calls, amount: 9k}
    investments:
      rooms: {holder: practices, capital: 50k, asset_life: 10, rate: 3%, years: 6}
    landing: {hospital: {weight: 45%}}
    budget: {efficiency: [-1%, 1.5%]}
    gainshare:
      gain: [{providers: 60%}]
      pain: [{providers: 60%}]
      weights: {hospital: 40%, practices: 30%, council: 20%, charities: 6%, helpers: 4%}
      party_caps: {council: 2%}
    outcomes:
      metrics:
        home: {unit: '%', weight: 100%, thresholds: [40%, 80%], forecast: [70%, 72%, 50%, 75%]}
    secretariat:
      host: council
      index: wages
      posts:
        lead: {name: Lead, cost: 8k}
        desk: {number: [0.5, 1], cost: 3k, index: wages}
      overhead: [10%, 12%]
      other_cost: 500
      evaluation: [0, 2k]
      set_up: {2025/26: 4k}
      workshops: {number: {2025/26: 1, 2028/29: 1}, people: 10, rate: 60}
      in_kind: {hospital: 900, board: [100, 0]}
      grants:
        national: {name: National start-up grant, amount: [6k, 4k, 2k], metric: home, below: 40, clawback: 50%}
        fund: {payer: board, amount: {2027/28: 30k}}
      split: income
      share_at_least: 1.2%
      share_at_most: 1.6%
    disputes: {rate: 900, index: wages, bau: {board: 6, hospital: [9, 10]}, alliance: {hospital: 2, charities: 1}}
    benefits:
      theatre: {kind: cash_releasing, amount: 7k, index: wages, ramp: [50%, 100%], whose: the hospital}
      beds: {kind: non_cash_releasing, amount: 30k, ramp: {linear: {over: 3}}}
      carers: {kind: societal, amount: [10k, 40k], ramp: {s_curve: {over: 2}}, whose: carers, statement: Fewer hours of care}
      trust: {kind: unmonetised, statement: Teams know each other}
    readiness:
      mandated: yes
      multiplies_delivery: yes
      factors:
        prior_trust: {score: 50%}
        stable_boards: {score: [60%, 70%]}
        shared_reflection: {score: 40%}
        staff_time: {name: Staff time, score: 55%, weight: 3}
        regulator: {score: 90%}
    """
}

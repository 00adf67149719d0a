/// The scenario that `glidepath new` writes.
enum FirstScenario {
  /// A hospital ward's work moves into the community: small, and every mechanism it uses explained.
  static let text = """
    # yaml-language-server: $schema=glidepath.schema.json
    # The line above helps editors: write the schema beside this file with
    #   glidepath schema > glidepath.schema.json
    #
    # Numbers as people write them: 24,000  £2.85m  450k  2.5%. Inside [ ] and { } write 24000.
    # A number with its source: {value: 18%, source: "…", owner: "…", range: [10%, 24%]}

    scenario:
      title: A first alliance
      purpose: To see what a soft landing costs when ward work moves into the community

    contract:
      start: 2026/27
      years: {value: 5, role: lever}   # a lever is what the parties choose in the workshop

    appraisal:
      deflator: 2.4%   # general inflation, which makes money of later years comparable

    parties:
      board:     {name: Care Board, role: commissioner}
      hospital:  {name: Hospital, role: provider}
      community: {name: Community Trust, role: provider}

    indices:
      costs:  {rate: 2.9%}
      prices: {inflation: 2.9%, efficiency: 1.1%}   # as in the NHS payment scheme 2023/24

    services:
      wards:
        name: Emergency admissions
        unit: spells
        provider: hospital
        activity: 12,000
        growth: 1.5%
        index: costs   # costs rise by inflation, less the efficiency that the price contains
        unit_cost: £700
        blocks: {size: 400, cost: 350k, release_lag: 1, exit_cost: 80k}   # a block is a bay of ten beds
        fixed: {cost: £4.5m, fixed_growth: 90%, takeout: [0, 2%, 5%, 8%, 10%]}
      homes:
        name: Community contacts
        unit: contacts
        provider: community
        activity: 40,000
        growth: 1.5%
        index: costs
        unit_cost: £70
        fixed: {cost: 500k, fixed_growth: 80%}

    payments:
      wards:
        bau: {rule: activity, price: '£1,980', index: prices}   # others: block, blended, open_book
      homes:
        bau: {rule: activity, price: £84, index: prices}

    shifts:
      avoided_admissions:
        name: Care at home instead of a ward
        from: wards
        to: [{service: homes, units: 6}]
        share: {value: 15%, range: [5%, 20%], role: lever}
        ramp: {linear: {from: 2026/27, over: 4}}
        delivery: 80%   # plans of this kind rarely deliver in full

    landing:
      hospital:
        support: {rule: stranded, path: [100%, 67%, 33%, 0]}

    budget:
      efficiency: 0.5%

    gainshare:
      dead_band: 1%
      gain: [{up_to: 5%, providers: 50%}, {providers: 30%}]
      pain: [{up_to: 5%, providers: 30%}]
      weights: {hospital: 60%, community: 40%}

    """
}

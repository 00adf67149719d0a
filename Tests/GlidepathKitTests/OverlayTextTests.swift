import GlidepathKit
import Testing

@Suite("Edits become a scenario file that states them")
struct OverlayTextTests {
  private static let text = """
    scenario: {title: A sample}
    contract: {start: 2026/27, years: {value: 5, role: lever}}
    appraisal: {years: 6, deflator: 2%}
    parties:
      board: {role: commissioner, funding: {value: {2026/27: £161m, 2029/30: £170m}, source: 'a, b: c'}}
      hospital: {role: provider}
      team: {role: provider}
    indices:
      costs: {rate: 2.9%}
    services:
      wards:
        provider: hospital
        activity: '12,000'
        growth: [1%, 2%]
        index: costs
        unit_cost: 700
        fixed: {cost: £4.5m}
      homes: {provider: team, activity: 100, index: costs, unit_cost: 70}
    payments:
      wards: {bau: {rule: activity, price: £1980}}
      homes: {bau: {rule: activity, price: £90}}
    shifts:
      care:
        from: wards
        to: [{service: homes, units: 2}]
        share: {value: 10%, role: lever, owner: leads, source: 'gone with the old value'}
        ramp: {linear: {from: 2026/27, over: 3}}
    gainshare:
      dead_band: 1%
      gain: [{up_to: 5%, providers: {value: 50%, role: lever, note: 'it''s: agreed'}}, {providers: 30%}]
      weights: {hospital: 60%, team: 40%}
    expect: {board.npv: 1}
    """

  private let study = Result { try Study(text: text.replacing("expect: {board.npv: 1}", with: "")) }

  /// What a file says that states edits, without its first line.
  private func overlay(_ edits: [Edit]) throws -> String {
    let source = try study.get().overlay(stating: edits, extending: "base.yaml", as: "top.yaml")
    return source.text.replacing("extends: base.yaml\n", with: "")
  }

  private func edit(_ path: String, _ column: Int? = nil, _ value: Double) -> Edit {
    Edit(InputID(path), column: column, to: value)
  }

  @Test(
    "Each value stands under its key, in the author's form",
    arguments: [
      ("contract.years", nil, 4, "contract:\n  years: 4\n"),
      ("services.wards.unit_cost", nil, 1_234.5, "services:\n  wards:\n    unit_cost: 1,234.5\n"),
      (
        "services.wards.fixed.cost", nil, 4e6,
        "services:\n  wards:\n    fixed:\n      cost: £4,000,000\n"
      ),
      ("gainshare.dead_band", nil, 0.0175, "gainshare:\n  dead_band: 1.75%\n"),
      ("shifts.care.share", nil, 0.125, "shifts:\n  care:\n    share: 12.5%\n"),
      // A list is replaced whole, every year up to the last change stated; it was 1 %, 2 %, 2 % …
      (
        "services.wards.growth", 4, 0.03,
        "services:\n  wards:\n    growth: [1%, 2%, 2%, 3%, 2%]\n"
      ),
      // Between years the file draws a line: 161, 164, 167, 170; so each year is stated.
      (
        "parties.board.funding", 2, 165e6,
        "parties:\n  board:\n    funding: {2026/27: £161000000, 2027/28: £165000000, 2028/29: £167000000, 2029/30: £170000000}\n"
      ),
      // A curve and a list of bands are replaced whole, and keep what else they state.
      (
        "shifts.care.ramp.linear.over", nil, 2,
        "shifts:\n  care:\n    ramp: {linear: {from: 2026/27, over: 2}}\n"
      ),
      (
        "shifts.care.ramp.linear.from", nil, 2,
        "shifts:\n  care:\n    ramp: {linear: {from: 2027/28, over: 3}}\n"
      ),
      (
        "gainshare.gain.2.providers", nil, 0.35,
        "gainshare:\n  gain:\n    - {up_to: 5%, providers: {value: 50%, role: lever, note: 'it''s: agreed'}}\n    - {providers: 35%}\n"
      ),
      (
        "gainshare.gain.1.providers", nil, 0.4,
        "gainshare:\n  gain:\n    - {up_to: 5%, providers: {value: 40%, role: lever}}\n    - {providers: 30%}\n"
      ),
      // What the file leaves to a default is stated where it would stand.
      ("appraisal.discount_rate", nil, 0.02, "appraisal:\n  discount_rate: 2%\n"),
    ] as [(String, Int?, Double, String)])
  func forms(_ path: String, _ column: Int?, _ value: Double, _ expected: String) throws {
    let text = try overlay([edit(path, column, value)])
    #expect(text.hasPrefix(expected), "\(text)")
  }

  @Test("The range of a value stays with it, unless the new value lies outside")
  func ranges() throws {
    let text = Self.text.replacing("expect: {board.npv: 1}", with: "").replacing(
      "dead_band: 1%",
      with: "dead_band: {value: 1%, range: [0.5%, 2%], distribution: pert, source: s, owner: o}")
    let study = try Study(text: text)
    func overlay(_ value: Double) throws -> String {
      try study.overlay(
        stating: [edit("gainshare.dead_band", nil, value)], extending: "base.yaml", as: "top.yaml",
        remark: ["Edited."]
      ).text
    }
    #expect(
      try overlay(0.02) == """
        # Edited.
        extends: base.yaml
        gainshare:
          dead_band: {value: 2%, range: [0.5%, 2%], distribution: pert, owner: o}

        """)
    #expect(
      try overlay(0.03) == """
        # Edited.
        # The range of gainshare.dead_band is left out: the new value lies outside it.
        extends: base.yaml
        gainshare:
          dead_band: 3%

        """)
    let centred = try Study(
      text: text.replacing("{value: 1%,", with: "{value: 1.25%,").replacing("pert", with: "normal"))
    let moved = try centred.overlay(
      stating: [edit("gainshare.dead_band", nil, 0.02)], extending: "base.yaml", as: "top.yaml"
    ).text
    // 2 % lies within the range, and not in its middle.
    #expect(
      moved == """
        # The range of gainshare.dead_band is left out: the new value is not at its centre.
        extends: base.yaml
        gainshare:
          dead_band: 2%

        """)
  }

  @Test("What is filled from an edited input stays as it was agreed")
  func agreed() throws {
    let growth = try #require(
      try study.get().alliance.model.inputs.first {
        $0.id.path == "budget.growth.homes"
      })
    let text = try overlay([edit("services.homes.activity", nil, 200)])
    #expect(!text.contains("budget"))
    #expect(growth.shape == .level)
    let moved = try overlay([edit("services.wards.growth", 1, 0.05)])
    #expect(moved.contains("budget:\n  growth:\n    wards: [1%, 2%]\n"), "\(moved)")
  }

  @Test("A value with all its digits comes back to the last of them")
  func digits() throws {
    // 0.1 + 0.2 is 0.30000000000000004 in binary.
    let text = try overlay([edit("shifts.care.share", nil, 0.1 + 0.2)])
    #expect(text.contains("share: 30.000000000000004%"), "\(text)")
    // Each text is read back, and refused where it gives another number.
    for value in [1.0 / 3, 1e-9, 0.07 * 0.3, 1] {
      #expect(throws: Never.self) { try overlay([edit("shifts.care.share", nil, value)]) }
    }
  }

  @Test("Edits that break a rule of scenario files are refused with the rule")
  func rules() throws {
    let error = #expect(throws: StudyError.self) {
      try overlay([edit("gainshare.weights.hospital", nil, 0.9)])
    }
    #expect(error?.diagnostics.isEmpty == false)
  }

  @Test("What was expected of the old values is left out")
  func expectations() throws {
    let text = Self.text.replacing("board.npv: 1", with: "'system.npv': '1 ± 1'")
    let source = try Study(text: text).overlay(
      stating: [edit("contract.years", nil, 4)], extending: "base.yaml", as: "top.yaml",
      remark: ["a", "b"])
    #expect(
      source.text == "# a\n# b\nextends: base.yaml\nremove: [expect]\ncontract:\n  years: 4\n")
  }

  @Test("What the agreed budget is made from and is uncertain cannot be stated apart from it")
  func signed() throws {
    let text = Self.text.replacing("expect: {board.npv: 1}", with: "").replacing(
      "activity: '12,000'", with: "activity: {value: '12,000', range: ['11,000', '13,000']}")
    let study = try Study(text: text)
    let error = #expect(throws: StudyError.self) {
      try study.overlay(
        stating: [edit("services.wards.activity", nil, 12_500)], extending: "base.yaml",
        as: "top.yaml")
    }
    let told = error?.diagnostics.first
    #expect(told?.code == "not-stated")
    #expect(told?.message.contains("is made from 'services.wards.activity'") == true)
    #expect(told?.remedy?.contains("take the range of 'services.wards.activity' out") == true)
  }
}

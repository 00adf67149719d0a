import Foundation
import Testing

/// The JSON Schema held against files, by the program that Debian has for it.
@Suite("The JSON Schema takes what the reader takes")
struct SchemaValidationTests {
  @Test("Every shipped scenario and every sound file of the gallery is valid")
  func sound() throws {
    let files = SchemaFiles.shipped + SchemaFiles.sound
    #expect(SchemaFiles.shipped.count > 25)
    #expect(SchemaFiles.sound.count >= 9)
    let refused = try SchemaVerdicts.all.get()
    #expect(files.compactMap { file in refused[file].map { "\(file): \($0)" } } == [])
  }

  @Test("Broken files of the gallery that the schema refuses too")
  func broken() throws {
    let refused = try SchemaVerdicts.all.get()
    let names = SchemaFiles.broken.filter { refused[$0] != nil }.map {
      URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent
    }
    let told = Set(names)
    // What no single key shows, such as names that do not exist, only the reader knows.
    #expect(names.count >= 60, "\(names.count) of \(SchemaFiles.broken.count)")
    let expected = [
      "unknown-key", "missing-key", "unknown-choice", "name-too-long", "bad-name",
      "not-a-number", "bad-id", "reserved-id", "expected-year", "expected-list", "expected-keys",
      "expected-date-2",
    ]
    #expect(expected.filter { !told.contains($0) } == [])
  }

  private static let small: [(text: String, isValid: Bool)] = [
    ("spend: £98k", true), ("spend: '1,2'", false), ("spend: -5", false), ("spend:", false),
    ("spend: {2026/27: 1, 2028/29: £2m}", true), ("spend: {2026: 1}", false),
    ("spend: [1, 2]", true),
    ("spend: {value: 98, source: a, range: [90, 99]}", true), ("spend: {source: a}", false),
    ("budget: {efficiency: 0}", true), ("budget: {efficiency: 1.5}", false),
    ("budget: {efficiency: 1.5%}", true), ("budget: {efficiency: '0.015'}", false),
    ("budget: {efficiency: [0, 1%]}", true), ("budget: {pass_through: demand}", true),
    ("parties: {trust: {name: x}}", false), ("parties: {trust: {role: provider}}", true),
    ("benefits: {b: {kind: societal, ramp: [0.5, 1]}}", true),
    ("benefits: {b: {kind: societal, ramp: [0.5, 2]}}", false),
    ("benefits: {b: {kind: societal, ramp: {s_curve: {over: 3}}}}", true),
    ("lines: {a: {formula: 1}}", true), ("lines: {nan: {formula: 1}}", false),
    ("lines: {A b: {formula: 1}}", false), ("accounts: {party.a.income: 4711}", true),
    ("spend: {value: 98, range: [90, 99], distribution: uniform}", true),
    ("spend: {value: 98, range: [90, 99], distribution: beta}", false),
    ("spend: {value: 98, range: [90]}", false),
    ("events: {e: {kind: shock, from: {value: 2027/28, range: [2026/27, 2028/29]}}}", true),
    ("events: {e: {kind: shock, from: {value: 2027/28, range: [1, 2]}}}", false),
    ("events: {e: {kind: shock, happens: {value: yes, source: s}}}", true),
    ("events: {e: {kind: shock, happens: {value: yes, range: [0, 1]}}}", false),
    ("correlations: [{inputs: [a.b, a.c], rank: -0.5, source: s, note: n}]", true),
    ("correlations: [{inputs: [a.b, a.c], rank: 50%}]", true),
    ("correlations: [{inputs: [a.b, a.c], rank: 2}]", false),
    ("correlations: [{inputs: [a.b], rank: 0.5}]", false),
    ("correlations: [{inputs: [a.b, a.c]}]", false), ("correlations: {a: 1}", false),
    ("appraisal: {years: 61}", false), ("appraisal: {discount_timing: 50%}", true),
  ]

  @Test("Numbers, years, blanks and what is required, alone and laid over another scenario")
  func texts() throws {
    let start = "scenario: {title: T}\ncontract: {start: 2026/27, years: 5}\n"
    // Laid over another, only what is there is held against the schema.
    let partial = ["parties: {trust: {name: x}}"]
    let files = Self.small.flatMap { text, isValid in
      [
        (start + text, isValid), ("extends: base.yaml\n" + text, isValid || partial.contains(text)),
        (text, false),
      ]
    }
    let refused = try SchemaVerdicts.texts(files.map { $0.0 + "\n" })
    let wrong = zip(files, refused).filter { $0.1 == $1 }.map(\.0.0)
    #expect(wrong == [])
  }
}

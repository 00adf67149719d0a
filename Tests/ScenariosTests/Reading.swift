import AllianceModel
import Foundation
import Modelling
import Scenarios
import SourceText
import Testing

/// Reads a scenario that stands by itself, under the name `plan.yaml`.
func scenario(_ text: String) throws(Diagnostics) -> Scenario {
  try Scenario(ScenarioDocument(SourceFile(name: "plan.yaml", text: text)))
}

/// Reads a scenario and writes it out as a model.
func modelled(_ text: String) -> Result<Alliance, Diagnostics> {
  do throws(Diagnostics) { return .success(try Alliance(scenario(text))) } catch {
    return .failure(error)
  }
}

/// What is wrong with a scenario as people see it; empty where nothing is.
func complaint(_ text: String) -> String {
  do throws(Diagnostics) {
    _ = try scenario(text)
    return ""
  } catch {
    return render(error.all, sources: [SourceFile(name: "plan.yaml", text: text)])
  }
}

/// The codes and places of all that is wrong with a scenario, in the order of the file.
func codes(_ text: String) -> [String] {
  do throws(Diagnostics) {
    _ = try scenario(text)
    return []
  } catch {
    return error.all.sorted { $0.position < $1.position }
      .map { "\($0.code) \($0.position.line):\($0.position.column)" }
  }
}

/// Folders of the test bundle and of the package's text.
enum Place {
  /// The gallery in the test bundle.
  static let gallery = Bundle.module.bundleURL.appendingPathComponent("Gallery")
  /// The folder of this file in the package.
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  /// The folder of all targets.
  static let sources = tests.deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")
}

/// A scenario over five years with budget and spend given, on lines 1 to 7; more may follow.
func given(_ spend: String, _ more: String = "") -> String {
  """
  scenario: {title: Befriending}
  contract: {start: 2026/27, years: 3}
  appraisal: {years: 5}
  parties: {council: {role: commissioner}, charity: {role: provider}}
  gainshare: {gain: [{providers: 50%}]}
  budget: {given: £100k}
  spend: \(spend)

  """ + more
}

/// What `spend` comes to in the five years of `given`.
func spend(_ text: String) throws -> [Double] {
  let quantity = try #require(try scenario(given(text)).parts.spend)
  return Array(quantity.input.values.dropFirst())
}

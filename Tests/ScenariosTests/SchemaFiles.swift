import AllianceModel
import Foundation
import Scenarios
import SourceText

/// The files that are held against the schema.
enum SchemaFiles {
  /// Every scenario that the project ships.
  static let shipped = yaml(
    in: Place.sources.deletingLastPathComponent()
      .appendingPathComponent("scenarios"))

  /// Files of the gallery in which the reader finds nothing wrong.
  static let sound =
    yaml(in: Place.gallery.appendingPathComponent("bases")).filter(isSound)
    + cases.filter { !hasErrors($0) }.map(path)

  /// Files of the gallery that the reader refuses.
  static let broken = cases.filter(hasErrors).map(path)

  /// Files of criteria are no scenarios.
  private static let cases = GalleryCase.all.filter {
    $0.generated == nil && !$0.name.hasPrefix("criteria-")
      && FileManager.default.fileExists(atPath: path($0))
  }

  private static func path(_ example: GalleryCase) -> String {
    Place.gallery.appendingPathComponent("\(example.name).yaml").path
  }

  private static func hasErrors(_ example: GalleryCase) -> Bool {
    example.findings.diagnostics.contains { $0.severity == .error }
  }

  private static func isSound(_ path: String) -> Bool {
    do {
      _ = try Alliance(Scenario(ScenarioDocument(path: path)))
      return true
    } catch { return false }
  }

  private static func yaml(in folder: URL) -> [String] {
    let all =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix("criteria.yaml") }.sorted().map {
      folder.appendingPathComponent($0).path
    }
  }
}

import AllianceModel
import Analysis
import Reports

/// What stands in README.txt: what each file is, and how to see that none was changed.
struct PackageReadme {
  private let package: Package
  private let files: [PackageFile]

  init(_ package: Package, _ files: [PackageFile]) {
    self.package = package
    self.files = files
  }

  var text: String {
    let lines = head + [""] + list + [""] + tables + [""] + checking + [""] + running
    return lines.joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    let title = package.agreed.title
    let facts = package.agreed.alliance.facts.title
    let name = facts.isEmpty ? title : facts
    guard !package.draft.isEmpty else {
      return [name, "", "What was agreed, and all that it rests on."]
    }
    return [
      "DRAFT: \(name)", "",
      "This package is a draft: the paper is not the change. It is one because:",
    ] + package.draft.sentences.map { "- \($0)" }
  }

  private var list: [String] {
    let told = files.filter { !$0.about.isEmpty }
    let width = told.map(\.path.count).max() ?? 0
    return ["What is in it:"]
      + told.map { file in
        let gap = String(repeating: " ", count: width - file.path.count)
        return "  \(file.path)\(gap)  \(file.about)"
      }
  }

  private var tables: [String] {
    let isCompared = files.contains { $0.path.hasPrefix("comparison/") }
    return [
      "CSV tables hold the same figures for programs; datapackage.json says what their columns mean.",
      isCompared
        ? "The folder 'comparison' holds workbook and tables of the contracts side by side." : nil,
      package.risk == nil
        ? nil : "The folder 'risk' holds what thousands of futures gave: who loses how likely.",
      "The folder 'sources' holds copies of the scenario files that all of it is computed from.",
      package.log == nil
        ? nil : "Names and times stand in the decision log alone.",
    ].compactMap(\.self)
  }

  private var checking: [String] {
    [
      "To see that no file was changed since it was written, in this folder:",
      "  sha256sum -c \(Manifest.file)",
    ]
  }

  private var running: [String] {
    [
      "To compute the agreed contract anew, in this folder:",
      "  glidepath run \(package.name)-agreed.yaml -o anew",
    ]
  }
}

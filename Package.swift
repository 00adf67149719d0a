// swift-tools-version: 6.1
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A library target of the house, with the upcoming language features on.
func room(
  _ name: String, _ rooms: [String] = [], _ others: [Target.Dependency] = [],
  resources: [Resource]? = nil
) -> Target {
  .target(
    name: name, dependencies: rooms.map { .byName(name: $0) } + others, resources: resources,
    swiftSettings: settings)
}

/// The tests of one room, in a folder of the same name; they may import it and some others.
func tests(_ room: String, _ rooms: [String] = [], resources: [Resource]? = nil) -> Target {
  .testTarget(
    name: room + "Tests",
    dependencies: ([room] + rooms.filter { $0 != room }).map { .byName(name: $0) },
    resources: resources, swiftSettings: settings)
}

// The rooms in the order in which data flows: a target may import only what stands before it.
let forms = ["Notation", "Probability", "SourceText"]
let models = forms + ["Modelling", "Evaluation", "Scenarios", "AllianceModel"]
let answers = models + ["GlidepathKit", "Analysis", "Reports"]
let files = answers + ["Layouts", "Spreadsheets", "Review"]
let talks = files + ["Pages", "Workshop", "Handover"]

let package = Package(
  name: "Glidepath",
  products: [
    .library(
      name: "GlidepathKit",
      targets: [
        "GlidepathKit", "Analysis", "Reports", "Layouts", "Spreadsheets", "Review", "Pages",
        "Workshop", "Handover",
      ]),
    .executable(name: "glidepath", targets: ["glidepath"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    // A closed workbook is read back before anybody gets it, and its parts are deflated.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    // Parts are XML, in workbooks of ours and in those that come back.
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    // Whoever receives a package checks it by SHA-256, which is no code to write anew.
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    room("Notation"),
    room("Probability"),
    room("SourceText", [], [.product(name: "Yams", package: "Yams")]),
    room("Modelling", ["Notation", "Probability"]),
    room("Evaluation", ["Modelling"]),
    room("Scenarios", forms + ["Modelling"]),
    room("AllianceModel", forms + ["Modelling", "Scenarios"]),
    room("GlidepathKit", models),
    room("Analysis", models + ["GlidepathKit"]),
    room("Reports", models + ["GlidepathKit", "Analysis"]),
    room("Layouts", models + ["Analysis", "Reports"]),
    room("Spreadsheets", ["Notation", "Layouts", "CXlsxWriter", "CZlib", "CExpat"]),
    room("Review", answers + ["Layouts", "Spreadsheets"]),
    room("Pages", answers + ["Layouts"]),
    // The page's own files are part of the program, which finds them wherever it is copied to.
    room(
      "Workshop", answers + ["Layouts", "Pages"],
      resources: [.embedInCode("Page/page.css"), .embedInCode("Page/page.js")]),
    room("Handover", files + ["Pages", "Workshop", "CNettle"]),
    room(
      "Serving", [],
      ["NIOCore", "NIOPosix", "NIOHTTP1"].map { .product(name: $0, package: "swift-nio") }),
    room("WorkshopServer", forms + ["Modelling", "Pages", "Workshop", "Serving"]),
    .executableTarget(
      name: "glidepath",
      dependencies: (talks + ["Serving", "WorkshopServer"]).map { .byName(name: $0) } + [
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ],
      swiftSettings: settings),
    .target(
      name: "Recalculation", dependencies: ["Layouts"], path: "Tests/Recalculation",
      swiftSettings: settings),
    .target(
      name: "DrawnScenarios", dependencies: ["Modelling"], path: "Tests/DrawnScenarios",
      swiftSettings: settings),
    tests("Notation", ["DrawnScenarios"]),
    tests("Probability", ["DrawnScenarios"], resources: [.copy("Oracles")]),
    tests("SourceText", ["DrawnScenarios"]),
    tests("Modelling", ["Probability", "DrawnScenarios"]),
    tests("Evaluation", ["Modelling", "DrawnScenarios"]),
    tests(
      "Scenarios", models + ["DrawnScenarios"],
      resources: [.copy("Gallery"), .copy("Validation")]),
    tests("AllianceModel", models + ["DrawnScenarios"], resources: [.copy("Oracles")]),
    tests("GlidepathKit", models + ["DrawnScenarios"]),
    tests("Analysis", models + ["GlidepathKit", "DrawnScenarios"]),
    tests("Reports", answers + ["DrawnScenarios"]),
    tests("Layouts", answers + ["DrawnScenarios"]),
    tests("Recalculation", ["Layouts"]),
    tests("Spreadsheets", ["Layouts", "SourceText"]),
    tests("Review", answers + ["Layouts", "Spreadsheets", "Recalculation", "DrawnScenarios"]),
    tests("Pages", answers + ["Layouts", "DrawnScenarios"]),
    tests("Workshop", answers + ["Layouts", "Pages"]),
    tests("Handover", talks),
    .testTarget(
      name: "ServingTests",
      dependencies: ["Serving", .product(name: "NIOHTTP1", package: "swift-nio")],
      swiftSettings: settings),
    tests(
      "glidepath", talks + ["Recalculation", "DrawnScenarios"],
      resources: [.copy("Oracles"), .copy("Browser")]),
  ],
  swiftLanguageModes: [.v6]
)

// libFuzzer brings a `main` of its own: `make fuzz` builds the harness, nothing else does.
if ProcessInfo.processInfo.environment["GLIDEPATH_FUZZ"] != nil {
  package.products.append(.executable(name: "fuzzing", targets: ["Fuzzing"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: files.map { .byName(name: $0) },
      path: "Tests/Fuzzing", exclude: ["Corpus"],
      swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])]))
}

// Test builds build every tool of every dependency: the plugin's are wanted by `make docs` alone.
if ProcessInfo.processInfo.environment["GLIDEPATH_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

// How fast the tool is against its twins: `make benchmark` builds it, nothing else does.
if ProcessInfo.processInfo.environment["GLIDEPATH_BENCHMARK"] != nil {
  package.products.append(.executable(name: "benchmarks", targets: ["Benchmarks"]))
  package.targets.append(
    .executableTarget(
      name: "Benchmarks",
      dependencies: models.map { .byName(name: $0) } + ["GlidepathKit", "Analysis"],
      path: "Tests/Benchmarks", exclude: ["Twins/numpy_twin.py"], swiftSettings: settings))
}

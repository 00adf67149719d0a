import ArgumentParser

/// For whom a report is written.
enum ReportProfile: String, ExpressibleByArgument, CaseIterable {
  /// Those who work with the model: the live workbook and the tables.
  case model
  /// Everybody: an accessible workbook of values too.
  case publish
}

/// For whom a command writes.
struct ProfileOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "For whom: 'model' writes the live workbook, 'publish' an accessible one of values too, NAME-publish.xlsx.",
      valueName: "profile"))
  var profile = ReportProfile.model
}

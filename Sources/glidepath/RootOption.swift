import ArgumentParser

/// Where the files lie that scenarios extend.
struct RootOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds all files that scenarios extend; each scenario's own by default.",
      valueName: "folder"))
  var root: String?
}

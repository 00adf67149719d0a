import ArgumentParser

/// What `-` means where a path for output is asked for.
enum OutputPath {
  /// Refuses `-` where several files are written, which cannot go to standard output.
  static func checkIsFolder(_ path: String?, of option: String) throws {
    guard path == "-" else { return }
    throw ValidationError(
      "\(option) takes a folder, because several files are written; standard output takes none of them. "
        + "For the answer itself use --json; a folder of that name is './-'")
  }

  /// Refuses a name of a report that is no name of a file.
  static func checkIsName(_ name: String?) throws {
    guard let name, name.isEmpty || name.hasPrefix(".") || name.contains("/") else { return }
    throw ValidationError("--name takes a file name without folders; use -o for the folder")
  }
}

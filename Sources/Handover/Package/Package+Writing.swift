import Foundation
import GlidepathKit
import SourceText
public import Spreadsheets

extension Package {
  /// Writes the package into a folder, whole or not at all, in the place of an earlier one.
  ///
  /// What an earlier package left that this one does without goes, unless somebody changed it since; what is no
  /// part of a package is in the way and stays.
  ///
  /// - Parameter folder: the folder, which is made if it is missing.
  /// - Returns: the paths of the files.
  /// - Throws: `OutputError` where something else is in the way, or writing fails.
  @discardableResult
  public func write(to folder: String) throws(OutputError) -> [String] {
    try checkApart(folder)
    var output = try OutputSet(folder: folder)
    let files = try files(scratch: folder)
    let earlier = EarlierPackage(in: folder)
    if let other = earlier.stranger(among: files) {
      throw .cannotCreate(
        path: "\(folder)/\(other)",
        reason: "a file of that name is there that is part of no package; choose another folder")
    }
    for file in files { try output.add(file.bytes, below: file.path) }
    for path in earlier.leftovers(beside: files) { try output.remove(below: path) }
    return try output.commit()
  }

  /// Refuses a folder that holds a file that is read: it would be replaced, or taken for a leftover.
  private func checkApart(_ folder: String) throws(OutputError) {
    let place = CopiedSources.parts(folder)
    let read = scenarios.sources.names.first {
      CopiedSources.parts($0).starts(with: place)
    }
    guard let read else { return }
    throw .cannotCreate(
      path: folder, reason: "the folder holds '\(read)', which is read; choose another folder")
  }
}

/// What a folder holds of a package that was written there before.
struct EarlierPackage {
  private let folder: String
  private let manifest: Manifest

  /// Looks for its manifest.
  init(in folder: String) {
    self.folder = folder
    let data = FileManager.default.contents(atPath: "\(folder)/\(Manifest.file)") ?? Data()
    manifest = Manifest(reading: String(decoding: data, as: UTF8.self))
  }

  /// The first of some files in whose place there is a file that is part of no package.
  func stranger(among files: [PackageFile]) -> String? {
    files.map(\.path).first { path in
      path != Manifest.file && manifest.digests[path] == nil
        && FileManager.default.fileExists(atPath: "\(folder)/\(path)")
    } ?? unknownManifest
  }

  /// A file of the manifest's name that lists nothing is somebody else's.
  private var unknownManifest: String? {
    let isThere = FileManager.default.fileExists(atPath: "\(folder)/\(Manifest.file)")
    return isThere && manifest.digests.isEmpty ? Manifest.file : nil
  }

  /// Files of the earlier package that are none of these, as they were written.
  func leftovers(beside files: [PackageFile]) -> [String] {
    let kept = Set(files.map(\.path))
    return manifest.digests.filter { path, digest in
      guard !kept.contains(path), EarlierPackage.isBelow(path),
        let data = FileManager.default.contents(atPath: "\(folder)/\(path)")
      else { return false }
      return SHA256(Array(data)) == digest
    }.map(\.key).sorted()
  }

  /// Whether a path leads to a place in the folder: a manifest that somebody wrote must lead nowhere else.
  private static func isBelow(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !["", ".", ".."].contains($0)
    }
  }
}

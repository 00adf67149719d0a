/// The folder in which a path stands: `a` of `a/b.yaml`, `/` of `/b.yaml`, nothing of `b.yaml`.
///
/// Foundation's own ends the process for a path of one character.
func folder(of path: String) -> String {
  let names = path.split(separator: "/").dropLast()
  return (path.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
}

import Glibc

/// The attributes of an element, while it starts.
struct MarkupAttributes {
  /// Names and values in turn, the last followed by nothing.
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.pairs = pairs }

  /// The value of an attribute without a prefix; nil where it is not there.
  subscript(name: String) -> String? { value { strcmp($0, name) == 0 } }

  /// The value of the attribute `r:id`, whatever its prefix.
  var relationship: String? {
    value { name in
      guard let mark = strrchr(name, Int32(MarkupName.separator)) else { return false }
      return strcmp(mark + 1, "id") == 0
    }
  }

  private func value(where isWanted: (UnsafePointer<CChar>) -> Bool) -> String? {
    var next = pairs
    while let name = next[0], let value = next[1] {
      if isWanted(name) { return String(cString: value) }
      next += 2
    }
    return nil
  }
}

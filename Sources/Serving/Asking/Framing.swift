/// How the end of a body is known.
enum Framing: Equatable {
  /// By its length.
  case length(Int)
  /// In pieces, each with its length, the last empty.
  case chunks

  /// What the headers say; what can be read in two ways is refused.
  init(_ head: RequestHead, limit: Int) throws(Refusal) {
    switch (head.headers["content-length"], head.headers["transfer-encoding"]) {
    case (nil, nil): self = .length(0)
    case (let length?, nil): self = .length(try Self.length(length, limit: limit))
    case (nil, let coding?):
      guard coding.lowercased() == "chunked", head.isCurrent else {
        throw .malformed("the only transfer coding spoken here is chunked")
      }
      self = .chunks
    default: throw .malformed("a length and chunks at once")
    }
  }

  private static func length(_ text: String, limit: Int) throws(Refusal) -> Int {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .malformed("a length is digits")
    }
    // Digits that do not fit an integer are too many bytes for sure.
    guard let length = Int(text), length <= limit else { throw Self.tooLarge }
    return length
  }

  static let tooLarge = Refusal(413, "more was sent than is taken here")

  /// The size that the line before a chunk states: hexadecimal digits and nothing else.
  static func chunkSize(_ line: ArraySlice<UInt8>) throws(Refusal) -> Int {
    guard !line.isEmpty else { throw .malformed("the size of a chunk is hexadecimal digits") }
    var size = 0
    for byte in line {
      guard let digit = hexValue(byte) else {
        throw .malformed("the size of a chunk is hexadecimal digits")
      }
      guard size < 1 << 32 else { throw tooLarge }
      size = size << 4 | Int(digit)
    }
    return size
  }
}

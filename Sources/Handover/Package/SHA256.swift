import CNettle

/// The fingerprint of some bytes by which `sha256sum -c` checks a file (FIPS 180-4).
public struct SHA256: Hashable, Sendable {
  /// The 32 bytes of the fingerprint in 64 small hexadecimal digits.
  public let digits: String

  /// Takes the fingerprint of some bytes.
  public init(_ bytes: [UInt8]) {
    var state = sha256_ctx()
    nettle_sha256_init(&state)
    nettle_sha256_update(&state, bytes.count, bytes)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&state, digest.count, &digest)
    let signs = Array("0123456789abcdef")
    digits = String(digest.flatMap { [signs[Int($0 >> 4)], signs[Int($0 & 15)]] })
  }

  /// Takes digits that were written; nil where they are no fingerprint.
  init?(digits: some StringProtocol) {
    guard digits.utf8.count == 64, digits.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
      return nil
    }
    self.digits = String(digits)
  }
}

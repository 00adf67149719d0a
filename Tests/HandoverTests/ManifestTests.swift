import Testing

@testable import Handover

@Suite("Fingerprints, and the manifest that holds them")
struct ManifestTests {
  @Test("SHA-256 gives what FIPS 180-4 gives for its examples")
  func vectors() {
    #expect(
      SHA256([]).digits == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256(Array("abc".utf8)).digits
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256(Array(repeating: UInt8(ascii: "a"), count: 1_000_000)).digits
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test("Lines are sorted by path, two spaces after the fingerprint, and odd names are escaped")
  func text() {
    let manifest = Manifest(
      of: ["b", "a/c", "B", "line\nend", "back\\slash"].map { PackageFile($0, Array("abc".utf8)) })
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(
      manifest.text == """
        \(abc)  B
        \(abc)  a/c
        \(abc)  b
        \\\(abc)  back\\\\slash
        \\\(abc)  line\\nend

        """)
    #expect(Manifest(reading: manifest.text) == manifest)
  }

  @Test("What is no line of a manifest is passed over")
  func strangeLines() {
    let digits = String(repeating: "0", count: 64)
    let text = "hello\n\(digits) one\n\(digits)  good\n\(digits.dropLast())g  bad\n\n"
    #expect(Manifest(reading: text).digests.keys.sorted() == ["good"])
  }
}

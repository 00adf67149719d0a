extension WrittenContent {
  func verify(in bytes: [UInt8]) throws(OutputError) {}
}

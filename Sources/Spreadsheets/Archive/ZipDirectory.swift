/// The directory at the end of a zip file: where it stands and what it lists.
struct ZipDirectory {
  /// The offset of its first entry.
  let start: Int
  private let count: Int
  private let end: Int
  private let reader: LittleEndian

  init(_ reader: LittleEndian) throws(WorkbookFault) {
    self.reader = reader
    guard reader.count <= ReadingLimits.file else {
      throw WorkbookFault("the file is larger than \(ReadingLimits.file >> 20) MiB")
    }
    if reader.word(0) == 0xE011_CFD0 {
      throw WorkbookFault(
        "it is protected by a password, or of an old kind; save it as .xlsx without")
    }
    guard let record = ZipDirectory.record(in: reader) else {
      throw WorkbookFault("it is no .xlsx file, or it was cut short: its directory is missing")
    }
    if ZipDirectory.isLarge(record, reader) {
      throw WorkbookFault(
        "it is a zip file of the 64-bit kind, which no workbook needs; save it anew")
    }
    guard let disk = reader.word(record + 4), let own = reader.short(record + 8),
      let count = reader.short(record + 10), let size = reader.long(record + 12),
      let start = reader.long(record + 16), disk == 0, own == count, start + size == record
    else { throw WorkbookFault("its directory contradicts itself: the file is damaged") }
    guard count <= ReadingLimits.parts else {
      throw WorkbookFault("it has more than \(ReadingLimits.parts) parts")
    }
    (self.start, self.count, end) = (start, count, record)
  }

  /// The parts in the order listed, folders among them.
  func parts() throws(WorkbookFault) -> [ZipArchive.Part] {
    var parts: [ZipArchive.Part] = []
    var offset = start
    for _ in 0..<count {
      guard let (part, next) = part(at: offset), next <= end else {
        throw WorkbookFault("its directory breaks off: the file is damaged")
      }
      parts.append(part)
      offset = next
    }
    guard offset == end else {
      throw WorkbookFault("its directory lists fewer parts than it holds: the file is damaged")
    }
    return parts
  }

  private func part(at offset: Int) -> (ZipArchive.Part, next: Int)? {
    guard reader.word(offset) == 0x0201_4B50, let flags = reader.short(offset + 8),
      let method = reader.short(offset + 10),
      let checksum = reader.word(offset + 16), let compressed = reader.long(offset + 20),
      let size = reader.long(offset + 24), let nameLength = reader.short(offset + 28),
      let extraLength = reader.short(offset + 30), let remarkLength = reader.short(offset + 32),
      let header = reader.long(offset + 42),
      let name = reader.text(offset + 46, length: nameLength)
    else { return nil }
    let part = ZipArchive.Part(
      name: name, flags: flags, method: method, checksum: checksum, compressedSize: compressed,
      size: size, headerOffset: header)
    return (part, offset + 46 + nameLength + extraLength + remarkLength)
  }

  /// The offset of the record behind the directory, whose remark must end with the file.
  private static func record(in reader: LittleEndian) -> Int? {
    let last = reader.count - 22
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 65_535), by: -1).first { offset in
      reader.word(offset) == 0x0605_4B50 && reader.short(offset + 20) == last - offset
    }
  }

  /// Whether numbers that do not fit stand elsewhere, as in zip files of the 64-bit kind.
  private static func isLarge(_ record: Int, _ reader: LittleEndian) -> Bool {
    reader.word(record - 20) == 0x0706_4B50 || reader.short(record + 10) == 0xFFFF
      || reader.word(record + 12) == 0xFFFF_FFFF || reader.word(record + 16) == 0xFFFF_FFFF
  }
}

extension ZipDirectory {
  /// Refuses names that are no plain paths, or that two parts bear.
  static func checkNames(_ parts: [ZipArchive.Part]) throws(WorkbookFault) {
    var taken: Set<String> = []
    for part in parts {
      let steps = part.name.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      let isPlain =
        !part.name.isEmpty && !part.name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\\") }
        && !steps.contains { $0.isEmpty || $0 == "." || $0 == ".." }
      guard isPlain else { throw WorkbookFault("the name of a part is no plain path") }
      guard taken.insert(part.name.lowercased()).inserted else {
        throw WorkbookFault("two parts bear this name", in: part.name)
      }
    }
  }

  /// Refuses parts that are encrypted, packed in a rare way or larger than is read.
  static func checkSizes(_ parts: [ZipArchive.Part]) throws(WorkbookFault) {
    var total = 0
    for part in parts {
      if part.flags & 1 != 0 { throw WorkbookFault("it is encrypted", in: part.name) }
      guard part.method == 0 || part.method == 8 else {
        throw WorkbookFault("it is packed in a way that workbooks do not use", in: part.name)
      }
      if part.method == 0, part.size != part.compressedSize {
        throw WorkbookFault("its sizes contradict each other", in: part.name)
      }
      total += part.size
      let isTight =
        part.size > ReadingLimits.smallPart && part.size > part.compressedSize * ReadingLimits.ratio
      if part.size > ReadingLimits.part || total > ReadingLimits.unpacked || isTight {
        throw WorkbookFault("unpacked it would be larger than any workbook is", in: part.name)
      }
    }
  }
}

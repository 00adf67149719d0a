/// Measures places in a file; quick where places are asked for line by line.
struct Ruler {
  private let file: SourceFile
  private var last: MeasuredLine?
  /// Lines with tables, kept: together they are never larger than the file allows.
  private var counted: [Int: MeasuredLine] = [:]

  init(_ file: SourceFile) { self.file = file }

  /// The place of a byte, and of some more bytes on the same line.
  mutating func position(ofByte offset: Int, bytes length: Int = 1) -> SourcePosition {
    let number = file.line(ofByte: offset)
    let line = measure(number)
    let start = line.character(ofByte: offset - line.start)
    let end = line.character(ofByte: offset + length - line.start)
    return SourcePosition(file: file.name, line: number, column: start + 1, length: end - start)
  }

  /// The place of a column counted from 1 in Unicode scalars, as the parser counts.
  mutating func position(line number: Int, scalarColumn: Int) -> SourcePosition {
    let line = measure(number)
    let column = line.character(ofByte: line.byte(ofScalar: scalarColumn - 1)) + 1
    return SourcePosition(file: file.name, line: number, column: column)
  }

  /// The byte at a column counted from 1 in Unicode scalars.
  mutating func byte(line number: Int, scalarColumn: Int) -> Int {
    let line = measure(number)
    return line.start + line.byte(ofScalar: scalarColumn - 1)
  }

  private mutating func measure(_ number: Int) -> MeasuredLine {
    if let last, last.number == number { return last }
    let line = counted[number] ?? MeasuredLine(number, of: file)
    if line.isCounted { counted[number] = line }
    last = line
    return line
  }
}

/// One line with its characters counted; empty tables where every character is one byte.
private struct MeasuredLine {
  let number: Int
  let start: Int
  private var characterOfByte: [Int] = []
  private var byteOfScalar: [Int] = []

  init(_ number: Int, of file: SourceFile) {
    self.number = number
    start = file.range(ofLine: number)?.lowerBound ?? file.text.utf8.count
    guard let line = file.line(number), !line.utf8.allSatisfy({ $0 < 128 }) else { return }
    for (index, character) in line.enumerated() {
      for scalar in character.unicodeScalars {
        byteOfScalar.append(characterOfByte.count)
        for _ in 0..<UTF8.width(scalar) { characterOfByte.append(index) }
      }
    }
    byteOfScalar.append(characterOfByte.count)
    characterOfByte.append((characterOfByte.last ?? -1) + 1)
  }

  /// Whether the characters differ from the bytes, so that they had to be counted.
  var isCounted: Bool { !byteOfScalar.isEmpty }

  func character(ofByte byte: Int) -> Int {
    guard !characterOfByte.isEmpty else { return max(0, byte) }
    return characterOfByte[min(max(0, byte), characterOfByte.count - 1)]
  }

  func byte(ofScalar scalar: Int) -> Int {
    guard !byteOfScalar.isEmpty else { return max(0, scalar) }
    return byteOfScalar[min(max(0, scalar), byteOfScalar.count - 1)]
  }
}

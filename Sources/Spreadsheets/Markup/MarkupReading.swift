import CExpat

/// Reads a part of a workbook as XML and lets a listener hear it.
///
/// expat tells whether it is well formed. A document type is refused where it starts, so that no
/// entity can be defined; so are elements too deep inside each other.
func readMarkup(_ bytes: [UInt8], to listener: any MarkupListener) throws(MarkupFault) {
  guard let parser = XML_ParserCreateNS(nil, MarkupName.separator) else {
    throw MarkupFault("there is no memory to read it")
  }
  defer { XML_ParserFree(parser) }
  let session = MarkupSession(parser, listener)
  session.listen()
  let isWhole = bytes.withUnsafeBytes { buffer in
    XML_Parse(parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 1)
  }
  if let fault = session.fault { throw fault }
  guard isWhole == XML_STATUS_OK else { throw session.lexicalFault }
}

/// Reads a part with a name that errors bear.
func readMarkup(_ bytes: [UInt8], of part: String, to listener: any MarkupListener)
  throws(WorkbookFault)
{
  do throws(MarkupFault) {
    try readMarkup(bytes, to: listener)
  } catch {
    let place = error.offset.map { " (byte \($0))" } ?? ""
    throw WorkbookFault(error.reason + place, in: part)
  }
}

/// One reading: what C calls back, and the first fault.
private final class MarkupSession {
  private(set) var fault: MarkupFault?
  private let parser: XML_Parser
  private let listener: any MarkupListener
  private var depth = 0

  init(_ parser: XML_Parser, _ listener: any MarkupListener) {
    self.parser = parser
    self.listener = listener
  }

  func listen() {
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name, let attributes else { return }
        MarkupSession.of(data)?.start(MarkupName(name), MarkupAttributes(attributes))
      },
      { data, name in
        guard let name else { return }
        MarkupSession.of(data)?.end(MarkupName(name))
      })
    XML_SetCharacterDataHandler(parser) { data, start, count in
      guard let start else { return }
      let piece = UnsafeRawBufferPointer(start: start, count: Int(count))
      MarkupSession.of(data)?.text(piece.bindMemory(to: UInt8.self))
    }
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      MarkupSession.of(data)?.refuse("it has a document type, which no workbook needs")
    }
  }

  private static func of(_ data: UnsafeMutableRawPointer?) -> MarkupSession? {
    data.map { Unmanaged<MarkupSession>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
    depth += 1
    guard depth <= ReadingLimits.depth else {
      return refuse("its elements are too deep inside each other")
    }
    attempt { () throws(MarkupFault) in try listener.start(name, attributes) }
  }

  private func text(_ piece: UnsafeBufferPointer<UInt8>) {
    attempt { () throws(MarkupFault) in try listener.text(piece) }
  }

  private func end(_ name: MarkupName) {
    depth -= 1
    attempt { () throws(MarkupFault) in try listener.end(name) }
  }

  // expat goes on for a moment after it was stopped: what it still says is not heard.
  private func attempt(_ work: () throws(MarkupFault) -> Void) {
    guard fault == nil else { return }
    do throws(MarkupFault) {
      try work()
    } catch {
      refuse(error.reason)
    }
  }

  private func refuse(_ reason: String) {
    guard fault == nil else { return }
    fault = MarkupFault(reason, at: offset)
    XML_StopParser(parser, 0)
  }

  private var offset: Int { max(0, Int(XML_GetCurrentByteIndex(parser))) }

  /// What expat found wrong with the text.
  var lexicalFault: MarkupFault {
    let words = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) }
    return MarkupFault("it is not well-formed XML: \(words ?? "no reason given")", at: offset)
  }
}

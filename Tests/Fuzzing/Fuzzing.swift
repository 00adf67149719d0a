import Foundation

/// Where the program starts: libFuzzer's driver with the rooms that `GLIDEPATH_FUZZ` names.
@_cdecl("Fuzzing_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = arguments
  return drive(&count, &arguments, fuzz)
}

/// libFuzzer's own entry (source: LLVM's documentation, "Using libFuzzer as a library").
@_silgen_name("LLVMFuzzerRunDriver")
private func drive(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ work: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Tries one input.
///
/// Nothing is checked but that the tool neither traps nor hangs nor breaks a promise of its own; an
/// input that does becomes a test case.
private func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  for room in rooms { room.work(bytes) }
  return 0
}

/// The rooms to try, chosen once.
private let rooms: [Room] = {
  let name = ProcessInfo.processInfo.environment["GLIDEPATH_FUZZ"] ?? ""
  let named = Room.allCases.filter { $0.rawValue == name }
  return named.isEmpty ? Room.allCases : named
}()

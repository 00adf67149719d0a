/// The colours of chart series, whatever draws them.
public enum SeriesColours {
  /// The colours as RGB, in their order, told apart by people who see few colours.
  public static let all: [UInt32] = [
    0x12436D, 0x28A197, 0x801650, 0xF46A25, 0x3D3D3D, 0xA285D1,
  ]
}

extension Chart {
  /// The place among the house's colours of each series: its own, or the next; series of one name share one.
  public var colours: [Int] {
    var next = 0
    var known: [String: Int] = [:]
    return series.map { series in
      guard series.stroke != .invisible else { return 0 }
      let place = series.colour ?? known[series.name] ?? next
      if series.colour == nil, known[series.name] == nil { next += 1 }
      known[series.name] = place
      return place % SeriesColours.all.count
    }
  }
}

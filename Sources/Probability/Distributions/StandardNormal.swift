internal import Foundation

/// The normal distribution with mean 0 and variance 1.
public enum StandardNormal {
  /// What nine in ten draws lie below.
  public static let p90 = 1.281_551_565_544_600_4

  /// The density at z.
  public static func density(_ z: Double) -> Double {
    exp(-0.5 * z * z) * 0.398_942_280_401_432_7
  }

  /// The share of draws up to z, exact to its last digits in the lower tail.
  public static func cumulative(_ z: Double) -> Double {
    0.5 * erfc(-z * 0.707_106_781_186_547_5)
  }

  /// The z that a share of draws lies below: −∞ at 0, ∞ at 1, about 1 in 10¹⁶ off between.
  ///
  /// Source: Wichura (1988), algorithm AS 241, routine PPND16.
  public static func quantile(_ share: Double) -> Double {
    let offset = share - 0.5
    guard abs(offset) > 0.425 else { return central(offset) }
    let tail = offset < 0 ? share : 1 - share
    guard tail > 0 else { return offset < 0 ? -.infinity : .infinity }
    let root = sqrt(-log(tail))
    let size = root <= 5 ? near(root - 1.6) : far(root - 5)
    return offset < 0 ? -size : size
  }

  /// Writes the z of each share of a buffer in its place.
  public static func quantiles(_ shares: UnsafeMutablePointer<Double>, count: Int) {
    for place in 0..<count { shares[place] = quantile(shares[place]) }
  }

  /// Shares within 0.425 of one half.
  @inline(__always)
  private static func central(_ offset: Double) -> Double {
    let r = 0.180625 - offset * offset
    let above =
      ((((((r * 2509.0809287301226727 + 33430.575583588128105) * r + 67265.770927008700853) * r
        + 45921.953931549871457) * r + 13731.693765509461125) * r + 1971.5909503065514427) * r
        + 133.14166789178437745) * r + 3.387132872796366608
    let below =
      ((((((r * 5226.495278852854561 + 28729.085735721942674) * r + 39307.89580009271061) * r
        + 21213.794301586595867) * r + 5394.1960214247511077) * r + 687.1870074920579083) * r
        + 42.313330701600911252) * r + 1
    return offset * above / below
  }

  /// Tails down to e⁻²⁵.
  private static func near(_ r: Double) -> Double {
    let above =
      ((((((r * 7.7454501427834140764e-4 + 0.0227238449892691845833) * r
        + 0.24178072517745061177) * r + 1.27045825245236838258) * r + 3.64784832476320460504) * r
        + 5.7694972214606914055) * r + 4.6303378461565452959) * r + 1.42343711074968357734
    let below =
      ((((((r * 1.05075007164441684324e-9 + 5.475938084995344946e-4) * r
        + 0.0151986665636164571966) * r + 0.14810397642748007459) * r + 0.68976733498510000455) * r
        + 1.6763848301838038494) * r + 2.05319162663775882187) * r + 1
    return above / below
  }

  /// Tails below e⁻²⁵.
  private static func far(_ r: Double) -> Double {
    let above =
      ((((((r * 2.01033439929228813265e-7 + 2.71155556874348757815e-5) * r
        + 0.0012426609473880784386) * r + 0.026532189526576123093) * r + 0.29656057182850489123) * r
        + 1.7848265399172913358) * r + 5.4637849111641143699) * r + 6.6579046435011037772
    let below =
      ((((((r * 2.04426310338993978564e-15 + 1.4215117583164458887e-7) * r
        + 1.8463183175100546818e-5) * r + 7.868691311456132591e-4) * r + 0.0148753612908506148525)
        * r + 0.13692988092273580531) * r + 0.59983220655588793769) * r + 1
    return above / below
  }
}

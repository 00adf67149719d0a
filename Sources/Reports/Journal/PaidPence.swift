/// Whole pence for what is paid late of what was owed in whole pence.
///
/// Once all is paid that was owed up to some year, so many pence are paid as were owed up to then; else
/// what is paid to date is rounded.
///
/// Example: of 7,499.25 pence of year 1, owed as 7,499, and 1,000.75 of year 2, owed as 1,001, each paid
/// the year after, are paid 0, 7,499 and 1,001. With half paid at once, 3,749.625 are rounded to
/// 3,750 in year 1; in year 3, when all is paid, the sum is 8,500 as it was owed.
enum PaidPence {
  /// Whole pence by column for what is `paid` of what is `owed`, which is posted as so many `whole` pence.
  static func whole(paid: [Double], of owed: [Double], postedAs whole: [Double]) -> [Double] {
    let (owedToDate, wholeToDate) = (sums(owed), sums(whole))
    var posted = 0.0
    return zip(paid, sums(paid)).enumerated().map { year, amount in
      let (now, toDate) = amount
      guard now != 0 else { return 0 }
      let settled = (0...year).last { abs(owedToDate[$0] - toDate) < nearly }
      let target = settled.map { wholeToDate[$0] } ?? toDate.rounded()
      defer { posted = target }
      return target - posted
    }
  }

  /// Sums of doubles are a little off: by less than this many pence they are the same.
  private static let nearly = 0.01

  private static func sums(_ amounts: [Double]) -> [Double] {
    var sum = 0.0
    return amounts.map { amount in
      sum += amount
      return sum
    }
  }
}

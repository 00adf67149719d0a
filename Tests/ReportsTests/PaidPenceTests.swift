import Testing

@testable import Reports

@Suite("Pence that are paid late")
struct PaidPenceTests {
  @Test("A year in arrears pays the pence that were owed")
  func arrears() {
    // Owed as 7,499 and, a penny up, as 1,001; each paid the year after.
    let paid = PaidPence.whole(
      paid: [0, 7_499.25, 1_000.25], of: [7_499.25, 1_000.25, 0], postedAs: [7_499, 1_001, 0])
    #expect(paid == [0, 7_499, 1_001])
  }

  @Test("What is paid in part is rounded to date, and all of it is what was owed")
  func parts() {
    // Half at once: 3,749.625 → 3,750. In year 2 the other half and half of 1,000.25: 3,749.625 + 500.125 =
    // 4,249.75, to date 7,999.375 → 7,999, so 4,249. In year 3 all 7,499 + 1,001 = 8,500: 501.
    let paid = PaidPence.whole(
      paid: [3_749.625, 4_249.75, 500.125], of: [7_499.25, 1_000.25, 0],
      postedAs: [7_499, 1_001, 0])
    #expect(paid == [3_750, 4_249, 501])
  }

  @Test("What is never owed is rounded to date")
  func capital() {
    // 0.6 + 0.6 + 0.6 = 1.8: 1, 0 and 1, together 2.
    let nothing = [0.0, 0, 0]
    let paid = PaidPence.whole(paid: [0.6, 0.6, 0.6], of: nothing, postedAs: nothing)
    #expect(paid == [1, 0, 1])
  }

  @Test("A year in which nothing is paid posts nothing")
  func nothing() {
    let paid = PaidPence.whole(paid: [0, 0], of: [7_499.75, 0.5], postedAs: [7_499, 1])
    #expect(paid == [0, 0])
  }
}

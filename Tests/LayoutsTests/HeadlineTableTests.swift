import Analysis
import Reports
import Testing

@testable import Layouts

@Suite("The headline on a terminal")
struct HeadlineTableTests {
  @Test("the answer in a sentence, then a table of parties for each case")
  func golden() throws {
    // The differences are those of the sheets: 525.8 less 497.0 thousand pounds.
    let expected = """
      Three years: the contract brings the system £496,979 at today's value over 5 years (£276,442 within the term, £220,537 after it).
      Three years. Better off: Care board by £235,149 and Hospital by £261,830.
      Three years. No party is worse off.
      Four years: the contract brings the system £525,813 at today's value over 5 years (£377,361 within the term, £148,451 after it).
      Four years. Better off: Care board by £379,320 and Hospital by £146,493.
      Four years. No party is worse off.
      Four years brings the system £28,834 more than Three years.
      Business as usual is the same in Four years and Three years.
      No party changes side between Three years and Four years.

      Three years
      £k            NPV  within term  after term  lowest annual change     year  years in deficit  paid back
      Care board  235.1        235.1         0.0                 -50.0  2026/27                 1
      Hospital    261.8         41.3       220.5                 -49.6  2028/29                 2
      System      497.0        276.4       220.5

      Four years
      £k            NPV  within term  after term  lowest annual change     year  years in deficit  paid back
      Care board  379.3        379.3         0.0                 -50.0  2026/27                 1
      Hospital    146.5         -2.0       148.5                 -49.6  2028/29                 3
      System      525.8        377.4       148.5

      Four years less Three years
      £k             NPV  within term  after term  lowest annual change
      Care board  +144.2       +144.2         0.0                   0.0
      Hospital    -115.3        -43.3       -72.1                   0.0
      System       +28.8       +100.9       -72.1

      """
    let text = HeadlineText(Report(try SampleAlliance.pair)).text
    #expect(text == expected, "\(text)")
  }

  @Test(
    "money in few characters",
    arguments: [
      (8_123_456, "£8.1m"), (-450_400, "-£450,400"), (320, "£320"), (999_950, "£1.0m"),
      (999_949, "£999,949"), (-0.2, "£0"), (0, "£0"), (12_345_678_901, "£12,345.7m"),
      (9_999.4, "£9,999"), (9_999.5, "£10,000"),
    ])
  func money(pounds: Double, text: String) { #expect(MoneyText.of(pounds) == text) }

  @Test(
    "decimals keep their zeros",
    arguments: [(1.05, 2, "1.05"), (-1.0, 1, "-1.0"), (1234.005, 1, "1,234.0"), (-0.01, 1, "0.0")])
  func decimals(number: Double, places: Int, text: String) {
    #expect(MoneyText.decimals(number, places) == text)
  }
}

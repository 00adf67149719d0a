/// The chance of at least so many successes in independent draws.
///
/// Terms are built up from the most likely number by their ratios and divided by their sum, so
/// that only sums, products and quotients are needed: the same on every processor.
///
/// - Parameters:
///   - successes: The number that is reached or exceeded.
///   - draws: How many draws there are.
///   - probability: The chance of success in each, from 0 to 1.
/// - Returns: A probability; 0 where it is too small for a double.
func binomialTail(atLeast successes: Int, of draws: Int, probability: Double) -> Double {
  guard successes > 0 else { return 1 }
  guard probability < 1 else { return successes <= draws ? 1 : 0 }
  guard probability > 0, successes <= draws else { return 0 }
  let odds = probability / (1 - probability)
  let mode = min(draws, Int(Double(draws + 1) * probability))
  var all = 0.0
  var tail = 0.0
  var term = 1.0
  for number in mode...draws where term > 0 {
    all += term
    if number >= successes { tail += term }
    term *= Double(draws - number) / Double(number + 1) * odds
  }
  term = 1
  for number in stride(from: mode, to: 0, by: -1) where term > 0 {
    term *= Double(number) / (Double(draws - number + 1) * odds)
    all += term
    if number - 1 >= successes { tail += term }
  }
  return tail / all
}

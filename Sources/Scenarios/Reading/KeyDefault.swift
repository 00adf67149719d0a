public import Modelling

/// What holds where a key is left out.
public enum KeyDefault: Sendable {
  /// A number in its unit; of a year, a column of the model.
  case number(Double, Unit)
  /// One of the words that the key takes.
  case word(String)
  /// Some of the words that the key takes.
  case words([String])
}

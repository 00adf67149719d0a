// Whoever opens the front door finds lines, inputs and parties behind it.
@_exported public import AllianceModel
@_exported public import Evaluation
@_exported public import Modelling
@_exported public import Scenarios
@_exported public import SourceText

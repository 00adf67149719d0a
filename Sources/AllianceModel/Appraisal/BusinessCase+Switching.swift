import Modelling
import Scenarios

// By how much something must change for the net present social value to be nothing.
extension BusinessCase {
  /// The sums that have a switching value, with the words for labels.
  private static let switched: [(BusinessCaseLine, String)] = [
    (.benefits, "all benefits"), (.cashReleasing, "cash-releasing benefits"),
    (.nonCashReleasing, "non-cash-releasing benefits"), (.societal, "societal benefits"),
    (.servicesSaved, "what services cost less"), (.costs, "all costs"),
    (.capital, "capital less what is left"),
  ]

  /// Writes switching values: the share by which a present value must fall, costs rise, all else equal.
  ///
  /// switching = NPSV ÷ present value, 0 for one of nothing: the social value is a sum of present
  /// values, so that this is exact and no search. It holds for the input itself where the present
  /// value is proportional to it: the amount of a benefit, the share or amount of a measure,
  /// capital. Activity is none of these: blocks close whole.
  /// Hand case: NPSV £210, benefits £400: they must fall by 52.5 %; costs of £190 must rise by 110.5 %.
  func writeSwitching(into draft: inout Draft) {
    draft.section(
      "Switching values",
      "Takes present values from above: by how much one must fall, or a cost rise, for the social value to be 0."
    )
    for (line, words) in Self.switched where draft.hasLine(.businessCase(line)) {
      write(into: &draft, of: .businessCase(line), words)
    }
    for each in draft.interventions {
      if let worth = each.worth {
        write(into: &draft, of: worth, "\(each.kind.title) \(each.name)")
      }
    }
  }

  private func write(into draft: inout Draft, of line: LineID, _ words: String) {
    draft.constant(
      .switching(of: line), "Switching value: \(words)", .share,
      "The share by which it must change for the net present social value to be 0, all else equal.",
      ratio(social, to: .line(line)))
  }

  /// Writes what of each shift's plan is delivered: what optimism and readiness leave of it.
  func writeDelivery(into draft: inout Draft) {
    guard !draft.parts.shifts.isEmpty else { return }
    draft.section("Optimism bias on activity", "Takes plans and what is delivered from Shifts.")
    for shift in draft.parts.shifts {
      let (planned, delivered) = (
        LineID.shift(shift.id, .planned), LineID.shift(shift.id, .delivered)
      )
      draft.constant(
        .shift(shift.id, .deliveredShare), "\(shift.title): share of the plan delivered", .share,
        "What is delivered over what is planned, all years together.", about: shift.about,
        ratio(delivered.total(.afterBase), to: planned.total(.afterBase)))
    }
  }
}

extension Alliance.Intervention.Kind {
  /// The word at the start of a label.
  fileprivate var title: String { rawValue.capitalizedFirst }
}

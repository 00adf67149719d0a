import Layouts

extension NumberFormat {
  /// The format as Excel writes it; `_)` leaves the room of a bracket so that digits align.
  var code: String {
    switch self {
    case .general: "General"
    // Conditions instead of signs: a rounding rest of a millionth of a penny is 0, not (0).
    case .pounds: "[>=0.5]#,##0_);[<=-0.5](#,##0);0_)"
    case .pence: "#,##0.00_);(#,##0.00);0.00_)"
    case .thousands: "#,##0.0,_);(#,##0.0,);0.0_)"
    case .millions: "#,##0.00,,_);(#,##0.00,,);0.00_)"
    case .percent: "0.0%_);(0.0%);0.0%_)"
    case .likelihood: "[<0]\"none\"_);[>1]\"any\"_);0.0%_)"
    case .precisePercent: "0.00%_);(0.00%);0.00%_)"
    case .factor: "0.0000_);(0.0000);0.0000_)"
    case .count: "#,##0_);(#,##0);0_)"
    case .decimal: "#,##0.0_);(#,##0.0);0.0_)"
    case .integer: "0"
    }
  }

  /// The same with a minus before negatives, as people expect who hear the numbers read.
  var minusCode: String {
    code.replacing("_)", with: "").replacing("(", with: "-").replacing(")", with: "")
  }

  /// The format along an axis, where room is short and digits need not align.
  var axisCode: String {
    switch self {
    case .general: "General"
    case .pounds, .count: "#,##0;(#,##0)"
    case .pence: "#,##0.00;(#,##0.00)"
    case .thousands: "#,##0,;(#,##0,)"
    case .millions: "#,##0.0,,;(#,##0.0,,)"
    case .percent, .likelihood: "0.0%;(0.0%)"
    case .precisePercent: "0.0%;(0.0%)"
    case .factor: "0.00;(0.00)"
    case .decimal: "#,##0.0;(#,##0.0)"
    case .integer: "0"
    }
  }
}

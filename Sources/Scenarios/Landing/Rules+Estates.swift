import Modelling
import SourceText

// Who lets space to whom.
extension Rules {
  static func checkEstates(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for estate in parts.estates {
      let keys = estate.value
      if let tenant = keys.tenant, tenant.text == keys.owner.text {
        reader.report(
          "tenant-is-owner", tenant.position, "'\(tenant.text)' would pay rent to itself",
          "name another party, or 'outside'")
      }
      if let saves = keys.saves, (keys.tenant?.text ?? Outsider.id) == Outsider.id {
        reader.report(
          "useless-key", saves.position,
          "'saves' changes nothing where the tenant is outside the contract",
          "take it out, or name the party that moves in under 'tenant'; "
            + removal("\(keys.path).saves"))
      }
      if let payer = keys.fitOutBy, keys.fitOut == nil {
        reader.report(
          "useless-key", payer.position, "'fit_out_by' changes nothing without 'fit_out'",
          "take it out, or state what making the space fit costs; "
            + removal("\(keys.path).fit_out_by"))
      }
    }
  }
}

// The example of the documentation, as it stands there: a test holds the two side by side.
import GlidepathKit

func longerContract(than path: String) throws -> Double {
  let study = try Study(path: path)
  let asStated = try study.run()
  let longer = try study.run([Edit(InputID("contract.years"), to: 7)])
  return try longer.value(of: .system(.npv)) - asStated.value(of: .system(.npv))
}

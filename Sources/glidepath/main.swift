import AllianceModel
import Evaluation
import Modelling
import Scenarios
import SourceText

func probe() throws {
  let document = try ScenarioDocument(path: CommandLine.arguments[1])
  let alliance = try Alliance(try Scenario(document))
  let program = try Program(alliance.model)
  let results = program.run()
  for section in alliance.model.sections {
    print("##", section.title)
    for line in section.lines {
      print(line.id, (results.values(of: line.id) ?? []).map { ($0 * 1000).rounded() / 1000 })
    }
  }
  print(
    results.notNumbers(in: alliance.model), alliance.model.lines.count, alliance.model.inputs.count)
}
do { try probe() } catch {
  if let error = error as? Diagnostics {
    print(render(error.all, sources: []))
  } else {
    print(error)
  }
}

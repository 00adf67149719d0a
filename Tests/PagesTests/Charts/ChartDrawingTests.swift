import DrawnScenarios
import Layouts
import Testing

@testable import Pages

@Suite("Charts on a page") struct ChartDrawingTests {
  @Test("an axis has steps of 1, 2 or 5 times a power of ten and ends at them") func scales() {
    // 0 to 47 in about five steps: 9.4, so 10; from 0 to 50.
    let plain = ChartScale([3, 47], fromZero: true)
    #expect(plain.ticks == [0, 10, 20, 30, 40, 50])
    // −3 to 4: 1.4, so 2; from −4 to 4.
    #expect(ChartScale([-3, 4], fromZero: true).ticks == [-4, -2, 0, 2, 4])
    // Lines between 90 and 100 do without 0: a step of 2.
    #expect(ChartScale([90, 100], fromZero: false).ticks == [90, 92, 94, 96, 98, 100])
    #expect(ChartScale([0, 0], fromZero: true).ticks.count > 1)
  }

  @Test("the axis is written in the chart's format, with the decimals of its step") func axisWords()
  {
    let scale = ChartScale([0, 2_400_000], fromZero: true)
    #expect(
      scale.ticks.map { scale.text($0, .millions) } == ["0.0", "0.5", "1.0", "1.5", "2.0", "2.5"])
    let share = ChartScale([-0.05, 0.15], fromZero: true)
    #expect(share.ticks.map { share.text($0, .percent) } == ["-5%", "0%", "5%", "10%", "15%"])
  }

  @Test("a column is as high as its number, and what is negative hangs from 0") func columns()
    throws
  {
    let drawing = ChartDrawing(
      Pictured.picture(.columns, [("With", [10, -5])]), id: "a")
    let columns = drawing.svg.all("rect").filter { $0["class"] == "block series-1" }.dropFirst()
    #expect(columns.count == 2)
    // −5 to 10 in about five steps of 5: four lines, 190 units for 15, so 10 takes 126.7 and 5 takes 63.3.
    let heights = columns.map { $0.number("height") }
    #expect(heights.map { ($0 * 10).rounded() } == [1267, 633])
    let zero = drawing.y(0)
    let first = try #require(columns.first)
    let last = try #require(columns.last)
    #expect(abs(first.number("y") + first.number("height") - zero) < 0.11)
    #expect(abs(last.number("y") - zero) < 0.11)
  }

  @Test("parts of a stack stand on each other, negative ones below 0") func stacks() {
    let stacks = ChartStacks(
      Pictured.picture(.stackedColumns, [("A", [3]), ("B", [-2]), ("C", [4]), ("D", [-1])]))
    #expect(stacks.spans.map { $0[0].from } == [0, 0, 3, -2])
    #expect(stacks.spans.map { $0[0].to } == [3, -2, 7, -3])
  }

  @Test("every number that is drawn stands in the table beside it") func tables() {
    let figure = ChartFigure(
      Pictured.picture(.lines, [("With", [1234, 0]), ("Without", [-5, 6])]), id: "b")
    #expect(figure.table.all("td").map(\.words) == ["1,234", "-5", "0", "6"])
    #expect(
      figure.table.all("th").map(\.words) == ["Year", "With", "Without", "2026/27", "2027/28"])
  }

  @Test("a reader who cannot see it is told what it shows, by ids of its own") func isTold() throws
  {
    let svg = ChartDrawing(Pictured.picture(.lines, [("With", [1, 2])]), id: "c").svg
    #expect(svg["role"] == "img")
    #expect(svg["aria-labelledby"] == "c-title c-about")
    #expect(svg.all("desc").map(\.words) == ["Spells a year. Fewer each year."])
    #expect(!svg.printed.contains("style="))
  }

  @Test("nothing is drawn outside the picture, whatever the numbers", arguments: 0..<60)
  func isInside(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let kind = Chart.Kind.allCases[seed % Chart.Kind.allCases.count]
    let count = Int.random(in: 1...15, using: &generator)
    let size: Double = [0.0, 1, 1e-4, 1e9, 1e15].randomElement(using: &generator) ?? 1
    let series = (0..<Int.random(in: 1...6, using: &generator)).map { place in
      (
        name: "Series of a party with a long name \(place)",
        numbers: (0..<count).map { _ in size * Double.random(in: -1...1, using: &generator) }
      )
    }
    let drawing = ChartDrawing(Pictured.picture(kind, series, format: .millions), id: "d")
    let (width, height) = (drawing.frame.width, drawing.frame.height)
    for rect in drawing.svg.all("rect") {
      #expect(
        rect.number("x") >= 0 && rect.number("x") + rect.number("width") <= width + 0.2,
        "seed \(seed)")
      #expect(
        rect.number("y") >= 0 && rect.number("y") + rect.number("height") <= height + 0.2,
        "seed \(seed)")
    }
    for text in drawing.svg.all("text") {
      #expect(
        (0...width).contains(text.number("x")) && (0...height).contains(text.number("y")),
        "seed \(seed)")
    }
    let points = drawing.svg.all("polyline").compactMap { $0["points"] }
      .flatMap { $0.split(separator: " ") }.map {
        $0.split(separator: ",").compactMap { Double($0) }
      }
    #expect(
      points.allSatisfy {
        $0.count == 2 && (0...width).contains($0[0]) && (0...height).contains($0[1])
      })
  }
}

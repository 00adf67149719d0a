import Pages
import Testing

@Suite("Pieces of a page") struct HTMLTests {
  @Test("what means something in a page is written as itself") func escapes() {
    let piece = HTML("p", ["title": "\"a\" & 'b'"], "1 < 2 > 0 & </script>")
    #expect(
      piece.printed
        == "<p title=\"&quot;a&quot; &amp; &#39;b&#39;\">1 &lt; 2 &gt; 0 &amp; &lt;/script&gt;</p>")
  }

  @Test("an element that holds nothing has no end") func voids() {
    #expect(HTML("br").printed == "<br>")
    #expect(HTML("td").printed == "<td></td>")
  }

  @Test("a property without a value stands by itself, where it holds") func flags() {
    #expect(HTML("div").with("hidden").printed == "<div hidden></div>")
    #expect(HTML("div").with("hidden", if: false).printed == "<div></div>")
  }
}

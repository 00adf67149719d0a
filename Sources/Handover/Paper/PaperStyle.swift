/// How the paper looks: house colours, A4, a mark on every page of a draft.
enum PaperStyle {
  /// The style sheet; words in it hold no sign that a page would read.
  static func sheet(isDraft: Bool) -> String { base + (isDraft ? draft : "") }

  private static let base = """
    @page { size: A4; margin: 13mm 8mm 13mm 14mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Arial, sans-serif; color: #505A5F; } }
    * { box-sizing: border-box; }
    html { background: #FFFFFF; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    body { margin: 0; }
    body, p, li, td, th, caption { color: #111111; font-family: Arial, "Liberation Sans", Helvetica, sans-serif; font-size: 9pt; line-height: 1.32; }
    main { max-width: 188mm; margin: 0 auto; padding-right: 6mm; }
    h1, h2 { font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
    h1 { font-size: 18pt; line-height: 1.15; margin: 0 0 2mm; color: #12436D; }
    h2 { font-size: 11pt; margin: 3mm 0 0.8mm; color: #12436D; break-after: avoid; page-break-after: avoid; }
    p { margin: 0 0 1.5mm; }
    ul { margin: 0 0 1.5mm; padding-left: 5mm; }
    li { margin: 0 0 0.5mm; }
    p.note { color: #505A5F; font-size: 8pt; }
    p.asked { font-weight: bold; }
    table { border: 0; width: 100%; border-collapse: collapse; margin: 1mm 0 2.5mm; }
    td, th { font-size: 8pt; line-height: 1.18; }
    caption { font-size: 8pt; text-align: left; font-weight: bold; padding: 0 0 0.8mm; break-after: avoid; page-break-after: avoid; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; page-break-inside: avoid; }
    th, td { text-align: left; vertical-align: top; padding: 0.4mm 1.2mm; border: 0; border-bottom: 0.5pt solid #B1B4B6; }
    thead th { background: #DEE0E2; vertical-align: bottom; }
    tbody th { font-weight: normal; }
    tbody { border-bottom: 1pt solid #505A5F; }
    tr.total th, tr.total td { font-weight: bold; background: #F3F2F1; }
    .number { text-align: right; white-space: nowrap; }
    thead th.number { white-space: normal; }
    table.facts caption { position: absolute; left: -9999px; }
    table.facts th { color: #505A5F; padding-left: 0; white-space: nowrap; width: 24mm; }
    table.facts td { width: 68mm; }
    table.facts th, table.facts td { border: 0; padding-top: 0.2mm; padding-bottom: 0.2mm; }
    table.facts tbody { border: 0; }
    table.years td, table.years th, table.chain td, table.chain th, table.terms td, table.terms th, table.sources td, table.sources th, table.decisions td, table.decisions th { font-size: 7pt; }
    table.verdict, table.options, table.years, table.risk, table.stake, table.readiness, table.sources { break-inside: avoid; page-break-inside: avoid; }
    .whole { white-space: nowrap; }
    table.years th, table.years td { padding-left: 0.6mm; padding-right: 0.6mm; }
    table.years th.more { padding-left: 4mm; }
    table.chain { table-layout: fixed; }
    table.chain thead th { width: 27%; }
    table.chain thead th:nth-child(1) { width: 15%; }
    table.chain thead th:nth-child(6) { width: 17%; }
    table.chain thead th:nth-child(2) { width: 6.5%; }
    table.chain thead th:nth-child(3) { width: 7.5%; }
    td.short { white-space: nowrap; }
    table.signatures { break-inside: avoid; page-break-inside: avoid; }
    table.signatures tbody th, table.signatures tbody td { height: 7mm; border: 0.5pt solid #505A5F; vertical-align: middle; }
    .pictures { display: flex; gap: 4mm; margin: 0 0 2mm; break-inside: avoid; page-break-inside: avoid; }
    figure { flex: 1 1 0; margin: 0; }
    figcaption p { font-size: 8pt; font-weight: bold; margin: 0; }
    figure p { margin: 0; }
    figure img { width: 100%; height: auto; max-height: 44mm; object-fit: contain; }
    .mark { display: none; }
    @media screen { main { padding: 10mm 4mm; } section { overflow-x: auto; } }
    """

  private static let draft = """

    @page { @top-center { content: "DRAFT: the paper is not the change"; font: bold 9pt Arial, sans-serif; color: #A3120B; } }
    div.draft { border: 1.5pt solid #A3120B; background: #FFE3B8; padding: 2mm 3mm 1mm; margin: 0 0 2mm; }
    div.draft strong { color: #A3120B; }
    .mark { display: block; color: #A3120B; text-align: center; }
    .mark p { margin: 0; color: #A3120B; font-size: 9pt; }
    @media screen { .mark { position: sticky; top: 0; background: #FFE3B8; padding: 1mm; } }
    @media print { .mark { position: fixed; top: 0; right: 0; width: 5mm; writing-mode: vertical-rl; text-align: left; } }
    """
}

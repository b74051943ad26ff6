"""The style sheet of reports: on screen, on paper, in black and white. Data only.

The colours are those of the light theme in ``resources/tokens.json``. Every mark has a line style of its
own, so that it survives without colour and without background tints.
"""

from __future__ import annotations

_PAGE = """\
:root { color-scheme: only light; --serif: "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter",
  Georgia, "Noto Serif", "DejaVu Serif", serif; --sans: Inter, system-ui, "Segoe UI", Roboto, "Noto Sans",
  "Helvetica Neue", Arial, sans-serif; --ink: #1d1e22; --ink2: #4b4d55; --ink3: #686a72; --line: #cfcabf;
  --hair: #e6e2da; }
* { box-sizing: border-box; }
html { background: #fff; scroll-padding-top: 3rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.45 var(--serif);
  font-variant-numeric: lining-nums; overflow-wrap: break-word; hyphens: manual; }
a { color: inherit; text-decoration: none; }
main a:hover, nav a:hover, a:focus-visible { text-decoration: underline; }
a:focus-visible { outline: 2px solid #0b6b66; outline-offset: 2px; border-radius: 2px; }
.vh { position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; border: 0; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .25rem .5rem; z-index: 2; }
.page { display: grid; grid-template-columns: 232px minmax(0, 900px); column-gap: 48px;
  justify-content: center;
  padding: 44px 32px 96px; }
header { grid-column: 2; }
main { grid-column: 2; min-width: 0; }
nav { grid-column: 1; grid-row: 1 / span 2; }
nav > ol { position: sticky; top: 28px; max-height: calc(100vh - 56px); overflow: auto; }
nav ol { list-style: none; margin: 0; padding: 0 4px 0 18px; border-left: 1px solid var(--line); }
nav ol ol { border: 0; padding: 0 0 0 14px; }
nav a { display: flex; justify-content: space-between; gap: 12px; padding: 4px 0; color: var(--ink);
  font: 13px/18px var(--sans); }
nav ol ol a { color: var(--ink2); justify-content: flex-start; gap: .35em; }
nav .first a { font-weight: 600; }
nav span { font-variant-numeric: tabular-nums; }
.kicker, small, .small, .numbers dt { font: 12.5px/18px var(--sans); color: var(--ink2); }
.kicker { margin: 0; }
h1, h2, h3 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 31px; margin: 4px 0 12px; }
h2 { font-size: 18.5px; margin: 40px 0 8px; }
h3 { font-size: 18.5px; margin: 30px 0 6px; }
h3 small { margin-left: 6px; font-weight: 400; }
p { margin: 0 0 10px; }
.intro { font-size: 17px; line-height: 24px; margin: 0 0 18px; max-width: 46em; text-wrap: pretty; }
cite { font-style: italic; }
.small { margin: 8px 0; }
.notice { border-left: 3px solid var(--ink3); padding: 2px 0 2px 12px; font: 13px/19px var(--sans); }
.numbers { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 16px; margin: 0; padding: 12px 0 10px;
  border-top: 1px solid var(--ink); border-bottom: 1px solid var(--line); }
.numbers div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.numbers dd { margin: 0; font: 600 24px/30px var(--sans); }
"""

_TABLES = """\
table { width: 100%; border-collapse: collapse; font: 13px/18px var(--sans);
  font-variant-numeric: tabular-nums; }
th, td { text-align: start; vertical-align: top; padding: 6px 14px 7px 0; font-weight: 400; }
td { overflow-wrap: anywhere; }
thead th { white-space: nowrap; color: var(--ink2); font-weight: 600; border-bottom: 1px solid var(--ink); }
tbody tr { border-bottom: 1px solid var(--line); }
tbody th { font-weight: 600; }
td:last-child { padding-right: 0; }
.figures td:last-child, .legend td:last-child { text-wrap: pretty; }
.n { text-align: end; }
.nb { white-space: nowrap; }
.none, .silent { color: var(--ink3); }
.place { color: var(--ink3); white-space: nowrap; }
.group th { padding-top: 14px; color: var(--ink2); }
.figures th[scope=row], .figures td { width: 19%; }
.figures td:nth-child(4) { width: 11%; }
.figures td:last-child { width: auto; }
.claim h3 { margin-top: 32px; }
section > .claim:first-of-type h3 { margin-top: 12px; }
.claim .no { margin-right: 6px; }
.note { white-space: pre-line; margin: 0 0 8px; font-size: 15.5px; }
.evidence { border-top: 1px solid var(--ink); }
.evidence th { width: 34px; padding: 9px 0; }
.evidence td { padding: 7px 14px 8px 0; }
.evidence .place { width: 128px; padding-top: 9px; font-size: 12px; white-space: normal; }
.evidence .silent { font: italic 15.5px/22px var(--serif); }
blockquote { margin: 0; font: 15.5px/22px var(--serif); font-variant-numeric: lining-nums; }
blockquote p { margin: 0; }
.letter { display: inline-block; min-width: 17px; padding: 0 3px; border: 1px solid var(--ink3);
  border-radius: 3px;
  font: 600 10.5px/15px var(--sans); text-align: center; color: var(--ink2); }
.sources tbody { border-bottom: 1px solid var(--line); }
.sources tbody tr { border: 0; }
.sources { table-layout: fixed; }
.sources .col { width: 30px; }
.sources .cols { width: 17.5%; }
.sources .coln { width: 66px; }
.sources .title { font-weight: 600; }
.sources .prints td { padding-top: 0; }
.prints dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 14px; margin: 0;
  color: var(--ink2);
  font-size: 12px; }
.prints dd { margin: 0; }
.prints ul { margin: 4px 0 0; padding: 0 0 0 16px; color: var(--ink2); }
code { font: 11.5px/18px ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code i { font-style: normal; margin-right: .45em; }
.changes td, .changes th { padding: 4px 14px 4px 0; }
.changes th[scope=row] { font-weight: 400; width: 44%; }
.changes .n { width: 42px; color: var(--ink3); }
.changes b { display: inline-block; width: 14px; font-weight: 600; }
.changes td:nth-child(2), .changes td:nth-child(4), .changes td:nth-child(5) { white-space: nowrap;
  color: var(--ink2); }
.strip { display: flex; flex-wrap: wrap; gap: 6px 20px; list-style: none; margin: 0 0 16px;
  padding: 7px 0 8px;
  border-top: 1px solid var(--ink); border-bottom: 1px solid var(--line); font: 12.5px/18px var(--sans);
  color: var(--ink2); }
.strip li { flex: 1 1 92px; }
.strip .count { display: block; font-weight: 600; font-size: 14px; color: var(--ink); }
.strip b { font-weight: 400; }
.legend .sign { width: 44px; font-weight: 600; color: var(--ink2); white-space: nowrap; }
.legend .sample { width: 210px; font: 15.5px/22px var(--serif); }
.legend th { width: 120px; }
.legend td, .legend th { vertical-align: baseline; }
dl.badges { display: grid; grid-template-columns: 1fr 1fr; gap: 0 40px; margin: 0 0 12px;
  font: 13px/18px var(--sans); }
dl.badges div { display: flex; gap: 14px; align-items: baseline; padding: 4px 0;
  border-bottom: 1px solid var(--hair); }
dl.badges dt { flex: 0 0 76px; }
dl.badges dd { margin: 0; }
"""

_PAIR = """\
.pair { table-layout: fixed; border-collapse: separate; border-spacing: 0; }
.pair .gutter { width: 88px; }
.pair thead th { white-space: normal; position: sticky; top: 0; background: #fff;
  padding: 6px 14px 6px 36px; color: var(--ink); z-index: 1; }
.pair thead .letter { margin-left: -28px; margin-right: 8px; }
.pair td { padding: 0; border-bottom: 1px solid var(--line); }
.pair p { position: relative; margin: 0; padding-block: 9px 10px; padding-inline: 36px 14px;
  font: 15px/23px var(--serif); font-variant-numeric: lining-nums; tab-size: 4; }
.pair p::before, .pair p[data-c]::after { content: attr(data-n); position: absolute; inset-inline-start: 0;
  top: 13px; width: 28px; white-space: normal; overflow-wrap: normal; text-align: end;
  font: 11px/17px var(--sans); color: var(--ink3); }
.pair p[data-c]::after { content: attr(data-c); top: 32px; color: #074d49; font-weight: 600; }
.sp { white-space: pre-wrap; }
.pair .h { font-weight: 600; font-size: 16px; }
.pair .t { font-size: 18px; line-height: 25px; }
.pair .li, .pair .bq { padding-inline-start: 52px; }
.pair .c { font: 13px/20px ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.pair .s { font-size: 13.5px; line-height: 20px; }
.pair .light p { color: var(--ink2); }
.pair .g { padding: 11px 7px 8px; line-height: 19px; text-align: end; background: #f8f6f2;
  border-left: 1px solid var(--hair); border-right: 1px solid var(--hair); }
.pair .g b { float: left; min-width: 14px; font-weight: 600; font-size: 15px; text-align: start; }
.pair .g .badge, .pair .g .chip { display: block; width: max-content; margin: 0 0 4px auto; }
.pair thead .g { background: #fff; border-left-color: #fff; border-right-color: #fff; }
.pair .all { display: block; text-decoration: none; background: none; color: inherit; }
.pair .added p, .pair .omitted p, .pair .moved p { border-inline-start: 3px solid #1f74c6;
  padding-inline-start: 33px; height: 100%; }
.pair :is(.added, .omitted, .moved) p::before, .pair :is(.added, .omitted, .moved) p[data-c]::after {
  inset-inline-start: -3px; }
.pair .omitted p { border-color: #c4521b; }
.pair .moved p { border-inline-start-style: dotted; border-color: #6a6e76; }
.pair .added td:last-child { background: #f0f6fe; }
.pair .omitted td:first-child { background: #fef4ef; }
.pair .moved.away td:first-child, .pair .moved.here td:last-child { background: #f7f7f6; }
.pair .split td:first-child, .pair .merged td:first-child p { border-right: 3px solid #6a6e76; }
.pair .merged td:last-child, .pair .split td:last-child p { border-left: 3px solid #6a6e76; }
.pair :is(.split, .merged) p + p { margin-top: 4px; }
.loose .g { background: #fff; border-left: 1px dotted var(--ink3); border-right: 1px dotted var(--ink3); }
.void, .hatch { color: var(--ink3);
  background: #f6f4ef repeating-linear-gradient(135deg, transparent 0 7px, #e6e2da 7px 8px); }
.pair .void { text-align: center; vertical-align: middle; font-size: 12px; height: 40px; padding: 8px; }
.pair .stub { vertical-align: middle; }
.stub div, .frame { border: 1.5px dotted #6a6e76; border-radius: 3px; color: var(--ink2); }
.stub div { margin: 8px 14px 8px 36px; padding: 4px 10px; font-size: 12.5px; }
.stub a { color: #074d49; text-decoration: underline; text-underline-offset: 2px; }
.frame { padding: 1px 4px; font: 13px/18px var(--sans); }
.hatch { padding: 2px 12px; font: 12px/18px var(--sans); border: 1px dashed #cfcabf; }
"""

_MARKS = """\
ins, del, mark, span.n { color: inherit; -webkit-box-decoration-break: clone; box-decoration-break: clone;
  text-decoration-skip-ink: none; }
mark { background: none; }
ins { background: #cde3fd; text-decoration: underline solid #1f74c6 1.5px; text-underline-offset: 4px; }
del { background: #fbd9ca; text-decoration: line-through solid #c4521b 1.25px; }
.w { background: #e9dce7; text-decoration: underline dashed #452082 1.5px; text-underline-offset: 4px; }
.f { background: #ffefb0; border: 1.25px solid #63400a; border-radius: 3px; padding: 0 2px; margin: 0 1px; }
.f ins, .f del, .f .w { background: none; }
.q { background: #dcedea; border-bottom: 2px solid #0b6b66; }
span.n { text-decoration: underline dotted #7a776f 1px; text-underline-offset: 4px; }
ins::before, del::before, mark::before { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
ins::before { content: "added: "; }
del::before { content: "omitted: "; }
.w::before { content: "reworded: "; }
.f::before { content: "figure: "; }
.f[data-say]::before { content: attr(data-say); }
.badge, .chip { display: inline-block; padding: 0 5px; border: 1px solid transparent; border-radius: 3px;
  font: 600 11.5px/17px var(--sans); font-variant-numeric: tabular-nums; white-space: nowrap; }
.badge { background: #63400a; border-color: #63400a; color: #fff6da; }
.chip { background: #ededeb; border-color: #ededeb; color: #4a4e56; }
"""

_NARROW = """\
@media screen and (max-width: 899px) {
  .page { display: block; max-width: 900px; margin: 0 auto; padding: 28px 20px 64px; }
  nav { margin: 0 0 22px; }
  nav > ol { position: static; max-height: none; padding: 4px 0 6px; columns: 2; column-gap: 40px; border: 0;
    border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
  nav ol li { break-inside: avoid-column; }
  nav ol ol { display: none; }
  .pair .gutter { width: 84px; }
  .pair p { padding-inline: 29px 10px; }
  .pair p::before, .pair p[data-c]::after { width: 22px; }
  .pair :is(.added, .omitted, .moved) p { padding-inline-start: 26px; }
  .pair .li, .pair .bq { padding-inline-start: 42px; }
}
@media screen and (max-width: 620px) {
  .numbers { grid-template-columns: 1fr 1fr; row-gap: 10px; }
  nav > ol { columns: 1; }
  dl.badges { display: block; }
  .figures, .changes, .sources, .legend { display: block; overflow-x: auto; }
  .figures td, .figures th { min-width: 92px; }
  .pair, .pair tbody, .pair tr, .pair td { display: block; }
  .pair thead, .pair colgroup { display: none; }
  .pair tr { border-bottom: 1px solid var(--line); padding: 4px 0; }
  .pair .g { display: flex; gap: 4px 8px; flex-wrap: wrap; align-items: baseline; padding: 3px 7px; }
  .pair .g .badge, .pair .g .chip { margin: 0; }
  .pair td, .pair .g { border: 0; }
  .pair .g:empty, .pair .equal td:last-child { display: none; }
  .pair tr:not(.equal) td:not(.g)::before { display: block; padding: 6px 8px 0;
    font: 600 11px/14px var(--sans);
    color: var(--ink3); text-align: start; }
  .pair tr:not(.equal) td:first-child::before { content: "A"; }
  .pair tr:not(.equal) td:last-child::before { content: "B"; }
  .pair .void { height: auto; padding: 0 8px 8px; }
  .stub div { margin: 4px 10px 8px 29px; }
}
"""

_PRINT = """\
@page { size: A4; margin: 18mm 16mm 20mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #4b4d55; }
  @bottom-left { font: 8pt sans-serif; color: #4b4d55; } }
@media print {
  html { print-color-adjust: economy; -webkit-print-color-adjust: economy; }
  body { font-size: 10.5pt; }
  nav, .skip { display: none; }
  .page { display: block; padding: 0; }
  h1 { font-size: 20pt; }
  h2, h3 { font-size: 12.5pt; break-after: avoid; }
  .intro, .note, p { orphans: 3; widows: 3; }
  .intro { font-size: 11pt; line-height: 1.4; }
  .note { font-size: 10pt; }
  .claim { break-inside: avoid; }
  .numbers dd { font-size: 16pt; }
  .numbers, .strip, .notice, blockquote, dl.badges div { break-inside: avoid; }
  table, .kicker, small, .small, .numbers dt, dl.badges, .strip { font-size: 8.5pt; line-height: 1.4; }
  thead { display: table-header-group; }
  tr, .sources tbody { break-inside: avoid; }
  .note, .strip, .group { break-after: avoid; }
  .evidence tr:first-child { break-before: avoid; }
  blockquote, .evidence .silent, .legend .sample { font-size: 10pt; line-height: 1.4; }
  .pair p { font-size: 9.5pt; line-height: 1.45; padding: 1.4mm 3mm 1.6mm 7mm; padding-inline: 7mm 3mm; }
  .pair :is(.added, .omitted, .moved) p { padding-inline-start: calc(7mm - 3px); }
  .pair .li, .pair .bq { padding-inline-start: 11mm; }
  .pair p::before, .pair p[data-c]::after { top: 1.6mm; width: 5.6mm; font-size: 7pt; line-height: 1.7; }
  .pair p[data-c]::after { top: 5.2mm; }
  .pair .h { font-size: 10pt; }
  .pair .t { font-size: 11.5pt; }
  .pair .c, .pair .s { font-size: 8.5pt; }
  .pair thead th { position: static; }
  .pair .gutter { width: 19mm; }
  .pair .g { padding: 1.4mm 1.2mm 1mm; }
  .pair .g .badge, .pair .g .chip { font-size: 7pt; padding: 0 3px; }
  .badge, .letter { background: none; color: #000; border: 1px solid #000; font-weight: 700; }
  .chip { background: none; color: #000; border: 1px solid #686a72; }
  .void { border: 1px dashed #858178; }
  ins, del, .w, .f, .q, .added td, .omitted td, .moved td { print-color-adjust: economy; }
  ins { background: #e8f2fe; }
  del { background: #fdece4; }
  .w { background: #f4eef3; }
  .f { background: #fff8dc; }
  ins::before, del::before, mark::before { content: none; }
  .f::before, .f[data-say]::before { content: none; }
}
"""

STYLE = _PAGE + _TABLES + _PAIR + _MARKS + _NARROW + _PRINT
"""All of it, ready for a ``style`` element."""

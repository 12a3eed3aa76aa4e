/** A font that the document carries along, so that it looks alike on every machine. */
export type EmbeddedFont = {
  readonly family: string;
  readonly weight: number;
  /** `data:font/woff2;base64,…` */
  readonly source: string;
  readonly unicodeRange: string;
};

/** LOOK's light tokens: paper is white in print. */
const look = `
  color-scheme: light;
  --ink: #211E1A; --ink2: #57514A; --ink3: #6B645B; --line: #DED8CD; --line2: #B8B0A2;
  --marketing: #B0500F; --sales: #1F5FA6; --agreed: #123F38;
  --heat0: #EAE6DD; --heat1: #DCE6DF; --heat2: #BCD0C6; --heat3: #467869; --heat4: #28594C; --heat5: #123F38;`;

export function styles(fonts: readonly EmbeddedFont[]): string {
  return `${fonts.map(fontFace).join('\n')}
:root {${look}
  font: 400 9.4pt/1.5 Inter, "IBM Plex Sans Arabic", sans-serif; font-variant-numeric: tabular-nums;
  color: var(--ink); background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
:root[dir=rtl] { line-height: 1.6; }
* { box-sizing: border-box; margin: 0; padding: 0; }
@page { size: A4; }
@media screen { body { max-width: 176mm; margin: 14mm auto; } }
strong { font-weight: 600; }
bdi { unicode-bidi: isolate; }
.quiet { color: var(--ink2); font-size: 8pt; }
.top { display: flex; justify-content: space-between; align-items: center; margin-bottom: 8mm; }
.top .who { display: flex; gap: 2.6mm; align-items: center; font-weight: 600; font-size: 9.6pt; }
.top .when { color: var(--ink2); font-size: 8.4pt; }
.logo { width: 6mm; height: 5mm; flex: none; }
[dir=rtl] .logo, [dir=rtl] .mirrored { transform: scaleX(-1); }
h1 { font-size: 26pt; line-height: 1.14; font-weight: 600; letter-spacing: -.02em; }
[dir=rtl] h1 { letter-spacing: 0; line-height: 1.35; }
h1 span { display: block; }
.lead { color: var(--ink2); font-size: 11pt; line-height: 1.45; margin-top: 2.4mm; max-width: 150mm; }
.halves { position: relative; height: 4.2mm; margin: 4.6mm 0 6mm; }
.halves i { position: absolute; height: 1.5mm; border-radius: .7mm; }
.halves .m { inset-inline-start: 0; width: 45%; top: 0; background: var(--marketing); }
.halves .s { inset-inline-end: 0; width: 45%; top: 0; background: var(--sales); }
.halves .a { inset-inline: 0; top: 2.7mm; background: var(--agreed); }
section { margin-bottom: 5.6mm; }
h2 { display: flex; gap: 3.6mm; font-size: 12.4pt; line-height: 1.3; font-weight: 600; margin-bottom: 2.2mm; break-after: avoid; }
/* Marks above Arabic letters stay within their line: a page that begins with one would print it on the page before. */
[dir=rtl] h2, [dir=rtl] .plain { line-height: 1.7; }
h2 .no { color: var(--agreed); min-width: 2.6mm; }
h3 { font-size: 9.8pt; font-weight: 600; margin: 3.6mm 0 1mm; break-after: avoid; }
p + p { margin-top: 1.6mm; }
p { orphans: 3; widows: 3; }
ul { padding-inline-start: 4.6mm; margin-top: 1mm; }
li { margin-bottom: 1mm; break-inside: avoid; }
li::marker { color: var(--ink3); }
.beside { display: grid; grid-template-columns: minmax(0, 1fr) 74mm; gap: 10mm; align-items: start; }
.matrix { width: 100%; border-collapse: separate; border-spacing: 1mm; table-layout: fixed; }
.matrix th { font-weight: 600; font-size: 8.6pt; height: 6mm; }
.matrix th[scope=row] { width: 6mm; }
.matrix td { height: 7.6mm; border-radius: .8mm; text-align: center; font-weight: 600; font-size: 9pt; }
.legend { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .6mm 3mm; margin-top: 1mm; font-size: 7.6pt; color: var(--ink2); }
.legend span { display: inline-flex; gap: 1.2mm; align-items: center; }
.legend i { width: 2.4mm; height: 2.4mm; border-radius: .5mm; flex: none; }
.h0, .h1, .h2 { color: var(--ink); } .h3, .h4, .h5 { color: #fff; }
.h0 { background: var(--heat0); } .h1 { background: var(--heat1); } .h2 { background: var(--heat2); }
.h3 { background: var(--heat3); } .h4 { background: var(--heat4); } .h5 { background: var(--heat5); }
.promises { display: grid; grid-template-columns: 1fr 1fr; gap: 2.6mm 7mm; }
.promises .both { grid-column: 1 / -1; }
.half { position: relative; border-top: .25mm solid var(--line2); padding-top: 2.4mm; break-inside: avoid; }
.half::before { content: ""; position: absolute; top: -.6mm; height: 1mm; width: 45%; border-radius: .5mm; }
.marketing::before { inset-inline-start: 0; background: var(--marketing); }
.sales::before { inset-inline-end: 0; background: var(--sales); }
.both::before { inset-inline: 0; width: auto; background: var(--agreed); }
.side { display: flex; align-items: center; gap: 1.8mm; font-weight: 600; font-size: 9.8pt; margin-bottom: 1.6mm; }
.side i { width: 2.2mm; height: 2.2mm; flex: none; background: currentColor; }
.marketing .side { color: var(--marketing); } .sales .side { color: var(--sales); } .both .side { color: var(--agreed); }
.marketing .side i { border-radius: 50%; }
.both .side i { width: 4mm; border-radius: 1.1mm; }
.promise { display: grid; grid-template-columns: 7.6mm 1fr; margin-bottom: 1.7mm; break-inside: avoid; }
.promise .no { color: var(--ink3); font-size: 7.8pt; line-height: 1.9; }
.numbers, .plain { width: 100%; border-collapse: collapse; }
.numbers td { border-bottom: .25mm solid var(--line); padding: 1.35mm 0; vertical-align: middle; }
.numbers tr:first-child td { border-top: .25mm solid var(--line); }
.numbers tr { break-inside: avoid; }
section:has(.numbers) { break-inside: avoid; }
.numbers .value { font-weight: 600; font-size: 12.4pt; text-align: end; padding-inline-end: 4mm; width: 24mm; line-height: 1.2; }
.numbers .range { color: var(--ink2); font-size: 8.4pt; width: 44mm; }
.numbers .light { color: var(--ink2); font-size: 8.4pt; width: 24mm; }
.tally { display: inline-flex; gap: .5mm; margin-inline-end: 1.4mm; vertical-align: -.1mm; }
.tally i { width: .75mm; height: 2.6mm; border-radius: .2mm; background: var(--ink2); }
.assumed { border-bottom: .3mm dotted var(--ink2); }
.plain { margin: 1.6mm 0 1.2mm; font-size: 8.4pt; line-height: 1.45; table-layout: fixed; }
.plain th { text-align: start; font-weight: 600; border-bottom: .3mm solid var(--line2); padding: 1mm 2mm 1mm 0; vertical-align: bottom; }
.plain td { border-bottom: .25mm solid var(--line); padding: 1.1mm 2mm 1.1mm 0; vertical-align: top; overflow-wrap: anywhere; }
[dir=rtl] .plain th, [dir=rtl] .plain td { padding-right: 0; padding-left: 2mm; }
.plain tr { break-inside: avoid; } .plain thead { display: table-header-group; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 7mm; margin-top: 9mm; break-inside: avoid; }
.signature { border-top: .3mm solid var(--ink3); padding-top: 2.4mm; position: relative; min-height: 25mm; }
.signature.stale { border-top-style: dashed; border-top-color: var(--line2); }
.signature .name { font-weight: 600; font-size: 11pt; min-height: 1.5em; }
.signature svg { position: absolute; inset-inline-end: 0; top: 2.6mm; width: 42mm; height: 14mm; }
.signature path { fill: none; stroke: var(--ink); stroke-width: 2.6; stroke-linecap: round; stroke-linejoin: round; }
.stale .what { color: #A61E2D; }
.definitions { break-before: page; }`;
}

function fontFace({ family, weight, source, unicodeRange }: EmbeddedFont): string {
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url("${source}") format("woff2"); unicode-range: ${unicodeRange}; }`;
}

import { assertNever } from '../../../lib/assert-never.ts';
import type { Block, Matrix, NumberRow, Promises, Run, Table } from '../document.ts';
import { html, type Markup, nothing } from './escape.ts';

export function blockMarkup(block: Block): Markup {
  switch (block.kind) {
    case 'paragraph':
      return block.quiet ? html`<p class="quiet">${runs(block.runs)}</p>` : html`<p>${runs(block.runs)}</p>`;
    case 'subheading':
      return html`<h3>${block.text}</h3>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${runs(item)}</li>`)}</ul>`;
    case 'beside':
      return html`<div class="beside"><div>${block.blocks.map(blockMarkup)}</div>${matrix(block.matrix)}</div>`;
    case 'promises':
      return html`<div class="promises">${block.sides.map(promises)}</div>`;
    case 'numbers':
      return html`<table class="numbers"><tbody>${block.rows.map(numberRow)}</tbody></table>`;
    case 'table':
      return table(block);
    default:
      return assertNever(block);
  }
}

export function runs(all: readonly Run[]): Markup[] {
  return all.map((run) => (run.strong ? html`<strong>${run.text}</strong>` : html`${run.text}`));
}

/** Each text stands by itself: a name in another script must not pull the words around it. */
function matrix({ columns, rows, legend }: Matrix): Markup {
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = rows.map(
    ({ letter, cells }) =>
      html`<tr><th scope="row">${letter}</th>${cells.map((cell) => html`<td class="h${cell.heat}">${cell.text}</td>`)}</tr>`,
  );
  const entries = legend.map(({ heat, text }) => html`<span><i class="h${heat}"></i><bdi>${text}</bdi></span>`);
  return html`<div><table class="matrix"><thead><tr><th></th>${head}</tr></thead><tbody>${body}</tbody></table><div class="legend">${entries}</div></div>`;
}

function promises({ owedBy, heading, items, none }: Promises): Markup {
  const list = items.map(
    ({ number, runs: said, note }) =>
      html`<div class="promise"><span class="no">${number}</span><div>${runs(said)}${note === '' ? nothing : html`<div class="quiet">${note}</div>`}</div></div>`,
  );
  const body = items.length === 0 ? [html`<p class="quiet">${none}</p>`] : list;
  return html`<div class="half ${owedBy}"><div class="side"><i></i>${heading}</div>${body}</div>`;
}

const strokes: Readonly<Record<NumberRow['evidence'], number>> = {
  guess: 1,
  hint: 2,
  evidence: 3,
  counted: 0,
  assumed: 0,
  noData: 0,
};

function numberRow({ what, value, range, evidence, word }: NumberRow): Markup {
  const bars = Array.from({ length: strokes[evidence] }, () => html`<i></i>`);
  const tally = bars.length === 0 ? nothing : html`<span class="tally">${bars}</span>`;
  const said = evidence === 'assumed' ? html`<span class="assumed">${word}</span>` : html`${word}`;
  return html`<tr><td>${what}</td><td class="value"><bdi>${value}</bdi></td><td class="range">${range}</td><td class="light">${tally}${said}</td></tr>`;
}

function table({ head, rows, widths }: Table): Markup {
  const columns = widths.map((width) => html`<col style="width:${width}%">`);
  const heads = head.map((text) => html`<th scope="col">${text}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((text) => html`<td>${text}</td>`)}</tr>`);
  return html`<table class="plain"><colgroup>${columns}</colgroup><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

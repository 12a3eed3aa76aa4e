import type { Section, SignatureBlock, SlaDocument } from '../document.ts';
import { blockMarkup } from './block-markup.ts';
import { html, type Markup, nothing } from './escape.ts';
import { type EmbeddedFont, styles } from './styles.ts';

/**
 * The document as one HTML page that needs nothing else: no script, no address, its fonts inside. Every text is
 * escaped, and the page forbids itself everything but its own styles and fonts.
 */
export function slaHtml(document: SlaDocument, fonts: readonly EmbeddedFont[]): string {
  const { title, agreement, signatures, definitions } = document;
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
  const page = html`<!doctype html>
<html lang="${document.language}" dir="${document.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${[title.company, title.heading.join(' ')].filter((text) => text !== '').join(' · ')}</title>
<style>${{ markup: styles(fonts) }}</style>
</head>
<body>
<header>
<div class="top"><div class="who">${logo}<bdi>${title.company || title.workshop}</bdi></div><div class="when">${title.date}</div></div>
<h1>${title.heading.map((line) => html`<span>${line}</span>`)}</h1>
<p class="lead">${title.lead}</p>
<div class="halves"><i class="m"></i><i class="s"></i><i class="a"></i></div>
</header>
<main>
${agreement.map(section)}
<div class="signatures">${signatures.map(signature)}</div>
<div class="definitions">${definitions.map(section)}</div>
</main>
</body>
</html>
`;
  return page.markup;
}

const logo = html`<svg class="logo" viewBox="0 0 24 20" aria-hidden="true"><rect x="0" y="0" width="11" height="5" rx="1" fill="#B0500F"/><rect x="13" y="7.5" width="11" height="5" rx="1" fill="#1F5FA6"/><rect x="0" y="15" width="24" height="5" rx="1" fill="#123F38"/></svg>`;

function section({ number, heading, blocks }: Section): Markup {
  return html`<section><h2><span class="no">${number}</span><span>${heading}</span></h2>${blocks.map(blockMarkup)}</section>
`;
}

function signature({ side, heading, name, role, state, said, stroke }: SignatureBlock): Markup {
  const drawing =
    stroke === '' ? nothing : html`<svg viewBox="0 0 300 100" aria-hidden="true"><path d="${stroke}"/></svg>`;
  const lines = said.map((line, i) => html`<div class="quiet ${i > 0 ? 'what' : ''}">${line}</div>`);
  return html`<div class="signature ${side} ${state}"><div class="side"><i></i>${heading}</div>${drawing}<div class="name"><bdi>${name}</bdi></div><div class="quiet"><bdi>${role}</bdi></div>${lines}</div>`;
}

/** The line at the foot of every page, as Chromium's print footer wants it: it fills in the page numbers. */
export function footerHtml({ footer, direction }: SlaDocument, fonts: readonly EmbeddedFont[]): string {
  const faces = { markup: styles(fonts).split('\n:root')[0] ?? '' };
  return html`<style>${faces}
#foot { width: 100%; margin: 0 17mm; border-top: .5mm solid #123F38; padding-top: 2mm; display: flex; justify-content: space-between;
font: 400 7.6pt/1.4 Inter, "IBM Plex Sans Arabic", sans-serif; color: #57514A; -webkit-print-color-adjust: exact; }</style>
<div id="foot" dir="${direction}"><span>${footer.hash}</span><span>${footer.page} <span class="pageNumber"></span> ${footer.of} <span class="totalPages"></span></span></div>`
    .markup;
}

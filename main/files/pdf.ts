import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, type Session, session } from 'electron';
import type { SlaDocument } from '#shared/exchange/sla/document.ts';
import { footerHtml, slaHtml } from '#shared/exchange/sla/html/sla-html.ts';
import { embeddedFonts } from './embedded-fonts.ts';

/** In inches, as Chromium wants them: 15 mm above, 22 below for the footer, 17 at the sides. */
const margins = { top: 0.59, bottom: 0.87, left: 0.67, right: 0.67 };

/**
 * The document as a PDF on A4, with page numbers. A hidden window draws it: sandboxed, without scripts, in a
 * session of its own that may fetch nothing but the page and the fonts inside it. Electron only; the command
 * line has no window to draw with.
 */
export async function slaPdf(document: SlaDocument): Promise<Uint8Array> {
  const fonts = embeddedFonts();
  const folder = await mkdtemp(join(tmpdir(), 'accord-'));
  const page = join(folder, 'page.html');
  const own = closedSession(pathToFileURL(page).href);
  const window = new BrowserWindow({
    show: false,
    width: 1000,
    height: 1400,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      backgroundThrottling: false,
    },
  });
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    await writeFile(page, slaHtml(document, fonts), { mode: 0o600 });
    await window.loadFile(page);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      margins,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerHtml(document, fonts),
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

let drawn = 0;

/** A session in memory that lets through one page and what is written inside it. */
function closedSession(page: string): Session {
  const own = session.fromPartition(`document-${++drawn}`);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== page && !url.startsWith('data:') }));
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  return own;
}

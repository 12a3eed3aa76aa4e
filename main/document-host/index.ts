import type { SlaDocument } from '#shared/exchange/sla/document.ts';
import { type FromDocumentHost, toDocumentHost } from './messages.ts';
import { writeDocuments } from './write-documents.ts';

/** The process that writes documents, so that a large workbook holds up neither the window nor the main process. */
const { parentPort } = process;

const waiting = new Map<number, (pdf: Uint8Array | null) => void>();
let asked = 0;

function tell(message: FromDocumentHost): void {
  parentPort.postMessage(message);
}

async function printPdf(document: SlaDocument): Promise<Uint8Array> {
  const id = ++asked;
  const pdf = await new Promise<Uint8Array | null>((printed) => {
    waiting.set(id, printed);
    tell({ kind: 'print', id, document });
  });
  if (pdf === null) throw new Error('The PDF could not be drawn.');
  return pdf;
}

parentPort.on('message', ({ data }) => {
  const message = toDocumentHost.parse(data);
  if (message.kind === 'printed') {
    waiting.get(message.id)?.(message.pdf);
    waiting.delete(message.id);
    return;
  }
  writeDocuments(message.order, printPdf).then(
    (result) => tell({ kind: 'written', result }),
    (error: unknown) => {
      console.error(error);
      tell({ kind: 'written', result: { ok: false, refusal: { kind: 'unexpected' } } });
    },
  );
});

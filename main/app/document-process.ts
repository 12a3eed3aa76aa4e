import { join } from 'node:path';
import { utilityProcess } from 'electron';
import type { Failure } from '#shared/lib/failure.ts';
import { type Result, refused } from '#shared/lib/result.ts';
import type { DocumentOrder, FromDocumentHost, ToDocumentHost } from '../document-host/messages.ts';
import type { Exported } from '../files/export-workshop.ts';
import { slaPdf } from '../files/pdf.ts';

/** Has documents written by a process of their own, which ends with them. `folder` holds the built entries. */
export function writeInDocumentProcess(
  folder: string,
  order: DocumentOrder,
  log: (error: unknown) => void,
): Promise<Result<{ readonly files: Exported['files'] }, Failure>> {
  const entry = join(folder, 'main', 'document-host.js');
  const host = utilityProcess.fork(entry, [], { serviceName: 'Accord documents', stdio: 'inherit' });
  const send = (message: ToDocumentHost) => host.postMessage(message);
  return new Promise((settle) => {
    host.on('exit', () => settle(refused({ kind: 'documentsStopped' })));
    host.on('message', (message: FromDocumentHost) => {
      if (message.kind === 'written') {
        settle(message.result);
        host.kill();
        return;
      }
      slaPdf(message.document).then(
        (pdf) => send({ kind: 'printed', id: message.id, pdf }),
        (error: unknown) => {
          log(error);
          send({ kind: 'printed', id: message.id, pdf: null });
        },
      );
    });
    send({ kind: 'write', order });
  });
}

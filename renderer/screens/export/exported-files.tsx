import { FolderOpen } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ExportedFile } from '#shared/bridge/contract.ts';
import { ask } from '../../bridge/accord.ts';
import { showFailure } from '../../state/failure-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import css from './export.module.css';
import { fileName, fileSize } from './file-size.ts';

/** What was written, how large, and where. */
export function ExportedFiles({ files }: { readonly files: readonly ExportedFile[] }) {
  const t = useText();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.scrollIntoView({ block: 'nearest' }), []);
  const reveal = async (path: string) => {
    const answer = await ask('export.reveal', { path });
    showFailure(answer.ok ? null : answer.refusal);
  };
  return (
    <section ref={section} className={css.written} aria-labelledby="written-title" data-testid="export-files">
      <h2 id="written-title">{t('export.done')}</h2>
      <ul>
        {files.map((file) => (
          <li key={file.path} className={css.file}>
            <span className={css.fileName} title={file.path} data-selectable>
              <bdi>{fileName(file.path)}</bdi>
            </span>
            <span className={css.small} data-plain="file">
              {fileSize(file.bytes, t)}
            </span>
            <Button icon={FolderOpen} kind="quiet" small onClick={() => void reveal(file.path)}>
              {t('export.show')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

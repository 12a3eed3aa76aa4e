import { FileDown } from 'lucide-react';
import { useEffect, useState } from 'react';
import { pathOfDropped } from '../../bridge/accord.ts';
import { showFailure } from '../../state/failure-store.ts';
import { openWorkshop } from '../../state/workshop-files.ts';
import { useWorkshop } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import css from './drop-to-import.module.css';
import { chooseTable } from './import-store.ts';

/** A file can be dropped anywhere on the window: a workshop is opened, a table is looked into. */
export function DropToImport() {
  const t = useText();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const paths = [...(event.dataTransfer?.files ?? [])].map(pathOfDropped).filter((path) => path !== '');
      const [path, second] = paths;
      // One table is mapped at a time: which of several is meant nobody can tell.
      if (second !== undefined) showFailure({ kind: 'severalDropped', files: paths.length });
      else if (path !== undefined) take(path);
    };
    window.addEventListener('dragover', onOver);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onOver);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  if (!over) return null;
  return (
    <div className={css.overlay} data-over aria-hidden>
      <FileDown size="2.5rem" />
      <p>{t('importScreen.drop')}</p>
    </div>
  );
}

function take(path: string): void {
  if (path.toLowerCase().endsWith('.accord')) void openWorkshop(path);
  else if (useWorkshop.getState().open === null) showFailure({ kind: 'noWorkshop' });
  else void chooseTable(path);
}

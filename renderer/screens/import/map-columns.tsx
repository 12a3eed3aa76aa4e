import { Check, FileText } from 'lucide-react';
import type { Model } from '#shared/model/model.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ColumnTable } from './column-table.tsx';
import { DeriveNotes } from './derive-notes.tsx';
import css from './import.module.css';
import { bringIn, changeMapping, leaveTable } from './import-store.ts';
import { IntoRow } from './into-row.tsx';
import { KeptMappingNote } from './kept/kept-mapping-note.tsx';
import type { Mapping } from './mapping.ts';
import { LeakNotes, MappingNotes } from './mapping-notes.tsx';
import { mappingProblems } from './problems.ts';
import { DuplicatesSection } from './rows/duplicates-section.tsx';
import { keyProblem } from './rows/pseudonym-choices.ts';
import { PseudonymsSection } from './rows/pseudonyms-section.tsx';
import { ShapeRow } from './shape-row.tsx';
import { TableKindRow } from './table-kind-row.tsx';

type Props = { readonly mapping: Mapping; readonly selected: string; readonly model: Model };

/** What is in each column: the table of columns, how the file was read, and what stands in the way. */
export function MapColumns({ mapping, selected, model }: Props) {
  const t = useText();
  const problems = mappingProblems(mapping);
  const keyMissing = useRecords((state) => keyProblem(mapping, state.dataSet) !== null);
  return (
    <div className={css.map}>
      <header className={css.head}>
        <div className={css.titles}>
          <h1>{t('importScreen.title')}</h1>
          <p className={css.file}>
            <FileText size="1.05em" aria-hidden /> <bdi>{mapping.profile.file}</bdi>
            <span data-meaning={t('importScreen.mean.rows')}>
              {t('importScreen.rows', { count: mapping.profile.rows })}
            </span>
          </p>
        </div>
        <div className={css.actions}>
          <Button onClick={leaveTable} testId="import-leave">
            {t('app.cancel')}
          </Button>
          <Button
            kind="primary"
            icon={Check}
            disabled={problems.length > 0 || keyMissing}
            onClick={() => void bringIn(mapping, model.model.id)}
            testId="import-run"
          >
            <span data-plain="choice">{t('importScreen.run', { count: mapping.profile.rows })}</span>
          </Button>
        </div>
      </header>
      <div className={css.shape}>
        {mapping.kind === 'leads' && mapping.into === null && (
          <TextField
            label={t('importScreen.name')}
            value={mapping.name}
            onCommit={(name) => name !== '' && changeMapping((now) => ({ ...now, name }))}
            testId="import-name"
          />
        )}
        <ShapeRow mapping={mapping} />
        <TableKindRow mapping={mapping} />
      </div>
      <IntoRow mapping={mapping} />
      <KeptMappingNote mapping={mapping} model={model} />
      <MappingNotes mapping={mapping} problems={problems} />
      <ColumnTable mapping={mapping} selected={selected} model={model} />
      <DuplicatesSection mapping={mapping} modelId={model.model.id} />
      <PseudonymsSection mapping={mapping} />
      <DeriveNotes mapping={mapping} model={model} />
      <LeakNotes mapping={mapping} />
    </div>
  );
}

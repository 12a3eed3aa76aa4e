import { FileDown, FileUp, History } from 'lucide-react';
import { mapFileText } from '#shared/import/map-file.ts';
import type { Model } from '#shared/model/model.ts';
import { ask } from '../../../bridge/accord.ts';
import { showFailure } from '../../../state/failure-store.ts';
import { useRecords } from '../../../state/workshop-store.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Check } from '../../../ui/check.tsx';
import { changeMapping, mapAsSuggested } from '../import-store.ts';
import type { Mapping } from '../mapping.ts';
import css from './kept.module.css';
import { keptFor, withMapFile } from './with-kept-mapping.ts';

type Props = { readonly mapping: Mapping; readonly model: Model };

/** Whether the table is mapped as one before it, by what the two differ, and whether this mapping is kept in turn. */
export function KeptMappingNote({ mapping, model }: Props) {
  const t = useText();
  const kept = useRecords((state) =>
    Object.values(state.savedMapping).filter(({ modelId }) => modelId === model.model.id),
  );
  const zone = model.timeZone;
  const { remember } = mapping;
  const used =
    remember.kept === null
      ? null
      : keptFor(
          mapping,
          kept.filter(({ id }) => id === remember.kept),
        );
  const save = async () => {
    const columns = mapping.columns.map((column) => ({
      column,
      header: mapping.profile.columns.find(({ key }) => key === column.key)?.header ?? column.key,
    }));
    const text = mapFileText(columns, model.fields, mapping);
    const answer = await ask('import.saveMap', { name: mapping.name, text });
    showFailure(answer.ok ? null : answer.refusal);
  };
  const open = async () => {
    const answer = await ask('import.openMap', {});
    if (!answer.ok) return showFailure(answer.refusal);
    if (answer.value === null) return;
    const mapped = withMapFile(mapping, answer.value, model.fields);
    const isRefused = !('path' in mapped && 'profile' in mapped);
    showFailure(isRefused ? mapped : null);
    if (!isRefused) changeMapping(() => mapped as Mapping);
  };
  return (
    <section className={css.kept} data-testid="import-kept">
      {used !== null && (
        <p className={css.line} data-testid="import-kept-used">
          <History size="1.1em" aria-hidden />
          <span>
            {t('kept.used', { name: used.mapping.name, at: t.formats.instant(used.mapping.savedAt, zone) })}{' '}
            {used.onlyHere.length > 0 && t('kept.onlyHere', { columns: t.formats.list(used.onlyHere) })}{' '}
            {used.onlyThere.length > 0 && t('kept.onlyThere', { columns: t.formats.list(used.onlyThere) })}
          </span>
          <Button kind="quiet" small onClick={mapAsSuggested} testId="import-kept-leave">
            {t('kept.suggestInstead')}
          </Button>
        </p>
      )}
      <div className={css.acts}>
        <Check
          checked={remember.on}
          onChange={(on) => changeMapping((now) => ({ ...now, remember: { ...now.remember, on } }))}
          hint={t('kept.rememberHint')}
          testId="import-remember"
        >
          {t('kept.remember')}
        </Check>
        <Button kind="quiet" small icon={FileUp} onClick={() => void open()} testId="import-open-map">
          {t('kept.open')}
        </Button>
        <Button kind="quiet" small icon={FileDown} onClick={() => void save()} testId="import-save-map">
          {t('kept.save')}
        </Button>
      </div>
    </section>
  );
}

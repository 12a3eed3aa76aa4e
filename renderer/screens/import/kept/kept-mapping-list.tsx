import { Trash2 } from 'lucide-react';
import { byPosition } from '#shared/lib/by-position.ts';
import { execute } from '../../../state/execute.ts';
import { useRecords } from '../../../state/workshop-store.ts';
import { useText } from '../../../text/use-text.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import css from './kept.module.css';

/** The mappings that are kept in this workshop: each can be named anew and forgotten. */
export function KeptMappingList() {
  const t = useText();
  const kept = useRecords((state) => Object.values(state.savedMapping)).toSorted(byPosition);
  const zone = useRecords((state) => state.workshop.workshop?.settings.timeZone ?? 'UTC');
  if (kept.length === 0) return null;
  return (
    <section className={css.list} aria-labelledby="kept-title" data-testid="kept-mappings">
      <h2 id="kept-title">{t('kept.title')}</h2>
      <p className={css.hint}>{t('kept.hint')}</p>
      <ul>
        {kept.map(({ id, name, columns, kind, savedAt }) => (
          <li key={id} className={css.item}>
            <TextField
              bare
              label={t('kept.name')}
              value={name}
              onCommit={(next) => next !== '' && void execute({ type: 'savedMapping.change', id, set: { name: next } })}
            />
            <span className={css.hint} data-meaning={t('kept.mean')}>
              {[
                t(`importScreen.kind.${kind}`),
                t('settings.columns', { count: columns.length }),
                t.formats.instant(savedAt, zone),
              ].join(' · ')}
            </span>
            <IconButton
              icon={Trash2}
              label={t('kept.forget', { name })}
              onClick={() => void execute({ type: 'savedMapping.remove', id })}
              testId={`kept-forget-${id}`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

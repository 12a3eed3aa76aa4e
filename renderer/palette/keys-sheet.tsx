import { actionFamilies } from '../actions/action.ts';
import { allActions } from '../actions/all-actions.ts';
import { describeKeys } from '../actions/keys.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { handKeys } from './hand-keys.ts';
import css from './palette.module.css';
import { showList, useLists } from './palette-store.ts';

/** All keys, as the actions have them; and what the hands do on the canvas. */
export function KeysSheet() {
  return useLists((lists) => lists.shown === 'keys') ? <Sheet /> : null;
}

function Sheet() {
  const t = useText();
  const families = actionFamilies
    .map((family) => ({
      id: family,
      label: t(`palette.group.${family}`),
      lines: allActions
        .filter((action) => action.family === family && action.keys !== undefined)
        .map(({ id, label, keys = [] }) => ({ id, label: t(label), keys })),
    }))
    .filter(({ lines }) => lines.length > 0);
  const groups = [
    ...families,
    {
      id: 'hands',
      label: t('palette.onCanvas'),
      lines: handKeys.map(({ label, keys }) => ({ id: label, label: t(label), keys })),
    },
  ];
  return (
    <Dialog opened onClose={() => showList(null)} title={t('palette.keys')} size="large" testId="keys-sheet">
      <div className={css.sheet}>
        {groups.map(({ id, label, lines }) => (
          <section key={id} className={css.group} aria-label={label}>
            <h3>{label}</h3>
            <dl>
              {lines.map((line) => (
                <div key={line.id} className={css.entry}>
                  <dt>{line.label}</dt>
                  <dd>
                    {line.keys.map((keys) => (
                      <kbd key={keys} className={css.keys}>
                        {describeKeys(keys, t)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

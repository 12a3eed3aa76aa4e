import { Plus } from 'lucide-react';
import type { Model } from '#shared/model/model.ts';
import { activityTypeName, fieldName } from '#shared/text/names.ts';
import { newActivityType, newField } from '../canvas/new-records.ts';
import { newId } from '../state/execute.ts';
import { select } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { SignalMark } from '../ui/signal-mark.tsx';
import { edit } from './edit.ts';
import { Section } from './fields.tsx';
import css from './inspector.module.css';

/** The facts that leads carry (V1) and the activities they do (A1). */
export function FactLists({ model }: { readonly model: Model }) {
  const t = useText();
  const addField = async () => {
    const id = newId('field');
    const name = { [t.language]: t('inspector.facts.newField') };
    const failure = await edit({ type: 'field.add', record: newField(model, id, freeKey(model), name) });
    if (failure === null) select({ kind: 'field', id });
  };
  const addActivity = async () => {
    const id = newId('activity');
    const name = { [t.language]: t('inspector.facts.newActivity') };
    const failure = await edit({ type: 'activityType.add', record: newActivityType(model, id, name) });
    if (failure === null) select({ kind: 'activityType', id });
  };
  return (
    <>
      <Section title={t('inspector.facts.fields')}>
        <ul className={css.list}>
          {model.fields.map(({ id, type }) => (
            <li key={id}>
              <button type="button" onClick={() => select({ kind: 'field', id })} data-testid={`field-${id}`}>
                <span dir="auto">{fieldName(model, id, t)}</span>
                <span className={css.listEnd}>{t(`model.fieldType.${type}`)}</span>
              </button>
            </li>
          ))}
        </ul>
        <Button small icon={Plus} onClick={() => void addField()} testId="add-field">
          {t('inspector.facts.addField')}
        </Button>
      </Section>
      <Section title={t('inspector.facts.activities')}>
        <ul className={css.list}>
          {model.activityTypes.map(({ id, signal }) => (
            <li key={id}>
              <button type="button" onClick={() => select({ kind: 'activityType', id })} data-testid={`activity-${id}`}>
                <span dir="auto">{activityTypeName(model, id, t)}</span>
                <SignalMark signal={signal} />
              </button>
            </li>
          ))}
        </ul>
        <Button small icon={Plus} onClick={() => void addActivity()} testId="add-activity">
          {t('inspector.facts.addActivity')}
        </Button>
      </Section>
    </>
  );
}

/** `fact_1`, `fact_2`, …: the first key that no field has. */
function freeKey(model: Model): string {
  let n = 1;
  while (model.fields.some((field) => field.key === `fact_${n}`)) n++;
  return `fact_${n}`;
}

import { Plus } from 'lucide-react';
import { always, never } from '#shared/model/condition.ts';
import type { FieldId, RecycleReasonId } from '#shared/model/ids.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { newField } from '../../canvas/new-records.ts';
import { commitDraft } from '../../state/commit-draft.ts';
import { newGesture, newId } from '../../state/execute.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { select } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { meant } from '../../ui/meaning.tsx';
import { Section } from '../fields.tsx';
import { heldBy } from './held-by.ts';
import css from './stages.module.css';

type Reason = RecordOf<'recycleReason'>;
type Props = {
  readonly model: Model;
  /** Only the reasons that lead there, and where a new one leads; null: all of them. */
  readonly to: Reason['to'] | null;
};

/** Why sales sends a lead back or turns it down (S6): each reason, and one more. */
export function ReasonList({ model, to }: Props) {
  const t = useText();
  const simulation = useSimulation();
  const own = model.recycleReasons.filter((reason) => to === null || reason.to === to);
  const add = async () => {
    const gesture = newGesture();
    let clock = model.fields.find(({ type }) => type === 'date')?.id;
    // The clock needs a day to begin with: a fact for it comes in the same step.
    if (clock === undefined) {
      clock = newId('field') as FieldId;
      const name = { [t.language]: t('stages.reason.sentBackOn') };
      const record = { ...newField(model, clock, freeKey(model), name), type: 'date' as const };
      if ((await commitDraft({ type: 'field.add', record }, { gesture })) !== null) return;
    }
    const id = newId('reason') as RecycleReasonId;
    const record: Reason = {
      id,
      modelId: model.model.id,
      position: model.recycleReasons.reduce((last, { position }) => Math.max(last, position), 0) + 1,
      name: { [t.language]: t('stages.reason.new') },
      carriedBy: never,
      to: to ?? 'recycled',
      clockField: clock,
      afterDays: 90,
      returnsWhen: always,
    };
    const failure = await commitDraft({ type: 'recycleReason.add', record }, { gesture });
    if (failure === null) select({ kind: 'recycleReason', id });
  };
  return (
    <Section title={t('stages.reasons')} hint={t('stages.reasonsHint')}>
      {own.length > 0 && (
        <ul className={css.duties}>
          {own.map((reason) => (
            <li key={reason.id}>
              <button
                type="button"
                onClick={() => select({ kind: 'recycleReason', id: reason.id })}
                data-testid={`reason-${reason.id}`}
              >
                <span dir="auto">{textIn(reason.name, t.language) || t('stages.reason.unnamed')}</span>
                <span className={css.end}>
                  {t(`model.stage.${reason.to}`)}
                  {simulation !== null && (
                    <span {...meant(t('meaning.reason'))} data-testid={`reason-${reason.id}-held`}>
                      {' · '}
                      {t('inspector.group.leads', { count: heldBy(simulation, reason.id) })}
                    </span>
                  )}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Button small icon={Plus} onClick={() => void add()} testId="add-reason">
        {t('stages.reason.add')}
      </Button>
    </Section>
  );
}

function freeKey(model: Model): string {
  let key = 'sent_back_on';
  for (let n = 2; model.fields.some((field) => field.key === key); n++) key = `sent_back_on_${n}`;
  return key;
}

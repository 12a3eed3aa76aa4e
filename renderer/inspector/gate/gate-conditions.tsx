import { Plus } from 'lucide-react';
import type { GateDetail } from '#shared/engine/gates/gate-detail.ts';
import { never } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { MoveButtons, moved } from '../audience/move-buttons.tsx';
import { openBuilder } from '../condition/builder-store.ts';
import { ConditionLine, conditionWords } from '../condition/condition-line.tsx';
import { edit } from '../edit.ts';
import { Section } from '../fields.tsx';
import css from './gate.module.css';
import { SaidCount } from './said-count.tsx';

type Props = {
  readonly gate: RecordOf<'gate'>;
  readonly model: Model;
  readonly detail: GateDetail | null;
};

/** The condition that opens the gate (S2), with how those who come answer it. */
export function GateEntry({ gate, detail }: Omit<Props, 'model'>) {
  const t = useText();
  return (
    <Section title={t('inspector.gate.entry')}>
      <ConditionLine condition={gate.entry} part={{ kind: 'gate', id: gate.id, of: 'entry' }} testId="edit-entry" />
      {detail !== null && (
        <SaidCount
          count={detail.entry}
          words={t('gate.trueOf', { yes: detail.entry.yes, comers: detail.comers })}
          alone={detail.entry.alone}
          meaning={t('gate.mean.entry')}
          testId="edit-entry-count"
        />
      )}
    </Section>
  );
}

/** What keeps the gate shut whatever else holds: each with those whom it alone keeps out. */
export function GateExclusions({ gate, model, detail }: Props) {
  const t = useText();
  const { exclusions } = gate;
  const write = (next: typeof exclusions) => edit({ type: 'gate.change', id: gate.id, set: { exclusions: next } });
  const add = async () => {
    const failure = await write([...exclusions, never]);
    if (failure === null) openBuilder({ kind: 'gate', id: gate.id, of: 'exclusions', at: exclusions.length });
  };
  return (
    <Section title={t('inspector.gate.exclusions')} hint={t('gate.exclusions.hint')}>
      {[...exclusions.entries()].map(([at, condition]) => {
        const own = detail?.exclusions[at];
        return (
          // Conditions have no ids; their place is what tells them apart.
          <div className={css.part} key={at}>
            <ConditionLine
              condition={condition}
              part={{ kind: 'gate', id: gate.id, of: 'exclusions', at }}
              onRemove={() => void write(exclusions.toSpliced(at, 1))}
              testId={`gate-exclusion-${at}`}
            />
            <div className={css.foot}>
              {detail !== null && own !== undefined && (
                <SaidCount
                  count={own}
                  words={t('gate.trueOf', { yes: own.yes, comers: detail.comers })}
                  alone={own.alone}
                  meaning={t('gate.mean.exclusion')}
                  testId={`gate-exclusion-${at}-count`}
                />
              )}
              <MoveButtons
                name={conditionWords(condition, model, t)}
                at={at}
                all={exclusions.length}
                onMove={(to) => void write(moved(exclusions, at, to))}
                testId={`gate-exclusion-${at}`}
              />
            </div>
          </div>
        );
      })}
      {exclusions.length < 50 && (
        <Button small icon={Plus} onClick={() => void add()} testId="add-gate-exclusion">
          {t('inspector.gate.addExclusion')}
        </Button>
      )}
    </Section>
  );
}

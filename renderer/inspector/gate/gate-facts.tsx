import type { GateDetail } from '#shared/engine/gates/gate-detail.ts';
import type { FieldId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useText } from '../../text/use-text.ts';
import { edit } from '../edit.ts';
import { Section } from '../fields.tsx';
import { FactList } from './fact-list.tsx';
import css from './gate.module.css';
import { knownOf, SaidCount } from './said-count.tsx';

type Props = {
  readonly gate: RecordOf<'gate'>;
  readonly model: Model;
  readonly detail: GateDetail | null;
};

/** Facts that must be known (S2): each with how many have it, and whom it alone holds. */
export function GateFacts({ gate, model, detail }: Props) {
  const t = useText();
  const { requires } = gate;
  return (
    <Section title={t('inspector.gate.requires')} hint={t('gate.facts.hint')}>
      {requires.length === 0 && <p className={css.small}>{t('gate.facts.none')}</p>}
      <FactList
        fields={requires}
        model={model}
        most={50}
        fills={fillsOf(detail, 'stops')}
        below={(at) => {
          const own = detail?.requires.find(({ field }) => field === requires[at]);
          if (detail === null || own === undefined) return null;
          return (
            <SaidCount
              count={knownOf(own.known, detail.comers)}
              words={t('gate.facts.of', { known: own.known, comers: detail.comers })}
              alone={own.alone}
              meaning={t('gate.mean.known')}
              testId={`edit-requires-${at}-count`}
            />
          );
        }}
        onCommit={(next) => void edit({ type: 'gate.change', id: gate.id, set: { requires: next } })}
        label={t('gate.facts.add')}
        testId="edit-requires"
      />
    </Section>
  );
}

/** How often each fact is known among those who come, and whom asking for it would stop. */
export function fillsOf(detail: GateDetail | null, stops: 'stops' | 'stopsTrack') {
  return (id: FieldId) => {
    const own = detail?.facts.find(({ field }) => field === id);
    if (detail === null || own === undefined || detail.comers === 0) return null;
    return { share: own.known / detail.comers, stops: own[stops] };
  };
}

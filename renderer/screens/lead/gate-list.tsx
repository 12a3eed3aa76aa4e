import { Check, CircleHelp, ClipboardList, Minus } from 'lucide-react';
import type { Explanation, GateState } from '#shared/engine/results.ts';
import { describeHeld } from '#shared/exchange/leads/describe-held.ts';
import { gateOf, type Model } from '#shared/model/model.ts';
import { fieldName, stageName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { SideMark } from '../../ui/side-mark.tsx';
import css from './gate-list.module.css';

/** Each gate: whether it opens for this lead, and why not. */
export function GateList({ model, explanation }: { readonly model: Model; readonly explanation: Explanation }) {
  const t = useText();
  return (
    <section className={css.gates}>
      <h2>{t('lead.gates')}</h2>
      <ul>
        {explanation.gates.map((gate) => (
          <GateLine key={gate.stage} gate={gate} model={model} />
        ))}
      </ul>
    </section>
  );
}

function GateLine({ gate, model }: { readonly gate: GateState; readonly model: Model }) {
  const t = useText();
  const record = gateOf(model, gate.stage);
  const kind = kindOf(gate);
  return (
    <li className={css.gate} data-testid={`gate-${gate.stage}`}>
      <GateIcon kind={kind} />
      <div className={css.words}>
        <p className={css.name}>
          <b>{stageName(model, gate.stage, t)}</b>
          {record !== undefined && <SideMark side={record.owner} named />}
          <span>{t(`lead.gate.${kind}`)}</span>
        </p>
        <p className={css.reason}>{reason()}</p>
      </div>
    </li>
  );

  function reason(): string {
    if (gate.opens) return t(gate.fastTrack ? 'lead.gate.fastTrack' : 'lead.gate.allMet');
    if (gate.missing.length > 0) {
      return t('lead.gate.needs', { fields: t.formats.list(gate.missing.map((id) => fieldName(model, id, t))) });
    }
    return describeHeld(t, model, gate.because);
  }
}

type Kind = 'opens' | 'missing' | 'unknown' | 'holds';

function kindOf(gate: GateState): Kind {
  if (gate.opens) return 'opens';
  if (gate.missing.length > 0) return 'missing';
  return gate.because === 'unknown' ? 'unknown' : 'holds';
}

const icons = { opens: Check, missing: ClipboardList, unknown: CircleHelp, holds: Minus } as const;

function GateIcon({ kind }: { readonly kind: Kind }) {
  const Icon = icons[kind];
  return (
    <span className={css.icon} data-kind={kind} aria-hidden>
      <Icon size="1rem" />
    </span>
  );
}

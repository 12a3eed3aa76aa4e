import { Switch } from '@mantine/core';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import type { Model } from '#shared/model/model.ts';
import { type GatedStage, gatedStages } from '#shared/model/stage.ts';
import { type Waterfall, waterfalls } from '#shared/templates/waterfalls.ts';
import { stageName } from '#shared/text/names.ts';
import { newGate } from '../../canvas/new-records.ts';
import { newId } from '../../state/execute.ts';
import { useSimulation } from '../../state/simulation-store.ts';
import { select } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { edit } from '../edit.ts';
import { Section } from '../fields.tsx';
import css from './stages.module.css';

/** The chain of stages: which are used, those that may be left out, and chains that many teams know. */
export function WaterfallSection({ model }: { readonly model: Model }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const used = gatedStages.filter((stage) => model.gates.some((gate) => gate.stage === stage && gate.enabled));
  const gates = useSimulation()?.gates;
  const flowOf = (stage: GatedStage): string | undefined => {
    const gate = gates?.find((each) => each.stage === stage);
    if (gate === undefined) return undefined;
    return t('gate.flow', { comers: gate.held.reduce((sum, { leads }) => sum + leads, gate.open), count: gate.open });
  };
  return (
    <Section title={t('stages.chain')} hint={t('stages.chainHint')}>
      <p className={css.chain} data-testid="chain">
        {used.map((stage) => {
          const gate = model.gates.find((each) => each.stage === stage);
          return (
            <button
              key={stage}
              type="button"
              onClick={() => gate !== undefined && select({ kind: 'gate', id: gate.id })}
            >
              {stageName(model, stage, t)}
            </button>
          );
        })}
      </p>
      {(['sal', 'pql'] as const).map((stage) => (
        <Switch
          key={stage}
          description={<span data-meaning={t('gate.mean.flow')}>{flowOf(stage)}</span>}
          label={t(`stages.use.${stage}`)}
          checked={used.includes(stage)}
          onChange={(event) => use(model, stage, event.currentTarget.checked)}
          color="var(--ink)"
          data-testid={`use-${stage}`}
        />
      ))}
      <Button small icon={open ? ChevronUp : ChevronDown} onClick={() => setOpen(!open)} testId="waterfalls">
        {t('stages.known')}
      </Button>
      {open && (
        <ul className={css.waterfalls}>
          {waterfalls.map((waterfall) => (
            <li key={waterfall.id}>
              <button type="button" onClick={() => apply(model, waterfall)} data-testid={`waterfall-${waterfall.id}`}>
                <strong>{t(`waterfall.${waterfall.id}`)}</strong>
                <span className={css.stages}>
                  {waterfall.stages.map((stage, i) => (
                    // Isolated, so that Latin abbreviations do not turn a right-to-left chain round.
                    <span key={stage}>
                      {i > 0 && <span aria-hidden>{t('stages.arrow')}</span>}
                      <bdi>{t(`agree.stage.${stage}`)}</bdi>
                    </span>
                  ))}
                </span>
                <span className={css.about}>{t(`waterfall.${waterfall.id}.about`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function use(model: Model, stage: GatedStage, enabled: boolean): void {
  const gate = model.gates.find((each) => each.stage === stage);
  if (gate !== undefined) void edit({ type: 'gate.change', id: gate.id, set: { enabled } });
  else if (enabled) void edit({ type: 'gate.add', record: newGate(model, newId('gate'), stage) });
}

function apply(model: Model, { stages, names }: Waterfall): void {
  const missing = stages.filter((stage) => !model.gates.some((gate) => gate.stage === stage));
  void edit({
    type: 'waterfall.apply',
    modelId: model.model.id,
    stages: [...stages],
    added: missing.map((stage) => newGate(model, newId('gate'), stage)),
    names: { ...names },
  });
}

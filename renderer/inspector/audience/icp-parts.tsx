import { Plus } from 'lucide-react';
import type { YesNoUnknown } from '#shared/engine/results.ts';
import { never } from '#shared/model/condition.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useModel } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { PointsField } from '../../ui/points-field.tsx';
import { openBuilder } from '../condition/builder-store.ts';
import { ConditionLine, conditionWords } from '../condition/condition-line.tsx';
import { edit, tryOut } from '../edit.ts';
import { Section } from '../fields.tsx';
import css from './audience.module.css';
import { MoveButtons, moved } from './move-buttons.tsx';
import { PartCount } from './part-count.tsx';

type Icp = RecordOf<'icp'>;
type Counts = readonly YesNoUnknown[] | undefined;

type RequirementsProps = { readonly icp: Icp; readonly list: 'mustHaves' | 'exclusions'; readonly counts: Counts };

/** Must-haves and exclusions, each with the leads that it is true of. */
export function Requirements({ icp, list, counts }: RequirementsProps) {
  const t = useText();
  const name = useConditionName();
  const write = (conditions: Icp['mustHaves']) => edit({ type: 'icp.change', id: icp.id, set: { [list]: conditions } });
  const add = async () => {
    const failure = await write([...icp[list], never]);
    if (failure === null) openBuilder({ kind: 'icp', id: icp.id, list, at: icp[list].length });
  };
  return (
    <Section title={t(`inspector.icp.${list}`)} hint={t(`inspector.icp.${list}Hint`)}>
      {[...icp[list].entries()].map(([at, condition]) => (
        // Conditions have no ids; their place is what tells them apart.
        <div className={css.part} key={at}>
          <ConditionLine
            condition={condition}
            part={{ kind: 'icp', id: icp.id, list, at }}
            onRemove={() => void write(icp[list].toSpliced(at, 1))}
            testId={`${list}-${at}`}
          />
          <div className={css.partFoot}>
            <PartCount counts={counts?.[at]} testId={`${list}-count-${at}`} />
            <MoveButtons
              name={name(condition)}
              at={at}
              all={icp[list].length}
              onMove={(to) => void write(moved(icp[list], at, to))}
              testId={`${list}-${at}`}
            />
          </div>
        </div>
      ))}
      {icp[list].length < 50 && (
        <Button small icon={Plus} onClick={() => void add()} testId={`add-${list}`}>
          {t(list === 'mustHaves' ? 'inspector.icp.addMustHave' : 'inspector.icp.addExclusion')}
        </Button>
      )}
    </Section>
  );
}

/** What makes one company better than another: each with its weight and the leads that it is true of. */
export function Criteria({ icp, counts }: { readonly icp: Icp; readonly counts: Counts }) {
  const t = useText();
  const name = useConditionName();
  const command = (criteria: Icp['criteria']) => ({ type: 'icp.change', id: icp.id, set: { criteria } }) as const;
  const weighed = (at: number, weight: number) =>
    command(icp.criteria.map((criterion, i) => (i === at ? { ...criterion, weight } : criterion)));
  const add = async () => {
    const failure = await edit(command([...icp.criteria, { condition: never, weight: 500 }]));
    if (failure === null) openBuilder({ kind: 'icp', id: icp.id, list: 'criteria', at: icp.criteria.length });
  };
  return (
    <Section title={t('inspector.icp.criteria')} hint={t('inspector.icp.criteriaHint')}>
      {[...icp.criteria.entries()].map(([at, { condition, weight }]) => (
        <div className={css.part} key={at}>
          <ConditionLine
            condition={condition}
            part={{ kind: 'icp', id: icp.id, list: 'criteria', at }}
            onRemove={() => void edit(command(icp.criteria.toSpliced(at, 1)))}
            testId={`criteria-${at}`}
          />
          <div className={css.partFoot}>
            <span className={css.weight}>
              <span aria-hidden>{t('inspector.icp.weight')}</span>
              <PointsField
                bare
                label={`${t('inspector.icp.weight')}: ${name(condition)}`}
                value={weight}
                onCommit={(next) => next !== null && void edit(weighed(at, next))}
                onDraft={(next) => tryOut(next === null ? null : weighed(at, next))}
                testId={`weight-${at}`}
              />
            </span>
            <MoveButtons
              name={name(condition)}
              at={at}
              all={icp.criteria.length}
              onMove={(to) => void edit(command(moved(icp.criteria, at, to)))}
              testId={`criteria-${at}`}
            />
          </div>
          <PartCount counts={counts?.[at]} testId={`criteria-count-${at}`} />
        </div>
      ))}
      {icp.criteria.length < 100 && (
        <Button small icon={Plus} onClick={() => void add()} testId="add-criterion">
          {t('inspector.icp.addCriterion')}
        </Button>
      )}
    </Section>
  );
}

function useConditionName(): (condition: Icp['mustHaves'][number]) => string {
  const t = useText();
  const model = useModel();
  return (condition) => (model === null ? '' : conditionWords(condition, model, t));
}

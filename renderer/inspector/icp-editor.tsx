import { Plus, X } from 'lucide-react';
import { never } from '#shared/model/condition.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { useSimulation } from '../state/simulation-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { PointsField } from '../ui/points-field.tsx';
import { openBuilder } from './condition/builder-store.ts';
import { ConditionLine } from './condition/condition-line.tsx';
import { edit, tryOut } from './edit.ts';
import { NameField, Section, StoryField } from './fields.tsx';
import css from './inspector.module.css';
import { LiveCount, useAllLeads } from './live-count.tsx';

type Icp = RecordOf<'icp'>;

/** An ideal customer profile (I1): its story, what it must have, what makes it better, what it must not be. */
export function IcpEditor({ icp }: { readonly icp: Icp }) {
  const t = useText();
  const all = useAllLeads();
  const count = useSimulation()?.icps.find((c) => c.id === icp.id);
  const change = (set: Partial<Omit<Icp, 'id' | 'modelId'>>) => void edit({ type: 'icp.change', id: icp.id, set });
  return (
    <>
      <LiveCount
        of="icp"
        count={count?.yes ?? null}
        noun={t('inspector.count.icp', { all })}
        bar={count ?? null}
        outcomes={count?.outcomes ?? null}
      />
      <NameField
        label={t('inspector.name')}
        value={icp.name}
        onCommit={(name) => change({ name })}
        testId="edit-name"
      />
      <StoryField
        label={t('inspector.icp.narrative')}
        value={icp.narrative}
        onCommit={(narrative) => change({ narrative })}
      />
      <ConditionList icp={icp} list="mustHaves" />
      <Criteria icp={icp} />
      <ConditionList icp={icp} list="exclusions" />
      <Tiers icp={icp} />
    </>
  );
}

/** Must-haves and exclusions. */
function ConditionList({ icp, list }: { readonly icp: Icp; readonly list: 'mustHaves' | 'exclusions' }) {
  const t = useText();
  const write = (conditions: Icp['mustHaves']) => edit({ type: 'icp.change', id: icp.id, set: { [list]: conditions } });
  const add = async () => {
    const failure = await write([...icp[list], never]);
    if (failure === null) openBuilder({ kind: 'icp', id: icp.id, list, at: icp[list].length });
  };
  return (
    <Section title={t(`inspector.icp.${list}`)} hint={t(`inspector.icp.${list}Hint`)}>
      {[...icp[list].entries()].map(([at, condition]) => (
        <ConditionLine
          // Conditions have no ids; their place is what tells them apart.
          key={at}
          condition={condition}
          part={{ kind: 'icp', id: icp.id, list, at }}
          onRemove={() => void write(icp[list].toSpliced(at, 1))}
          testId={`${list}-${at}`}
        />
      ))}
      <Button small icon={Plus} onClick={() => void add()} testId={`add-${list}`}>
        {t(list === 'mustHaves' ? 'inspector.icp.addMustHave' : 'inspector.icp.addExclusion')}
      </Button>
    </Section>
  );
}

function Criteria({ icp }: { readonly icp: Icp }) {
  const t = useText();
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
        <div className={css.weighted} key={at}>
          <ConditionLine
            condition={condition}
            part={{ kind: 'icp', id: icp.id, list: 'criteria', at }}
            onRemove={() => void edit(command(icp.criteria.toSpliced(at, 1)))}
          />
          <PointsField
            bare
            label={t('inspector.icp.weight')}
            value={weight}
            onCommit={(next) => next !== null && void edit(weighed(at, next))}
            onDraft={(next) => tryOut(next === null ? null : weighed(at, next))}
          />
        </div>
      ))}
      <Button small icon={Plus} onClick={() => void add()} testId="add-criterion">
        {t('inspector.icp.addCriterion')}
      </Button>
    </Section>
  );
}

function Tiers({ icp }: { readonly icp: Icp }) {
  const t = useText();
  const command = (tiers: number[]) => ({ type: 'icp.change' as const, id: icp.id, set: { tiers } });
  const last = icp.tiers.at(-1);
  return (
    <Section title={t('inspector.icp.tiers')} hint={t('inspector.icp.tiersHint')}>
      {[...icp.tiers.entries()].map(([i, at]) => (
        <div className={css.row} key={i}>
          <PointsField
            label={t('inspector.icp.tier', { tier: i + 1 })}
            value={at}
            onCommit={(next) => next !== null && void edit(command(icp.tiers.with(i, next)))}
          />
          <IconButton
            icon={X}
            label={t('inspector.removePart', { name: t('inspector.icp.tier', { tier: i + 1 }) })}
            onClick={() => void edit(command(icp.tiers.toSpliced(i, 1)))}
          />
        </div>
      ))}
      {icp.tiers.length < 10 && (
        <Button
          small
          icon={Plus}
          onClick={() => void edit(command([...icp.tiers, last === undefined ? 0 : last - 500]))}
          testId="add-tier"
        >
          {t('inspector.icp.addTier')}
        </Button>
      )}
    </Section>
  );
}

import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Share, Simulation } from '#shared/engine/results.ts';
import { type ComparedLine, compareDataSets } from '#shared/evidence/compare-data-sets.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import type { StageId } from '#shared/model/stage.ts';
import { stageName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { aboutShown } from '../../state/about-shown.ts';
import { askEngine } from '../../state/engine-client.ts';
import { showFailure } from '../../state/failure-store.ts';
import { goTo } from '../../state/view-store.ts';
import { useModel } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Meaning } from '../../ui/meaning.tsx';
import { Select } from '../../ui/select.tsx';
import css from './compare-data-sets.module.css';
import { closeSettings } from './settings-store.ts';

type Props = { readonly dataSets: readonly DataSet[]; readonly shown: DataSet['id'] | null };

/** Two data sets under the model as it stands: counts and shares side by side, with their ranges. */
export function CompareDataSets({ dataSets, shown }: Props) {
  const t = useText();
  const model = useModel();
  const first = dataSets.find(({ id }) => id === shown) ?? dataSets[0];
  const [chosen, setChosen] = useState<readonly [string, string]>([
    first?.id ?? '',
    dataSets.find(({ id }) => id !== first?.id)?.id ?? '',
  ]);
  const left = dataSets.find(({ id }) => id === chosen[0]);
  const right = dataSets.find(({ id }) => id === chosen[1]);
  const counts = useBeside(model, left, right);
  const options = dataSets.map(({ id, name }) => ({ value: id as string, label: name }));
  if (model === null || left === undefined || right === undefined) {
    return (
      <div className={css.needsTwo}>
        <p>{t('compare.needsTwo')}</p>
        <Button
          icon={FileInput}
          onClick={() => {
            closeSettings();
            goTo('import');
          }}
        >
          {t('settings.bringIn')}
        </Button>
      </div>
    );
  }
  return (
    <section className={css.compare} aria-label={t('compare.title')} data-testid="compare-data-sets">
      <p className={css.hint}>{t('compare.hint')}</p>
      <div className={css.choices}>
        <Select
          label={t('compare.left')}
          value={chosen[0]}
          options={options}
          onChange={(id) => setChosen([id, chosen[1]])}
          testId="compare-left"
        />
        <Select
          label={t('compare.right')}
          value={chosen[1]}
          options={options}
          onChange={(id) => setChosen([chosen[0], id])}
          testId="compare-right"
        />
      </div>
      {counts === null ? (
        <p role="status">{t('compare.counting')}</p>
      ) : (
        <Compared model={model} names={[left.name, right.name]} counts={counts} />
      )}
    </section>
  );
}

type Both = readonly [Simulation, Simulation];

function Compared({ model, names, counts }: { model: Model; names: readonly [string, string]; counts: Both }) {
  const t = useText();
  const lines = compareDataSets(...counts);
  const groups = (['baseRate', 'stage', 'grade', 'icp'] as const).map((of) => ({
    of,
    lines: lines.filter((line) => line.of === of || (of === 'icp' && line.of === 'noIcp')),
  }));
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <td />
          {names.map((name, i) => (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns, perhaps of one name.
              key={i}
              scope="col"
            >
              <bdi>{name}</bdi>
            </th>
          ))}
          <td />
        </tr>
        <tr>
          <th scope="row">{t('compare.leads')}</th>
          {counts.map((of, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns.
            <td key={i}>
              <Meaning sentence={t('meaning.compared')}>
                <bdi className={css.number}>{t.formats.number(of.leads)}</bdi>
              </Meaning>
            </td>
          ))}
          <td />
        </tr>
      </thead>
      {groups
        .filter((group) => group.lines.length > 0)
        .map((group) => (
          <tbody key={group.of}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={css.group}>
                {t(`compare.of.${group.of}`)}
              </th>
            </tr>
            {group.lines.map((line) => (
              <tr key={`${line.of} ${line.id}`} data-testid={`compare-${line.of}-${line.id}`}>
                <th scope="row">
                  <bdi>{lineName(line, model, t)}</bdi>
                </th>
                <ShareCell share={line.shares[0]} />
                <ShareCell share={line.shares[1]} />
                <td className={css.apart}>{line.apart && t('compare.apart')}</td>
              </tr>
            ))}
          </tbody>
        ))}
    </table>
  );
}

function ShareCell({ share }: { readonly share: Share }) {
  const t = useText();
  const { number, percent } = t.formats;
  if (share === null) return <td className={css.none}>{t('compare.none')}</td>;
  return (
    <td>
      <bdi className={css.number} data-meaning={t('meaning.compared')}>
        {percent(share.share)}
      </bdi>
      <span className={css.range}>
        {t('compare.count', { hits: number(share.hits), of: number(share.of) })}{' '}
        {t('compare.range', { low: percent(share.low), high: percent(share.high) })}
      </span>
    </td>
  );
}

function lineName(line: ComparedLine, model: Model, t: Translate): string {
  if (line.of === 'stage') return stageName(model, line.id as StageId, t);
  if (line.of === 'grade') return line.id;
  if (line.of === 'icp') {
    return textIn(model.icps.find(({ id }) => id === line.id)?.name, t.language) || t('model.unnamed.icp');
  }
  return line.of === 'noIcp' ? t('lead.noIcp') : t('compare.won');
}

/** Both counted by the engine, one after the other; null until they are. */
function useBeside(model: Model | null, left: DataSet | undefined, right: DataSet | undefined): Both | null {
  const [counts, setCounts] = useState<Both | null>(null);
  useEffect(() => {
    setCounts(null);
    if (model === null || left === undefined || right === undefined) return;
    let wanted = true;
    const ask = async () => {
      const both: Simulation[] = [];
      for (const dataSet of [left, right]) {
        const answer = await askEngine('simulateBeside', aboutShown(model, dataSet));
        if (!wanted) return;
        if (!answer.ok) return showFailure(answer.refusal.kind === 'superseded' ? null : answer.refusal);
        both.push(answer.value);
      }
      const [a, b] = both;
      if (a !== undefined && b !== undefined) setCounts([a, b]);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [model, left, right]);
  return counts;
}

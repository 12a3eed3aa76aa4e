import { useEffect, useState } from 'react';
import type { SameLeads } from '#shared/import/find-duplicates.ts';
import { mergeRules, type PlannedDuplicates } from '#shared/import/merge-rule.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { isolated } from '#shared/text/isolate.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { changeMapping } from '../import-store.ts';
import { type Mapping, planOf } from '../mapping.ts';
import { DuplicateExamples } from './duplicate-examples.tsx';
import { followDuplicates, useDuplicates } from './duplicates-store.ts';
import css from './rows.module.css';

type Props = { readonly mapping: Mapping; readonly modelId: ModelId };

/** Several rows of one lead: how many, which, and which of them is kept. Said before anything is stored. */
export function DuplicatesSection({ mapping, modelId }: Props) {
  const t = useText();
  const { found, looking } = useDuplicates();
  useEffect(() => {
    const soon = setTimeout(() => followDuplicates(planOf(mapping, modelId)), 250);
    return () => clearTimeout(soon);
  }, [mapping, modelId]);
  if (found === null) return looking ? <p className={css.hint}>{t('duplicates.looking')}</p> : null;
  const { id, email } = found;
  if (id === null && email === null) return null;
  const none = (id?.leads ?? 0) === 0 && (email?.leads ?? 0) === 0;
  if (none) {
    return (
      <p className={css.hint} data-testid="import-no-duplicates">
        {t(id === null ? 'duplicates.noneWithoutId' : 'duplicates.none')}
      </p>
    );
  }
  const { duplicates } = mapping;
  const change = (set: Partial<PlannedDuplicates>) =>
    changeMapping((now) => ({ ...now, duplicates: { ...now.duplicates, ...set } }));
  return (
    <section className={css.card} aria-labelledby="duplicates-title" data-testid="import-duplicates">
      <h2 id="duplicates-title" className={css.title}>
        {t('duplicates.title')}
      </h2>
      {id !== null && id.leads > 0 && (
        <SameLeadsRow
          by="id"
          found={id}
          rule={duplicates.id}
          rules={mergeRules}
          onChange={(rule) => change({ id: rule })}
        />
      )}
      {email !== null && email.leads > 0 && (
        <SameLeadsRow
          by="email"
          found={email}
          rule={duplicates.email}
          rules={['keep', ...mergeRules]}
          onChange={(rule) => change({ email: rule })}
        />
      )}
    </section>
  );
}

type RowProps<Rule extends PlannedDuplicates['email']> = {
  readonly by: 'id' | 'email';
  readonly found: SameLeads;
  readonly rule: Rule;
  readonly rules: readonly Rule[];
  readonly onChange: (rule: Rule) => void;
};

function SameLeadsRow<Rule extends PlannedDuplicates['email']>({ by, found, rule, rules, onChange }: RowProps<Rule>) {
  const t = useText();
  const [shown, setShown] = useState(false);
  const sentence = t(`duplicates.${by}`, {
    count: found.rows,
    column: isolated(found.column, t),
    leads: t('duplicates.leads', { count: found.leads }),
  });
  return (
    <div className={css.same} data-testid={`import-same-${by}`}>
      <p className={css.sentence}>{sentence}</p>
      <div className={css.choices}>
        <Segments
          label={sentence}
          value={rule}
          options={rules.map((each) => ({
            value: each,
            label: t(`duplicates.keep.${each}`),
            testId: `import-same-${by}-${each}`,
          }))}
          onChange={onChange}
        />
        <Button kind="quiet" small onClick={() => setShown(!shown)} testId={`import-same-${by}-show`}>
          {t(shown ? 'duplicates.hide' : 'duplicates.show')}
        </Button>
      </div>
      <p className={css.hint}>
        {t(`duplicates.rule.${rule}`)} {rule !== 'keep' && t('duplicates.nothingMixed')}
      </p>
      {shown && <DuplicateExamples found={found} rule={rule} />}
    </div>
  );
}

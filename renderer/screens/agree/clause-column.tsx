import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ClauseId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { Owner } from '#shared/model/scalars.ts';
import { execute, newId } from '../../state/execute.ts';
import { useText } from '../../text/use-text.ts';
import { AgreementLine } from '../../ui/agreement-line.tsx';
import { Button } from '../../ui/button.tsx';
import { SideMark } from '../../ui/side-mark.tsx';
import css from './agree.module.css';
import { ClauseItem } from './clause-item.tsx';
import { newClause } from './new-clause.ts';

/** One side's promises. The line above is its half of the whole one. */
export function ClauseColumn({ owedBy, model }: { readonly owedBy: Owner; readonly model: Model }) {
  const t = useText();
  const [editing, setEditing] = useState<string | null>(null);
  const own = model.clauses.filter((clause) => clause.owedBy === owedBy);
  const add = async () => {
    const record = newClause(newId('clause') as ClauseId, model.model.id, owedBy, model.clauses);
    if ((await execute({ type: 'clause.add', record })) === null) setEditing(record.id);
  };
  return (
    <section className={css.column} data-side={owedBy} aria-label={t(`agree.will.${owedBy}`)}>
      <AgreementLine agreed={owedBy} />
      <h2 className={css.will} data-side={owedBy}>
        <SideMark side={owedBy} /> {t(`agree.will.${owedBy}`)}
      </h2>
      {own.length === 0 && <p className={css.quiet}>{t('agree.none')}</p>}
      <ol className={css.clauses}>
        {own.map((clause) => (
          <ClauseItem
            key={clause.id}
            clause={clause}
            number={model.clauses.indexOf(clause) + 1}
            editing={editing === clause.id}
            onEdit={(open) => setEditing(open ? clause.id : null)}
          />
        ))}
      </ol>
      <Button icon={Plus} small onClick={() => void add()} testId={`clause-add-${owedBy}`}>
        {t('agree.addFor', { side: t(`app.side.${owedBy}`) })}
      </Button>
    </section>
  );
}

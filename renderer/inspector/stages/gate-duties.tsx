import { Plus } from 'lucide-react';
import type { SlaPromise } from '#shared/model/clause.ts';
import type { ClauseId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { promiseParts } from '#shared/text/describe-promise.ts';
import { newClause, promiseOf } from '../../screens/agree/new-clause.ts';
import { newId } from '../../state/execute.ts';
import { select } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Meaning } from '../../ui/meaning.tsx';
import { SideMark } from '../../ui/side-mark.tsx';
import { edit } from '../edit.ts';
import { Section } from '../fields.tsx';
import css from './stages.module.css';

type Props = {
  readonly gate: RecordOf<'gate'>;
  readonly model: Model;
  /** Leads that stand at the gate's stage; null before leads are there. */
  readonly here: number | null;
};

/** What is promised at a handoff, how long a lead may stand still there among it, and a promise more. */
export function GateDuties({ gate, model, here }: Props) {
  const t = useText();
  const own = model.clauses.filter(({ stage }) => stage === gate.stage);
  const add = async (kind: SlaPromise['kind'] | null) => {
    const id = newId('clause') as ClauseId;
    const usual = { ...newClause(id, model.model.id, gate.owner, model.clauses), stage: gate.stage };
    const record = kind === null ? usual : { ...usual, promise: promiseOf(kind) };
    if ((await edit({ type: 'clause.add', record })) === null) select({ kind: 'clause', id });
  };
  return (
    <Section title={t('stages.duties')}>
      {here !== null && (
        <p className={css.hint} data-testid="gate-here">
          <Meaning sentence={t('meaning.stage')}>{t('gate.here', { count: here })}</Meaning>
        </p>
      )}
      {own.length > 0 && (
        <ul className={css.duties}>
          {own.map((clause) => (
            <li key={clause.id}>
              <button
                type="button"
                onClick={() => select({ kind: 'clause', id: clause.id })}
                data-testid={`gate-duty-${clause.id}`}
              >
                <SideMark side={clause.owedBy} named />
                <span data-meaning={t('meaning.promise')}>
                  {promiseParts(clause, t).map((part) =>
                    part.strong ? <strong key={part.text}>{part.text}</strong> : part.text,
                  )}
                  {promiseParts(clause, t).length === 0 && t('agree.unworded')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={css.adds}>
        <Button small icon={Plus} onClick={() => void add(null)} testId="add-duty">
          {t('canvas.add.clause')}
        </Button>
        {!own.some(({ promise }) => promise.kind === 'ageing') && (
          <Button small icon={Plus} onClick={() => void add('ageing')} testId="add-ageing">
            {t('stages.addAgeing')}
          </Button>
        )}
      </div>
      <p className={css.hint}>{t('stages.ageingHint')}</p>
    </Section>
  );
}

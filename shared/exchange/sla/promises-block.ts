import { textIn } from '../../model/local-text.ts';
import type { RecordOf } from '../../model/records.ts';
import { promiseParts } from '../../text/describe-promise.ts';
import { nameOf } from '../../text/names.ts';
import type { Block, Promises } from './document.ts';
import type { Saying } from './sla-input.ts';

type Clause = RecordOf<'clause'>;

/** What each side promises, mirrored; what both promise follows. Clauses are numbered through, 2.1 to 2.n. */
export function promisesBlock(saying: Saying): Block {
  const numbers = clauseNumbers(saying);
  const side = (owedBy: Promises['owedBy']): Promises => ({
    owedBy,
    heading: saying.t(`sla.promises.${owedBy}`),
    none: saying.t('sla.promises.none'),
    items: saying.model.clauses
      .filter((clause) => clause.owedBy === owedBy)
      .map((clause) => ({
        number: numbers.get(clause.id) ?? '',
        runs: clauseRuns(saying, clause),
        note: textIn(clause.note, saying.language),
      })),
  });
  const both = side('both');
  return { kind: 'promises', sides: [side('marketing'), side('sales'), ...(both.items.length > 0 ? [both] : [])] };
}

export function clauseRuns({ t }: Saying, clause: Clause) {
  const parts = promiseParts(clause, t);
  return parts.length > 0 ? parts : [{ text: nameOf('clause', clause.name, t), strong: false }];
}

/** A clause's number on the paper. */
export function clauseNumbers({ model, t }: Saying): ReadonlyMap<string, string> {
  const order = { marketing: 0, sales: 1, both: 2 } as const;
  const clauses = [...model.clauses].sort((a, b) => order[a.owedBy] - order[b.owedBy]);
  return new Map(clauses.map((clause, i) => [clause.id, `${t.formats.number(2)}.${t.formats.number(i + 1)}`]));
}

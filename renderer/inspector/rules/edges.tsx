import type { TableFilter } from '#shared/engine/table/query.ts';
import { showLeads } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Meaning } from '../../ui/meaning.tsx';
import css from './rules.module.css';

/** A border, as it is written, and the leads on both of its sides. */
export type Edge = {
  readonly key: string;
  readonly name: string;
  readonly below: number;
  readonly above: number;
  /** Finds both sides in the table of leads. */
  readonly find: TableFilter;
};

type EdgesProps = {
  readonly edges: readonly Edge[];
  readonly title: string;
  readonly meaning: string;
  readonly testId: string;
};

/** Leads that a small change would put on the other side: counted for each border, and to be looked at one by one. */
export function Edges({ edges, title, meaning, testId }: EdgesProps) {
  const t = useText();
  if (edges.length === 0) return null;
  return (
    <div className={css.edges} data-testid={testId}>
      <h4 data-meaning={meaning}>{title}</h4>
      <ul>
        {edges.map(({ key, name, below, above, find }) => (
          <li key={key}>
            <Meaning sentence={meaning}>
              {t('rules.edges.at', { at: name })} {t('rules.edges.below', { count: below })},{' '}
              {t('rules.edges.above', { count: above })}
            </Meaning>
            {below + above > 0 && (
              <button
                type="button"
                className={css.show}
                aria-label={t('rules.edges.showAt', { at: name })}
                onClick={() => showLeads(find)}
                data-testid={`${testId}-show-${key}`}
              >
                {t('rules.edges.show')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

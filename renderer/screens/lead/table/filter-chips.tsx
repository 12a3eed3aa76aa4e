import { X } from 'lucide-react';
import type { Model } from '#shared/model/model.ts';
import { isolated } from '#shared/text/isolate.ts';
import { changeLeads, useView } from '../../../state/view-store.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button.tsx';
import { describeFilter } from './describe-filter.ts';
import css from './find-and-filter.module.css';
import type { ShownColumn } from './table-column.ts';

type FilterChipsProps = { readonly model: Model; readonly all: readonly ShownColumn[] };

/** Every filter in words, each with a cross to take it away. */
export function FilterChips({ model, all }: FilterChipsProps) {
  const t = useText();
  const { filters, find } = useView((view) => view.leads);
  if (filters.length === 0 && find === '') return null;
  const chips = filters.map((filter, i) => {
    const column = all.find(({ key }) => key === filter.column) ?? goneColumn(filter.column, t('condition.gone'));
    return {
      key: filter.column,
      words: describeFilter(t, model, column, filter),
      remove: () => changeLeads({ filters: filters.filter((_, at) => at !== i) }),
    };
  });
  if (find !== '') {
    chips.push({
      key: 'lead',
      words: t('table.said.find', { text: isolated(find, t) }),
      remove: () => changeLeads({ find: '' }),
    });
  }
  return (
    <ul className={css.chips} data-testid="lead-chips">
      {chips.map(({ key, words, remove }, i) => (
        <li key={`${key} ${words}`} className={css.chip}>
          <span>{words}</span>
          <button
            type="button"
            aria-label={t('table.remove', { filter: words })}
            title={t('table.remove', { filter: words })}
            onClick={remove}
            data-testid={`chip-remove-${i}`}
          >
            <X size="0.9rem" aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button kind="quiet" small onClick={() => changeLeads({ filters: [], find: '' })} testId="leads-show-all">
          {t('table.showAll')}
        </Button>
      </li>
    </ul>
  );
}

/** A filter outlives the column it is about; it lets through what nothing is known of. */
function goneColumn(key: ShownColumn['key'], name: string): ShownColumn {
  return { key, name, kind: 'text', width: 0, behind: { column: null, derivations: [] }, field: null };
}

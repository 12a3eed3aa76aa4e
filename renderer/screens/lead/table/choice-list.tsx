import { useText } from '../../../text/use-text.ts';
import { Check } from '../../../ui/check.tsx';
import css from './column-menu.module.css';

type ShownChoice = {
  readonly key: string;
  readonly label: string;
  readonly leads: number | null;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
};

/** Values to tick, each with how many leads have it. */
export function ChoiceList({ label, choices }: { readonly label: string; readonly choices: readonly ShownChoice[] }) {
  const t = useText();
  return (
    <ul className={css.choices} aria-label={label}>
      {choices.map(({ key, label: name, leads, checked, onChange }, i) => (
        <li key={key}>
          <Check checked={checked} onChange={onChange} testId={`choice-${i}`}>
            <span dir="auto">{name}</span>
          </Check>
          {leads !== null && (
            <bdi className={css.leads} data-meaning={t('builder.mean.value')}>
              {t.formats.number(leads)}
            </bdi>
          )}
        </li>
      ))}
    </ul>
  );
}

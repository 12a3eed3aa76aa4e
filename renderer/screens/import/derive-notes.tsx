import { type DerivableFact, derivableName } from '#shared/import/derived-facts.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { isolated } from '#shared/text/isolate.ts';
import type { Translate } from '#shared/text/translate.ts';
import type { Derived } from '#shared/values/derived/derive-value.ts';
import { useText } from '../../text/use-text.ts';
import { Check } from '../../ui/check.tsx';
import { deriveChoices, isDerived, withDerived } from './derive-choices.ts';
import css from './derive-notes.module.css';
import { changeMapping } from './import-store.ts';
import type { Mapping } from './mapping.ts';

/** What also follows from the columns: each fact with an example, to be ticked. Nothing is derived unasked. */
export function DeriveNotes({ mapping, model }: { readonly mapping: Mapping; readonly model: Model }) {
  const t = useText();
  const choices = deriveChoices(mapping, model, t);
  if (choices.length === 0) return null;
  return (
    <section className={css.derive} aria-labelledby="derive-title" data-testid="import-derive">
      <h2 id="derive-title" className={css.title}>
        {t('derived.suggest.title')}
      </h2>
      <p className={css.hint}>{t('derived.suggest.hint')}</p>
      <ul className={css.list}>
        {choices.map(({ column, header, facts }) => (
          <li key={column} className={css.line}>
            <span className={css.from}>{t('derived.suggest.from', { column: header })}</span>
            {facts.map(({ fact, from, to }) => (
              <Check
                key={fact}
                checked={isDerived(mapping, column, fact)}
                onChange={(wanted) => changeMapping((now) => withDerived(now, { column, fact }, wanted))}
                hint={t('derived.suggest.example', { from: isolated(from, t), to: sayDerived(fact, to, t) })}
                testId={`import-derive-${column}-${fact}`}
              >
                {textIn(derivableName(fact), t.language)}
              </Check>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sayDerived(fact: DerivableFact, derived: Derived, t: Translate): string {
  if (fact === 'freeMail') return t(derived === true ? 'derived.freeMail' : 'derived.companyMail');
  return isolated(String(derived ?? ''), t);
}

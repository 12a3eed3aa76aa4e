import { Check, Minus } from 'lucide-react';
import { decisiveFields, type FrameworkCoverage } from '#shared/model/framework-coverage.ts';
import type { Model } from '#shared/model/model.ts';
import { fieldName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { Section } from '../fields.tsx';
import css from './frameworks.module.css';

/** Every fact the model decides by, and which framework asks for it. */
export function CoverageTable({
  coverage,
  model,
}: {
  readonly coverage: readonly FrameworkCoverage[];
  readonly model: Model;
}) {
  const t = useText();
  const fields = decisiveFields(model);
  return (
    <Section title={t('framework.coverage')} hint={t('framework.coverageHint')}>
      <table className={css.coverage} data-testid="framework-coverage">
        <thead>
          <tr>
            <th scope="col">{t('framework.criterion')}</th>
            {coverage.map(({ framework, covered }) => (
              <th key={framework} scope="col">
                <bdi>{framework}</bdi>
                <span data-meaning={t('framework.mean.covered')}>
                  {t('framework.covered', { n: covered.length, of: fields.length })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row" dir="auto">
                {fieldName(model, field, t)}
              </th>
              {coverage.map(({ framework, covered }) => (
                <td key={framework} data-covered={covered.includes(field) || undefined}>
                  {covered.includes(field) ? (
                    <Check size="1.1em" aria-label={t('framework.asks')} />
                  ) : (
                    <Minus size="1.1em" aria-label={t('framework.asksNot')} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

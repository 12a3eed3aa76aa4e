import type { Explanation } from '#shared/engine/results.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { fieldName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import css from './lead-facts.module.css';
import { sayFact } from './say-saw.ts';

/** What is known of a lead: its outcome, ICP and persona, and every fact. Unknown is hatched. */
export function LeadFacts({ model, explanation }: { readonly model: Model; readonly explanation: Explanation }) {
  const t = useText();
  const { lead, icps, facts } = explanation;
  const persona = model.personas.find(({ id }) => id === lead.persona);
  const unconfirmed = icps.filter(({ is }) => is === 'unconfirmed');
  const icp = model.icps.find(({ id }) => id === lead.icp);
  return (
    <section className={css.facts}>
      <dl className={css.short}>
        <div>
          <dt>{t('lead.outcome')}</dt>
          <dd data-testid="lead-outcome">{t(`lead.outcome.${lead.outcome ?? 'none'}`)}</dd>
        </div>
        <div>
          <dt>{t('lead.icp')}</dt>
          <dd>
            {icp !== undefined && textIn(icp.name, t.language)}
            {icp === undefined && unconfirmed.length === 0 && t('lead.noIcp')}
            {icp === undefined &&
              unconfirmed.map(({ id, missing }) => (
                <span key={id} className={css.unknown}>
                  {t('lead.icpUnconfirmed', {
                    name: textIn(model.icps.find((one) => one.id === id)?.name, t.language),
                    fields: t.formats.list(missing.map((field) => fieldName(model, field, t))),
                  })}
                </span>
              ))}
          </dd>
        </div>
        <div>
          <dt>{t('lead.persona')}</dt>
          <dd>{persona === undefined ? t('lead.noPersona') : textIn(persona.name, t.language)}</dd>
        </div>
      </dl>
      <h2>{t('lead.facts')}</h2>
      <dl className={css.list}>
        {facts.map((fact) => (
          <div key={fact.field}>
            <dt>{fieldName(model, fact.field, t)}</dt>
            <dd>
              {fact.known ? (
                <bdi data-plain="fact">{sayFact(t, model, fact)}</bdi>
              ) : (
                <Unknown text={fact.from ?? fact.text} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The cell's own text stands beside it: what means "unknown" may be mistaken. */
function Unknown({ text }: { readonly text: string }) {
  const t = useText();
  return <span className={css.unknown}>{text === '' ? t('frame.unknown') : t('lead.unknownText', { text })}</span>;
}

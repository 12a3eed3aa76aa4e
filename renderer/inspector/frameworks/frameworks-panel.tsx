import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Node } from '#shared/model/condition.ts';
import { frameworkCoverage, unusedQuestions } from '#shared/model/framework-coverage.ts';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { frameworks } from '#shared/templates/frameworks/all.ts';
import { frameworkRecords, ownQuestion } from '#shared/templates/frameworks/plan.ts';
import { newId } from '../../state/execute.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { select } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { edit } from '../edit.ts';
import { Section } from '../fields.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { FrameworkSection } from './framework-section.tsx';
import css from './frameworks.module.css';

/** Question sets that sales qualifies by (S5): BANT and others, or the team's own, and what they leave out. */
export function FrameworksPanel({ model }: { readonly model: Model }) {
  const t = useText();
  const coverage = frameworkCoverage(model);
  const unused = new Set(unusedQuestions(model).map(({ id }) => id));
  const question = useMemo(
    () => ({
      parts: model.questions.flatMap(({ id }): Node[] =>
        (['answered', 'confirmed'] as const).map((is) => ({ op: 'question', question: id, is })),
      ),
      stage: null,
    }),
    [model.questions],
  );
  const { answer } = useAnswer('conditionCounts', model.questions.length === 0 ? null : question);
  const countOf = (id: string) => {
    const at = model.questions.findIndex((each) => each.id === id);
    const [answered, confirmed] = [answer?.parts[at * 2], answer?.parts[at * 2 + 1]];
    return answered === undefined || confirmed === undefined
      ? null
      : { answered: answered.yes, confirmed: confirmed.yes };
  };
  const addOwn = async () => {
    const id = newId('question');
    const record = ownQuestion(
      model,
      id,
      t('framework.ownName'),
      { [t.language]: t('framework.newQuestion') },
      model.fields[0],
    );
    if (record === null) return;
    if ((await edit({ type: 'framework.add', fields: [], questions: [record] })) === null)
      select({ kind: 'question', id });
  };
  return (
    <>
      <Sentence>{t('framework.about')}</Sentence>
      {coverage.map((each) => (
        <FrameworkSection key={each.framework} coverage={each} unused={unused} countOf={countOf} model={model} />
      ))}
      {coverage.length > 0 && <CoverageTable coverage={coverage} model={model} />}
      <Section title={t('framework.add')}>
        <ul className={css.plans}>
          {frameworks
            .filter(({ name }) => !coverage.some(({ framework }) => framework === name))
            .map((plan) => (
              <li key={plan.name}>
                <button
                  type="button"
                  onClick={() => void edit({ type: 'framework.add', ...frameworkRecords(plan, model, newId) })}
                  data-testid={`add-framework-${plan.name}`}
                >
                  <strong>
                    <bdi>{plan.name}</bdi>
                  </strong>
                  <span>{textIn(plan.about, t.language)}</span>
                </button>
              </li>
            ))}
        </ul>
        <Button
          small
          icon={Plus}
          onClick={() => void addOwn()}
          disabled={model.fields.length === 0}
          testId="add-framework-own"
        >
          {t('framework.own')}
        </Button>
      </Section>
    </>
  );
}

import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { FrameworkCoverage } from '#shared/model/framework-coverage.ts';
import type { Model } from '#shared/model/model.ts';
import { ownQuestion } from '#shared/templates/frameworks/plan.ts';
import { nameOf } from '#shared/text/names.ts';
import { newId } from '../../state/execute.ts';
import { select } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { nameProblem } from '../check-text.ts';
import { edit } from '../edit.ts';
import css from './frameworks.module.css';

type Props = {
  readonly coverage: FrameworkCoverage;
  readonly unused: ReadonlySet<string>;
  readonly countOf: (id: string) => { readonly answered: number; readonly confirmed: number } | null;
  readonly model: Model;
};

/** One framework: its name, its questions with how many leads have answered each, and which of them nothing uses. */
export function FrameworkSection({ coverage, unused, countOf, model }: Props) {
  const t = useText();
  const [wrong, setWrong] = useState<string | null>(null);
  const { framework, questions } = coverage;
  const modelId = model.model.id;
  const rename = (to: string) => {
    const taken = model.questions.some((question) => question.framework === to);
    const problem = nameProblem(to, t) ?? (taken ? t('framework.taken') : null);
    setWrong(problem);
    if (problem === null) void edit({ type: 'framework.rename', modelId, framework, to });
  };
  const add = async () => {
    const id = newId('question');
    const text = { [t.language]: t('framework.newQuestion') };
    const record = ownQuestion(model, id, framework, text, model.fields[0]);
    if (record === null) return;
    if ((await edit({ type: 'question.add', record })) === null) select({ kind: 'question', id });
  };
  return (
    <section className={css.framework} data-testid={`framework-${framework}`}>
      <div className={css.head}>
        <TextField
          bare
          label={t('framework.name')}
          value={framework}
          maxLength={2000}
          onType={() => setWrong(null)}
          onCommit={rename}
          testId={`framework-name-${framework}`}
        />
        <IconButton
          icon={Trash2}
          label={t('inspector.removePart', { name: framework })}
          onClick={() => void edit({ type: 'framework.remove', modelId, framework })}
          testId={`framework-remove-${framework}`}
        />
      </div>
      {wrong !== null && (
        <p className={css.wrong} role="alert">
          {wrong}
        </p>
      )}
      <ul className={css.questions}>
        {questions.map((question) => {
          const count = countOf(question.id);
          return (
            <li key={question.id}>
              <button
                type="button"
                onClick={() => select({ kind: 'question', id: question.id })}
                data-testid={`question-${question.id}`}
              >
                <span dir="auto">{nameOf('question', question.text, t)}</span>
                <span className={css.counts} data-meaning={t('framework.mean.counts')}>
                  {count !== null && t('framework.counts', { answered: count.answered, confirmed: count.confirmed })}
                  {unused.has(question.id) && <em>{t('framework.unused')}</em>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <Button small icon={Plus} onClick={() => void add()} testId={`add-question-${framework}`}>
        {t('framework.addQuestion')}
      </Button>
    </section>
  );
}

import { ArrowLeft } from 'lucide-react';
import { useMemo } from 'react';
import type { FieldId } from '#shared/model/ids.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordOf } from '#shared/model/records.ts';
import { wantedAnswer } from '#shared/templates/frameworks/plan.ts';
import { fieldName } from '#shared/text/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { select } from '../../state/view-store.ts';
import { useText } from '../../text/use-text.ts';
import { Select } from '../../ui/select.tsx';
import { ConditionLine } from '../condition/condition-line.tsx';
import { edit } from '../edit.ts';
import { NameField, Section } from '../fields.tsx';
import css from '../inspector.module.css';
import { LiveCount, useAllLeads } from '../live-count.tsx';

type Props = { readonly question: RecordOf<'question'>; readonly model: Model };

/** A question of a framework: its words, the fact that its answer is, and which answer is the wanted one. */
export function QuestionEditor({ question, model }: Props) {
  const t = useText();
  const all = useAllLeads();
  const asked = useMemo(
    () => ({ parts: [{ op: 'question' as const, question: question.id, is: 'confirmed' as const }], stage: null }),
    [question.id],
  );
  const { answer } = useAnswer('conditionCounts', asked);
  const count = answer?.parts[0] ?? null;
  const setField = (id: string) => {
    const field = model.fields.find((each) => each.id === id);
    if (field === undefined) return;
    // The wanted answer spoke of the old fact: it begins anew, in the same step.
    const set = { answerField: id as FieldId, confirmedWhen: wantedAnswer(field) };
    void edit({ type: 'question.change', id: question.id, set });
  };
  return (
    <>
      <button
        type="button"
        className={css.back}
        onClick={() => select({ kind: 'frameworks', id: 'all' })}
        data-testid="question-back"
      >
        <ArrowLeft size="1em" aria-hidden className={css.mirrored} />
        {t('framework.back')}
      </button>
      <LiveCount of="stage" count={count?.yes ?? null} noun={t('framework.confirmedOf', { all })} bar={count} />
      <NameField
        label={t('framework.question')}
        value={question.text}
        onCommit={(text) => void edit({ type: 'question.change', id: question.id, set: { text } })}
        testId="edit-question"
      />
      <Select
        searchable
        label={t('framework.answer')}
        hint={t('framework.answerHint')}
        value={question.answerField as string}
        options={model.fields.map(({ id }) => ({ value: id as string, label: fieldName(model, id, t) }))}
        onChange={setField}
        testId="edit-answer-field"
      />
      <Section title={t('framework.confirmed')}>
        <ConditionLine
          condition={question.confirmedWhen}
          part={{ kind: 'question', id: question.id }}
          testId="edit-confirmed"
        />
      </Section>
    </>
  );
}

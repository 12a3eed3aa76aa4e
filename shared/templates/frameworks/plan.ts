import { type Condition, never } from '../../model/condition.ts';
import type { Field, FieldType } from '../../model/field.ts';
import type { FieldId, ModelId, QuestionId } from '../../model/ids.ts';
import type { LocalText } from '../../model/local-text.ts';
import type { Question } from '../../model/question.ts';

/** A question of a framework as it is written down here: what is asked, and the fact that its answer is. */
export type QuestionPlan = {
  readonly asks: LocalText;
  readonly key: string;
  readonly fact: LocalText;
  /** Yes or no where the answer can be wrong; a text where any answer is one. */
  readonly type: 'yesno' | 'text' | 'date';
};

export type FrameworkPlan = {
  /** The framework's own name, the same in all languages. */
  readonly name: string;
  readonly about: LocalText;
  readonly questions: readonly QuestionPlan[];
};

type Model = {
  readonly model: { readonly id: ModelId };
  readonly fields: readonly Field[];
  readonly questions: readonly Question[];
};

export type FrameworkRecords = { readonly fields: Field[]; readonly questions: Question[] };

/**
 * The records of a framework in a model: its questions, and the facts of their answers that the model does not have. A
 * fact of the same key is the same fact, so that frameworks share what they share. `newId` makes ids: `question-…`.
 */
export function frameworkRecords(
  { name, questions }: FrameworkPlan,
  { model, fields, questions: others }: Model,
  newId: (prefix: string) => string,
): FrameworkRecords {
  const made: Field[] = [];
  const answers = questions.map(({ key, fact, type }) => {
    const known = [...fields, ...made].find((field) => field.key === key);
    if (known !== undefined) return known;
    const field = answerField(model.id, newId('field') as FieldId, key, fact, type, lastOf(fields) + made.length + 1);
    made.push(field);
    return field;
  });
  const after = lastOf(others);
  return {
    fields: made,
    questions: questions.map(({ asks }, i) => {
      const field = answers[i] as Field;
      return {
        id: newId('question') as QuestionId,
        modelId: model.id,
        position: after + i + 1,
        framework: name,
        text: asks,
        answerField: field.id,
        confirmedWhen: wantedAnswer(field),
      };
    }),
  };
}

/** The answer that is wanted until the room says more: yes where it is a yes or no, else any answer. */
export function wantedAnswer(field: Pick<Field, 'id' | 'type'>): Condition {
  const is = field.type === 'yesno' ? ({ test: 'isYes', value: true } as const) : ({ test: 'isKnown' } as const);
  return { version: 1, root: { op: 'all', of: [{ op: 'fact', field: field.id, is }] } };
}

/** A question of the team's own, whose answer is a fact that is there. */
export function ownQuestion(
  { model, questions }: Model,
  id: string,
  framework: string,
  text: LocalText,
  field: Field | undefined,
): Question | null {
  if (field === undefined) return null;
  return {
    id: id as QuestionId,
    modelId: model.id,
    position: lastOf(questions) + 1,
    framework,
    text,
    answerField: field.id,
    confirmedWhen: field.type === 'date' ? never : wantedAnswer(field),
  };
}

function answerField(
  modelId: ModelId,
  id: FieldId,
  key: string,
  name: LocalText,
  type: FieldType,
  position: number,
): Field {
  // Only a conversation can tell: sales fills it in.
  return { id, modelId, position, key, name: { ...name }, type, source: 'explicit', missing: [] };
}

function lastOf(records: readonly { readonly position: number }[]): number {
  return records.reduce((last, { position }) => Math.max(last, position), 0);
}

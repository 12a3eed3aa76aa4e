import { Trash2 } from 'lucide-react';
import type { Clause } from '#shared/model/clause.ts';
import { owner } from '#shared/model/scalars.ts';
import { gatedStages } from '#shared/model/stage.ts';
import { LineField, NameField, StoryField } from '../../inspector/fields.tsx';
import { execute } from '../../state/execute.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import css from './agree.module.css';
import { promiseKinds, promiseOf } from './new-clause.ts';
import { PromiseFields } from './promise-fields.tsx';

/** Every part of a promise. Each change is a step of its own that can be undone. */
export function ClauseEditor({ clause, onDone }: { readonly clause: Clause; readonly onDone: () => void }) {
  const t = useText();
  const change = (set: Partial<Omit<Clause, 'id' | 'modelId'>>) =>
    void execute({ type: 'clause.change', id: clause.id, set });
  return (
    <div className={css.editor} data-testid={`clause-editor-${clause.id}`}>
      <Select
        label={t('agree.field.kind')}
        value={clause.promise.kind}
        options={promiseKinds.map((kind) => ({ value: kind, label: t(`agree.kind.${kind}`) }))}
        onChange={(kind) => change({ promise: promiseOf(kind, clause.promise) })}
        testId="clause-kind"
      />
      <PromiseFields promise={clause.promise} onChange={(promise) => change({ promise })} />
      <Select
        label={t('agree.field.stage')}
        value={clause.stage}
        options={gatedStages.map((stage) => ({ value: stage, label: t(`model.stage.${stage}`) }))}
        onChange={(stage) => change({ stage })}
        testId="clause-stage"
      />
      <Select
        label={t('agree.field.owedBy')}
        value={clause.owedBy}
        options={owner.options.map((side) => ({ value: side, label: t(`app.side.${side}`) }))}
        onChange={(owedBy) => change({ owedBy })}
        testId="clause-owed-by"
      />
      {clause.promise.kind === 'other' ? (
        <NameField
          label={t('agree.field.words')}
          value={clause.name}
          onCommit={(name) => change({ name })}
          testId="clause-words"
        />
      ) : (
        <LineField
          label={t('agree.field.shortName')}
          value={clause.name}
          placeholder={t(`agree.kind.${clause.promise.kind}`)}
          onCommit={(name) => change({ name })}
          testId="clause-name"
        />
      )}
      <StoryField
        label={t('agree.field.consequence')}
        value={clause.consequence}
        onCommit={(consequence) => change({ consequence })}
        testId="clause-consequence"
      />
      <StoryField
        label={t('agree.field.note')}
        value={clause.note}
        onCommit={(note) => change({ note })}
        testId="clause-note"
      />
      <div className={css.actions}>
        <Button kind="primary" small onClick={onDone}>
          {t('app.done')}
        </Button>
        <Button
          icon={Trash2}
          kind="quiet"
          small
          onClick={() => void execute({ type: 'clause.remove', id: clause.id })}
          testId={`clause-remove-${clause.id}`}
        >
          {t('app.delete')}
        </Button>
      </div>
    </div>
  );
}

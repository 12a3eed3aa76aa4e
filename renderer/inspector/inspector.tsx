import { Trash2 } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { textIn } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { nameOf, stageName } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { isRemovable, removeSelected } from '../canvas/remove-record.ts';
import { FindingsHere } from '../check/findings-here.tsx';
import { CommentThread } from '../comments/comment-thread.tsx';
import { type Selection, select } from '../state/view-store.ts';
import { useModel } from '../state/workshop-store.ts';
import { capital } from '../text/capital.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { ActivityTypeEditor } from './activity-type-editor.tsx';
import { DisqualifierEditor } from './audience/disqualifier-editor.tsx';
import { IcpEditor } from './audience/icp-editor.tsx';
import { PersonaEditor } from './audience/persona-editor.tsx';
import { CellEditor } from './cell-editor.tsx';
import { ClausePanel } from './clause-panel.tsx';
import { DimensionEditor } from './dimension-editor.tsx';
import { FieldEditor } from './field-editor.tsx';
import { FramePanel, FrameTitle } from './frame-panel.tsx';
import { FrameworksPanel } from './frameworks/frameworks-panel.tsx';
import { QuestionEditor } from './frameworks/question-editor.tsx';
import { GateEditor } from './gate/gate-editor.tsx';
import { GroupEditor } from './group-editor.tsx';
import { MatrixPanel } from './matrix-panel.tsx';
import { NotePanel, NoteTitle } from './note-panel.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { StagePanel } from './stage-panel.tsx';
import { ReasonEditor } from './stages/reason-editor.tsx';

type Shown = { readonly kicker: string; readonly title: ReactNode; readonly body: ReactNode };

/** What is selected on the canvas, and every part of it that can be changed. */
export function Inspector({ selection }: { readonly selection: Selection }) {
  const t = useText();
  const model = useModel();
  const shown = model === null ? null : shownOf(selection, model, t);
  if (shown === null) return null;
  return (
    <Panel
      kicker={shown.kicker}
      title={<span dir="auto">{shown.title}</span>}
      label={t('inspector.label')}
      onClose={() => select(null)}
      footer={
        isRemovable(selection) ? (
          <Button kind="quiet" icon={Trash2} onClick={() => void removeSelected(selection)} testId="inspector-remove">
            {t('inspector.remove')}
          </Button>
        ) : undefined
      }
      testId="inspector"
    >
      {/* What was typed about one record is never taken for another's. */}
      <Fragment key={`${selection.kind} ${selection.id}`}>{shown.body}</Fragment>
      <FindingsHere selection={selection} />
      <CommentThread on={selection} />
    </Panel>
  );
}

function shownOf({ kind, id }: Selection, model: Model, t: Translate): Shown | null {
  const find = <R extends { readonly id: string }>(records: readonly R[]) => records.find((record) => record.id === id);
  switch (kind) {
    case 'icp': {
      const icp = find(model.icps);
      return icp
        ? { kicker: t('inspector.kind.icp'), title: nameOf('icp', icp.name, t), body: <IcpEditor icp={icp} /> }
        : null;
    }
    case 'persona': {
      const persona = find(model.personas);
      if (persona === undefined) return null;
      const body = <PersonaEditor persona={persona} model={model} />;
      return { kicker: t('inspector.kind.persona'), title: nameOf('persona', persona.name, t), body };
    }
    case 'disqualifier': {
      const record = find(model.disqualifiers);
      if (record === undefined) return null;
      const body = <DisqualifierEditor disqualifier={record} />;
      return { kicker: t('inspector.kind.disqualifier'), title: nameOf('disqualifier', record.name, t), body };
    }
    case 'group': {
      const group = find(model.groups);
      if (group === undefined) return null;
      const kicker = t(`inspector.kind.group.${group.dimension}`);
      return { kicker, title: nameOf('group', group.name, t), body: <GroupEditor group={group} model={model} /> };
    }
    case 'rule': {
      const rule = find(model.rules);
      if (rule === undefined) return null;
      const kicker = t(`inspector.kind.rule.${rule.kind}`);
      return { kicker, title: nameOf('rule', rule.name, t), body: <RuleEditor rule={rule} model={model} /> };
    }
    case 'dimension': {
      const dimension = model.fit.id === id ? model.fit : model.engagement;
      const body = <DimensionEditor key={dimension.id} dimension={dimension} model={model} />;
      return { kicker: t('inspector.kind.dimension'), title: t(`model.dimension.${dimension.name}`), body };
    }
    case 'cell': {
      const cell = find(model.cells);
      return cell
        ? { kicker: t('inspector.kind.cell'), title: cell.grade, body: <CellEditor cell={cell} model={model} /> }
        : null;
    }
    case 'matrix':
      return { kicker: t('inspector.kind.matrix'), title: t('inspector.matrix'), body: <MatrixPanel model={model} /> };
    case 'gate': {
      const gate = find(model.gates);
      if (gate === undefined) return null;
      const body = <GateEditor gate={gate} model={model} />;
      return { kicker: t('inspector.kind.gate'), title: stageName(model, gate.stage, t), body };
    }
    case 'stage': {
      const stage = (['lead', 'nurture', 'recycled', 'disqualified'] as const).find((s) => s === id);
      if (stage === undefined) return null;
      const body = <StagePanel stage={stage} model={model} />;
      return { kicker: t('inspector.kind.stage'), title: t(`model.stage.${stage}`), body };
    }
    case 'clause': {
      const clause = find(model.clauses);
      if (clause === undefined) return null;
      const title = textIn(clause.name, t.language) || capital(t(`agree.kind.${clause.promise.kind}`));
      return { kicker: t('inspector.kind.clause'), title, body: <ClausePanel clause={clause} /> };
    }
    case 'note':
      return { kicker: t('notes.kicker.note'), title: <NoteTitle id={id} />, body: <NotePanel id={id} /> };
    case 'frame':
      return { kicker: t('notes.kicker.frame'), title: <FrameTitle id={id} />, body: <FramePanel id={id} /> };
    case 'recycleReason': {
      const reason = find(model.recycleReasons);
      if (reason === undefined) return null;
      const title = textIn(reason.name, t.language) || t('stages.reason.unnamed');
      return { kicker: t('stages.reason.kind'), title, body: <ReasonEditor reason={reason} model={model} /> };
    }
    case 'question': {
      const question = find(model.questions);
      if (question === undefined) return null;
      const title = nameOf('question', question.text, t);
      return { kicker: question.framework, title, body: <QuestionEditor question={question} model={model} /> };
    }
    case 'frameworks':
      return { kicker: t('framework.kind'), title: t('framework.title'), body: <FrameworksPanel model={model} /> };
    case 'field': {
      const field = find(model.fields);
      if (field === undefined) return null;
      const title = textIn(field.name, t.language) || field.key;
      return { kicker: t('inspector.kind.field'), title, body: <FieldEditor field={field} model={model} /> };
    }
    case 'activityType': {
      const type = find(model.activityTypes);
      if (type === undefined) return null;
      const title = nameOf('activityType', type.name, t);
      return { kicker: t('inspector.kind.activityType'), title, body: <ActivityTypeEditor type={type} /> };
    }
    default:
      return null;
  }
}

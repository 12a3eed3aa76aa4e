import { useState } from 'react';
import type { WorkshopState } from '#shared/model/records.ts';
import { CanvasView } from '../../canvas/canvas-view.tsx';
import { EmptyCanvas } from '../../canvas/empty-canvas.tsx';
import { PageBar } from '../../canvas/notes/page-bar.tsx';
import { isBlank } from '../../canvas/project-canvas.ts';
import { ScreenLayout } from '../../frame/screen-layout.tsx';
import { useBuilder } from '../../inspector/condition/builder-store.ts';
import { ConditionBuilder } from '../../inspector/condition/condition-builder.tsx';
import { Inspector } from '../../inspector/inspector.tsx';
import { useNarrow } from '../../state/use-narrow.ts';
import { type Selection, useView } from '../../state/view-store.ts';
import { useModel, useShown } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { useCommittee } from '../committee/committee-store.ts';
import { CommitteeView } from '../committee/committee-view.tsx';
import css from './canvas-screen.module.css';

/** Audience, score and stages are one canvas; the inspector beside it edits what is selected. */
export function CanvasScreen() {
  const t = useText();
  const model = useModel();
  const chosen = useView((view) => view.selection);
  const there = useShown(({ state }) => chosen !== null && isThere(chosen, state));
  // What was undone leaves no empty column behind.
  const selection = there ? chosen : null;
  const presenting = useView((view) => view.presenting);
  const building = useBuilder((s) => s.open !== null);
  const committee = useCommittee((s) => s.open);
  const narrow = useNarrow();
  const [wanted, setWanted] = useState(false);
  const written = useShown(({ state }) => Object.keys(state.note).length + Object.keys(state.frame).length > 0);
  if (model === null) return null;
  const empty = isBlank(model) && !written && !wanted && selection === null;
  // On a small window the builder takes the whole place; it says itself whose condition it is.
  const inspector = selection !== null && !presenting && !(narrow && building) && (
    <Inspector key={`${selection.kind}:${selection.id}`} selection={selection} />
  );
  // The committee makes room where the canvas would become too small to be read.
  const over = narrow && !committee;
  return (
    <ScreenLayout scrolls={false} testId="canvas-screen" asideLabel={t('canvas.details')} aside={!over && inspector}>
      <div className={css.whole}>
        <Main empty={empty} onShowCanvas={() => setWanted(true)} />
        <PageBar />
        {over && inspector && (
          <div className={css.over} data-over="">
            {inspector}
          </div>
        )}
      </div>
    </ScreenLayout>
  );
}

/** The matrix, the stages and the frameworks as a whole are not records, and always there. */
function isThere({ kind, id }: Selection, state: WorkshopState): boolean {
  return kind === 'matrix' || kind === 'stage' || kind === 'frameworks' || state[kind][id] !== undefined;
}

/** The canvas, the questions of a blank workshop, the condition that is being built, or the buying committee. */
function Main({ empty, onShowCanvas }: { readonly empty: boolean; readonly onShowCanvas: () => void }) {
  const building = useBuilder((s) => s.open);
  const committee = useCommittee((s) => s.open);
  if (building !== null) return <ConditionBuilder part={building} />;
  if (committee) return <CommitteeView />;
  return empty ? <EmptyCanvas onShowCanvas={onShowCanvas} /> : <CanvasView />;
}

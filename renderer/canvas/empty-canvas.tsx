import {
  Building2,
  Database,
  Grid2x2,
  Handshake,
  LayoutTemplate,
  MousePointerClick,
  Plus,
  Signpost,
  SlidersHorizontal,
  Sparkles,
} from 'lucide-react';
import type { ComponentType } from 'react';
import type { Translate } from '#shared/text/translate.ts';
import { goTo, select, setView } from '../state/view-store.ts';
import { openSample } from '../state/workshop-files.ts';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { addToLane } from './add-to-lane.ts';
import css from './empty-canvas.module.css';
import { type Lane, lanes } from './lanes.ts';

const icons: Readonly<Record<Lane, ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>>> = {
  audience: Building2,
  fit: SlidersHorizontal,
  engagement: MousePointerClick,
  matrix: Grid2x2,
  stages: Signpost,
  duties: Handshake,
};

/** A blank workshop: the question of every lane, one card lifted, one primary button. */
export function EmptyCanvas({ onShowCanvas }: { readonly onShowCanvas: () => void }) {
  const t = useText();
  const model = useModel();
  const cells = model?.cells.length ?? 0;
  const act = (lane: Lane) => {
    onShowCanvas();
    if (lane === 'audience') void addToLane('icp', t);
    else if (lane === 'fit') void addToLane('fitGroup', t);
    else if (lane === 'engagement') void addToLane('engagementGroup', t);
    else if (lane === 'duties') void addToLane('clause', t);
    else if (lane === 'matrix' && model !== null) select({ kind: 'matrix', id: model.model.id });
    else openGate();
  };
  const openGate = () => {
    const gate = model?.gates.find((g) => g.stage === 'mql');
    if (gate === undefined) void addToLane('gate', t);
    else select({ kind: 'gate', id: gate.id });
  };
  return (
    <div className={css.empty} data-testid="canvas-empty">
      <ul className={css.lanes}>
        {lanes.map((lane) => (
          <li key={lane}>
            <h2>{t(`canvas.lane.${lane}`)}</h2>
            <Ghost lane={lane} first={lane === 'audience'} act={wordsOf(lane, cells, t)} onAct={() => act(lane)} />
          </li>
        ))}
      </ul>
      <h1>{t('canvas.empty.title')}</h1>
      <p className={css.text}>{t('canvas.empty.text')}</p>
      <div className={css.ways}>
        <Way icon={Database} name="leads" onClick={() => goTo('import')} />
        <Way icon={LayoutTemplate} name="template" onClick={() => setView({ newWorkshopOpen: true })} />
        <Way icon={Sparkles} name="sample" onClick={() => void openSample()} />
      </div>
    </div>
  );
}

type GhostProps = { readonly lane: Lane; readonly first: boolean; readonly act: string; readonly onAct: () => void };

function Ghost({ lane, first, act, onAct }: GhostProps) {
  const t = useText();
  const Icon = icons[lane];
  const question = (
    <>
      <Icon size="1.4rem" aria-hidden />
      <p className={css.question}>{t(`canvas.empty.${lane}`)}</p>
    </>
  );
  if (first) {
    return (
      <Card agreed="marketing" lifted className={css.card}>
        {question}
        <Button kind="primary" icon={Plus} wide onClick={onAct} testId={`empty-${lane}`}>
          {act}
        </Button>
      </Card>
    );
  }
  return (
    <div className={css.ghost}>
      {question}
      <button type="button" className={css.act} data-plain="choice" onClick={onAct} data-testid={`empty-${lane}`}>
        <Plus size="1em" aria-hidden />
        {act}
      </button>
    </div>
  );
}

type WayProps = {
  readonly icon: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
  readonly name: 'leads' | 'template' | 'sample';
  readonly onClick: () => void;
};

function Way({ icon: Icon, name, onClick }: WayProps) {
  const t = useText();
  return (
    <button type="button" className={css.way} onClick={onClick} data-testid={`empty-way-${name}`}>
      <Icon size="1.4rem" aria-hidden />
      <span>
        <strong>{t(`canvas.empty.${name}`)}</strong>
        <span className={css.wayText}>{t(`canvas.empty.${name}Text`)}</span>
      </span>
    </button>
  );
}

function wordsOf(lane: Lane, cells: number, t: Translate): string {
  return lane === 'matrix' ? t('canvas.empty.do.matrix', { count: cells }) : t(`canvas.empty.do.${lane}`);
}

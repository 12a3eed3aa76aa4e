import type { Change, RecordKind } from '#shared/model/records.ts';
import { type Screen, useView } from './view-store.ts';
import { useWorkshop } from './workshop-store.ts';

/** The step at which a kind of record is worked on; kinds that are absent have no place of their own. */
const stepOfKind: Partial<Readonly<Record<RecordKind, Screen>>> = {
  icp: 'audience',
  persona: 'audience',
  disqualifier: 'audience',
  field: 'audience',
  activityType: 'audience',
  group: 'score',
  rule: 'score',
  dimension: 'score',
  cell: 'score',
  gate: 'stages',
  recycleReason: 'stages',
  clause: 'stages',
  note: 'score',
  frame: 'score',
  comment: 'score',
  question: 'stages',
  participant: 'agree',
  signature: 'agree',
};

const selectable: readonly RecordKind[] = [
  'icp',
  'persona',
  'disqualifier',
  'group',
  'rule',
  'cell',
  'gate',
  'clause',
  'note',
  'frame',
  'recycleReason',
  'question',
];
const canvasScreens: readonly Screen[] = ['audience', 'score', 'stages'];

/** Shows a record where it is worked on. */
export function goToRecord(kind: RecordKind, id: string): void {
  const step = stepOfKind[kind];
  if (step === undefined) return;
  const there = selectable.includes(kind) && useWorkshop.getState().open?.state[kind][id] !== undefined;
  const { screen, presenting } = useView.getState();
  const onCanvas = canvasScreens.includes(screen) && canvasScreens.includes(step);
  useView.setState({
    screen: onCanvas ? screen : step,
    ...(there && !presenting && step !== 'agree' && { selection: { kind, id } }),
  });
}

/**
 * Takes the eye back to what an undo or redo changed. Screens that show the effect of every change of the model
 * (the simulation, a lead) stay; the agree screen stays for what it shows itself.
 */
export function goToChanged(changes: readonly Change[]): void {
  const change = changes.find(({ kind }) => stepOfKind[kind] !== undefined);
  if (change === undefined) return;
  const { screen } = useView.getState();
  if (screen === 'simulate' || screen === 'lead') return;
  if (screen === 'agree' && ['clause', 'participant', 'signature'].includes(change.kind)) return;
  goToRecord(change.kind, change.id);
}

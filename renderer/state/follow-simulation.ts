import type { DataSet } from '#shared/model/data-set.ts';
import type { Model } from '#shared/model/model.ts';
import { aboutShown } from './about-shown.ts';
import { useDraft } from './draft-store.ts';
import { askEngine } from './engine-client.ts';
import { rememberCounts } from './known-counts.ts';
import { noSimulation, useSimulationStore } from './simulation-store.ts';
import { useShown } from './workshop-store.ts';

type Question = { readonly model: Model; readonly dataSet: DataSet };

/** What the last question was about, and whether one is on its way. Never more than one is: the newest waits. */
let asked: Question | null = null;
/** What the counts that are shown are about. */
let answered: Question | null = null;
let underWay = false;
/** Milliseconds after which a question is said to be under way; nearly all are answered before. */
const slowAfter = 150;

/** Scores anew at each change of model, draft or data set. Called once. */
export function followSimulation(): void {
  useShown.subscribe(() => void simulateShown());
  useDraft.subscribe(settle);
}

/** What was only tried out is committed as it stood: its counts need no second question. */
function settle(): void {
  if (useDraft.getState().changes !== null || answered === null || changedSince(answered)) return;
  const { simulation, settled } = useSimulationStore.getState();
  if (simulation !== settled) useSimulationStore.setState({ settled: simulation });
  if (simulation !== null) rememberCounts(simulation, answered.model, answered.dataSet.fingerprint);
}

/** The host or the workshop is a new one: what is known no longer counts. */
export function simulateAnew(): void {
  asked = null;
  void simulateShown();
}

async function simulateShown(): Promise<void> {
  const { model, dataSet } = useShown.getState();
  if (model === null || dataSet === null || dataSet.erased) {
    asked = null;
    answered = null;
    useSimulationStore.setState(noSimulation);
    return;
  }
  if (underWay || (asked?.model === model && asked.dataSet === dataSet)) return;
  if (asked !== null && asked.dataSet.id !== dataSet.id) {
    answered = null;
    useSimulationStore.setState(noSimulation);
  }
  const question = { model, dataSet };
  asked = question;
  underWay = true;
  const drafted = useDraft.getState().changes !== null;
  const slow = setTimeout(() => useSimulationStore.setState({ pending: true }), slowAfter);
  const progress = (share: number) => useSimulationStore.setState({ share });
  const answer = await askEngine('simulate', aboutShown(model, dataSet), { progress });
  clearTimeout(slow);
  if (useSimulationStore.getState().share !== null) useSimulationStore.setState({ share: null });
  underWay = false;
  if (answer.ok && useShown.getState().dataSet?.id === dataSet.id) {
    useSimulationStore.setState({
      simulation: answer.value,
      pending: false,
      failure: null,
      ...(!drafted && { settled: answer.value }),
    });
    answered = question;
    settle();
  } else if (!answer.ok && answer.refusal.kind === 'superseded') {
    // Another line took the place of the one it was asked over.
    asked = null;
  } else if (!answer.ok) {
    useSimulationStore.setState({ pending: false, failure: answer.refusal });
    // The line is down: what was asked is asked again when the next one is up.
    if (answer.refusal.kind === 'engineStopped') return;
  }
  if (asked !== question || changedSince(question)) await simulateShown();
}

function changedSince(question: { readonly model: Model; readonly dataSet: DataSet }): boolean {
  const { model, dataSet } = useShown.getState();
  return model !== question.model || dataSet !== question.dataSet;
}

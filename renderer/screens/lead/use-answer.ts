import { useEffect, useState } from 'react';
import type { EngineAnswer, EngineInput, EngineQuestion } from '#shared/bridge/engine-port.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { aboutShown } from '../../state/about-shown.ts';
import { askEngine } from '../../state/engine-client.ts';
import { useSimulationStore } from '../../state/simulation-store.ts';
import { useModel, useShownDataSet } from '../../state/workshop-store.ts';

type About = 'table' | 'explain';
type Rest<Name extends EngineQuestion> = Omit<EngineInput<Name>, keyof EngineInput<'simulate'>>;

export type Answered<Name extends EngineQuestion> = {
  readonly answer: EngineAnswer<Name> | null;
  readonly failure: Failure | null;
};

/**
 * The engine's answer about the shown leads; asked anew when the model, the data set or the question changes, and
 * when the engine is back after it stopped. The last answer stays until the next one is there. `question: null` asks
 * nothing. The caller keeps `question` the same object while it means the same.
 */
export function useAnswer<Name extends About>(name: Name, question: Rest<Name> | null): Answered<Name> {
  const model = useModel();
  const dataSet = useShownDataSet();
  const engineDown = useSimulationStore((s) => s.failure?.kind === 'engineStopped');
  const [answered, setAnswered] = useState<Answered<Name>>({ answer: null, failure: null });
  useEffect(() => {
    if (model === null || dataSet === null || dataSet.erased || question === null || engineDown) return;
    let wanted = true;
    const input = { ...aboutShown(model, dataSet), ...question } as unknown as EngineInput<Name>;
    void askEngine(name, input).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setAnswered({ answer: reply.value, failure: null });
      else if (reply.refusal.kind !== 'superseded') setAnswered((last) => ({ ...last, failure: reply.refusal }));
    });
    return () => {
      wanted = false;
    };
  }, [name, question, model, dataSet, engineDown]);
  return answered;
}

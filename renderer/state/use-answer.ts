import { useEffect, useState } from 'react';
import type { EngineAnswer, EngineInput, EngineQuestion } from '#shared/bridge/engine-port.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { aboutShown } from './about-shown.ts';
import { askEngine } from './engine-client.ts';
import { useSimulationStore } from './simulation-store.ts';
import { useModel, useShownDataSet } from './workshop-store.ts';

type About = Exclude<EngineQuestion, 'simulate' | 'columnValues'>;
type Rest<Name extends EngineQuestion> = Omit<EngineInput<Name>, keyof EngineInput<'simulate'>>;

export type Answered<Name extends EngineQuestion> = {
  readonly answer: EngineAnswer<Name> | null;
  readonly failure: Failure | null;
  /** How far the next answer is, from 0 to 1; null while nothing is under way or nobody has said yet. */
  readonly share: number | null;
};

/**
 * The engine's answer about the shown leads; asked anew when the model, the data set or the question changes, and
 * when the engine is back after it stopped. The last answer stays until the next one is there. `question: null` asks
 * nothing and forgets what was answered. What nobody waits for any more is given up. The caller keeps `question` the
 * same object while it means the same.
 */
export function useAnswer<Name extends About>(name: Name, question: Rest<Name> | null): Answered<Name> {
  const model = useModel();
  const dataSet = useShownDataSet();
  const engineDown = useSimulationStore((s) => s.failure?.kind === 'engineStopped');
  const [answered, setAnswered] = useState<Answered<Name>>(nothing);
  const asks = question !== null;
  useEffect(() => {
    if (!asks) setAnswered(nothing);
  }, [asks]);
  useEffect(() => {
    if (model === null || dataSet === null || dataSet.erased || question === null || engineDown) return;
    const waiting = new AbortController();
    const input = { ...aboutShown(model, dataSet), ...question } as unknown as EngineInput<Name>;
    const progress = (share: number) => setAnswered((last) => ({ ...last, share }));
    void askEngine(name, input, { progress, signal: waiting.signal }).then((reply) => {
      if (waiting.signal.aborted) return;
      if (reply.ok) setAnswered({ answer: reply.value, failure: null, share: null });
      else if (reply.refusal.kind !== 'superseded') {
        setAnswered((last) => ({ ...last, failure: reply.refusal, share: null }));
      }
    });
    return () => waiting.abort();
  }, [name, question, model, dataSet, engineDown]);
  return answered;
}

const nothing = { answer: null, failure: null, share: null } as const;

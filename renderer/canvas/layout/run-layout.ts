import ElkApi, { type ElkNode } from 'elkjs/lib/elk-api.js';
import LayoutWorker from 'elkjs/lib/elk-worker.min.js?worker';

/** A layout that is under way; the window stays free meanwhile, because the library works in a thread of its own. */
export type RunningLayout = { readonly answer: Promise<ElkNode>; readonly cancel: () => void };

/** A worker for each: it holds two megabytes only while it is needed, and can be stopped at any moment. */
export function runLayout(graph: ElkNode): RunningLayout {
  const elk = new ElkApi({ algorithms: ['layered'], workerFactory: () => new LayoutWorker() });
  const answer = elk.layout(graph).finally(() => elk.terminateWorker());
  return { answer, cancel: () => elk.terminateWorker() };
}

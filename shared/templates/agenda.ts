import type { LocalText } from '../model/local-text.ts';
import { inOrder, made, type TemplateRecord, templateModel, text } from './builders.ts';

/** Where the cards of a frame end, in units of the canvas; those of the matrix and of the promises end where they always do. */
export type AgendaFeet = { readonly audience: number; readonly points: number; readonly stages: number };

type Step = {
  readonly id: string;
  readonly name: LocalText;
  readonly minutes: number;
  /** From its first lane's start to its last one's end, with some air in which no two frames meet. */
  readonly x: number;
  readonly end: number;
  readonly foot: number;
};

/** Above the headings of the lanes, at every size in which they are drawn. */
const top = -16;

/**
 * The steps of a usual agenda as frames around the lanes of the canvas, so that a workshop can be presented at once.
 * Planned minutes are those of the steps beside the canvas.
 */
export function agenda({ audience, points, stages }: AgendaFeet): TemplateRecord[] {
  const steps: readonly Step[] = [
    { id: 'who', name: text('Who we want', 'من نريد'), minutes: 35, x: -12, end: 218, foot: audience },
    { id: 'points', name: text('What earns points', 'ما يكسب النقاط'), minutes: 30, x: 226, end: 674, foot: points },
    { id: 'grades', name: text('Who is called first', 'بمن نتصل أولًا'), minutes: 20, x: 682, end: 1036, foot: 895 },
    { id: 'handover', name: text('Handovers', 'التسليم'), minutes: 30, x: 1044, end: 1272, foot: stages },
    { id: 'promises', name: text('Promises', 'الالتزامات'), minutes: 25, x: 1280, end: 1484, foot: 840 },
  ];
  return inOrder(steps, ({ id, name, minutes, x, end, foot }, position) =>
    made('frame', {
      id: `agenda-${id}`,
      modelId: templateModel,
      ...{ position, name, minutes },
      ...{ x, y: top, width: end - x, height: foot - top },
    }),
  );
}

import type { Model } from '../../model/model.ts';
import { stageIds } from '../../model/stage.ts';
import { everyone } from '../columns/every-plane.ts';
import { without } from '../columns/plane-room.ts';
import { heldText } from './held-because.ts';
import { heldAt } from './held-planes.ts';
import type { GateResult, GateResults } from './judge-gates.ts';
import type { Standing } from './standing.ts';

/** Every lead's stage, as an index in `stageIds`. */
export function stageColumn(standing: Standing, rows: number): Uint8Array {
  const stages = new Uint8Array(rows);
  for (const [stage, plane] of standing.at) setWhere(stages, plane, stageIds.indexOf(stage));
  return stages;
}

/** Why each lead is held (S4): an index in `texts`, whose first is the empty text. */
export type HeldColumn = { readonly codes: Uint32Array; readonly texts: readonly string[] };

type Held = { readonly model: Model; readonly standing: Standing; readonly gates: GateResults; readonly rows: number };

export function heldColumn({ model, standing, gates, rows }: Held): HeldColumn {
  const codes = new Uint32Array(rows);
  const codeOf = new Map<string, number>([['', 0]]);
  const codeFor = (text: string): number => {
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  };
  gates.steps.forEach(({ main }, step) => {
    const result = gates.of(main.stage) as GateResult;
    const missing = standing.missing(main.stage);
    const before = without(gates.runs[step - 1] ?? everyone(rows), standing.aside);
    // Few different reasons for many leads: each is put into words once.
    const held = without(before, gates.runs[step] as Uint32Array);
    const notMet = heldText({ kind: 'notMet' });
    for (let w = 0; w < held.length; w++) {
      for (let word = (held[w] as number) | 0; word !== 0; word &= word - 1) {
        const row = w * 32 + (31 - Math.clz32(word & -word));
        const text = heldAt(row, result, missing);
        const isWarm = text === notMet && (((standing.nurture[w] as number) >>> (row & 31)) & 1) === 1;
        codes[row] = codeFor(isWarm ? heldText({ kind: 'nurture' }) : text);
      }
    }
  });
  setWhere(codes, standing.disqualified, codeFor(heldText({ kind: 'disqualified' })));
  model.recycleReasons.forEach(({ id }, i) => {
    setWhere(codes, standing.recycled[i] as Uint32Array, codeFor(heldText({ kind: 'recycled', reason: id })));
  });
  return { codes, texts: [...codeOf.keys()] };
}

function setWhere(column: Uint8Array | Uint32Array, plane: Uint32Array, code: number): void {
  for (let w = 0; w < plane.length; w++) {
    for (let word = (plane[w] as number) | 0; word !== 0; word &= word - 1) {
      column[w * 32 + (31 - Math.clz32(word & -word))] = code;
    }
  }
}

import type { Moves, WayStep } from '#shared/engine/moves/moves.ts';
import { movesInSteps } from '#shared/engine/moves/moves.ts';
import type { Scores } from '#shared/engine/score.ts';
import { sensitiveFields } from '#shared/import/sensitive.ts';
import { finish } from '#shared/lib/finish.ts';
import { toPoints } from '#shared/lib/hundredths.ts';
import { keysOf } from '#shared/model/field-keys.ts';
import type { Model } from '#shared/model/model.ts';
import { describeMoves } from '#shared/text/describe-moves.ts';
import type { Translate } from '#shared/text/translate.ts';
import { isoOf } from '#shared/values/day.ts';
import type { Told } from './command-line.ts';

/** What would move the lead in a row up a stage. */
export function tellMoves({ model, data, dataSet, source }: Scores, row: number, t: Translate): Told {
  const moves = finish(movesInSteps(model, data, dataSet, row, source.asOf.at(row), sensitiveFields(model)));
  const { head, ways, notes } = describeMoves(t, model, moves);
  return {
    json: toJson(moves, model),
    lines: [head, ...ways.map(({ words, then }) => `  ${words} → ${then}`), ...notes],
  };
}

/** Fields by key, days as YYYY-MM-DD, points in points. */
function toJson(moves: Moves, model: Model) {
  if (moves.kind === 'recycled') return { ...moves, from: moves.from === null ? null : isoOf(moves.from) };
  if (moves.kind !== 'tried') return moves;
  const ways = moves.ways.map(({ steps, stage, grade, fit, engagement }) => ({
    changes: steps.map((step) => changeToJson(step, model)),
    stage,
    grade,
    totals: { fit: toPoints(fit), engagement: toPoints(engagement) },
  }));
  return { ...moves, ways };
}

function changeToJson({ change, times, any }: WayStep, model: Model) {
  if (change.kind === 'activity') return { ...change, times };
  const { kind, field, text, how, leads } = change;
  return { kind, field: keysOf(model)(field), value: text, how, any, leads };
}

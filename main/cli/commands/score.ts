import { resolve } from 'node:path';
import { explainLead as explanationOf } from '#shared/engine/explain.ts';
import { leadRows, rowOfLead } from '#shared/engine/leads.ts';
import type { LeadResult } from '#shared/engine/results.ts';
import type { Scores } from '#shared/engine/score.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { toPoints } from '#shared/lib/hundredths.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import { modelHash } from '#shared/model/identity.ts';
import { isoOf } from '#shared/values/day.ts';
import { bytes, replaceFile } from '../../files/atomic-write.ts';
import { csvLine } from '../../files/csv/csv-cell.ts';
import { scoreAnswer } from '../answers/score.ts';
import type { CliCommand, Surroundings, Told } from '../command-line.ts';
import { sawText } from '../explained.ts';
import { tellMoves } from '../moves.ts';
import { readModel } from '../read-model.ts';
import { scoreTable } from '../scored-table.ts';

/** `score MODEL TABLE`: a table scored with a workshop's model or a model.json. */
export const scoreCommand: CliCommand = {
  name: 'score',
  words: ['MODEL', 'TABLE'],
  options: {
    activities: { type: 'string' },
    'as-of': { type: 'string' },
    map: { type: 'string' },
    out: { type: 'string' },
    explain: { type: 'string' },
  },
  answer: scoreAnswer,
  run: async (given, around) => {
    const model = await readModel(given.words[0] ?? '');
    if (!model.ok) return model;
    const tables = {
      table: given.words[1] ?? '',
      activities: given.text('activities'),
      map: given.text('map'),
      asOf: given.text('as-of'),
    };
    const scored = await scoreTable(model.value, tables, around);
    if (!scored.ok) return scored;
    // Asked first, so that a lead who is not there leaves no file behind.
    const asked = given.text('explain');
    const explained = asked === undefined ? done({ json: {}, lines: [] }) : explainLead(scored.value, asked, around);
    if (!explained.ok) return explained;
    const out = given.text('out');
    const written = out === undefined ? done(null) : await writeScores(resolve(out), scored.value);
    if (!written.ok) return written;
    return done(told(scored.value, written.value, explained.value, around));
  },
};

function told(scores: Scores, out: string | null, explained: Told, { t }: Surroundings): Told {
  const { same } = scores.source.asOf;
  const asOf = same === null ? null : isoOf(same);
  const lines = [t('cli.scored', { count: scores.rows, day: asOf === null ? '' : t.formats.day(asOf) })];
  if (out !== null) lines.push(t('cli.written', { file: out }));
  const json = { leads: scores.rows, asOf, modelHash: modelHash(scores.model), out, ...(explained.json as object) };
  return { json, lines: [...lines, ...explained.lines] };
}

const header = 'id,fit,engagement,grade,icp,persona,stage,held_because';

async function writeScores(path: string, scores: Scores): Promise<Result<string, Failure>> {
  const lines = [...leadRows(scores)].map((lead) => csvLine(cellsOf(lead)));
  const written = await replaceFile(path, bytes(`${header}\r\n${lines.join('')}`));
  return !written.ok && written.refusal.kind === 'isAFolder' ? refused({ kind: 'cliNoFile', path }) : written;
}

function cellsOf(lead: LeadResult): string[] {
  const points = (hundredths: number) => toPoints(hundredths).toFixed(2);
  const { id, fit, engagement, grade, icp, persona, stage, heldBecause } = lead;
  return [id, points(fit), points(engagement), grade, icp ?? '', persona ?? '', stage, heldBecause];
}

function explainLead(scores: Scores, id: string, { t }: Surroundings): Result<Told, Failure> {
  const row = rowOfLead(scores, id);
  if (row === -1) return refused({ kind: 'cliNoSuchLead', lead: id });
  const { lead, lines, totals, gates } = explanationOf(scores, row);
  const said = lines.map((line) => ({
    kind: line.kind,
    id: line.kind === 'rule' ? line.id : `${line.limit} ${line.group ?? line.dimension}`,
    saw: line.kind === 'rule' ? sawText(line.saw) : '',
    points: toPoints(line.points),
    ...(line.kind === 'rule' && { because: line.because?.kind ?? null }),
  }));
  const inPoints = { fit: toPoints(totals.fit), engagement: toPoints(totals.engagement) };
  const text = said.map(
    ({ id: of, saw, points }) =>
      `  ${of}: ${t.formats.signedPoints(Math.round(points * 100))}${saw === '' ? '' : `  (${saw})`}`,
  );
  const sum = t('cli.totals', {
    fit: t.formats.points(totals.fit),
    engagement: t.formats.points(totals.engagement),
    grade: lead.grade,
  });
  const moves = tellMoves(scores, row, t);
  const { grade, stage, heldBecause, icp, persona } = lead;
  return done({
    json: {
      lead: lead.id,
      lines: said,
      totals: inPoints,
      grade,
      stage,
      held_because: heldBecause,
      icp,
      persona,
      gates,
      moves: moves.json,
    },
    lines: [`${lead.id}: ${sum}`, ...text, ...moves.lines],
  });
}

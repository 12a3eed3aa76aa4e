import type { EngineAnswer, EngineInput } from '#shared/bridge/engine-port.ts';
import type { Scores } from '#shared/engine/score.ts';
import { tablePage } from '#shared/engine/table/lead-table.ts';
import { type FactColumnName, factOf, type TableColumn, type TableRow } from '#shared/engine/table/query.ts';
import { resultWords } from '#shared/exchange/leads/lead-words.ts';
import { toPoints } from '#shared/lib/hundredths.ts';
import type { Model } from '#shared/model/model.ts';
import { type Translate, translator } from '#shared/text/translate.ts';
import { csvLine } from '../files/csv/csv-cell.ts';

/** Leads of a table as lines of a CSV: facts as they are spelled, results by the team's names, points with two decimals. */
export function* leadLines(
  scores: Scores,
  { query, columns, language, from, count }: EngineInput<'leadLines'>,
): Generator<number, EngineAnswer<'leadLines'>> {
  const t = translator(language);
  const facts = columns.flatMap(({ key }) => (factOf(key) === null ? [] : [key as FactColumnName]));
  const page = yield* tablePage(scores, query, facts, from, count);
  const texts = columns.map(({ key }) => textOf(key, facts.indexOf(key as FactColumnName), scores.model, t));
  const lines = page.rows.map((row) => csvLine(texts.map((text) => text(row))));
  return { total: page.total, text: lines.join('') };
}

/** What a column says of a lead; `fact` is its place among the facts that were read. */
function textOf(key: TableColumn, fact: number, model: Model, t: Translate): (row: TableRow) => string {
  switch (key) {
    case 'lead':
      return ({ lead }) => lead.name;
    case 'id':
      return ({ lead }) => lead.id;
    case 'grade':
      return ({ lead }) => lead.grade;
    case 'fit':
    case 'engagement':
      return ({ lead }) => toPoints(lead[key]).toFixed(2);
    case 'stage':
    case 'held':
    case 'icp':
    case 'persona':
    case 'outcome':
      return ({ lead }) => resultWords(t, model, key, lead);
    default:
      return ({ cells }) => cells[fact]?.text ?? '';
  }
}

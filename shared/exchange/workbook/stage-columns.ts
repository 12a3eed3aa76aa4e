import { bitAt } from '../../engine/columns/planes.ts';
import { rankOf } from '../../engine/gates/steps.ts';
import type { Scores } from '../../engine/score.ts';
import { type LocalText, textIn } from '../../model/local-text.ts';
import type { RecordOf } from '../../model/records.ts';
import { type GatedStage, type StageId, stageIds } from '../../model/stage.ts';
import { stageName } from '../../text/names.ts';
import { amount, every, not, quoted, same, some } from './formula.ts';
import { liveCondition, type Writing, yesOf } from './live-condition.ts';

type Gate = RecordOf<'gate'>;

/** A column of the score sheet that is yes or no for each lead; `at` is what Accord found. */
export type TruthColumn = { readonly header: string; readonly formula: string; readonly at: (lead: number) => boolean };

export type StageColumns = {
  /** Gates in their order, each with the run of open gates up to it. */
  readonly columns: readonly TruthColumn[];
  /** The stage's name, as a formula and as Accord found it. */
  readonly formula: string;
  readonly at: (lead: number) => string;
  /** Gates, disqualifiers and reasons whose answers are given as they were judged. */
  readonly given: readonly string[];
};

/** `add` puts a column on the sheet and gives its address. */
type Place = { readonly writing: Writing; readonly scores: Scores; readonly add: (column: TruthColumn) => string };

/** The way of a lead through the gates (S2, S3, S4) as formulas. */
export function stageColumns(
  writing: Writing,
  scores: Scores,
  add: Place['add'],
  grade: string,
): Omit<StageColumns, 'columns'> {
  const place = { writing, scores, add };
  const given: string[] = [];
  const aside = asideFormulas(place, given);
  const runs = gateRuns(place, given);
  const { t, model } = writing;
  const name = (stage: StageId) => quoted(stageName(model, stage, t));
  const nurture = same(`INDEX(destinations,MATCH(${grade},grades,0))`, quoted(t('model.destination.nurture')));
  const start = `IF(${nurture},${name('nurture')},${name('lead')})`;
  const inOrder = runs.reduce((below, { run, main, beside }) => {
    const here = beside === null ? name(main.stage) : `IF(${main.open},${name(main.stage)},${name(beside.stage)})`;
    return `IF(${run},${here},${below})`;
  }, start);
  const formula = aside.reduceRight((otherwise, { when, stage }) => `IF(${when},${name(stage)},${otherwise})`, inOrder);
  const stageAt = (lead: number) => stageIds[scores.standing.stageAt(lead)] ?? 'lead';
  return { formula, at: (lead) => stageName(model, stageAt(lead), t), given };
}

/** What decides before any gate does: disqualifiers, then reasons that still bind. */
function asideFormulas({ writing }: Place, given: string[]): { when: string; stage: StageId }[] {
  const { model, columns, t } = writing;
  const named = (name: LocalText, id: string) => () => given.push(textIn(name, t.language) || id);
  const disqualified = model.disqualifiers.map((one) => yesOf(writing, one.condition, named(one.name, one.id)));
  const reasons = model.recycleReasons.map((reason) => {
    const gave = named(reason.name, reason.id);
    const carried = yesOf(writing, reason.carriedBy, gave);
    const returns = yesOf(writing, reason.returnsWhen, gave);
    const clock = columns.fact(reason.clockField);
    const ranOut = `IF(${clock}="",FALSE,as_of-${clock}>=${amount(reason.afterDays)})`;
    return { when: every([carried, not(every([ranOut, returns]))]), stage: reason.to };
  });
  return [{ when: some(disqualified), stage: 'disqualified' }, ...reasons];
}

type Opened = { readonly stage: GatedStage; readonly open: string };
type Run = { readonly rank: number; readonly run: string; readonly main: Opened; readonly beside: Opened | null };

function gateRuns(place: Place, given: string[]): Run[] {
  const { scores, add, writing } = place;
  const tracks = trackColumns(place, given);
  const runs: Run[] = [];
  scores.gates.steps.forEach((step, i) => {
    const main = { stage: step.main.stage, open: openColumn(place, step.main, tracks, runs, given) };
    const beside =
      step.beside === null
        ? null
        : { stage: step.beside.stage, open: openColumn(place, step.beside, tracks, runs, given) };
    const before = runs.at(-1);
    const opened = beside === null ? main.open : some([main.open, beside.open]);
    const header = writing.t('workbook.score.run', { stage: stageName(writing.model, step.main.stage, writing.t) });
    const formula = every([...(before === undefined ? [] : [before.run]), opened]);
    const run = add({ header, formula, at: (lead) => bitAt(scores.gates.runs[i] as Uint32Array, lead) });
    runs.push({ rank: step.rank, run, main, beside });
  });
  return runs;
}

type Track = { readonly gate: Gate; readonly carries: string };

/** Fast tracks refer to facts, activities, ICP and persona only (S3). */
function trackColumns({ writing, scores }: Place, given: string[]): Track[] {
  const gates = scores.gates.steps.flatMap(({ main, beside }) => (beside === null ? [main] : [main, beside]));
  return gates.flatMap((gate) => {
    if (gate.fastTrack === null) return [];
    const carries = yesOf(writing, gate.fastTrack.condition, () =>
      given.push(stageName(writing.model, gate.stage, writing.t)),
    );
    const asked = gate.fastTrack.always.map((field) => `${writing.columns.fact(field)}<>""`);
    return [{ gate, carries: every([carries, ...asked]) }];
  });
}

function openColumn(place: Place, gate: Gate, tracks: readonly Track[], runs: readonly Run[], given: string[]): string {
  const { writing, scores, add } = place;
  const { t, model, columns } = writing;
  const result = scores.gates.of(gate.stage);
  const at = (lead: number) => result !== undefined && bitAt(result.open, lead);
  const header = t('workbook.score.open', { stage: stageName(model, gate.stage, t) });
  const formula = openFormula(place, gate, tracks, runs);
  if (formula !== null) return add({ header, formula, at });
  given.push(stageName(model, gate.stage, t));
  const open = result?.open ?? new Uint32Array(0);
  const planes = { rows: scores.rows, yes: open, unknown: new Uint32Array(open.length) };
  return add({ header, formula: same(columns.judged(`gate ${gate.id}`, planes, header), quoted(columns.yes)), at });
}

function openFormula(
  { writing, scores }: Place,
  gate: Gate,
  tracks: readonly Track[],
  runs: readonly Run[],
): string | null {
  const seeing: Writing = { ...writing, reached: (stage) => reachedFormula(scores, runs, stage) };
  const entry = liveCondition(seeing, gate.entry);
  const exclusions = gate.exclusions.map((condition) => liveCondition(seeing, condition));
  if (entry === null || exclusions.includes(null)) return null;
  const known = gate.requires.map((field) => `${writing.columns.fact(field)}<>""`);
  const carried = tracks
    .filter((track) => track.gate === gate || rankOf(track.gate.stage) > rankOf(gate.stage))
    .map((track) => track.carries);
  const opens = some([...carried, every([...known, entry.yes])]);
  return every([not(some(exclusions.flatMap((one) => (one === null ? [] : [one.yes])))), opens]);
}

/** A stage that is off is reached with the one before it. Where PQL is in play, it is given as it was judged. */
function reachedFormula(scores: Scores, runs: readonly Run[], stage: GatedStage): string | null {
  if (stage === 'pql' || scores.gates.steps.some(({ beside }) => beside !== null)) return null;
  return runs.findLast((run) => run.rank <= rankOf(stage))?.run ?? 'TRUE';
}

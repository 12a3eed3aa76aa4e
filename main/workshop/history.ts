import { type Model, modelOf } from '#shared/model/model.ts';
import type { WorkshopState } from '#shared/model/records.ts';
import type { Sentence } from '#shared/text/describe-change.ts';
import { describeStep, type Step, togetherAs } from '#shared/text/describe-entry.ts';
import type { Translate } from '#shared/text/translate.ts';
import type { Connection } from '../store/connect.ts';
import { readStep, readStepsBefore } from '../store/log.ts';
import type { EntryType, LogEntry } from '../store/rows/log-row.ts';
import { readVersions } from '../store/versions.ts';

/** One step as people read it: who, when, what. `t(text, params)` is its sentence; `details` are for those who look closer. */
export type HistoryLine = Sentence & {
  /** Of the step's first entry; the next page begins before the last one's. */
  readonly seq: number;
  readonly time: string;
  readonly actor: LogEntry['actor'];
  /** Name of the participant, where one held the pen. */
  readonly who: string | null;
  readonly kind: EntryType;
  readonly details: readonly Sentence[];
};

export type HistoryPage = { readonly before: number | null; readonly count: number };

/** The steps of the log, newest first. The gaps of the sentences are filled in the language of `t`. */
export function historyLines(db: Connection, state: WorkshopState, page: HistoryPage, t: Translate): HistoryLine[] {
  const model = shownModel(state);
  return readStepsBefore(db, page).map((first) => lineOf(db, state, model, first, t));
}

/** What `accord history FILE` prints: every step, oldest first, with its sentence and what it changed. */
export function historyEntries(db: Connection, state: WorkshopState, t: Translate) {
  return historyLines(db, state, { before: null, count: Number.MAX_SAFE_INTEGER }, t)
    .reverse()
    .map(({ seq, time, actor, who, kind, text, params, details }) => ({
      seq,
      time,
      side: actor.side,
      who,
      type: kind,
      text: t(text, params),
      details: details.map((detail) => t(detail.text, detail.params)),
      changes: wholeStep(readStep(db, seq)).changes,
    }));
}

/** What `accord versions FILE` prints: the named versions, oldest first. */
export function versionEntries(db: Connection, state: WorkshopState) {
  return readVersions(db).map(({ id, name, time, actor, seq, modelHash }) => ({
    id,
    name,
    time,
    side: actor.side,
    who: nameOf(state, actor),
    seq,
    modelHash,
  }));
}

function lineOf(db: Connection, state: WorkshopState, model: Model | null, seq: number, t: Translate): HistoryLine {
  const entries = readStep(db, seq);
  const last = entries.at(-1) as LogEntry;
  const target = last.target === null ? null : wholeStep(readStep(db, last.target));
  const said = describeStep(wholeStep(entries), target, model, t);
  return { ...said, seq, time: last.time, actor: last.actor, who: nameOf(state, last.actor), kind: last.type };
}

function wholeStep(entries: readonly LogEntry[]): Step {
  return togetherAs(entries);
}

function nameOf(state: WorkshopState, actor: LogEntry['actor']): string | null {
  return actor.participant === undefined ? null : (state.participant[actor.participant]?.name ?? null);
}

function shownModel(state: WorkshopState): Model | null {
  const shown = state.workshop.workshop?.shownModel;
  return shown === undefined ? null : modelOf(state, shown);
}

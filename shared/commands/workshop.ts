import { z } from 'zod';
import { refused } from '../lib/result.ts';
import { dataSetId, modelId } from '../model/ids.ts';
import { line, localLine } from '../model/local-text.ts';
import { type AnyRecord, type RecordKind, recordKind } from '../model/records.ts';
import { settings } from '../model/workshop.ts';
import { isTimeZone } from '../values/zone.ts';
import { adding, changing, type Decision, define, removing, together } from './define.ts';
import { movingNode } from './moved-node.ts';
import { changeCommand } from './record-commands.ts';

const coordinate = z.number().min(-100_000).max(100_000);

/** The workshop as a whole: its name, its settings, its canvas, its data sets. */
export const workshopCommands = {
  'workshop.rename': define('workshop.rename', { title: localLine, company: line }, (state, command) =>
    changing(state, 'workshop', 'workshop', { title: command.title, company: command.company }),
  ),
  'workshop.setSettings': define('workshop.setSettings', { set: settings.partial() }, (state, command) => {
    const before = state.workshop.workshop;
    const { timeZone } = command.set;
    if (timeZone !== undefined && !isTimeZone(timeZone)) {
      return refused({ kind: 'invalidValue', record: 'workshop', path: 'settings.timeZone' });
    }
    const set = before === undefined ? {} : { settings: { ...before.settings, ...defined(command.set) } };
    return changing(state, 'workshop', 'workshop', set as Partial<NonNullable<typeof before>>);
  }),
  'workshop.showDataSet': define('workshop.showDataSet', { dataSet: dataSetId.nullable() }, (state, command) =>
    changing(state, 'workshop', 'workshop', { shownDataSet: command.dataSet }),
  ),
  /** The room knows about a finding of the checker, or wants to hear of it again. */
  'workshop.knowFinding': define(
    'workshop.knowFinding',
    { finding: z.string().min(1).max(2000), known: z.boolean() },
    (state, command): Decision => {
      const others = (state.workshop.workshop?.knownFindings ?? []).filter((key) => key !== command.finding);
      const knownFindings = command.known ? [...others, command.finding] : others;
      return changing(state, 'workshop', 'workshop', { knownFindings });
    },
  ),
  /** The records of a template or of the sample company, all at once, into an empty workshop. */
  'workshop.start': define(
    'workshop.start',
    { records: z.array(z.object({ kind: recordKind, record: z.unknown() }).strict()).max(5000) },
    (state, command): Decision =>
      together(...command.records.map(({ kind, record }) => adding(state, kind, record as never))),
  ),
  'model.change': changeCommand('model'),
  'placement.set': define(
    'placement.set',
    {
      modelId,
      moves: z.array(z.object({ node: z.string().max(100), x: coordinate, y: coordinate }).strict()).max(1000),
    },
    (state, command): Decision => together(...command.moves.map((move) => movingNode(state, command.modelId, move))),
  ),
  /** Every node goes back to where the projection puts it. */
  'placement.clear': define('placement.clear', { modelId }, (state, command) => {
    const own = Object.values(state.placement).filter((p) => p.modelId === command.modelId);
    return together(...own.map((p) => removing(state, 'placement', p.id)));
  }),
} as const;

function defined<T extends object>(set: T): Partial<T> {
  return Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as Partial<T>;
}

export type TemplateRecord = { readonly kind: RecordKind; readonly record: AnyRecord };

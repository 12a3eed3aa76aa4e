import { z } from 'zod';
import { done, refused } from '../lib/result.ts';
import { activityType } from '../model/activity-type.ts';
import { dataSet } from '../model/data-set.ts';
import { field } from '../model/field.ts';
import { dataSetId } from '../model/ids.ts';
import { line } from '../model/local-text.ts';
import type { Change, WorkshopState } from '../model/records.ts';
import { type SavedMapping, savedMapping } from '../model/saved-mapping.ts';
import { adding, changing, type Decision, define, removing, together } from './define.ts';

/** Data sets come in by import, and go by removal (one step to undo) or erasure (for good). */
export const dataSetCommands = {
  /**
   * What was brought in last is what the room wants to see: the window shows it, in the same step. The fields and
   * activity types that its columns became come with it; a field that is there takes the markers and the derivation given
   * here; the data set that it `replaces` goes.
   */
  'dataSet.add': define(
    'dataSet.add',
    {
      record: dataSet,
      fields: z.array(field).max(16_384).optional(),
      activityTypes: z.array(activityType).max(1000).optional(),
      replaces: dataSetId.optional(),
      /** How the table was mapped, kept for the next one; one with this id gives way. */
      mapping: savedMapping.optional(),
      /** What its leads are to those of the data set it replaces; absent: the same, with something joined to them. */
      leads: z.enum(['appended', 'replaced']).optional(),
    },
    (state, command) =>
      together(
        adding(state, 'dataSet', command.record),
        changing(state, 'workshop', 'workshop', { shownDataSet: command.record.id }),
        ...(command.fields ?? []).map((record) =>
          state.field[record.id] === undefined
            ? adding(state, 'field', record)
            : changing(state, 'field', record.id, {
                missing: record.missing,
                ...(record.derivation !== undefined && { derivation: record.derivation }),
              }),
        ),
        ...(command.activityTypes ?? []).map((record) => adding(state, 'activityType', record)),
        command.mapping === undefined ? done([] as Change[]) : keeping(state, command.mapping),
        command.replaces === undefined ? done([] as Change[]) : removing(state, 'dataSet', command.replaces),
      ),
  ),
  'dataSet.rename': define('dataSet.rename', { id: dataSetId, name: line.min(1) }, (state, command) =>
    changing(state, 'dataSet', command.id, { name: command.name }),
  ),
  /** How its columns are read; the stored columns stay as they are. */
  'dataSet.remap': define(
    'dataSet.remap',
    { id: dataSetId, set: dataSet.pick({ fields: true, outcome: true, activities: true, nameColumn: true }).partial() },
    (state, command) => changing(state, 'dataSet', command.id, command.set as never),
  ),
  /** The window shows another data set, or none, in the same step. The chunks stay, so that undo can bring it back. */
  'dataSet.remove': define('dataSet.remove', { id: dataSetId }, (state, command): Decision => {
    const workshop = state.workshop.workshop;
    const shown = workshop?.shownDataSet === command.id;
    const other = Object.values(state.dataSet).find((d) => d.id !== command.id)?.id ?? null;
    return together(
      removing(state, 'dataSet', command.id),
      shown ? changing(state, 'workshop', 'workshop', { shownDataSet: other }) : done([] as Change[]),
    );
  }),
  /** The leads themselves are wiped by the session, which refuses to undo past this. */
  'dataSet.erase': define('dataSet.erase', { id: dataSetId, confirm: z.literal(true) }, (state, command): Decision => {
    const before = state.dataSet[command.id];
    if (before === undefined) return refused({ kind: 'notFound', ref: { kind: 'dataSet', id: command.id } });
    return changing(state, 'dataSet', command.id, { erased: true });
  }),
} as const;

function keeping(state: WorkshopState, mapping: SavedMapping): Decision {
  const there = state.savedMapping[mapping.id] !== undefined;
  return there ? changing(state, 'savedMapping', mapping.id, mapping) : adding(state, 'savedMapping', mapping);
}

import { z } from 'zod';
import { idText } from '../model/ids.ts';
import { type RecordKind, type RecordOf, recordSchemas } from '../model/records.ts';
import { adding, type CommandDefinition, changing, define, removing } from './define.ts';

/** The id and the model of a record stay as they are for good. */
type Settable<Kind extends RecordKind> = Partial<Omit<RecordOf<Kind>, 'id' | 'modelId'>>;

function setSchema<Kind extends RecordKind>() {
  return z
    .record(z.string().max(40), z.unknown())
    .refine((set) => !('id' in set) && !('modelId' in set)) as unknown as z.ZodType<Settable<Kind>>;
}

type AddCommand<Kind extends RecordKind> = CommandDefinition<
  z.ZodType<{ type: `${Kind}.add`; record: RecordOf<Kind> }>
>;
type ChangeCommand<Kind extends RecordKind> = CommandDefinition<
  z.ZodType<{ type: `${Kind}.change`; id: string; set: Settable<Kind>; unset?: string[] | undefined }>
>;
type RemoveCommand<Kind extends RecordKind> = CommandDefinition<z.ZodType<{ type: `${Kind}.remove`; id: string }>>;

/** `KIND.add`: the whole record, with the id its author made. */
export function addCommand<Kind extends RecordKind>(kind: Kind): AddCommand<Kind> {
  return define(
    `${kind}.add`,
    { record: recordSchemas[kind] as unknown as z.ZodType<RecordOf<Kind>> },
    (state, command) => adding(state, kind, (command as unknown as { record: RecordOf<Kind> }).record),
  ) as unknown as AddCommand<Kind>;
}

/** `KIND.change`: some members get new values (`set`), optional ones go (`unset`). */
export function changeCommand<Kind extends RecordKind>(kind: Kind): ChangeCommand<Kind> {
  return define(
    `${kind}.change`,
    { id: idText, set: setSchema<Kind>(), unset: z.array(z.string().max(40)).optional() },
    (state, command) => changing(state, kind, command.id, command.set as Partial<RecordOf<Kind>>, command.unset),
  ) as unknown as ChangeCommand<Kind>;
}

/** `KIND.remove`. */
export function removeCommand<Kind extends RecordKind>(kind: Kind): RemoveCommand<Kind> {
  return define(`${kind}.remove`, { id: idText }, (state, command) =>
    removing(state, kind, command.id),
  ) as unknown as RemoveCommand<Kind>;
}

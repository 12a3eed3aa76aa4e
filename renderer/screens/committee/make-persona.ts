import type { CommitteeRole } from '#shared/model/persona.ts';
import type { Translate } from '#shared/text/translate.ts';
import { newPersona } from '../../canvas/new-records.ts';
import { execute, newId } from '../../state/execute.ts';
import { select } from '../../state/view-store.ts';
import { useShown } from '../../state/workshop-store.ts';

/** Makes a persona that stands for a role, and opens it to be told of. One step to undo. */
export async function makePersonaFor(role: CommitteeRole, t: Translate): Promise<void> {
  const { model } = useShown.getState();
  if (model === null) return;
  const name = { [t.language]: t('audience.committee.new', { role: t(`model.role.${role}`) }) };
  const record = { ...newPersona(model, newId('persona'), name), role };
  const failure = await execute({ type: 'persona.add', record });
  if (failure === null) select({ kind: 'persona', id: record.id });
}

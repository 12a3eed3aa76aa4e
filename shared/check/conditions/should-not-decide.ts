import type { Command } from '../../commands/command.ts';
import { sensitiveFields } from '../../import/sensitive.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import type { Model } from '../../model/model.ts';
import type { RecordRef } from '../../model/references.ts';
import type { Rule } from '../../model/rule.ts';
import { type Check, finding } from '../finding.ts';
import { placesOf } from './places.ts';

/** Gender, age, nationality, religion and their like decide who is called: the same facts that an import leaves out. */
export const shouldNotDecide: Check = (model) => {
  const sensitive = sensitiveFields(model);
  if (sensitive.size === 0) return [];
  return model.fields
    .filter(({ id }) => sensitive.has(id))
    .flatMap((field) => {
      const users = usersOf(model, field.id);
      const [first, ...others] = users;
      if (first === undefined) return [];
      const rules = model.rules.filter((rule) => users.some(({ kind, id }) => kind === 'rule' && id === rule.id));
      const removable = rules.length === users.length && rules.every((rule) => readsOnly(rule, field.id));
      return [
        finding({
          kind: 'shouldNotDecide',
          severity: 'wrong',
          about: [first, ...others],
          mark: field.id,
          says: {
            key: 'check.shouldNotDecide',
            values: { field: { says: 'field', id: field.id }, users: { says: 'names', of: users } },
          },
          fixes: [
            removable
              ? {
                  says: { key: 'check.fix.removeRules', values: { count: rules.length } },
                  commands: rules.map(({ id }) => ({ type: 'rule.remove', id }) as Command),
                }
              : null,
          ],
        }),
      ];
    });
};

/** The records whose decisions read the field, each once. */
function usersOf(model: Model, field: string): RecordRef[] {
  const reading = placesOf(model).filter(({ condition }) =>
    leavesOf(condition).some((leaf) => leaf.op === 'fact' && leaf.field === field),
  );
  const banded = model.rules.filter((rule) => rule.kind === 'banded' && rule.field === field);
  const users = [...reading.map(({ of }) => of), ...banded.map(({ id }): RecordRef => ({ kind: 'rule', id }))];
  return users.filter((ref, i) => users.findIndex(({ kind, id }) => kind === ref.kind && id === ref.id) === i);
}

function readsOnly(rule: Rule, field: string): boolean {
  if (rule.kind !== 'condition') return rule.kind === 'banded' && rule.field === field;
  return leavesOf(rule.condition).every((leaf) => leaf.op === 'fact' && leaf.field === field);
}

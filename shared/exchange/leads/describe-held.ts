import { readHeldText } from '../../engine/gates/held-because.ts';
import { assertNever } from '../../lib/assert-never.ts';
import { textIn } from '../../model/local-text.ts';
import type { Model } from '../../model/model.ts';
import { fieldName } from '../../text/names.ts';
import type { Translate } from '../../text/translate.ts';

/** Why a lead goes no further (S4), in words; empty for a lead that is held by nothing. */
export function describeHeld(t: Translate, model: Model, heldBecause: string): string {
  const held = readHeldText(heldBecause);
  switch (held.kind) {
    case 'nothing':
      return '';
    case 'missing':
      return t('lead.held.missing', { fields: t.formats.list(held.fields.map((key) => nameOfKey(t, model, key))) });
    case 'recycled': {
      const reason = model.recycleReasons.find((r) => r.id === held.reason);
      return t('lead.held.recycled', { reason: textIn(reason?.name, t.language) || held.reason });
    }
    case 'disqualified':
    case 'excluded':
    case 'notMet':
    case 'nurture':
    case 'unknown':
      return t(`lead.held.${held.kind}`);
    default:
      return assertNever(held);
  }
}

function nameOfKey(t: Translate, model: Model, key: string): string {
  const field = model.fields.find((f) => f.key === key);
  return field === undefined ? key : fieldName(model, field.id, t);
}

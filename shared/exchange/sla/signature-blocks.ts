import { boundHash, modelHash } from '../../model/identity.ts';
import type { RecordOf } from '../../model/records.ts';
import { type Side, sides } from '../../model/scalars.ts';
import type { SignatureBlock } from './document.ts';
import type { Saying } from './sla-input.ts';

/** Each side's latest signature: fresh while what it binds is unchanged, else stale with what changed (H1). */
export function signatureBlocks(saying: Saying): SignatureBlock[] {
  return sides.map((side) => {
    const latest = saying.signatures
      .filter((signature) => signature.side === side)
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1))[0];
    return latest === undefined ? unsigned(saying, side) : signed(saying, side, latest);
  });
}

/** Whoever sits there for the side is named, so that there is a line for them. */
function unsigned({ t, participants }: Saying, side: Side): SignatureBlock {
  const person = participants.find((participant) => participant.side === side);
  return {
    side,
    heading: t(`sla.signature.${side}`),
    name: person?.name ?? '',
    role: person?.role ?? '',
    state: 'unsigned',
    said: [t('sla.signature.open')],
    stroke: '',
  };
}

function signed(saying: Saying, side: Side, signature: RecordOf<'signature'>): SignatureBlock {
  const { t, model, dataSet, workshop } = saying;
  const fresh = signature.bound === boundHash(model, dataSet?.fingerprint ?? null);
  const at = t('sla.signature.at', { at: t.formats.instant(signature.at, workshop.settings.timeZone) });
  const changed = signature.modelHash === modelHash(model) ? 'promiseOrData' : 'model';
  return {
    side,
    heading: t(`sla.signature.${side}`),
    name: signature.name,
    role: signature.role,
    state: fresh ? 'fresh' : 'stale',
    said: fresh ? [at] : [at, t(`sla.signature.stale.${changed}`)],
    stroke: fresh ? signature.stroke : '',
  };
}

import type { Failure } from '../lib/failure.ts';
import type { Leaf } from '../model/condition.ts';
import { type RecordKind, recordKinds, type WorkshopState } from '../model/records.ts';
import { catalogue, type TextKey } from './catalogue.ts';
import { isolated } from './isolate.ts';
import { recordName } from './record-name.ts';
import type { Translate } from './translate.ts';

/** A refusal as a sentence: its details that name records become the records' names, and a path keeps its order. */
export function describeFailure(t: Translate, failure: Failure, state: WorkshopState): string {
  const key = `refusal.${failure.kind}`;
  const known = key in catalogue[t.language];
  const sentence = t((known ? key : 'refusal.unexpected') as TextKey, paramsOf(t, failure, state));
  const isProblem = 'from' in failure || failure.kind === 'cellsDoNotMatch';
  // A problem of a model that was read from a model.json comes with its place there.
  return isProblem && 'path' in failure ? t('refusal.inModelJson', { sentence, path: String(failure.path) }) : sentence;
}

function paramsOf(t: Translate, failure: Failure, state: WorkshopState): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(failure)) {
    if (name === 'kind') continue;
    if (name === 'to' && failure.kind === 'backwardReference')
      params[name] = t(`refusal.asks.${failure.to as Leaf['op']}`);
    else if (name === 'field' && typeof value === 'string') params[name] = recordName(t, state, 'field', value);
    else if (name === 'path' && typeof value === 'string') params[name] = isolated(value, t);
    else if (typeof value === 'string' || typeof value === 'number') params[name] = value;
    else if (isRef(value)) params[name === 'ref' ? 'name' : name] = recordName(t, state, value.kind, value.id);
    else if (Array.isArray(value)) {
      const named = value.map((item) => (isRef(item) ? recordName(t, state, item.kind, item.id) : item));
      params[name] = t.formats.list(named.filter((item) => typeof item !== 'object').map(String));
    }
  }
  return params;
}

function isRef(value: unknown): value is { kind: RecordKind; id: string } {
  const { kind, id } = (value ?? {}) as { kind?: unknown; id?: unknown };
  return typeof id === 'string' && typeof kind === 'string' && (recordKinds as readonly string[]).includes(kind);
}

import { textIn } from '../model/local-text.ts';
import type { AnyRecord, RecordKind, WorkshopState } from '../model/records.ts';
import type { Translate } from './translate.ts';

/** What people call a record: its own name, else the name of its kind. */
export function recordName(t: Translate, state: WorkshopState, kind: RecordKind, id: string): string {
  const record = state[kind][id];
  const own = record === undefined ? '' : ownName(t, record);
  return own === '' ? t(`frame.kind.${kind}`) : own;
}

function ownName(t: Translate, record: AnyRecord): string {
  if ('grade' in record) return record.grade;
  if ('stage' in record && 'entry' in record)
    return textIn(record.name, t.language) || t(`model.stage.${record.stage}`);
  if ('thresholds' in record) return t(`model.dimension.${record.name}`);
  if ('title' in record) return textIn(record.title, t.language);
  if ('framework' in record) return textIn(record.text, t.language);
  if ('words' in record) return beginningOf(record.words);
  if (!('name' in record)) return '';
  return typeof record.name === 'string' ? record.name : textIn(record.name, t.language);
}

/** Enough of a text to know it again. */
export function beginningOf(words: string): string {
  const line = words.trim().split('\n')[0] ?? '';
  return line.length > 48 ? `${line.slice(0, 47).trimEnd()}…` : line;
}

import { canonicalJson } from '../lib/canonical-json.ts';
import { gradeLetters, gradeNumbers } from '../model/grade.ts';
import { type LocalText, textIn } from '../model/local-text.ts';
import type { Model } from '../model/model.ts';
import type { AnyRecord, Change, RecordKind, RecordOf } from '../model/records.ts';
import type { TextKey } from './catalogue.ts';
import { valueText, word } from './describe-value.ts';
import { beginningOf } from './record-name.ts';
import type { TextParams, Translate } from './translate.ts';

/** A sentence as its key and what fills its gaps, ready for `t(text, params)`. */
export type Sentence = { readonly text: TextKey; readonly params: TextParams };

/**
 * What one change did, a sentence for each member that differs: “Points of rule “Demo request” from 10 to 15”.
 * `model` names fields and types inside conditions; without one they are only said to have changed.
 */
export function describeChange(change: Change, model: Model | null, t: Translate): Sentence[] {
  const { kind, before, after } = change;
  if (before === null && after === null) return [];
  if (kind === 'signature') return [signed(change as never, t)];
  if (before === null)
    return [{ text: 'history.added', params: { thing: thingOf(kind, after as AnyRecord, model, t) } }];
  if (after === null) return [{ text: 'history.removed', params: { thing: thingOf(kind, before, model, t) } }];
  const members = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byWeight);
  const lies = sized(change, model, t);
  if (lies !== null) return [lies];
  return members.flatMap((member) => {
    const [was, is] = [before, after].map((record) => (record as Record<string, unknown>)[member]);
    return same(was, is) ? [] : describeMember({ kind, before, after, member, was, is }, model, t);
  });
}

const places = ['x', 'y', 'width', 'height'];

/** A note or a frame of another size, which is one thing and not four; null where something else changed. */
function sized({ kind, before, after }: Change, model: Model | null, t: Translate): Sentence | null {
  if ((kind !== 'note' && kind !== 'frame') || before === null || after === null) return null;
  const differs = Object.keys(after).filter((member) => !same(before[member as 'id'], after[member as 'id']));
  if (differs.length === 0 || !differs.every((member) => places.includes(member))) return null;
  const text = differs.includes('width') || differs.includes('height') ? 'history.sized' : 'history.moved';
  return { text, params: { thing: thingOf(kind, after, model, t) } };
}

type Difference = {
  readonly kind: RecordKind;
  readonly before: AnyRecord;
  readonly after: AnyRecord;
  readonly member: string;
  readonly was: unknown;
  readonly is: unknown;
};

function describeMember(difference: Difference, model: Model | null, t: Translate): Sentence[] {
  const { kind, before, after, member } = difference;
  if (member === 'name' && kind !== 'dimension') return [renamed(difference, model, t)];
  const thing = thingOf(kind, after, model, t);
  if (member === 'thresholds') {
    const moved = thresholds(before as RecordOf<'dimension'>, after as RecordOf<'dimension'>, t);
    if (moved.length > 0) return moved;
  }
  if (member === 'settings') return settings(before as RecordOf<'workshop'>, after as RecordOf<'workshop'>, t);
  const [from, to] = [before, after].map((record) => valueText(kind, record, member, model, t));
  return [fromTo(word(`history.member.${member}`, t) ?? t('history.member.other'), thing, from ?? null, to ?? null)];
}

/** Longer texts are not told before and after; what changed can be seen where it stands. */
const longest = 400;

function fromTo(member: string, thing: string, from: string | null, to: string | null): Sentence {
  const tellable = from !== null && to !== null && from !== to && from.length + to.length <= longest;
  if (!tellable) return { text: 'history.changed', params: { member, thing } };
  if (from === '') return { text: 'history.set', params: { member, thing, to } };
  if (to === '') return { text: 'history.cleared', params: { member, thing, from } };
  return { text: 'history.fromTo', params: { member, thing, from, to } };
}

/** Each setting that differs, in its own words. */
function settings(before: RecordOf<'workshop'>, after: RecordOf<'workshop'>, t: Translate): Sentence[] {
  const members = Object.keys(after.settings) as (keyof RecordOf<'workshop'>['settings'])[];
  return members
    .filter((member) => !same(before.settings[member], after.settings[member]))
    .map((member) => {
      const [from, to] = [before, after].map((record) => settingText(record.settings[member], t));
      return fromTo(t(`history.setting.${member}`), t('history.thing.workshop'), from ?? null, to ?? null);
    });
}

function settingText(value: unknown, t: Translate): string | null {
  if (typeof value === 'number') return t.formats.number(value);
  return typeof value === 'string' ? (word(`history.settingValue.${value}`, t) ?? value) : null;
}

function renamed({ kind, before, was, is }: Difference, model: Model | null, t: Translate): Sentence {
  const from = written(was, t);
  const to = written(is, t);
  if (from === to)
    return {
      text: 'history.changed',
      params: { member: t('history.member.name'), thing: thingOf(kind, before, model, t) },
    };
  if (from === '') return { text: 'history.named', params: { kind: t(`history.kind.${kind}`), to } };
  return { text: 'history.renamed', params: { thing: thingOf(kind, before, model, t), to } };
}

/** Each threshold that moved, by the grade that begins there: “Threshold for fit B from 40 to 45”. */
function thresholds(before: RecordOf<'dimension'>, after: RecordOf<'dimension'>, t: Translate): Sentence[] {
  if (before.thresholds.length !== after.thresholds.length) return [];
  return after.thresholds.flatMap((at, i) => {
    const was = before.thresholds[i] as number;
    if (was === at) return [];
    const place = after.name === 'fit' ? gradeLetters[i] : t.formats.number(gradeNumbers[i] as number);
    const grade = `${t(`model.dimension.${after.name}`)} ${place}`;
    return [{ text: 'history.threshold', params: { grade, from: t.formats.points(was), to: t.formats.points(at) } }];
  });
}

function signed(
  { before, after }: { before: RecordOf<'signature'> | null; after: RecordOf<'signature'> | null },
  t: Translate,
): Sentence {
  if (after !== null)
    return { text: 'history.signed', params: { name: after.name, side: t(`app.side.${after.side}`) } };
  return { text: 'history.unsigned', params: { name: before?.name ?? '' } };
}

/** What a record is called in a sentence: “Rule “Demo request””, “the MQL gate”, “grade A1”, “Fit”. */
export function thingOf(kind: RecordKind, record: AnyRecord, _model: Model | null, t: Translate): string {
  switch (kind) {
    case 'workshop':
      return t('history.thing.workshop');
    case 'dimension':
      return t('history.thing.dimension', { name: t(`model.dimension.${(record as RecordOf<'dimension'>).name}`) });
    case 'cell':
      return t('history.thing.cell', { name: (record as RecordOf<'cell'>).grade });
    case 'gate': {
      const gate = record as RecordOf<'gate'>;
      return t('history.thing.gate', { name: textIn(gate.name, t.language) || t(`model.stage.${gate.stage}`) });
    }
    case 'clause':
    case 'question': {
      const { name, text } = record as { name?: LocalText; text?: LocalText };
      return named(kind, textIn(name ?? text, t.language), t);
    }
    case 'placement':
      return t('history.kind.placement');
    case 'note':
    case 'comment':
      return named(kind, beginningOf((record as RecordOf<'note' | 'comment'>).words), t);
    default:
      return named(kind, written((record as { name?: unknown }).name, t), t);
  }
}

function named(kind: RecordKind, name: string, t: Translate): string {
  return name === '' ? t(`history.kind.${kind}`) : t('history.named.thing', { kind: t(`history.kind.${kind}`), name });
}

/** A name, whether it is in languages or the same in all. */
function written(name: unknown, t: Translate): string {
  return typeof name === 'string' ? name : textIn(name as LocalText | undefined, t.language);
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));
}

/** What people look for first: the numbers, then the name, then the rest in a stable order; the place comes last. */
const first = ['points', 'thresholds', 'cap', 'floor', 'entry', 'condition', 'name'];
function byWeight(a: string, b: string): number {
  const [i, j] = [a, b].map((member) =>
    member === 'position' ? 99 : first.includes(member) ? first.indexOf(member) : 50,
  );
  return (i as number) - (j as number) || (a < b ? -1 : 1);
}

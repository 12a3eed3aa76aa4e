import type { Condition } from '../model/condition.ts';
import type { LocalText } from '../model/local-text.ts';
import { textIn } from '../model/local-text.ts';
import type { Model } from '../model/model.ts';
import { personaTexts } from '../model/persona.ts';
import type { AnyRecord, RecordKind, RecordOf } from '../model/records.ts';
import type { BandedRule, Decay } from '../model/rule.ts';
import type { Duration } from '../model/scalars.ts';
import { catalogue, type TextKey } from './catalogue.ts';
import { describeCondition } from './describe-condition.ts';
import { describeDuration } from './describe-duration.ts';
import { describePromise } from './describe-promise.ts';
import { describeBand, describeDecay, signed } from './describe-rule.ts';
import { fieldName } from './names.ts';
import type { Translate } from './translate.ts';

const inHundredths = ['points', 'cap', 'floor'];
const inLanguages = ['action', 'title', 'text', 'narrative', 'note', 'consequence'];
const conditions = ['condition', 'entry', 'carriedBy', 'returnsWhen', 'confirmedWhen'];
const shares = ['assumedRate'];

/**
 * The value of a record's member in words; the empty text where there is none; null where it is too rich for a
 * sentence, which then only says that it changed.
 */
export function valueText(
  kind: RecordKind,
  record: AnyRecord,
  member: string,
  model: Model | null,
  t: Translate,
): string | null {
  const value = (record as Record<string, unknown>)[member];
  if (value === null || value === undefined) return '';
  if (member === 'promise') return describePromise(record as RecordOf<'clause'>, t) || null;
  if (member === 'bands') return bandsText(record as BandedRule, model, t);
  if (member === 'decay') return describeDecay(value as Decay, t);
  if (member === 'position') return null;
  return plainValueText(kind, member, value, model, t);
}

function plainValueText(
  kind: RecordKind,
  member: string,
  value: unknown,
  model: Model | null,
  t: Translate,
): string | null {
  if (inLanguages.includes(member) || (personaTexts as readonly string[]).includes(member))
    return quoted(textIn(value as LocalText, t.language), t);
  if (conditions.includes(member)) return model === null ? null : describeCondition(value as Condition, model, t);
  if (member === 'timeToAct') return describeDuration(value as Duration, t);
  if (typeof value === 'number') {
    if (inHundredths.includes(member)) return t.formats.points(value);
    return shares.includes(member) ? t.formats.percent(value) : number(value, t);
  }
  if (typeof value === 'boolean') return t(value ? 'history.yes' : 'history.no');
  if (member === 'tiers' || member === 'thresholds') return (value as number[]).map(t.formats.points).join(' · ');
  if (Array.isArray(value)) return listText(member, value, model, t);
  return typeof value === 'string' ? wordText(kind, member, value, model, t) : null;
}

/** “1 to 50: +10; unknown: 0”. */
function bandsText({ bands, field }: BandedRule, model: Model | null, t: Translate): string {
  const own = model?.fields.find(({ id }) => id === field);
  const lines = bands.map((band) =>
    t('condition.band.line', { band: describeBand(band, own, t), points: signed(band.points, t) }),
  );
  return lines.join(t('condition.separator'));
}

function listText(member: string, value: readonly unknown[], model: Model | null, t: Translate): string | null {
  if (!value.every((item) => typeof item === 'string')) return null;
  if (member === 'requires') return model === null ? null : t.formats.list(value.map((id) => fieldName(model, id, t)));
  return member === 'missing' || member === 'aliases' ? t.formats.list(value.map((item) => quoted(item, t))) : null;
}

/** Words of our own are translated; the team's are quoted; ids are turned into names. */
function wordText(kind: RecordKind, member: string, value: string, model: Model | null, t: Translate): string | null {
  switch (member) {
    case 'field':
    case 'clockField':
    case 'answerField':
      return model === null ? null : fieldName(model, value, t);
    case 'groupId': {
      const group = model?.groups.find(({ id }) => id === value);
      return group === undefined ? null : quoted(textIn(group.name, t.language), t);
    }
    case 'owner':
    case 'owedBy':
    case 'agreed':
    case 'side':
      return word(`app.side.${value}`, t);
    case 'stage':
      return word(`model.stage.${value}`, t);
    case 'destination':
    case 'signal':
    case 'source':
    case 'dimension':
      return word(`model.${member}.${value}`, t);
    case 'to':
      return kind === 'recycleReason' ? word(`model.stage.${value}`, t) : null;
    case 'type':
      return kind === 'field' ? word(`model.fieldType.${value}`, t) : null;
    case 'role':
      return kind === 'persona' ? word(`model.role.${value}`, t) : quoted(value, t);
    case 'company':
    case 'key':
    case 'currency':
    case 'framework':
    case 'words':
    case 'answer':
    case 'author':
      return quoted(value, t);
    default:
      return null;
  }
}

/** The catalogue's word, or null where it has none. */
export function word(key: string, t: Translate): string | null {
  return key in catalogue[t.language] ? t(key as TextKey) : null;
}

function number(value: number, t: Translate): string {
  return t.formats.number(value, Number.isInteger(value) ? 0 : 2);
}

function quoted(text: string, t: Translate): string {
  return text === '' ? '' : t('condition.quoted', { value: text });
}

import { assertNever } from '../lib/assert-never.ts';
import type { Field } from '../model/field.ts';
import type { Model } from '../model/model.ts';
import type { ActivityRule, Band, Decay, Rule } from '../model/rule.ts';
import { describeAsset, describeCondition, numberOf, oneOf, quoted, typeNames } from './describe-condition.ts';
import { isolatedFigure } from './isolate.ts';
import { fieldName } from './names.ts';
import type { Translate } from './translate.ts';

/** What a rule gives, and for what, in one or more sentences. */
export function describeRule(rule: Rule, model: Model, t: Translate): string {
  switch (rule.kind) {
    case 'condition':
      return t('condition.rule.condition', {
        points: signed(rule.points, t),
        condition: describeCondition(rule.condition, model, t),
      });
    case 'banded': {
      const field = model.fields.find((f) => f.id === rule.field);
      const bands = rule.bands.map((band) =>
        t('condition.band.line', { band: describeBand(band, field, t), points: signed(band.points, t) }),
      );
      return t('condition.rule.banded', {
        field: fieldName(model, rule.field, t),
        bands: bands.join(t('condition.separator')),
      });
    }
    case 'activity':
      return describeActivityRule(rule, model, t);
    default:
      return assertNever(rule);
  }
}

/** “500 to 999”, “1,000 and more”, ““IT” or “Finance””, “unknown”. */
export function describeBand(band: Band, field: Field | undefined, t: Translate): string {
  if (band.kind === 'unknown') return t('condition.band.unknown');
  if (band.kind === 'values') {
    return oneOf(
      band.values.map((value) => quoted(value, t)),
      t,
    );
  }
  const from = band.from === null ? null : numberOf(band.from, field, t);
  const to = band.to === null ? null : numberOf(band.to, field, t);
  if (from !== null && to !== null) return t('condition.band.range', { from, to });
  if (from !== null) return t('condition.band.from', { from });
  return to === null ? t('condition.band.any') : t('condition.band.to', { to });
}

/** How points fade: “Points halve every 30 days.” */
export function describeDecay(decay: Decay, t: Translate): string {
  switch (decay.kind) {
    case 'none':
      return t('condition.decay.none');
    case 'halfLife':
    case 'linear':
      return t(`condition.decay.${decay.kind}`, { count: decay.days });
    case 'step':
      return t('condition.decay.step', { count: decay.days, percent: t.formats.percent(decay.fraction, 0) });
    default:
      return assertNever(decay);
  }
}

/** Hundredths with their sign and as few decimals as they need: +30, −12.5, 0. */
export function signed(hundredths: number, t: Translate): string {
  const points = t.formats.points(hundredths);
  return isolatedFigure(hundredths > 0 ? `+${points}` : points, t);
}

function describeActivityRule(rule: ActivityRule, model: Model, t: Translate): string {
  const types = typeNames(rule.types, model, t);
  const points = signed(rule.points, t);
  const sentences = [
    rule.asset === undefined
      ? t('condition.rule.activity', { types, points })
      : t('condition.rule.activityAsset', { types, points, asset: describeAsset(rule.asset, t) }),
  ];
  if (rule.maxTimes !== null) sentences.push(t('condition.rule.maxTimes', { count: rule.maxTimes }));
  if (rule.oncePer !== null) sentences.push(t(`condition.rule.oncePer.${rule.oncePer}`));
  if (rule.withinDays !== null) sentences.push(t('condition.rule.within', { count: rule.withinDays }));
  if (rule.decay.kind !== 'none') sentences.push(describeDecay(rule.decay, t));
  return sentences.join(' ');
}

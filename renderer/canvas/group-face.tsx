import type { Command } from '#shared/commands/command.ts';
import type { Rule } from '#shared/model/rule.ts';
import { signed } from '#shared/text/describe-rule.ts';
import { nameOf } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { edit, tryOut } from '../inspector/edit.ts';
import { SignalMarks } from '../inspector/rules/signal-marks.tsx';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { PointsField } from '../ui/points-field.tsx';
import type { GroupCard } from './canvas-node.ts';
import { CardHandles } from './connect/card-handles.tsx';
import css from './face.module.css';
import { FaceBar, FaceCount, FaceLine, FaceTitle } from './face-parts.tsx';
import type { ZoomLevel } from './zoom-level.ts';

type Props = {
  readonly card: GroupCard;
  readonly level: ZoomLevel;
  /** How many lines of rules it has room for when it is looked at from near. */
  readonly room: number;
};

/** A group of rules: how many leads it gave points, the most it gives, and from near its rules with their points. */
export function GroupFace({ card, level, room }: Props) {
  const t = useText();
  const { counts, rules } = card;
  const many = rules.length === 0 ? t('canvas.noRules') : t('canvas.rules', { count: rules.length });
  const shown = rules.length <= room ? rules : rules.slice(0, room - 1);
  return (
    <>
      <FaceTitle>{card.name || t('model.unnamed.group')}</FaceTitle>
      <FaceCount
        meaning={t('meaning.group')}
        count={counts === null ? null : t.formats.number(counts.yes)}
        noun={level === 'near' ? limitOf(card, t) : counts === null ? many : t('canvas.noun.group')}
      />
      {level !== 'near' && <FaceLine>{limitOf(card, t)}</FaceLine>}
      {level === 'near' && (
        <ul className={css.rules}>
          {shown.map(({ rule }) => (
            <RuleLine key={rule.id} rule={rule} />
          ))}
          {rules.length > shown.length && <li>{t('canvas.moreRules', { count: rules.length - shown.length })}</li>}
        </ul>
      )}
      <FaceBar counts={counts} />
    </>
  );
}

/** A rule with one number of points is edited in place; a banded one says its range. */
function RuleLine({ rule }: { readonly rule: Rule }) {
  const t = useText();
  const model = useModel();
  const name = nameOf('rule', rule.name, t);
  const giving = (points: number): Command => ({ type: 'rule.setPoints', id: rule.id, points });
  return (
    <li className={css.rule}>
      <CardHandles of={`rule:${rule.id}`} />
      <span className={css.name} dir="auto">
        {rule.kind === 'activity' && model !== null && <SignalMarks types={rule.types} model={model} small />} {name}
      </span>
      {rule.kind === 'banded' ? (
        <bdi>{bandRange(rule.bands, t)}</bdi>
      ) : (
        <span className="nodrag nopan">
          <PointsField
            bare
            label={t('canvas.points', { name })}
            value={rule.points}
            onCommit={(points) => points !== null && void edit(giving(points))}
            onDraft={(points) => tryOut(points === null ? null : giving(points))}
            testId={`canvas-points-${rule.id}`}
          />
        </span>
      )}
    </li>
  );
}

function bandRange(bands: readonly { readonly points: number }[], t: Translate): string {
  const points = bands.map((band) => band.points);
  if (points.length === 0) return signed(0, t);
  const [least, most] = [Math.min(...points), Math.max(...points)];
  return least === most ? signed(most, t) : t('condition.band.range', { from: signed(least, t), to: signed(most, t) });
}

function limitOf({ cap, floor, negative }: GroupCard, t: Translate): string {
  const points = (hundredths: number) => t.formats.points(hundredths);
  if (negative && floor !== null) return t('canvas.limit.downTo', { points: points(floor) });
  if (cap !== null && floor !== null && floor < 0) {
    return t('canvas.limit.between', { floor: points(floor), cap: points(cap) });
  }
  if (cap !== null && !negative) return t('canvas.limit.upTo', { points: points(cap) });
  return floor !== null && floor < 0 ? t('canvas.limit.downTo', { points: points(floor) }) : t('canvas.limit.none');
}

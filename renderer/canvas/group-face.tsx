import type { KeyboardEvent } from 'react';
import type { Command } from '#shared/commands/command.ts';
import type { Rule } from '#shared/model/rule.ts';
import { signed } from '#shared/text/describe-rule.ts';
import { nameOf } from '#shared/text/names.ts';
import type { Translate } from '#shared/text/translate.ts';
import { edit, tryOut } from '../inspector/edit.ts';
import { SignalMarks } from '../inspector/rules/signal-marks.tsx';
import { type Selection, useView } from '../state/view-store.ts';
import { useModel } from '../state/workshop-store.ts';
import { useText } from '../text/use-text.ts';
import { meant } from '../ui/meaning.tsx';
import { PointsField } from '../ui/points-field.tsx';
import type { GroupCard } from './canvas-node.ts';
import { iconOf } from './card-icons.ts';
import { CardHandles } from './connect/card-handles.tsx';
import css from './face.module.css';
import { FaceBar, FaceCount, FaceLine, FaceTitle } from './face-parts.tsx';
import { OwnNameField, useIsNaming } from './naming/own-name.tsx';
import { awaitSecond } from './naming/second-click.ts';
import { writeIn } from './notes/under-hand.ts';
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
  const limits = t('meaning.limit');
  const many = rules.length === 0 ? t('canvas.noRules') : t('canvas.rules', { count: rules.length });
  const shown = rules.length <= room ? rules : rules.slice(0, room - 1);
  return (
    <>
      <FaceTitle far={iconOf(card)}>{card.name || t('model.unnamed.group')}</FaceTitle>
      <FaceCount
        meaning={t('meaning.group')}
        count={counts === null ? null : t.formats.number(counts.yes)}
        noun={
          level === 'near' ? (
            <span {...meant(limits)}>{limitOf(card, t)}</span>
          ) : counts === null ? (
            many
          ) : (
            t('canvas.noun.group')
          )
        }
      />
      {level !== 'near' && <FaceLine meaning={limits}>{limitOf(card, t)}</FaceLine>}
      {level === 'near' && (
        <ul className={css.rules}>
          {shown.map(({ rule }) => (
            <RuleLine key={rule.id} rule={rule} />
          ))}
          {rules.length > shown.length && (
            <li data-meaning={t('meaning.moreRules')}>
              {t('canvas.moreRules', { count: rules.length - shown.length })}
            </li>
          )}
        </ul>
      )}
      <FaceBar counts={counts} />
    </>
  );
}

/**
 * A rule with one number of points is edited in place; a banded one says its range. Its name is written in place after
 * a double click, or by Enter or F2 on it; F2 in its points does the same.
 */
function RuleLine({ rule }: { readonly rule: Rule }) {
  const t = useText();
  const model = useModel();
  const of: Selection = { kind: 'rule', id: rule.id };
  const naming = useIsNaming(of);
  const presenting = useView((view) => view.presenting);
  const name = nameOf('rule', rule.name, t);
  const giving = (points: number): Command => ({ type: 'rule.setPoints', id: rule.id, points });
  const write = () => writeIn(`rule:${rule.id}`);
  return (
    <li className={css.rule} onKeyDown={(event) => event.key === 'F2' && take(event, write)}>
      <CardHandles of={`rule:${rule.id}`} />
      {naming ? (
        <OwnNameField of={of} />
      ) : (
        <button
          type="button"
          className={`${css.name} ${css.ruleName} nopan`}
          dir="auto"
          title={name}
          aria-label={t('canvas.rename', { name })}
          onClick={(event) => awaitSecond(`rule:${rule.id}`, event)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === ' ') take(event, write);
            // Not the whole group, whose card it stands on.
            if (event.key === 'Delete' || event.key === 'Backspace') take(event);
          }}
          data-testid={`canvas-rule-${rule.id}`}
        >
          {rule.kind === 'activity' && model !== null && <SignalMarks types={rule.types} model={model} small />} {name}
        </button>
      )}
      {rule.kind === 'banded' || presenting ? (
        <bdi {...meant(t('meaning.rulePoints'))}>
          {rule.kind === 'banded' ? bandRange(rule.bands, t) : signed(rule.points, t)}
        </bdi>
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

/** The key is meant here, and for nothing around it. */
function take(event: KeyboardEvent, act?: () => void): void {
  event.preventDefault();
  event.stopPropagation();
  act?.();
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

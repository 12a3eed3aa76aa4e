import { gradeLetters, gradeNumbers } from '../../model/grade.ts';
import { dimensionNames } from '../../model/group.ts';
import { dimensionOf } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';
import { describeRule } from '../../text/describe-rule.ts';
import { nameOf } from '../../text/names.ts';
import type { Block } from './document.ts';
import { paragraph, quiet } from './runs.ts';
import type { Saying } from './sla-input.ts';

/** Every rule with its points, group by group, with caps and floors; then where grades begin. */
export function pointsBlocks(saying: Saying): Block[] {
  return [paragraph(saying.t('sla.points.intro')), ...dimensionNames.flatMap((name) => dimensionBlocks(saying, name))];
}

function dimensionBlocks(saying: Saying, name: 'fit' | 'engagement'): Block[] {
  const { t, model } = saying;
  const dimension = dimensionOf(model, name);
  const groups = model.groups.filter((group) => group.dimension === name);
  return [
    { kind: 'subheading', text: t(`model.dimension.${name}`) },
    paragraph(thresholdSentence(saying, name)),
    ...limits(saying, dimension.cap, dimension.floor, 'dimension'),
    ...groups.flatMap((group) => groupBlocks(saying, group)),
    ...(groups.length === 0 ? [quiet(t('sla.points.noGroups'))] : []),
  ];
}

/** "A from 40 points, B from 25, C from 10, D below." */
function thresholdSentence({ t, model }: Saying, name: 'fit' | 'engagement'): string {
  const { thresholds } = dimensionOf(model, name);
  const marks = name === 'fit' ? gradeLetters : gradeNumbers.map((number) => t.formats.number(number));
  const parts = thresholds.map((at, i) => t('sla.points.from', { mark: marks[i] ?? '', points: t.formats.points(at) }));
  const worst = t('sla.points.below', { mark: marks[thresholds.length] ?? '' });
  return t('sla.points.thresholds', { list: t.formats.list([...parts, worst]) });
}

function groupBlocks(saying: Saying, group: RecordOf<'group'>): Block[] {
  const { t, model, simulation } = saying;
  const rules = model.rules.filter((rule) => rule.groupId === group.id);
  const gave = (id: string) => {
    const count = simulation?.rules.find((rule) => rule.id === id);
    return count === undefined ? '–' : t.formats.number(count.gave);
  };
  const rows = rules.map((rule) => [nameOf('rule', rule.name, t), describeRule(rule, model, t), gave(rule.id)]);
  const head = [nameOf('group', group.name, t), t('sla.points.gives'), t('sla.points.leads')];
  return [{ kind: 'table', head, rows, widths: [26, 60, 14] }, ...limits(saying, group.cap, group.floor, 'group')];
}

function limits({ t }: Saying, cap: number | null, floor: number | null, of: 'group' | 'dimension'): Block[] {
  const said = [
    ...(cap === null ? [] : [t(`sla.points.cap.${of}`, { points: t.formats.points(cap) })]),
    ...(floor === null ? [] : [t(`sla.points.floor.${of}`, { points: t.formats.points(floor) })]),
  ];
  return said.length === 0 ? [] : [quiet(said.join(' '))];
}

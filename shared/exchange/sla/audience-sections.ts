import { textIn } from '../../model/local-text.ts';
import { personaTexts } from '../../model/persona.ts';
import type { RecordOf } from '../../model/records.ts';
import { describeCondition } from '../../text/describe-condition.ts';
import { nameOf } from '../../text/names.ts';
import type { Block } from './document.ts';
import { paragraph, quiet, runsOf, strong } from './runs.ts';
import type { Saying } from './sla-input.ts';

type Titled = readonly [string, readonly Block[]];

/** The companies and people the model looks for, and the facts it reads. Left out where the model has none. */
export function audienceSections(saying: Saying): Titled[] {
  const { t, model } = saying;
  return [
    [t('sla.heading.icps'), model.icps.flatMap((icp) => icpBlocks(saying, icp))],
    [t('sla.heading.personas'), personaBlocks(saying)],
    [t('sla.heading.facts'), factBlocks(saying)],
  ];
}

function icpBlocks(saying: Saying, icp: RecordOf<'icp'>): Block[] {
  const { t, model, language } = saying;
  const narrative = textIn(icp.narrative, language);
  const told = (key: 'sla.icp.must' | 'sla.icp.never', conditions: RecordOf<'icp'>['mustHaves']) =>
    conditions.map((condition) => runsOf(t(key, { condition: describeCondition(condition, model, t) })));
  const criteria = icp.criteria.map(({ condition, weight }) =>
    runsOf(
      t('sla.icp.counts', { condition: describeCondition(condition, model, t), points: t.formats.points(weight) }),
    ),
  );
  const tiers = icp.tiers.map((at, i) => t('sla.icp.tier', { tier: i + 1, points: t.formats.points(at) }));
  return [
    { kind: 'subheading', text: nameOf('icp', icp.name, t) },
    ...(narrative === '' ? [] : [paragraph(narrative)]),
    {
      kind: 'list',
      items: [...told('sla.icp.must', icp.mustHaves), ...criteria, ...told('sla.icp.never', icp.exclusions)],
    },
    ...(tiers.length === 0 ? [] : [quiet(t.formats.list(tiers))]),
  ];
}

function personaBlocks(saying: Saying): Block[] {
  const { t, model, language } = saying;
  const items = model.personas.map((persona) => {
    const name = strong(nameOf('persona', persona.name, t));
    const said = t('sla.persona.item', {
      name:
        persona.role === undefined ? name : t('sla.persona.withRole', { name, role: t(`model.role.${persona.role}`) }),
      condition: describeCondition(persona.condition, model, t),
    });
    const biography = textIn(persona.biography, language);
    return runsOf(biography === '' ? said : `${said} ${biography}`);
  });
  if (items.length === 0) return [];
  const told = model.personas.flatMap((persona) => toldBlocks(saying, persona));
  return [quiet(t('sla.persona.intro')), { kind: 'list', items }, ...told];
}

/** What is told of a persona beyond its biography: needs, pain points, what to say. Nothing where nobody wrote any. */
function toldBlocks({ t, language }: Saying, persona: RecordOf<'persona'>): Block[] {
  const items = personaTexts.flatMap((part) => {
    const said = part === 'biography' ? '' : textIn(persona[part], language);
    return said === '' ? [] : [runsOf(t('sla.persona.told', { what: strong(t(`audience.text.${part}`)), said }))];
  });
  return items.length === 0
    ? []
    : [
        { kind: 'subheading', text: nameOf('persona', persona.name, t) },
        { kind: 'list', items },
      ];
}

function factBlocks({ t, model, language }: Saying): Block[] {
  if (model.fields.length === 0) return [];
  const rows = model.fields.map((field) => [
    textIn(field.name, language) || field.key,
    t(`model.fieldType.${field.type}`),
    t(`model.source.${field.source}`),
    field.missing.length === 0 ? t('sla.facts.empty') : t('sla.facts.missing', { values: field.missing.join(' · ') }),
  ]);
  const head = [t('sla.facts.fact'), t('sla.facts.type'), t('sla.facts.source'), t('sla.facts.unknown')];
  return [{ kind: 'table', head, rows, widths: [28, 16, 22, 34] }];
}

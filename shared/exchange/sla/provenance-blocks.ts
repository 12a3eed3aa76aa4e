import { modelHash } from '../../model/identity.ts';
import type { Block } from './document.ts';
import { hashGroups } from './hash-groups.ts';
import { paragraph, quiet, runsOf, strong } from './runs.ts';
import type { Saying } from './sla-input.ts';
import { untranslatedTexts } from './untranslated.ts';

/** Which model, which leads, who was in the room, and what is still untranslated. */
export function provenanceBlocks(saying: Saying): Block[] {
  const { t, model, participants } = saying;
  return [
    paragraph(t('sla.provenance.model', { hash: strong(hashGroups(modelHash(model))) })),
    paragraph(dataSentence(saying)),
    ...(participants.length === 0 ? [] : [peopleBlock(saying)]),
    ...untranslatedBlocks(saying),
  ];
}

function dataSentence({ t, dataSet, simulation, workshop }: Saying): string {
  if (dataSet === null || simulation === null) return t('sla.provenance.noData');
  const name = strong(dataSet.name);
  const file = dataSet.file || t('sla.provenance.noFile');
  const imported = t.formats.instant(dataSet.importedAt, workshop.settings.timeZone);
  const said = t('sla.provenance.data', { name, file, count: simulation.leads, imported });
  return simulation.asOf === null
    ? said
    : `${said} ${t('sla.provenance.asOf', { day: t.formats.day(simulation.asOf) })}`;
}

function peopleBlock({ t, participants }: Saying): Block {
  const items = participants.map((person) =>
    runsOf([strong(person.name), person.role, t(`app.side.${person.side}`)].filter((part) => part !== '').join(' · ')),
  );
  return { kind: 'list', items };
}

function untranslatedBlocks({ t, model, workshop, language }: Saying): Block[] {
  const texts = untranslatedTexts(model, workshop, language);
  if (texts.length === 0) return [];
  const items = texts.map(({ kind, text }) => runsOf(`${t(`sla.kind.${kind}`)}: ${strong(text)}`));
  return [
    { kind: 'subheading', text: t('sla.untranslated.heading') },
    quiet(t('sla.untranslated.intro')),
    { kind: 'list', items },
  ];
}

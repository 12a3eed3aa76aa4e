import { modelHash } from '../../model/identity.ts';
import { translator } from '../../text/translate.ts';
import { audienceSections } from './audience-sections.ts';
import type { Block, Section, SlaDocument } from './document.ts';
import { glossaryBlocks } from './glossary.ts';
import { gradeBlocks } from './grade-blocks.ts';
import { shortHash } from './hash-groups.ts';
import { matrixOf } from './matrix.ts';
import { missedBlocks } from './missed-blocks.ts';
import { numberRows } from './number-rows.ts';
import { pointsBlocks } from './points-blocks.ts';
import { promisesBlock } from './promises-block.ts';
import { provenanceBlocks } from './provenance-blocks.ts';
import { ruledOutBlocks } from './ruled-out-blocks.ts';
import { signatureBlocks } from './signature-blocks.ts';
import type { Saying, SlaInput } from './sla-input.ts';
import { laterStageBlocks, mqlBlocks } from './stage-blocks.ts';
import { titleBlock } from './title-block.ts';

/** The service level agreement that the room leaves with, from what it agreed and what its leads show. */
export function slaDocument(input: SlaInput): SlaDocument {
  const t = translator(input.language, input.workshop.settings.digits);
  const saying: Saying = { ...input, t };
  const hash = shortHash(modelHash(input.model));
  const signatures = signatureBlocks(saying);
  const agreement = numbered(saying, 1, [
    [t('sla.heading.mql'), [{ kind: 'beside', blocks: mqlBlocks(saying), matrix: matrixOf(saying) }]],
    [t('sla.heading.promises'), [promisesBlock(saying)]],
    [t('sla.heading.numbers'), [{ kind: 'numbers', rows: numberRows(saying) }]],
    [t('sla.heading.missed'), missedBlocks(saying)],
  ]);
  const definitions = numbered(saying, agreement.length + 1, [
    [t('sla.heading.stages'), laterStageBlocks(saying)],
    [t('sla.heading.ruledOut'), ruledOutBlocks(saying)],
    [t('sla.heading.grades'), gradeBlocks(saying)],
    [t('sla.heading.points'), pointsBlocks(saying)],
    ...audienceSections(saying),
    [t('sla.heading.words'), glossaryBlocks(saying)],
    [t('sla.heading.provenance'), provenanceBlocks(saying)],
  ]);
  const signed = signatures.some((signature) => signature.state === 'fresh');
  return {
    language: input.language,
    direction: t.direction,
    title: titleBlock(saying, signatures),
    agreement,
    signatures,
    definitions,
    footer: {
      hash: t(signed ? 'sla.footer.signed' : 'sla.footer.model', { hash }),
      page: t('sla.footer.page'),
      of: t('sla.footer.of'),
    },
  };
}

function numbered({ t }: Saying, first: number, sections: readonly (readonly [string, readonly Block[]])[]): Section[] {
  return sections
    .filter(([, blocks]) => blocks.length > 0)
    .map(([heading, blocks], i) => ({ number: t.formats.number(first + i), heading, blocks }));
}

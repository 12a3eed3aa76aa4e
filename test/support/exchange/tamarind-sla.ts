import type { SlaInput } from '#shared/exchange/sla/sla-input.ts';
import { boundHash, modelHash } from '#shared/model/identity.ts';
import type { Language } from '#shared/model/local-text.ts';
import type { Model } from '#shared/model/model.ts';
import { type RecordOf, recordSchemas } from '#shared/model/records.ts';
import { type Draft, tamarindDataSet, tamarindModel, tamarindState } from './tamarind.ts';
import { tamarindCounts } from './tamarind-counts.ts';

/** Tamarind's agreement, signed by both, in a language; `change` edits the model after it was signed. */
export function tamarindSla(language: Language, change?: (records: Draft) => Draft): SlaInput {
  const state = tamarindState(change);
  const model = tamarindModel(change);
  return {
    model,
    workshop: state.workshop.workshop as RecordOf<'workshop'>,
    simulation: tamarindCounts(model),
    dataSet: tamarindDataSet,
    signatures: [signatureOf('marketing', tamarindModel()), signatureOf('sales', tamarindModel())],
    participants: Object.values(state.participant),
    language,
    today: '2026-11-22',
  };
}

function signatureOf(side: 'marketing' | 'sales', model: Model): RecordOf<'signature'> {
  const marketing = side === 'marketing';
  return recordSchemas.signature.parse({
    id: `signature-${side}`,
    modelId: 'model',
    side,
    name: marketing ? 'Hala Brandt' : 'Tomas Adeyemi',
    role: marketing ? 'Head of Marketing' : 'Head of Sales',
    at: marketing ? '2026-11-22T12:48:00Z' : '2026-11-22T12:51:00Z',
    bound: boundHash(model, tamarindDataSet.fingerprint),
    modelHash: modelHash(model),
    dataSetId: 'leads-1',
    stroke: 'M20 70 L40 20 L60 75 L80 30 L100 72 L120 40 L140 70 L180 55 L260 60',
  });
}

import { canonicalJson } from '../../lib/canonical-json.ts';
import { modelHash } from '../../model/identity.ts';
import type { Model } from '../../model/model.ts';
import { withoutPictures } from '../../model/portrait.ts';
import { type ModelDocument, modelSchemaId } from './model-document.ts';

/** The model as a document for programs, with its hash; pictures from files, which only people look at, are left out. */
export function exportModel(model: Model): ModelDocument {
  return {
    $schema: modelSchemaId,
    semantics: 1,
    modelHash: modelHash(model),
    model: withoutPictures(model),
  } as ModelDocument;
}

/**
 * The text of a `model.json`: members in RFC 8785 order, indented by two, so that equal models give equal
 * bytes and two versions can be laid side by side.
 */
export function modelJsonText(model: Model): string {
  return `${JSON.stringify(JSON.parse(canonicalJson(exportModel(model))), null, 2)}\n`;
}

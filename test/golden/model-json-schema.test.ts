import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { modelJsonText } from '#shared/exchange/model-json/export-model.ts';
import { modelJsonSchema } from '#shared/exchange/model-json/model-document.ts';
import { tamarindModel } from '#test/support/exchange/tamarind.ts';

const shipped = JSON.parse(
  readFileSync(new URL('../../resources/model.schema.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;

test('the schema that is shipped is the schema that files are read by', () => {
  expect(shipped).toEqual(JSON.parse(JSON.stringify(modelJsonSchema())));
});

test('another program finds an exported model valid by that schema, and a broken one not', () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(shipped);
  const document = JSON.parse(modelJsonText(tamarindModel())) as { model: { fit: { floor: unknown } } };
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  document.model.fit.floor = 'none';
  expect(validate(document)).toBe(false);
});

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseModelJson } from '#shared/exchange/model-json/parse-model-json.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { Model } from '#shared/model/model.ts';
import { refusalOfError } from '../store/file-refusal.ts';
import { readWorkshop } from './read-workshop.ts';
import { shownModel } from './shown-model.ts';

/** A model from an `.accord` file or an exported `model.json`, by what the file holds. */
export async function readModel(file: string): Promise<Result<Model, Failure>> {
  const path = resolve(file);
  try {
    const text = await readFile(path, 'utf8');
    if (/^\uFEFF?\s*\{/.test(text)) return inJson(text, path);
  } catch (error) {
    const refusal = refusalOfError(error, path);
    if (refusal === null) throw error;
    return refused(refusal);
  }
  const read = await readWorkshop(file, ({ state }) => done(shownModel(state)));
  return !read.ok && read.refusal.kind === 'notAWorkshop' ? refused({ kind: 'cliModel', path }) : read;
}

/** Some other JSON is named as such; in one of ours the wrong place is named. */
function inJson(text: string, path: string): Result<Model, Failure> {
  const parsed = parseModelJson(text);
  if (parsed.ok) return parsed;
  const { refusal } = parsed;
  const isForeign =
    refusal.kind === 'modelJsonUnreadable' || (refusal.kind === 'modelJsonForeign' && refusal.schema === '');
  return isForeign ? refused({ kind: 'cliModel', path }) : parsed;
}

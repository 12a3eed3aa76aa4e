import { expect } from 'vitest';
import { checkModel } from '#shared/check/check-model.ts';
import type { DataSays } from '#shared/check/data-says.ts';
import type { Finding, FindingKind } from '#shared/check/finding.ts';
import { decide } from '#shared/commands/command.ts';
import { applyChanges } from '#shared/model/changes.ts';
import { type Model, modelOf } from '#shared/model/model.ts';
import { emptyState } from '#shared/model/records.ts';
import { recordsOfModel } from '#shared/model/records-of-model.ts';
import { describeSaying } from '#shared/text/describe-finding.ts';
import { translator } from '#shared/text/translate.ts';
import { type ModelParts, tinyModel } from '#test/support/engine/tiny-model.ts';

const en = translator('en');
const context = { time: '2026-11-26T09:00:00.000Z', actor: { side: 'both' } } as const;

/** The findings of a kind in a model made of these parts. */
export function found(kind: FindingKind, parts: ModelParts, data: DataSays | null = null): readonly Finding[] {
  return checkModel(tinyModel(parts), data).filter((finding) => finding.kind === kind);
}

/** The one finding of a kind, as an English sentence with its severity and the records it is about. */
export function said(kind: FindingKind, parts: ModelParts, data: DataSays | null = null) {
  const [only, ...more] = found(kind, parts, data);
  if (only === undefined || more.length > 0) throw new Error(`${more.length + (only ? 1 : 0)} findings of ${kind}`);
  const model = tinyModel(parts);
  return {
    severity: only.severity,
    about: only.about.map(({ kind: of, id }) => `${of}:${id}`),
    sentence: describeSaying(only.says, model, en),
    fixes: only.fixes.map(({ says }) => describeSaying(says, model, en)),
  };
}

/** The model after a fix, as its commands leave it. */
export function mended(finding: Finding, parts: ModelParts, fix = 0): Model {
  const model = tinyModel(parts);
  const start = { type: 'workshop.start', records: recordsOfModel(model, context.time) };
  const commands = [start, ...(finding.fixes[fix]?.commands ?? [])];
  const state = commands.reduce((before, command) => {
    const decision = decide(before, command as never, context);
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
    return applyChanges(before, decision.value);
  }, emptyState);
  const after = modelOf(state, model.model.id);
  if (after === null) throw new Error('no model');
  return after;
}

/** Each fix of the only finding of a kind takes it away. */
export function expectFixesToMend(kind: FindingKind, parts: ModelParts): void {
  const [only] = found(kind, parts);
  if (only === undefined) throw new Error(`no ${kind}`);
  expect(only.fixes.length).toBeGreaterThan(0);
  only.fixes.forEach((_, fix) => {
    const after = checkModel(mended(only, parts, fix), null).map(({ key }) => key);
    expect(after).not.toContain(only.key);
  });
}

import type { ActivityData, LeadData, TextColumn } from '#shared/engine/lead-data.ts';
import type { BuildSummary, ImportChunk } from '#shared/import/host-messages.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result, refused } from '#shared/lib/result.ts';
import type { BuildStep } from './import-host.ts';

/** What a build makes, kept in memory instead of a workshop: for scoring a table that is not brought in. */
export type CollectedData = { readonly data: LeadData; readonly summary: BuildSummary };

export async function collectLeadData(steps: AsyncIterable<BuildStep>): Promise<Result<CollectedData, Failure>> {
  const chunks = new Map<string, ImportChunk['cells'][]>();
  for await (const step of steps) {
    if (step.kind === 'refused') return refused(step.refusal);
    if (step.kind === 'chunk') {
      const { part, key, cells } = step.chunk;
      chunks.set(`${part} ${key}`, [...(chunks.get(`${part} ${key}`) ?? []), cells]);
    }
    if (step.kind !== 'built') continue;
    const { summary } = step;
    const columns = Object.fromEntries(
      summary.columns.map(({ key }) => [key, textsOf(chunks.get(`leads ${key}`) ?? [])]),
    );
    return done({ data: { rows: summary.leads, columns, activities: activitiesOf(chunks, summary) }, summary });
  }
  return refused({ kind: 'importHostDied' });
}

function activitiesOf(chunks: ReadonlyMap<string, ImportChunk['cells'][]>, summary: BuildSummary): ActivityData | null {
  if (summary.activities === null) return null;
  const of = (key: string) => chunks.get(`activities ${key}`) ?? [];
  return {
    lead: Uint32Array.from(numbersOf(of('lead'))),
    type: textsOf(of('type')),
    day: numbersOf(of('day')),
    second: numbersOf(of('second')),
    asset: textsOf(of('asset')),
  };
}

function textsOf(chunks: readonly ImportChunk['cells'][]): TextColumn {
  const places = new Map<string, number>();
  const codes = chunks.flatMap((cells) => {
    if (cells.codec !== 'dict') return [];
    const own = cells.column.values.map((text) => {
      const place = places.get(text) ?? places.size;
      places.set(text, place);
      return place;
    });
    return [cells.column.codes.map((code) => own[code] ?? 0)];
  });
  const all = new Uint32Array(codes.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const each of codes) {
    all.set(each, at);
    at += each.length;
  }
  return { values: [...places.keys()], codes: all };
}

function numbersOf(chunks: readonly ImportChunk['cells'][]): Int32Array {
  const parts = chunks.flatMap((cells) => (cells.codec === 'i32' ? [cells.numbers] : []));
  const all = new Int32Array(parts.reduce((sum, each) => sum + each.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

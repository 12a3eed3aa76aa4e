import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { z } from 'zod';
import { accord, accordHere, type CliRun } from './accord-cli.ts';

/** Forty leads of three cities: every fourth was won, every fifth city is hidden behind "Select". */
export function leadsTable(folder: string, name = 'leads.csv'): string {
  const lines = Array.from({ length: 40 }, (_, i) => {
    const city = i % 5 === 0 ? 'Select' : (['Cairo', 'Oslo', 'Pune'][i % 3] as string);
    return [`L${i}`, city, String(10 + i * 7), i % 4 === 0 ? 'yes' : 'no'].join(',');
  });
  return table(folder, name, ['Lead id,City,Employees,Won', ...lines]);
}

/** Two activities for each of the first ten leads, the latest on 24 March 2026. */
export function activitiesTable(folder: string): string {
  const lines = Array.from({ length: 20 }, (_, i) => {
    const day = String(5 + i).padStart(2, '0');
    return `L${i % 10},${i % 2 ? 'Visited pricing page' : 'Opened e-mail'},2026-03-${day}`;
  });
  return table(folder, 'activities.csv', ['Lead id,Activity,Date', ...lines]);
}

export function table(folder: string, name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

/** Runs a command with `--json` and reads its answer: nothing in it is undescribed. */
export function answer<Schema extends z.ZodType>(
  schema: Schema,
  ...args: readonly string[]
): Promise<z.output<Schema>> {
  return answerOf(accord, schema, args);
}

/** The same within this process, where only the answer matters. */
export function answerHere<Schema extends z.ZodType>(
  schema: Schema,
  ...args: readonly string[]
): Promise<z.output<Schema>> {
  return answerOf(accordHere, schema, args);
}

async function answerOf<Schema extends z.ZodType>(
  run: typeof accord,
  schema: Schema,
  args: readonly string[],
): Promise<z.output<Schema>> {
  const { code, out, err } = await run(...args, '--json');
  expect({ args, code, err: code === 0 ? '' : err }).toEqual({ args, code: 0, err: '' });
  const json: unknown = JSON.parse(out);
  const read = schema.parse(json);
  expect(read).toEqual(json);
  return read;
}

/** One sentence for people, and nothing of the program's inside. */
export function expectRefusal({ code, out, err }: CliRun, says: RegExp): void {
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(says);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/\n\s+at |node:|Error:|\{\{|undefined|Something went wrong/);
}

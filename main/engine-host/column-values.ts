import type { EngineAnswer } from '#shared/bridge/engine-port.ts';
import type { TextColumn } from '#shared/engine/lead-data.ts';
import { normaliseText } from '#shared/values/normalise-text.ts';

/** A column's values with how many leads have each, most frequent first; spellings that V3 makes equal are one. */
export function columnValues(column: TextColumn | undefined, limit: number): EngineAnswer<'columnValues'> {
  if (column === undefined) return { values: [], distinct: 0 };
  const counts = new Uint32Array(column.values.length);
  for (const code of column.codes) counts[code] = (counts[code] as number) + 1;
  const byText = new Map<string, { text: string; leads: number }>();
  column.values.forEach((spelling, code) => {
    const text = normaliseText(spelling);
    const leads = counts[code] as number;
    if (text === '' || leads === 0) return;
    const same = byText.get(text);
    if (same === undefined) byText.set(text, { text: spelling.trim(), leads });
    else same.leads += leads;
  });
  const all = [...byText.values()].sort((a, b) => b.leads - a.leads || (a.text < b.text ? -1 : 1));
  return { values: all.slice(0, limit), distinct: all.length };
}

import { writeFileSync } from 'node:fs';
import { utils, write } from 'xlsx';

type Cell = string | number | boolean | null | { readonly t: 'n'; readonly v: number; readonly z: string };

const sources = ['Google', 'Direct Traffic', 'Organic Search', 'Reference', 'إعلان', 'Ölmesse'];
const cities = Array.from({ length: 400 }, (_none, i) => `City no. ${i}`);

/** A workbook of leads as a CRM exports them: numbers, days, shared and single texts, blanks; 20 columns. */
export function writeLargeWorkbook(path: string, rows: number): void {
  const random = seeded(7);
  const pick = (all: readonly string[]) => all[Math.floor(random() * all.length)] ?? '';
  const header = Array.from({ length: 20 }, (_none, i) => `Column ${i + 1}`);
  const lines: Cell[][] = Array.from({ length: rows }, (_none, i) => [
    `L-${100_000 + i}`,
    `person${i}@company${i % 9000}.example`,
    pick(sources),
    pick(cities),
    { t: 'n', v: 45_000 + Math.floor(random() * 900), z: 'yyyy-mm-dd' },
    { t: 'n', v: 45_000 + Math.floor(random() * 900_000) / 1000, z: 'yyyy-mm-dd hh:mm' },
    Math.floor(random() * 60),
    Math.round(random() * 1e6) / 100,
    random() < 0.4,
    random() < 0.3 ? null : `Company ${i % 9000} & Sons <Ltd>`,
    ...Array.from({ length: 5 }, () => (random() < 0.25 ? null : Math.floor(random() * 1000))),
    ...Array.from({ length: 5 }, () => (random() < 0.2 ? null : `${pick(sources)} ${Math.floor(random() * 50)}`)),
  ]);
  const sheet = utils.aoa_to_sheet([header, ...lines] as unknown[][], { dense: true });
  writeFileSync(
    path,
    write(
      { SheetNames: ['Leads'], Sheets: { Leads: sheet } },
      { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true },
    ),
  );
}

/** The same numbers on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

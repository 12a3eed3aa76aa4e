import { expect, it } from 'vitest';
import { inStoredOrder } from '#shared/import/activity-order.ts';
import type { DataSet } from '#shared/model/data-set.ts';
import { freshWorkshop } from '#test/support/import/workshops.ts';
import { benchLeads } from './engine/bench-leads.ts';
import { benchModel } from './engine/bench-model.ts';
import { type OpeningTimes, openingTimes, type Pages, priceOfAPage } from './engine/opening-times.ts';
import { median, ms } from './engine/timing.ts';

const rows = Number(process.env.ACCORD_BENCH_OPENED ?? 1_000_000);
const runs = 3;
const limit = 1500;

it('opens a workshop with a million leads and twelve million activities, to its counts', {
  timeout: 900_000,
}, async () => {
  const { path, dataSet } = storedWorkshop(benchModel());
  const times: Record<Pages, OpeningTimes[]> = { usual: [], large: [] };
  for (let run = 0; run < runs; run++) {
    for (const pages of ['usual', 'large'] as const) {
      const time = await openingTimes(path, dataSet, pages);
      expect(time.leads).toBe(rows);
      times[pages].push(time);
    }
  }
  const both = (of: (time: OpeningTimes) => number) => ({
    'memory in 4 KB': ms(median(times.usual.map(of))),
    'in 2 MB': ms(median(times.large.map(of))),
  });
  const whole = ({ open, read, index, score }: OpeningTimes) => open + read + index + score;
  const activities = dataSet.activities?.count.toLocaleString('en');
  console.log(
    `${rows.toLocaleString('en')} leads × ${dataSet.columns.length}, ${activities} activities; ${priceOfAPage().toFixed(1)} µs to touch a new page of 4 KB`,
  );
  console.table({
    'the file opened to read': both(({ open }) => open),
    'leads and activities out of it': both(({ read }) => read),
    'index of activities': both(({ index }) => index),
    'full score and all counts, with the columns that it uses unpacked': both(({ score }) => score),
    'all of it': both(whole),
  });
  // The app gets its memory in small pages; the large ones say how much of that is the system's.
  expect(median(times.usual.map(whole))).toBeLessThan(limit);
});

/** A workshop's file with the benchmark's leads, stored as an import stores them. */
function storedWorkshop(model: ReturnType<typeof benchModel>): { path: string; dataSet: DataSet } {
  const { data, dataSet: seeded } = benchLeads(model, rows);
  const session = freshWorkshop();
  const begun = session.beginImport('d1', '2026-01-05T09:00:00Z');
  if (!begun.ok) throw new Error(begun.refusal.kind);
  const stage = begun.value;
  for (const [key, column] of Object.entries(data.columns)) stage.column('leads', key, column);
  if (data.activities === null) throw new Error('There are no activities.');
  const activities = inStoredOrder(data.activities);
  stage.column('activities', 'lead', Int32Array.from(activities.lead));
  stage.column('activities', 'type', activities.type);
  stage.column('activities', 'day', activities.day);
  stage.column('activities', 'second', activities.second);
  stage.column('activities', 'asset', activities.asset);
  const columns = Object.keys(data.columns).map((key) => ({ key, header: key }));
  const count = activities.lead.length;
  const dataSet = {
    ...seeded,
    id: 'd1',
    columns,
    activities: { ...seeded.activities, count },
  } as DataSet;
  return { path: session.path, dataSet };
}

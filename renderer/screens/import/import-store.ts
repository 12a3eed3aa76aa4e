import { create } from 'zustand';
import type { ChosenTable, ImportProgress } from '#shared/bridge/import-contract.ts';
import type { TableOptions } from '#shared/import/table.ts';
import type { ModelId } from '#shared/model/ids.ts';
import { ask } from '../../bridge/accord.ts';
import { showFailure } from '../../state/failure-store.ts';
import { actor, goTo } from '../../state/view-store.ts';
import { useShown, useWorkshop } from '../../state/workshop-store.ts';
import { folded } from './folded.ts';
import { joinOf, withJoin } from './join-of.ts';
import { keptFor, withKept } from './kept/with-kept-mapping.ts';
import { firstMapping, type Mapping, planOf, withKind } from './mapping.ts';
import { type ReportShown, reportOf } from './report-shown.ts';
import { forgetDuplicates } from './rows/duplicates-store.ts';

/** Where bringing a table in stands. */
export type ImportStep =
  | { readonly step: 'idle' }
  /** `before`: the mapping to go back to when the file is read anew and that fails. */
  | { readonly step: 'reading'; readonly progress: ImportProgress | null; readonly before: Mapping | null }
  | { readonly step: 'map'; readonly mapping: Mapping; readonly selected: string }
  | { readonly step: 'storing'; readonly progress: ImportProgress | null; readonly mapping: Mapping }
  | { readonly step: 'done'; readonly shown: ReportShown };

export const useImport = create<{ readonly now: ImportStep }>(() => ({ now: { step: 'idle' } }));

/** Counts what was asked: an answer counts while nothing newer was asked and the workshop is the same one. */
let asked = 0;

// A table is mapped onto one workshop's model: nothing of it is left over for the next one.
useWorkshop.subscribe(({ open }, before) => {
  if (open?.path === before.open?.path) return;
  asked++;
  leaveTable();
});

function show(now: ImportStep): void {
  useImport.setState({ now });
}

/** Looks into a file; null asks for it in a dialog. */
export async function chooseTable(path: string | null): Promise<void> {
  goTo('import');
  const before = useImport.getState().now;
  if (before.step === 'storing') return;
  show({ step: 'reading', progress: null, before: null });
  const mine = ++asked;
  const answer = await ask('import.choose', { path });
  if (mine !== asked) return;
  if (answer.ok) {
    showFailure(null);
    if (answer.value === null) show(before);
    else showTable(answer.value);
  } else refuse(answer.refusal, before);
}

/** Reads the same file once more, taken apart as the person says. */
export async function readAnew(mapping: Mapping, options: TableOptions): Promise<void> {
  show({ step: 'reading', progress: null, before: mapping });
  const mine = ++asked;
  const answer = await ask('import.reprofile', { path: mapping.path, options });
  if (mine !== asked) return;
  if (answer.ok) {
    showFailure(null);
    showTable(answer.value, mapping.name);
  } else refuse(answer.refusal, mapStep(mapping));
}

export async function bringIn(mapping: Mapping, modelId: ModelId): Promise<void> {
  show({ step: 'storing', progress: null, mapping });
  const mine = ++asked;
  const answer = await ask('import.run', { plan: planOf(mapping, modelId), actor: actor() });
  if (mine !== asked) return;
  if (!answer.ok) return refuse(answer.refusal, mapStep(mapping));
  showFailure(null);
  const shown = await reportOf(answer.value);
  if (mine === asked) show({ step: 'done', shown });
}

/** A report takes the place of whatever table was being mapped. */
export function showReport(shown: ReportShown): void {
  asked++;
  show({ step: 'done', shown });
}

/** Stops what is under way; the workshop stays as it was. */
export async function stopImport(): Promise<void> {
  await ask('import.cancel', {});
}

export function leaveTable(): void {
  show({ step: 'idle' });
}

export function changeMapping(change: (mapping: Mapping) => Mapping): void {
  const { now } = useImport.getState();
  if (now.step === 'map') show({ ...now, mapping: change(now.mapping) });
}

export function selectColumn(key: string): void {
  const { now } = useImport.getState();
  if (now.step === 'map' && now.selected !== key) show({ ...now, selected: key });
}

export function receiveProgress(progress: ImportProgress): void {
  const { now } = useImport.getState();
  if (now.step === 'reading' && progress.doing === 'reading') show({ ...now, progress });
  if (now.step === 'storing' && progress.doing === 'storing') show({ ...now, progress });
}

function refuse(refusal: Parameters<typeof showFailure>[0], back: ImportStep): void {
  const cancelled = refusal?.kind === 'importCancelled';
  showFailure(cancelled ? null : refusal);
  show(back.step === 'reading' || back.step === 'storing' ? { step: 'idle' } : back);
}

function showTable(table: ChosenTable, name?: string): void {
  forgetDuplicates();
  const shown = joinOf(useShown.getState().dataSet);
  const found = firstMapping(table.path, table.profile, table.suggestion, shown);
  // Without leads to belong to, a table can only be leads.
  const mapping = shown === null ? withKind(found, 'leads', null) : foundByLead(found);
  show(mapStep(asBefore(name === undefined ? mapping : { ...mapping, name })));
}

/** Where the table names leads by their e-mail, they are looked for by it. */
export function foundByLead(mapping: Mapping): Mapping {
  const { state, model } = useShown.getState();
  const dataSet = mapping.joinTo === null ? null : (state.dataSet[mapping.joinTo.dataSet] ?? null);
  return mapping.kind === 'leads' ? mapping : withJoin(mapping, dataSet, model?.fields ?? []);
}

/** Mapped as a table with these columns was before, where such a mapping is kept. */
function asBefore(mapping: Mapping): Mapping {
  const { state, model } = useShown.getState();
  const kept = Object.values(state.savedMapping).filter(({ modelId }) => modelId === model?.model.id);
  const matched = keptFor(mapping, kept);
  return matched === null ? mapping : withKept(mapping, matched, model?.fields ?? []);
}

/** The mapping from the beginning, by suggestions alone. */
export function mapAsSuggested(): void {
  changeMapping((now) => {
    const { path, profile, suggestions, suggested } = now;
    const fresh = firstMapping(path, profile, { ...suggested, columns: suggestions }, now.joinTo);
    return { ...(now.joinTo === null ? withKind(fresh, 'leads', null) : fresh), name: now.name };
  });
}

/** The first column that waits for a person is looked at, else the first with hidden missing values. */
function mapStep(mapping: Mapping): ImportStep {
  const { open } = folded(mapping);
  const waiting = mapping.suggestions.find(({ state }) => state === 'choose')?.key;
  const hiding = mapping.profile.columns.find((column) => column.missing.some(({ tick }) => tick))?.key;
  return { step: 'map', mapping, selected: waiting ?? hiding ?? open[0] ?? '' };
}

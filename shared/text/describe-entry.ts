import { squashChanges } from '../model/changes.ts';
import type { Model } from '../model/model.ts';
import type { Change, RecordOf } from '../model/records.ts';
import { describeChange, type Sentence } from './describe-change.ts';
import type { TextParams, Translate } from './translate.ts';

/** What a step of the log was: a command with what it changed, or the undo or redo of such a step. */
export type Step = {
  readonly type: 'do' | 'undo' | 'redo' | 'restore';
  readonly command: { readonly type: string; readonly [member: string]: unknown } | null;
  readonly changes: readonly Change[];
};

/** A step in words: one sentence for the line, and a sentence for each change where there are several. */
export type DescribedStep = Sentence & { readonly details: readonly Sentence[] };

/** `target` is the step that an undo or redo took back or brought back. */
export function describeStep(step: Step, target: Step | null, model: Model | null, t: Translate): DescribedStep {
  const details = inOrder(step).flatMap((change) => describeChange(change, model, t));
  switch (step.type) {
    case 'undo':
    case 'redo': {
      const what = target === null ? t('history.nothing') : said(describeStep(target, null, model, t), t);
      return { text: step.type === 'undo' ? 'history.undone' : 'history.redone', params: { what }, details };
    }
    case 'restore':
      return { text: 'history.restored', params: { name: String(step.command?.name ?? '') }, details };
    default:
      return describeDone(step, details, t);
  }
}

/** The changes of several entries of one gesture, seen as one. */
export function togetherAs(steps: readonly Step[]): Step {
  const [first] = steps;
  if (first === undefined) throw new Error('A step has at least one entry.');
  const changes = steps.reduce<readonly Change[]>((all, step) => squashChanges(all, step.changes), []);
  // What follows at once under the beginning's gesture, such as the sample's leads, is still the beginning.
  const begins = first.command?.type === 'workshop.start';
  return { ...first, command: begins ? first.command : (steps.at(-1)?.command ?? null), changes };
}

/** What the command named comes first, its consequences after: a removed group before the rules that went with it. */
function inOrder({ command, changes }: Step): readonly Change[] {
  const [kind] = (command?.type ?? '').split('.');
  const id = command?.id ?? (command?.record as { id?: unknown } | undefined)?.id;
  const isNamed = (change: Change) => change.kind === kind && change.id === id;
  return [...changes.filter(isNamed), ...changes.filter((change) => !isNamed(change))];
}

function describeDone(step: Step, details: readonly Sentence[], t: Translate): DescribedStep {
  const { command, changes } = step;
  switch (command?.type) {
    case 'workshop.start':
      return { ...line('history.started'), details: [] };
    case 'placement.set':
    case 'placement.clear':
      return { ...line('history.placed', { count: changes.length }), details: [] };
    case 'cards.add':
    case 'cards.remove': {
      const cards = changes.filter(({ kind }) => kind !== 'placement' && kind !== 'comment');
      const text = command.type === 'cards.add' ? 'history.cardsAdded' : 'history.cardsRemoved';
      const told = details.filter(({ text: of }) => of === 'history.added' || of === 'history.removed');
      return cards.length === 1 && told[0] !== undefined
        ? { ...told[0], details: [] }
        : { ...line(text, { count: cards.length }), details: told };
    }
    case 'field.addMany':
      return { ...line('history.fieldsAdded', { count: changes.length }), details };
    case 'framework.add':
      return { ...line('history.frameworkAdded', { name: frameworkOf(changes) }), details };
    case 'framework.remove':
      return { ...line('history.frameworkRemoved', { name: frameworkOf(changes) }), details };
    case 'cell.paint':
      if (details.length === 0) break;
      return { ...line('history.painted', { count: new Set(changes.map(({ id }) => id)).size }), details };
    case 'waterfall.apply':
      if (details.length === 0) break;
      return { ...line('history.waterfall'), details };
    case 'dataSet.add':
      return { ...broughtIn(changes, command.leads), details: details.slice(1) };
    case 'dataSet.erase': {
      const name = (changes[0]?.after as RecordOf<'dataSet'> | null | undefined)?.name;
      return {
        ...(name === undefined ? line('history.erasedRemoved') : line('history.erased', { name })),
        details: [],
      };
    }
    default:
  }
  const [first, ...more] = details;
  if (first === undefined) return { ...line('history.putBack'), details: [] };
  if (more.length === 0) return { ...first, details: [] };
  return { ...line('history.several', { first: t(first.text, first.params), count: more.length }), details };
}

function frameworkOf(changes: Step['changes']): string {
  const change = changes.find(({ kind }) => kind === 'question');
  return ((change?.after ?? change?.before) as RecordOf<'question'> | undefined)?.framework ?? '';
}

function said({ text, params }: Sentence, t: Translate): string {
  return t(text, params);
}

function line(text: Sentence['text'], params: TextParams = {}): Sentence {
  return { text, params };
}

/** Leads of their own, added to others or in their place; or what was joined to leads: their activities, how they ended. */
function broughtIn(changes: Step['changes'], leadsWere: unknown): Sentence {
  const dataSets = changes.filter(({ kind }) => kind === 'dataSet');
  const added = dataSets.find(({ before }) => before === null)?.after as RecordOf<'dataSet'> | undefined;
  const before = dataSets.find(({ after }) => after === null)?.before as RecordOf<'dataSet'> | undefined;
  const { leads = 0, name = '' } = added ?? {};
  if (before === undefined) return line('history.imported', { count: leads, name });
  if (leadsWere === 'appended') {
    return line('history.appended', { count: (added?.counts.kept ?? 0) - before.counts.kept, name });
  }
  if (leadsWere === 'replaced') return line('history.replaced', { count: leads, name });
  const activities = added?.activities ?? null;
  if (activities === null || activities.count === before.activities?.count) {
    return line('history.outcomesImported', { name });
  }
  return line('history.activitiesImported', { count: activities.count, name });
}

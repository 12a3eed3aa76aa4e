import { readFact } from '../engine/columns/fact-column.ts';
import type { Field, FieldType } from '../model/field.ts';
import { likenessOf } from './field-concepts.ts';
import { isHeaderOf } from './header-words.ts';
import { findOutcomeProfile } from './outcome-profile.ts';
import type { ColumnFact, ColumnRole, PlanColumn } from './plan.ts';
import type { ColumnProfile, TableKind, TableProfile } from './profile.ts';
import { type ColumnSuggestion, type Suggestion, type SuggestionReason, sure, sureEnough } from './suggestion.ts';

type Idea = {
  readonly role: ColumnRole;
  readonly fact: ColumnFact;
  readonly confidence: number;
  readonly reason: SuggestionReason;
};

/**
 * What each column may become, from its name (English and Arabic), its values and its type. Below `sureEnough` nothing
 * is mapped: the column asks to be chosen. Each role and each field of the model is given to one column at most.
 */
export function suggestMapping(
  profile: TableProfile,
  fields: readonly Field[],
  kind: TableKind = profile.looksLike,
  timeZone = 'UTC',
): Suggestion {
  const outcome = kind === 'activities' ? null : findOutcomeProfile(profile);
  const taken = { roles: new Set<ColumnRole>(), fields: new Set<string>() };
  const ideas = profile.columns.map((column) => ideasFor(column, kind, fields, outcome?.key ?? null, timeZone));
  const order = ideas
    .flatMap((own, at) => own.map((idea) => ({ at, idea })))
    .sort((a, b) => b.idea.confidence - a.idea.confidence || a.at - b.at);
  const chosen = new Map<number, Idea>();
  for (const { at, idea } of order) {
    if (chosen.has(at) || !isFree(idea, taken)) continue;
    chosen.set(at, idea);
    if (idea.confidence < sureEnough) continue;
    if (idea.role !== 'none') taken.roles.add(idea.role);
    if (idea.fact.kind === 'field') taken.fields.add(idea.fact.field);
  }
  const columns = profile.columns.map((column, at) => suggestionOf(column, chosen.get(at)));
  const planColumns = columns.map((suggestion, at) => planColumnOf(suggestion, profile.columns[at]));
  return { kind, columns, planColumns, outcome: outcome === null ? null : { won: outcome.won, lost: outcome.lost } };
}

function ideasFor(
  column: ColumnProfile,
  kind: TableKind,
  fields: readonly Field[],
  outcomeKey: string | null,
  timeZone: string,
): Idea[] {
  const known = kind === 'leads' ? fieldIdeas(column, fields, timeZone) : [];
  const same = known.filter(({ reason }) => reason === 'sameName');
  if (column.known === 0) return [...same, leftOut(0.95, 'emptyColumn')];
  if (column.key === outcomeKey) return [withFact(roleOf('outcome', 0.96, 'yesNoOutcome'), same, column)];
  const roles = (kind === 'activities' ? activityIdeas(column) : leadIdeas(column, kind)).map((idea) =>
    kind === 'leads' ? withFact(idea, same, column) : idea,
  );
  const why = column.notes.find((note) => note.kind === 'sensitive' || note.kind === 'likelyLeakage');
  // A fact of this very name was agreed on by people; nothing is put between them and it.
  if (why?.kind === 'sensitive') return [...roles, ...same, leftOut(0.9, 'sensitive')];
  if (why?.kind === 'likelyLeakage') {
    return [...roles, ...same, leftOut(why.because === 'onlyWon' ? 0.9 : 0.85, 'leakage')];
  }
  if (kind === 'activities') return [...roles, leftOut(0.5, 'unclear')];
  // What is known of a deal is known of those only who got that far.
  if (kind === 'outcomes') return [...roles, leftOut(0.8, 'leakage')];
  return [...roles, ...known, freshIdea(column)];
}

/**
 * A role with the fact of the column's name, where the model has one. The day a lead was created or handed over is a
 * fact in any case: its mapping holds how the column's dates are read.
 */
function withFact(idea: Idea, same: readonly Idea[], column: ColumnProfile): Idea {
  if (idea.role === 'none' || idea.confidence < sureEnough) return idea;
  const [best] = same;
  if (best !== undefined && best.confidence >= sureEnough) {
    return { ...idea, fact: best.fact, confidence: Math.max(idea.confidence, best.confidence + 0.01) };
  }
  return idea.role === 'created' || idea.role === 'handedOver' ? { ...idea, fact: newFact(column) } : idea;
}

function leadIdeas(column: ColumnProfile, kind: TableKind): Idea[] {
  const { header, type } = column;
  const unique = column.notes.some((note) => note.kind === 'uniqueValues');
  const ideas: Idea[] = [];
  if (isHeaderOf('leadId', header)) {
    const isKey = /(?:^|[^\p{L}])(?:id|uuid|guid)(?:$|[^\p{L}])|معرف/iu.test(header.replaceAll('_', ' '));
    if (kind === 'outcomes') ideas.push(roleOf('lead', isKey ? 0.95 : 0.9, 'knownName'));
    else ideas.push(roleOf('id', idConfidence(column, unique, isKey), 'knownName'));
    if (unique) ideas.push(leftOut(0.8, 'secondId'));
  } else if (unique && type === 'text' && column.examples.every((text) => /^[\w-]{6,}$/.test(text))) {
    ideas.push(roleOf(kind === 'outcomes' ? 'lead' : 'id', 0.7, 'uniqueValues'), leftOut(0.65, 'secondId'));
  }
  if (isHeaderOf('name', header) && type !== 'number')
    ideas.push(roleOf('name', 0.92, 'knownName'), leftOut(0.7, 'knownName'));
  if (type === 'date' && !column.dateOrderUndecided) {
    if (isHeaderOf('created', header)) ideas.push(roleOf('created', 0.95, 'knownName'));
    if (isHeaderOf('handedOver', header)) ideas.push(roleOf('handedOver', 0.93, 'knownName'));
    if (isHeaderOf('outcomeDate', header)) ideas.push(roleOf('outcomeDate', 0.93, 'knownName'));
  }
  return ideas;
}

/** An id by its name: some that come twice are doubled leads; many that do are another thing's id. */
function idConfidence({ distinct, known }: ColumnProfile, unique: boolean, isKey: boolean): number {
  if (unique) return isKey ? 0.97 : 0.95;
  if (distinct >= known * 0.9) return 0.9;
  return distinct >= known * 0.5 ? 0.75 : 0.5;
}

function activityIdeas(column: ColumnProfile): Idea[] {
  const { header, type } = column;
  const ideas: Idea[] = [];
  if (isHeaderOf('leadId', header))
    ideas.push(roleOf('lead', /lead|prospect|contact|عميل/i.test(header) ? 0.96 : 0.9, 'knownName'));
  if (type === 'email') ideas.push(roleOf('lead', 0.92, 'values'));
  if (type === 'date' && !column.dateOrderUndecided)
    ideas.push(roleOf('day', isHeaderOf('day', header) ? 0.96 : 0.8, 'values'));
  if (isHeaderOf('activityType', header) && type !== 'date') ideas.push(roleOf('type', 0.94, 'knownName'));
  if (isHeaderOf('asset', header) && type !== 'date') ideas.push(roleOf('asset', 0.9, 'knownName'));
  return ideas;
}

/** Fields that the model has, by their names. */
function fieldIdeas(column: ColumnProfile, fields: readonly Field[], timeZone: string): Idea[] {
  return fields.flatMap((field): Idea[] => {
    const likeness = likenessTo(column, field);
    if (likeness < 0.5) return [];
    const confidence = likeness * (fits(column, field, likeness === 1, timeZone) ? 0.98 : 0.55);
    const reason = likeness === 1 ? 'sameName' : likeness >= 0.9 ? 'knownName' : 'similarName';
    return [{ role: 'none', fact: { kind: 'field', field: field.id }, confidence, reason }];
  });
}

/** The field that is called exactly as the column is, or undefined. */
export function fieldOfSameName(column: ColumnProfile, fields: readonly Field[]): Field | undefined {
  return fields.find((field) => likenessTo(column, field) === 1);
}

function likenessTo(column: ColumnProfile, { name, key }: Field): number {
  const names = [name.en, name.ar, key].filter((each) => each !== undefined);
  return Math.max(...names.map((each) => likenessOf(column.header, each)));
}

/** What a column becomes when the model has nothing for it. */
function freshIdea(column: ColumnProfile): Idea {
  if (column.notes.some((note) => note.kind === 'oneValue')) return leftOut(0.75, 'oneValue');
  if (column.notes.some((note) => note.kind === 'longTexts')) return leftOut(0.65, 'unclear');
  if (column.type === 'email' && column.typeShare >= 0.95) {
    return { role: 'none', fact: newFact(column), confidence: 0.92, reason: 'values' };
  }
  const isClear = !column.dateOrderUndecided && column.typeShare >= 0.98;
  return {
    role: 'none',
    fact: newFact(column),
    confidence: isClear ? 0.72 : 0.4,
    reason: isClear ? 'newFact' : 'unclear',
  };
}

/** A fact of its own, named as the column is. */
export function newFact(column: ColumnProfile): ColumnFact {
  const base = {
    kind: 'newField',
    name: column.header.slice(0, 200),
    type: column.type,
    source: sourceOf(column),
  } as const;
  return column.type === 'money' && column.currency !== null ? { ...base, currency: column.currency } : base;
}

function sourceOf(column: ColumnProfile): Field['source'] {
  return isHeaderOf('behaviour', column.header) ? 'behavioural' : 'explicit';
}

/**
 * Whether the column's values can be read as the field's type. A field of the very same name need not have the type that
 * the column would have by itself, since few rows say little: most of its values must read as the field's.
 */
function fits(column: ColumnProfile, field: Field, isSameName: boolean, timeZone: string): boolean {
  if (column.dateOrderUndecided) return false;
  const { type } = field;
  if (column.type === type) return true;
  if (isSameName) {
    const read = column.top.filter(({ text }) => readFact(text, field, column.reading, timeZone) !== null);
    return read.length >= column.top.length * 0.5;
  }
  const texts: readonly FieldType[] = ['text', 'category', 'multi'];
  if (texts.includes(type)) return texts.includes(column.type) || column.type === 'yesno';
  return (type === 'money' && column.type === 'number') || (type === 'number' && column.type === 'money');
}

function roleOf(role: ColumnRole, confidence: number, reason: SuggestionReason): Idea {
  return { role, fact: { kind: 'none' }, confidence, reason };
}

function leftOut(confidence: number, reason: SuggestionReason): Idea {
  return { role: 'none', fact: { kind: 'none' }, confidence, reason };
}

function isFree(
  idea: Idea,
  taken: { readonly roles: ReadonlySet<ColumnRole>; readonly fields: ReadonlySet<string> },
): boolean {
  if (idea.role !== 'none' && taken.roles.has(idea.role)) return false;
  return idea.fact.kind !== 'field' || !taken.fields.has(idea.fact.field);
}

function suggestionOf(column: ColumnProfile, idea: Idea | undefined): ColumnSuggestion {
  const { role, fact, confidence, reason } = idea ?? leftOut(0, 'unclear');
  if (confidence < sureEnough) {
    return { key: column.key, role: 'none', fact: { kind: 'none' }, confidence, state: 'choose', reason: 'unclear' };
  }
  const isOut = role === 'none' && fact.kind === 'none';
  return {
    key: column.key,
    role,
    fact,
    confidence,
    state: isOut ? 'leftOut' : confidence >= sure ? 'sure' : 'likely',
    reason,
  };
}

/** The column of a plan that carries the suggestion out as it stands; a column that asks to be chosen is left out. */
function planColumnOf(suggestion: ColumnSuggestion, column: ColumnProfile | undefined): PlanColumn {
  const missing = (column?.missing ?? []).filter(({ tick }) => tick).map(({ text }) => text);
  const reading = column?.reading ?? { decimal: '.', dateOrder: 'ymd' };
  return { key: suggestion.key, role: suggestion.role, fact: suggestion.fact, missing, reading };
}

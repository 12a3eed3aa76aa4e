import type { FactColumn, FactValue } from '../../engine/columns/fact-column.ts';
import { answerAt, type Planes } from '../../engine/columns/planes.ts';
import { conditionPlanes } from '../../engine/conditions/condition-planes.ts';
import type { Scores } from '../../engine/score.ts';
import { canonicalJson } from '../../lib/canonical-json.ts';
import type { Node } from '../../model/condition.ts';
import type { Translate } from '../../text/translate.ts';
import { trimmed } from '../../values/normalise-text.ts';
import { atRow, letters, row, sheetRef } from './formula.ts';
import { type Cell, cell, type Look, live } from './plan.ts';
import { separatorsOf, wordsFormula, wordsText } from './words-of-cell.ts';

/** A column of the sheet of leads; `at` gives the cell of a lead, by its row in the data and in the sheet. */
export type LeadColumn = {
  readonly header: string;
  readonly width: number;
  readonly at: (lead: number, sheetRow: number) => Cell;
};

/**
 * The columns of the sheet of leads. Formulas of other sheets ask for what they need, and what no formula can
 * work out (activities, ICPs, personas) is added here as it was judged on the day.
 */
export type LeadColumns = {
  readonly all: readonly LeadColumn[];
  /** Address of a lead's fact, empty where it is unknown. */
  readonly fact: (fieldId: string) => string;
  readonly column: (fieldId: string) => FactColumn;
  /** Address of its words, or null when they cannot be told apart by a formula. */
  readonly words: (fieldId: string) => string | null;
  readonly hasArabic: (fieldId: string) => boolean;
  /** Address of the answer to a part of a condition: yes, no, or empty for unknown. */
  readonly answer: (part: Node, header: string) => string;
  readonly judged: (key: string, planes: Planes, header: string) => string;
  /** Address of points that were given. */
  readonly points: (key: string, given: (lead: number) => number, header: string) => string;
  readonly yes: string;
  readonly no: string;
};

export function leadColumns(
  scores: Scores,
  first: readonly LeadColumn[],
  leads: readonly number[],
  t: Translate,
): LeadColumns {
  const all: LeadColumn[] = [...first];
  const known = new Map<string, string>();
  const sheet = sheetRef(t('workbook.sheet.leads'));
  const yes = t('workbook.yes');
  const no = t('workbook.no');

  const add = (key: string, column: () => LeadColumn): string => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const address = `${sheet}$${letters(all.length)}${row}`;
    known.set(key, address);
    all.push(column());
    return address;
  };
  const column = (fieldId: string) => scores.source.facts(fieldId);
  const fieldName = (fieldId: string) => nameOfField(scores, fieldId, t);

  const fact = (fieldId: string): string =>
    add(`fact ${fieldId}`, () => {
      const facts = column(fieldId);
      const cells = facts.spellings.map((spelling, code) => factCell(facts.valueAt(code), spelling));
      return { header: fieldName(fieldId), width: 18, at: (lead) => cells[facts.codes[lead] as number] as Cell };
    });
  const textsOf = (fieldId: string): Set<string> => {
    const facts = column(fieldId);
    const texts = new Set<string>();
    for (const lead of leads) {
      const value = facts.valueAt(facts.codes[lead] as number);
      if (value?.kind === 'text' || value?.kind === 'email') texts.add(value.text);
    }
    return texts;
  };
  const words = (fieldId: string): string | null => {
    const separators = separatorsOf(textsOf(fieldId));
    if (separators === null) return null;
    const cellOfFact = fact(fieldId);
    return add(`words ${fieldId}`, () => {
      const facts = column(fieldId);
      const results = facts.spellings.map((_, code) => {
        const value = facts.valueAt(code);
        return wordsText(value?.kind === 'text' || value?.kind === 'email' ? value.text : '');
      });
      const formula = atRow(wordsFormula(cellOfFact.slice(sheet.length), separators));
      const header = t('workbook.leads.words', { field: fieldName(fieldId) });
      return {
        header,
        width: 16,
        at: (lead, at) => live(formula(at), results[facts.codes[lead] as number] ?? '', 'quiet'),
      };
    });
  };
  const judged = (key: string, planes: Planes, header: string): string =>
    add(`judged ${key}`, () => ({
      header: header.length > 120 ? `${header.slice(0, 119)}…` : header,
      width: 14,
      at: (lead) => {
        const answer = answerAt(planes, lead);
        return cell(answer === 'yes' ? yes : answer === 'no' ? no : null, 'quiet');
      },
    }));
  return {
    all,
    fact,
    column,
    words,
    hasArabic: (fieldId) => [...textsOf(fieldId)].some((text) => /\p{Script=Arabic}/u.test(text)),
    judged,
    answer: (part, header) => {
      const key = canonicalJson(part);
      const planes = conditionPlanes(scores.source, { version: 1, root: part }, scores.leaf);
      return judged(key, planes, header);
    },
    points: (key, given, header) =>
      add(`points ${key}`, () => ({ header, width: 14, at: (lead) => cell(given(lead) / 100, 'points') })),
    yes,
    no,
  };
}

function nameOfField({ model }: Scores, fieldId: string, t: Translate): string {
  const field = model.fields.find((one) => one.id === fieldId);
  return field?.name[t.language] || field?.name.en || field?.name.ar || field?.key || fieldId;
}

/** Days from 1899-12-30, as spreadsheets count them. */
const epoch = 25_569;

/**
 * A fact as a spreadsheet holds it; empty where it is unknown. A text keeps its own spelling where lower-casing
 * alone makes it what rules compare (V3); otherwise the compared form is written.
 */
function factCell(value: FactValue | null, spelling: string): Cell {
  if (value === null) return cell(null, 'text');
  switch (value.kind) {
    case 'text':
    case 'email': {
      const shown = trimmed(spelling);
      return cell(shown.toLowerCase() === value.text && /^[\x20-\x7e]*$/.test(shown) ? shown : value.text, 'text');
    }
    case 'number':
      return cell(value.number, 'text');
    case 'day':
      return cell(value.day + epoch, 'day');
    case 'yesNo':
      return cell(value.yes, 'text');
    case 'set':
      return cell([...value.texts].join('; '), 'text' satisfies Look);
  }
}

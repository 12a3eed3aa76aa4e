import type { Condition, Node } from '../../model/condition.ts';
import { leavesOf } from '../../model/condition-walk.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import { words } from '../../values/words.ts';
import { type Check, finding, inTurn } from '../finding.ts';
import { markOf, placeName, placesOf } from './places.ts';

/** Words of job titles in which others hide: “cto” in “director”. */
const usualWords = [
  'director',
  'coordinator',
  'contractor',
  'instructor',
  'recruiter',
  'architect',
  'administrator',
  'representative',
  'executive',
  'security',
  'credit',
  'audit',
  'management',
  'procurement',
  'المديرية',
  'الماليزي',
];
/** So short that it hides in other words, known to us or not. */
const short = 4;

/** Letters that are meant as a word are found inside others too: “contains” where “contains the word” is meant. */
export const containsWord: Check = (model) =>
  inTurn(placesOf(model), (place) => {
    const meant = leavesOf(place.condition).flatMap((leaf) =>
      leaf.op === 'fact' && leaf.is.test === 'contains' && hides(leaf.is.value)
        ? [{ field: leaf.field, value: leaf.is.value }]
        : [],
    );
    const [first] = meant;
    if (first === undefined) return [];
    const found = meant
      .map(({ value }) => ({ value, within: wordAround(value) }))
      .find(({ within }) => within !== null);
    const texts = [...new Set(meant.map(({ value }) => value))];
    const values = {
      ...placeName(place),
      field: { says: 'field', id: first.field },
      values: { says: 'texts', texts },
    } as const;
    return [
      finding({
        kind: 'containsWord',
        severity: 'look',
        about: [place.of],
        mark: markOf(place.part, place.condition),
        says:
          found === undefined
            ? { key: 'check.containsWord.plain', values }
            : {
                key: 'check.containsWord.example',
                values: {
                  ...values,
                  value: { says: 'texts', texts: [found.value] },
                  within: { says: 'texts', texts: [found.within as string] },
                },
              },
        fixes: [{ says: { key: 'check.fix.containsWord' }, commands: [place.written(withWords(place.condition))] }],
      }),
    ];
  });

function hides(value: string): boolean {
  const text = normaliseText(value);
  const isWords = text !== '' && words(text).join(' ') === text;
  return isWords && ([...text].length <= short || wordAround(value) !== null);
}

/** A usual word that has the letters in it, other than at its beginning. */
function wordAround(value: string): string | null {
  const text = normaliseText(value);
  return usualWords.find((word) => normaliseText(word).indexOf(text) > 0) ?? null;
}

function withWords(condition: Condition): Condition {
  return { ...condition, root: rewritten(condition.root) };
}

function rewritten(node: Node): Node {
  switch (node.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      return { ...node, of: node.of.map(rewritten) };
    case 'not':
      return { ...node, of: rewritten(node.of) };
    case 'fact':
      return node.is.test === 'contains' && hides(node.is.value)
        ? { ...node, is: { test: 'containsWord', value: node.is.value } }
        : node;
    default:
      return node;
  }
}

const isNumber = /^-?\d+(?:\.\d+)?$/;
const begins = '(?<=^|[;\\t\\r\\n])';
const formula = "(?='*[=+\\-@＝＋－＠\\t\\r])";
const unmarked = new RegExp(`${begins}${formula}`, 'g');
const marked = new RegExp(`${begins}'${formula}`, 'g');

/**
 * An apostrophe in front keeps a text from being run as a formula where somebody opens the file. Where lists are split by
 * semicolons or tabs, as in Germany or Egypt, a spreadsheet takes a text apart at these, so that a formula may also begin
 * behind one. `taken(given(x))` is x for every text, so that a file can be brought in again as it was.
 */
export const formulaGuard = {
  given(text: string): string {
    return isNumber.test(text) ? text : text.replace(unmarked, "'");
  },
  taken(text: string): string {
    return text.replace(marked, '');
  },
} as const;

import type { Cell } from './plan.ts';

/** The rows of the model's sheet and the names of the cells in it that formulas read. */
export type InputCells = {
  readonly rows: readonly (readonly Cell[])[];
  readonly names: readonly { readonly name: string; readonly refers: string }[];
  readonly add: (cells: readonly Cell[], names?: Readonly<Record<number, string>>) => void;
};

/** `reference` is the sheet's, with the exclamation mark. `add` takes the names of cells by their column, from 0. */
export function inputCells(reference: string): InputCells {
  const rows: (readonly Cell[])[] = [];
  const names: { name: string; refers: string }[] = [];
  return {
    rows,
    names,
    add: (cells, named = {}) => {
      rows.push(cells);
      for (const [column, name] of Object.entries(named)) {
        names.push({ name, refers: `${reference}$${String.fromCharCode(65 + Number(column))}$${rows.length}` });
      }
    },
  };
}

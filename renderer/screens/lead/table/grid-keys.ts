import type { Cell } from './use-grid.ts';

export type GridKey = { readonly key: string; readonly ctrl: boolean; readonly shift: boolean; readonly alt: boolean };
export type GridMove =
  | { readonly kind: 'go'; readonly to: Cell }
  | { readonly kind: 'open' }
  | { readonly kind: 'sort'; readonly add: boolean }
  | { readonly kind: 'menu' }
  | { readonly kind: 'moveColumn'; readonly by: -1 | 1 }
  | { readonly kind: 'widenColumn'; readonly by: -1 | 1 };

type Where = {
  readonly at: Cell;
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in sight at once. */
  readonly page: number;
  readonly mirrored: boolean;
};

/** What a key does in the table (ARIA's grid), or null where it does nothing. Row −1 is the head. */
export function gridMove({ key, ctrl, shift, alt }: GridKey, where: Where): GridMove | null {
  const { at, rows, columns, page, mirrored } = where;
  const go = (row: number, column: number): GridMove => ({
    kind: 'go',
    to: { row: Math.max(-1, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) },
  });
  const along = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (along !== 0) {
    const by = (mirrored ? -along : along) as -1 | 1;
    if (alt && shift) return at.row === -1 ? { kind: 'moveColumn', by } : null;
    if (alt) return at.row === -1 ? { kind: 'widenColumn', by } : null;
    return ctrl ? go(at.row, by === 1 ? columns - 1 : 0) : go(at.row, at.column + by);
  }
  if (key === 'ArrowDown' && alt) return { kind: 'menu' };
  if (alt) return null;
  switch (key) {
    case 'ArrowDown':
      return go(ctrl ? rows - 1 : at.row + 1, at.column);
    case 'ArrowUp':
      return go(ctrl ? 0 : at.row - 1, at.column);
    case 'PageDown':
      return go(Math.max(0, at.row) + page, at.column);
    case 'PageUp':
      return go(Math.max(0, at.row - page), at.column);
    case 'Home':
      return go(ctrl ? 0 : at.row, 0);
    case 'End':
      return go(ctrl ? rows - 1 : at.row, columns - 1);
    case 'Enter':
    case ' ':
      return at.row === -1 ? { kind: 'sort', add: shift } : { kind: 'open' };
    default:
      return null;
  }
}

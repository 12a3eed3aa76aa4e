import type { Grade } from '../../model/grade.ts';
import type { Language } from '../../model/local-text.ts';
import type { Side } from '../../model/scalars.ts';

/**
 * The SLA as plain data: what stands on the paper, in one language, in order. Its renderers (HTML, DOCX) add
 * looks and nothing else, so that every document says the same.
 */
export type SlaDocument = {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly title: TitleBlock;
  /** The agreement itself, up to the signatures. */
  readonly agreement: readonly Section[];
  readonly signatures: readonly SignatureBlock[];
  /** Definitions in full, after the signatures. */
  readonly definitions: readonly Section[];
  readonly footer: { readonly hash: string; readonly page: string; readonly of: string };
};

export type TitleBlock = {
  readonly company: string;
  readonly workshop: string;
  readonly date: string;
  readonly heading: readonly string[];
  readonly lead: string;
};

/** Words in a row; what was agreed stands out. No run is empty. */
export type Run = { readonly text: string; readonly strong: boolean };

export type Section = { readonly number: string; readonly heading: string; readonly blocks: readonly Block[] };

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly quiet: boolean }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  /** Blocks at the start of the line with a matrix beside them. */
  | { readonly kind: 'beside'; readonly blocks: readonly Block[]; readonly matrix: Matrix }
  | { readonly kind: 'promises'; readonly sides: readonly Promises[] }
  | { readonly kind: 'numbers'; readonly rows: readonly NumberRow[] }
  | Table;

export type Table = {
  readonly kind: 'table';
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Share of the width of each column; they add up to 100. */
  readonly widths: readonly number[];
};

/** Heat 0 to 5; `text` is the count, or the grade where there are no leads. */
export type MatrixCell = { readonly grade: Grade; readonly heat: number; readonly text: string };
export type Matrix = {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly letter: string; readonly cells: readonly MatrixCell[] }[];
  readonly legend: readonly { readonly heat: number; readonly text: string }[];
};

export type Promises = {
  readonly owedBy: Side | 'both';
  readonly heading: string;
  readonly items: readonly { readonly number: string; readonly runs: readonly Run[]; readonly note: string }[];
  /** Said where this side promises nothing. */
  readonly none: string;
};

/** How much stands behind a number (E5), or that nothing does. */
export type Evidence = 'guess' | 'hint' | 'evidence' | 'counted' | 'assumed' | 'noData';
export type NumberRow = {
  readonly what: string;
  readonly value: string;
  readonly range: string;
  readonly evidence: Evidence;
  readonly word: string;
};

export type SignatureBlock = {
  readonly side: Side;
  readonly heading: string;
  /** Empty where nobody has signed: there is a line to sign on. */
  readonly name: string;
  readonly role: string;
  readonly state: 'unsigned' | 'fresh' | 'stale';
  /** When it was signed; for a stale one also what changed since. */
  readonly said: readonly string[];
  /** SVG path in a box of 300 × 100; empty when none was drawn or the signature is stale. */
  readonly stroke: string;
};

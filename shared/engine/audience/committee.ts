import { type CommitteeRole, committeeRoles } from '../../model/persona.ts';
import { normaliseText } from '../../values/normalise-text.ts';
import type { FactColumn, FactValue } from '../columns/fact-column.ts';
import { keyOf } from '../columns/key.ts';
import { anyOf, eachBit, type Planes } from '../columns/planes.ts';
import { answersOf } from '../counts/audience-counts.ts';
import type { YesNoUnknown } from '../results.ts';
import type { Scores } from '../score.ts';

/** What tells accounts apart (V1): a fact that names the company, or the domain of an e-mail that is not free mail. */
export type AccountsBy = { readonly by: 'field' | 'domain'; readonly field: string };

/** Accounts in which somebody of a role is known, may be, or is not. */
export type AccountCount = YesNoUnknown;

export type RoleCount = YesNoUnknown & {
  readonly role: CommitteeRole;
  /** Null where nothing tells accounts apart. */
  readonly accounts: AccountCount | null;
};

export type Committee = {
  readonly roles: readonly RoleCount[];
  readonly accounts:
    | (AccountsBy & {
        readonly all: number;
        /** Leads of whom the account is known. */
        readonly leads: number;
        /** By how many roles are known in them, from 0 to all six: how many accounts. */
        readonly byRoles: readonly number[];
        /** Accounts in which nobody is known who decides or pays. */
        readonly withoutBuyer: number;
      })
    | null;
};

/**
 * Who of the buying committee is in the data: a lead has the role of its persona (I3), and may have one where that
 * persona's condition is unknown.
 */
export function committeeOf(scores: Scores, accountsBy: AccountsBy | null): Committee {
  const planes = committeeRoles.map((role) => rolePlanes(scores, role));
  const accounts = accountsBy === null ? null : accountsOf(scores, accountsBy);
  const seen = accounts === null ? null : rolesIn(accounts, planes);
  return {
    roles: committeeRoles.map((role, i) => ({
      role,
      ...answersOf(planes[i] as Planes),
      accounts: seen === null ? null : spread(seen, 1 << i),
    })),
    accounts:
      accountsBy === null || accounts === null || seen === null
        ? null
        : {
            ...accountsBy,
            all: accounts.count,
            leads: accounts.leads,
            byRoles: byRoles(seen.sure),
            withoutBuyer: seen.sure.reduce((sum, roles) => sum + ((roles & buyers) === 0 ? 1 : 0), 0),
          },
  };
}

/** Bits of the roles that decide or pay. */
const buyers = committeeRoles.reduce(
  (bits, role, i) => (role === 'decisionMaker' || role === 'economicBuyer' ? bits | (1 << i) : bits),
  0,
);

function rolePlanes({ rows, model, leaf }: Scores, role: CommitteeRole): Planes {
  const own = model.personas.filter((persona) => persona.role === role);
  return anyOf(
    rows,
    own.map(({ id }) => leaf({ op: 'matchesPersona', persona: id })),
  );
}

type Accounts = {
  /** By lead: its account's number, −1 where none is known. */
  readonly of: Int32Array;
  readonly count: number;
  readonly leads: number;
};

/** Kept as long as the fact is read the same way: there may be as many accounts as leads. */
function accountsOf({ rows, model, source }: Scores, { by, field }: AccountsBy): Accounts {
  const column = source.facts(field);
  const { freeMail } = model.model;
  const key = keyOf(['accounts', column.key, by, by === 'domain' ? freeMail : null]);
  return source.derive(key, () => numberAccounts(rows, column, by, new Set(freeMail.map(normaliseText))));
}

function numberAccounts(
  rows: number,
  column: FactColumn,
  by: AccountsBy['by'],
  freeMail: ReadonlySet<string>,
): Accounts {
  const { codes, spellings, valueAt } = column;
  const numbers = new Map<string, number>();
  const byCode = Int32Array.from(spellings, (_spelling, code) => {
    const name = accountName(valueAt(code), by, freeMail);
    if (name === null) return -1;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  });
  const of = new Int32Array(rows);
  let leads = 0;
  for (let row = 0; row < rows; row++) {
    const account = byCode[codes[row] as number] ?? -1;
    of[row] = account;
    if (account >= 0) leads++;
  }
  return { of, count: numbers.size, leads };
}

function accountName(value: FactValue | null, by: AccountsBy['by'], freeMail: ReadonlySet<string>): string | null {
  if (by === 'domain') return value?.kind === 'email' && !freeMail.has(value.domain) ? value.domain : null;
  return value?.kind === 'text' ? value.text : null;
}

/** By account, a bit for each role: somebody has it, somebody may have it. */
type Seen = { readonly sure: Uint8Array; readonly perhaps: Uint8Array };

function rolesIn({ of, count }: Accounts, planes: readonly Planes[]): Seen {
  const seen = { sure: new Uint8Array(count), perhaps: new Uint8Array(count) };
  const mark = (where: Uint8Array, plane: Uint32Array, bit: number): void =>
    eachBit(plane, (row) => {
      const account = of[row] as number;
      if (account >= 0) where[account] = (where[account] as number) | bit;
    });
  planes.forEach(({ yes, unknown }, i) => {
    mark(seen.sure, yes, 1 << i);
    mark(seen.perhaps, unknown, 1 << i);
  });
  return seen;
}

function spread({ sure, perhaps }: Seen, bit: number): AccountCount {
  const count = { yes: 0, no: 0, unknown: 0 };
  sure.forEach((roles, account) => {
    if ((roles & bit) !== 0) count.yes++;
    else if (((perhaps[account] as number) & bit) !== 0) count.unknown++;
    else count.no++;
  });
  return count;
}

function byRoles(sure: Uint8Array): number[] {
  const counts = new Array<number>(committeeRoles.length + 1).fill(0);
  for (const roles of sure) {
    const known = committeeRoles.reduce((sum, _role, i) => sum + ((roles >>> i) & 1), 0);
    counts[known] = (counts[known] as number) + 1;
  }
  return counts;
}

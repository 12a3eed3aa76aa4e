import { ShieldAlert } from 'lucide-react';
import type { ColumnNote, ColumnProfile } from '#shared/import/profile.ts';
import type { Translate } from '#shared/text/translate.ts';
import { useRecords } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { DateQuestions } from './date-questions.tsx';
import { selectColumn } from './import-store.ts';
import { columnOf, type Mapping, profileOf } from './mapping.ts';
import css from './mapping-notes.module.css';
import { hasActivities, type MappingProblem, replacesJoined, undecided } from './problems.ts';
import { TroubleNotes } from './trouble-notes.tsx';

type Props = { readonly mapping: Mapping; readonly problems: readonly MappingProblem[] };

/** What stands in the way, and which columns still wait for a person. */
export function MappingNotes({ mapping, problems }: Props) {
  const t = useText();
  const waiting = undecided(mapping);
  const hasSome = useRecords((state) => hasActivities(mapping, state.dataSet));
  const losesJoined = useRecords((state) => replacesJoined(mapping, state.dataSet));
  return (
    <div className={css.notes}>
      {problems.length > 0 && (
        <Note title={t('importScreen.problem.title')} testId="import-problems">
          <ul>
            {problems.map((problem) => (
              <li key={problem.kind === 'roleMissing' ? problem.role : problem.kind}>
                {problemSentence(problem, mapping, t)}{' '}
                {'keys' in problem && <ShowColumn columnKey={problem.keys[0] ?? ''} />}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <DateQuestions mapping={mapping} />
      <TroubleNotes troubles={mapping.profile.troubles} />
      {losesJoined && (
        <Note testId="import-loses-joined">
          <p>{t('importScreen.losesJoined')}</p>
        </Note>
      )}
      {hasSome && (
        <Note testId="import-existing-note">
          <p>{t(`importScreen.existing.${mapping.existing}.note`)}</p>
        </Note>
      )}
      {waiting.length > 0 && (
        <Note testId="import-undecided">
          <p data-plain="sentence">
            {t('importScreen.undecided', { count: waiting.length, columns: headers(waiting, mapping, t) })}{' '}
            <ShowColumn columnKey={waiting[0] ?? ''} />
          </p>
        </Note>
      )}
    </div>
  );
}

/** Columns that would foretell the outcome; said below the table, where there may be several. */
export function LeakNotes({ mapping }: { readonly mapping: Mapping }) {
  const t = useText();
  const leaks = mapping.profile.columns.flatMap((profile) => leakOf(profile, mapping));
  if (leaks.length === 0) return null;
  return (
    <Note testId="import-leaks">
      <ul className={css.leaks}>
        {leaks.map(({ profile, note }) => (
          <li key={profile.key} className={css.leak} data-testid={`import-leak-${profile.key}`}>
            <ShieldAlert size="1.2em" aria-hidden />
            <span>
              <b>{t(leakTitle(note), { column: profile.header })}</b> {leakSentence(note, t)}
            </span>
            <ShowColumn columnKey={profile.key} />
          </li>
        ))}
      </ul>
    </Note>
  );
}

type Leak = Extract<ColumnNote, { kind: 'likelyLeakage' | 'suspiciouslyStrong' }>;

/** A column is named once; one that is the outcome itself, or its day, foretells nothing. */
function leakOf(profile: ColumnProfile, mapping: Mapping): { profile: ColumnProfile; note: Leak }[] {
  const role = columnOf(mapping, profile.key)?.role;
  if (role === 'outcome' || role === 'outcomeDate') return [];
  const notes = profile.notes.filter(
    (note): note is Leak => note.kind === 'likelyLeakage' || note.kind === 'suspiciouslyStrong',
  );
  const note = notes.find(({ kind }) => kind === 'likelyLeakage') ?? notes[0];
  return note === undefined ? [] : [{ profile, note }];
}

function leakTitle(note: Leak) {
  if (note.kind === 'suspiciouslyStrong') return 'importScreen.leak.strongTitle' as const;
  return note.because === 'header'
    ? ('importScreen.leak.headerTitle' as const)
    : ('importScreen.leak.onlyWonTitle' as const);
}

function leakSentence(note: Leak, t: Translate): string {
  if (note.kind === 'suspiciouslyStrong') return t('importScreen.leak.strong');
  if (note.because === 'header' || note.wonWith === null || note.wonWithout === null)
    return t('importScreen.leak.header');
  return t('importScreen.leak.shares', {
    with: t.formats.percent(note.wonWith, 0),
    without: t.formats.percent(note.wonWithout, 0),
  });
}

function ShowColumn({ columnKey }: { readonly columnKey: string }) {
  const t = useText();
  return (
    <Button kind="quiet" small onClick={() => selectColumn(columnKey)}>
      {t('importScreen.show')}
    </Button>
  );
}

function problemSentence(problem: MappingProblem, mapping: Mapping, t: Translate): string {
  if (problem.kind === 'roleMissing') {
    return t('importScreen.problem.roleMissing', { role: t(`importScreen.role.${problem.role}`) });
  }
  return t(`importScreen.problem.${problem.kind}`, {
    columns: 'keys' in problem ? headers(problem.keys, mapping, t) : '',
  });
}

const named = 5;

function headers(keys: readonly string[], mapping: Mapping, t: Translate): string {
  const names = keys.slice(0, named).map((key) => profileOf(mapping, key)?.header ?? key);
  return t.formats.list(keys.length > named ? [...names, '…'] : names);
}

import { TagsInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type LocalText, withText } from '#shared/model/local-text.ts';
import type { Translate } from '#shared/text/translate.ts';
import { useText } from '../text/use-text.ts';
import { TextField } from '../ui/text-field.tsx';
import { lineProblem, nameProblem, paragraphProblem } from './check-text.ts';
import { comboboxLook } from './combobox-look.ts';
import css from './inspector.module.css';

type LocalFieldProps = {
  readonly label: string;
  readonly value: LocalText;
  readonly onCommit: (value: LocalText) => void;
  readonly testId?: string;
  readonly placeholder?: string;
  readonly hint?: string;
};

/** A name in the window's language. An empty one is refused; the last one stays. */
export function NameField(props: LocalFieldProps) {
  return <LocalField {...props} problem={nameProblem} />;
}

/** A line that may be empty. */
export function LineField(props: LocalFieldProps) {
  return <LocalField {...props} problem={lineProblem} />;
}

/** A few sentences. */
export function StoryField(props: LocalFieldProps) {
  return <LocalField {...props} problem={paragraphProblem} multiline />;
}

type Checked = { readonly problem: (text: string, t: Translate) => string | null; readonly multiline?: boolean };

function LocalField({
  label,
  value,
  onCommit,
  testId,
  placeholder,
  hint,
  problem,
  multiline,
}: LocalFieldProps & Checked) {
  const t = useText();
  const [wrong, setWrong] = useState<string | null>(null);
  const own = value[t.language] ?? '';
  const other = value[t.language === 'en' ? 'ar' : 'en'];
  return (
    <TextField
      label={label}
      value={own}
      // Room for too much, so that it can be refused in words instead of being cut.
      maxLength={multiline ? 20_000 : 2000}
      error={wrong}
      onType={() => setWrong(null)}
      onCommit={(text) => {
        const found = problem(text, t);
        setWrong(found);
        if (found === null) onCommit(withText(value, t.language, text));
      }}
      {...(multiline && { multiline })}
      {...(testId !== undefined && { testId })}
      {...(hint !== undefined && { hint })}
      placeholder={placeholder ?? other ?? ''}
    />
  );
}

type WordsFieldProps = {
  readonly label: string;
  readonly values: readonly string[];
  readonly onCommit: (values: string[]) => void;
  readonly bare?: boolean;
  readonly testId?: string;
};

/** Words, each a tag; Enter adds one. A word that cannot be taken is refused beside the field. */
export function WordsField({ label, values, onCommit, bare, testId }: WordsFieldProps) {
  const t = useText();
  const [wrong, setWrong] = useState<string | null>(null);
  return (
    <TagsInput
      classNames={comboboxLook}
      label={bare ? undefined : label}
      aria-label={label}
      placeholder={values.length === 0 ? t('inspector.words.hint') : ''}
      value={[...values]}
      error={wrong}
      maxTags={200}
      acceptValueOnBlur
      onChange={(words) => {
        const clean = words.map((word) => word.trim()).filter((word) => word !== '');
        const found = clean.map((word) => lineProblem(word, t)).find((problem) => problem !== null) ?? null;
        setWrong(found);
        if (found === null) onCommit(clean);
      }}
      {...(testId !== undefined && { 'data-testid': testId })}
    />
  );
}

type SectionProps = {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
};

/** A part of an editor under its own small heading. */
export function Section({ title, hint, action, children }: SectionProps) {
  return (
    <section className={css.section}>
      <div className={css.sectionHead}>
        <h3>{title}</h3>
        {action}
      </div>
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      {children}
    </section>
  );
}

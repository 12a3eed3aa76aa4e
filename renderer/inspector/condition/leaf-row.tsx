import { Select as MantineSelect } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Leaf } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import type { PlacedCondition } from '#shared/model/references.ts';
import { fieldName } from '#shared/text/names.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { comboboxLook, listBox } from '../combobox-look.ts';
import { dropMark, keyOf, useHand } from './builder-hand.ts';
import { isComplete, type NodePath } from './edit-node.ts';
import { FactTestFields } from './fact-test-fields.tsx';
import { firstFact, firstLeaves } from './first-tests.ts';
import { LeafEdgesLine } from './leaf-edges-line.tsx';
import { PartCounts } from './part-counts.tsx';
import { PartHandle, partKeys } from './part-handle.tsx';
import css from './parts.module.css';
import { ResultFields } from './result-fields.tsx';

type Props = {
  readonly leaf: Leaf;
  readonly placed: PlacedCondition;
  readonly model: Model;
  readonly path: NodePath;
  readonly onChange: (leaf: Leaf) => void;
  readonly testId: string;
};

/**
 * One test: what is asked, how, and of what value. While its value is still open it is kept here and not stored;
 * the last whole test stays in the model until then.
 */
export function LeafRow({ leaf, placed, model, path, onChange, testId }: Props) {
  const t = useText();
  const hand = useHand();
  const [pending, setPending] = useState<{ readonly over: Leaf; readonly next: Leaf } | null>(null);
  // What was stored anew, or undone, takes the place of what was open.
  const open = pending !== null && pending.over === leaf ? pending.next : null;
  const shown = open ?? leaf;
  const write = (next: Leaf) => {
    const whole = isComplete(next);
    setPending(whole ? null : { over: leaf, next });
    if (whole) onChange(next);
  };
  const others = firstLeaves(model, placed);
  const choose = (value: string | null) => {
    const field = model.fields.find((f) => `fact:${f.id}` === value);
    const other = others.find((o) => o.op === value);
    if (field !== undefined) write(firstFact(field));
    else if (other !== undefined) write(other);
  };
  return (
    <div
      className={css.leaf}
      data-part={keyOf(path)}
      data-open={open !== null || undefined}
      data-drop={dropMark(hand, path)}
      onKeyDownCapture={partKeys(hand, path)}
      data-testid={testId}
    >
      <PartHandle path={path} isGroup={false} />
      <MantineSelect
        classNames={comboboxLook}
        aria-label={t('inspector.condition.what')}
        value={shown.op === 'fact' ? `fact:${shown.field}` : shown.op}
        data={[
          {
            group: t('inspector.condition.facts'),
            items: model.fields.map((f) => ({ value: `fact:${f.id}`, label: fieldName(model, f.id, t) })),
          },
          {
            group: t('inspector.condition.results'),
            items: withShown(others, shown).map(({ op }) => ({
              value: op,
              label: t(`inspector.condition.leaf.${op}`),
            })),
          },
        ]}
        onChange={choose}
        allowDeselect={false}
        searchable
        // What is typed takes the place of what is chosen.
        onFocus={(event) => event.currentTarget.select()}
        comboboxProps={listBox}
        data-testid={`${testId}-what`}
      />
      {shown.op === 'fact' ? (
        <FactTestFields key={shown.field} leaf={shown} model={model} onChange={write} testId={testId} />
      ) : (
        <ResultFields leaf={shown} placed={placed} model={model} onChange={write} testId={testId} />
      )}
      <IconButton
        icon={X}
        label={t('inspector.condition.removeLeaf')}
        onClick={() => hand.act(path, 'remove')}
        testId={`${testId}-remove`}
      />
      <PartCounts count={open === null ? hand.countOf(path) : null} />
      {open === null && <LeafEdgesLine path={path} testId={`${testId}-edges`} />}
    </div>
  );
}

type OtherLeaf = Exclude<Leaf, { op: 'fact' }>;

/** What is asked already stays on the list even where it could not be asked anew. */
function withShown(others: readonly Leaf[], shown: Leaf): readonly OtherLeaf[] {
  const all = others.some((other) => other.op === shown.op) ? others : [...others, shown];
  return all.filter((leaf): leaf is OtherLeaf => leaf.op !== 'fact');
}

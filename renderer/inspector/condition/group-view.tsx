import { FolderPlus, ListChecks, Plus, X } from 'lucide-react';
import type { Condition, Node } from '#shared/model/condition.ts';
import { frameworksOf } from '#shared/model/framework-coverage.ts';
import type { Model } from '#shared/model/model.ts';
import { seenFrom } from '#shared/model/problems.ts';
import type { PlacedCondition } from '#shared/model/references.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { dropMark, keyOf, useHand } from './builder-hand.ts';
import {
  asGroup,
  fromGroup,
  type Group,
  type GroupOp,
  isGroup,
  type NodePath,
  withAdded,
  withNode,
} from './edit-node.ts';
import { firstPart, mostAnswered } from './first-tests.ts';
import { LeafRow } from './leaf-row.tsx';
import { PartCounts } from './part-counts.tsx';
import { PartHandle, partKeys } from './part-handle.tsx';
import css from './parts.module.css';

type Props = {
  readonly placed: PlacedCondition;
  readonly node: Node;
  readonly path: NodePath;
  readonly model: Model;
  readonly onChange: (condition: Condition) => void;
};

const ops: readonly GroupOp[] = ['all', 'any', 'none', 'atLeast'];

/** A group of tests and groups: how they are joined, its parts, and what can be added. */
export function GroupView({ placed, node, path, model, onChange }: Props) {
  const t = useText();
  const hand = useHand();
  const group = asGroup(node);
  const { condition } = placed;
  const write = (next: Group) => onChange(withNode(condition, path, fromGroup(next)));
  const add = (part: Node) => onChange(withAdded(condition, path, part));
  const first = firstPart(model, placed);
  return (
    <div
      className={css.group}
      data-part={keyOf(path)}
      data-group=""
      data-drop={dropMark(hand, path)}
      onKeyDownCapture={partKeys(hand, path)}
      data-testid={`group-${keyOf(path)}`}
    >
      <div className={css.groupHead}>
        {path.length > 0 && <PartHandle path={path} isGroup />}
        <span className={css.op}>
          <Select
            bare
            label={t('inspector.condition.opLabel')}
            value={group.op}
            options={ops.map((op) => ({ value: op, label: t(`inspector.condition.op.${op}`) }))}
            onChange={(op) => write({ ...group, op, n: Math.max(1, Math.min(group.n, group.of.length)) })}
            testId={`group-op-${keyOf(path)}`}
          />
        </span>
        {group.op === 'atLeast' && (
          <NumberField
            bare
            label={t('inspector.condition.least')}
            value={group.n}
            min={1}
            max={Math.max(1, group.of.length)}
            onCommit={(n) => n !== null && write({ ...group, n })}
          />
        )}
        <span className={css.hold}>{t('inspector.condition.hold')}</span>
        {path.length > 0 && (
          <IconButton icon={X} label={t('inspector.condition.removeGroup')} onClick={() => hand.act(path, 'remove')} />
        )}
        <PartCounts count={group.of.length === 0 ? null : hand.countOf(path)} />
      </div>
      <div className={css.parts}>
        {group.of.length === 0 && <p className={css.noParts}>{t('inspector.condition.noParts')}</p>}
        {group.of.map((part, i) => {
          const at = [...path, i];
          const key = keyOf(at);
          return isGroup(part) ? (
            <GroupView key={key} placed={placed} node={part} path={at} model={model} onChange={onChange} />
          ) : (
            <LeafRow
              key={key}
              leaf={part as Exclude<Node, { op: 'all' | 'any' | 'not' | 'atLeast' }>}
              placed={placed}
              model={model}
              path={at}
              onChange={(leaf) => onChange(withNode(condition, at, leaf))}
              testId={`leaf-${key}`}
            />
          );
        })}
        {first === null ? (
          <p className={css.noParts}>{t('inspector.condition.nothingToAsk')}</p>
        ) : (
          <div className={css.adds}>
            <Button small icon={Plus} onClick={() => add(first)} testId={`add-leaf-${keyOf(path)}`}>
              {t('inspector.condition.addLeaf')}
            </Button>
            <Button
              small
              icon={FolderPlus}
              onClick={() => add({ op: group.op === 'any' ? 'all' : 'any', of: [first] })}
              testId={`add-group-${keyOf(path)}`}
            >
              {t('inspector.condition.addGroup')}
            </Button>
            {seenFrom[placed.place].includes('question') &&
              frameworksOf(model).map(({ name, questions }) => (
                <Button
                  key={name}
                  small
                  icon={ListChecks}
                  onClick={() => add(mostAnswered(questions))}
                  testId={`add-framework-${name}-${keyOf(path)}`}
                >
                  {t('builder.addFramework', { name, of: questions.length })}
                </Button>
              ))}
          </div>
        )}
      </div>
    </div>
  );
}

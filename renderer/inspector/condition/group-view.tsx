import { FolderPlus, Plus, X } from 'lucide-react';
import type { Condition, Node } from '#shared/model/condition.ts';
import type { Model } from '#shared/model/model.ts';
import type { PlacedCondition } from '#shared/model/references.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import css from './builder.module.css';
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
import { firstFact, firstLeaves } from './first-tests.ts';
import { LeafRow } from './leaf-row.tsx';

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
  const group = asGroup(node);
  const { condition } = placed;
  const write = (next: Group) => onChange(withNode(condition, path, fromGroup(next)));
  const add = (part: Node) => onChange(withAdded(condition, path, part));
  const first = firstPart(model, placed);
  return (
    <div className={css.group} data-testid={`group-${path.join('-') || 'root'}`}>
      <div className={css.groupHead}>
        <span className={css.op}>
          <Select
            bare
            label={t('inspector.condition.opLabel')}
            value={group.op}
            options={ops.map((op) => ({ value: op, label: t(`inspector.condition.op.${op}`) }))}
            onChange={(op) => write({ ...group, op, n: Math.max(1, Math.min(group.n, group.of.length)) })}
            testId={`group-op-${path.join('-') || 'root'}`}
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
          <IconButton
            icon={X}
            label={t('inspector.condition.removeGroup')}
            onClick={() => onChange(withNode(condition, path, null))}
          />
        )}
      </div>
      <div className={css.parts}>
        {group.of.length === 0 && <p className={css.noParts}>{t('inspector.condition.noParts')}</p>}
        {group.of.map((part, i) => {
          const at = [...path, i];
          const key = at.join('-');
          return isGroup(part) ? (
            <GroupView key={key} placed={placed} node={part} path={at} model={model} onChange={onChange} />
          ) : (
            <LeafRow
              key={key}
              leaf={part as Exclude<Node, { op: 'all' | 'any' | 'not' | 'atLeast' }>}
              placed={placed}
              model={model}
              onChange={(leaf) => onChange(withNode(condition, at, leaf))}
              testId={`leaf-${key}`}
            />
          );
        })}
        {first === null ? (
          <p className={css.noParts}>{t('inspector.condition.nothingToAsk')}</p>
        ) : (
          <div className={css.adds}>
            <Button small icon={Plus} onClick={() => add(first)} testId={`add-leaf-${path.join('-') || 'root'}`}>
              {t('inspector.condition.addLeaf')}
            </Button>
            <Button small icon={FolderPlus} onClick={() => add({ op: 'any', of: [first] })}>
              {t('inspector.condition.addGroup')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/** A test that can be stored as it is, to begin with: that a fact is known, or the first thing that can be asked. */
function firstPart(model: Model, placed: PlacedCondition): Node | null {
  const field = model.fields[0];
  if (field === undefined) return firstLeaves(model, placed)[0] ?? null;
  return { ...firstFact(field), is: { test: 'isKnown' } } as Node;
}

import { Menu } from '@mantine/core';
import { GripVertical } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useText } from '../../text/use-text.ts';
import { type BuilderHand, type Drop, keyOf, type PartAct, partActs, useHand } from './builder-hand.ts';
import type { NodePath } from './edit-node.ts';
import type { Target } from './move-node.ts';
import css from './parts.module.css';

/** What a part is taken by: dragged, moved with Alt and the arrows, or by its menu. */
export function PartHandle({ path, isGroup }: { readonly path: NodePath; readonly isGroup: boolean }) {
  const t = useText();
  const hand = useHand();
  const [opened, setOpened] = useState(false);
  const drag = useRef<{ readonly x: number; readonly y: number; moved: boolean } | null>(null);
  const acts = partActs.filter((act) => act !== 'unwrap' || isGroup);
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current;
    if (from === null) return;
    if (!from.moved && Math.hypot(event.clientX - from.x, event.clientY - from.y) < 5) return;
    from.moved = true;
    hand.setOver(dropUnder(event, path));
  };
  const onPointerUp = () => {
    const { over } = hand;
    if (drag.current?.moved === true && over !== null) hand.drop(path, targetOf(over));
    hand.setOver(null);
    // The click that follows a drag opens no menu.
    setTimeout(() => {
      drag.current = null;
    }, 0);
  };
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      withinPortal
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button
          type="button"
          className={css.handle}
          aria-label={t('builder.handle')}
          title={t('builder.handle')}
          data-handle={keyOf(path)}
          data-testid={`handle-${keyOf(path)}`}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            drag.current = { x: event.clientX, y: event.clientY, moved: false };
          }}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => hand.setOver(null)}
          onClickCapture={(event) => {
            if (drag.current?.moved === true) event.stopPropagation();
          }}
        >
          <GripVertical size="1.05em" aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={css.menu}>
        {acts.map((act) => (
          <Menu.Item
            key={act}
            disabled={!hand.can(path, act)}
            onClick={() => hand.act(path, act)}
            data-testid={`part-${act}`}
          >
            {t(`builder.act.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The keys of a part, from wherever inside it: Alt and arrows move; on its handle also arrows, Enter and Delete. */
export function partKeys(hand: BuilderHand, path: NodePath) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target.closest('[data-part]') !== event.currentTarget) return;
    const act = event.altKey
      ? altActs(event.key)
      : target.hasAttribute('data-handle')
        ? plainActs[event.key]
        : undefined;
    if (act !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      if (path.length > 0 || act === 'add') hand.act(path, act);
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey || !target.hasAttribute('data-handle')) return;
    event.preventDefault();
    event.stopPropagation();
    stepTo(target, step);
  };
}

const plainActs: Readonly<Record<string, PartAct>> = { Enter: 'add', Delete: 'remove', Backspace: 'remove' };

/** Towards the end of the line is further in. */
function altActs(key: string): PartAct | undefined {
  const inward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'ArrowUp') return 'up';
  if (key === 'ArrowDown') return 'down';
  if (key === inward) return 'nest';
  return key === 'ArrowLeft' || key === 'ArrowRight' ? 'takeOut' : undefined;
}

function stepTo(from: HTMLElement, step: 1 | -1): void {
  const all = [...(from.closest('[data-builder]')?.querySelectorAll<HTMLElement>('[data-handle]') ?? [])];
  all[all.indexOf(from) + step]?.focus();
}

/** The part under the pointer and on which side of it a dragged one would land; null where it cannot. */
function dropUnder(event: PointerEvent, dragged: NodePath): Drop | null {
  const element = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-part]');
  const name = element?.dataset.part;
  if (element === null || element === undefined || name === undefined) return null;
  const over = name === 'root' ? [] : name.split('-').map(Number);
  if (dragged.every((step, i) => over[i] === step)) return null;
  const { top, height } = element.getBoundingClientRect();
  if (element.dataset.group !== undefined) {
    const nearTop = over.length > 0 && event.clientY - top < 14;
    return { over, side: nearTop ? 'before' : 'into' };
  }
  return { over, side: event.clientY - top < height / 2 ? 'before' : 'after' };
}

function targetOf({ over, side }: Drop): Target {
  if (side === 'into') return { group: over, at: Number.MAX_SAFE_INTEGER };
  const at = over.at(-1) ?? 0;
  return { group: over.slice(0, -1), at: side === 'before' ? at : at + 1 };
}

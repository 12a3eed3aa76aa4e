import { Menu } from '@mantine/core';
import { Fragment, type MouseEvent, useCallback, useRef, useState } from 'react';
import type { Action } from '../actions/action.ts';
import { actionOf } from '../actions/all-actions.ts';
import { describeKeys } from '../actions/keys.ts';
import { select } from '../state/view-store.ts';
import { useText } from '../text/use-text.ts';
import css from './canvas-menu.module.css';
import { useCanvasNow } from './canvas-now.ts';
import { edgeAt } from './edge-layer.tsx';
import { focusOn, pickCards, pickEdge, useHand } from './hand-store.ts';

type About = 'cards' | 'edge' | 'canvas';
type Opened = { readonly about: About; readonly x: number; readonly y: number };

/** What the menu offers, by what it was opened on, a list a section. */
const offered: Readonly<Record<About, readonly (readonly string[])[]>> = {
  cards: [
    ['cards.rename', 'connect.to', 'view.fitSelected'],
    ['cards.cut', 'cards.copy', 'cards.paste', 'cards.duplicate', 'cards.merge'],
    ['arrange.start', 'arrange.centre', 'arrange.end', 'arrange.top', 'arrange.middle', 'arrange.bottom'],
    ['arrange.across', 'arrange.down', 'arrange.layoutSelected'],
    ['cards.remove'],
  ],
  edge: [['connect.open', 'connect.remove']],
  canvas: [
    ['cards.paste', 'cards.selectAll'],
    ['view.fit', 'view.zoomWhole'],
    ['arrange.layout', 'arrange.tidy'],
  ],
};

/** The canvas's menu: by the right button where the pointer is, or by the menu key at what has the focus. */
export function useCanvasMenu() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const before = useRef<HTMLElement | null>(null);
  const onContextMenu = useCallback((event: MouseEvent) => {
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, [role="toolbar"], [role="dialog"], [role="menu"]') !== null) return;
    event.preventDefault();
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    setOpened({ about: takeUp(target), x: event.clientX, y: event.clientY });
  }, []);
  const close = useCallback(() => {
    setOpened(null);
    before.current?.focus();
  }, []);
  return { onContextMenu, menu: opened === null ? null : <CanvasMenu opened={opened} onClose={close} /> };
}

function CanvasMenu({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={2}
      withinPortal
      trapFocus
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <span className={css.anchor} style={{ left: opened.x, top: opened.y }} />
      </Menu.Target>
      <Menu.Dropdown data-testid="canvas-menu">
        {sectionsOf(opened.about).map((actions, i) => (
          <Fragment key={actions[0]?.id}>
            {i > 0 && <Menu.Divider />}
            {actions.map((action) => (
              <Entry key={action.id} action={action} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Entry({ action }: { readonly action: Action }) {
  const t = useText();
  const { icon: Icon, keys } = action;
  return (
    <Menu.Item
      leftSection={Icon === undefined ? <span className={css.noIcon} /> : <Icon size="1.1rem" aria-hidden />}
      rightSection={keys?.[0] !== undefined && <kbd className={css.keys}>{describeKeys(keys[0], t)}</kbd>}
      // After the menu is closed, so that a dialog that it opens keeps the focus.
      onClick={() => setTimeout(action.run)}
      data-testid={`menu-${action.id}`}
    >
      {t(action.label)}
    </Menu.Item>
  );
}

/** Only what can be done now; a section of which nothing can is not there. */
function sectionsOf(about: About): readonly (readonly Action[])[] {
  return offered[about]
    .map((ids) => ids.map(actionOf).filter((action) => action.isEnabled()))
    .filter((actions) => actions.length > 0);
}

/** Takes up what the menu was opened on, unless it is among what is selected already. */
function takeUp(target: Element): About {
  const edge = edgeAt(target);
  if (edge !== null) {
    pickEdge(edge);
    return 'edge';
  }
  const card = target.closest<HTMLElement>('.react-flow__node')?.dataset.id;
  if (card !== undefined && !card.startsWith('head:') && !card.startsWith('foot:')) {
    focusOn(card);
    if (!useHand.getState().picked.has(card)) {
      pickCards([card]);
      const node = useCanvasNow.getState().now?.standing.find(({ id }) => id === card);
      if (node !== undefined) select(node.selects);
    }
    return 'cards';
  }
  if (target.closest('.react-flow__nodesselection-rect') !== null) return 'cards';
  return useHand.getState().edge === null || target.closest('.react-flow__pane') !== null ? 'canvas' : 'edge';
}

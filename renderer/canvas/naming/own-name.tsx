import { createContext, useContext, useEffect } from 'react';
import { withText } from '#shared/model/local-text.ts';
import { edit } from '../../inspector/edit.ts';
import type { Selection } from '../../state/view-store.ts';
import { useShown } from '../../state/workshop-store.ts';
import { useText } from '../../text/use-text.ts';
import { lookAt } from '../eye.ts';
import { stopWriting, useWriting } from '../notes/under-hand.ts';
import { NameInPlace } from './name-in-place.tsx';
import { ownNameOf, renaming } from './nameable.ts';

/** What the card stands for whose face is drawn. */
export const CardOf = createContext<Selection | null>(null);

export function useCardOf(): Selection | null {
  return useContext(CardOf);
}

/** Whether its name is being written where it stands. */
export function useIsNaming(of: Selection | null): boolean {
  return useWriting(({ node }) => of !== null && node === `${of.kind}:${of.id}`);
}

type OwnNameProps = {
  readonly of: Selection;
  /** Too small to be written as it stands: it comes before the eye first. */
  readonly far?: boolean;
};

/** The name of a card or a rule while it is written in place, in the window's language; one step to undo. */
export function OwnNameField({ of, far = false }: OwnNameProps) {
  const t = useText();
  const own = ownNameOf(
    of,
    useShown(({ state }) => state),
    t,
  );
  useEffect(() => {
    if (far) lookAt(`${of.kind}:${of.id}`);
  }, [far, of.kind, of.id]);
  if (own === null) return null;
  return (
    <NameInPlace
      label={t('canvas.nameOf', { name: own.otherwise })}
      value={own.name[t.language] ?? ''}
      placeholder={own.otherwise}
      mayBeEmpty={own.mayBeEmpty}
      onCommit={async (name) => (await edit(renaming(own, withText(own.name, t.language, name)))) === null}
      onDone={stopWriting}
      testId={`write-name-${of.kind}-${of.id}`}
    />
  );
}

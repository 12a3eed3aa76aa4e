import { useEffect, useRef } from 'react';
import type { Command } from '#shared/commands/command.ts';
import { commitDraft, draft } from '../state/commit-draft.ts';
import { newGesture } from '../state/execute.ts';

/** Presses that follow each other within this time are one step to undo. */
const pauseBetween = 1200;

/** Carries out what key presses do to one thing, shown at once; presses that follow each other are one step to undo. */
export function useKeySteps(): (of: string, command: Command) => void {
  const run = useRef<{ of: string; gesture: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  useEffect(() => () => clearTimeout(run.current?.timer), []);
  return (of, command) => {
    clearTimeout(run.current?.timer);
    const gesture = run.current?.of === of ? run.current.gesture : newGesture();
    const timer = setTimeout(() => {
      run.current = null;
    }, pauseBetween);
    run.current = { of, gesture, timer };
    draft(command);
    void commitDraft(command, { gesture });
  };
}

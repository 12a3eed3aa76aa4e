import type { LaunchedApp } from '../window/launch-app.ts';

/** What a step of the demonstration has in its hands. */
export interface Stage extends LaunchedApp {
  /** `accord-demo/`: what the demonstration leaves behind. */
  readonly folder: string;
  /** Saves a picture of the window as `accord-demo/NAME.png`. */
  readonly shot: (name: string) => Promise<void>;
}

/** One thing a person does in the window, and how it is announced. It fails by throwing. */
export interface Step {
  readonly says: string;
  readonly does: (stage: Stage) => Promise<void>;
}

import type { Answer, EventName, Events, RequestInput, RequestName } from './contract.ts';

/** What the preload gives the window as `window.accord`: nothing more of Electron reaches the page. */
export type WindowApi = {
  readonly request: <Name extends RequestName>(name: Name, input: RequestInput<Name>) => Promise<Answer<Name>>;
  /** Returns a function that stops listening. */
  readonly on: <Name extends EventName>(name: Name, listener: (event: Events[Name]) => void) => () => void;
  /** The path of a file that was dropped on the window; empty when it has none. */
  readonly pathOf: (file: unknown) => string;
};

/** The window message that carries the engine's port: `event.data === enginePortMessage`, port in `event.ports[0]`. */
export const enginePortMessage = 'accord:engine-port';

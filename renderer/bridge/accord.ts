import type { Answer, EventName, Events, RequestInput, RequestName } from '#shared/bridge/contract.ts';
import type { WindowApi } from '#shared/bridge/window-api.ts';

declare global {
  interface Window {
    readonly accord: WindowApi;
  }
}

/** Asks the main process; a refusal is a value, never an exception. */
export function ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Answer<Name>> {
  return window.accord.request(name, input);
}

/** Hears what the main process tells its windows. @returns what stops listening */
export function listen<Name extends EventName>(name: Name, listener: (event: Events[Name]) => void): () => void {
  return window.accord.on(name, listener);
}

/** Where a dropped file lies on the disk; empty when it lies nowhere. */
export function pathOfDropped(file: File): string {
  return window.accord.pathOf(file);
}

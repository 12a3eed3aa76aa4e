import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { z } from 'zod';
import {
  type Answer,
  type EventName,
  type Events,
  type RequestName,
  type RequestOutput,
  requests,
} from '#shared/bridge/contract.ts';
import { badRequest, type Failure, unexpected } from '#shared/lib/failure.ts';
import { deepestModel, isDeeperThan } from '#shared/lib/json-depth.ts';

/** Answers one request. A refusal is returned; what is thrown is a bug, is logged, and reaches the window as `unexpected`. */
export type Handler<Name extends RequestName> = (
  input: z.output<(typeof requests)[Name]['schema']>,
  from: BrowserWindow,
) => Promise<Answer<Name>> | Answer<Name>;

export type Handlers = { readonly [Name in RequestName]: Handler<Name> };

/** Serves the bridge: only to our own page, only what the contract knows, only what fits it. */
export function serveBridge(origin: string, handlers: Handlers, log: (error: unknown) => void): void {
  ipcMain.handle('accord:request', async (event, name: unknown, input: unknown) => {
    const from = senderOf(event, origin);
    if (from === null || typeof name !== 'string' || !Object.hasOwn(requests, name)) return refuse(badRequest);
    if (isDeeperThan(input, deepestModel)) return refuse(badRequest);
    const parsed = requests[name as RequestName].schema.safeParse(input);
    if (!parsed.success) return refuse({ ...badRequest, path: parsed.error.issues[0]?.path.join('.') ?? '' });
    try {
      return await (handlers[name as RequestName] as Handler<RequestName>)(parsed.data as never, from);
    } catch (error) {
      log(error);
      return refuse(unexpected);
    }
  });
}

/** Tells a window, or all of them, what happened. */
export function tell<Name extends EventName>(to: BrowserWindow | 'all', name: Name, event: Events[Name]): void {
  for (const window of to === 'all' ? BrowserWindow.getAllWindows() : [to]) {
    if (!window.isDestroyed()) window.webContents.send(`accord:event:${name}`, event);
  }
}

export function give<Value extends RequestOutput<RequestName>>(
  value: Value,
): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refuse(refusal: Failure): { readonly ok: false; readonly refusal: Failure } {
  return { ok: false, refusal };
}

/** The window whose top frame asks, when that frame shows our own page; null for anybody else. */
function senderOf(event: IpcMainInvokeEvent, origin: string): BrowserWindow | null {
  const frame = event.senderFrame;
  if (frame === null || frame.parent !== null || !frame.url.startsWith(`${origin}/`)) return null;
  return BrowserWindow.fromWebContents(event.sender);
}

import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { enginePortMessage, type WindowApi } from '#shared/bridge/window-api.ts';

/**
 * The only bridge into the page: it can ask by name, listen by name, and learn the path of a file dropped on it.
 * Names and contents are checked on the other side.
 */
const api: WindowApi = {
  request: (name, input) => ipcRenderer.invoke('accord:request', name, input),
  on: (name, listener) => {
    const heard = (_event: unknown, event: Parameters<typeof listener>[0]) => listener(event);
    const channel = `accord:event:${name}`;
    ipcRenderer.on(channel, heard);
    return () => ipcRenderer.off(channel, heard);
  },
  pathOf: (file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]),
};

/** The part of the page's window that the preload uses; this room has no DOM types. */
const page = globalThis as unknown as {
  readonly location: { readonly origin: string };
  readonly postMessage: (message: string, origin: string, ports: readonly unknown[]) => void;
};

contextBridge.exposeInMainWorld('accord', api);

// A port cannot cross the context bridge; it is handed to the page as a message of its own window.
ipcRenderer.on(enginePortMessage, (event) => page.postMessage(enginePortMessage, page.location.origin, event.ports));

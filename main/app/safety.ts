import { app, type Session, session, type WebContents } from 'electron';
import { rendererOrigin } from './renderer-protocol.ts';

/**
 * Accord works without a network. Every request that is not for the window's own files is refused here,
 * whatever asks for it; permissions, navigation, new windows and embedded views are denied.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('session-created', lockSession);
  lockSession(session.defaultSession);
}

/** Schemes that never leave the process. `devtools` and `chrome-extension` are refused like the rest. */
const ownSchemes = [`${rendererOrigin}/`, 'data:', 'blob:', 'about:blank'];

function lockSession(locked: Session): void {
  locked.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !ownSchemes.some((own) => details.url.startsWith(own)) });
  });
  locked.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  locked.setPermissionCheckHandler(() => false);
  locked.setDevicePermissionHandler(() => false);
  locked.setSpellCheckerEnabled(false);
  // A proxy that leads nowhere: what the request filter does not see (DNS prefetch, certificate checks) ends here.
  void locked.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=127.0.0.1:1;https=127.0.0.1:1',
    proxyBypassRules: '',
  });
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Command-line switches that keep Chromium from talking on its own. Must run before the app is ready. */
export function silenceChromium(): void {
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-sync', 'no-pings']) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch(
    'disable-features',
    'OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,SpareRendererForSitePerProcess',
  );
  // Every child is sandboxed; as root on Linux Chromium cannot, and says so with --no-sandbox.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
}

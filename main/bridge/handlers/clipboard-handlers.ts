import { clipboard } from 'electron';
import { give, type Handlers } from '../serve.ts';

/** The page itself may not read the clipboard; it asks here, and only when a person pastes. */
export const clipboardHandlers: Pick<Handlers, 'clipboard.read' | 'clipboard.write'> = {
  'clipboard.read': async () => give(await clipboard.readText()),
  'clipboard.write': async ({ text }) => {
    await clipboard.writeText(text);
    return give(null);
  },
};

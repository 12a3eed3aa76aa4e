import { give, type Handlers } from '../serve.ts';

/** What was chosen in the Edit menu while text had the focus: the page itself may not paste. */
export const editHandlers: Pick<Handlers, 'edit.text'> = {
  'edit.text': ({ step }, { webContents }) => {
    webContents[step]();
    return give(null);
  },
};

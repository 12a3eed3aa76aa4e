import type { ElectronApplication } from 'playwright-core';

/** The next file dialogs that save answer with these paths, in order; afterwards they are cancelled. */
export async function answerSaveDialogs(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const answers = [...given];
    const answer = async () => {
      const filePath = answers.shift();
      return { canceled: filePath === undefined, filePath: filePath ?? '' };
    };
    dialog.showSaveDialog = answer;
  }, paths);
}

/** The next dialogs that open a file or folder answer with these paths, one for each dialog. */
export async function answerOpenDialogs(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, given) => {
    const answers = [...given];
    const answer = async () => {
      const filePath = answers.shift();
      return { canceled: filePath === undefined, filePaths: filePath === undefined ? [] : [filePath] };
    };
    dialog.showOpenDialog = answer;
  }, paths);
}

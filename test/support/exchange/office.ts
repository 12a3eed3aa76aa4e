import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Always compute anew what a file brings, whatever results stand in it. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Has the office suite open a file, compute it anew and write it in another format into `folder`; gives the new path. */
export async function convert(path: string, format: 'xlsx' | 'pdf', folder: string): Promise<string> {
  const profile = join(folder, 'profile');
  const out = join(folder, 'converted');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings);
  await run(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      out,
      path,
    ],
    {
      timeout: 240_000,
    },
  );
  return join(out, `${basename(path, extname(path))}.${format}`);
}

/** The text of a PDF, page by page in reading order. */
export async function pdfText(path: string): Promise<string> {
  const { stdout } = await run('pdftotext', [path, '-'], { maxBuffer: 50_000_000 });
  return stdout;
}

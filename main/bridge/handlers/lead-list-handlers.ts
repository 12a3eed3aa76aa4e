import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { EngineInput } from '#shared/bridge/engine-port.ts';
import type { Failure } from '#shared/lib/failure.ts';
import { done, type Result } from '#shared/lib/result.ts';
import { modelOf } from '#shared/model/model.ts';
import { translator } from '#shared/text/translate.ts';
import { type EngineLine, engineLine } from '../../app/engine-line.ts';
import type { EngineProcess } from '../../app/engine-process.ts';
import type { OpenWorkshops } from '../../app/open-workshops.ts';
import type { PreferenceFile } from '../../app/preferences.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { writeLeadList } from '../../files/write-lead-list.ts';
import { give, type Handlers, refuse, tell } from '../serve.ts';

export type LeadListNeeds = {
  readonly workshops: OpenWorkshops;
  readonly preferences: PreferenceFile;
  readonly engine: EngineProcess;
  /** Where the dialog begins. */
  readonly documents: string;
};

/** Leads that are asked for at once: so few that one answer is no load for this process. */
const page = 5000;

/** The table of leads as a CSV. The engine host works its lines out; this process only writes them down. */
export function leadListHandlers(needs: LeadListNeeds): Pick<Handlers, 'leads.save' | 'leads.stopSaving'> {
  const { workshops, preferences, engine, documents } = needs;
  const under = new WeakMap<BrowserWindow, AbortController>();
  return {
    'leads.save': async ({ query, columns, today }, from) => {
      const session = workshops.of(from);
      const shown = session?.state.workshop.workshop;
      const dataSet = session?.state.dataSet[shown?.shownDataSet ?? ''];
      const model = session === null || shown === undefined ? null : modelOf(session.state, shown.shownModel);
      if (session === null || model === null || dataSet === undefined) return refuse({ kind: 'noWorkshop' });
      const { language } = preferences.preferences;
      const path = await whereTo(from, join(documents, safeFileName(dataSet.name, 'csv')), language);
      if (path === null) return give(null);
      under.get(from)?.abort();
      const stop = new AbortController();
      under.set(from, stop);
      const line = engineLine(engine.connect(session.path));
      const about = { model, dataSet, asOf: null, today, query, columns, language };
      try {
        const written = await writeLeadList(path, columns, {
          lines: (at) => linesFrom(line, { ...about, from: at, count: page }, stop.signal),
          told: (leads, total) => tell(from, 'leads.saving', { leads, total }),
          page,
        });
        return written.ok ? give(written.value) : refuse(written.refusal);
      } finally {
        line.close();
        if (under.get(from) === stop) under.delete(from);
      }
    },
    'leads.stopSaving': (_input, from) => {
      under.get(from)?.abort();
      return give(null);
    },
  };
}

async function linesFrom(
  line: EngineLine,
  input: EngineInput<'leadLines'>,
  signal: AbortSignal,
): Promise<Result<{ readonly total: number; readonly text: string }, Failure>> {
  if (signal.aborted) return { ok: false, refusal: { kind: 'cancelled' } };
  const answer = await line.ask('leadLines', input, signal);
  return answer.ok ? done(answer.value) : answer;
}

async function whereTo(from: BrowserWindow, defaultPath: string, language: 'en' | 'ar'): Promise<string | null> {
  const t = translator(language);
  const filters = [{ name: 'CSV', extensions: ['csv'] }];
  const { canceled, filePath } = await dialog.showSaveDialog(from, { title: t('table.save'), defaultPath, filters });
  return canceled || filePath === '' ? null : filePath;
}

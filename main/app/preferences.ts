import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import {
  leadColumns,
  leadWidths,
  look,
  type Preferences,
  type RecentFile,
  recentActions,
} from '#shared/bridge/contract.ts';
import { tourPlace } from '#shared/bridge/tour.ts';
import { defaultLimits, importLimits } from '#shared/import/limits.ts';
import { language } from '#shared/model/local-text.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) });

const stored = z.object({
  language: language.optional(),
  look: look.optional(),
  leadColumns: leadColumns.optional(),
  leadWidths: leadWidths.optional(),
  // Limits of another version are not a reason to forget all the rest.
  limits: importLimits.optional().catch(undefined),
  tour: tourPlace.optional().catch(undefined),
  recentActions: recentActions.optional().catch(undefined),
  minimap: z.boolean().optional().catch(undefined),
  recent: z.array(z.object({ path: z.string(), at: z.string() })).optional(),
  window: z.object({ bounds, maximised: z.boolean() }).optional(),
});
type Stored = z.infer<typeof stored>;
export type WindowPlace = NonNullable<Stored['window']>;

const mostRecent = 12;
const mostTables = 50;

/**
 * What Accord remembers of this computer's user: language, look, limits, recent files, the window's place, which columns
 * of which leads are shown, how far the way through the sample company was walked, what was done last from the palette,
 * whether the overview is wanted. No leads, no models.
 */
export class PreferenceFile {
  readonly #path: string;
  readonly #systemLanguage: 'en' | 'ar';
  #stored: Stored;
  #writing: Promise<void> = Promise.resolve();

  constructor(folder: string, systemLocale: string) {
    this.#path = join(folder, 'preferences.json');
    this.#systemLanguage = systemLocale.toLowerCase().startsWith('ar') ? 'ar' : 'en';
    this.#stored = readJsonFile(this.#path, stored, {});
  }

  /** The language somebody chose here; undefined while it follows the system. */
  get chosenLanguage(): Preferences['language'] | undefined {
    return this.#stored.language;
  }

  get preferences(): Preferences {
    const { language: own, look: chosen = 'light', limits = defaultLimits } = this.#stored;
    const {
      leadColumns: columns = {},
      leadWidths: widths = {},
      recentActions: last = [],
      tour,
      minimap,
    } = this.#stored;
    const lead = { leadColumns: columns, leadWidths: widths };
    return {
      language: own ?? this.#systemLanguage,
      look: chosen,
      ...lead,
      limits,
      recentActions: last,
      ...(tour && { tour }),
      ...(minimap !== undefined && { minimap }),
    };
  }

  get recent(): RecentFile[] {
    return (this.#stored.recent ?? []).map(({ path, at }) => ({
      path,
      at,
      name: basename(path, extname(path)),
      there: existsSync(path),
    }));
  }

  get window(): WindowPlace | undefined {
    return this.#stored.window;
  }

  /** Columns are changed for the data sets that are named; those of the last few tables are kept. */
  change(set: { [Name in keyof Preferences]?: Preferences[Name] | undefined }): Preferences {
    const known = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
    this.#store({
      ...this.#stored,
      ...known,
      leadColumns: lastTables(this.#stored.leadColumns, set.leadColumns),
      leadWidths: lastTables(this.#stored.leadWidths, set.leadWidths),
    });
    return this.preferences;
  }

  rememberFile(path: string, at: string): void {
    const others = (this.#stored.recent ?? []).filter((file) => file.path !== path);
    this.#store({ ...this.#stored, recent: [{ path, at }, ...others].slice(0, mostRecent) });
  }

  forgetFile(path: string): void {
    this.#store({ ...this.#stored, recent: (this.#stored.recent ?? []).filter((file) => file.path !== path) });
  }

  rememberWindow(place: WindowPlace): void {
    this.#store({ ...this.#stored, window: place });
  }

  /** Resolves when everything remembered so far is on disk. */
  settled(): Promise<void> {
    return this.#writing;
  }

  #store(next: Stored): void {
    this.#stored = next;
    // One after the other; a folder that cannot be written costs the memory, not the session.
    this.#writing = this.#writing.then(() => writeJsonFile(this.#path, next)).catch(() => undefined);
  }
}

/** What is kept of each table: what is said of some takes its place, and only the last few stay. */
function lastTables<Kept>(before: Record<string, Kept> = {}, named: Record<string, Kept> = {}): Record<string, Kept> {
  const others = Object.entries(before).filter(([dataSet]) => !(dataSet in named));
  return Object.fromEntries([...others, ...Object.entries(named)].slice(-mostTables));
}

import { z } from 'zod';
import { envelope } from '../commands/command.ts';
import { type ImportLimits, importLimits } from '../import/limits.ts';
import type { Failure } from '../lib/failure.ts';
import { language } from '../model/local-text.ts';
import type { Change, WorkshopState } from '../model/records.ts';
import type { TextKey } from '../text/catalogue.ts';
import type { TextParams } from '../text/translate.ts';
import { type ImportEvents, importRequests } from './import-contract.ts';
import { type LeadListEvents, leadListRequests } from './lead-list-contract.ts';
import { mapFileRequests } from './map-file-contract.ts';
import { pictureRequests } from './picture-contract.ts';
import { takes } from './takes.ts';
import { type TourPlace, tourPlace } from './tour.ts';

/**
 * The one contract between the window and the main process: requests with what they take (parsed by zod on
 * the main side) and give, and events. A request's answer is `{ ok: true, value }` or `{ ok: false, refusal }`;
 * it never throws across the bridge. Paths are chosen in dialogs of the main process or dropped on the window.
 */

export const look = z.enum(['light', 'dark', 'projector']);
export type Look = z.infer<typeof look>;

const actor = envelope.shape.actor;
const path = z.string().min(1).max(4096);
const nothing = z.object({}).strict();

export type RecentFile = { readonly path: string; readonly name: string; readonly at: string; readonly there: boolean };

/** Columns of the table of leads in their order, by data set: names only, never what stands in them. */
export const leadColumns = z.record(z.string().max(200), z.array(z.string().max(210)).max(1000));

/** How wide somebody made single columns of that table, in rem, by data set and column. */
export const leadWidths = z.record(z.string().max(200), z.record(z.string().max(210), z.number().min(3).max(80)));

/** What was done last from the palette, by the actions' ids; an id that is no longer there does no harm. */
export const mostRecentActions = 6;
export const recentActions = z.array(z.string().min(1).max(80)).max(mostRecentActions);

export type Preferences = {
  readonly language: 'en' | 'ar';
  readonly look: Look;
  readonly leadColumns: z.infer<typeof leadColumns>;
  readonly leadWidths: z.infer<typeof leadWidths>;
  /** How large a file may be that is brought in on this computer. */
  readonly limits: ImportLimits;
  /** How far somebody is on the way through the sample company; absent where nobody has begun. */
  readonly tour?: TourPlace | undefined;
  readonly recentActions: z.infer<typeof recentActions>;
  /** Whether the overview of the canvas is wanted; absent: nobody has said so, and it shows itself where it helps. */
  readonly minimap?: boolean | undefined;
};

export type AppState = {
  readonly version: string;
  readonly preferences: Preferences;
  readonly recent: readonly RecentFile[];
  readonly samples: { readonly company: string; readonly leads: number };
};

/** What can be undone and redone, as catalogue keys with their gaps, for tooltips and menus. */
export type UndoState = { readonly canUndo: boolean; readonly canRedo: boolean };

export type OpenWorkshop = {
  readonly path: string;
  /** The file's name without its ending. */
  readonly name: string;
  readonly state: WorkshopState;
  readonly undo: UndoState;
};

export type HistorySentence = {
  /** Key in the catalogue and what fills its gaps. */
  readonly text: TextKey;
  readonly params: TextParams;
};

/** One step of the history: who, when, what. */
export type HistoryLine = HistorySentence & {
  readonly seq: number;
  readonly time: string;
  readonly actor: z.infer<typeof actor>;
  /** Name of the participant, where one held the pen. */
  readonly who: string | null;
  readonly kind: 'do' | 'undo' | 'redo' | 'restore';
  readonly details: readonly HistorySentence[];
};

export type VersionLine = {
  readonly id: string;
  readonly name: string;
  readonly at: string;
  readonly side: string;
  readonly modelHash: string;
};

/** What the Edit menu does with what has the focus: text, or the cards of the canvas. */
export const textSteps = ['cut', 'copy', 'paste', 'selectAll'] as const;
export const textStep = z.enum(textSteps);
export type TextStep = z.infer<typeof textStep>;

export const exportFormats = ['docx', 'pdf', 'xlsx', 'json'] as const;
export const exportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormat>;

export type ExportedFile = { readonly format: ExportFormat; readonly path: string; readonly bytes: number };

/** `null` where the person closed the dialog without choosing. */
export type Chosen<T> = T | null;

export const requests = {
  'app.state': takes(nothing).gives<AppState>(),
  'app.setPreferences': takes(
    z
      .object({
        language: language.optional(),
        look: look.optional(),
        leadColumns: leadColumns.optional(),
        leadWidths: leadWidths.optional(),
        limits: importLimits.optional(),
        tour: tourPlace.optional(),
        recentActions: recentActions.optional(),
        minimap: z.boolean().optional(),
      })
      .strict(),
  ).gives<Preferences>(),
  'app.forgetRecent': takes(z.object({ path }).strict()).gives<AppState>(),
  /** The text on the computer's clipboard, for cards that are copied from one workshop to another. */
  'clipboard.read': takes(nothing).gives<string>(),
  /** What the Edit menu does with text: to what has the focus in the window, as the system's own menu would. */
  'edit.text': takes(z.object({ step: textStep }).strict()).gives<null>(),
  'clipboard.write': takes(z.object({ text: z.string().max(20_000_000) }).strict()).gives<null>(),

  'workshop.current': takes(nothing).gives<OpenWorkshop | null>(),
  'workshop.new': takes(
    z
      .object({
        title: z.string().max(200),
        company: z.string().max(200),
        template: z.string().max(80),
        currency: z.string().regex(/^[A-Z]{3}$/),
      })
      .strict(),
  ).gives<Chosen<OpenWorkshop>>(),
  'workshop.open': takes(z.object({ path: path.nullable() }).strict()).gives<Chosen<OpenWorkshop>>(),
  'workshop.sample': takes(nothing).gives<OpenWorkshop>(),
  'workshop.saveAs': takes(nothing).gives<Chosen<OpenWorkshop>>(),
  'workshop.duplicate': takes(z.object({ withLeads: z.boolean() }).strict()).gives<Chosen<{ path: string }>>(),
  'workshop.close': takes(nothing).gives<null>(),

  'command.execute': takes(z.object({ envelope }).strict()).gives<UndoState>(),
  'history.undo': takes(z.object({ actor }).strict()).gives<UndoState>(),
  'history.redo': takes(z.object({ actor }).strict()).gives<UndoState>(),
  'history.list': takes(z.object({ before: z.int().nullable(), count: z.int().min(1).max(500) }).strict()).gives<
    HistoryLine[]
  >(),
  /** Wipes the leads of every data set, of removed ones too. Cannot be undone, nor anything before it. */
  'leads.eraseAll': takes(z.object({ actor, confirm: z.literal(true) }).strict()).gives<UndoState>(),
  /** Names of the copies made before the file's format changed; erasing leaves their leads alone. */
  'earlierCopies.list': takes(nothing).gives<readonly string[]>(),
  /** Deletes them for good; gives the names that went. */
  'earlierCopies.delete': takes(z.object({ confirm: z.literal(true) }).strict()).gives<readonly string[]>(),
  'version.list': takes(nothing).gives<VersionLine[]>(),
  'version.save': takes(z.object({ name: z.string().min(1).max(200), actor }).strict()).gives<VersionLine>(),
  'version.restore': takes(z.object({ id: z.string().min(1).max(80), actor }).strict()).gives<UndoState>(),

  /** Asks once for a folder; documents are written in each of the languages, the model's JSON once. */
  'export.run': takes(
    z.object({ formats: z.array(exportFormat).min(1), languages: z.array(language).min(1).max(2) }).strict(),
  ).gives<Chosen<{ files: ExportedFile[] }>>(),
  'export.reveal': takes(z.object({ path }).strict()).gives<null>(),

  ...importRequests,
  ...mapFileRequests,
  ...leadListRequests,
  ...pictureRequests,

  /** A fresh port to the engine host arrives at the window as the event `engine.port`. */
  'engine.connect': takes(nothing).gives<null>(),
} as const;

export type RequestName = keyof typeof requests;
export type RequestInput<Name extends RequestName> = z.input<(typeof requests)[Name]['schema']>;
export type RequestOutput<Name extends RequestName> = (typeof requests)[Name]['output'];
export type Answer<Name extends RequestName> =
  | { readonly ok: true; readonly value: RequestOutput<Name> }
  | { readonly ok: false; readonly refusal: Failure };

/** What the main process tells its windows. */
export type Events = {
  readonly 'workshop.changed': { readonly changes: readonly Change[]; readonly undo: UndoState };
  readonly 'workshop.opened': OpenWorkshop;
  readonly 'workshop.closed': null;
  readonly 'preferences.changed': Preferences;
  readonly 'menu.chosen': { readonly action: MenuAction };
  /** The engine host died and a new one is up: connect again. */
  readonly 'engine.restarted': null;
} & ImportEvents &
  LeadListEvents;
export type EventName = keyof Events;
/** What was chosen in the native menu or asked by the system; the window carries it out, as if clicked there. */
export type MenuAction =
  | {
      readonly kind:
        | 'new'
        | 'sample'
        | 'import'
        | 'export'
        | 'undo'
        | 'redo'
        | 'history'
        | 'about'
        | 'saveAs'
        | 'find'
        | 'palette'
        | 'keys'
        | 'close'
        | TextStep;
    }
  | { readonly kind: 'open'; readonly path: string | null }
  | { readonly kind: 'duplicate'; readonly withLeads: boolean };

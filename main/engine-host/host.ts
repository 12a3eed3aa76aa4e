import {
  type EngineAnswer,
  type EngineQuestion,
  type EngineReply,
  engineQuestions,
  turnOf,
} from '#shared/bridge/engine-port.ts';
import { badRequest, type Failure, unexpected } from '#shared/lib/failure.ts';
import { type AnswerWork, answerWork, type LeadFiles } from './answers.ts';

/** What the host needs of the world: leads from files, a breath between parts of the work, a clock in milliseconds. */
export type HostWorld = {
  readonly files: LeadFiles;
  readonly pause: () => Promise<void>;
  readonly now: () => number;
  /** A bug, for the log on disk. */
  readonly report: (error: unknown) => void;
};

export type HostLine = {
  /** Takes a message of the other end, whatever it holds. */
  readonly receive: (message: unknown) => void;
  /** The other end is gone: nothing more is worked out for it. */
  readonly close: () => void;
};

export type EngineHost = {
  /** A line to somebody who asks about one workshop's file. */
  readonly connect: (file: string, send: (reply: EngineReply) => void) => HostLine;
};

type Job = {
  readonly line: symbol;
  readonly id: number;
  readonly ask: EngineQuestion;
  readonly send: (reply: EngineReply) => void;
  readonly work: AnswerWork;
  /** When it was begun, and when somebody was last told how far it is. */
  begun: number | null;
  told: number;
  /** It is answered, a newer question took its place, or nobody waits for it any more. */
  over: boolean;
};

/** Longer than this at a stretch, and newer messages are heard before going on. */
const stretch = 8;
/** Work that takes longer than this says how far it is. */
const quiet = 200;

/**
 * The engine host without its transport. One question is worked on at a time, in the order they came, but a slow one
 * waits while there is another; a newer one of the same kind from the same line takes the place of an unfinished older
 * one. Every failure is a value. It holds nothing that cannot be read again: a new host answers the same.
 */
export function createEngineHost(world: HostWorld): EngineHost {
  const jobs: Job[] = [];
  const answer = answerWork(world.files);
  let working = false;

  const drop = (line: symbol, ask: EngineQuestion | null, refusal: Failure | null): void => {
    for (const job of jobs) {
      if (job.line !== line || job.over || (ask !== null && job.ask !== ask)) continue;
      job.over = true;
      if (refusal !== null) job.send({ id: job.id, ok: false, refusal });
    }
  };
  /** The first of those whose turn it is; those that are over are forgotten. */
  const next = (): Job | undefined => {
    const open = jobs.filter((job) => !job.over);
    jobs.splice(0, jobs.length, ...open);
    return open.reduce<Job | undefined>(
      (first, job) => (first === undefined || turnOf(job.ask) < turnOf(first.ask) ? job : first),
      undefined,
    );
  };
  const workOn = async (): Promise<void> => {
    working = true;
    for (let job = next(); job !== undefined; job = next()) {
      await workOnOne(job, world, () => next() !== job);
    }
    working = false;
  };

  return {
    connect(file, send) {
      const line = Symbol(file);
      return {
        receive(message) {
          const given = cancelled(message);
          const job = given === null ? undefined : jobs.find((each) => each.line === line && each.id === given);
          if (job !== undefined && !job.over) {
            job.over = true;
            send({ id: job.id, ok: false, refusal: { kind: 'cancelled' } });
          }
          if (given !== null) return;
          const question = readQuestion(message);
          if (question === null) {
            const id = idOf(message);
            if (id !== null) send({ id, ok: false, refusal: badRequest });
            return;
          }
          const { id, ask, input } = question;
          drop(line, ask, { kind: 'superseded' });
          jobs.push({ line, id, ask, send, work: answer(file, ask, input), begun: null, told: 0, over: false });
          if (!working) void workOn();
        },
        close: () => drop(line, null, null),
      };
    },
  };
}

/** Works until the question is answered or over, or another one goes first. */
async function workOnOne(job: Job, { pause, now, report }: HostWorld, waits: () => boolean): Promise<void> {
  const { id, send } = job;
  let rested = now();
  if (job.begun === null) job.told = rested;
  const begun = job.begun ?? rested;
  job.begun = begun;
  try {
    // What came in while the last question was answered is heard first: it may supersede this one.
    await pause();
    if (waits()) return;
    while (!job.over) {
      const step = job.work.next();
      if (step.done === true) {
        job.over = true;
        send(
          step.value.ok
            ? { id, ok: true, value: step.value.value as EngineAnswer<EngineQuestion> }
            : { id, ...step.value },
        );
        return;
      }
      if (now() - rested < stretch) continue;
      if (now() - begun > quiet && now() - job.told > quiet / 2) {
        job.told = now();
        send({ id, progress: step.value });
      }
      await pause();
      if (waits()) return;
      rested = now();
    }
  } catch (error) {
    report(error);
    if (!job.over) {
      job.over = true;
      send({ id, ok: false, refusal: unexpected });
    }
  }
}

type Question = { readonly id: number; readonly ask: EngineQuestion; readonly input: unknown };

function readQuestion(message: unknown): Question | null {
  const id = idOf(message);
  const { ask, input } = (message ?? {}) as { ask?: unknown; input?: unknown };
  if (id === null || typeof ask !== 'string' || !Object.hasOwn(engineQuestions, ask)) return null;
  const name = ask as EngineQuestion;
  const parsed = engineQuestions[name].schema.safeParse(input);
  return parsed.success ? { id, ask: name, input: parsed.data } : null;
}

function idOf(message: unknown): number | null {
  const id = (message as { id?: unknown } | null)?.id;
  return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
}

/** The number of the question that a message gives up; null where it is another message. */
function cancelled(message: unknown): number | null {
  const cancel = (message as { cancel?: unknown } | null)?.cancel;
  return typeof cancel === 'number' && Number.isSafeInteger(cancel) ? cancel : null;
}

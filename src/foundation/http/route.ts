import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Question } from '../database/one-trip.ts';

export type { Question } from '../database/one-trip.ts';

import type { FeatureSwitch } from '../switches/switch.ts';
import { notAsked } from '../view-along/customer-asked.tsx';
import { type AlongRule, alongRuleOf } from '../view-along/rule-along.ts';
import { type Answer, notFound, type Problems } from './answer.ts';
import { explain } from './explain.ts';
import { isFormKey } from './form-key.ts';
import type { LimitName } from './limits.ts';
import type { ReadVisit, Visit, WriteVisit } from './visit.ts';
import type { Audience } from './visitor.ts';

/** What was sent, before it was checked: texts by field name, and files. */
export interface Sent {
  readonly fields: Readonly<Record<string, string | string[] | undefined>>;
  readonly files: Readonly<Record<string, SentFile | undefined>>;
}

export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly content: Buffer;
  /** True when the file was larger than the route allows; `content` is then cut off. */
  readonly tooLarge: boolean;
}

/** What every route says about itself; together these lines are the permission matrix. */
export interface RouteDeclaration<Input> {
  /** With parameters as `:name`. */
  readonly path: string;
  /** Other addresses of the same page. */
  readonly aliases?: readonly string[];
  /** Who may come in. */
  readonly audience: readonly Audience[];
  /** The switch it hangs on, or `none`. */
  readonly feature: FeatureSwitch | 'none';
  readonly limit: LimitName;
  /** Checks path parameters, query and form fields together. */
  readonly input: z.ZodType<Input, unknown>;
  /** The event written to the log for each use, or `none`. */
  readonly log: string;
  /**
   * What staff looking along may do here, when it is not what `alongRuleOf` says by itself; may depend on what was
   * sent. A form that is `asked` shows `<CustomerAsked>`.
   */
  readonly lookingAlong?: AlongRule | ((fields: Sent['fields']) => AlongRule);
}

/**
 * Asks another system what a page or a form must know at this moment. It is made ready inside a transaction, which
 * ends before it is carried out; undefined when nobody needs to be asked. It does not throw: that the other system is
 * down or slow is something to tell as well, and it keeps its own time-out.
 */
export type Consultation<Told> = (() => Promise<Told>) | undefined;

/** A page: reads, shows, changes nothing. `told` is what the consultation brought. */
export interface PageDeclaration<Input, Told = unknown> extends RouteDeclaration<Input> {
  readonly consult?: ((visit: ReadVisit, input: Input) => Promise<Consultation<Told>>) | undefined;
  readonly show: (
    visit: ReadVisit,
    input: Input,
    told: Told | undefined,
  ) => Promise<Answer> | Answer;
}

/**
 * A page for many visitors at once: its questions are asked before the visitor is known (the walls answer only for
 * him) and travel with the entrance in one round trip; `show` then needs no transaction.
 */
export interface HotPageDeclaration<Input> extends RouteDeclaration<Input> {
  readonly questions: (input: Input, now: Temporal.Instant) => readonly Question[];
  /** When a question fails the others are asked by themselves, and its answer is missing (HOM-B4). */
  readonly inParts?: boolean;
  readonly show: (visit: Visit, input: Input, answers: unknown[][]) => Promise<Answer> | Answer;
}

/**
 * A form that was sent: one transaction. Input that is refused, or problems, show the form again as it was typed. What
 * another system must be asked is asked before that transaction; a form that changes nothing there can do without an
 * outside step.
 */
export interface FormDeclaration<Input, Told = unknown> extends RouteDeclaration<Input> {
  readonly consult?: ((visit: ReadVisit, input: Input) => Promise<Consultation<Told>>) | undefined;
  /** Does it. A refusal rolls back: nothing is stored. */
  readonly settle: (visit: WriteVisit, input: Input, told: Told | undefined) => Promise<Answer>;
  /** Shows the form again with everything that was typed and a message beside each field. */
  readonly again: (
    visit: ReadVisit,
    sent: Sent,
    problems: Problems,
    told: Told | undefined,
  ) => Promise<Answer> | Answer;
  /** False where a second press may simply do the same again (signing in and out). */
  readonly once?: boolean;
  /** Largest file in bytes; absent when the form takes no files. */
  readonly largestFile?: number;
}

/**
 * A form whose work has a step outside any transaction (password hash, other system) between two transactions.
 * What `prepare` stored stays stored whatever follows (a counted attempt); a refusal of `settle` rolls back `settle`.
 */
export interface OutsideFormDeclaration<Input, Prepared, Outcome>
  extends Omit<FormDeclaration<Input>, 'settle' | 'consult'> {
  readonly prepare: (visit: WriteVisit, input: Input) => Promise<Step<Prepared>>;
  readonly outside: (visit: Visit, input: Input, prepared: Prepared) => Promise<Step<Outcome>>;
  readonly settle: (visit: WriteVisit, input: Input, outcome: Outcome) => Promise<Answer>;
}

/**
 * The way back from a sign-in elsewhere: the one GET that changes records (design section 4). It is followed only with
 * a secret that this browser got when it left, which `prepare` spends. Nothing was typed, so `settle` answers with
 * another page instead of problems.
 */
export interface CallbackDeclaration<Input, Prepared, Outcome> extends RouteDeclaration<Input> {
  readonly prepare: (visit: WriteVisit, input: Input) => Promise<Step<Prepared>>;
  readonly outside: (visit: Visit, input: Input, prepared: Prepared) => Promise<Step<Outcome>>;
  readonly settle: (visit: WriteVisit, input: Input, outcome: Outcome) => Promise<Answer>;
}

/**
 * A message of another system that knows no session, such as a payment provider. Who sends it is not believed: `find`
 * looks up what it is about, `outside` asks the other system itself. Both transactions are the portal's own work in
 * this organisation. It always answers 200, also to what it does not understand: a stranger learns nothing.
 */
export interface WebhookDeclaration<Input, Found, Outcome> extends RouteDeclaration<Input> {
  /** Undefined when the message is about nothing that we know. */
  readonly find: (visit: ReadVisit, input: Input) => Promise<Found | undefined>;
  /** Throws when the other system must send its message again later: it is answered with 503. */
  readonly outside: (visit: Visit, found: Found) => Promise<Outcome>;
  readonly settle: (visit: WriteVisit, found: Found, outcome: Outcome) => Promise<void>;
}

/** Thrown by the outside step of a webhook: the message must come again. */
export class ComeAgain extends Error {
  override readonly name = 'ComeAgain';
}

/** A file that was sent, read to disk for as long as the request lasts. */
export interface SpooledFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** True when it was larger than the route allows; it is then cut off. */
  readonly tooLarge: boolean;
}

/** What comes in with a form with many files, in the order in which it was sent. */
export type ArrivingPart =
  | { readonly kind: 'field'; readonly name: string; readonly value: string }
  | { readonly kind: 'file'; readonly file: SpooledFile };

/** A form with many files: path parameters and query first, then each part as it comes in. */
export interface Arriving {
  readonly fields: Sent['fields'];
  readonly parts: () => AsyncIterable<ArrivingPart>;
}

/**
 * A form with any number of files, such as photos. Each is read to disk and handled before the next one is read, so
 * that memory stays small; what was made of them is settled in one transaction. It is no `once` form: the same file
 * twice must be recognised by its content.
 */
export interface UploadFormDeclaration<Input, Outcome>
  extends Omit<FormDeclaration<Input>, 'settle' | 'consult' | 'once' | 'largestFile'> {
  /** In bytes, each. */
  readonly largestFile: number;
  /** Asked before any file is read: the answer that ends the request there, or undefined. */
  readonly admit: (visit: ReadVisit, fields: Sent['fields']) => Promise<Answer | undefined>;
  /** Handles one file, outside any transaction; its place counts from 0. */
  readonly receive: (visit: Visit, file: SpooledFile, place: number) => Promise<Outcome>;
  readonly settle: (
    visit: WriteVisit,
    input: Input,
    outcomes: readonly Outcome[],
  ) => Promise<Answer>;
}

/** What a step passes on, or an answer that ends the request there. */
export type Step<Value> = { readonly go: Value } | { readonly stop: Answer };

export const go = <Value>(value: Value): { go: Value } => ({ go: value });
export const stop = (answer: Answer): { stop: Answer } => ({ stop: answer });

/** A route as the server sees it; its types are closed inside. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly declaration: RouteDeclaration<unknown>;
  readonly largestFile: number | undefined;
  handle(handling: Handling, sent: Sent): Promise<Answer>;
  /** Takes a multipart form part by part instead of as a whole. */
  readonly handleArriving?: (handling: Handling, arriving: Arriving) => Promise<Answer>;
}

/** What the server offers a route for carrying it out: transactions with a visit inside. */
export interface Handling {
  readonly now: Temporal.Instant;
  /** True when staff ask who look along with a customer. */
  readonly isAlong: boolean;
  /** Asks only whether the visitor may come in: the answer that turns him away, or undefined. */
  turnedAway(): Promise<Answer | undefined>;
  /** Reads in one read-only transaction. */
  read(work: (visit: ReadVisit) => Promise<Answer> | Answer): Promise<Answer>;
  /**
   * Asks in one round trip, then works without a transaction. In parts: when that fails each question is asked by
   * itself, and those that fail have no answer.
   */
  ask(
    questions: readonly Question[],
    work: (visit: Visit, answers: unknown[][]) => Promise<Answer> | Answer,
    inParts?: boolean,
  ): Promise<Answer>;
  /** Changes in one transaction, kept whatever the result says. */
  prepare<Result>(work: (visit: WriteVisit) => Promise<Step<Result>>): Promise<Step<Result>>;
  /** Changes in one transaction; a refusal rolls back. With a form key a second press gets the first answer (GEN-B4). */
  settle(
    formKey: string | undefined,
    work: (visit: WriteVisit) => Promise<Answer>,
  ): Promise<Answer>;
  /** Works as the portal itself, in a transaction of its own, after the visit was let in. */
  asPortal<Result>(work: (visit: WriteVisit) => Promise<Result>): Promise<Result>;
  /** Reads whom to ask in one read-only transaction, and asks after it; or the answer that turns the visitor away. */
  consult<Told>(
    work: (visit: ReadVisit) => Promise<Consultation<Told>>,
  ): Promise<Step<Told | undefined>>;
  /** Runs work outside any transaction, with the visit as it was let in. */
  outside<Result>(work: (visit: Visit) => Promise<Step<Result>>): Promise<Step<Result>>;
}

/** Declares a page. */
export function page<Input, Told = unknown>(declaration: PageDeclaration<Input, Told>): Route {
  return {
    method: 'GET',
    declaration,
    largestFile: undefined,
    async handle(handling, sent) {
      const read = declaration.input.safeParse(sent.fields);
      // Who may not come in is turned away before an address that is not right.
      if (!read.success) return handling.read(() => notFound);
      const told = await consulted(declaration, handling, read.data);
      if ('stop' in told) return told.stop;
      return handling.read((visit) => declaration.show(visit, read.data, told.go));
    },
  };
}

async function consulted<Input, Told>(
  { consult }: Pick<PageDeclaration<Input, Told>, 'consult'>,
  handling: Handling,
  input: Input,
): Promise<Step<Told | undefined>> {
  return consult ? handling.consult((visit) => consult(visit, input)) : go(undefined);
}

/** Declares a page whose questions are asked in one round trip. */
export function hotPage<Input>(declaration: HotPageDeclaration<Input>): Route {
  return {
    method: 'GET',
    declaration,
    largestFile: undefined,
    async handle(handling, sent) {
      const read = declaration.input.safeParse(sent.fields);
      if (!read.success) return handling.read(() => notFound);
      return handling.ask(
        declaration.questions(read.data, handling.now),
        (visit, answers) => declaration.show(visit, read.data, answers),
        declaration.inParts,
      );
    },
  };
}

/** Declares a form with one transaction. */
export function form<Input, Told = unknown>(declaration: FormDeclaration<Input, Told>): Route {
  return formRoute(declaration, (handling, sent, input, told) =>
    handling.settle(formKeyOf(declaration, sent), (visit) =>
      declaration.settle(visit, input, told),
    ),
  );
}

/** Declares a form with a step outside any transaction between its two transactions. */
export function outsideForm<Input, Prepared, Outcome>(
  declaration: OutsideFormDeclaration<Input, Prepared, Outcome>,
): Route {
  return formRoute(declaration, async (handling, sent, input) => {
    const prepared = await handling.prepare((visit) => declaration.prepare(visit, input));
    if ('stop' in prepared) return prepared.stop;
    const outcome = await handling.outside((visit) =>
      declaration.outside(visit, input, prepared.go),
    );
    if ('stop' in outcome) return outcome.stop;
    return handling.settle(formKeyOf(declaration, sent), (visit) =>
      declaration.settle(visit, input, outcome.go),
    );
  });
}

/** Declares a form with any number of files. */
export function uploadForm<Input, Outcome>(
  declaration: UploadFormDeclaration<Input, Outcome>,
): Route {
  const settleWith = (outcomes: readonly Outcome[]) =>
    formRoute(declaration, (handling, _sent, input) =>
      handling.settle(undefined, (visit) => declaration.settle(visit, input, outcomes)),
    );
  return {
    ...settleWith([]),
    async handleArriving(handling, { fields: known, parts }) {
      const stopped = await handling.prepare(async (visit) => {
        const answer = await declaration.admit(visit, known);
        return answer ? stop(answer) : go(undefined);
      });
      if ('stop' in stopped) return stopped.stop;
      const fields: Record<string, string | string[] | undefined> = { ...known };
      const outcomes: Outcome[] = [];
      for await (const part of parts()) {
        if (part.kind === 'field') {
          fields[part.name] = part.value;
          continue;
        }
        const handled = await handling.outside(async (visit) =>
          go(await declaration.receive(visit, part.file, outcomes.length)),
        );
        if ('stop' in handled) return handled.stop;
        outcomes.push(handled.go);
      }
      return settleWith(outcomes).handle(handling, { fields, files: {} });
    },
  };
}

/** Declares the way back from a sign-in elsewhere, the declared exception to "a GET changes nothing". */
export function callback<Input, Prepared, Outcome>(
  declaration: CallbackDeclaration<Input, Prepared, Outcome>,
): Route {
  return {
    method: 'GET',
    declaration,
    largestFile: undefined,
    async handle(handling, sent) {
      const read = declaration.input.safeParse(sent.fields);
      if (!read.success) return notFound;
      const prepared = await handling.prepare((visit) => declaration.prepare(visit, read.data));
      if ('stop' in prepared) return prepared.stop;
      const outcome = await handling.outside((visit) =>
        declaration.outside(visit, read.data, prepared.go),
      );
      if ('stop' in outcome) return outcome.stop;
      return handling.settle(undefined, (visit) =>
        declaration.settle(visit, read.data, outcome.go),
      );
    },
  };
}

/** Declares the address at which another system says that something changed. */
export function webhook<Input, Found, Outcome>(
  declaration: WebhookDeclaration<Input, Found, Outcome>,
): Route {
  return {
    method: 'POST',
    declaration,
    largestFile: undefined,
    async handle(handling, sent) {
      const turnedAway = await handling.turnedAway();
      if (turnedAway) return turnedAway;
      const read = declaration.input.safeParse(sent.fields);
      if (!read.success) return understood;
      const found = await handling.asPortal((visit) => declaration.find(visit, read.data));
      if (found === undefined) return understood;
      try {
        const outcome = await handling.outside(async (visit) =>
          go(await declaration.outside(visit, found)),
        );
        if ('stop' in outcome) return outcome.stop;
        await handling.asPortal((visit) => declaration.settle(visit, found, outcome.go));
        return understood;
      } catch (error) {
        if (error instanceof ComeAgain) return { kind: 'json', body: {}, status: 503 };
        throw error;
      }
    },
  };
}

const understood: Answer = { kind: 'json', body: {} };

function formRoute<Input, Told>(
  declaration: Omit<FormDeclaration<Input, Told>, 'settle'>,
  carryOut: (
    handling: Handling,
    sent: Sent,
    input: Input,
    told: Told | undefined,
  ) => Promise<Answer>,
): Route {
  const showAgain = (
    handling: Handling,
    sent: Sent,
    problemsIn: (visit: Visit) => Problems,
    told?: Told,
  ) =>
    handling.read(async (visit) => {
      const answer = await declaration.again(visit, sent, problemsIn(visit), told);
      return answer.kind === 'page' ? { ...answer, status: answer.status ?? 422 } : answer;
    });
  return {
    method: 'POST',
    declaration,
    largestFile: declaration.largestFile,
    async handle(handling, sent) {
      const read = declaration.input.safeParse({ ...sent.fields, ...sent.files });
      const mustAsk = handling.isAlong && alongRuleOf(declaration, sent.fields) === 'asked';
      const refused = mustAsk ? notAsked(sent) : undefined;
      if (!read.success) {
        if (concernsTheAddress(declaration.path, read.error.issues))
          return handling.read(() => notFound);
        return showAgain(handling, sent, (visit) => ({
          ...explain(visit, read.error.issues, sent),
          ...refused?.(visit),
        }));
      }
      const told = await consulted(declaration, handling, read.data);
      if ('stop' in told) return told.stop;
      if (refused) return showAgain(handling, sent, refused, told.go);
      const answer = await carryOut(handling, sent, read.data, told.go);
      return answer.kind === 'problems'
        ? showAgain(handling, sent, () => answer.problems, told.go)
        : answer;
    },
  };
}

/** True when what is refused stands in the address, where nobody can mend it in a form. */
function concernsTheAddress(path: string, issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.some((issue) => path.split('/').includes(`:${String(issue.path[0])}`));
}

function formKeyOf(declaration: { readonly once?: boolean }, sent: Sent): string | undefined {
  const key = sent.fields.formKey;
  return declaration.once !== false && typeof key === 'string' && isFormKey(key) ? key : undefined;
}

import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Write } from '../database/transaction.ts';
import type { Html } from '../html/jsx-runtime.ts';
import type { Answer, Problems, Refusal } from '../http/answer.ts';
import type { LimitName } from '../http/limits.ts';
import type { Consultation, Sent } from '../http/route.ts';
import type { ReadVisit, WriteVisit } from '../http/visit.ts';
import type { Audience } from '../http/visitor.ts';
import type { Label, Say } from '../labels/label.ts';
import type { FeatureSwitch } from '../switches/switch.ts';
import type { AlongRule } from '../view-along/rule-along.ts';

/** The answers so far: any of them may be missing. */
export type Draft<Answers> = { readonly [Key in keyof Answers]?: Answers[Key] | undefined };

/**
 * What a journey asks, answer by answer: a zod object. An answer is stored as it was checked and checked again when it
 * is read, so a check must accept what it answers (texts, numbers, yes or no, lists; dates as `2026-11-21`).
 */
export interface AnswersSchema<Answers> {
  readonly shape: Readonly<Record<string, unknown>>;
  safeParse(sent: unknown): z.ZodSafeParseResult<Answers>;
  partial(): { safeParse(sent: unknown): z.ZodSafeParseResult<Draft<Answers>> };
}

/** The values of the parameters in the address of a journey, such as the lease in `/huur/:lease/opzeggen`. */
export type Place = Readonly<Record<string, string>>;

/** What conditions look at: the answers so far, and what the journey knows besides. */
export interface At<Answers, Known> {
  readonly answers: Draft<Answers>;
  readonly known: Known;
}

/** When a step is asked. `looksAt` names the answers it depends on; they must be asked before it. */
export interface Condition<Answers, Known> {
  readonly looksAt: readonly (keyof Answers & string)[];
  readonly holds: (at: At<Answers, Known>) => boolean;
}

/** One step, with an address of its own. */
export interface Step<Answers, Known> {
  /** Stored in drafts: stays when the address changes. */
  readonly key: string;
  /** The last part of its address. */
  readonly path: string;
  readonly title: Label;
  /** The answers that are given here; each answer of the journey has one step. */
  readonly asks: readonly (keyof Answers & string)[];
  /** Absent: always. A step that is not asked is skipped, and does not hold anybody up. */
  readonly onlyWhen?: Condition<Answers, Known>;
  /**
   * True when this step needs nothing more; default: each answer it asks is there and right. A step that asks its
   * questions one by one stays open until then, and is shown again after each.
   */
  readonly answered?: (at: At<Answers, Known>) => boolean;
  /**
   * Asks another system, outside any transaction, before the page is shown and before a press is taken: what it tells
   * is known to `show` and `take` besides what the journey knows. Undefined when nobody needs to be asked.
   */
  readonly consult?: (at: Consulting<Answers, Known>) => Promise<Consultation<Partial<Known>>>;
  /** The inside of the page: usually a `<StepForm>`. */
  readonly show: (page: StepPage<Answers, Known>) => Html | Promise<Html>;
  /** Does what the press asks, in one transaction; default: keeps what was typed when it is right. */
  readonly take?: (sent: StepSent<Answers, Known>) => Promise<Taken<Answers>>;
  /** Its lines on the page that checks all answers. */
  readonly summary?: (
    page: StepPage<Answers, Known>,
  ) => readonly SummaryLine[] | Promise<readonly SummaryLine[]>;
  /**
   * Something final happened before this step: who is here cannot go back, only on. (Example: the request was sent,
   * now an appointment is made for it.)
   */
  readonly noWayBack?: true;
  /** Its press does something final (`take` sends, books, finishes): a second press gets the first one's answer. */
  readonly final?: true;
  /** Staff who look along; default as for any form of a customer (`free`). */
  readonly lookingAlong?: AlongRule;
  readonly limit?: LimitName;
}

/** What a press led to. */
export type Taken<Answers> =
  /** These answers are kept; `undefined` clears one. The journey goes on. */
  | { readonly keep: Draft<Answers>; readonly notice?: Label }
  /** Nothing is kept: another question of the step is asked first. */
  | { readonly ask: Answer }
  /** The journey has ended; the draft goes, and the visitor gets this answer. */
  | { readonly finish: Answer }
  | Refusal;

/** A line of the page that checks all answers. */
export interface SummaryLine {
  readonly label: string;
  readonly value: Html | string;
}

/** Where a visitor stands in a journey. */
export interface Standing<Answers, Known> extends At<Answers, Known> {
  readonly place: Place;
  /** Undefined until the first answer is kept. */
  readonly draft:
    | { readonly id: string; readonly version: number; readonly startedAt: Temporal.Instant }
    | undefined;
}

/** Where a visitor stands when another system is about to be asked. */
export interface Consulting<Answers, Known> extends Standing<Answers, Known> {
  readonly visit: ReadVisit;
  readonly fields: Sent['fields'];
}

/** What a press brought. */
export interface StepSent<Answers, Known> extends Standing<Answers, Known> {
  readonly visit: WriteVisit;
  readonly fields: Sent['fields'];
  /** What the step asks, when it is right: for a step with more to say than its answers' own checks. */
  readonly read: () => { readonly keep: Draft<Answers> } | Refusal;
}

/** What a step's page is made of. */
export interface StepPage<Answers, Known> extends Standing<Answers, Known> {
  readonly visit: ReadVisit;
  readonly say: Say;
  /** What was asked or sent with the page: its query, or the form that was not accepted. */
  readonly fields: Sent['fields'];
  readonly problems: Problems;
  /** What stands in a field: what was just typed, else the answer that was kept. */
  readonly textOf: (name: keyof Answers & string) => string;
  /** The same for fields with several values. */
  readonly textsOf: (name: keyof Answers & string) => readonly string[];
  /** The address of a step of this journey, and of this one. */
  readonly hrefOf: (key: string) => string;
  readonly href: string;
  /** The step before; undefined where there is no way back. */
  readonly backHref: string | undefined;
  /** Hidden values that its forms send along. */
  readonly hidden: Readonly<Record<string, string | number | undefined>>;
  readonly formKey: string;
  /** Staff looking along must say here that the customer asked for it. */
  readonly isAsked: boolean;
  /** All answers so far, step by step, each with a link to change it. */
  readonly summary: () => Promise<Html>;
}

/** The page before the first step. */
export interface StartPage {
  readonly visit: ReadVisit;
  readonly say: Say;
  /** The names of the steps in order. */
  readonly steps: readonly string[];
  /** A link that begins, or what to do with the draft that there is. */
  readonly begin: Html;
}

/** What happened in a journey, to be counted without a word about who. */
export interface JourneyEvent {
  readonly organisationId: string;
  readonly journey: string;
  /** `left`: a draft was started anew or forgotten; its step is the furthest one that was reached. */
  readonly event: 'started' | 'reached' | 'left' | 'finished';
  readonly step: string;
  readonly at: Temporal.Instant;
}

/** A journey as one readable list: what it asks, in which steps, under which conditions, in which order. */
export interface JourneyDeclaration<Answers, Known> {
  /** Stored with drafts; stays when the address changes. */
  readonly name: string;
  /** Where it starts; its steps stand below. May hold parameters (`:lease`): then each value has a draft of its own. */
  readonly path: string;
  readonly title: Label;
  readonly audience: readonly Audience[];
  readonly feature: FeatureSwitch | 'none';
  /** The menu item it belongs to. */
  readonly current?: string;
  /** Every answer, with its check. */
  readonly answers: AnswersSchema<Answers>;
  /** Which answers fall when another changes; all others stay (REP-31). */
  readonly fallsWith: { readonly [Key in keyof Answers]?: readonly (keyof Answers & string)[] };
  /**
   * What conditions and pages must know besides the answers; undefined when this visitor has no business here: the
   * address is then not there.
   */
  readonly know: (
    visit: ReadVisit,
    answers: Draft<Answers>,
    place: Place,
  ) => Promise<Known | undefined>;
  /** What is answered then; default *not there*. */
  readonly absent?: Refusal;
  readonly steps: readonly Step<Answers, Known>[];
  /** The page before the first step; absent: the address of the journey leads to the first open step. */
  readonly start?: (page: StartPage, known: Known) => Html;
  /** The line below the heading. */
  readonly lead?: (at: At<Answers, Known>) => string;
  /** Hears of every event in the transaction in which it happens; default: the organisation's own figures. */
  readonly counted?: (write: Write, event: JourneyEvent) => Promise<void>;
  /** What else goes with drafts that are forgotten or started anew, such as their photos. */
  readonly forget?: (
    write: Write,
    gone: { readonly organisationId: string; readonly draftIds: readonly string[] },
  ) => Promise<void>;
}

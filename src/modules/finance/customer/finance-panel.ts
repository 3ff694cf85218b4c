import type { Temporal } from 'temporal-polyfill';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Question } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { FeatureSwitch } from '#foundation/switches/switch.ts';
import type { LedgerEntry } from '../rules/open-entries.ts';
import type { RowsShown } from './rows-shown.ts';

/** What every panel of Financiën may use without asking for it. */
export interface Money {
  readonly today: Temporal.PlainDate;
  /** The open entries over all companies. */
  readonly entries: readonly LedgerEntry[];
  /** The address of each lease on one line, by the lease's id. */
  readonly addresses: ReadonlyMap<string, string>;
  /** How much of the long lists was asked for (FIN-54). */
  readonly shown: RowsShown;
}

/** One of the panels of Financiën (FIN-7). Its questions travel with those of the others in one round trip. */
export interface FinancePanel {
  readonly feature: FeatureSwitch;
  /** As many questions for every visit: they are asked before the visitor is known. */
  readonly questions: (now: Temporal.Instant, shown: RowsShown) => readonly Question[];
  /** Shows the panel; `answers` are those of its own questions, in their order. */
  readonly view: (visit: Visit, money: Money, answers: readonly (readonly unknown[])[]) => Html;
}

import { startOfDay } from '#foundation/clock.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { Desk } from '../appointment.ts';
import type { Period } from '../rules/month-sheet.ts';
import type { AgendaAnswer, AgendaAnswers, SlotWish } from '../slots/slot-facts.ts';
import { findAgendas } from '../slots/slot-facts.ts';
import { AgendaUnreachable, type AskedPeriod } from './agenda-ports.ts';
import {
  type AgendaServices,
  type ConnectedSystem,
  connectSystem,
  findSystems,
  isSystemKind,
  patienceOfCustomer,
  type StoredSystem,
  type SystemKind,
} from './agenda-systems.ts';

/** Which agendas outside must be asked, read inside a transaction; asking happens outside it. */
export interface AgendaQuestion {
  readonly organisation: Profile;
  readonly agendas: readonly {
    readonly id: string;
    readonly kind: SystemKind;
    readonly address: string;
  }[];
  readonly systems: readonly StoredSystem[];
  readonly wish: SlotWish;
  readonly period: AskedPeriod;
}

/** Reads which agendas must be asked before slots of this wish are shown or taken. Empty for agendas of the portal. */
export async function agendaQuestion(
  desk: Desk,
  wish: SlotWish,
  period: Period,
): Promise<AgendaQuestion> {
  const { read, organisation } = desk;
  const agendas = (await findAgendas(desk, wish)).flatMap(({ id, kind, external_address }) =>
    isSystemKind(kind) && external_address !== null
      ? [{ id, kind, address: external_address }]
      : [],
  );
  return {
    organisation,
    agendas,
    systems: agendas.length === 0 ? [] : await findSystems(read, organisation.id),
    wish,
    period: {
      from: startOfDay(period.from),
      until: startOfDay(period.until.add({ days: 1 })),
    },
  };
}

/**
 * Asks the agendas outside, all at once and for a few seconds at most; call it while no transaction is open. Never
 * throws: an agenda that does not answer is `unreachable` and offers nothing (TRM-B6).
 */
export async function askAgendas(
  services: AgendaServices,
  question: AgendaQuestion,
): Promise<AgendaAnswers> {
  const kinds = new Set(question.agendas.map(({ kind }) => kind));
  const answers = await Promise.all(
    [...kinds].map((kind) =>
      inTime(askKind(services, question, kind)).catch(() => nobody(question, kind)),
    ),
  );
  return new Map(answers.flat());
}

/**
 * What a page or form that shows or takes slots of this wish must ask first; undefined when all agendas are kept in the
 * portal, so that nobody is asked. `services` belong to the module of whoever asks.
 */
export async function consultAgendas(
  services: AgendaServices,
  desk: Desk,
  wish: SlotWish,
  period: Period,
): Promise<(() => Promise<AgendaAnswers>) | undefined> {
  const question = await agendaQuestion(desk, wish, period);
  return question.agendas.length === 0 ? undefined : () => askAgendas(services, question);
}

/** A system may need several calls; a customer waits no longer than his patience for all of them together. */
async function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new AgendaUnreachable('No answer in time.')),
      patienceOfCustomer,
    );
  });
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

type Told = [id: string, answer: AgendaAnswer][];

async function askKind(
  services: AgendaServices,
  { organisation, systems, agendas, period, wish }: AgendaQuestion,
  kind: SystemKind,
): Promise<Told> {
  const asked = agendas.filter((agenda) => agenda.kind === kind);
  const system: ConnectedSystem = connectSystem(systems, kind, {
    organisation,
    services,
    timeoutMilliseconds: patienceOfCustomer,
  });
  if (system.kind === 'planner') {
    const { minutes, skill } = wish;
    return Promise.all(
      asked.map(
        async ({ id, address }): Promise<Told[number]> => [
          id,
          { proposals: await system.planner.propose(address, { ...period, minutes, skill }) },
        ],
      ),
    );
  }
  const busy = await system.server.busy(
    asked.map(({ address }) => address),
    period,
  );
  return asked.map(({ id, address }) => {
    const ranges = busy.get(address);
    return [id, ranges ? { busy: ranges } : { unreachable: true }];
  });
}

function nobody({ agendas }: AgendaQuestion, kind: SystemKind): Told {
  return agendas
    .filter((agenda) => agenda.kind === kind)
    .map(({ id }) => [id, { unreachable: true }]);
}

import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { dateAt } from '../clock.ts';
import { nextNumber } from '../database/next-number.ts';
import type { Read, Write } from '../database/transaction.ts';
import type { House } from '../house.ts';
import { actorOf, type Visitor } from '../http/visitor.ts';
import type { InteractionKind } from './interaction-kind.ts';

export interface InteractionEvent extends EventDetails {
  readonly kind: InteractionKind;
}

/** What an entry tells besides its template. */
export interface EventDetails {
  readonly organisationId: string;
  readonly customerId: string;
  readonly actor: Visitor;
  readonly now: Temporal.Instant;
  readonly notes?: string;
  /** The address of the lease it is about: *Kievitlaan 78, Zeist* (TML-6); absent for the household as a whole. */
  readonly concerns?: string;
  /** The customer wrote it himself (TML-3a): it waits for staff. */
  readonly byHand?: boolean;
}

/** What an entry takes over from its template. */
interface TemplateValues {
  readonly code: string;
  readonly interactionGroup: string;
  readonly template: string;
  readonly description: string;
  readonly icon: string;
  readonly shownToCustomer: boolean;
  readonly createsTask: boolean;
  readonly taskTeam: string;
}

/**
 * Writes an event to the customer's interaction log from the organisation's template for it, with a task when the
 * template asks for one (GEN-35 to GEN-37). Belongs in the transaction of its cause. Answers the entry's id.
 */
export async function logInteraction(write: Write, event: InteractionEvent): Promise<string> {
  const own = await storedTemplate(write, event.organisationId, event.kind.code);
  const { code, icon } = event.kind;
  return writeEntry(write, event, { ...(own ?? standardTemplate(event.kind)), code, icon });
}

/**
 * Does the same from a template that the organisation made itself, by its code. Throws when there is none: who offers
 * a template looks it up first.
 */
export async function logFromTemplate(
  write: Write,
  event: EventDetails & { readonly templateCode: string },
): Promise<string> {
  const template = await storedTemplate(write, event.organisationId, event.templateCode);
  if (!template) throw new Error(`There is no interaction template ${event.templateCode}.`);
  return writeEntry(write, event, template);
}

async function writeEntry(
  write: Write,
  event: EventDetails,
  template: TemplateValues,
): Promise<string> {
  const id = randomUUID();
  const actor = actorOf(event.actor);
  const taskNumber = template.createsTask ? await newTaskNumber(write, event) : undefined;
  await write
    .insertInto('interactionLogEntry')
    .values({
      organisationId: event.organisationId,
      customerId: event.customerId,
      id,
      templateCode: template.code,
      interactionGroup: template.interactionGroup,
      template: template.template,
      description: template.description,
      icon: template.icon,
      notes: event.notes ?? '',
      concerns: event.concerns ?? '',
      byHand: event.byHand ?? false,
      status: event.byHand || template.createsTask ? 'not_started' : 'done',
      shownToCustomer: template.shownToCustomer,
      authorKind: actor.kind,
      authorUserId: actor.userId,
      taskNumber: taskNumber ?? null,
      happenedAt: event.now,
    })
    .execute();
  if (taskNumber !== undefined) {
    await write
      .insertInto('task')
      .values({
        organisationId: event.organisationId,
        customerId: event.customerId,
        number: taskNumber,
        entryId: id,
        team: template.taskTeam,
        createdAt: event.now,
      })
      .execute();
  }
  return id;
}

function storedTemplate(read: Read, organisationId: string, code: string) {
  return read
    .selectFrom('interactionTemplate')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .where('code', '=', code)
    .executeTakeFirst();
}

function standardTemplate(kind: InteractionKind) {
  return {
    interactionGroup: kind.group,
    template: kind.template,
    description: kind.description.nl,
    shownToCustomer: kind.shownToCustomer,
    createsTask: kind.createsTask,
    taskTeam: kind.taskTeam,
  };
}

async function newTaskNumber(write: Write, { organisationId, now }: EventDetails): Promise<string> {
  const year = String(dateAt(now).year).slice(2);
  const number = await nextNumber(write, organisationId, `task-${year}`);
  return `TK${year}-${String(number).padStart(6, '0')}`;
}

/** Gives an organisation the templates that it does not have yet (Initiële gegevens laden, GEN-39). */
export async function loadInteractionTemplates(
  write: Write,
  organisationId: string,
  house: Pick<House, 'interactionKinds'>,
): Promise<void> {
  const rows = [...house.interactionKinds.values()].map((kind) => ({
    organisationId,
    code: kind.code,
    icon: kind.icon,
    ...standardTemplate(kind),
  }));
  if (rows.length === 0) return;
  await write
    .insertInto('interactionTemplate')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisationId', 'code']).doNothing())
    .execute();
}

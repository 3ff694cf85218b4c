import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Say } from '#foundation/labels/label.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import type { Fields } from '#foundation/records/field-values.ts';
import { recordForms } from '#foundation/records/labels.ts';
import { removePage } from '#foundation/records/record-page.tsx';
import type { RecordPages } from '#foundation/records/record-pages.ts';
import { changedMeanwhile, versionField } from '#foundation/records/version.ts';
import { roomLabels as labels } from './labels.ts';
import { roomsPath } from './room-list.tsx';
import { storeAreaPoints } from './store-valuation.ts';

const shared = {
  path: `${roomsPath}/:id/verwijderen`,
  audience: ['employee'],
  feature: 'none',
} as const;

/** Removing a room; unlike other records its going changes another one: the points for area of the unit. */
export function roomRemoval<Own extends Fields>(pages: RecordPages<Own>): readonly Route[] {
  const find = ({ read, organisation }: ReadVisit, id: string) =>
    pages.find(read, organisation.id, id);
  return [
    page({
      ...shared,
      limit: 'page',
      input: z.object({ id: z.uuid() }),
      log: 'none',
      async show(visit, { id }) {
        const record = await find(visit, id);
        return record ? removePage(visit, pages, { record, errors: {} }) : notFound;
      },
    }),
    form({
      ...shared,
      limit: 'form',
      input: z.object({ id: z.uuid(), versie: versionField }),
      log: 'recordRemoved',
      async settle(visit, { id, versie }) {
        const { write, organisation, say } = visit;
        const record = await find(visit, id);
        if (!record) return notFound;
        const removed = await write
          .deleteFrom('room')
          .where('organisationId', '=', organisation.id)
          .where('id', '=', id)
          .where('version', '=', versie)
          .returning('unitId')
          .executeTakeFirst();
        if (!removed) return changedMeanwhile(visit);
        const { unitId } = removed;
        await storeAreaPoints(write, { organisationId: organisation.id, unitId });
        await logChange(visit, {
          subject: `${say(labels.Label_Room)} ${record.name}`,
          newValue: say(recordForms.Value_Removed),
        });
        return redirect(roomsPath, { notice: generic.Notice_Deleted });
      },
      async again(visit, { fields }, errors) {
        const record = await find(visit, z.uuid().catch('').parse(fields.id));
        return record ? removePage(visit, pages, { record, errors }) : notFound;
      },
    }),
  ];
}

/** The way to the question, below the form of a room. */
export function removalLink(say: Say, id: string): Html {
  return (
    <ButtonGroup>
      <ButtonLink href={`${roomsPath}/${id}/verwijderen`} kind="subtle" icon="trash-2">
        {say(generic.Button_Delete)}
      </ButtonLink>
    </ButtonGroup>
  );
}

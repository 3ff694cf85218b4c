import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import type { Read } from '#foundation/database/transaction.ts';
import { formatHundredths } from '#foundation/format/numbers.ts';
import { notFound, redirect } from '#foundation/http/answer.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { changeInput, storedTexts, typedTexts } from '#foundation/records/field-values.ts';
import { changedMeanwhile, shownValues } from '#foundation/records/version.ts';
import { addressLine } from '../rules/address.ts';
import { type ValuationLine, valuationOf } from '../rules/valuation.ts';
import { valuationLabels as labels } from './labels.ts';
import { linesOf, roomsOf, storeLines } from './store-valuation.ts';
import { linesIn, valuationFields, valuesOf } from './valuation-fields.ts';
import { type ValuedUnit, valuationPage } from './valuation-form.tsx';
import { valuationPath } from './valuation-list.tsx';

const shared = {
  path: `${valuationPath}/:id`,
  audience: ['employee'],
  feature: 'none',
} as const;

/** The points of one unit: seen, and changed as a whole. The version is the unit's own. */
export const valuationRoutes: readonly Route[] = [
  page({
    ...shared,
    limit: 'page',
    input: z.object({ id: z.uuid() }),
    log: 'none',
    async show(visit, { id }) {
      const unit = await findUnit(visit.read, visit.organisation.id, id);
      if (!unit) return notFound;
      const texts = storedTexts(valuationFields, valuesOf(unit.lines));
      return valuationPage(visit, unit, { texts, errors: {} });
    },
  }),
  form({
    ...shared,
    limit: 'form',
    input: changeInput(valuationFields),
    log: 'recordChanged',
    async settle(visit, { id, version, values }) {
      const { write, organisation, say } = visit;
      const before = await findUnit(write, organisation.id, id);
      if (!before) return notFound;
      const held = await write
        .updateTable('unit')
        .set({ version: version + 1 })
        .where('organisationId', '=', organisation.id)
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      if (held.numUpdatedRows !== 1n) return changedMeanwhile(visit);
      const key = { organisationId: organisation.id, unitId: id };
      await storeLines(write, key, linesIn(values));
      await logChange(visit, {
        subject: say(labels.Subject_Valuation, { address: before.address }),
        oldValue: totalInWords(visit, before.lines),
        newValue: totalInWords(visit, await linesOf(write, key)),
      });
      return redirect(`${valuationPath}/${id}`, { notice: generic.Notice_Saved });
    },
    async again(visit, sent, errors) {
      const id = z.uuid().catch('').parse(sent.fields.id);
      const unit = await findUnit(visit.read, visit.organisation.id, id);
      if (!unit) return notFound;
      const texts = shownValues(errors, {
        typed: typedTexts(valuationFields, sent),
        stored: storedTexts(valuationFields, valuesOf(unit.lines)),
      });
      return valuationPage(visit, unit, { texts, errors });
    },
  }),
];

async function findUnit(
  read: Read,
  organisationId: string,
  unitId: string,
): Promise<ValuedUnit | undefined> {
  const unit = await read
    .selectFrom('unit')
    .select(['id', 'code', 'version', 'street', 'houseNumber', 'houseNumberAddition', 'town'])
    .where('organisationId', '=', organisationId)
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!unit) return undefined;
  const key = { organisationId, unitId };
  const rooms = await roomsOf(read, key);
  return {
    id: unit.id,
    code: unit.code,
    version: unit.version,
    address: addressLine(unit),
    lines: await linesOf(read, key),
    roomCount: rooms.length,
  };
}

function totalInWords({ say }: Visit, lines: readonly ValuationLine[]): string {
  return say(labels.Value_Total, { points: formatHundredths(valuationOf(lines).total) });
}

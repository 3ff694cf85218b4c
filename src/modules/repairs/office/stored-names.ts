import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Option } from '#foundation/page/choice-field.tsx';

type Named = 'buildingBlock' | 'cluster' | 'externalOwner' | 'questionTree' | 'repairContractor';

/** The records of a table by their names, for a choice. */
export const storedNames =
  (table: Named) =>
  async ({ read, organisation }: ReadVisit): Promise<readonly Option[]> => {
    const rows = await read
      .selectFrom(table)
      .select(['id', 'name'])
      .where('organisationId', '=', organisation.id)
      .orderBy('name')
      .execute();
    return rows.map(({ id, name }) => ({ value: id, label: name }));
  };

import type { ReadVisit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { type Option, Select } from '#foundation/page/choice-field.tsx';
import { type RecordField, textField } from '#foundation/records/fields.tsx';

/** The templates of the organisation, to choose from by code. */
async function templatesToChoose({ read, organisation }: ReadVisit): Promise<Option[]> {
  const templates = await read
    .selectFrom('interactionTemplate')
    .select(['code', 'description'])
    .where('organisationId', '=', organisation.id)
    .orderBy('description')
    .orderBy('code')
    .execute();
  return templates.map(({ code, description }) => ({
    value: code,
    label: `${description} (${code})`,
  }));
}

/** A choice of an interaction template, stored by its code; whether it exists is for who stores it. */
export function templateField(label: Label): RecordField<string> {
  return {
    ...textField(label, 60),
    show: async (props, visit) => <Select {...props} options={await templatesToChoose(visit)} />,
  };
}

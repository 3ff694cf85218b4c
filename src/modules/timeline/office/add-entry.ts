import type { Route } from '#foundation/http/route.ts';
import { logFromTemplate } from '#foundation/interactions/log-interaction.ts';
import { codeField, longTextField, textField } from '#foundation/records/fields.tsx';
import { addRoutes } from '#foundation/records/record-routes.ts';
import { interactionOffice as labels } from '../labels.ts';
import { entriesPath } from './shared.ts';
import { templateField } from './template-field.tsx';

const fields = {
  klant: codeField(labels.Label_CustomerNumber, 40),
  sjabloon: templateField(labels.Label_Template),
  adres: { ...textField(labels.Label_Concerns, 200), optional: true },
  omschrijving: {
    ...longTextField(labels.Label_Notes, 4000, { help: labels.Help_Notes }),
    optional: true,
  },
};

/** Staff record a contact with a customer, from a template (TML-2: started by the organisation). */
export const addEntryRoutes: readonly Route[] = addRoutes({
  path: entriesPath,
  menu: 'interactions',
  title: labels.Title_Interactions,
  kind: labels.Kind_Interaction,
  fields,
  async add(visit, { klant, sjabloon, adres, omschrijving }) {
    const { write, organisation, say } = visit;
    const customer = await write
      .selectFrom('customer')
      .select('id')
      .where('organisationId', '=', organisation.id)
      .where('customerNumberKey', '=', klant.toLowerCase())
      .executeTakeFirst();
    if (!customer) return { problems: { klant: say(labels.Error_Customer) } };
    const template = await write
      .selectFrom('interactionTemplate')
      .select('code')
      .where('organisationId', '=', organisation.id)
      .where('code', '=', sjabloon)
      .executeTakeFirst();
    if (!template) return { problems: { sjabloon: say(labels.Error_Template) } };
    const id = await logFromTemplate(write, {
      organisationId: organisation.id,
      customerId: customer.id,
      templateCode: template.code,
      actor: visit.visitor,
      now: visit.now,
      notes: omschrijving,
      concerns: adres,
    });
    return { id, name: klant };
  },
});

import { z } from 'zod';
import type { Write } from '#foundation/database/transaction.ts';
import { normalizeEmail } from '#foundation/format/text.ts';
import type { Label } from '#foundation/labels/label.ts';
import { settingsChanged } from '#foundation/organisation/change-settings.ts';
import type { Profile } from '#foundation/organisation/profile.ts';
import type { Setting, SettingsGroup } from '#foundation/settings/setting.ts';
import { labels } from './labels.ts';

/** Names and contact details of the organisation (GEN-16). They are stored with the organisation itself. */
const detailsShape = z.object({
  organisationName: z.string(),
  portalName: z.string(),
  telephone: z.string(),
  openingHours: z.string(),
  email: z.string(),
  address: z.string(),
});

export type OrganisationDetails = z.infer<typeof detailsShape>;

const name = line(z.string().min(1).max(100));
const anyLine = line(z.string().max(200));
const telephone = line(z.string().regex(/^(\+?[\d\s()-]{6,25})?$/));
const email = line(
  z.string().refine((typed) => typed === '' || normalizeEmail(typed) !== undefined),
);

/** The block Organisatie, asked and checked like any other settings. */
export const organisationGroup: SettingsGroup = {
  name: 'organisation',
  title: labels.Panel_Organisation,
  explanation: labels.Text_Organisation,
  settings: [
    detail('organisationName', labels.Label_OrganisationName, name, labels.Error_Name),
    detail('portalName', labels.Label_PortalName, name, labels.Error_Name),
    detail('telephone', labels.Label_Telephone, telephone, labels.Error_Telephone),
    detail('openingHours', labels.Label_OpeningHours, anyLine, labels.Error_Line),
    detail('email', labels.Label_Email, email, labels.Error_Email),
    detail('address', labels.Label_Address, anyLine, labels.Error_Line),
  ],
};

export function organisationDetailsOf({ name, portalName, contact }: Profile): OrganisationDetails {
  const { telephone = '', openingHours = '', email = '', address = '' } = contact;
  return { organisationName: name, portalName, telephone, openingHours, email, address };
}

/** Stores names and contact details out of the values of a form; an empty detail is not shown anywhere. */
export async function storeOrganisationDetails(
  write: Write,
  organisationId: string,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { organisationName, portalName, ...contact } = detailsShape.parse(values);
  await write
    .updateTable('organisation')
    .set({
      name: organisationName,
      portalName,
      contact: Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== '')),
    })
    .where('id', '=', organisationId)
    .execute();
  await settingsChanged(write, organisationId);
}

function detail(
  name: keyof OrganisationDetails,
  label: Label,
  input: z.ZodType<string, unknown>,
  refusal: Label,
): Setting<string> {
  return { name, label, field: 'text', input, standard: '', refusal };
}

function line(check: z.ZodType<string, string>): z.ZodType<string, unknown> {
  return z
    .string()
    .transform((typed) => typed.trim().replace(/\s+/g, ' '))
    .pipe(check);
}

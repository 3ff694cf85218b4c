import { labelsOfPage } from '#foundation/labels/label.ts';
import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';

export const mailDataLabels = labelsOfPage('MyDataMail', {
  Title_Mail: ['E-mail die wij u stuurden', 'E-mail that we sent you'],
});

/** The mails to a customer, without their text: links in it may hold secrets. */
export const mailData: readonly PersonalData[] = [
  personalTable({
    table: 'outgoing_mail',
    from: 'portal.own_mails($2)',
    title: mailDataLabels.Title_Mail,
    columns: ['created_at', 'subject', 'recipient', 'template', 'state', 'sent_at'],
  }),
];

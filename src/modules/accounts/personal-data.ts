import { labelsOfPage } from '#foundation/labels/label.ts';
import { type PersonalData, personalTable } from '#foundation/personal-data/personal-data.ts';

export const accountsDataLabels = labelsOfPage('MyDataAccount', {
  Title_Account: ['Account', 'Account'],
  Title_Access: ['Toegang', 'Access'],
  Title_Identity: ['Inloggen bij een aanbieder', 'Sign-in at a provider'],
  Title_Session: ['Waar u bent ingelogd', 'Where you are signed in'],
  Title_Browser: ['Apparaten die wij herkennen', 'Devices that we recognise'],
  Title_TimeCode: ['Code van een app', 'Code from an app'],
  Title_Passkey: ['Passkeys', 'Passkeys'],
  Title_RecoveryCode: ['Herstelcodes', 'Recovery codes'],
  Title_Token: ['Links die wij u stuurden', 'Links that we sent you'],
  Title_Code: ['Activeercode', 'Activation code'],
  Title_ViewAlong: ['Meekijken door een medewerker', 'Staff looking along'],
  Title_Request: ['Aanvraag van uw account', 'Request for your account'],
});

const labels = accountsDataLabels;

/** The account and how it is used; never what opens it: hashes, sealed codes and keys stay here. */
export const accountsData: readonly PersonalData[] = [
  personalTable({
    table: 'account',
    by: 'is account',
    title: labels.Title_Account,
    columns: [
      'username',
      'email',
      'email_invalid',
      'role',
      'language',
      'created_at',
      'confirmed_at',
      'welcomed_at',
      'last_signed_in_at',
      'blocked_at',
      'block_reason',
    ],
  }),
  personalTable({ table: 'access', title: labels.Title_Access, columns: ['role'] }),
  personalTable({
    table: 'account_request',
    title: labels.Title_Request,
    columns: [
      'number_entered_at',
      'identified_at',
      'details_entered_at',
      'mail_sent_at',
      'wrong_codes',
      'refused_until',
    ],
  }),
  personalTable({
    table: 'activation_code',
    title: labels.Title_Code,
    columns: ['created_at', 'expires_at', 'used_at'],
  }),
  personalTable({
    table: 'account_identity',
    by: 'account_id',
    title: labels.Title_Identity,
    columns: ['provider', 'issuer', 'linked_at'],
  }),
  personalTable({
    table: 'session',
    title: labels.Title_Session,
    columns: ['last_seen_at', 'created_at', 'browser', 'remembered', 'kind'],
  }),
  personalTable({
    table: 'known_browser',
    by: 'account_id',
    title: labels.Title_Browser,
    columns: ['first_seen_at', 'last_seen_at'],
  }),
  personalTable({
    table: 'time_code',
    by: 'account_id',
    title: labels.Title_TimeCode,
    columns: ['confirmed_at'],
  }),
  personalTable({
    table: 'passkey',
    by: 'account_id',
    title: labels.Title_Passkey,
    columns: ['name', 'created_at', 'last_used_at'],
  }),
  personalTable({
    table: 'recovery_code',
    by: 'account_id',
    title: labels.Title_RecoveryCode,
    columns: ['used_at'],
  }),
  personalTable({
    table: 'token',
    by: 'customer_id or account_id',
    title: labels.Title_Token,
    columns: ['created_at', 'purpose', 'expires_at', 'used_at'],
  }),
  personalTable({
    table: 'view_along',
    from: 'portal.own_view_alongs($2)',
    title: labels.Title_ViewAlong,
    columns: ['started_at', 'last_opened_at', 'ended_at'],
  }),
];

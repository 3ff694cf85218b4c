import type { Module } from '#foundation/house.ts';
import { mailLabels } from '#foundation/mail/labels.ts';
import { demoPostHtml, demoPostJson, demoPostList, demoPostMail } from './demo/demo-post.tsx';
import { demoPost, outbox } from './labels.ts';
import { mailList } from './office/mail-list.tsx';
import { mailPage, retry } from './office/mail-page.tsx';
import { openRoutes, stopRoutes } from './office/outgoing-switch.tsx';
import { mailTiles } from './office/tiles.ts';
import { mailData, mailDataLabels } from './personal-data.ts';

const entry = {
  key: 'mail',
  label: outbox.Menu_Mails,
  icon: 'mail',
  href: '/kantoor/mail',
  feature: 'none',
} as const;

export { maskedAddress } from './rules/masked-address.ts';

/** Staff see what became of each mail; in a demo everybody reads them. Sending itself is the foundation's. */
export const mail: Module = {
  name: 'mail',
  tables: ['outgoing_mail'],
  labels: [mailDataLabels, outbox, demoPost, mailLabels],
  menu: [
    { ...entry, area: 'office', group: 'communication', audience: ['employee', 'administrator'] },
    { ...entry, area: 'administration', group: 'oversight', audience: ['administrator'] },
  ],
  officeTiles: mailTiles,
  personalData: mailData,
  routes: [
    mailList,
    ...stopRoutes,
    ...openRoutes,
    mailPage,
    retry,
    demoPostList,
    demoPostJson,
    demoPostMail,
    demoPostHtml,
  ],
};

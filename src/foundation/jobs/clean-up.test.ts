import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { openPool } from '../database/connect.ts';
import { openLog } from '../log/log.ts';
import { cleanUpJobs } from './clean-up.ts';
import { jobRunner } from './job-runner.ts';

let portal: TestPortal;
let pool: pg.Pool;

beforeAll(async () => {
  portal = await startTestPortal();
  pool = openPool(portal.connection, 4);
});

afterAll(async () => {
  await pool.end();
  await portal.close();
});

const cleanUp = () =>
  jobRunner({ pool, clock: portal.clock, log: openLog('silent'), jobs: cleanUpJobs }).runDue();

it('GEN-B7 the text of a mail is forgotten 30 days after it was sent, its fate is not', async () => {
  const now = portal.clock.now();
  const add = (state: string, daysAgo: number) =>
    portal.inside('wisselstad', async (write, organisationId) => {
      const id = randomUUID();
      const at = now.subtract({ hours: daysAgo * 24 });
      await write
        .insertInto('outgoingMail')
        .values({
          organisationId,
          id,
          messageId: `<${id}@test.example>`,
          template: 'test',
          recipient: 'a@voorbeeld.example',
          subject: 'Onderwerp',
          html: '<p>tekst</p>',
          plainText: 'tekst',
          state,
          createdAt: at,
          ...(state === 'sent' && { sentAt: at }),
        })
        .execute();
      return id;
    });
  const [old, recent, refused] = [
    await add('sent', 31),
    await add('sent', 29),
    await add('refused', 31),
  ];
  await cleanUp();
  const rows = await portal.inside('wisselstad', (write, organisationId) =>
    write
      .selectFrom('outgoingMail')
      .select(['id', 'html', 'plainText', 'subject'])
      .where('organisationId', '=', organisationId)
      .where('template', '=', 'test')
      .execute(),
  );
  const rowOf = (id: string) => rows.find((row) => row.id === id);
  expect(rowOf(old)).toMatchObject({ html: '', plainText: '', subject: 'Onderwerp' });
  expect(rowOf(recent)).toMatchObject({ plainText: 'tekst' });
  expect(rowOf(refused)).toMatchObject({ plainText: 'tekst' });
});

it('GEN-B4 answers of forms are kept for two days, in every organisation', async () => {
  const kept: string[] = [];
  for (const slug of ['wisselstad', 'zonnebloem']) {
    for (const hours of [47, 49]) {
      const formKey = randomUUID();
      if (hours === 47) kept.push(formKey);
      await portal.inside(slug, (write, organisationId) =>
        write
          .insertInto('formAnswer')
          .values({
            organisationId,
            formKey,
            visitor: '',
            location: '/',
            answeredAt: portal.clock.now().subtract({ hours }),
          })
          .execute(),
      );
    }
  }
  await cleanUp();
  const left: string[] = [];
  for (const slug of ['wisselstad', 'zonnebloem']) {
    const rows = await portal.inside(slug, (write) =>
      write.selectFrom('formAnswer').select('formKey').execute(),
    );
    left.push(...rows.map((row) => row.formKey));
  }
  expect(left.toSorted()).toEqual(kept.toSorted());
});

it('design 5: tokens are forgotten 30 days after they were used or ended', async () => {
  const now = portal.clock.now();
  const ago = (days: number) => now.subtract({ hours: days * 24 });
  const names: Record<string, string> = {};
  await portal.inside('wisselstad', async (write, organisationId) => {
    const add = async (name: string, expiresAt: typeof now, usedAt: typeof now | null) => {
      const id = randomUUID();
      names[id] = name;
      await write
        .insertInto('token')
        .values({
          organisationId,
          id,
          tokenHash: randomBytes(32),
          purpose: 'clean-up-test',
          createdAt: ago(60),
          expiresAt,
          usedAt,
        })
        .execute();
    };
    await add('ended long ago', ago(31), null);
    await add('used long ago', ago(-1), ago(31));
    await add('ended lately', ago(29), null);
    await add('still good', ago(-1), null);
  });
  await cleanUp();
  const rows = await portal.inside('wisselstad', (write) =>
    write.selectFrom('token').select('id').where('purpose', '=', 'clean-up-test').execute(),
  );
  expect(rows.map(({ id }) => names[id]).toSorted()).toEqual(['ended lately', 'still good']);
});

it('D.1 guesses that nobody went on with, and sessions that ended long ago, are forgotten', async () => {
  const now = portal.clock.now();
  const ago = (days: number) => now.subtract({ hours: days * 24 });
  await portal.inside('wisselstad', async (write, organisationId) => {
    for (const days of [29, 31]) {
      await write
        .insertInto('guess')
        .values({
          organisationId,
          secret: 'clean-up-test',
          subjectHash: randomBytes(32),
          attempts: days,
          lastTryAllowed: true,
          lastTryAt: ago(days),
        })
        .execute();
    }
    const { id: accountId } = await write
      .selectFrom('account')
      .select('id')
      .where('organisationId', '=', organisationId)
      .limit(1)
      .executeTakeFirstOrThrow();
    for (const days of [30, 32]) {
      await write
        .insertInto('session')
        .values({
          organisationId,
          id: randomUUID(),
          tokenHash: randomBytes(32),
          kind: 'customer',
          accountId,
          browser: `clean-up-test ${days}`,
          createdAt: ago(60),
          freshAt: ago(60),
          lastSeenAt: ago(days),
        })
        .execute();
    }
  });
  await cleanUp();
  const left = await portal.inside('wisselstad', async (write) => ({
    guesses: await write
      .selectFrom('guess')
      .select('attempts')
      .where('secret', '=', 'clean-up-test')
      .execute(),
    sessions: await write
      .selectFrom('session')
      .select('browser')
      .where('browser', 'like', 'clean-up-test%')
      .execute(),
  }));
  expect(left).toEqual({
    guesses: [{ attempts: 29 }],
    sessions: [{ browser: 'clean-up-test 30' }],
  });
});

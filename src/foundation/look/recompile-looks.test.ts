import type pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from '../../../test/support/portal.ts';
import { openSecondServer } from '../../../test/support/second-server.ts';
import { openPool } from '../database/connect.ts';
import { type CheckedImage, checkImage, isImageRefusal } from './check-image.ts';
import { colourFields } from './colour-fields.ts';
import { recompileLooks } from './recompile-looks.ts';
import { readLook, storeLook } from './store-look.ts';

const values = {
  logoShape: 'round',
  copyright: true,
  colours: colourFields.map(({ neutral }) => neutral),
} as const;

describe('style sheets after an upgrade', () => {
  let portal: TestPortal;
  let pool: pg.Pool;

  beforeAll(async () => {
    portal = await startTestPortal();
    pool = openPool(portal.connection, 1);
  });
  beforeEach(async () => {
    for (const slug of ['wisselstad', 'zonnebloem']) {
      await portal.inside(slug, (write, id) => storeLook(write, id, values, {}));
    }
  });
  afterAll(async () => {
    await pool.end();
    await portal.close();
  });

  const look = (slug: string) =>
    portal.inside(slug, (write, organisationId) =>
      write
        .selectFrom('look')
        .innerJoin('organisation', 'organisation.id', 'look.organisationId')
        .select(['stylesheet', 'stylesheetHash', 'colours', 'look.version', 'settingsVersion'])
        .where('organisationId', '=', organisationId)
        .executeTakeFirstOrThrow(),
    );
  const change = (
    slug: string,
    changes: { stylesheet?: string; stylesheetHash?: string; colours?: string[] },
  ) =>
    portal.inside(slug, (write, organisationId) =>
      write.updateTable('look').set(changes).where('organisationId', '=', organisationId).execute(),
    );
  const outcomeOf = async (slug: string) =>
    (await recompileLooks(pool)).find((one) => one.slug === slug)?.outcome;

  it('ADM-242 rebuilds the sheet that an older compiler made, from the kept values', async () => {
    const made = await look('wisselstad');
    await change('wisselstad', { stylesheet: ':root{}', stylesheetHash: '0123456789' });
    expect(await outcomeOf('wisselstad')).toBe('rebuilt');
    const now = await look('wisselstad');
    expect(now).toMatchObject({ stylesheet: made.stylesheet, stylesheetHash: made.stylesheetHash });
    expect(now.colours).toEqual(made.colours);
    expect(now.settingsVersion).toBeGreaterThan(made.settingsVersion);
  });

  it('ADM-242 leaves what is right already as it is, also the second time', async () => {
    const made = await look('zonnebloem');
    expect(await outcomeOf('zonnebloem')).toBe('same');
    expect(await outcomeOf('zonnebloem')).toBe('same');
    expect(await look('zonnebloem')).toEqual(made);
  });

  it('ADM-242 is done when a portal opens, which opens too when a look does not compile', async () => {
    const made = await look('zonnebloem');
    await change('zonnebloem', { stylesheet: 'old', stylesheetHash: '0123456789' });
    const colours = values.colours.with(6, 'gone');
    await change('wisselstad', { stylesheet: 'kept', stylesheetHash: '9876543210', colours });
    const opened = await openSecondServer(portal);
    await opened.close();
    expect((await look('zonnebloem')).stylesheet).toBe(made.stylesheet);
    expect((await look('wisselstad')).stylesheet).toBe('kept');
  });

  const photo = async (): Promise<CheckedImage> => {
    const create = { width: 1920, height: 1080, channels: 3, background: '#0c4a58' } as const;
    const image = await checkImage('photo', await sharp({ create }).png().toBuffer());
    if (isImageRefusal(image)) throw new Error(image.reason);
    return image;
  };
  /** As a release stores it that knows of no photo for phones. */
  const changePhoto = (changes: {
    content?: Buffer;
    hash?: string;
    narrowContent?: null;
    narrowHash?: null;
    narrowOf?: null;
  }) =>
    portal.inside('wisselstad', (write, organisationId) =>
      write
        .updateTable('lookImage')
        .set(changes)
        .where('organisationId', '=', organisationId)
        .where('kind', '=', 'photo')
        .execute(),
    );
  const imageHashes = async () =>
    (await portal.inside('wisselstad', (write, id) => readLook(write, id))).imageHashes;

  it('ADM-202 ADM-242 makes the photo for phones of a photo from before, once', async () => {
    const large = await photo();
    await portal.inside('wisselstad', (write, id) =>
      storeLook(write, id, values, { photo: large }),
    );
    await changePhoto({ narrowContent: null, narrowHash: null, narrowOf: null });
    expect(await imageHashes()).not.toHaveProperty('photo_narrow');
    expect(await outcomeOf('wisselstad')).toBe('rebuilt');
    const { photo_narrow: narrow } = await imageHashes();
    expect((await look('wisselstad')).stylesheet).toContain(
      `url("/uiterlijk/photo_narrow-${narrow}")`,
    );
    expect(await outcomeOf('wisselstad')).toBe('same');
  });

  it('ADM-202 ADM-242 does not use what was made of another photo, and makes it anew', async () => {
    const large = await photo();
    await portal.inside('wisselstad', (write, id) =>
      storeLook(write, id, values, { photo: large }),
    );
    const content = await sharp(large.content).negate().webp().toBuffer();
    await changePhoto({ content, hash: '00112233445566ff' });
    expect(await imageHashes()).not.toHaveProperty('photo_narrow');
    await recompileLooks(pool);
    const { photo_narrow: narrow } = await imageHashes();
    expect(narrow).toMatch(/^[0-9a-f]{16}$/);
    expect(narrow).not.toBe(large.narrow?.hash);
  });

  it('GEN-B6 leaves a photo that cannot be read as it is', async () => {
    const large = await photo();
    await portal.inside('wisselstad', (write, id) =>
      storeLook(write, id, values, { photo: large }),
    );
    await changePhoto({ content: Buffer.from('no picture'), hash: 'ffeeddccbbaa0011' });
    expect(await outcomeOf('wisselstad')).toBe('rebuilt');
    const { stylesheet } = await look('wisselstad');
    expect(stylesheet).toContain('url("/uiterlijk/photo-ffeeddccbbaa0011")');
    expect(stylesheet).not.toContain('photo_narrow');
  });

  it('ADM-237 keeps the sheet of a look that no longer compiles, names the field, and goes on with the others', async () => {
    const colours = values.colours.with(6, 'gone');
    await change('wisselstad', { stylesheet: 'old', stylesheetHash: '0123456789', colours });
    await change('zonnebloem', { stylesheet: 'old', stylesheetHash: '0123456789' });
    const outcomes = new Map((await recompileLooks(pool)).map((one) => [one.slug, one.outcome]));
    expect(outcomes.get('wisselstad')).toEqual({
      faults: [{ number: 7, reason: 'unknownColour' }],
    });
    expect(outcomes.get('zonnebloem')).toBe('rebuilt');
    expect((await look('wisselstad')).stylesheet).toBe('old');
  });
});

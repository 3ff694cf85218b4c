import { z } from 'zod';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import { type Answer, notFound } from '#foundation/http/answer.ts';
import { page } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';

/** The picture of the way to pay as a page needs it. */
export interface MethodLogo {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** SQL for one JSON value: the logo of this organisation, or null. */
export const methodLogoSql = `(select json_build_object('hash', l.hash, 'width', l.width, 'height', l.height)
  from payment_method_logo l where l.organisation_id = portal.organisation())`;

export const methodLogoShape = z.object({
  hash: z.string(),
  width: z.number(),
  height: z.number(),
});

/** In CSS pixels; wide logos are as wide as they need to be, up to five times as much. */
const shownHeight = 28;

/** The logo beside the name, which says the same: nothing to read for screen readers. */
export function MethodPicture(props: { logo: MethodLogo }): Html {
  const { hash, width, height } = props.logo;
  const shownWidth = Math.min(shownHeight * 5, Math.round((width / height) * shownHeight));
  return (
    <img
      class="voordeur-method"
      src={`/betaalmethode/${hash}`}
      alt=""
      width={String(shownWidth)}
      height={String(shownHeight)}
    />
  );
}

/** The logo of this organisation; undefined when there is none. */
export async function methodLogoOf({
  read,
  organisation,
}: Pick<ReadVisit, 'read' | 'organisation'>): Promise<MethodLogo | undefined> {
  return read
    .selectFrom('paymentMethodLogo')
    .select(['hash', 'width', 'height'])
    .where('organisationId', '=', organisation.id)
    .executeTakeFirst();
}

/** The picture itself, at an address that changes with its content. */
export const methodLogoRoute = page({
  path: '/betaalmethode/:hash',
  audience: ['anyone'],
  feature: 'none',
  limit: 'none',
  input: z.object({ hash: z.string().regex(/^[0-9a-f]{8,64}$/) }),
  log: 'none',
  async show({ read, organisation }, { hash }): Promise<Answer> {
    const found = await read
      .selectFrom('paymentMethodLogo')
      .select(['content', 'contentType'])
      .where('organisationId', '=', organisation.id)
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (!found) return notFound;
    return { kind: 'file', ...found, caching: 'forever', headers: pictureHeaders };
  },
});

/** A picture that is opened by itself may not do anything, whatever is in it. */
const pictureHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

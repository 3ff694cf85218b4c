import { z } from 'zod';
import { logChange } from '#foundation/change-log/log-change.ts';
import { type Answer, problems, redirect } from '#foundation/http/answer.ts';
import { form, go, outsideForm, type Route, type SentFile, stop } from '#foundation/http/route.ts';
import type { ReadVisit, WriteVisit } from '#foundation/http/visit.ts';
import {
  type CheckedImage,
  checkImage,
  isImageRefusal,
  largestImageBytes,
} from '#foundation/look/check-image.ts';
import { providerLabels as labels } from '../office/labels.ts';
import { providerPath } from '../office/save-provider.ts';

export const logoPath = `${providerPath}/logo`;
export const noLogoPath = `${logoPath}/verwijderen`;

/** The form again with its messages: the page of the provider. */
type Again = (visit: ReadVisit, errors: Readonly<Record<string, string>>) => Promise<Answer>;

const shared = { audience: ['administrator'], feature: 'none' } as const;

/** Keeps the logo of the way to pay beside its name, or takes it away (section 8.3). */
export function logoRoutes(again: Again): readonly Route[] {
  return [
    outsideForm({
      ...shared,
      path: logoPath,
      limit: 'upload',
      largestFile: largestImageBytes.logo + 1,
      input: z.object({ logo: z.custom<SentFile>((sent) => typeof sent === 'object') }),
      log: 'paymentMethodLogoSaved',
      prepare: async () => go(undefined),
      async outside({ say }, { logo }) {
        const checked = logo.tooLarge
          ? ({ reason: 'tooLarge' } as const)
          : await checkImage('logo', logo.content);
        if (!isImageRefusal(checked)) return go(checked);
        const isLarge = checked.reason === 'tooLarge' || checked.reason === 'tooManyPixels';
        const message = isLarge ? labels.Error_LogoTooLarge : labels.Error_LogoUnusable;
        return stop(problems({ logo: say(message) }));
      },
      settle: (visit, _sent, image) => storeLogo(visit, image),
      again: (visit, _sent, errors) => again(visit, errors),
    }),
    form({
      ...shared,
      path: noLogoPath,
      limit: 'form',
      input: z.object({}),
      log: 'paymentMethodLogoRemoved',
      settle: removeLogo,
      again: (visit, _sent, errors) => again(visit, errors),
    }),
  ];
}

async function storeLogo(visit: WriteVisit, image: CheckedImage): Promise<Answer> {
  const { write, organisation } = visit;
  await write
    .insertInto('paymentMethodLogo')
    .values({ organisationId: organisation.id, ...image })
    .onConflict((conflict) => conflict.column('organisationId').doUpdateSet(image))
    .execute();
  return noted(visit, image.hash);
}

async function removeLogo(visit: WriteVisit): Promise<Answer> {
  const { write, organisation } = visit;
  await write
    .deleteFrom('paymentMethodLogo')
    .where('organisationId', '=', organisation.id)
    .execute();
  return noted(visit, null);
}

async function noted(visit: WriteVisit, newValue: string | null): Promise<Answer> {
  await logChange(visit, { subject: labels.Label_Logo.nl, newValue });
  return redirect(providerPath, { notice: labels.Notice_Saved });
}

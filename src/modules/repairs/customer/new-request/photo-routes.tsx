import { z } from 'zod';
import { notFound, problems, redirect } from '#foundation/http/answer.ts';
import { page, type Route, uploadForm } from '#foundation/http/route.ts';
import type { Audience } from '#foundation/http/visitor.ts';
import type { Journey } from '#foundation/journey/journey.ts';
import { textIn } from '#foundation/journey/stand.ts';
import { anyFields } from '#foundation/journey/step-routes.ts';
import {
  addDraftPhotos,
  findDraftPhotoFile,
  removeDraftPhoto,
} from '#foundation/photos/draft-photos.ts';
import { refusalText } from '#foundation/photos/photo-parts.tsx';
import type { PhotoServices, RefusedPhoto, TakenPhoto } from '#foundation/photos/take-photo.ts';
import { features } from '#foundation/switches/features.ts';
import { photoReceiver } from '../../receive-photo.ts';
import { largestPhoto, photoLimitsOf } from '../../settings.ts';
import type { Answers } from './answers.ts';
import type { Known } from './known.ts';
import { wizard as labels } from './labels.ts';

/** The routes of step 4 beside its page: adding, seeing and removing photos (REP-90 to REP-95, REP-B2, REP-B3). */
export function photoRoutes(
  journey: Journey<Answers, Known>,
  path: string,
  audience: readonly Audience[],
  services: PhotoServices,
): Route[] {
  const shared = { audience, feature: features.repairRequests };
  const byId = z.looseObject({ photo: z.uuid() });
  return [
    uploadForm<z.output<typeof anyFields>, TakenPhoto | RefusedPhoto>({
      ...shared,
      path: `${path}/toevoegen`,
      limit: 'upload',
      input: anyFields,
      log: 'repairPhotosAdded',
      largestFile: largestPhoto,
      async admit(visit, fields) {
        const found = await journey.find(visit, 'photos', fields);
        return 'elsewhere' in found ? found.elsewhere : undefined;
      },
      receive: photoReceiver(services),
      async settle(visit, fields, outcomes) {
        const { say } = visit;
        const found = await journey.find(visit, 'photos', fields);
        if ('elsewhere' in found) return found.elsewhere;
        const { draft, known } = found.at;
        if (!draft) return notFound;
        const limits = photoLimitsOf(visit);
        const taken = outcomes.flatMap((one) => ('refused' in one ? [] : [one]));
        const refused = outcomes.flatMap((one) => ('refused' in one ? [one] : []));
        const tooMany = await addDraftPhotos(visit, draft.id, taken, limits.count);
        const description = textIn(fields.description).trim();
        const told: Record<string, string> = {};
        const all = [...refused, ...tooMany];
        if (all.length > 0) {
          told.fotos = all.map((photo) => refusalText(say, photo, limits)).join(' ');
        }
        if (description.length > 2000)
          return problems({ description: say(labels.Error_Description) });
        const isGoingOn = textIn(fields.doe) !== 'toevoegen';
        if (isGoingOn && known.descriptionRequired && description === '') {
          told.description = say(labels.Error_Description);
        }
        if (Object.keys(told).length > 0) {
          // What was taken stays: this page is the answer, not a refusal.
          const again = await journey.show(visit, 'photos', fields, told);
          return again.kind === 'page' ? { ...again, status: 422 } : again;
        }
        const kept = await journey.keep(visit, 'photos', fields, { description });
        if (kept.kind !== 'redirect' || isGoingOn) return kept;
        return redirect(path);
      },
      again: (visit, { fields }, found) => journey.show(visit, 'photos', fields, found),
    }),
    page({
      ...shared,
      path: `${path}/:photo/:size`,
      limit: 'page',
      input: z.looseObject({ photo: z.uuid(), size: z.enum(['foto', 'klein']) }),
      log: 'none',
      async show(visit, { photo, size }) {
        const found = await journey.find(visit, 'photos', {});
        // Also on the page that checks everything; not after it was sent: then it belongs to the request.
        const draft = 'at' in found ? found.at.draft : undefined;
        if (!draft) return notFound;
        const file = await findDraftPhotoFile(visit.read, visit.organisation.id, draft.id, {
          photoId: photo,
          size: size === 'foto' ? 'photo' : 'thumbnail',
        });
        return file ? { kind: 'download', file, files: services.files, otherwise: path } : notFound;
      },
    }),
    uploadForm<z.output<typeof byId>, undefined>({
      ...shared,
      path: `${path}/:photo/verwijderen`,
      limit: 'form',
      input: byId,
      log: 'repairPhotoRemoved',
      largestFile: largestPhoto,
      admit: async () => undefined,
      // The button stands in the form that adds photos; files that were chosen but not sent are left alone.
      receive: async () => undefined,
      async settle(visit, { photo, ...fields }) {
        const found = await journey.find(visit, 'photos', {});
        if ('elsewhere' in found) return found.elsewhere;
        const { draft } = found.at;
        if (!draft) return notFound;
        // Twice has the effect of once.
        await removeDraftPhoto(visit.write, visit.organisation.id, draft.id, photo);
        const { description } = z
          .object({ description: z.string().max(2000).catch('') })
          .parse(fields);
        await journey.keep(visit, 'photos', sentWith(fields), { description: description.trim() });
        return redirect(path);
      },
      again: (visit, { fields }, problemsFound) =>
        journey.show(visit, 'photos', fields, problemsFound),
    }),
  ];
}

/** The hidden fields of the form. */
function sentWith(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return { versie: typeof fields.versie === 'string' ? fields.versie : '' };
}

import { z } from 'zod';
import { type Answer, notFound, type Problems, redirect } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { page, type Route, uploadForm } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { photoLabels } from '#foundation/photos/labels.ts';
import { PhotoFields, PhotoList, refusalText } from '#foundation/photos/photo-parts.tsx';
import type { PhotoServices, RefusedPhoto, TakenPhoto } from '#foundation/photos/take-photo.ts';
import { features } from '#foundation/switches/features.ts';
import { addPhotos, removePhoto } from '../change-photos.ts';
import { photoPath, photosPath, repairPath } from '../paths.ts';
import { photoReceiver } from '../receive-photo.ts';
import { largestPhoto, photoLimitsOf } from '../settings.ts';
import { repairsLabels as labels } from './labels.ts';
import { ownRepairPage } from './own-repair-page.tsx';
import { findSeenRepair } from './repair-page.tsx';
import { ownRequest } from './repair-routes.ts';

const shared = { audience: ['customer'], feature: features.repairOverview } as const;
const byId = z.looseObject({ id: z.uuid() });
const ofPhoto = byId.extend({ photo: z.uuid() });

/** Adding photos to an own open request, and taking them off (REP-19, REP-B2, REP-B12). */
export function changePhotosRoutes(services: PhotoServices): readonly Route[] {
  return [
    page({
      ...shared,
      path: photosPath(':id'),
      limit: 'page',
      input: byId,
      log: 'none',
      show: (visit, { id }) => photosPage(visit, id, {}),
    }),
    uploadForm<z.output<typeof byId>, TakenPhoto | RefusedPhoto>({
      ...shared,
      path: photosPath(':id'),
      limit: 'upload',
      input: byId,
      log: 'repairPhotosAdded',
      largestFile: largestPhoto,
      async admit(visit, { id }) {
        const page = await photosPage(visit, z.uuid().catch('').parse(id), {});
        return page.kind === 'page' ? undefined : page;
      },
      receive: photoReceiver(services),
      async settle(visit, { id }, outcomes) {
        const own = ownRequest(visit, id);
        const limits = photoLimitsOf(visit);
        const taken = outcomes.flatMap((one) => ('refused' in one ? [] : [one]));
        const tooMany = own ? await addPhotos(visit, own, taken, limits.count) : 'notThere';
        if (tooMany === 'notThere') return notFound;
        const refused = [...outcomes.flatMap((one) => ('refused' in one ? [one] : [])), ...tooMany];
        if (refused.length === 0) return redirect(photosPath(id));
        // What was taken stays: this page is the answer, not a refusal.
        const fotos = refused.map((one) => refusalText(visit.say, one, limits)).join(' ');
        const again = await photosPage(visit, id, { fotos });
        return again.kind === 'page' ? { ...again, status: 422 } : again;
      },
      again: (visit, { fields }, found) =>
        photosPage(visit, z.uuid().catch('').parse(fields.id), found),
    }),
    uploadForm<z.output<typeof ofPhoto>, undefined>({
      ...shared,
      path: `${photosPath(':id')}/:photo/verwijderen`,
      limit: 'form',
      input: ofPhoto,
      log: 'repairPhotoRemoved',
      largestFile: largestPhoto,
      admit: async () => undefined,
      // The button stands in the form that adds photos; files that were chosen but not sent are left alone.
      receive: async () => undefined,
      async settle(visit, { id, photo }) {
        const own = ownRequest(visit, id);
        const outcome = own ? await removePhoto(visit, own, photo) : 'notThere';
        return outcome === 'notThere' ? notFound : redirect(photosPath(id));
      },
      again: (visit, { fields }, found) =>
        photosPage(visit, z.uuid().catch('').parse(fields.id), found),
    }),
  ];
}

async function photosPage(visit: ReadVisit, id: string, errors: Problems): Promise<Answer> {
  const repair = await findSeenRepair(visit, id);
  if (!repair?.own || !repair.isOpen) return notFound;
  const { say } = visit;
  const href = photosPath(id);
  const photos = repair.own.photos.map(({ id: photoId, fileId }, index) => ({
    id: photoId,
    fileId,
    name: say(labels.Label_Photo, { number: index + 1 }),
  }));
  return ownRepairPage(visit, repair, {
    title: say(labels.Title_Photos),
    errors,
    children: (
      <>
        <Form action={href} formKey={newFormKey()} panel multipart>
          <PhotoFields say={say} limits={photoLimitsOf(visit)} error={errors.fotos} />
          <ButtonGroup>
            <Button kind="primary" icon="upload">
              {say(photoLabels.Button_Add)}
            </Button>
          </ButtonGroup>
          <PhotoList
            say={say}
            photos={photos}
            hrefOf={({ fileId }) => photoPath(fileId)}
            removeAt={({ id: photoId }) => `${href}/${photoId}/verwijderen`}
          />
          <ButtonGroup>
            <ButtonLink href={repairPath(id)}>{say(labels.Link_PhotosDone)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

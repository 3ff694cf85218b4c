import type { Draft } from '#foundation/journey/declaration.ts';
import { StepForm } from '#foundation/journey/step-page.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { findDraftPhotos } from '#foundation/photos/draft-photos.ts';
import { photoLabels } from '#foundation/photos/labels.ts';
import { PhotoFields, PhotoList } from '#foundation/photos/photo-parts.tsx';
import { photoLimitsOf } from '../../settings.ts';
import type { Answers, RepairPage, RepairStep } from './answers.ts';
import { wizard as labels } from './labels.ts';
import { Beside } from './parts.tsx';

/** Step 4: photos and the description (REP-90 to REP-95). The form goes to `photo-routes.tsx`. */
export const photosStep: RepairStep = {
  key: 'photos',
  path: 'fotos',
  title: labels.Step_Photos,
  asks: ['description'],
  answered: ({ answers, known }) => !known.descriptionRequired || isDescribed(answers),
  show: (page) => photosPage(page),
  summary: async (page) => [
    {
      label: page.say(labels.Question_Description),
      value: page.answers.description || page.say(labels.Text_None),
    },
    { label: page.say(labels.Step_Photos), value: await photosOf(page) },
  ],
};

/** True when there is a description with something in it. */
export function isDescribed({ description }: Draft<Answers>): boolean {
  return (description ?? '').trim() !== '';
}

/** Where a photo of the draft, or its small picture, can be seen. */
export function photoHref(page: Pick<RepairPage, 'hrefOf'>, id: string, size: 'foto' | 'klein') {
  return `${page.hrefOf('photos')}/${id}/${size}`;
}

/** The photos as they were added, or that there are none (REP-105). */
async function photosOf(page: RepairPage) {
  const { say, visit, draft } = page;
  const photos = draft ? await findDraftPhotos(visit.read, visit.organisation.id, draft.id) : [];
  return (
    <PhotoList say={say} photos={photos} hrefOf={({ id }, size) => photoHref(page, id, size)} />
  );
}

async function photosPage(page: RepairPage) {
  const { say, visit, draft, known } = page;
  const photos = draft ? await findDraftPhotos(visit.read, visit.organisation.id, draft.id) : [];
  const upload = `${page.hrefOf('photos')}/toevoegen`;
  return (
    <Beside page={page}>
      <StepForm page={page} action={upload} multipart>
        <PhotoFields say={say} limits={photoLimitsOf(visit)} error={page.problems.fotos} />
        <ButtonGroup>
          <Button name="doe" value="toevoegen" icon="upload">
            {say(photoLabels.Button_Add)}
          </Button>
        </ButtonGroup>
        <PhotoList
          say={say}
          photos={photos}
          hrefOf={({ id }, size) => photoHref(page, id, size)}
          removeAt={({ id }) => `${page.hrefOf('photos')}/${id}/verwijderen`}
        />
        <TextArea
          say={say}
          name="description"
          label={say(labels.Question_Description)}
          description={say(labels.Help_Description)}
          value={page.textOf('description')}
          error={page.problems.description}
          rows={5}
          maxlength={2000}
          optional={!known.descriptionRequired}
        />
      </StepForm>
    </Beside>
  );
}

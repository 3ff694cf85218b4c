import type { Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Field } from '../page/field.tsx';
import { Icon } from '../page/icon.tsx';
import { photoLabels as labels } from './labels.ts';
import { photoAccept } from './photo-type.ts';
import type { RefusedPhoto } from './take-photo.ts';

/** What is said about limits. */
export interface SaidLimits {
  readonly count: number;
  readonly megabytes: number;
}

/**
 * The fields to choose photos, or to take one with the camera of a phone. With script each photo is sent at once, with
 * its progress; without, the button below sends them. The form around it is `multipart`, its action takes photos.
 */
export function PhotoFields(props: {
  say: Say;
  limits: SaidLimits;
  /** Which photos were refused, and why (`refusalText`). */
  error?: string | undefined;
}): Html {
  const { say, limits, error = '' } = props;
  const field = {
    say,
    name: 'fotos',
    label: say(labels.Label_Choose),
    description: say(labels.Help_Choose, { ...limits }),
    optional: true,
    ...(error !== '' && { error }),
  };
  const camera = {
    say,
    name: 'fotos',
    id: 'camera',
    label: say(labels.Label_Camera),
    optional: true,
  };
  return (
    <div
      class="voordeur-photos-add"
      data-sends-photos
      data-busy={say(labels.Label_Busy, { name: '{name}' })}
      data-failed={say(labels.Label_Failed, { name: '{name}' })}
    >
      <Field field={field}>
        <input
          class="voordeur-file"
          id="fotos"
          name="fotos"
          type="file"
          accept={photoAccept}
          multiple
          aria-describedby={error === '' ? 'fotos-uitleg' : 'fotos-uitleg fotos-fout'}
          aria-invalid={error === '' ? undefined : 'true'}
        />
      </Field>
      <div class="voordeur-photos-add__camera">
        <Field field={camera}>
          <input
            class="voordeur-file"
            id="camera"
            name="fotos"
            type="file"
            accept="image/*"
            capture="environment"
          />
        </Field>
      </div>
      <ul class="voordeur-photos-add__busy" data-photo-progress aria-live="polite"></ul>
    </div>
  );
}

/** The photos that were added, each with a button that removes it. */
export function PhotoList<Photo extends { readonly name: string }>(props: {
  say: Say;
  photos: readonly Photo[];
  hrefOf: (photo: Photo, size: 'foto' | 'klein') => string;
  /** Where the button of a photo sends to; absent: they cannot be removed here. */
  removeAt?: (photo: Photo) => string;
}): Html {
  const { say, photos, removeAt } = props;
  return (
    <div class="voordeur-wide" data-photo-list>
      {photos.length === 0 ? (
        <p class="voordeur-soft">{say(labels.Text_NoPhotos)}</p>
      ) : (
        <ul class="voordeur-photos" aria-label={say(labels.Title_Added)}>
          {photos.map((photo, index) => (
            <li>
              <a href={props.hrefOf(photo, 'foto')}>
                <img
                  src={props.hrefOf(photo, 'klein')}
                  alt={say(labels.Label_Photo, { number: index + 1, name: photo.name })}
                  width="160"
                  height="120"
                  loading="lazy"
                />
              </a>
              {removeAt && (
                <button
                  class="utrecht-button utrecht-button--subtle"
                  type="submit"
                  formaction={removeAt(photo)}
                  formnovalidate
                >
                  <Icon name="trash-2" /> {say(labels.Button_Remove)}
                  <span class="voordeur-visually-hidden">
                    : {say(labels.Label_RemoveOf, { name: photo.name })}
                  </span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Why a photo was refused, by its name (REP-B2). */
export function refusalText(say: Say, { name, refused }: RefusedPhoto, limits: SaidLimits): string {
  switch (refused) {
    case 'tooLarge':
      return say(labels.Error_tooLarge, { name, megabytes: limits.megabytes });
    case 'tooMany':
      return say(labels.Error_tooMany, { name, count: limits.count });
    default:
      return say(labels[`Error_${refused}`], { name });
  }
}

import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { type ImageKind, imageKinds } from '#foundation/look/check-image.ts';
import { imageAddress } from '#foundation/look/look-addresses.ts';
import type { StoredLook } from '#foundation/look/store-look.ts';
import { RadioGroup, Tick } from '#foundation/page/choice-field.tsx';
import { FieldError } from '#foundation/page/field.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { lookLabels } from './labels.ts';
import { heldName, type LookForm, mostHeldBytes } from './look-form.ts';

interface ImageText {
  readonly letter: string;
  readonly name: Label;
  readonly current: Label;
  readonly limit: Label;
  readonly size: { readonly width: number; readonly height: number };
}

const texts: Readonly<Record<ImageKind, ImageText>> = {
  logo: {
    letter: 'A',
    name: lookLabels.Label_Logo,
    current: lookLabels.Label_CurrentLogo,
    limit: lookLabels.Text_LogoLimit,
    size: { width: 160, height: 112 },
  },
  footer_logo: {
    letter: 'B',
    name: lookLabels.Label_FooterLogo,
    current: lookLabels.Label_CurrentFooterLogo,
    limit: lookLabels.Text_LogoLimit,
    size: { width: 64, height: 64 },
  },
  photo: {
    letter: 'C',
    name: lookLabels.Label_Photo,
    current: lookLabels.Label_CurrentPhoto,
    limit: lookLabels.Text_PhotoLimit,
    size: { width: 360, height: 112 },
  },
};

/** The name of an image, for the change log. */
export const imageLabel = (kind: ImageKind): Label => texts[kind].name;

interface ImagesProps {
  readonly visit: Visit;
  readonly stored: StoredLook;
  readonly form: LookForm;
  readonly problems: Readonly<Record<string, string>>;
}

/** Images A, B and C, the shape of the logo and the word Copyright (ADM.15). */
export function ImagesPanel(props: ImagesProps): Html {
  const { form, problems } = props;
  const { say } = props.visit;
  return (
    <PlainPanel id="plaatjes" title={say(lookLabels.Title_Images)}>
      <div class="voordeur-images voordeur-wide">
        {imageKinds.map((kind) => (
          <ImageBox {...props} kind={kind} />
        ))}
      </div>
      <RadioGroup
        say={say}
        name="logoShape"
        label={say(lookLabels.Label_LogoShape)}
        columns={2}
        value={form.logoShape}
        error={problems.logoShape}
        options={[
          { value: 'round', label: say(lookLabels.Label_Round) },
          { value: 'rectangular', label: say(lookLabels.Label_Rectangular) },
        ]}
      />
      <Tick
        say={say}
        name="copyright"
        label={say(lookLabels.Label_Copyright)}
        checked={form.copyright}
      />
    </PlainPanel>
  );
}

/** The whole box is a label of its file field: clicking it chooses a file (ADM-204). */
function ImageBox(props: ImagesProps & { kind: ImageKind }): Html {
  const { visit, kind, form } = props;
  const { say } = visit;
  const text = texts[kind];
  const error = props.problems[kind];
  const chosen = error ? undefined : form.chosen[kind];
  const held = chosen && chosen.content.length <= mostHeldBytes ? chosen : undefined;
  return (
    <div class="voordeur-image">
      <label class="utrecht-form-label" for={kind}>
        <span class="voordeur-colour__nr">{text.letter}</span>
        {say(text.name)}
      </label>
      <label
        class={`voordeur-image__box${kind === 'photo' ? ' voordeur-image__box--photo' : ''}`}
        for={kind}
      >
        <CurrentImage visit={visit} kind={kind} hash={props.stored.imageHashes[kind]} />
      </label>
      <input
        type="file"
        id={kind}
        name={kind}
        accept="image/png,image/jpeg,image/gif,image/svg+xml"
        aria-describedby={`${kind}-uitleg${error ? ` ${kind}-fout` : ''}`}
        aria-invalid={error ? 'true' : undefined}
      />
      <div>
        {error && <FieldError id={kind} text={error} />}
        <p class="utrecht-paragraph utrecht-paragraph--small" id={`${kind}-uitleg`}>
          {chosen && `${say(held ? lookLabels.Text_ImageHeld : lookLabels.Text_ChooseAgain)} `}
          {say(text.limit)}
        </p>
        {held && (
          <input type="hidden" name={heldName(kind)} value={held.content.toString('base64')} />
        )}
      </div>
    </div>
  );
}

function CurrentImage(props: { visit: Visit; kind: ImageKind; hash: string | undefined }): Html {
  const { visit, kind, hash } = props;
  const text = texts[kind];
  const standard = { logo: 'logo.svg', footer_logo: 'logo-small.svg', photo: undefined }[kind];
  if (hash === undefined && standard === undefined) {
    return <span class="voordeur-soft">{visit.say(lookLabels.Text_NoPhoto)}</span>;
  }
  return (
    <img
      src={hash === undefined ? visit.house.asset(standard ?? '') : imageAddress(kind, hash)}
      alt={visit.say(text.current)}
      {...text.size}
    />
  );
}

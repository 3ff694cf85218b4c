import type { Child, Html } from '../html/jsx-runtime.ts';

export interface Picture {
  /** The same picture in several widths, in pixels, the narrowest first. */
  readonly sources: readonly { readonly href: string; readonly width: number }[];
  readonly alt: string;
  /** Of the picture itself, in pixels: keeps its place free while it comes. */
  readonly width: number;
  readonly height: number;
}

/** A panel that is always open, with a picture beside its text; above it on phones. */
export function PicturePanel(props: {
  id: string;
  title: string;
  picture: Picture;
  children: Child;
}): Html {
  const { id, picture } = props;
  return (
    <section class="voordeur-panel voordeur-home" aria-labelledby={id}>
      <img
        class="voordeur-home__photo"
        src={picture.sources[0]?.href}
        srcset={picture.sources.map(({ href, width }) => `${href} ${width}w`).join(', ')}
        sizes="(min-width: 48rem) 26rem, 100vw"
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
      />
      <div class="voordeur-home__text">
        <h2 class="utrecht-heading-2" id={id}>
          {props.title}
        </h2>
        {props.children}
      </div>
    </section>
  );
}

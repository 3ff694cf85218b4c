import { type Child, type Html, raw } from '../html/jsx-runtime.ts';
import type { Language, Say } from '../labels/label.ts';
import { phoneScreens, wideScreens } from '../look/narrow-photo.ts';
import { blocks } from './labels.ts';

/** What every page of one organisation shares: its words, its name, its look. */
export interface Brand {
  readonly language: Language;
  readonly say: Say;
  readonly portalName: string;
  readonly organisationName: string;
  /** Address of a shared file by its plain name: `look.css`, `portal.js`, `logo.svg`, … */
  readonly asset: (name: string) => string;
  /** The organisation's compiled style sheet: 17 colours, photo, shape of the logo. */
  readonly organisationStylesheet?: string | undefined;
  /** Image A; the neutral logo when absent (GEN-B6). */
  readonly logo?: string | undefined;
  /** Image B, small, in the footer and as icon of the browser tab. */
  readonly footerLogo?: string | undefined;
  /** Image C behind the title of customer pages, fetched at once because it is the largest thing in sight. */
  readonly photo?: string | undefined;
  /** What phones load instead of it. */
  readonly narrowPhoto?: string | undefined;
  /** Whether the word *Copyright* stands in the footer (GEN-20, ADM-203). */
  readonly copyright?: boolean;
  readonly footerLinks: readonly FooterLink[];
}

export interface FooterLink {
  readonly href: string;
  readonly title: string;
  /** The language of the title when it is another one, as for *English*. */
  readonly language?: Language;
}

/** The document around a page: head, skip link, body. */
export function Document(props: {
  brand: Brand;
  title: Child;
  bodyClass?: string;
  /** Private pages stay out of search engines. */
  hidden?: boolean;
  /** Without the photo, as for staff. */
  plain?: boolean;
  children: Child;
}): Html {
  const { brand } = props;
  const { asset, organisationName } = brand;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={brand.language} class="utrecht-document">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>
            {props.title} – {brand.portalName}
          </title>
          <meta name="color-scheme" content="light dark" />
          {organisationName && (
            <meta
              name="description"
              content={brand.say(blocks.Text_Portal, { organisationName })}
            />
          )}
          {props.hidden && <meta name="robots" content="noindex" />}
          <link rel="icon" href={brand.footerLogo ?? asset('logo-small.svg')} />
          <link
            rel="preload"
            href={asset('figtree-latin-wght-normal.woff2')}
            as="font"
            type="font/woff2"
            crossorigin
          />
          {!props.plain && <PhotoPreloads brand={brand} />}
          <link rel="stylesheet" href={asset('look.css')} />
          {brand.organisationStylesheet && (
            <link rel="stylesheet" href={brand.organisationStylesheet} />
          )}
          <script src={asset('portal.js')} defer></script>
        </head>
        <body class={`utrecht-document utrecht-document--surface${props.bodyClass ?? ''}`}>
          <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
            {brand.say(blocks.Link_SkipToContent)}
          </a>
          {props.children}
        </body>
      </html>
    </>
  );
}

/** As in the style sheet of the organisation: each screen fetches one of the two. */
function PhotoPreloads({ brand: { photo, narrowPhoto } }: { brand: Brand }): Html | null {
  if (!photo) return null;
  return (
    <>
      {narrowPhoto && (
        <link
          rel="preload"
          href={narrowPhoto}
          as="image"
          fetchpriority="high"
          media={phoneScreens}
        />
      )}
      <link
        rel="preload"
        href={photo}
        as="image"
        fetchpriority="high"
        media={narrowPhoto && wideScreens}
      />
    </>
  );
}

/** The title of the document; after a form that was not accepted it starts with *Fout:*. */
export function titleOf(say: Say, title: string, failed = false): string {
  return failed ? say(blocks.Title_WithError, { title }) : title;
}

/** The footer: links, *Copyright* with the organisation's name, image B. */
export function Footer(props: { brand: Brand }): Html {
  const { brand } = props;
  return (
    <footer class="utrecht-page-footer voordeur-footer">
      <div class="utrecht-page-footer__content">
        <ul class="voordeur-footer__links">
          {brand.footerLinks.map((link) => (
            <li>
              <a
                class="utrecht-link utrecht-link--html-a"
                href={link.href}
                lang={link.language}
                hreflang={link.language}
              >
                {link.title}
              </a>
            </li>
          ))}
        </ul>
        <p class="voordeur-footer__brand">
          {brand.copyright && `${brand.say(blocks.Label_Copyright)} `}
          {brand.organisationName}{' '}
          <img
            src={brand.footerLogo ?? brand.asset('logo-small.svg')}
            alt=""
            width="40"
            height="40"
          />
        </p>
      </div>
    </footer>
  );
}

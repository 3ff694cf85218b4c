import type { Child, Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { blocks } from './labels.ts';

/** A link in running text. */
export function TextLink(props: { href: string; newTab?: boolean; children: Child }): Html {
  return (
    <a
      class={
        props.href.startsWith('tel:')
          ? 'utrecht-link utrecht-link--html-a utrecht-link--telephone'
          : 'utrecht-link utrecht-link--html-a'
      }
      href={props.href}
      target={props.newTab ? '_blank' : undefined}
      rel={props.newTab ? 'noopener' : undefined}
    >
      {props.children}
    </a>
  );
}

/** The link under a list: *Toon alle onderwerpen*. `about` is read by screen readers only. */
export function MoreLink(props: { href: string; about?: string; children: Child }): Html {
  return (
    <a class="utrecht-link utrecht-link--html-a voordeur-more" href={props.href}>
      {props.children}
      {props.about && <span class="voordeur-visually-hidden">: {props.about}</span>}
    </a>
  );
}

export interface ListLink {
  readonly href: string;
  readonly title: Child;
  /** A small line below the title. */
  readonly text?: Child;
}

/** Links below each other, each with an arrow; numbered when their order means something. */
export function LinkList(props: { links: readonly ListLink[]; numbered?: boolean }): Html {
  const items = props.links.map((link) => (
    <li>
      <a href={link.href}>
        <span>
          {link.title}
          {link.text !== undefined && <small>{link.text}</small>}
        </span>
        <Icon name="chevron-right" />
      </a>
    </li>
  ));
  if (!props.numbered) return <ul class="voordeur-links voordeur-wide">{items}</ul>;
  return <ol class="voordeur-links voordeur-links--numbered voordeur-wide">{items}</ol>;
}

/** Lists of links under small headings, beside each other where there is room; inside a panel. */
export function LinkGroups(props: {
  groups: readonly { readonly title: string; readonly links: readonly ListLink[] }[];
}): Html {
  return (
    <div class="voordeur-link-groups voordeur-wide">
      {props.groups.map(({ title, links }) => (
        <div>
          <h3 class="utrecht-heading-3">{title}</h3>
          <LinkList links={links} />
        </div>
      ))}
    </div>
  );
}

/** The pages above this one, from the top down; the page itself is the heading below. */
export function Breadcrumb(props: {
  say: Say;
  links: readonly { readonly href: string; readonly title: string }[];
}): Html {
  return (
    <nav class="utrecht-breadcrumb-nav" aria-label={props.say(blocks.Label_Breadcrumb)}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {props.links.map((link, index) => (
          <li class="utrecht-breadcrumb-nav__item">
            <a
              class={
                index === 0
                  ? 'utrecht-link utrecht-link--html-a utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--first'
                  : 'utrecht-link utrecht-link--html-a utrecht-breadcrumb-nav__link'
              }
              href={link.href}
            >
              {index === 0 ? <Icon name="arrow-left" /> : <Icon name="chevron-right" />}
              {link.title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface Tab {
  readonly href: string;
  readonly title: string;
  readonly count?: number;
  readonly current?: boolean;
}

/** Quick choices above a list: *Alle open 48*, *Te laat 3*. */
export function Tabs(props: { label: string; tabs: readonly Tab[] }): Html {
  return (
    <nav aria-label={props.label}>
      <ul class="voordeur-tabs">
        {props.tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.title}
              {tab.count !== undefined && [' ', <small>{tab.count}</small>]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

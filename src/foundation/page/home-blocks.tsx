import type { Child, Html } from '../html/jsx-runtime.ts';
import { StoredIcon } from './icon.tsx';
import { MoreLink } from './links.tsx';

export interface AttentionItem {
  readonly title: Child;
  /** The one thing that counts: an `<AttentionAmount>` or `<DateLeaf>`. */
  readonly main?: Html;
  readonly text?: Child;
  /** A `<ButtonLink>`. */
  readonly action: Html;
}

/** What needs the visitor's attention now: one to four items in a panel. */
export function Attention(props: { items: readonly AttentionItem[] }): Html {
  return (
    <div class="voordeur-panel voordeur-attention">
      {props.items.map((item) => (
        <div class="voordeur-attention__item">
          <h3 class="utrecht-heading-3">{item.title}</h3>
          {item.main}
          {item.text !== undefined && <p class="utrecht-paragraph">{item.text}</p>}
          {item.action}
        </div>
      ))}
    </div>
  );
}

/** An amount as the largest thing of its block. */
export function AttentionAmount(props: { children: Child }): Html {
  return <p class="voordeur-attention__amount">{props.children}</p>;
}

/** A day as a leaf of a calendar, with the time beside it. `spoken` is the full date for screen readers. */
export function DateLeaf(props: {
  weekday: string;
  day: number;
  month: string;
  spoken: string;
  time: Child;
  text?: Child;
}): Html {
  return (
    <div class="voordeur-date">
      <p class="voordeur-date__leaf" aria-hidden="true">
        <span>{props.weekday}</span>
        <b>{props.day}</b>
        <small>{props.month}</small>
      </p>
      <p>
        <span class="voordeur-visually-hidden">{props.spoken}, </span>
        <span class="voordeur-strong">{props.time}</span>
        {props.text !== undefined && [<br />, <span class="voordeur-soft">{props.text}</span>]}
      </p>
    </div>
  );
}

/** The quick links *Direct regelen*, at most five, in their order. */
export function TopList(props: {
  links: readonly { readonly href: string; readonly title: string; readonly icon: string }[];
}): Html {
  return (
    <ol class="voordeur-panel voordeur-top">
      {props.links.slice(0, 5).map((link) => (
        <li>
          <a href={link.href}>
            <StoredIcon name={link.icon} /> <span>{link.title}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

/** One news item in a list: title, day, the first lines, a link. */
export function NewsTeaser(props: {
  /** The level of its heading; default 3. */
  level?: 2 | 3;
  title: string;
  day: string;
  text: Child;
  href: string;
  link: string;
}): Html {
  return (
    <article class="voordeur-news">
      {props.level === 2 ? (
        <h2 class="utrecht-heading-3">{props.title}</h2>
      ) : (
        <h3 class="utrecht-heading-3">{props.title}</h3>
      )}
      <p class="utrecht-paragraph utrecht-paragraph--small">{props.day}</p>
      <p class="utrecht-paragraph utrecht-paragraph--clamp">{props.text}</p>
      <MoreLink href={props.href} about={props.title}>
        {props.link}
      </MoreLink>
    </article>
  );
}

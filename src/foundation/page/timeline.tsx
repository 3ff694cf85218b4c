import type { Child, Html } from '../html/jsx-runtime.ts';
import { StoredIcon } from './icon.tsx';

export interface TimelineEvent {
  readonly icon: string;
  readonly title: Child;
  /** Who and when. */
  readonly text: Child;
  /** Beside the title: how it stands. */
  readonly badge?: Html;
  /** Below: what was said, folded. */
  readonly more?: Html | null;
}

/** What happened, newest first. */
export function Timeline(props: { events: readonly TimelineEvent[] }): Html {
  return (
    <ol class="voordeur-timeline voordeur-wide">
      {props.events.map((event) => (
        <li>
          <span class="voordeur-timeline__mark">
            <StoredIcon name={event.icon} />
          </span>
          <p class="voordeur-strong">
            {event.title} {event.badge}
          </p>
          <p class="voordeur-soft">{event.text}</p>
          {event.more}
        </li>
      ))}
    </ol>
  );
}

/** Small pictures in a row. */
export function Photos(props: {
  photos: readonly { readonly src: string; readonly alt: string; readonly href?: string }[];
}): Html {
  return (
    <ul class="voordeur-photos">
      {props.photos.map((photo) => {
        const image = (
          <img src={photo.src} alt={photo.alt} width={120} height={90} loading="lazy" />
        );
        return <li>{photo.href ? <a href={photo.href}>{image}</a> : image}</li>;
      })}
    </ul>
  );
}

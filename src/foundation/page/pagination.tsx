import type { Child, Html } from '../html/jsx-runtime.ts';
import type { Say } from '../labels/label.ts';
import { Icon } from './icon.tsx';
import { blocks } from './labels.ts';

export interface PaginationProps {
  readonly say: Say;
  /** The page that shows, from 1. */
  readonly page: number;
  readonly pageSize: number;
  /** All rows, on all pages. */
  readonly total: number;
  /** The address of a page. */
  readonly href: (page: number) => string;
}

/**
 * Which rows show, and *Eerste*, *Vorige*, the page numbers, *Volgende*, *Laatste* (DOC-10,
 * ADM-111, ADM-310). Without rows it shows nothing; on a single page only the count.
 */
export function Pagination(props: PaginationProps): Html | null {
  const { say, page, pageSize, total, href } = props;
  if (total === 0) return null;
  const pages = Math.ceil(total / pageSize);
  const from = (page - 1) * pageSize + 1;
  const to = Math.min(page * pageSize, total);
  const relative = (target: number, children: Child) => (
    <RelativeLink href={target === page ? undefined : href(target)}>{children}</RelativeLink>
  );
  return (
    <div class="voordeur-under voordeur-wide">
      <p class="voordeur-soft">{say(blocks.Label_RangeOfTotal, { from, to, total })}</p>
      {pages > 1 && (
        <nav class="utrecht-pagination" aria-label={say(blocks.Label_Pages)}>
          {relative(1, say(blocks.Link_First))}
          {relative(Math.max(page - 1, 1), [
            <Icon name="chevron-left" />,
            say(blocks.Link_Previous),
          ])}
          <span class="voordeur-pages">
            {shownPages(page, pages).map((each) =>
              each === 'gap' ? (
                <span class="utrecht-pagination__page-link" aria-hidden="true">
                  …
                </span>
              ) : (
                <PageLink say={say} page={each} current={each === page} href={href(each)} />
              ),
            )}
          </span>
          {relative(Math.min(page + 1, pages), [
            say(blocks.Link_Next),
            <Icon name="chevron-right" />,
          ])}
          {relative(pages, say(blocks.Link_Last))}
        </nav>
      )}
    </div>
  );
}

/** The current page with its neighbours, the first and the last, and gaps between. */
export function shownPages(page: number, pages: number): (number | 'gap')[] {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (each) => each === 1 || each === pages || Math.abs(each - page) <= 1,
  );
  return near.flatMap((each, index) => {
    const before = near[index - 1] ?? each - 1;
    return each === before + 1 ? [each] : ['gap' as const, each];
  });
}

function PageLink(props: { say: Say; page: number; current: boolean; href: string }): Html {
  return (
    <a
      class={
        props.current
          ? 'utrecht-pagination__page-link utrecht-pagination__page-link--current'
          : 'utrecht-pagination__page-link'
      }
      href={props.href}
      aria-current={props.current ? 'page' : undefined}
      aria-label={props.say(blocks.Label_Page, { page: props.page })}
    >
      {props.page}
    </a>
  );
}

function RelativeLink(props: { href: string | undefined; children: Child }): Html {
  if (props.href === undefined) {
    return (
      <a
        class="utrecht-pagination__relative-link voordeur-inactive"
        role="link"
        aria-disabled="true"
      >
        {props.children}
      </a>
    );
  }
  return (
    <a class="utrecht-pagination__relative-link" href={props.href}>
      {props.children}
    </a>
  );
}

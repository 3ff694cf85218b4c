import type { Child } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { doorPage } from '#foundation/present/present.tsx';

/** A short page of a journey by mail: what happened, and what can be done. It stays out of search engines. */
export function messagePage(
  visit: Visit,
  page: { readonly title: string; readonly text: string; readonly children?: Child },
): Answer {
  return doorPage(visit, {
    title: page.title,
    lead: page.text,
    hidden: true,
    children: page.children ?? '',
  });
}

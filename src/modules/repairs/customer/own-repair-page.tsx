import type { Child } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { ErrorSummary } from '#foundation/page/form.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { repairPath, repairsPath } from '../paths.ts';
import type { SeenRepair } from '../queries/own-requests.ts';
import { repairsLabels as labels } from './labels.ts';

/** A page on which the customer does something with one of his requests, with the way back and what was wrong. */
export function ownRepairPage(
  visit: Visit,
  { id, description }: SeenRepair,
  page: { readonly title: string; readonly errors: Problems; readonly children: Child },
): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: page.title,
    current: 'repairs',
    failed: Object.keys(page.errors).length > 0,
    breadcrumb: [
      { href: repairsPath, title: say(labels.Title_Repairs) },
      { href: repairPath(id), title: description },
    ],
    children: (
      <>
        <ErrorSummary say={say} errors={page.errors} />
        {page.children}
      </>
    ),
  });
}

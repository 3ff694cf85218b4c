import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Steps } from '#foundation/page/steps.tsx';
import { customerPage } from '#foundation/present/present.tsx';
import { finances } from '../../labels.ts';
import { wizardLabels as labels } from '../labels.ts';
import { arrangementPaths } from '../paths.ts';
import { type WizardInput, wizardHref } from './wizard-input.ts';

/** The frame of both steps: title, way back, and how far one is. */
export function wizardFrame(
  visit: Visit,
  page: { step: 1 | 2; input: WizardInput; failed: boolean; children: Html },
): Answer {
  const { say } = visit;
  return customerPage(visit, {
    title: say(labels.Title_New),
    current: 'finance',
    failed: page.failed,
    breadcrumb: [{ href: arrangementPaths.panel, title: say(finances.Title_Finance) }],
    children: (
      <>
        <Steps
          say={say}
          current={page.step}
          steps={[
            {
              title: say(labels.Step_Invoices),
              href: wizardHref(arrangementPaths.chooseInvoices, page.input),
            },
            { title: say(labels.Step_Terms) },
          ]}
        />
        {page.children}
      </>
    ),
  });
}

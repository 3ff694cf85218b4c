import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route, type Sent } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { Select } from '#foundation/page/choice-field.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { TextArea } from '#foundation/page/text-field.tsx';
import { features } from '#foundation/switches/features.ts';
import { CustomerAsked } from '#foundation/view-along/customer-asked.tsx';
import { repairPath, repairsPath } from '../paths.ts';
import { withdrawalReasons } from '../queries/templates.ts';
import { withdrawRepair } from '../withdraw-repair.ts';
import { cancelRepairLabels } from './labels.ts';
import { ownRepairPage } from './own-repair-page.tsx';
import { findSeenRepair } from './repair-page.tsx';
import { ownRequest } from './repair-routes.ts';

const shared = {
  path: `${repairsPath}/:id/intrekken`,
  audience: ['customer'],
  feature: features.repairOverview,
} as const;

/** Withdrawing a request: reason, explanation, and a way out without effect (REP-24 to REP-27). */
export const withdrawRoutes: readonly Route[] = [
  page({
    ...shared,
    limit: 'page',
    input: z.object({ id: z.uuid() }),
    log: 'none',
    show: (visit, { id }) => withdrawPage(visit, id, {}, {}),
  }),
  form({
    ...shared,
    limit: 'form',
    input: z.object({
      id: z.uuid(),
      reden: z.uuid(),
      toelichting: z.string().trim().max(2000).default(''),
    }),
    log: 'repairWithdrawn',
    lookingAlong: 'asked',
    async settle(visit, { id, reden: reasonId, toelichting: notes }) {
      const own = ownRequest(visit, id);
      if (!own) return notFound;
      const { say } = visit;
      switch (await withdrawRepair(visit, own, { reasonId, notes })) {
        case 'withdrawn':
        case 'alreadyWithdrawn':
          return redirect(repairsPath, { notice: cancelRepairLabels.Notice_Withdrawn });
        case 'noReason':
          return problems({ reden: say(generic.Error_Required) });
        case 'tooLate':
          return problems({ form: say(cancelRepairLabels.Error_TooLateToWithdraw) });
        case 'notThere':
          return notFound;
      }
    },
    again: (visit, { fields }, found) =>
      withdrawPage(visit, z.uuid().catch('').parse(fields.id), fields, found),
  }),
];

async function withdrawPage(
  visit: ReadVisit,
  id: string,
  fields: Sent['fields'],
  errors: Problems,
): Promise<Answer> {
  const { say, read, organisation } = visit;
  const repair = await findSeenRepair(visit, id);
  if (!repair?.own || !repair.isOpen) return notFound;
  const reasons = await withdrawalReasons(read, organisation.id);
  const typed = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return ownRepairPage(visit, repair, {
    title: say(cancelRepairLabels.Title_Withdraw),
    errors,
    children: (
      <>
        <Form action={`${repairPath(id)}/intrekken`} formKey={newFormKey()} panel>
          <Paragraph>
            {repair.own.mayWithdraw
              ? say(cancelRepairLabels.Text_Withdraw)
              : say(cancelRepairLabels.Text_CannotWithdraw)}
          </Paragraph>
          {repair.own.mayWithdraw && (
            <>
              <Select
                say={say}
                name="reden"
                label={say(cancelRepairLabels.Label_Reason)}
                info={say(cancelRepairLabels.Help_Reason)}
                options={reasons.map((reason) => ({ value: reason.id, label: reason.name }))}
                value={typed('reden')}
                error={errors.reden}
              />
              <TextArea
                say={say}
                name="toelichting"
                label={say(cancelRepairLabels.Label_Explanation)}
                info={say(cancelRepairLabels.Help_Explanation)}
                value={typed('toelichting')}
                error={errors.toelichting}
                maxlength={2000}
                optional
              />
              <CustomerAsked visit={visit} errors={errors} />
            </>
          )}
          <ButtonGroup>
            {repair.own.mayWithdraw && (
              <Button kind="danger">{say(cancelRepairLabels.Button_ConfirmWithdraw)}</Button>
            )}
            <ButtonLink href={repairPath(id)}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      </>
    ),
  });
}

import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { isFormKey, newFormKey } from '#foundation/http/form-key.ts';
import { form, go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import type { AccountServices } from '../services.ts';
import { askFreshProof, isFresh } from './fresh-proof.ts';
import { securityLabels as labels } from './labels.ts';
import { PasskeyBlock } from './passkey-block.tsx';
import {
  checkNewPasskey,
  newPasskeyJson,
  newPasskeyOptions,
  type PasskeyQuestion,
} from './passkey-proof.ts';
import { keepPasskey, passkeysOf, removePasskey } from './passkeys.ts';
import { type AccountHolder, accountHolder, type SecurityPlace } from './place.ts';
import { recoveryCodesLeft, renewRecoveryCodes } from './recovery-codes.ts';
import { recoveryCodesPage } from './recovery-codes-page.tsx';
import { dropCodesWithoutFactor } from './remove-factors.ts';

const fields = z.object({
  name: z.string().trim().min(1).max(60),
  question: z.string().refine(isFormKey),
  credential: newPasskeyJson,
});

/** Adding and removing passkeys, several at one account. */
export function passkeyRoutes(
  place: SecurityPlace,
  { secrets }: AccountServices,
): readonly Route[] {
  const { base, audience } = place;
  const path = `${base}/passkey`;

  const ask = page({
    path,
    audience,
    feature: 'none',
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: (visit) => (isFresh(visit) ? addPage(visit, '') : askFreshProof(base, path)),
  });

  const add = outsideForm({
    path,
    audience,
    feature: 'none',
    limit: 'secret',
    input: fields,
    log: 'passkeyAdded',
    once: false,
    async prepare(visit) {
      const holder = accountHolder(visit);
      if (!holder) return stop(notFound);
      return isFresh(visit) ? go(holder) : stop(askFreshProof(base, path));
    },
    async outside(visit, { question, credential }, holder) {
      const made = await checkNewPasskey(questionOf(visit, holder, question), credential);
      return made
        ? go({ holder, made })
        : stop(problems({ form: visit.say(labels.Error_PasskeyFailed) }));
    },
    async settle(visit, { name, credential }, { holder, made: { credential: made } }) {
      const { write, now } = visit;
      const mine = { ...whose(visit, holder), secrets };
      const kept = await keepPasskey(write, mine, {
        credentialId: made.id,
        publicKey: Buffer.from(made.publicKey),
        counter: made.counter,
        transports: credential.response.transports,
        name,
        createdAt: now,
      });
      if (!kept) return redirect(base, { notice: labels.Notice_PasskeyKnown });
      if ((await recoveryCodesLeft(write, mine)) > 0) {
        return redirect(base, { notice: labels.Notice_PasskeyAdded });
      }
      return recoveryCodesPage(visit, place, await renewRecoveryCodes(write, mine));
    },
    again(visit, sent, found) {
      const { name } = sent.fields;
      const { name: nameProblem, ...others } = found;
      const shown: Problems = {
        ...(nameProblem && { name: nameProblem }),
        ...(Object.keys(others).length > 0 && { form: visit.say(labels.Error_PasskeyFailed) }),
      };
      return addPage(visit, typeof name === 'string' ? name : '', shown);
    },
  });

  const remove = form({
    path: `${path}/verwijderen`,
    audience,
    feature: 'none',
    limit: 'form',
    input: z.object({ passkey: z.string().max(1400) }),
    log: 'passkeyRemoved',
    once: false,
    async settle(visit, { passkey }) {
      const holder = accountHolder(visit);
      if (!holder) return notFound;
      if (!isFresh(visit)) return askFreshProof(base, base);
      const mine = whose(visit, holder);
      if (!(await removePasskey(visit.write, mine, passkey))) return notFound;
      await dropCodesWithoutFactor(visit.write, mine);
      return redirect(base, { notice: labels.Notice_PasskeyRemoved });
    },
    again: () => notFound,
  });

  async function addPage(visit: ReadVisit, name: string, found: Problems = {}): Promise<Answer> {
    const holder = accountHolder(visit);
    if (!holder) return notFound;
    const { say, organisation } = visit;
    const question = newFormKey();
    const options = await newPasskeyOptions(questionOf(visit, holder, question), {
      accountId: holder.accountId,
      username: holder.username,
      portalName: organisation.portalName,
      passkeys: await passkeysOf(visit.read, whose(visit, holder)),
    });
    return place.frame(visit, {
      title: say(labels.Title_AddPasskey),
      breadcrumb: [{ href: base, title: say(labels.Title_Security) }],
      failed: Object.keys(found).length > 0,
      children: (
        <Form action={path} hidden={{ question }} panel>
          <ErrorSummary say={say} errors={found} />
          <Paragraph>{say(labels.Text_AddPasskey)}</Paragraph>
          <TextField
            say={say}
            name="name"
            label={say(labels.Label_PasskeyName)}
            description={say(labels.Help_PasskeyName)}
            value={name}
            error={found.name}
            maxlength={60}
          />
          <PasskeyBlock
            visit={visit}
            act="create"
            options={options}
            button={say(labels.Button_MakePasskey)}
          />
          <ButtonGroup>
            <ButtonLink href={base}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      ),
    });
  }

  /** The challenge follows from the session and the page's own key, so that nothing needs to be kept for it. */
  function questionOf(visit: Visit, { sessionId }: AccountHolder, key: string): PasskeyQuestion {
    const challenge = secrets.recognise(`${sessionId} ${key}`, 'new passkey');
    return { challenge, origin: visit.request.origin };
  }

  return [ask, add, remove];
}

function whose({ organisation }: Visit, { accountId }: AccountHolder) {
  return { organisationId: organisation.id, accountId };
}

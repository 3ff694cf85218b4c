import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import { form, go, outsideForm, page, type Route, stop } from '#foundation/http/route.ts';
import type { ReadVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { countGuess, forgetGuesses } from '../guesses.ts';
import type { AccountServices } from '../services.ts';
import { factorGuess } from './factor-guess.ts';
import { askFreshProof, isFresh } from './fresh-proof.ts';
import { securityLabels as labels } from './labels.ts';
import { type AccountHolder, accountHolder, type SecurityPlace } from './place.ts';
import { recoveryCodesLeft, renewRecoveryCodes } from './recovery-codes.ts';
import { recoveryCodesPage } from './recovery-codes-page.tsx';
import { dropCodesWithoutFactor } from './remove-factors.ts';
import { readableSeed, seedAddress } from './time-code.ts';
import { acceptCode, beginTimeCode, openSeed, removeTimeCode, timeCodeOf } from './time-codes.ts';

/** Switching the code of an authenticator app on and off. */
export function timeCodeRoutes(
  place: SecurityPlace,
  { secrets }: AccountServices,
): readonly Route[] {
  const { base, audience } = place;
  const common = { audience, feature: 'none', limit: 'form', once: false } as const;

  const begin = form({
    ...common,
    path: `${base}/code/beginnen`,
    input: z.object({}),
    log: 'none',
    async settle(visit) {
      const holder = accountHolder(visit);
      if (!holder) return notFound;
      if (!isFresh(visit)) return askFreshProof(base, base);
      await beginTimeCode(visit.write, whose(visit, holder), secrets);
      return redirect(`${base}/code`);
    },
    again: () => notFound,
  });

  const setUp = page({
    path: `${base}/code`,
    audience,
    feature: 'none',
    limit: 'page',
    input: z.object({}),
    log: 'none',
    show: (visit) => setUpPage(visit),
  });

  const picture = page({
    path: `${base}/code/plaatje`,
    audience,
    feature: 'none',
    limit: 'page',
    input: z.object({}),
    log: 'none',
    async show(visit) {
      const found = await seedToShow(visit);
      if (!found) return notFound;
      const { default: QRCode } = await import('qrcode');
      const content = await QRCode.toString(found.address, { type: 'svg', margin: 2 });
      return { kind: 'file', content, contentType: 'image/svg+xml', caching: 'never' };
    },
  });

  const confirm = outsideForm({
    ...common,
    path: `${base}/code`,
    limit: 'secret',
    input: z.object({ code: z.string().trim().min(1).max(20) }),
    log: 'timeCodeOn',
    async prepare(visit) {
      const holder = accountHolder(visit);
      if (!holder) return stop(notFound);
      if (!isFresh(visit)) return stop(askFreshProof(base, base));
      const { allowed } = await countGuess(visit.write, {
        ...factorGuess(visit, holder.accountId, secrets),
        now: visit.now,
      });
      return allowed ? go(holder) : stop(problems({ code: visit.say(labels.Error_TooOften) }));
    },
    outside: async (_visit, _input, holder) => go(holder),
    async settle(visit, { code }, holder) {
      const { write, now, say } = visit;
      const mine = { ...whose(visit, holder), secrets };
      const accepted = await acceptCode(write, mine, { code, now, confirm: true });
      if (!accepted) return problems({ code: say(labels.Error_Code) });
      await forgetGuesses(write, factorGuess(visit, holder.accountId, secrets));
      if ((await recoveryCodesLeft(write, mine)) > 0)
        return redirect(base, { notice: labels.Notice_CodeOn });
      return recoveryCodesPage(visit, place, await renewRecoveryCodes(write, mine));
    },
    again: (visit, _sent, found) => setUpPage(visit, found),
  });

  const switchOff = form({
    ...common,
    path: `${base}/code/uitzetten`,
    input: z.object({}),
    log: 'timeCodeOff',
    async settle(visit) {
      const holder = accountHolder(visit);
      if (!holder) return notFound;
      if (!isFresh(visit)) return askFreshProof(base, base);
      await removeTimeCode(visit.write, whose(visit, holder));
      await dropCodesWithoutFactor(visit.write, whose(visit, holder));
      return redirect(base, { notice: labels.Notice_CodeOff });
    },
    again: () => notFound,
  });

  async function setUpPage(visit: ReadVisit, found: Problems = {}): Promise<Answer> {
    const shown = await seedToShow(visit);
    if (!shown) return redirect(base);
    const { say } = visit;
    const failed = Object.keys(found).length > 0;
    return place.frame(visit, {
      title: say(labels.Title_SetUpCode),
      breadcrumb: [{ href: base, title: say(labels.Title_Security) }],
      failed,
      children: (
        <Form action={`${base}/code`} panel>
          <ErrorSummary say={say} errors={found} />
          <Paragraph>{say(labels.Text_ScanCode)}</Paragraph>
          <img
            src={`${base}/code/plaatje`}
            alt={say(labels.Label_Picture)}
            width="240"
            height="240"
          />
          <DataList facts={[{ key: say(labels.Label_Seed), value: readableSeed(shown.seed) }]} />
          <TextField
            say={say}
            name="code"
            label={say(labels.Label_Code)}
            error={found.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            maxlength={20}
            code
          />
          <ButtonGroup>
            <Button kind="primary">{say(labels.Button_ConfirmCode)}</Button>
            <ButtonLink href={base}>{say(generic.Button_Cancel)}</ButtonLink>
          </ButtonGroup>
        </Form>
      ),
    });
  }

  /** The seed is shown until it is confirmed, to somebody who proved himself freshly. */
  async function seedToShow(
    visit: ReadVisit,
  ): Promise<{ seed: string; address: string } | undefined> {
    const holder = accountHolder(visit);
    if (!holder || !isFresh(visit)) return undefined;
    const stored = await timeCodeOf(visit.read, whose(visit, holder));
    if (!stored || stored.confirmed) return undefined;
    const seed = openSeed(secrets, stored);
    const { portalName: portal } = visit.organisation;
    return { seed, address: seedAddress(seed, { portal, username: holder.username }) };
  }

  return [begin, setUp, picture, confirm, switchOff];
}

function whose({ organisation }: ReadVisit, { accountId }: AccountHolder) {
  return { organisationId: organisation.id, accountId };
}

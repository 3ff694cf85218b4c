import type { Child, Html } from '#foundation/html/jsx-runtime.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { SplitAside, Stack } from '#foundation/page/panel.tsx';
import { emergencyTelephone } from '../../settings.ts';
import type { RepairPage } from './answers.ts';
import type { KnownFault } from './known.ts';
import { wizard as labels } from './labels.ts';

/** Whom to call when it cannot wait: the emergency number, else that of the organisation (REP-28). */
export function telephoneOf({ organisation }: Pick<Visit, 'organisation'>): string {
  return organisation.setting(emergencyTelephone) || (organisation.contact.telephone ?? '');
}

/** A text with the telephone number in it as a link. */
export function WithTelephone(props: { text: string; telephone: string }): Html {
  const { text, telephone } = props;
  const [before = '', ...after] = telephone === '' ? [text] : text.split(telephone);
  return (
    <p class="utrecht-paragraph">
      {before}
      {after.map((rest) => [
        <TextLink href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</TextLink>,
        rest,
      ])}
    </p>
  );
}

/** What comes first: danger is for the telephone (REP-28). */
export function Emergency(props: { visit: ReadVisit }): Html {
  const { say } = props.visit;
  const telephone = telephoneOf(props.visit);
  return (
    <Alert kind="warning" title={say(labels.Title_Emergency)}>
      <WithTelephone text={say(labels.Text_EmergencyCall, { telephone })} telephone={telephone} />
    </Alert>
  );
}

/** What the organisation knows already about the building. */
export function KnownFaults(props: { visit: ReadVisit; faults: readonly KnownFault[] }): Html {
  return (
    <>
      {props.faults.map(({ title, text }) => (
        <Alert kind="info" title={`${props.visit.say(labels.Title_KnownFault)}: ${title}`}>
          {text}
        </Alert>
      ))}
    </>
  );
}

/** Nothing can be reported here: why, and whom to call. No dead end: the way back stays below it. */
export function CannotReport(props: { visit: ReadVisit; children: Child }): Html {
  return (
    <Alert kind="warning" title={props.visit.say(labels.Title_CannotReport)} role="status">
      {props.children}
    </Alert>
  );
}

/** A step with the emergency number beside it; on phones below it, or first where many look what is wrong. */
export function Beside(props: { page: RepairPage; dangerFirst?: boolean; children: Child }): Html {
  return (
    <SplitAside
      asideLabel={props.page.say(labels.Label_Help)}
      aside={<Emergency visit={props.page.visit} />}
      asideFirst={props.dangerFirst ?? false}
    >
      <Stack roomy>{props.children}</Stack>
    </SplitAside>
  );
}

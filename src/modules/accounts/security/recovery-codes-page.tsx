import type { Answer } from '#foundation/http/answer.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { PlainPanel } from '#foundation/page/panel.tsx';
import { securityLabels as labels } from './labels.ts';
import type { SecurityPlace } from './place.ts';

/** The new recovery codes, shown this once: only their hashes are kept. */
export function recoveryCodesPage(
  visit: Visit,
  place: SecurityPlace,
  codes: readonly string[],
): Answer {
  const { say } = visit;
  return place.frame(visit, {
    title: say(labels.Title_RecoveryCodes),
    breadcrumb: [{ href: place.base, title: say(labels.Title_Security) }],
    children: (
      <PlainPanel id="codes" title={say(labels.Title_RecoveryCodes)}>
        <Alert kind="warning">{say(labels.Text_YourRecoveryCodes)}</Alert>
        <ul>
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <ButtonGroup>
          <ButtonLink href={place.base} kind="primary">
            {say(labels.Link_CodesKept)}
          </ButtonLink>
        </ButtonGroup>
      </PlainPanel>
    ),
  });
}

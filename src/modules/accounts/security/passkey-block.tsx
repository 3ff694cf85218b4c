import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { securityLabels as labels } from './labels.ts';

/**
 * The button with which the script of the page asks the browser for a passkey, inside a form. The field `credential`
 * gets the browser's answer. Hidden until the script finds that the browser can do it; until then a text says so.
 */
export function PasskeyBlock(props: {
  visit: Visit;
  act: 'create' | 'get';
  /** The server's options, as JSON. */
  options: string;
  button: string;
}): Html {
  const { say, house } = props.visit;
  return (
    <>
      <input type="hidden" name="credential" value="" />
      <div data-passkey={props.act} data-passkey-options={props.options} hidden>
        <div data-passkey-failed hidden>
          <Alert kind="error" role="alert">
            {say(labels.Error_PasskeyFailed)}
          </Alert>
        </div>
        <Button type="button" kind="primary" icon="key-round">
          {props.button}
        </Button>
      </div>
      <div data-passkey-missing>
        <Alert kind="info">{say(labels.Text_NeedsScript)}</Alert>
      </div>
      <script src={house.asset('passkey.js')} defer></script>
    </>
  );
}

import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { StoredLook } from '#foundation/look/store-look.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { ActionBar, ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Panels } from '#foundation/page/panel.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { ColoursPanel, ContrastWarning } from './colours-panel.tsx';
import { ImagesPanel } from './images-panel.tsx';
import { lookLabels } from './labels.ts';
import { countChanges, type LookForm } from './look-form.ts';

export const lookPath = '/beheer/uiterlijk';
export const compilePath = `${lookPath}/compileren`;

/** Id of the form, for the buttons in the dialogue. */
const formId = 'uiterlijk';

interface LookPageProps {
  readonly stored: StoredLook;
  readonly form: LookForm;
  readonly problems?: Readonly<Record<string, string>>;
  /** *CSS compileren* was pressed with unsaved changes on the page (ADM-231). */
  readonly asksToCompile?: boolean;
  /** The stored look was compiled; what is on the page is still unsaved (ADM-235). */
  readonly compiled?: boolean;
  readonly status?: number;
}

/** The page Flexibele GUI, with what is stored or with what was typed. */
export function lookPage(visit: Visit, props: LookPageProps): Answer {
  const { stored, form, problems = {}, status } = props;
  const { say } = visit;
  const changes = countChanges(form, stored);
  return administrationPage(visit, {
    title: say(lookLabels.Title_Look),
    lead: say(lookLabels.Text_Lead),
    current: 'look',
    failed: Object.keys(problems).length > 0,
    actions: (
      <ButtonLink href="#schermafdruk" kind="subtle" icon="image">
        {say(lookLabels.Link_MarkedPicture)}
      </ButtonLink>
    ),
    ...(status !== undefined && { status }),
    children: (
      <>
        <ErrorSummary say={say} errors={problems} />
        {props.compiled && (
          <Alert kind="ok" role="status">
            {say(lookLabels.Text_CompiledUnsaved)}
          </Alert>
        )}
        {props.asksToCompile && <CompileQuestion visit={visit} />}
        <ContrastWarning visit={visit} form={form} />
        <Form
          id={formId}
          action={lookPath}
          formKey={newFormKey()}
          hidden={{ version: form.version }}
          multipart
          warnUnsaved={changes > 0 ? 'changed' : true}
        >
          <Panels>
            <ImagesPanel visit={visit} stored={stored} form={form} problems={problems} />
            <ColoursPanel visit={visit} stored={stored} form={form} problems={problems} />
          </Panels>
          <ActionBar note={changes > 0 && unsavedText(visit, changes)}>
            <Button kind="primary">{say(generic.Button_Save)}</Button>
            <Button
              formaction={compilePath}
              icon="refresh-cw"
              busyText={say(lookLabels.Button_Compiling)}
            >
              {say(lookLabels.Button_Compile)}
            </Button>
            <ButtonLink href={lookPath} kind="subtle">
              {say(generic.Button_Cancel)}
            </ButtonLink>
          </ActionBar>
        </Form>
      </>
    ),
  });
}

function unsavedText({ say }: Visit, changes: number): string {
  return changes === 1
    ? say(lookLabels.Text_OneUnsaved)
    : say(lookLabels.Text_Unsaved, { count: changes });
}

/** The dialogue of ADM-231 to ADM-234. Its buttons send the form below; *Annuleren* only closes it. */
function CompileQuestion({ visit: { say } }: { visit: Visit }): Html {
  return (
    <dialog
      class="voordeur-notice voordeur-panel voordeur-panel--plain"
      open
      aria-labelledby="compileervraag"
    >
      <div class="voordeur-stack">
        <h2 class="utrecht-heading-2" id="compileervraag">
          {say(lookLabels.Title_CompileQuestion)}
        </h2>
        <p class="utrecht-paragraph">{say(lookLabels.Text_CompileQuestion)}</p>
        <ButtonGroup>
          <Button form={formId} formaction={compilePath} name="from" value="stored">
            {say(lookLabels.Button_CompileStored)}
          </Button>
          <Button kind="primary" form={formId}>
            {say(lookLabels.Button_SaveAndCompile)}
          </Button>
          <CloseButton text={say(generic.Button_Cancel)} />
        </ButtonGroup>
      </div>
    </dialog>
  );
}

/** Closes the dialogue around it, also without script. */
function CloseButton({ text }: { text: string }): Html {
  return (
    <form method="dialog">
      <Button kind="subtle">{text}</Button>
    </form>
  );
}

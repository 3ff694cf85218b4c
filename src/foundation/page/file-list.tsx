import type { Html } from '../html/jsx-runtime.ts';
import { Icon } from './icon.tsx';

/** An icon that saves a file. `label` says to screen readers which one; `tip` shows under the mouse. */
export function FileLink(props: { href: string; label: string; tip: string }): Html {
  return (
    <a class="voordeur-file-link" href={props.href} title={props.tip}>
      <Icon name="download" />
      <span class="voordeur-visually-hidden">{props.label}</span>
    </a>
  );
}

export interface ListedFile {
  readonly name: string;
  readonly href: string;
  readonly label: string;
  readonly tip: string;
  /** Why it could not be had a moment ago. */
  readonly problem?: string | undefined;
}

/** Files below each other, each with its name and its own icon. */
export function FileList(props: { title: string; files: readonly ListedFile[] }): Html {
  return (
    <div class="voordeur-files">
      <h3 class="utrecht-heading-3">{props.title}</h3>
      <ul>
        {props.files.map((file) => (
          <li>
            <span>
              {file.name}
              {file.problem !== undefined && <RowProblem>{file.problem}</RowProblem>}
            </span>
            <FileLink href={file.href} label={file.label} tip={file.tip} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What went wrong with one row of a list, in that row. */
export function RowProblem(props: { children: string }): Html {
  return (
    <span class="voordeur-row-problem" role="alert">
      <Icon name="triangle-alert" />
      <span>{props.children}</span>
    </span>
  );
}

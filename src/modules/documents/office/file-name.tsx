import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { TextLink } from '#foundation/page/links.tsx';
import { office as labels } from './labels.ts';

/** A file by its name and size, as a link that saves it. */
export function FileName(props: {
  visit: Visit;
  href: string;
  file: { readonly name: string; readonly bytes: number };
}): Html {
  const { say } = props.visit;
  const kilobytes = Math.max(1, Math.round(props.file.bytes / 1024));
  return (
    <>
      <TextLink href={props.href}>{say(labels.Label_Download, { name: props.file.name })}</TextLink>{' '}
      <small>{say(labels.Label_Size, { kilobytes })}</small>
    </>
  );
}

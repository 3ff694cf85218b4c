import type { Html } from '../html/jsx-runtime.ts';
import { controlOf, Field, type FieldProps } from './field.tsx';

export interface FileFieldProps extends FieldProps {
  /** Such as `image/jpeg,image/png,.pdf`. */
  readonly accept?: string;
  readonly multiple?: boolean;
}

/** Choose one or more files. The form around it needs `multipart`. */
export function FileField(props: FileFieldProps): Html {
  return (
    <Field field={props}>
      <input
        class="voordeur-file"
        {...controlOf(props)}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        required={!props.optional}
      />
    </Field>
  );
}

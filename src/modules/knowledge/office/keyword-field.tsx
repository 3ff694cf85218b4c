import { TextArea } from '#foundation/page/text-field.tsx';
import type { RecordField } from '#foundation/records/fields.tsx';
import { longestKeyword, mostKeywords, readKeywords, writeKeywords } from '../rules/keywords.ts';
import { office as labels } from './labels.ts';

/** Keywords, one a line (KNO-2, KNO-4). */
export const keywordsField: RecordField<string[]> = {
  label: labels.Label_Keywords,
  help: labels.Help_Keywords,
  optional: true,
  read(typed) {
    const value = readKeywords(typed);
    const fits =
      value.length <= mostKeywords && value.every((word) => word.length <= longestKeyword);
    return fits ? { value } : { refused: labels.Error_Keywords };
  },
  write: writeKeywords,
  show: (props) => <TextArea {...props} rows={6} />,
};

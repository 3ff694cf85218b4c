import { z } from 'zod';
import { jsonDate } from '#foundation/database/json-shapes.ts';
import { formatDate } from '#foundation/format/dates.ts';
import { labelsOfPage } from '#foundation/labels/label.ts';
import type { SearchSource } from '#foundation/search/search-source.ts';
import { features } from '#foundation/switches/features.ts';
import { correspondencePath } from './customer/correspondence-page.tsx';

/** What the search says of documents. */
export const documentSearchLabels = labelsOfPage('DocumentSearch', {
  Title_Documents: ['Brieven en documenten', 'Letters and documents'],
});

const document = z.object({
  id: z.string(),
  main_subject: z.string(),
  sub_subject: z.string(),
  day: jsonDate,
});

/** The documents that the household sees on the page Correspondentie, found by subject, file name and day. */
export const documentsSource: SearchSource = {
  key: 'documents',
  title: documentSearchLabels.Title_Documents,
  icon: 'file-text',
  feature: features.correspondence,
  things: `select d.document_date as day,
      concat_ws(' ', d.main_subject, d.sub_subject, f.name, to_char(d.document_date, 'DD-MM-YYYY')) as words,
      json_build_object('id', d.id, 'main_subject', d.main_subject, 'sub_subject', d.sub_subject,
        'day', d.document_date) as thing
    from document d
    join stored_file f on f.organisation_id = d.organisation_id and f.id = d.file_id
    where d.organisation_id = asked.organisation_id and d.customer_id = asked.customer_id and d.on_portal
      and (d.publication_date is null or d.publication_date <= asked.today)`,
  show(_visit, thing) {
    const { id, main_subject, sub_subject, day } = document.parse(thing);
    return {
      title: sub_subject === '' ? main_subject : `${main_subject}: ${sub_subject}`,
      text: formatDate(day),
      href: `${correspondencePath}/${id}/document`,
    };
  },
};

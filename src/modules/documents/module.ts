import type { Module } from '#foundation/house.ts';
import type { FileStore } from '#foundation/ports/files.ts';
import type { MalwareCheck } from '#foundation/ports/malware.ts';
import { features } from '#foundation/switches/features.ts';
import { correspondencePath } from './customer/correspondence-page.tsx';
import { correspondenceRoutes } from './customer/routes.ts';
import { unitDocumentRoute } from './customer/unit-document-route.tsx';
import { unitDocumentsPanel } from './customer/unit-documents-panel.tsx';
import { attachmentsImporter } from './import/attachments.ts';
import { documentsImporter, unitDocumentsImporter } from './import/documents.ts';
import { importTitles } from './import/labels.ts';
import { correspondence, unitDocumentLabels } from './labels.ts';
import { documentArrived } from './notification-subject.ts';
import { householdArchive, unitArchive } from './office/archive.ts';
import { attachmentRoutes } from './office/attachment-routes.ts';
import { documentsCustomerPanel } from './office/customer-panel.tsx';
import { documentRoutes } from './office/document-routes.ts';
import { office, uploadLabels, uploadSettingLabels } from './office/labels.ts';
import { householdList, unitList } from './office/lists.tsx';
import { documentsData, documentsDataLabels } from './personal-data.ts';
import { documentSearchLabels, documentsSource } from './search-source.ts';
import { uploadSettings } from './settings.ts';

/** What this module needs from outside. */
export interface DocumentsServices {
  readonly files: FileStore;
  readonly malware: MalwareCheck;
}

/** Documents archived for a household (DOC) and for a unit (TEN-55). Stands on leases. */
export function documentsModule(services: DocumentsServices): Module {
  const { files, malware } = services;
  return {
    name: 'documents',
    tables: ['document', 'document_attachment', 'unit_document'],
    labels: [
      importTitles,
      documentsDataLabels,
      correspondence,
      unitDocumentLabels,
      office,
      uploadLabels,
      uploadSettingLabels,
      documentSearchLabels,
    ],
    switches: [features.correspondence, features.leaseDocuments],
    menu: [
      {
        key: 'correspondence',
        label: correspondence.Menu_Correspondence,
        icon: 'mail',
        href: correspondencePath,
        feature: features.correspondence,
        area: 'customer',
        audience: ['customer'],
      },
      {
        key: 'documents',
        label: office.Menu_Documents,
        icon: 'files',
        href: householdArchive.path,
        feature: 'none',
        area: 'office',
        group: 'communication',
        audience: ['employee'],
      },
    ],
    leasePanels: [unitDocumentsPanel],
    searchSources: [documentsSource],
    notificationSubjects: [documentArrived],
    personalData: documentsData,
    settings: [uploadSettings(malware)],
    routes: [
      ...correspondenceRoutes(files),
      unitDocumentRoute(files),
      ...householdList,
      ...documentRoutes(householdArchive, services),
      ...attachmentRoutes(services),
      ...unitList,
      ...documentRoutes(unitArchive, services),
    ],
    customerPanels: [documentsCustomerPanel],
    importers: [documentsImporter, attachmentsImporter, unitDocumentsImporter],
  };
}

import type { Module } from '#foundation/house.ts';
import type { SearchSource } from '#foundation/search/search-source.ts';
import { feedbackRoute } from './customer/feedback-route.ts';
import { questionPage } from './customer/question-page.tsx';
import { searchPage } from './customer/search-page.tsx';
import { suggestionsRoute } from './customer/suggestions.ts';
import { featuredPage, topicsPage } from './customer/topics-pages.tsx';
import { helpFigures } from './figures.ts';
import { featuredTopicsBlock } from './home-block.tsx';
import { importTitles } from './import/labels.ts';
import { questionsImporter } from './import/questions.ts';
import { topicsImporter } from './import/topics.ts';
import { knowledge, knowledgeFigures, knowledgeSettingLabels, question, search } from './labels.ts';
import { guideRoutes } from './office/guide-page.tsx';
import { guideLabels, office } from './office/labels.ts';
import { partRoutes } from './office/part-routes.tsx';
import { questionRecords } from './office/question-records.tsx';
import { staffSearchPaths, staffSearchRoutes } from './office/staff-search.tsx';
import { topicRoutes } from './office/topic-records.ts';
import { topicsOverview } from './office/topics-overview.tsx';
import { tryOutRoute } from './office/try-out.tsx';
import { officePath, questionsOfficePath, searchPath, topicsPath } from './paths.ts';
import { knowledgeData, knowledgeDataLabels } from './personal-data.ts';
import { knowledgeSettings } from './settings.ts';

/** Questions and answers, and the search field (KNO). `sources` are what modules let customers find of their own. */
export function knowledgeModule(sources: readonly SearchSource[]): Module {
  return {
    name: 'knowledge',
    tables: ['knowledge_topic', 'knowledge_question', 'knowledge_word', 'knowledge_feedback'],
    labels: [
      knowledge,
      question,
      search,
      knowledgeSettingLabels,
      knowledgeFigures,
      knowledgeDataLabels,
      importTitles,
      office,
      guideLabels,
    ],
    menu: [
      {
        key: 'knowledge',
        label: knowledge.Menu_Knowledge,
        icon: 'circle-question-mark',
        href: topicsPath,
        feature: 'none',
        area: 'customer',
        audience: ['customer'],
      },
      {
        key: 'knowledge-topics',
        label: office.Menu_Topics,
        icon: 'book-open',
        href: officePath,
        feature: 'none',
        area: 'office',
        group: 'knowledge',
        audience: ['employee'],
      },
      {
        key: 'knowledge-questions',
        label: office.Menu_Questions,
        icon: 'circle-question-mark',
        href: questionsOfficePath,
        feature: 'none',
        area: 'office',
        group: 'knowledge',
        audience: ['employee'],
      },
    ],
    homeBlocks: [featuredTopicsBlock],
    settings: [knowledgeSettings],
    routes: [
      topicsPage,
      featuredPage,
      questionPage,
      feedbackRoute,
      searchPage(sources),
      suggestionsRoute(sources),
      ...topicsOverview,
      ...topicRoutes,
      ...questionRecords,
      ...guideRoutes,
      ...partRoutes,
      tryOutRoute,
      ...staffSearchRoutes,
    ],
    searchPages: { customer: searchPath, ...staffSearchPaths },
    personalData: knowledgeData,
    figures: [helpFigures],
    importers: [topicsImporter, questionsImporter],
  };
}

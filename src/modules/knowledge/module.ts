import type { Module } from '#foundation/house.ts';
import type { SearchSource } from '#foundation/search/search-source.ts';
import { feedbackRoute } from './customer/feedback-route.ts';
import { questionPage } from './customer/question-page.tsx';
import { searchPage } from './customer/search-page.tsx';
import { suggestionsRoute } from './customer/suggestions.ts';
import { featuredPage, topicsPage } from './customer/topics-pages.tsx';
import { featuredTopicsBlock } from './home-block.tsx';
import { importTitles } from './import/labels.ts';
import { questionsImporter } from './import/questions.ts';
import { topicsImporter } from './import/topics.ts';
import { knowledge, knowledgeSettingLabels, question, search } from './labels.ts';
import { searchPath, topicsPath } from './paths.ts';
import { knowledgeData, knowledgeDataLabels } from './personal-data.ts';
import { knowledgeSettings } from './settings.ts';

/** Questions and answers, and the search field (KNO). `sources` are what modules let customers find of their own. */
export function knowledgeModule(sources: readonly SearchSource[]): Module {
  return {
    name: 'knowledge',
    tables: ['knowledge_topic', 'knowledge_question', 'knowledge_feedback'],
    labels: [
      knowledge,
      question,
      search,
      knowledgeSettingLabels,
      knowledgeDataLabels,
      importTitles,
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
    ],
    searchPages: { customer: searchPath },
    personalData: knowledgeData,
    importers: [topicsImporter, questionsImporter],
  };
}

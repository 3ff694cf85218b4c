import type { Module } from '#foundation/house.ts';
import { features } from '#foundation/switches/features.ts';
import { articlePage } from './customer/article-page.tsx';
import { newsBlock } from './customer/home-block.tsx';
import { newsPage } from './customer/news-page.tsx';
import { newsPath } from './customer/paths.ts';
import { articleClustersImporter, articlesImporter } from './import/articles.ts';
import { news, newsImport, newsOffice } from './labels.ts';
import { newsForCluster } from './notification-subject.ts';
import { articleList, officePath } from './office/article-list.tsx';
import { articleRoutes } from './office/article-pages.tsx';
import { newsSource } from './search-source.ts';
import { tellNewsJob } from './tell-news.ts';

/** News of the organisation, for everybody or for who rents in a cluster (NWS). Stands on leases. */
export function newsModule(): Module {
  return {
    name: 'news',
    tables: ['news_article', 'news_article_cluster'],
    labels: [news, newsOffice, newsImport],
    switches: [features.news],
    menu: [
      {
        key: 'news',
        label: news.Menu_News,
        icon: 'newspaper',
        href: newsPath,
        feature: features.news,
        area: 'customer',
        audience: ['customer'],
      },
      {
        key: 'news-office',
        label: newsOffice.Menu_News,
        icon: 'newspaper',
        group: 'communication',
        href: officePath,
        feature: 'none',
        area: 'office',
        audience: ['employee'],
      },
    ],
    homeBlocks: [newsBlock],
    searchSources: [newsSource],
    notificationSubjects: [newsForCluster],
    jobs: [tellNewsJob],
    routes: [newsPage, articlePage, ...articleList, ...articleRoutes],
    importers: [articlesImporter, articleClustersImporter],
  };
}

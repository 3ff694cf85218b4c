-- News articles (NWS-2). Those without a cluster are for everybody, the others for who rents in one of their clusters.
create table news_article (
  organisation_id uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  code text not null,
  title text not null check (title <> ''),
  internal_use boolean not null default false,
  external_use boolean not null default false,
  url text not null default '',
  visible_from date,
  visible_until date,
  published_on date not null,
  content text not null default '',
  external_content text not null default '',
  -- The first words of what customers read, without markup: made when the article is stored, because lists are read often.
  beginning text not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  unique (organisation_id, code)
);
create index news_article_published on news_article (organisation_id, published_on desc) where external_use;
alter table news_article enable row level security;
create policy wall on news_article to voordeur_app
  using (organisation_id = portal.organisation() and portal.is_staff());
create policy wall_of_reader on news_article for select to voordeur_app
  using (organisation_id = portal.organisation() and external_use and portal.customer() is not null);
grant select, insert, update, delete on news_article to voordeur_app;

create table news_article_cluster (
  organisation_id uuid not null,
  article_id uuid not null,
  cluster_id uuid not null,
  primary key (organisation_id, article_id, cluster_id),
  foreign key (organisation_id, article_id) references news_article on delete cascade,
  foreign key (organisation_id, cluster_id) references cluster
);
create index news_article_cluster_of on news_article_cluster (organisation_id, cluster_id);
call portal.wall_around_configuration('news_article_cluster');

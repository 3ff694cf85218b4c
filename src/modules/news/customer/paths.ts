export const newsPath = '/nieuws';

/** The page of one article. */
export const articlePath = (id: string): string => `${newsPath}/${id}`;
